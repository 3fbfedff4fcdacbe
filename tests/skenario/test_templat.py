"""The planner's workbook: written, edited, saved by LibreOffice, read back exactly."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.skenario.lembar import baca_lembar
from lakip_lib.skenario.model import Perubahan
from lakip_lib.skenario.tata import BARIS_AWAL, BARIS_BIDANG, nama_asal
from lakip_lib.skenario.tata_lembar import tata_lembar
from lakip_lib.skenario.templat import tulis_templat
from tests.libreoffice import simpan_ulang

Ubah = Callable[[Any], None]
CONTOH = Path(__file__).resolve().parents[1] / "contoh" / "bp3iptek-2016"


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory, data_2020: DataTahun) -> Path:
    berkas = tmp_path_factory.mktemp("templat") / "rencana.xlsx"
    tulis_templat(data_2020, berkas)
    return berkas


@pytest.fixture
def ubah(templat: Path, tmp_path: Path) -> Callable[[Ubah], Path]:
    """Return a function that edits a copy of the workbook and says where it is."""

    def _ubah(cara: Ubah) -> Path:
        berkas = tmp_path / templat.name
        buku = openpyxl.load_workbook(templat)
        cara(buku)
        buku.save(berkas)
        return berkas

    return _ubah


def sel(buku: Any, lembar: str, objek: str, bidang: str) -> Any:
    """Return the cell that holds a field of an object, found through the hidden sheet."""
    asal = buku[nama_asal(lembar)]
    judul = [s.value for s in asal[BARIS_BIDANG + 1]]
    kolom = judul.index(bidang) + 1
    for i in range(BARIS_AWAL + 1, asal.max_row + 1):
        if asal.cell(i, asal.max_column).value == objek:
            return buku[lembar].cell(i, kolom)
    raise AssertionError(f"{objek} is not in {lembar}")


def salah(berkas: Path, data: DataTahun) -> str:
    with pytest.raises(DataSalah) as galat:
        baca_lembar(berkas, data)
    (satu,) = galat.value.temuan
    return str(satu)


def test_tidak_diubah_berarti_tidak_ada_perubahan(templat: Path, data_2020: DataTahun) -> None:
    assert baca_lembar(templat, data_2020) == []


def test_byte_yang_sama(templat: Path, data_2020: DataTahun, tmp_path: Path) -> None:
    tulis_templat(data_2020, tmp_path / templat.name)
    assert (tmp_path / templat.name).read_bytes() == templat.read_bytes()


def test_semua_kolom_dapat_diubah_dan_dimuat(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, folder_data: Path
) -> None:
    """One change of every kind, saved by LibreOffice, gives exactly these changes."""

    def isi(buku: Any) -> None:
        sel(buku, "Target", "IKU-03", "target.reviu_pk").value = 20000
        sel(buku, "Target", "IKU-03", "alasan").value = "negara tujuan dibuka bertahap"
        sel(buku, "Target", "IKU-04", "target.renstra").value = 88.03
        sel(buku, "Triwulan", "IKU-07", "tw4.realisasi").value = "10,125"
        sel(buku, "Triwulan", "IKU-03", "realisasi").value = None
        sel(buku, "Aturan", "IKU-06", "aturan_triwulan").value = "rata_rata"
        sel(buku, "Aturan", "IKU-06", "batas_capaian").value = "=100+20"
        sel(buku, "Pagu", "pap", "pagu").value = 1300000000
        sel(buku, "Akun", "5111", "realisasi").value = "2.500.000.000"
        sel(buku, "Pengaturan", "skala", "pengaturan").value = "empat-tingkat"
        sel(buku, "Skala", "skala:empat-tingkat:Cukup", "batas_bawah").value = 55

    berkas = simpan_ulang(ubah(isi))
    alasan = "negara tujuan dibuka bertahap"
    assert baca_lembar(berkas, data_2020) == [
        Perubahan("IKU-03", "target.reviu_pk", "20000", alasan),
        Perubahan("IKU-04", "target.renstra", "88.03"),
        Perubahan("IKU-03", "realisasi", ""),
        Perubahan("IKU-07", "tw4.realisasi", "10.1250"),
        Perubahan("IKU-06", "aturan_triwulan", "rata_rata"),
        Perubahan("IKU-06", "batas_capaian", "120"),
        Perubahan("pap", "pagu", "1300000000"),
        Perubahan("5111", "realisasi", "2500000000"),
        Perubahan("pengaturan", "skala", "empat-tingkat"),
        Perubahan("skala:empat-tingkat:Cukup", "batas_bawah", "55"),
    ]
    data = muat_data(folder_data, 2020, baca_lembar(berkas, data_2020), "rencana")
    hasil = Hasil(data).capaian.set_index("indikator")
    assert hasil.loc["IKU-03", "target"] == 20000
    assert Hasil(data).kegiatan.set_index("id").loc["pap", "pagu"] == 1300000000


def test_letak_perubahan_disebut(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def isi(buku: Any) -> None:
        satu = sel(buku, "Target", "IKU-03", "target.pk")
        satu.value = 1
        kolom.append(satu.column)

    kolom: list[int] = []
    (satu,) = baca_lembar(ubah(isi), data_2020)
    assert (satu.berkas, satu.baris) == ("rencana.xlsx, lembar Target", BARIS_AWAL + 3)
    assert satu.sel == f"{get_column_letter(kolom[0])}{BARIS_AWAL + 3}"


def test_kesalahan_aturan_menyebut_sel(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, folder_data: Path
) -> None:
    """What only the data's rules refuse is told by the cell too, not by a column of changes."""
    tempat = []

    def ganti(buku: Any) -> None:
        satu = sel(buku, "Target", "IKU-03", "target.pk")
        satu.value = -5
        tempat.append(satu.coordinate)

    ubahan = baca_lembar(ubah(ganti), data_2020)
    with pytest.raises(DataSalah) as galat:
        muat_data(folder_data, 2020, ubahan, "rencana")
    (satu,) = galat.value.temuan
    assert str(satu).startswith(f'rencana.xlsx, lembar Target, sel {tempat[0]}, nilai "-5": ')


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (41.44, "41.44"),
        (100 / 3, "33.3333333333333"),
        (0.1 + 0.2, "0.3"),
        ("41,44", "41.44"),
        (" 1.500,5 ", "1500.5"),
        ("1.500.000", "1500000"),
        ("41.44", "41.44"),
        (1e3, "1000"),
        (-2.5, "-2.5"),
        (None, ""),
        ("   ", ""),
        ("\u00a050\u00a0", "50"),
    ],
)
def test_bilangan_tepat(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, isi: Any, hasil: str
) -> None:
    def ganti(buku: Any) -> None:
        sel(buku, "Triwulan", "IKU-04", "tw1.realisasi").value = isi

    assert [p.nilai for p in baca_lembar(ubah(ganti), data_2020)] == [hasil]


@pytest.mark.parametrize("isi", [90, 90.0, "90", "90,0"])
def test_nilai_sama_dalam_bentuk_lain_bukan_perubahan(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, isi: Any
) -> None:
    def ganti(buku: Any) -> None:
        sel(buku, "Target", "IKU-04", "target.pk").value = isi

    assert baca_lembar(ubah(ganti), data_2020) == []


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        ("banyak", "bukan bilangan"),
        ("1.500", "ribuan atau pecahan"),
        (True, "bukan bilangan"),
        (date(2020, 1, 2), "bukan bilangan"),
        ("=A1+", None),
        ("=1/3*3000", "belum dihitung"),
    ],
)
def test_nilai_salah_menyebut_lembar_dan_sel(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, isi: Any, alasan: str | None
) -> None:
    tempat = []

    def ganti(buku: Any) -> None:
        satu = sel(buku, "Triwulan", "IKU-04", "tw2.target")
        satu.value = isi
        tempat.append(satu.coordinate)

    teks = salah(ubah(ganti), data_2020)
    assert f"rencana.xlsx, lembar Triwulan, sel {tempat[0]}" in teks
    assert (alasan or "belum dihitung") in teks


def test_galat_rumus(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        sel(buku, "Target", "IKU-04", "target.pk").value = "=1/0"

    assert "#DIV/0!" in salah(simpan_ulang(ubah(ganti)), data_2020)


def test_format_persen_ditolak(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    """Typed as 50% the cell holds a hundredth of what it shows."""

    def ganti(buku: Any) -> None:
        satu = sel(buku, "Target", "IKU-04", "target.pk")
        satu.value, satu.number_format = 0.5, "0%"

    assert "berformat persen" in salah(ubah(ganti), data_2020)


def test_pilihan_salah_disertai_saran(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        sel(buku, "Aturan", "IKU-04", "rumus").value = "Naik"

    assert "mungkin maksudnya naik" in salah(ubah(ganti), data_2020)


def test_kunci_yang_diubah(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        buku["Target"].cell(BARIS_AWAL + 2, 1).value = "IKU-99"

    teks = salah(ubah(ganti), data_2020)
    assert "sel A6" in teks
    assert "semula 'IKU-02'" in teks


def test_baris_yang_dipindah(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        buku["Pagu"].move_range("A5:D6", rows=1)

    with pytest.raises(DataSalah) as galat:
        baca_lembar(ubah(ganti), data_2020)
    assert {t.alasan.partition(";")[0] for t in galat.value.temuan} == {"sel kunci ini berubah"}


def test_judul_kolom_yang_ditukar(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        buku["Target"]["D4"].value, buku["Target"]["E4"].value = (
            buku["Target"]["E4"].value,
            buku["Target"]["D4"].value,
        )

    with pytest.raises(DataSalah) as galat:
        baca_lembar(ubah(ganti), data_2020)
    assert [t.berkas.rpartition(" ")[2] for t in galat.value.temuan] == ["D4", "E4"]


def test_baris_tambahan(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        buku["Target"].cell(buku["Target"].max_row + 1, 1).value = "IKU-20"

    assert "baris ini tidak ada dalam templat" in salah(ubah(ganti), data_2020)


@pytest.mark.parametrize(("baris", "jumlah"), [(BARIS_AWAL + 1, 1), (12, 1), (12, 3), (23, 1)])
@pytest.mark.parametrize("terisi", [False, True])
def test_baris_disisipkan_satu_kesalahan(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, baris: int, jumlah: int, terisi: bool
) -> None:
    """The old advice, to delete the line left over, would have deleted the last indicator."""

    def ganti(buku: Any) -> None:
        buku["Target"].insert_rows(baris, jumlah)
        if terisi:
            buku["Target"].cell(baris, 1).value = "IKU-99"

    teks = salah(ubah(ganti), data_2020)
    assert f"lembar Target: sebuah baris disisipkan di sekitar baris {baris}." in teks
    assert "Perbaikan: batalkan" in teks
    assert "hapus baris" not in teks


@pytest.mark.parametrize(("baris", "jumlah"), [(BARIS_AWAL + 1, 1), (12, 1), (12, 3), (23, 1)])
def test_baris_dihapus_satu_kesalahan(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun, baris: int, jumlah: int
) -> None:
    def ganti(buku: Any) -> None:
        buku["Target"].delete_rows(baris, jumlah)

    teks = salah(ubah(ganti), data_2020)
    assert f"lembar Target: sebuah baris dihapus di sekitar baris {baris}." in teks
    assert "Perbaikan: batalkan" in teks


def test_kunci_terakhir_yang_dikosongkan_bukan_baris_dihapus(
    ubah: Callable[[Ubah], Path], data_2020: DataTahun
) -> None:
    def ganti(buku: Any) -> None:
        buku["Target"].cell(23, 1).value = None

    assert "sel A23" in salah(ubah(ganti), data_2020)


@pytest.mark.parametrize("lembar", ["Triwulan", "_Triwulan"])
def test_lembar_hilang(ubah: Callable[[Ubah], Path], data_2020: DataTahun, lembar: str) -> None:
    def ganti(buku: Any) -> None:
        del buku[lembar]

    assert "lembar Triwulan tidak ada" in salah(ubah(ganti), data_2020)


def test_tahun_lain(templat: Path, data_2019: DataTahun) -> None:
    with pytest.raises(DataSalah, match="dibuat untuk tahun 2020, bukan 2019"):
        baca_lembar(templat, data_2019)


def test_bukan_lembar_kerja(tmp_path: Path, data_2020: DataTahun) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"objek,bidang,nilai,alasan\n")
    with pytest.raises(KesalahanLakip, match="bukan lembar kerja XLSX"):
        baca_lembar(tmp_path / "x.xlsx", data_2020)


def test_semua_kesalahan_sekaligus(ubah: Callable[[Ubah], Path], data_2020: DataTahun) -> None:
    def ganti(buku: Any) -> None:
        sel(buku, "Target", "IKU-04", "target.pk").value = "x"
        sel(buku, "Pagu", "pap", "pagu").value = "y"
        del buku["Skala"]

    with pytest.raises(DataSalah) as galat:
        baca_lembar(ubah(ganti), data_2020)
    assert len(galat.value.temuan) == 3


def test_setiap_angka_data_kembali_tepat(data_2020: DataTahun, templat: Path) -> None:
    """What the workbook shows is what the data holds, in every value cell."""
    buku = openpyxl.load_workbook(templat, data_only=True)
    banyak = 0
    for lembar in tata_lembar(data_2020):
        for i, baris in enumerate(lembar.baris, BARIS_AWAL + 1):
            for j, nilai in enumerate(baris.isi, 1):
                if isinstance(nilai, Fraction):
                    tertulis = buku[lembar.nama].cell(i, j).value
                    assert Fraction(repr(tertulis)) == nilai
                    banyak += 1
    assert banyak > 300


def test_lembar_terkunci_dan_isian_terbuka(templat: Path) -> None:
    buku = openpyxl.load_workbook(templat)
    for nama in ("Target", "Triwulan", "Aturan", "Pagu", "Akun", "Pengaturan", "Skala"):
        assert buku[nama].protection.sheet
        assert buku[nama].freeze_panes is not None
        assert buku[nama].cell(BARIS_AWAL + 1, 1).protection.locked
        assert buku[nama_asal(nama)].sheet_state == "veryHidden"
    assert not sel(buku, "Target", "IKU-03", "target.pk").protection.locked
    assert sel(buku, "Target", "IKU-03", "target.pk").number_format == "[$-421]#,##0"
    assert buku["Target"]["D4"].comment is not None
    aturan = buku["Aturan"].data_validations.dataValidation
    daftar = {str(v.sqref): v.formula1 for v in aturan}
    assert daftar["D5:D23"] == '"naik,turun_selisih,turun_rasio,rentang"'


def test_unit_lain_dengan_rentang_dan_predikat(tmp_path: Path) -> None:
    """A range has an upper bound of its own; a grade in letters stays until it is replaced."""
    folder = tmp_path / "data"
    shutil.copytree(CONTOH, folder)
    indikator = folder / "indikator.csv"
    teks = indikator.read_text("utf-8")
    kepala, satu, *sisa = teks.splitlines()
    indikator.write_text("\n".join([kepala, satu.replace("naik,naik", "rentang,rentang"), *sisa]))
    target = folder / "2016/target.csv"
    baris = target.read_text("utf-8").splitlines()
    kode = satu.split(",")[0]
    for i, b in enumerate(baris):
        if b.startswith(f"{kode},"):
            baris[i] = f"{kode},pk,70,90,,"
        elif i == len(baris) - 1:
            baris[i] = f"{b.split(',')[0]},pk,,,BB,"
    target.write_text("\n".join(baris) + "\n")
    lama = folder / "2015/target.csv"
    lama.write_text(lama.read_text("utf-8").replace(f"{kode},pk,80,,,", f"{kode},pk,70,90,,"))
    data = muat_data(folder, 2016)
    berkas = tmp_path / "unit.xlsx"
    tulis_templat(data, berkas)
    assert baca_lembar(berkas, data) == []
    buku = openpyxl.load_workbook(berkas)
    sel(buku, "Target", kode, "target_atas.pk").value = 95
    akhir = baris[-1].split(",")[0]
    assert sel(buku, "Target", akhir, "target.pk").value == "BB"
    sel(buku, "Target", akhir, "target.pk").value = 3
    buku.save(berkas)
    assert baca_lembar(berkas, data) == [
        Perubahan(kode, "target_atas.pk", "95"),
        Perubahan(akhir, "target.pk", "3"),
    ]
