"""`lakip jejak`: what it prints, from the output that stands or computed anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip
from lakip_lib.susun.jalur import Parameter, susun_laporan


@pytest.fixture(scope="module")
def keluaran(folder_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    tujuan = tmp_path_factory.mktemp("hasil")
    susun_laporan(Parameter(2020, data_dir=str(folder_data)), tujuan, ())
    return tujuan


@pytest.fixture
def jejak(folder_data: Path, keluaran: Path) -> object:
    def jalankan(*argumen: str) -> Result:
        tempat = ("--data", str(folder_data), "--keluaran", str(keluaran))
        return CliRunner().invoke(lakip, ["jejak", "2020", *argumen, *tempat], prog_name="lakip")

    return jalankan


def test_help() -> None:
    teks = CliRunner().invoke(lakip, ["jejak", "--help"], prog_name="lakip").output
    rapi = " ".join(teks.split())
    assert rapi.startswith("Pemakaian: lakip jejak [OPSI]... TAHUN TEMPAT")
    for opsi in (
        "--baris KODE",
        "--kolom NAMA",
        "--lengkap",
        "--skenario NAMA",
        "--keluaran FOLDER",
    ):
        assert opsi in rapi
    assert "Kode keluar: 0 ditemukan" in rapi


def test_one_number_with_its_whole_trail(jejak) -> None:  # type: ignore[no-untyped-def]
    hasil = jejak("Tabel 15", "--baris", "IKU-03", "--kolom", "capaian")
    assert hasil.exit_code == 0
    assert hasil.stderr == ""
    baris = [b.strip() for b in hasil.stdout.splitlines() if b.strip()]
    assert baris[0] == "Tabel 15. Capaian kinerja dan anggaran tahun 2020"
    assert baris[1].startswith("IKU-03, capaian: 2,28  (j")
    assert "hitungan:   731 ÷ 32.000 × 100 = 2,284375" in baris
    assert "aturan:     PermenPANRB 53/2014" in hasil.stdout
    assert "(versi Reviu Penetapan Kinerja), kolom nilai: tertulis “32000”" in hasil.stdout


def test_many_numbers_on_a_line_each(jejak) -> None:  # type: ignore[no-untyped-def]
    baris = jejak("capaian-anggaran").stdout.splitlines()
    assert baris[1].startswith("  IKU-01, target: 6.000 orang ← 2020/target.csv")
    assert baris[-1].endswith("angka. Tambahkan --baris, --kolom, atau --lengkap untuk uraiannya.")
    assert "rumus:" not in "\n".join(baris)
    total = [b for b in baris if b.startswith("  baris ")]
    assert len(total) == 3


def test_down_to_the_cells_everywhere(jejak) -> None:  # type: ignore[no-untyped-def]
    argumen = ("Tabel 15", "--baris", "IKU-04", "--kolom", "capaian")
    assert "triwulan.csv" not in jejak(*argumen).stdout
    assert jejak(*argumen, "--lengkap").stdout.count("triwulan.csv, baris") == 4


def test_prose_by_its_heading(jejak) -> None:  # type: ignore[no-untyped-def]
    hasil = jejak("a. kesimpulan")
    assert hasil.stdout.splitlines()[0] == "BAB IV Penutup › A. Kesimpulan"
    assert "  19 ← jumlah indikator" in hasil.stdout


def test_an_unknown_place_is_refused_with_the_nearest(jejak) -> None:  # type: ignore[no-untyped-def]
    hasil = jejak("Tabl 15")
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert 'Perbaikan: mungkin maksudnya "Tabel 15".' in hasil.stderr


def test_without_an_output_the_report_is_computed(folder_data: Path, tmp_path: Path) -> None:
    argumen = ["jejak", "2020", "Tabel 1", "--data", str(folder_data), "--triwulan", "1"]
    hasil = CliRunner().invoke(lakip, [*argumen, "--keluaran", str(tmp_path)], prog_name="lakip")
    assert hasil.exit_code == 0, hasil.stderr
    assert hasil.stderr.startswith("Hasil lakip susun tidak ada atau sudah usang")
    assert "kepala, laki_laki: 1 ← 2020/pegawai.csv, baris 2" in hasil.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_scenario_traces_back_to_its_own_file(jejak) -> None:  # type: ignore[no-untyped-def]
    argumen = ("Tabel 15", "--baris", "IKU-03", "--kolom", "capaian", "--skenario")
    hasil = jejak(*argumen, "target-20000")
    assert hasil.exit_code == 0, hasil.stderr
    assert "hitungan:   731 ÷ 20.000 × 100 = 3,655" in hasil.stdout
    assert "2020/skenario/target-20000.csv, baris 2" in hasil.stdout
    asing = jejak(*argumen, "target-2000")
    assert (asing.exit_code, asing.stdout) == (2, "")
    assert "mungkin maksudnya target-20000" in asing.stderr
