"""The value axis of a bar chart: limits, round ticks, reference line."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from lakip_lib.angka import format_bilangan

PERSEN_TERJAUH = 200
"""Bars beyond this percentage are cut with a break mark, so that the others stay readable;
their label gives the true value."""
PERSEN_TERENDAH = -100
_LANGKAH = (1, 2, 2.5, 5, 10)
_BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


@dataclass(frozen=True)
class Skala:
    """Limits of the value axis, its ticks with their labels, and a reference line.

    `acuan` is the value of the reference line with the words above it.
    """

    kiri: float
    kanan: float
    tanda: tuple[tuple[float, str], ...]
    acuan: tuple[float, str] | None = None

    def potong(self, nilai: float) -> float:
        """Return `nilai` limited to the axis."""
        return min(max(nilai, self.kiri), self.kanan)

    def terpotong(self, nilai: float) -> bool:
        """Tell whether a bar of this value does not fit on the axis."""
        return nilai != self.potong(nilai)


def skala_persen(nilai: Iterable[Fraction | None], acuan: str | None = "100%") -> Skala:
    """Return an axis of percentages from 0 (or below) to at least 100.

    `acuan` words the reference line at 100 %; None draws none.
    """
    ada = [float(x) for x in nilai if x is not None]
    kanan = min(max([100.0, *ada]) * 1.03, PERSEN_TERJAUH)
    kiri = max(min([0.0, *ada]) * 1.03, PERSEN_TERENDAH)
    lebar = kanan - kiri
    langkah = 25 if lebar <= 110 else 50 if lebar <= 250 else 100
    tanda = _tanda(kiri, kanan, langkah, lambda x: f"{x}%")
    return Skala(kiri, kanan, tanda, None if acuan is None else (100.0, acuan))


def skala_bilangan(
    nilai: Iterable[Fraction | None], *, paling_banyak: int = 4, terkecil: float = 0.0
) -> Skala:
    """Return an axis of amounts from 0 (or below) to the largest one.

    It has about `paling_banyak` ticks, at least `terkecil` apart (1 for counts).
    """
    ada = [float(x) for x in nilai if x is not None]
    kanan = max([0.0, *ada]) * 1.03 or 1.0
    kiri = min([0.0, *ada]) * 1.03
    langkah = max(langkah_bulat((kanan - kiri) / paling_banyak), terkecil)
    return Skala(kiri, kanan, _tanda(kiri, kanan, langkah, lambda x: x))


def langkah_bulat(kasar: float) -> float:
    """Return the next larger step of the form 1, 2, 2.5 or 5 times a power of ten."""
    pangkat = 10.0 ** math.floor(math.log10(kasar))
    return next(k * pangkat for k in _LANGKAH if k * pangkat >= kasar * (1 - 1e-9))


def bilangan_ringkas(x: Fraction | float) -> str:
    """Return an amount with `juta`, `miliar` or `triliun`, as axes and narrow labels have it.

    >>> bilangan_ringkas(2_500_000_000), bilangan_ringkas(8000)
    ('2,5 miliar', '8.000')
    """
    nilai = Fraction(x)
    for pembagi, nama in _BESAR:
        if abs(nilai) >= pembagi:
            return f"{format_bilangan(nilai / pembagi)} {nama}"
    return format_bilangan(nilai)


def _tanda(
    kiri: float, kanan: float, langkah: float, tulis: Callable[[str], str]
) -> tuple[tuple[float, str], ...]:
    awal, akhir = math.ceil(kiri / langkah - 1e-9), math.floor(kanan / langkah + 1e-9)
    nilai = [Fraction(langkah).limit_denominator(10**6) * i for i in range(awal, akhir + 1)]
    return tuple((float(x), tulis(bilangan_ringkas(x))) for x in nilai)
