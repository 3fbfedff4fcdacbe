"""Tables as text for a terminal: columns share the width, long words wrap, nothing is cut."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

LEBAR = 80
"""The width in characters that every table fits; a wider terminal gets a wider table."""

_JARAK = 2


@dataclass(frozen=True)
class Lajur:
    """A column: heading, share of the width, and whether it stands at the right."""

    judul: str
    bobot: int
    kanan: bool = False


def lebar_layar(lebar: int | None = None) -> int:
    """Return how wide to write: `lebar`, else the terminal's width, never less than `LEBAR`."""
    dari_layar = shutil.get_terminal_size((LEBAR, 24)).columns
    return max(dari_layar if lebar is None else lebar, LEBAR)


def tabel(lajur: Sequence[Lajur], isi: Sequence[Sequence[str]], lebar: int) -> Iterator[str]:
    """Yield the lines of a table with a heading and a rule under it.

    A row shorter than the columns lets its last cell run on to the right edge.
    """
    tersedia = lebar - _JARAK * (len(lajur) - 1)
    ukuran = [tersedia * k.bobot // sum(k.bobot for k in lajur) for k in lajur]
    yield from _baris(lajur, [k.judul for k in lajur], ukuran, pecah=True)
    yield (" " * _JARAK).join("-" * k for k in ukuran)
    for satu in isi:
        lepas = sum(ukuran[len(satu) - 1 :]) + _JARAK * (len(ukuran) - len(satu))
        yield from _baris(lajur, satu, [*ukuran[: len(satu) - 1], lepas])


def lipat(teks: str, lebar: int, awal: str = "", lanjut: str | None = None) -> list[str]:
    """Return `teks` in lines of at most `lebar`; `awal` begins the first, `lanjut` the others."""
    return textwrap.wrap(
        teks,
        lebar,
        initial_indent=awal,
        subsequent_indent=awal if lanjut is None else lanjut,
        break_on_hyphens=False,
    )


def _baris(
    lajur: Sequence[Lajur], sel: Sequence[str], ukuran: Sequence[int], *, pecah: bool = False
) -> Iterator[str]:
    """Yield the lines of one row; `pecah` lets words break after a hyphen."""
    potong = [
        textwrap.wrap(s, k, break_on_hyphens=pecah) or [""]
        for s, k in zip(sel, ukuran, strict=True)
    ]
    penuh = len(sel) == len(lajur)
    for bagian in zip_longest(*potong, fillvalue=""):
        isi = (
            b.rjust(k) if j.kanan and (penuh or i < len(sel) - 1) else b.ljust(k)
            for i, (b, k, j) in enumerate(zip(bagian, ukuran, lajur, strict=False))
        )
        yield (" " * _JARAK).join(isi).rstrip()
