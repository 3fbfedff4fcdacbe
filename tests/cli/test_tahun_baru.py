"""`lakip tahun-baru` as a user runs it, and the half-filled year that it leaves builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_lib.cli import lakip

PROYEK = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PROYEK / "data", tmp_path / "data")
    return tmp_path / "data"


def test_membuat_lalu_menolak(folder: Path) -> None:
    hasil = CliRunner().invoke(lakip, ["tahun-baru", "2021", "--data", str(folder)])
    assert hasil.exit_code == 0, hasil.output
    assert "dibuat dari tahun 2020" in hasil.output
    assert "target kosong karena renstra-2020-2024/target.csv" in hasil.output
    assert "lakip susun 2021" in hasil.output
    lagi = CliRunner().invoke(lakip, ["tahun-baru", "2021", "--data", str(folder)])
    assert lagi.exit_code == 2
    assert "tidak akan ditimpa" in lagi.output


def test_tahun_setengah_terisi_tersusun(folder: Path) -> None:
    """The draft builds, says first what is missing, and invents no zero."""
    jalan = CliRunner()
    assert jalan.invoke(lakip, ["tahun-baru", "2021", "--data", str(folder)]).exit_code == 0
    triwulan = folder / "2021/triwulan.csv"
    isi = triwulan.read_text("utf-8").replace("IKU-01,1,,\n", "IKU-01,1,1500,0\n")
    triwulan.write_text(isi, encoding="utf-8")
    hasil = jalan.invoke(lakip, ["susun", "2021", "--data", str(folder), "--format", "html"])
    assert hasil.exit_code == 0, hasil.output
    awal, *baris = hasil.output.splitlines()
    assert awal == "Yang belum lengkap (laporan masih konsep):"
    assert "  2021/triwulan.csv: 150 dari 152 sel belum diisi (target, realisasi)" in baris
    html = (folder.parent / "output/2021/laporan.html").read_text("utf-8")
    assert html.index("Yang Belum Lengkap") < html.index("Kata Pengantar")
    assert "150 dari 152 sel belum diisi" in html
    csv = folder.parent / "output/2021/tabel"
    teks = "".join(b.read_text("utf-8") for b in csv.glob("*realisasi-kegiatan*.csv"))
    assert "belum diisi" in teks
    assert ",0," not in teks
