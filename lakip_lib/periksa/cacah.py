"""Counts told beside a percentage: numerator and denominator, for the year and its quarters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.hampir import Selang, bagi_selang, jumlah_selang, selang
from lakip_lib.periksa.model import Hal, Sebutan

Kuartal = dict[int, Sebutan]


@dataclass(frozen=True)
class Dasar:
    """The counts that a quarter's percentage of one indicator is taken of.

    `banyak` maps each quarter to its count; `dari` are the quarterly percentages of
    another indicator that it comes from, `seluruh` what those are percentages of.
    """

    banyak: dict[int, int]
    dari: Kuartal
    seluruh: Fraction


def per_hal(bukti: Bukti, ukuran: str) -> dict[Hal, list[Sebutan]]:
    """Return the year's figures of one measure by subject."""
    per: dict[Hal, list[Sebutan]] = {}
    for s in bukti.cari(ukuran, tahun=bukti.tahun):
        if s.nilai is not None:
            per.setdefault(s.hal, []).append(s)
    return per


def banyaknya(sebutan: list[Sebutan]) -> Fraction:
    """Return the sum of several figures."""
    return sum((s.nilai or Fraction(0) for s in sebutan), Fraction(0))


def hasil_cacah(bukti: Bukti, hal: Hal) -> Selang | None:
    """Return the percentage that numerator and denominator give; None unless both are told."""
    atas, bawah = (per_hal(bukti, u).get(hal) for u in ("pembilang", "penyebut"))
    if not atas or not bawah:
        return None
    penyebut = jumlah_selang(selang(s) for s in bawah)
    pembilang = jumlah_selang(selang(s) for s in atas)
    return bagi_selang(pembilang, penyebut) if penyebut.bawah > 0 else None


def terbukti(bukti: Bukti, s: Sebutan) -> bool:
    """Tell whether a yearly percentage is what the counts told beside it give."""
    hasil = hasil_cacah(bukti, s.hal)
    persen = bukti.satuan.get(s.hal.id) == "%"
    return persen and hasil is not None and selang(s, hasil_bagi=True).bertemu(hasil)


def dasar_triwulan(bukti: Bukti, kuartal: dict[Hal, Kuartal]) -> Iterator[tuple[Hal, Dasar]]:
    """Yield indicators whose quarterly percentages have a base that the report tells.

    The base of one indicator is the numerator of another: its quarterly percentages of a
    fixed denominator are whole counts, which must add up to the year's. Otherwise the
    figures say nothing about the base.
    """
    atas, bawah = per_hal(bukti, "pembilang"), per_hal(bukti, "penyebut")
    for hal in atas:
        for lain in atas if hal in bawah else ():
            if lain == hal or lain not in bawah or lain not in kuartal:
                continue
            if banyaknya(bawah[hal]) != banyaknya(atas[lain]):
                continue
            seluruh = banyaknya(bawah[lain])
            banyak = _cacah_bulat(kuartal[lain], seluruh)
            if banyak is not None and sum(banyak.values()) == banyaknya(atas[lain]):
                yield hal, Dasar(banyak, kuartal[lain], seluruh)


def desimal_kuartal(kuartal: Kuartal) -> int:
    """Return the decimals that a row of quarters is told with: 15 beside 12,25 is 15,00."""
    return max((s.desimal or 0 for s in kuartal.values()), default=0)


def _cacah_bulat(kuartal: Kuartal, seluruh: Fraction) -> dict[int, int] | None:
    """Return the one whole count that each quarter's percentage of `seluruh` stands for."""
    banyak, teliti = {}, desimal_kuartal(kuartal)
    for triwulan, s in kuartal.items():
        if s.nilai is None:
            return None
        batas = selang(replace(s, desimal=teliti), hasil_bagi=True)
        dari, sampai = (ceil(batas.bawah * seluruh / 100), floor(batas.atas * seluruh / 100))
        if dari != sampai:
            return None
        banyak[triwulan] = dari
    return banyak
