"""Comparison over several years, and progress against the five-year plan over its years."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.data import muat_data
from lakip_lib.grafik.perbandingan import perbandingan as grafik_perbandingan
from lakip_lib.grafik.renstra import renstra_kemajuan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kalimat import capaian, tahun_lalu
from lakip_lib.narasi.objek import indikator_dari
from lakip_lib.narasi.tautan import tanpa_jejak
from lakip_lib.tabel.bantu import sel_realisasi, sel_target
from lakip_lib.tabel.lampiran import lampiran_realisasi
from lakip_lib.tabel.model import Tabel
from lakip_lib.tabel.perencanaan import target_versi
from lakip_lib.tabel.sasaran import perbandingan, renstra


def _salin_tahun(folder: Path, lama: str, baru: str) -> None:
    shutil.copytree(folder / lama, folder / baru, ignore=shutil.ignore_patterns("terbitan*"))
    paket = folder / "datapackage.json"
    isi = json.loads(paket.read_text(encoding="utf-8"))
    milik = [r for r in isi["resources"] if r["path"].startswith(f"{lama}/")]
    for r in milik:
        if "terbitan" not in r["path"]:
            nama, jalur = r["name"].replace(lama, baru, 1), r["path"].replace(lama, baru, 1)
            isi["resources"].append({**r, "name": nama, "path": jalur})
    paket.write_text(json.dumps(isi), encoding="utf-8")


def _ubah(berkas: Path, ubah: Callable[[dict[str, str]], None]) -> None:
    with berkas.open(encoding="utf-8", newline="") as f:
        baris = list(csv.DictReader(f))
    for b in baris:
        ubah(b)
    with berkas.open("w", encoding="utf-8", newline="") as f:
        penulis = csv.DictWriter(f, list(baris[0]), lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(baris)


@pytest.fixture(scope="module")
def hasil_2021(tmp_path_factory: pytest.TempPathFactory, folder_data: Path) -> Hasil:
    """Six years: 2016 to 2018 like 2019, and 2021 like 2020 with IKU-03 accumulated."""
    folder = tmp_path_factory.mktemp("tahun") / "data"
    shutil.copytree(folder_data, folder)
    for tahun in ("2016", "2017", "2018"):
        _salin_tahun(folder, "2019", tahun)
    _salin_tahun(folder, "2020", "2021")
    nama = folder / "nama_unit.csv"
    nama.write_text(nama.read_text("utf-8").replace("\n2019,", "\n2016,"), "utf-8")
    rencana = folder / "renstra-2020-2024" / "target.csv"
    baris = rencana.read_text("utf-8").splitlines()
    rencana.write_text("\n".join([*baris, *(b.replace(",2020,", ",2021,") for b in baris[1:])]))

    def akumulasi(b: dict[str, str]) -> None:
        if b["id"] == "IKU-03":
            b["aturan_renstra"] = "akumulasi"

    _ubah(folder / "indikator.csv", akumulasi)
    return Hasil(muat_data(folder, 2021))


def _kolom(tabel: Tabel) -> list[str]:
    return [k.nama for k in tabel.kolom]


def test_lima_tahun_terakhir_ditampilkan(hasil_2021: Hasil) -> None:
    tabel = perbandingan(hasil_2021, "S03")
    assert [k for k in _kolom(tabel) if k.startswith("capaian")] == [
        "capaian_2017",
        "capaian_2018",
        "capaian_2019",
        "capaian_lalu",
        "capaian",
    ]
    assert "tahun 2017, 2018, 2019, 2020, dan 2021" in tabel.judul
    isi = dict(zip(_kolom(tabel), (s.teks for s in tabel.baris[0].sel), strict=True))
    assert (isi["capaian_2018"], isi["capaian_lalu"], isi["selisih"]) == ("50,16", "2,28", "0,00")


def test_dua_tahun_tetap_seperti_semula(hasil_2020: Hasil) -> None:
    tabel = perbandingan(hasil_2020, "S03")
    lama = ["target_lalu", "realisasi_lalu", "capaian_lalu"]
    assert _kolom(tabel) == ["indikator", *lama, "target", "realisasi", "capaian", "selisih"]
    assert "tahun 2019 dan 2020: " in tabel.judul
    assert not tabel.lebar


def test_grafik_dan_kalimat_memuat_tahun_lampau(hasil_2021: Hasil) -> None:
    grafik = grafik_perbandingan(hasil_2021, "S03")
    assert "50,16 persen pada 2017, 50,16 persen pada 2018" in grafik.alt
    b = next(b for b in hasil_2021.capaian.itertuples() if b.indikator == "IKU-03")
    lampau = [h for h in hasil_2021.riwayat if h.tahun in (2018, 2019)]
    teks = tanpa_jejak(tahun_lalu(hasil_2021, b, lampau))
    assert teks.endswith("50,16 persen pada tahun 2018 dan 50,16 persen pada tahun 2019.")


def test_renstra_menurut_tahunnya(hasil_2021: Hasil, hasil_2020: Hasil) -> None:
    tabel = renstra(hasil_2021, "S03")
    isi = dict(zip(_kolom(tabel), (s.teks for s in tabel.baris[0].sel), strict=True))
    assert (isi["target_2020"], isi["realisasi_2020"]) == ("32.000 PMI", "731 PMI")
    assert (isi["aturan"], isi["target_renstra"]) == ("Akumulasi", "64.000 PMI")
    assert (isi["realisasi_sampai"], isi["kemajuan"]) == ("1.462 PMI", "2,28")
    assert "1,14 persen pada 2020, 2,28 persen" in renstra_kemajuan(hasil_2021).alt
    assert "target_2020" not in _kolom(renstra(hasil_2020, "S03"))


def _draft(folder_data: Path, tmp_path: Path, triwulan: int = 4) -> Hasil:
    """Return 2021 as a draft: like 2020, IKU-01 without its target and its quarters."""
    folder = tmp_path / "data"
    shutil.copytree(folder_data, folder)
    _salin_tahun(folder, "2020", "2021")

    def kosongkan(b: dict[str, str]) -> None:
        if b["indikator"] == "IKU-01":
            b |= {k: "" for k in ("realisasi", "nilai") if k in b}

    for nama in ("triwulan", "target"):
        _ubah(folder / "2021" / f"{nama}.csv", kosongkan)
    _ubah(folder / "2021" / "pengesahan.csv", lambda b: b.update(status="konsep"))
    return Hasil(muat_data(folder, 2021), triwulan=triwulan)


def test_draft_tells_last_year_and_what_is_still_to_come(folder_data: Path, tmp_path: Path) -> None:
    hasil = _draft(folder_data, tmp_path)
    b = next(b for b in hasil.capaian.itertuples() if b.indikator == "IKU-01")
    teks = tanpa_jejak(tahun_lalu(hasil, b, [h for h in hasil.riwayat if h.tahun == 2019]))
    assert teks.endswith(
        "Sebelumnya capaian 76,89 persen pada tahun 2019 dan 33,08 persen pada tahun 2020."
    )
    assert (b.keterangan, sel_target(b).teks) == ("target belum diisi", "belum diisi")
    tabel = target_versi(hasil, "reviu_pk", "reviu-pk")
    assert tabel.baris[0].sel[2].teks == "belum diisi"
    assert tanpa_jejak(capaian(b)).endswith("target belum diisi; realisasi belum diisi.")


def test_a_year_that_is_no_draft_has_no_target(skenario_2020) -> None:
    b = next(b for b in skenario_2020("IKU-01.target=").capaian.itertuples() if b.konsep is False)
    assert (b.keterangan, sel_target(b).teks) == ("tidak ada target", "tanpa target")


def test_a_partial_sum_names_the_quarter_it_lacks(skenario_2020) -> None:
    hasil = skenario_2020("IKU-01.tw3.realisasi=")
    b = next(b for b in hasil.capaian.itertuples() if b.indikator == "IKU-01")
    assert sel_realisasi(b).teks == "1.638 orang (tanpa triwulan III)"
    lampiran = next(b for b in lampiran_realisasi(hasil).baris if b.kunci == "IKU-01")
    assert [s.teks for s in lampiran.sel[-3:-1]] == ["1.638 orang (tanpa triwulan III)"] * 2
    assert "realisasi yang sudah terisi 1.638 orang; realisasi triwulan III" in tanpa_jejak(
        capaian(b)
    )
    tanpa = skenario_2020("IKU-01.tw3.realisasi=; IKU-01.target=").capaian
    satu = next(b for b in tanpa.itertuples() if b.indikator == "IKU-01")
    assert "realisasi 1.638 orang (tanpa triwulan III)" in tanpa_jejak(capaian(satu))
    assert indikator_dari(b).realisasi == "1.638 orang (tanpa triwulan III)"
    penuh = next(b for b in skenario_2020().capaian.itertuples() if b.indikator == "IKU-01")
    assert sel_realisasi(penuh).teks == "1.985 orang"


def test_quarter_heads_the_sum_of_the_plan_and_marks_whole_years(skenario_2020) -> None:
    hasil = skenario_2020(triwulan=3)
    judul = {k.nama: k.judul for k in renstra(hasil, "S03").kolom}
    assert judul["realisasi_sampai"] == "Realisasi s.d. triwulan III 2020"
    setahun = {k.nama: k.judul for k in renstra(skenario_2020(), "S03").kolom}
    assert setahun["realisasi_sampai"] == "Realisasi s.d. 2020"
    assert "Tahun 2019 setahun penuh, tidak sebanding" in grafik_perbandingan(hasil, "S03").svg
    assert "tidak sebanding" not in grafik_perbandingan(skenario_2020(), "S03").svg
