"""A new unit's folder: empty, or from a workbook that a person filled in."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lakip_lib.baru.baca_buku import baca_buku
from lakip_lib.baru.buku import tulis_buku
from lakip_lib.baru.narasi import belum_ditulis
from lakip_lib.baru.susunan import berkas, skema, susunan
from lakip_lib.baru.unit import (
    Pilihan,
    buat_dari_buku,
    buat_unit,
    isi_awal,
    isi_folder_data,
)
from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.narasi import periksa_narasi
from lakip_lib.narasi.daftar import narasi_dari_data
from tests.baru.bantu import baca, isi_folder
from tests.libreoffice import simpan_ulang

PROYEK = Path(__file__).resolve().parents[2]
CONTOH = PROYEK / "tests/contoh/bp3iptek-2016"
PILIHAN = Pilihan((2015, 2016), "Balai Contoh", "BC", "2013-2018")
_BUKAN_ANGKA = ("string", "date", "boolean")


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    path = tmp_path / "unit.xlsx"
    tulis_buku(path, isi_awal(PILIHAN), PILIHAN.nama)
    return path


def isi_dari_contoh(templat: Path) -> Path:
    """Fill the empty workbook by hand, so to speak: with the example unit's cells."""
    buku = openpyxl.load_workbook(templat)
    for satu in susunan(PILIHAN.tahun, PILIHAN.renstra):
        sumber, lembar = CONTOH / satu.jalur, buku[satu.lembar]
        lembar.delete_rows(2, lembar.max_row)
        if not sumber.is_file():
            continue
        with sumber.open(encoding="utf-8", newline="") as isi:
            for i, baris in enumerate(csv.DictReader(isi), 2):
                for j, kolom in enumerate(satu.kolom, 1):
                    teks = baris[kolom["name"]]
                    angka = teks and kolom["type"] not in _BUKAN_ANGKA
                    lembar.cell(i, j).value = float(teks) if angka else teks or None
    buku.save(templat)
    return templat


def test_folder_kosong_lengkap_dan_terdaftar(tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    semua = buat_unit(folder, PILIHAN)
    csv_ = {b.relative_to(folder).as_posix() for b in folder.rglob("*.csv")}
    assert csv_ == {b.jalur for b in semua}
    paket = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert {s["path"] for s in paket["resources"]} == csv_
    for satu in semua:
        kepala = (folder / satu.jalur).read_text("utf-8").splitlines()[0]
        assert kepala.split(",") == [k["name"] for k in skema()[satu.skema]["fields"]]
        asli = PROYEK / "data" / satu.skema
        assert (folder / satu.skema).read_bytes() == asli.read_bytes()
        assert f"`{satu.jalur}`" in (folder / "BACA-SAYA.md").read_text("utf-8")
    narasi = list((folder / "2016/narasi").glob("*.md"))
    assert len(narasi) == 28
    assert all(belum_ditulis(b.read_text("utf-8")) for b in narasi)


def test_folder_kosong_hanya_kurang_baris(tmp_path: Path) -> None:
    """Nothing is wrong with the empty folder but that tables are empty."""
    folder = tmp_path / "unit"
    buat_unit(folder, PILIHAN)
    with pytest.raises(DataSalah) as galat:
        muat_data(folder, 2016)
    assert {t.alasan for t in galat.value.temuan} == {"tidak ada baris data di bawah judul"}
    assert [t.berkas for t in galat.value.temuan] == [
        "sasaran.csv",
        "indikator.csv",
        "2015/target.csv",
        "2016/target.csv",
    ]


def test_folder_kosong_termuat_setelah_yang_wajib_diisi(tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    buat_unit(folder, Pilihan((2021,), "Balai Contoh"))
    tambahan = {
        "sasaran.csv": "S1,,Sasaran satu,",
        "indikator.csv": "I1,S1,,Indikator satu,orang,naik,naik,,,,,tahunan",
        "2021/target.csv": "I1,pk,10,,,",
        "2021/realisasi_tahunan.csv": "I1,9,,",
    }
    for jalur, baris in tambahan.items():
        with (folder / jalur).open("a", encoding="utf-8") as isi:
            isi.write(baris + "\n")
    hasil = Hasil(muat_data(folder, 2021))
    (satu,) = hasil.capaian.itertuples()
    assert (satu.capaian, satu.kategori) == (90, "Baik")


def test_skala_baku_sama_dengan_data() -> None:
    baku = isi_awal(Pilihan((2021,)))["skala.csv"]
    assert baku == [b for b in baca(PROYEK / "data", "skala.csv") if b["skala"] != "bp2mi-2020"]


def test_lembar_terdaftar_bernama_sah_dan_berbeda() -> None:
    nama = [b.lembar for b in susunan((2015, 2016), "2013-2018")]
    assert len(set(nama)) == len(nama)
    assert max(map(len, nama)) <= 31


def test_buku_kosong_yang_diisi_memberi_data_yang_sama(templat: Path, tmp_path: Path) -> None:
    """Filled with the example's cells and saved by LibreOffice: the same bytes and results."""
    buku = simpan_ulang(isi_dari_contoh(templat))
    folder = tmp_path / "unit"
    semua = buat_dari_buku(folder, baca_buku(buku), buku.name)
    for satu in semua:
        if (CONTOH / satu.jalur).is_file():
            assert (folder / satu.jalur).read_bytes() == (CONTOH / satu.jalur).read_bytes()
    baru, lama = Hasil(muat_data(folder, 2016)), Hasil(muat_data(CONTOH, 2016))
    for nama in ("capaian", "perbandingan", "renstra", "kegiatan", "efisiensi", "total"):
        assert getattr(baru, nama).equals(getattr(lama, nama)), nama
    narasi = folder / "2016/narasi"
    assert periksa_narasi(narasi, narasi_dari_data(baru.data)) == []
    assert (narasi / "bab-3-c-ss-2.md").is_file()


def test_data_yang_ada_pulang_pergi(tmp_path: Path) -> None:
    """The official folder, but for the printed edition, survives the workbook byte for byte."""
    buku = tmp_path / "ada.xlsx"
    tabel = isi_folder_data(PROYEK / "data")
    tulis_buku(buku, tabel, "UPT")
    folder = tmp_path / "unit"
    buat_dari_buku(folder, baca_buku(buku), buku.name)
    for jalur in tabel:
        lama, baru = baca(PROYEK / "data", jalur), baca(folder, jalur)
        assert _rata(jalur, lama) == _rata(jalur, baru), jalur


def _rata(jalur: str, baris: list[dict[str, str]]) -> list[list[Any]]:
    """Return the rows with numbers as numbers: 60.70 and 60.7 are the same."""
    angka = {k["name"] for k in berkas(jalur).kolom if k["type"] == "number"}
    return [[float(n) if k in angka and n else n for k, n in b.items()] for b in baris]


def test_byte_yang_sama(templat: Path) -> None:
    isi = templat.read_bytes()
    tulis_buku(templat, isi_awal(PILIHAN), PILIHAN.nama)
    assert templat.read_bytes() == isi


def test_lembar_yang_dihapus_tidak_menjadi_berkas(templat: Path, tmp_path: Path) -> None:
    buku = openpyxl.load_workbook(isi_dari_contoh(templat))
    del buku["2016 lokasi_sosialisasi"], buku["peraturan"], buku["2016 dasar_hukum"]
    del buku["2015 dasar_hukum"]
    buku.save(templat)
    folder = tmp_path / "unit"
    buat_dari_buku(folder, baca_buku(templat), templat.name)
    assert not (folder / "2016/lokasi_sosialisasi.csv").exists()
    assert not (folder / "skema/peraturan.json").exists()
    assert muat_data(folder, 2016).ambil("lokasi_sosialisasi").empty


@pytest.mark.parametrize(
    ("lembar", "sel", "isi", "letak", "alasan"),
    [
        ("2016 target", "C2", "banyak", "lembar 2016 target, sel C2", "bukan bilangan"),
        ("2016 target", "C2", "1.500", "lembar 2016 target, sel C2", "ribuan atau pecahan"),
        ("indikator", "A1", "kode", "lembar indikator, baris 1", "judul kolom berubah"),
        ("indikator", "F2", "Naik", "lembar indikator, baris 2", "bukan salah satu pilihan"),
        ("2016 target", "A2", "IK-99", "lembar 2016 target, baris 2", "tidak ada di indikator.csv"),
    ],
)
def test_kesalahan_menyebut_lembar(
    templat: Path, tmp_path: Path, lembar: str, sel: str, isi: str, letak: str, alasan: str
) -> None:
    buku = openpyxl.load_workbook(isi_dari_contoh(templat))
    buku[lembar][sel].value = isi
    buku.save(templat)
    with pytest.raises(DataSalah) as galat:
        buat_dari_buku(tmp_path / "unit", baca_buku(templat), templat.name)
    cocok = [t for t in map(str, galat.value.temuan) if letak in t and alasan in t]
    assert cocok, str(galat.value)
    assert not (tmp_path / "unit").exists()


def test_lembar_asing(templat: Path) -> None:
    buku = openpyxl.load_workbook(templat)
    buku.create_sheet("catatan saya")
    buku.save(templat)
    with pytest.raises(DataSalah, match="lembar catatan saya"):
        baca_buku(templat)


def test_bukan_buku_unit(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "x.xlsx")
    with pytest.raises(KesalahanLakip, match="bukan buku data unit"):
        baca_buku(tmp_path / "x.xlsx")


def test_folder_berisi_tidak_ditimpa(tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    buat_unit(folder, PILIHAN)
    semua = isi_folder(folder)
    with pytest.raises(KesalahanLakip, match="tidak akan ditimpa"):
        buat_unit(folder, PILIHAN)
    assert isi_folder(folder) == semua


def test_masa_renstra_salah(tmp_path: Path) -> None:
    with pytest.raises(KesalahanLakip, match="tidak sah"):
        buat_unit(tmp_path / "unit", Pilihan((2021,), renstra="2024-2020"))
    assert not (tmp_path / "unit").exists()
