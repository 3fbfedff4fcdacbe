"""The next year's data: what is taken over, what is empty, what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from lakip_lib.baru import pasang as modul_pasang
from lakip_lib.baru.kelengkapan import yang_kurang
from lakip_lib.baru.tahun import buat_tahun
from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi import konteks, muat_narasi, periksa_narasi
from lakip_lib.narasi.daftar import narasi_dari_data
from tests.baru.bantu import baca, isi_folder, tulis

RENSTRA = "renstra-2020-2024/target.csv"


def _renstra_2021(folder: Path) -> None:
    baris = baca(folder, RENSTRA)
    tulis(folder, RENSTRA, [*baris, *({**b, "tahun": "2021", "nilai": "75"} for b in baris)])


def test_susunan_tetap_dan_selnya_kosong(folder: Path) -> None:
    hasil = buat_tahun(folder, 2021)
    assert (hasil.dari, hasil.folder) == (2020, folder / "2021")
    for tabel, kunci in (
        ("target", ("indikator", "versi")),
        ("triwulan", ("indikator", "triwulan")),
        ("anggaran_kegiatan", ("kegiatan",)),
        ("anggaran_akun", ("akun",)),
        ("pegawai", ("unit_kerja",)),
    ):
        lama, baru = baca(folder, f"2020/{tabel}.csv"), baca(folder, f"2021/{tabel}.csv")
        assert [[b[k] for k in kunci] for b in baru] == [[b[k] for k in kunci] for b in lama]
        tetap = {*kunci, "satuan"}
        assert {n for b in baru for k, n in b.items() if k not in tetap} == {""}, tabel


def test_yang_dipertahankan_dan_yang_tidak(folder: Path) -> None:
    buat_tahun(folder, 2021)
    for tabel in ("pengaturan", "dasar_hukum"):
        assert baca(folder, f"2021/{tabel}.csv") == baca(folder, f"2020/{tabel}.csv")
    (sah,) = baca(folder, "2021/pengesahan.csv")
    (dulu,) = baca(folder, "2020/pengesahan.csv")
    assert (sah["status"], sah["tanggal"], sah["nomor_dokumen"]) == ("konsep", "", "")
    assert [sah[k] for k in ("nama", "nip", "jabatan")] == [
        dulu[k] for k in ("nama", "nip", "jabatan")
    ]
    versi = baca(folder, "2021/versi_target.csv")
    assert [b["id"] for b in versi] == ["rkt", "pk", "reviu_pk"]
    assert {b["keputusan"] + b["pagu"] + b["alasan"] for b in versi} == {""}
    assert not list((folder / "2021").glob("terbitan*"))
    for tabel in ("fakta", "kaitan", "lokasi_sosialisasi", "realisasi_tahunan"):
        assert baca(folder, f"2021/{tabel}.csv") == []


def test_daftar_paket_sisipan_saja(folder: Path) -> None:
    """The package gains the new entries, in one place, and is otherwise as it was."""
    lama = (folder / "datapackage.json").read_text("utf-8")
    buat_tahun(folder, 2021)
    baru = (folder / "datapackage.json").read_text("utf-8")
    nama = [s["name"] for s in json.loads(baru)["resources"]]
    assert len(nama) == len(set(nama))
    tambahan = [n for n in nama if n.startswith("2021-")]
    assert sorted(tambahan) == sorted(f"2021-{b.stem}" for b in (folder / "2021").glob("*.csv"))
    assert nama[-len(tambahan) :] == tambahan
    sisa = json.loads(baru)
    sisa["resources"] = [s for s in sisa["resources"] if s["name"] not in tambahan]
    assert json.dumps(sisa, indent=2, ensure_ascii=False) + "\n" == lama


def test_asal_target_dari_renstra(folder: Path) -> None:
    """RKT and PK of 2020 have all of the plan's targets, the revision has not."""
    _renstra_2021(folder)
    hasil = buat_tahun(folder, 2021)
    target = baca(folder, "2021/target.csv")
    assert {(b["versi"], b["nilai"]) for b in target} == {
        ("rkt", "75"),
        ("pk", "75"),
        ("reviu_pk", ""),
    }
    assert "38 target versi pk, rkt dari renstra-2020-2024/target.csv" in hasil.asal["target"]
    entri = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    (satu,) = [s for s in entri if s["name"] == "2021-target"]
    assert hasil.asal["target"] in satu["description"]
    assert hasil.asal["target"] in (folder / "2021/BACA-SAYA.md").read_text("utf-8")


def test_satu_target_lain_bukan_pengikut_renstra(folder: Path) -> None:
    _renstra_2021(folder)
    baris = baca(folder, "2020/target.csv")
    next(b for b in baris if (b["indikator"], b["versi"]) == ("IKU-05", "pk"))["nilai"] = "999"
    tulis(folder, "2020/target.csv", baris)
    buat_tahun(folder, 2021)
    assert {b["versi"] for b in baca(folder, "2021/target.csv") if b["nilai"]} == {"rkt"}


@pytest.mark.parametrize(
    ("tahun", "sebab"), [(2021, "tidak memuat tahun 2021"), (2030, "tidak ada Renstra")]
)
def test_asal_target_tanpa_renstra(folder: Path, tahun: int, sebab: str) -> None:
    assert sebab in buat_tahun(folder, tahun, dari=2020).asal["target"]
    assert {b["nilai"] for b in baca(folder, f"{tahun}/target.csv")} == {""}


def test_masa_nama_unit_diperpanjang(folder: Path) -> None:
    baris = baca(folder, "nama_unit.csv")
    baris[-1]["sampai"] = "2020"
    tulis(folder, "nama_unit.csv", baris)
    hasil = buat_tahun(folder, 2021)
    assert baca(folder, "nama_unit.csv")[-1]["sampai"] == "2021"
    assert "diperpanjang sampai 2021" in hasil.catatan[0]
    assert muat_data(folder, 2021).nama_unit() == muat_data(folder, 2020).nama_unit()


def test_narasi_berisi_petunjuk_dan_lolos_pemeriksaan(folder: Path) -> None:
    buat_tahun(folder, 2021)
    data = muat_data(folder, 2021)
    narasi = folder / "2021/narasi"
    lama = {b.name for b in (folder / "2020/narasi").glob("*.md")}
    assert {b.name for b in narasi.glob("*.md")} == lama
    assert periksa_narasi(narasi, narasi_dari_data(data)) == []
    for berkas in narasi.glob("*.md"):
        teks = berkas.read_text("utf-8")
        assert "Yang ditulis di sini:" in teks
        assert f"2020/narasi/{berkas.name}" in teks
    sasaran = (narasi / "bab-3-c-s09.md").read_text("utf-8")
    indikator = [b["id"] for b in baca(folder, "indikator.csv") if b["sasaran"] == "S09"]
    assert [b[3:] for b in sasaran.splitlines() if b.startswith("## ")] == indikator


def test_kata_pengantar_tanpa_fakta_tahun_lalu(folder: Path) -> None:
    buat_tahun(folder, 2021)
    hasil = Hasil(muat_data(folder, 2021))
    teks = muat_narasi(folder / "2021/narasi", "kata-pengantar", konteks(hasil))
    assert teks.startswith("Puji syukur")
    assert "Tahun 2021 telah selesai disusun" in teks
    assert "COVID" not in teks
    assert "pagu" not in teks


def test_tahun_lalu_menjadi_pembanding(folder: Path) -> None:
    buat_tahun(folder, 2021)
    hasil = Hasil(muat_data(folder, 2021))
    assert hasil.lalu is not None
    assert [h.tahun for h in hasil.riwayat] == [2019, 2020, 2021]
    assert set(hasil.capaian["capaian"]) == {None}
    assert set(hasil.capaian["realisasi"]) == {None}
    assert hasil.total["pagu"].iloc[0] is None


def test_yang_kurang_terhitung(folder: Path) -> None:
    buat_tahun(folder, 2021)
    kurang = {k.berkas: (k.kosong, k.semua) for k in yang_kurang(Hasil(muat_data(folder, 2021)))}
    assert kurang == {
        "2021/target.csv": (19, 19),
        "2021/triwulan.csv": (152, 152),
        "2021/anggaran_kegiatan.csv": (18, 18),
        "2021/anggaran_akun.csv": (20, 20),
        "2021/pegawai.csv": (104, 104),
        "2021/pengesahan.csv": (1, 1),
        "2021/dasar_hukum.csv": (2, 16),
        "2021/narasi/*.md": (46, 47),
    }
    baris = baca(folder, "2021/triwulan.csv")
    baris[0]["target"], baris[0]["realisasi"] = "10", "0"
    tulis(folder, "2021/triwulan.csv", baris)
    (folder / "2021/narasi/lampiran.md").write_text("Lampiran tabel.\n", encoding="utf-8")
    data = muat_data(folder, 2021)
    sisa = {k.berkas: k.kosong for k in yang_kurang(Hasil(data))}
    assert (sisa["2021/triwulan.csv"], sisa["2021/narasi/*.md"]) == (150, 45)
    tw1 = {k.berkas: k.semua for k in yang_kurang(Hasil(data, triwulan=1))}
    assert tw1["2021/triwulan.csv"] == 38
    assert "2021/pegawai.csv" not in tw1


def test_keputusan_tahun_lalu_disebut(folder: Path) -> None:
    """A decision for last year is named; a plan's years and other regulations are not."""
    buat_tahun(folder, 2021)
    hukum = baca(folder, "peraturan.csv")
    next(b for b in hukum if b["id"] == "uu-1-2004")["tentang"] = "Rencana Tahun 2020-2024"
    next(b for b in hukum if b["id"] == "kep-11-2020")["tentang"] = "Penetapan Kinerja Tahun 2021"
    tulis(folder, "peraturan.csv", hukum)
    semua = map(str, yang_kurang(Hasil(muat_data(folder, 2021))))
    assert [k for k in semua if "dasar_hukum" in k] == [
        "2021/dasar_hukum.csv: 1 dari 16 peraturan masih berjudul tahun 2020 (kep-11a-2020)"
    ]


def test_laporan_final_tidak_kurang(data_2020: object, hasil_2020: Hasil) -> None:
    assert yang_kurang(hasil_2020) == []


def test_menolak_menimpa(folder: Path) -> None:
    buat_tahun(folder, 2021)
    semua = isi_folder(folder)
    with pytest.raises(KesalahanLakip, match="sudah ada") as salah:
        buat_tahun(folder, 2021)
    assert salah.value.kode_keluar == 2
    assert isi_folder(folder) == semua


def test_menolak_folder_yang_belum_terdaftar(folder: Path) -> None:
    (folder / "2021").mkdir()
    with pytest.raises(KesalahanLakip, match="sudah ada"):
        buat_tahun(folder, 2021)


@pytest.mark.parametrize(("tahun", "dari"), [(2018, None), (2021, 2018), (2021, 2021)])
def test_menolak_tahun_asal_yang_tidak_ada(folder: Path, tahun: int, dari: int | None) -> None:
    semua = isi_folder(folder)
    with pytest.raises(KesalahanLakip, match="2019, 2020"):
        buat_tahun(folder, tahun, dari)
    assert isi_folder(folder) == semua


@pytest.mark.parametrize(
    ("tahun", "antara"), [(2022, "tahun 2021 akan"), (2025, "2021 sampai 2024 akan")]
)
def test_tahun_tidak_terlewati_diam_diam(folder: Path, tahun: int, antara: str) -> None:
    semua = isi_folder(folder)
    with pytest.raises(KesalahanLakip, match=antara) as salah:
        buat_tahun(folder, tahun)
    assert "--dari 2020 bila memang dilewati" in str(salah.value)
    assert isi_folder(folder) == semua


def test_gagal_di_tengah_tidak_meninggalkan_apa_pun(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    semua = isi_folder(folder)
    asli, panggilan = modul_pasang._ganti, []

    def ganti(berkas: Path, isi: bytes, kerja: Path) -> None:
        panggilan.append(berkas)
        if len(panggilan) == 1:
            raise OSError("disk penuh")
        asli(berkas, isi, kerja)

    monkeypatch.setattr(modul_pasang, "_ganti", ganti)
    with pytest.raises(OSError, match="disk penuh"):
        buat_tahun(folder, 2021)
    assert panggilan
    assert isi_folder(folder) == semua


def test_dua_kali_sama(folder: Path, tmp_path: Path) -> None:
    lain = tmp_path / "lain"
    shutil.copytree(folder, lain)
    buat_tahun(folder, 2021)
    buat_tahun(lain, 2021)
    assert isi_folder(folder) == isi_folder(lain)


def test_tahun_tanpa_triwulan(folder: Path) -> None:
    """2019 has yearly figures only: the year after it is asked for the same."""
    hasil = buat_tahun(folder, 2022, dari=2019)
    assert hasil.dari == 2019
    lama = [b["indikator"] for b in baca(folder, "2019/realisasi_tahunan.csv")]
    baru = baca(folder, "2022/realisasi_tahunan.csv")
    assert [b["indikator"] for b in baru] == lama
    assert {b["realisasi"] + b["predikat"] for b in baru} == {""}
    assert muat_data(folder, 2022).ambil("triwulan").empty


def test_berkas_excel_tetap_berbentuk_excel(folder: Path) -> None:
    """A table that the package declares with semicolons and cp1252 stays so."""
    baris = baca(folder, "2020/pengesahan.csv")
    baris[0]["jabatan"] = "Kepala Balai “Utama”"
    isi = ";".join(baris[0]) + "\r\n" + ";".join(f'"{n}"' for n in baris[0].values()) + "\r\n"
    (folder / "2020/pengesahan.csv").write_bytes(isi.encode("cp1252"))
    paket = json.loads((folder / "datapackage.json").read_text("utf-8"))
    entri = next(s for s in paket["resources"] if s["name"] == "2020-pengesahan")
    entri |= {"encoding": "cp1252", "dialect": {"csv": {"delimiter": ";"}}}
    (folder / "datapackage.json").write_text(json.dumps(paket), "utf-8")
    buat_tahun(folder, 2021)
    assert b"\x93Utama\x94;" in (folder / "2021/pengesahan.csv").read_bytes()
    assert muat_data(folder, 2021).ambil("pengesahan")["jabatan"].iloc[0] == baris[0]["jabatan"]
