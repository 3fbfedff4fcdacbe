"""Changes over the data: which cells they reach, what is refused, what the trail says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Sel, Terlacak
from lakip_lib.kesalahan import DataSalah, Temuan
from lakip_lib.skenario import Perubahan, baca_teks
from lakip_lib.skenario.pencari import alasan_realisasi


def _muat(folder: Path, teks: str, nama: str = "") -> DataTahun:
    return muat_data(folder, 2020, baca_teks(teks), nama)


def _temuan(folder: Path, teks: str) -> list[Temuan]:
    with pytest.raises(DataSalah) as salah:
        _muat(folder, teks)
    return salah.value.temuan


def _satu(folder: Path, teks: str) -> Temuan:
    (satu,) = _temuan(folder, teks)
    assert satu.berkas == "perubahan"
    return satu


def test_target_in_force_changes_achievement_and_leaves_the_rest(folder_data: Path) -> None:
    resmi = menurut(Hasil(muat_data(folder_data, 2020)).capaian, "indikator")
    baru = menurut(Hasil(_muat(folder_data, "IKU-03.target=20000")).capaian, "indikator")
    assert (resmi["IKU-03"].target, baru["IKU-03"].target) == (32000, 20000)
    assert baru["IKU-03"].capaian == Fraction(731, 200)
    assert [i for i in resmi if resmi[i].capaian != baru[i].capaian] == ["IKU-03"]


def test_official_data_has_no_scenario_and_a_scenario_has_its_changes(folder_data: Path) -> None:
    assert muat_data(folder_data, 2020).skenario is None
    skenario = _muat(folder_data, "IKU-03.target=20000").skenario
    assert skenario is not None
    assert skenario.nama == "tanpa-nama"
    assert skenario.perubahan == (Perubahan("IKU-03", "target", "20000"),)
    bernama = _muat(folder_data, "IKU-03.target=20000", "hemat").skenario
    assert bernama is not None
    assert bernama.nama == "hemat"


def test_target_follows_the_version_that_the_scenario_puts_in_force(folder_data: Path) -> None:
    data = _muat(folder_data, "IKU-01.target=1985; pengaturan.versi_target=rkt")
    target = {(b.indikator, b.versi): b.nilai for b in data.ambil("target").itertuples()}
    assert (target["IKU-01", "rkt"], target["IKU-01", "reviu_pk"]) == (1985, 6000)
    hasil = Hasil(data)
    assert hasil.versi_target == "rkt"
    assert hasil.capaian["capaian"][0] == 100


@pytest.mark.parametrize(
    ("teks", "tabel", "kunci", "kolom", "nilai"),
    [
        ("IKU-03.target.rkt=1", "target", {"indikator": "IKU-03", "versi": "rkt"}, "nilai", 1),
        ("IKU-01.tw3.target=9", "triwulan", {"indikator": "IKU-01", "triwulan": 3}, "target", 9),
        ("IKU-01.tw3.realisasi=", "triwulan", {"indikator": "IKU-01", "triwulan": 3},
         "realisasi", None),
        ("IKU-01.aturan_triwulan=maksimum", "indikator", {"id": "IKU-01"}, "aturan_triwulan",
         "maksimum"),
        ("IKU-01.batas_capaian=120", "indikator", {"id": "IKU-01"}, "batas_capaian", 120),
        ("pap.pagu=5", "anggaran_kegiatan", {"kegiatan": "pap"}, "pagu", 5),
        ("5111.realisasi=6", "anggaran_akun", {"akun": "5111"}, "realisasi", 6),
        ("pengaturan.skala=akip-2015", "pengaturan", {"kunci": "skala"}, "nilai", "akip-2015"),
        ("skala:bp2mi-2020:Baik.batas_bawah=81.5", "skala",
         {"skala": "bp2mi-2020", "kategori": "Baik"}, "batas_bawah", Fraction(163, 2)),
    ],
)  # fmt: skip
def test_every_field_reaches_its_cell_and_no_other(
    folder_data: Path, teks: str, tabel: str, kunci: dict[str, object], kolom: str, nilai: object
) -> None:
    resmi = muat_data(folder_data, 2020).ambil(tabel)
    baru = _muat(folder_data, teks).ambil(tabel)
    beda = [(i, k) for k in resmi for i in resmi.index if resmi.at[i, k] != baru.at[i, k]]
    ((baris, kolom_beda),) = beda
    assert kolom_beda == kolom
    assert {k: baru.at[baris, k] for k in kunci} == kunci
    assert baru.at[baris, kolom] == nilai


def test_formula_changes_with_its_direction(folder_data: Path) -> None:
    data = _muat(folder_data, "IKU-02.arah=turun; IKU-02.rumus=turun_rasio; IKU-02.target=4")
    assert menurut(Hasil(data).capaian, "indikator")["IKU-02"].capaian == 50


def test_target_of_the_plan(folder_data: Path) -> None:
    target = _muat(folder_data, "IKU-03.target.renstra=500").renstra["target"]
    assert target.set_index("indikator").at["IKU-03", "nilai"] == 500


def test_yearly_realisation_without_a_row_gets_one_with_the_reason(folder_data: Path) -> None:
    data = _muat(folder_data, "IKU-01.realisasi=7000  # bila job fair diadakan lagi")
    baris = data.ambil("realisasi_tahunan").to_dict("records")[-1]
    assert baris["indikator"], baris["realisasi"] == ("IKU-01", 7000)
    assert baris["alasan"] == (
        "angka setahun ini angka skenario, bukan realisasi yang dilaporkan "
        "(skenario: bila job fair diadakan lagi)."
    )
    assert Hasil(data).capaian["realisasi"][0] == 7000


def test_yearly_realisation_replaces_the_official_reason(folder_data: Path) -> None:
    data = _muat(folder_data, "IKU-03.realisasi=900")
    alasan = data.ambil("realisasi_tahunan").set_index("indikator").at["IKU-03", "alasan"]
    assert alasan == "angka setahun ini angka skenario, bukan realisasi yang dilaporkan."


@pytest.mark.parametrize(
    ("alasan", "akhir"),
    [
        ("# Judul", "(skenario: Judul)."),
        ("besar.", "(skenario: besar)."),
        ("dua\nbaris  ini", "(skenario: dua baris ini)."),
        (" # ", "bukan realisasi yang dilaporkan."),
    ],
)
def test_a_reason_stays_within_brackets_on_one_line(alasan: str, akhir: str) -> None:
    teks = alasan_realisasi(Perubahan("IKU-03", "realisasi", "800", alasan))
    assert teks.endswith(akhir)
    assert teks.startswith("angka setahun ini angka skenario")
    kosong = alasan_realisasi(Perubahan("IKU-03", "realisasi", "", alasan))
    assert kosong.startswith("angka setahun dikosongkan")


def test_leaf_of_a_changed_cell_names_scenario_and_row(folder_data: Path) -> None:
    data = _muat(folder_data, "IKU-01.target=5000\nIKU-03.target=20000")
    target = menurut(Hasil(data).capaian, "indikator")
    satu = target["IKU-03"].target
    assert isinstance(satu, Terlacak)
    assert isinstance(satu.asal, Sel)
    assert (satu.asal.berkas, satu.asal.baris, satu.asal.kolom) == ("perubahan", 2, "nilai")
    assert (satu.asal.teks, satu.asal.kunci) == ("20000", "IKU-03, reviu_pk")
    lain = target["IKU-02"].target.asal
    assert (lain.berkas, lain.kolom) == ("2020/target.csv", "nilai")


@pytest.mark.parametrize(
    ("teks", "kolom", "alasan", "perbaikan"),
    [
        ("IKU-33.target=2", "objek", "tidak ada dalam data tahun 2020", "IKU-13"),
        ("IKU-03.targt=2", "bidang", "tidak dikenal", "mungkin maksudnya target"),
        ("pap.target=2", "bidang", "tidak dikenal", "pagu, realisasi"),
        ("pengaturan.warna=2", "bidang", "tidak dikenal", "metode_efisiensi"),
        ("IKU-03.target.reviu=2", "bidang", "versi target reviu tidak ada", "reviu_pk"),
        ("IKU-03.target_atas.renstra=2", "bidang", "tidak punya batas atas", "hapus"),
        ("IKU-03.tw5.target=2", "bidang", "tidak dikenal", "tw1.target"),
        ("skala:bp2mi-2020:Bagus.batas_bawah=2", "objek", "tidak ada", "skala:bp2mi-2020:Baik"),
        ("IKU-03.target=banyak", "nilai", "bukan bilangan", "1234.5"),
        ("IKU-03.target=20.000", "nilai", "ribuan atau pecahan", "tulis 20000"),
        ("pap.pagu=-1", "nilai", "tidak boleh negatif", "0"),
        ("pap.pagu=", "nilai", "wajib diisi", "isi sel ini"),
        ("IKU-03.rumus=turun_rasio", "nilai", "tidak mengukur arah naik", "IKU-03.arah"),
        ("IKU-03.rumus=turun", "nilai", "bukan salah satu pilihan", "turun_rasio"),
        ("IKU-01.target_atas=1", "nilai", "lebih kecil daripadanya", "batas bawah rentang"),
        ("IKU-01.target_atas=7000", "nilai", "hanya untuk indikator berumus", "rumus rentang"),
        ("IKU-03.arah=turun", "nilai", "tidak mengukur arah turun", "IKU-03.rumus"),
        ("pengaturan.skala=bp2mi", "nilai", "tidak ada dalam data", "bp2mi-2020"),
    ],
)  # fmt: skip
def test_refusals_name_the_change_and_the_remedy(
    folder_data: Path, teks: str, kolom: str, alasan: str, perbaikan: str
) -> None:
    temuan = _satu(folder_data, f"IKU-01.tw1.realisasi=300; {teks}")
    assert (temuan.baris, temuan.kolom) == (2, kolom)
    assert alasan in temuan.alasan
    assert perbaikan in temuan.perbaikan


def test_all_refusals_come_at_once_in_order(folder_data: Path) -> None:
    temuan = _temuan(folder_data, "IKU-33.target=1; IKU-01.rumus=turun_rasio; IKU-01.x=1")
    assert [t.baris for t in temuan] == [1, 2, 3]


def test_same_cell_twice_is_refused_however_it_is_named(folder_data: Path) -> None:
    temuan = _satu(folder_data, "IKU-05.target=1; IKU-06.target=1; IKU-05.target.reviu_pk=2")
    assert (temuan.baris, temuan.nilai) == (3, "target.reviu_pk")
    assert "baris 1 (IKU-05.target=1)" in temuan.alasan


def test_changes_beside_the_file_take_precedence(folder_data: Path) -> None:
    berkas = Perubahan("IKU-05", "target", "1", berkas="2020/skenario/a.csv", baris=2)
    data = muat_data(folder_data, 2020, [berkas, Perubahan("IKU-05", "target", "3")])
    assert menurut(Hasil(data).capaian, "indikator")["IKU-05"].target == 3


def test_finding_in_another_row_says_that_the_scenario_brought_it(folder_data: Path) -> None:
    temuan = _temuan(folder_data, "skala:bp2mi-2020:Kurang.batas_atas=60")
    assert [t.berkas for t in temuan] == ["skala.csv"]
    assert "setelah perubahan skenario diterapkan" in temuan[0].alasan


def test_crossed_bounds_are_told_with_both_values(folder_data: Path) -> None:
    """The changed bound is the lower one: it is not "smaller than the lower bound"."""
    satu = next(
        t
        for t in _temuan(folder_data, "skala:empat-tingkat:Baik.batas_bawah=200")
        if "lebih kecil" in t.alasan
    )
    assert (satu.nilai, satu.alasan.partition(" (")[0]) == (
        "200",
        "batas atas 100 lebih kecil daripada batas bawah 200",
    )


def test_bad_official_data_is_refused_before_the_changes(tmp_path: Path) -> None:
    with pytest.raises(DataSalah) as salah:
        muat_data(tmp_path, 2020, baca_teks("IKU-03.target=1"))
    assert [t.berkas for t in salah.value.temuan] == ["datapackage.json"]
