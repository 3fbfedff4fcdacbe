"""A copy of the project that a test may build in and break."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

PROYEK = Path(__file__).resolve().parents[2]

PARAMETER = """
tahun = 2020
triwulan = 4
versi_target = ""
data_dir = "data"
metode_efisiensi = ""
skenario = ""
perubahan = ""
"""
BUKA = (
    "from lakip_lib.laporan import buka\n"
    "lap = buka(tahun, triwulan, versi_target, data_dir, metode_efisiensi, skenario, perubahan)"
)

Tulis = Callable[..., Path]


def sel(jenis: str, sumber: str, nomor: int, *tanda: str) -> dict[str, object]:
    isi = {"cell_type": jenis, "id": f"sel-{nomor}", "metadata": {"tags": tanda}, "source": sumber}
    return isi if jenis == "markdown" else isi | {"outputs": [], "execution_count": None}


def tulis_buku(berkas: Path, *kode: str) -> Path:
    """Write a small chapter: parameters, `buka`, a heading, then the cells `kode`."""
    isi = [
        sel("code", PARAMETER, 1, "parameters"),
        sel("code", BUKA, 2),
        sel("markdown", f"# Bab {berkas.stem}", 3),
        *(sel("code", k, n) for n, k in enumerate(kode, 4)),
    ]
    metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python"}}
    buku = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": isi}
    berkas.write_text(json.dumps(buku), encoding="utf-8")
    return berkas


@pytest.fixture
def proyek(tmp_path: Path) -> Path:
    """A project with the real data and two small chapters."""
    folder = tmp_path / "proyek {1}"
    shutil.copytree(PROYEK / "data", folder / "data")
    (folder / "notebooks").mkdir()
    tulis_buku(folder / "notebooks" / "01-a.ipynb", "lap.sampul()", 'lap.tabel("tujuan")')
    tulis_buku(folder / "notebooks" / "02-b.ipynb", 'lap.grafik("kategori-jumlah")')
    return folder


def lakip(
    cwd: Path, argumen: Sequence[str], lingkungan: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "lakip_lib", *argumen],
        cwd=cwd,
        env=lingkungan,
        capture_output=True,
        text=True,
        timeout=300,
    )
