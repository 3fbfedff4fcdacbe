"""`lakip cocokkan`: what it prints, what it writes, how it ends."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip


def jalankan(*argumen: str, lebar: int = 120) -> Result:
    return CliRunner(env={"COLUMNS": str(lebar)}).invoke(lakip, argumen, prog_name="lakip")


def test_help() -> None:
    teks = " ".join(jalankan("cocokkan", "--help").output.split())
    assert teks.startswith("Pemakaian: lakip cocokkan [OPSI]... TAHUN")
    assert "Kode keluar: 0 semua perbedaan sudah dijelaskan; 1 masih ada yang belum" in teks
    for opsi in ("--semua", "--tabel NOMOR", "--keluaran FOLDER", "--hanya-layar"):
        assert opsi in teks
    assert "cocokkan" in jalankan("--help").output


def test_differences_and_counts(folder_data: Path) -> None:
    hasil = jalankan("cocokkan", "2020", "--data", str(folder_data), "--hanya-layar")
    assert hasil.exit_code == 1
    baris = hasil.output.splitlines()
    assert baris[0] == "Cetakan UPT BP2MI Bandung tahun 2020 dibandingkan dengan hitungan"
    assert baris[-1] == "11 perbedaan belum dijelaskan."
    assert hasil.output.index(" beda\n") < hasil.output.index(" beda,\n")
    assert "cocok setelah pembulatan" not in hasil.output.split("Tabel cetak")[0]


def test_all_pairs_of_one_table(folder_data: Path) -> None:
    argumen = ("cocokkan", "2020", "--data", str(folder_data), "--hanya-layar", "--semua")
    hasil = jalankan(*argumen, "--tabel", "28", "--tabel", "02")
    atas = hasil.output.split("Tabel cetak")[0]
    letak = re.findall(r"^Tabel (\w+), ", atas, re.MULTILINE)
    assert letak == ["02"] * 8 + ["28"] * 7
    assert hasil.exit_code == 1


def test_table_without_differences(folder_data: Path) -> None:
    hasil = jalankan(
        "cocokkan", "2020", "--data", str(folder_data), "--hanya-layar", "--tabel", "02"
    )
    assert "(tidak ada yang berbeda)" in hasil.output


def test_files(folder_data: Path, tmp_path: Path) -> None:
    hasil = jalankan(
        "cocokkan", "2020", "--data", str(folder_data), "--keluaran", str(tmp_path),
        "--format", "html",
    )  # fmt: skip
    assert hasil.exit_code == 1, hasil.output
    folder = tmp_path / "2020-evaluasi"
    nama = {p.name for p in folder.iterdir()}
    assert {"laporan.html", "cocokan.csv", "cocokan.xlsx"} <= nama
    assert "laporan.pdf" not in nama
    assert str(folder) in hasil.output


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["2019"], "tahun 2019 tidak mempunyai data cetakan"),
        (["2031"], "tahun 2031 tidak ada dalam data"),
        (["2020", "--tabel", "L3"], 'tabel cetak "L3" tidak ada'),
        (["2020", "--format", "odt"], "bukan format keluaran"),
        (["dua"], "dua"),
    ],
)
def test_wrong_use(argumen: list[str], pesan: str, folder_data: Path) -> None:
    hasil = jalankan("cocokkan", *argumen, "--data", str(folder_data), "--hanya-layar")
    assert hasil.exit_code == 2
    assert pesan in hasil.stderr
    assert "Traceback" not in hasil.output


def test_bad_pairing_is_bad_data(folder_data: Path, tmp_path: Path) -> None:
    shutil.copytree(folder_data, tmp_path / "data")
    berkas = tmp_path / "data" / "2020" / "terbitan_tabel.csv"
    isi = berkas.read_text(encoding="utf-8").replace("16,capaian,evaluasi", "16,capaian,evaluasii")
    berkas.write_text(isi, encoding="utf-8")
    hasil = jalankan("cocokkan", "2020", "--data", str(tmp_path / "data"), "--hanya-layar")
    assert hasil.exit_code == 2
    assert "2020/terbitan_tabel.csv, baris" in hasil.stderr
    assert "mungkin maksudnya evaluasi" in hasil.stderr
