"""A small project whose whole site is built in seconds: the real data, two small chapters."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.situs.tahun import Terbitan, pilih_terbitan
from tests.susun.conftest import tulis_buku

PROYEK = Path(__file__).resolve().parents[2]
Ganti = Callable[[Path, str, str, str], None]


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
