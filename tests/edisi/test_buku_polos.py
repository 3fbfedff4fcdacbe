"""Chapters of an archive: what may run without trusting it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_lib.edisi.buku_polos import buku_berkode, buku_polos

PROYEK = Path(__file__).resolve().parents[2]


def _buku(*kode: str, mesin: str = "python3") -> bytes:
    sel = [{"cell_type": "code", "source": [k]} for k in kode]
    return json.dumps({"cells": sel, "metadata": {"kernelspec": {"name": mesin}}}).encode()


@pytest.mark.parametrize("bab", sorted((PROYEK / "notebooks").glob("[0-9]*.ipynb")))
def test_bab_proyek_polos(bab: Path) -> None:
    assert buku_polos(bab.read_bytes())


def test_bab_kecil_polos() -> None:
    impor = "from lakip_lib.laporan import buka\nlap = buka(tahun, triwulan, data_dir=data_dir)"
    assert buku_polos(_buku('tahun = 2020\ndata_dir = "data"', impor, 'lap.tabel("target")'))


@pytest.mark.parametrize(
    "kode",
    [
        "import os",
        "from os import system as buka",
        "from lakip_lib.laporan import buka as b",
        "from lakip_lib.data import muat_data",
        'lap.tabel(__import__("os").name)',
        'lap.tabel("a").__class__',
        "lap._tunjukkan(1)",
        "lap.hasil.data.folder.unlink()",
        'lap.tabel(*["a"])',
        'lap.tabel(**{"id_": "a"})',
        'lap.tabel(f"{1}")',
        "lap = buka(print(1))",
        "lap = print(1)",
        "buka = print",
        "x = 1",
        "print(1)",
        "!ls",
        "%run lain.py",
        "%%bash\nls",
        "lap.tabel('a'",
        "def f(): pass",
        "tahun: int = 2020",
    ],
)
def test_kode_sendiri_dikenali(kode: str) -> None:
    assert not buku_polos(_buku(kode))


@pytest.mark.parametrize(
    "mentah", [b"", b"[]", b"{}", b'{"cells": 1}', b'{"cells": [1]}', b"\xff", b"null"]
)
def test_yang_tak_terbaca_tidak_polos(mentah: bytes) -> None:
    assert not buku_polos(mentah)


def test_kernel_lain_tidak_polos() -> None:
    assert not buku_polos(_buku('lap.tabel("a")', mesin="bash"))


def test_hanya_buku_masukan_yang_dilihat() -> None:
    isi = {"masukan/notebooks/01-a.ipynb": _buku("import os"), "hasil/notebooks/01-a.ipynb": b""}
    assert buku_berkode(isi) == ["masukan/notebooks/01-a.ipynb"]
