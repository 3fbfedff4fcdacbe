"""Numbers as the prose writes them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lakip_lib.angka import beda_pembulatan, desimal_nilai, format_bilangan, format_nilai
from lakip_lib.jejak import berjejak, potong, sisip


def persen(x: Fraction | int) -> str:
    """Return a percentage as prose writes it: two decimals, none for a whole number.

    >>> persen(Fraction("60.7")), persen(100)
    ('60,70 persen', '100 persen')
    """
    desimal = 0 if x == int(x) else 2
    return berjejak(f"{format_bilangan(x, desimal)} persen", x, desimal)


def nilai_prosa(x: Fraction | int, satuan: str) -> str:
    """Return a value with its unit; the percent sign becomes the word.

    >>> nilai_prosa(32000, "PMI"), nilai_prosa(Fraction(15, 2), "%")
    ('32.000 PMI', '7,50 persen')
    """
    return persen(x) if satuan == "%" else format_nilai(x, satuan)


def target_prosa(
    target: Fraction | None,
    atas: Fraction | None,
    satuan: str,
    predikat: str | None,
    kosong: str = "tanpa target",
) -> str:
    """Return a target in words: a value, both bounds of a range, or a grade in letters.

    >>> target_prosa(Fraction(20), Fraction(30), "%", None)
    '20 sampai 30 persen'
    """
    if target is None or atas is None:
        return nilai_atau(target, satuan, predikat, kosong)
    awal = format_bilangan(target, desimal_nilai(target))
    return sisip("{} sampai {}", awal, nilai_prosa(atas, satuan))


def sebab(keterangan: str | None) -> str:
    """Return why there is no achievement, without saying again that there is none."""
    teks = keterangan or "datanya tidak lengkap"
    akhir = ", capaian tidak dihitung"
    if not teks.endswith(akhir):
        return teks
    return potong(teks, len(teks) - len(akhir))


def poin(x: Fraction) -> str:
    """Return a difference of two percentages: in percentage points."""
    teks = persen(x).replace("persen", "poin persentase")
    return berjejak(teks, x, 0 if x == int(x) else 2)


def nilai_atau(x: Fraction | None, satuan: str, predikat: str | None, kosong: str) -> str:
    """Return a value with its unit, its grade in letters, or the words `kosong`."""
    return predikat or kosong if x is None else nilai_prosa(x, satuan)


def catatan_selisih(dari: Fraction, kurang: Fraction) -> str:
    """Return a note where two figures of two decimals do not differ by what is shown.

    >>> catatan_selisih(Fraction("44.067"), Fraction("95.402"))
    'dihitung sebelum pembulatan'
    >>> catatan_selisih(Fraction("44.07"), Fraction("95.40"))
    ''
    """
    return "dihitung sebelum pembulatan" if beda_pembulatan(dari, kurang) else ""


def catatan_efisiensi(b: Any) -> str:
    """Return that note for a row of efficiency; "" where it is not such a difference."""
    selisih = b.efisiensi == b.capaian - b.serapan
    return catatan_selisih(b.capaian, b.serapan) if selisih else ""
