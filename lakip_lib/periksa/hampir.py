"""Compare written figures: exactly where they are exact, within rounding where they are not.

A figure written with decimals stands for every value that rounds to it (half up); a
whole number stands for itself, unless it is a percentage that was divided out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from lakip_lib.angka import bulatkan
from lakip_lib.periksa.model import Sebutan


@dataclass(frozen=True)
class Selang:
    """The values between `bawah` and `atas`, both included."""

    bawah: Fraction
    atas: Fraction

    @property
    def tengah(self) -> Fraction:
        """The value in the middle: what was written, or its exact sum."""
        return (self.bawah + self.atas) / 2

    def bertemu(self, lain: Selang) -> bool:
        """Tell whether some value lies in both."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas


def selang(s: Sebutan, hasil_bagi: bool = False) -> Selang:
    """Return the values that a mention may stand for.

    `hasil_bagi` says that the figure is a quotient, so that even whole it is rounded.
    """
    assert s.nilai is not None
    nilai = Fraction(s.nilai)
    if s.desimal is None or (s.desimal == 0 and not hasil_bagi):
        return Selang(nilai, nilai)
    setengah = Fraction(1, 2 * 10**s.desimal)
    return Selang(nilai - setengah, nilai + setengah)


def jumlah_selang(bagian: Iterable[Selang]) -> Selang:
    """Return the values that a sum may have."""
    semua = list(bagian)
    return Selang(
        sum((b.bawah for b in semua), Fraction(0)), sum((b.atas for b in semua), Fraction(0))
    )


def bagi_selang(pembilang: Selang, penyebut: Selang) -> Selang:
    """Return the values that `pembilang` / `penyebut` in percent may have; divisor above 0."""
    ujung = [
        p / q * 100
        for p in (pembilang.bawah, pembilang.atas)
        for q in (penyebut.bawah, penyebut.atas)
    ]
    return Selang(min(ujung), max(ujung))


def sama(a: Sebutan, b: Sebutan) -> bool:
    """Tell whether two mentions tell the same figure, at the coarser precision of the two.

    >>> from lakip_lib.periksa.model import Hal
    >>> def buat(n, d):
    ...     return Sebutan(Hal("indikator", "A"), "capaian", 2030, "", "", Fraction(n), desimal=d)
    >>> sama(buat("111.11", 2), buat("111.1", 1)), sama(buat("41.44", 2), buat("25.24", 2))
    (True, False)
    """
    if a.nilai is None or b.nilai is None:
        return a.nilai is b.nilai and a.teks.strip().casefold() == b.teks.strip().casefold()
    tertulis = [s.desimal for s in (a, b) if s.desimal is not None]
    if a.nilai == b.nilai or not tertulis:
        return a.nilai == b.nilai
    kasar = min(tertulis)
    return bulatkan(a.nilai, kasar) == bulatkan(b.nilai, kasar)


def desimal_tertulis(nilai: Fraction | int | None) -> int:
    """Return how many decimals a data file needs to write `nilai`, at most twelve.

    >>> desimal_tertulis(Fraction("41.44")), desimal_tertulis(Fraction(32000))
    (2, 0)
    """
    cukup = (d for d in range(_TERBANYAK) if (Fraction(nilai or 0) * 10**d).denominator == 1)
    return next(cukup, _TERBANYAK)


_TERBANYAK = 12
