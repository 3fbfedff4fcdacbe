"""The shape of the planner's workbook: sheets, columns and rows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

Jenis = Literal["kunci", "angka", "rupiah", "pilihan", "alasan"]
ALASAN = "alasan"
TANDA = "lakip skenario"
"""What the first cell of a hidden sheet holds; the year stands beside it."""
BARIS_BIDANG, BARIS_KEPALA, BARIS_AWAL = 2, 3, 4
"""Rows (from 0): fields, in the hidden sheet; headings; first row with cells."""


@dataclass(frozen=True)
class Kolom:
    """A column: its heading, its field (empty for a key), kind, width, note and choices."""

    judul: str
    bidang: str = ""
    jenis: Jenis = "kunci"
    lebar: float = 14
    catatan: str = ""
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Baris:
    """A row: the object whose fields it holds, its cells, choices of its own if any.

    `utuh` tells that its figures are counted in whole units.
    """

    objek: str
    isi: tuple[Any, ...]
    pilihan: tuple[str, ...] = ()
    utuh: bool = False


@dataclass(frozen=True)
class Lembar:
    """A sheet with its title, what it is for, columns and rows."""

    nama: str
    judul: str
    uraian: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]


KOLOM_ALASAN = Kolom(
    "Alasan perubahan",
    ALASAN,
    "alasan",
    34,
    "Boleh kosong. Alasan ikut tercatat pada semua perubahan di baris ini.",
)
KOSONG = "Kosongkan sel bila nilainya belum ada; kosong tidak sama dengan 0."


def angka_sel(nilai: Any) -> Any:
    """Return what a cell holds: a number that a spreadsheet can keep, or text."""
    if isinstance(nilai, Fraction):
        return int(nilai) if nilai.denominator == 1 else float(nilai)
    return nilai


def nama_asal(lembar: str) -> str:
    """Return the hidden sheet that keeps what was in `lembar` when it was written."""
    return f"_{lembar}"
