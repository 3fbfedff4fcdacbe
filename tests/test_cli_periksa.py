"""`lakip periksa` on the command line: output, files, exit codes, help."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip

PROYEK = Path(__file__).resolve().parents[1]
CONTOH = PROYEK / "tests" / "periksa" / "contoh"


def jalankan(*argumen: str) -> Result:
    return CliRunner().invoke(lakip, ["periksa", *argumen], catch_exceptions=False)


@pytest.fixture
def bersih(tmp_path: Path) -> Path:
    folder = tmp_path / "proyek" / "data"
    shutil.copytree(CONTOH, folder)
    shutil.copytree(PROYEK / "data" / "skema", folder / "skema")
    return folder


DATA = ("--data", str(PROYEK / "data"))


@pytest.mark.parametrize("terbitan", [(), ("--terbitan",)])
def test_a_contradiction_fails(terbitan: tuple[str, ...]) -> None:
    hasil = jalankan("2020", *DATA, *terbitan)
    assert hasil.exit_code == 1
    assert "GALAT (" in hasil.output
    assert "TRW-01" in hasil.output
    assert hasil.output.rstrip().endswith("tidak berlaku.")


@pytest.mark.parametrize("terbitan", [(), ("--terbitan",)])
def test_clean_data_succeeds(bersih: Path, terbitan: tuple[str, ...]) -> None:
    hasil = jalankan("2031", "--data", str(bersih), *terbitan)
    assert hasil.exit_code == 0
    assert "0 temuan: 0 galat, 0 peringatan, 0 catatan" in hasil.output


def test_warnings_alone_do_not_fail(bersih: Path) -> None:
    hasil = jalankan("2029", "--data", str(bersih))
    assert hasil.exit_code == 0
    assert " 0 galat" in hasil.output
    assert not hasil.output.rstrip().endswith("0 temuan")


def test_csv_into_a_file(tmp_path: Path) -> None:
    berkas = tmp_path / "temuan.csv"
    hasil = jalankan("2020", *DATA, "--format", "csv", "--keluaran", str(berkas))
    assert hasil.exit_code == 1
    assert str(berkas) in hasil.output
    with berkas.open(encoding="utf-8", newline="") as isi:
        assert {b["bagian"] for b in csv.DictReader(isi)} == {"temuan", "dilewati", "reviu"}


@pytest.mark.parametrize(
    ("terbitan", "nama"),
    [((), "periksa-2031.xlsx"), (("--terbitan",), "periksa-2031-terbitan.xlsx")],
)
def test_the_file_goes_beside_the_data(bersih: Path, terbitan: tuple[str, ...], nama: str) -> None:
    hasil = jalankan("2031", "--data", str(bersih), "--format", "xlsx", *terbitan)
    assert hasil.exit_code == 0
    assert "Temuan" in openpyxl.load_workbook(bersih.parent / "output" / nama).sheetnames


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (("2020", *DATA, "--keluaran", "x.csv"), "--keluaran hanya untuk"),
        (("2020", *DATA, "--format", "pdf"), "pdf"),
        (("dua ribu", *DATA), "dua ribu"),
        (("1999", *DATA), "tahun 1999 tidak ada dalam data"),
        (("2019", *DATA, "--terbitan"), "tidak memuat edisi cetak"),
        (("2020", "--data", "folder-yang-tidak-ada"), "tidak ditemukan"),
    ],
)
def test_wrong_use(argumen: tuple[str, ...], pesan: str) -> None:
    hasil = jalankan(*argumen)
    assert hasil.exit_code == 2
    assert pesan in hasil.output


def test_a_mistyped_folder_is_not_made(tmp_path: Path) -> None:
    berkas = tmp_path / "hasli" / "temuan.csv"
    hasil = jalankan("2020", *DATA, "--format", "csv", "--keluaran", str(berkas))
    assert hasil.exit_code == 2
    assert f"folder {berkas.parent} tidak ada" in hasil.output
    assert not berkas.parent.exists()


def test_a_file_that_is_there_stays_unless_told(bersih: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "catatan.csv"
    berkas.write_text("milik saya")
    perintah = ["2031", "--data", str(bersih), "--format", "csv", "--keluaran", str(berkas)]
    hasil = jalankan(*perintah)
    assert hasil.exit_code == 2
    assert "tambahkan --timpa" in hasil.output
    assert berkas.read_text() == "milik saya"
    assert jalankan(*perintah, "--timpa").exit_code == 0
    assert berkas.read_text("utf-8").startswith("bagian,aturan")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    hasil = jalankan("2020", *DATA, "--format", "csv", "--keluaran", str(tmp_path))
    assert hasil.exit_code == 2
    assert f"'{tmp_path}' folder, bukan berkas" in hasil.output


def test_bad_data_is_told_before_anything_is_checked(bersih: Path) -> None:
    berkas = bersih / "2031" / "fakta.csv"
    berkas.write_text(berkas.read_text("utf-8").replace(",110,", ",seratus,"), "utf-8")
    hasil = jalankan("2031", "--data", str(bersih))
    assert hasil.exit_code == 2
    assert "seratus" in hasil.output
    assert "temuan" not in hasil.output


def test_help_tells_the_exit_codes() -> None:
    teks = " ".join(jalankan("--help").output.split())
    assert "1 bila ada galat; 0 bila tidak ada" in teks
    assert "peringatan dan catatan tidak menggagalkan" in teks
    assert "periksa" in CliRunner().invoke(lakip, ["--help"]).output
