"""Fixed words of the report that are no data: Roman numerals of the quarters and the like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}


def periode(tahun: int, triwulan: int) -> str:
    """Return what figures are of, in words: the year, or the year up to a quarter.

    >>> periode(2020, 4), periode(2020, 3)
    ('tahun 2020', 'sampai triwulan III tahun 2020')
    """
    sampai = f"sampai triwulan {ROMAWI[triwulan]} " if triwulan < 4 else ""
    return f"{sampai}tahun {tahun}"


def daftar_kata(kata: Iterable[Any]) -> str:
    """Join words as Indonesian lists them.

    >>> daftar_kata(["a", "b"]), daftar_kata(["a", "b", "c"])
    ('a dan b', 'a, b, dan c')
    """
    semua = [str(k) for k in kata]
    if len(semua) < 3:
        return " dan ".join(semua)
    return f"{', '.join(semua[:-1])}, dan {semua[-1]}"


def rentang_tahun(periode: str) -> str:
    """Return the years of a plan as they are written: with a dash of figures.

    >>> rentang_tahun("2020-2024")
    '2020–2024'
    """
    return periode.replace("-", "–")


ATURAN_TRIWULAN = {
    "jumlah": "jumlah keempat triwulan",
    "terakhir": "nilai triwulan terakhir",
    "rata_rata": "rata-rata triwulan",
    "maksimum": "nilai triwulan tertinggi",
}
"""The rules from quarters to the year (`aturan_triwulan`) in words."""

METODE_PROYEKSI = {
    "jumlah": "jumlah sampai kini dibagi triwulan terisi, dikalikan empat",
    "terakhir": "nilai triwulan terakhir yang terisi dianggap bertahan",
    "rata_rata": "rata-rata triwulan terisi dianggap bertahan",
    "maksimum": "nilai tertinggi sampai kini dianggap bertahan",
}
"""How the year is projected from its filled quarters (`hitung.laju`) in words."""

RUMUS = {
    "naik": "realisasi dibagi target",
    "turun_selisih": "dua kali target dikurangi realisasi, dibagi target",
    "turun_rasio": "target dibagi realisasi",
    "rentang": "terhadap batas rentang target",
}
"""The achievement formulas (`rumus`) in words."""

ARAH = {
    "naik": "makin besar makin baik",
    "turun": "makin kecil makin baik",
    "rentang": "di dalam rentang target",
}
"""The directions of indicators (`arah`) in words."""
