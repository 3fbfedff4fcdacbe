"""A small project whose whole site is built in seconds: the real data, two small chapters."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.situs.tahun import Terbitan, pilih_terbitan

PROYEK = Path(__file__).resolve().parents[2]
_PARAMETER = """
tahun = 2020
triwulan = 4
versi_target = ""
data_dir = "data"
metode_efisiensi = ""
skenario = ""
perubahan = ""
"""
_BUKA = (
    "from lakip_lib.laporan import buka\n"
    "lap = buka(tahun, triwulan, versi_target, data_dir, metode_efisiensi, skenario, perubahan)"
)

Ganti = Callable[[Path, str, str, str], None]


def _sel(jenis: str, sumber: str, nomor: int, *tanda: str) -> dict[str, object]:
    isi = {"cell_type": jenis, "id": f"sel-{nomor}", "metadata": {"tags": tanda}, "source": sumber}
    return isi if jenis == "markdown" else isi | {"outputs": [], "execution_count": None}


def tulis_buku(berkas: Path, *kode: str) -> None:
    """Write a small chapter: parameters, `buka`, a heading, then the cells `kode`."""
    isi = [
        _sel("code", _PARAMETER, 1, "parameters"),
        _sel("code", _BUKA, 2),
        _sel("markdown", f"# Bab {berkas.stem}", 3),
        *(_sel("code", k, n) for n, k in enumerate(kode, 4)),
    ]
    metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python"}}
    buku = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": isi}
    berkas.write_text(json.dumps(buku), encoding="utf-8")


def buat_proyek(folder: Path, dari: Path = PROYEK / "data") -> Path:
    """Make a project with the data `dari` in `folder`; return its data folder."""
    shutil.copytree(dari, folder / "data")
    (folder / "notebooks").mkdir()
    tulis_buku(folder / "notebooks" / "01-a.ipynb", "lap.sampul()", 'lap.tabel("tujuan")')
    tulis_buku(folder / "notebooks" / "02-b.ipynb", 'lap.grafik("kategori-jumlah")')
    return folder / "data"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of a small project that a test may spoil."""
    return buat_proyek(tmp_path / "proyek {1}")


@pytest.fixture(scope="session")
def terbitan() -> Terbitan:
    """The published years of the real data."""
    return pilih_terbitan(PROYEK / "data")


@pytest.fixture
def ganti() -> Ganti:
    """Replace a text in a file of the data; the text must be there."""

    def _ganti(folder: Path, jalur: str, lama: str, baru: str) -> None:
        isi = (folder / jalur).read_text(encoding="utf-8")
        assert lama in isi
        (folder / jalur).write_text(isi.replace(lama, baru), encoding="utf-8")

    return _ganti
