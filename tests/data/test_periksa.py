"""The folder as a whole: missing, undeclared and required files; the order of findings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from frictionless import validate

from lakip_lib.kesalahan import DataSalah

if TYPE_CHECKING:
    from .conftest import FolderData

TARGET = "2020/target.csv"


def test_berkas_hilang(data: FolderData) -> None:
    (data.folder / TARGET).unlink()
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.alasan) == (TARGET, None, "berkas tidak ada")
    assert "datapackage.json" in temuan.perbaikan


def test_berkas_berganti_nama(data: FolderData) -> None:
    (data.folder / TARGET).rename(data.folder / "2020/targets.csv")
    hilang, asing = sorted(data.temuan(), key=lambda t: t.berkas)
    assert hilang.perbaikan.startswith("mungkin berkasnya bernama 2020/targets.csv")
    assert (asing.berkas, "tidak terdaftar" in asing.alasan) == ("2020/targets.csv", True)


@pytest.mark.parametrize("jalur", ["lama.csv", "2020/target (1).csv", "2019/pegawai.CSV"])
def test_berkas_tak_terdaftar(data: FolderData, jalur: str) -> None:
    (data.folder / jalur).write_bytes(b"a,b\n1,2\n")
    temuan = data.satu()
    assert (temuan.berkas, "tidak terdaftar" in temuan.alasan) == (jalur, True)


def test_folder_tahun_tak_terdaftar(data: FolderData) -> None:
    """One finding for a year copied from another, not one for each file."""
    shutil.copytree(data.folder / "2020", data.folder / "2021")
    temuan = data.satu()
    assert temuan.berkas == "2021"
    assert "tidak satu pun terdaftar" in temuan.alasan


def test_csv_di_folder_lain_diabaikan(data: FolderData) -> None:
    (data.folder / "arsip").mkdir()
    (data.folder / "arsip/coretan.csv").write_bytes(b"x")
    assert data.temuan() == []


def test_tabel_wajib(data: FolderData) -> None:
    for jalur in ("skala.csv", "2019/pengaturan.csv", "renstra-2020-2024/renstra.csv"):
        (data.folder / jalur).unlink()
        data.paket(lambda p, j=jalur: _buang(p["resources"], j))
    wajib = {t.kolom for t in data.temuan() if t.alasan == "tabel wajib ini belum terdaftar"}
    assert wajib == {"skala.csv", "2019/pengaturan.csv", "renstra-2020-2024/renstra.csv"}


def _buang(daftar: list[dict[str, str]], jalur: str) -> None:
    daftar[:] = [s for s in daftar if s["path"] != jalur]


def test_urutan_temuan_tetap(data: FolderData) -> None:
    """By file in the package's order, then by row, in every process."""
    data.tambah(TARGET, "IKU-01", "pk", "1", "", "", "")
    data.ganti(TARGET, 5, "nilai", "x")
    data.ganti(TARGET, 2, "indikator", "IKU-99")
    data.ubah("2020/pengaturan.csv", lambda baris: baris.__delitem__(slice(2, None)))
    (data.folder / "unit.csv").write_bytes(b"")
    temuan = data.temuan()
    assert temuan[0].berkas == "unit.csv"
    assert [t.baris for t in temuan if t.berkas == TARGET] == [2, 5, len(data.baca(TARGET))]
    assert _di_proses_lain(data, "1") == _di_proses_lain(data, "2") == str(DataSalah(temuan))


def _di_proses_lain(data: FolderData, benih: str) -> str:
    kode = (
        "import sys; from lakip_lib.data import muat_data\n"
        "try: muat_data(sys.argv[1], 2020)\nexcept Exception as e: print(e, end='')"
    )
    perintah = [sys.executable, "-c", kode, str(data.folder)]
    lingkungan = os.environ | {"PYTHONHASHSEED": benih}
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=True, env=lingkungan)
    return hasil.stdout


def test_tanpa_temuan_ganda(data: FolderData) -> None:
    data.json("skema/target.json", lambda s: s["fields"][2].update(type="geopoint"))
    temuan = data.temuan()
    assert len(temuan) == len(set(temuan)) == 1


def test_frictionless_umum_menerima(data: FolderData) -> None:
    assert validate(str(data.folder / "datapackage.json")).valid
    assert data.temuan() == []


@pytest.mark.parametrize(
    ("jalur", "kolom", "teks"),
    [
        (TARGET, "indikator", "IKU-99"),
        (TARGET, "nilai", "1,5"),
        ("2020/triwulan.csv", "triwulan", "5"),
        ("2020/anggaran_kegiatan.csv", "pagu", "-1"),
        ("2020/pengesahan.csv", "tanggal", "12 Januari 2021"),
        ("indikator.csv", "id", "IKU-02"),
    ],
)
def test_frictionless_umum_menolak_yang_sama(
    data: FolderData, jalur: str, kolom: str, teks: str
) -> None:
    """What the schema says, the public validator finds in the same row."""
    data.ganti(jalur, 2, kolom, teks)
    laporan = validate(str(data.folder / "datapackage.json"))
    umum = {
        (tugas.place, galat.row_number)
        for tugas in laporan.tasks
        for galat in tugas.errors
        if hasattr(galat, "row_number")
    }
    kita = {(t.berkas, t.baris) for t in data.temuan()}
    assert umum & {(jalur, 2), (jalur, 3)}
    assert umum <= kita
