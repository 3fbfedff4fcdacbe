"""`lakip unit-baru` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_lib.cli import lakip

CONTOH = Path(__file__).resolve().parents[1] / "contoh" / "bp3iptek-2016"


def jalankan(*perintah: str) -> tuple[int, str]:
    hasil = CliRunner().invoke(lakip, ["unit-baru", *perintah])
    return hasil.exit_code, hasil.output


def test_folder_kosong(tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    kode, teks = jalankan(str(folder), "--tahun", "2021", "--nama", "Balai Contoh")
    assert kode == 0, teks
    assert "Wajib berisi: unit.csv" in teks
    assert f"lakip susun 2021 --data {folder}" in teks
    assert jalankan(str(folder), "--tahun", "2021")[0] == 2


def test_buku_lalu_folder(tmp_path: Path) -> None:
    buku, folder = tmp_path / "unit.xlsx", tmp_path / "unit"
    kode, teks = jalankan(str(CONTOH), "--templat-lembar", str(buku))
    assert kode == 0, teks
    kode, teks = jalankan(str(folder), "--dari", str(buku))
    assert kode == 0, teks
    assert "lakip susun 2016" in teks
    assert (folder / "2016/target.csv").read_bytes() == (CONTOH / "2016/target.csv").read_bytes()


def test_buku_kosong_ditolak_dengan_lembarnya(tmp_path: Path) -> None:
    buku, folder = tmp_path / "unit.xlsx", tmp_path / "unit"
    assert jalankan(str(folder), "--tahun", "2021", "--templat-lembar", str(buku))[0] == 0
    assert not folder.exists()
    kode, teks = jalankan(str(folder), "--dari", str(buku))
    assert kode == 2
    assert "unit.xlsx, lembar indikator: tidak ada baris data" in teks
    assert not folder.exists()


@pytest.mark.parametrize("opsi", [(), ("--dari", "ADA", "--tahun", "2021")])
def test_pemakaian_salah(tmp_path: Path, opsi: tuple[str, ...]) -> None:
    (tmp_path / "ada.xlsx").write_bytes(b"")
    isi = [str(tmp_path / "ada.xlsx") if o == "ADA" else o for o in opsi]
    assert jalankan(str(tmp_path / "unit"), *isi)[0] == 2
