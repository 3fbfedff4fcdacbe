"""Whole numbers in Indonesian words, written and recognised."""

from __future__ import annotations

import re
from fractions import Fraction

from lakip_lib.jejak import berjejak
from lakip_lib.kesalahan import KesalahanLakip

_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_BESAR = ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))
_ATAS = 10**12

_KATA = rf"(?:se(?:puluh|belas|ratus|ribu)|{'|'.join(_SATUAN[1:])})"
_LANJUT = r"(?:belas|puluh|ratus|ribu|juta|miliar|triliun)"
KATA_BILANGAN = re.compile(rf"\b{_KATA}(?:[ \n]+(?:{_KATA}|{_LANJUT}))*\b(?![-–])", re.IGNORECASE)


def terbilang(n: Fraction | int) -> str:
    """Return a whole number from 0 to below a trillion (10^12) in words, with its trail.

    Raises KesalahanLakip for any other number.

    >>> terbilang(12), terbilang(27), terbilang(1985)
    ('dua belas', 'dua puluh tujuh', 'seribu sembilan ratus delapan puluh lima')
    """
    if n != int(n) or not 0 <= n < _ATAS:
        raise KesalahanLakip(
            f"bilangan {n} tidak dapat ditulis dengan kata. Perbaikan: pakai terbilang hanya "
            "untuk bilangan bulat yang tidak negatif."
        )
    return berjejak(_kata(int(n)) or "nol", n, 0)


def _kata(n: int) -> str:
    if n < 10:
        return _SATUAN[n]
    if n < 20:
        return ("sepuluh", "sebelas")[n - 10] if n < 12 else f"{_SATUAN[n - 10]} belas"
    nilai, nama = next(b for b in _BESAR if n >= b[0])
    banyak, sisa = divmod(n, nilai)
    # "se-" replaces "satu" before hundreds and thousands only.
    awal = f"se{nama}" if banyak == 1 and nilai in (100, 1000) else f"{_kata(banyak)} {nama}"
    return f"{awal} {_kata(sisa)}".rstrip()
