"""A unit whose data agrees with itself, and a way to plant one error into it.

`contoh/` is no real unit. Its schemas are the project's own, so that they cannot drift.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.data.kolom import KOLOM_BERSAMA
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.aturan import SEMUA
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.dari_data import bukti_data
from lakip_lib.periksa.dari_terbitan import bukti_terbitan
from lakip_lib.periksa.model import Aturan, Selisih

CONTOH = Path(__file__).parent / "contoh"
SKEMA = Path(__file__).resolve().parents[2] / "data" / "skema"
TAHUN = 2031


class Ubahan:
    """A year's data with some tables replaced; everything else is the data's own."""

    def __init__(self, dasar: Any, ganti: dict[str, pd.DataFrame] | None = None) -> None:
        self._dasar = dasar
        self._ganti = ganti or {}

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._dasar, nama)

    def ambil(self, nama: str) -> pd.DataFrame:
        return self._ganti[nama].copy() if nama in self._ganti else self._dasar.ambil(nama)

    def butir(self, nama: str) -> list[Fraction]:
        return [Fraction(1)] * len(self.ambil(nama))

    @property
    def renstra(self) -> dict[str, pd.DataFrame]:
        tabel = {t.removeprefix("renstra/"): f for t, f in self._ganti.items() if "/" in t}
        return {**self._dasar.renstra, **tabel}

    def tahun_lain(self, tahun: int) -> Ubahan | None:
        lain = self._dasar.tahun_lain(tahun)
        bersama = {t: f for t, f in self._ganti.items() if t in KOLOM_BERSAMA}
        return lain and Ubahan(lain, bersama)

    def _frame(self, tabel: str) -> pd.DataFrame:
        if tabel.startswith("renstra/"):
            return self.renstra[tabel.removeprefix("renstra/")].copy()
        return self.ambil(tabel)

    def ganti(self, tabel: str, frame: pd.DataFrame) -> Ubahan:
        return Ubahan(self._dasar, {**self._ganti, tabel: frame.astype(object)})

    def sel(self, tabel: str, kolom: str, nilai: Any, /, **kunci: Any) -> Ubahan:
        """Put `nilai` into the cells of `kolom` in the rows that `kunci` names."""
        frame = self._frame(tabel)
        baris = _cocok(frame, kunci)
        assert baris.any(), (tabel, kunci)
        isi = [nilai if b else n for n, b in zip(frame[kolom], baris, strict=True)]
        frame[kolom] = pd.Series(isi, index=frame.index, dtype=object)
        return self.ganti(tabel, frame)

    def cetak(self, tabel: str, baris: int, kolom: str, teks: str | None) -> Ubahan:
        """Put `teks` into a printed cell."""
        return self.sel("terbitan", "teks", teks, tabel=tabel, baris=baris, kolom=kolom)

    def tanpa(self, tabel: str, /, **kunci: Any) -> Ubahan:
        """Drop the rows that `kunci` names; all rows without one."""
        frame = self._frame(tabel)
        return self.ganti(tabel, frame[~_cocok(frame, kunci)].reset_index(drop=True))

    def tambah(self, tabel: str, /, **isi: Any) -> Ubahan:
        """Append a row; columns not given are empty."""
        frame = self._frame(tabel)
        sel = [[isi.get(k) for k in frame.columns]]
        baris = pd.DataFrame(sel, columns=frame.columns, dtype=object)
        return self.ganti(tabel, pd.concat([frame, baris], ignore_index=True))


def _cocok(frame: pd.DataFrame, kunci: dict[str, Any]) -> pd.Series[bool]:
    cocok = pd.Series(True, index=frame.index)
    for kolom, nilai in kunci.items():
        cocok &= frame[kolom] == nilai
    return cocok


@pytest.fixture(scope="session")
def folder_contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contoh") / "data"
    shutil.copytree(CONTOH, folder)
    shutil.copytree(SKEMA, folder / "skema")
    return folder


@pytest.fixture(scope="session")
def data_contoh(folder_contoh: Path) -> DataTahun:
    return muat_data(folder_contoh, TAHUN)


@pytest.fixture(scope="session")
def bersih(data_contoh: DataTahun) -> Ubahan:
    """The clean unit, ready to be changed."""
    return Ubahan(data_contoh)


Temukan = Callable[..., list[Selisih]]


@pytest.fixture(scope="session")
def aturan() -> Callable[[str], Aturan]:
    return {a.id: a for a in SEMUA}.__getitem__


@pytest.fixture(scope="session")
def temukan(aturan: Callable[[str], Aturan]) -> Temukan:
    """Return what one rule finds in some data, or in its printed edition."""

    def _temukan(id_: str, data: Any, terbitan: bool = False) -> list[Selisih]:
        return list(aturan(id_).periksa(bukti(data, terbitan)))

    return _temukan


class _DiFolder:
    """A year's data whose prose lies in another folder."""

    def __init__(self, dasar: Any, folder: Path) -> None:
        self._dasar, self.folder = dasar, folder

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._dasar, nama)


@pytest.fixture(scope="session")
def di_folder() -> Callable[[Any, Path], Any]:
    return _DiFolder


def bukti(data: Any, terbitan: bool = False) -> Bukti:
    return (bukti_terbitan if terbitan else bukti_data)(Hasil(data))
