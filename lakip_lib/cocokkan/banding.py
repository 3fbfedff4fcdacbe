"""The verdict on one pair: a printed cell against the exact value, at the printed precision."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lakip_lib.angka import bulatkan
from lakip_lib.cocokkan.bilangan import AngkaCetak, baca_cetak, tanpa_nilai
from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    PEMBULATAN,
    TIDAK_DIHITUNG,
    Cetak,
    Hitungan,
    Jenis,
)

_BERTURUT = 3
_PREDIKAT = re.compile(r"[A-Z]{1,4}[+-]?")
_URUTAN = re.compile(r"(\d+)\.?")
_TANDA = str.maketrans({"–": "-", "—": "-", "−": "-", "\u2010": "-", "\u2011": "-"})


def putuskan(cetak: Cetak, hitungan: Hitungan) -> tuple[str, Jenis, str | None]:
    """Return the verdict, the kind of cell, and a remark (None: nothing to say)."""
    angka = baca_cetak(cetak.teks, cetak.desimal) if hitungan.angka else None
    jenis: Jenis = "kosong" if cetak.teks is None else "teks" if angka is None else "angka"
    if cetak.teks is None:
        putusan, sebab = _kosong(hitungan)
    elif hitungan.alasan is not None:
        putusan, sebab = TIDAK_DIHITUNG, hitungan.alasan
    elif hitungan.nilai is not None:
        putusan, sebab = _angka(cetak, angka, hitungan)
    else:
        putusan, sebab = _teks(cetak.teks, angka, hitungan)
    return putusan, jenis, "; ".join(s for s in (sebab, hitungan.catatan) if s) or None


def _kosong(hitungan: Hitungan) -> tuple[str, str | None]:
    """Judge an empty printed cell: it may be merged, or say that there is no value."""
    if hitungan.tergabung or hitungan.alasan is not None:
        return COCOK, None
    if hitungan.nilai is None and (tanpa_nilai(hitungan.teks) or hitungan.sebaris):
        return COCOK, None
    return BEDA, "sel cetak kosong, padahal ada nilainya"


def _angka(cetak: Cetak, angka: AngkaCetak | None, hitungan: Hitungan) -> tuple[str, str | None]:
    assert hitungan.nilai is not None
    if angka is None:
        if tanpa_nilai(cetak.teks) and hitungan.nilai == 0:
            return COCOK, "tanda - berarti 0"
        return BEDA, "cetakan bukan bilangan dengan pemisah yang dinyatakan"
    putusan, sebab = putuskan_angka(angka, hitungan.nilai)
    return putusan, "; ".join(s for s in (sebab, _satuan(angka, hitungan)) if s) or None


def putuskan_angka(cetak: AngkaCetak, nilai: Fraction) -> tuple[str, str | None]:
    """Return the verdict on a printed figure for the exact `nilai`, and what rounding it shows.

    >>> putuskan_angka(baca_cetak("66,66"), Fraction(200, 3))
    ('beda pembulatan', 'dipotong pada 2 desimal, bukan dibulatkan')
    """
    if cetak.nilai == nilai:
        return COCOK, None
    if cetak.nilai == Fraction(bulatkan(nilai, cetak.desimal)):
        return PEMBULATAN, None
    for lain, sebab in _pembulatan_lain(nilai, cetak.desimal):
        if cetak.nilai == lain:
            return BEDA_PEMBULATAN, sebab
    return BEDA, None


def _pembulatan_lain(nilai: Fraction, desimal: int) -> Iterator[tuple[Fraction, str]]:
    """Yield what other ways of shortening make of `nilai` at `desimal` decimals.

    Rounding to whole numbers shown with decimals is not among them: 99,6 printed as
    100,00 tells something else.
    """
    skala = 10**desimal
    potong = abs(nilai.numerator) * skala // nilai.denominator
    terpotong = Fraction(potong if nilai >= 0 else -potong, skala)
    yield terpotong, f"dipotong pada {desimal} desimal, bukan dibulatkan"
    for n in range(desimal - 1, 0, -1):
        sebab = f"dibulatkan pada {n} desimal, lalu ditulis dengan {desimal} desimal"
        yield Fraction(bulatkan(nilai, n)), sebab
    for mulai in range(desimal + 1, desimal + _BERTURUT + 1):
        bertahap: Fraction | Decimal = nilai
        for n in range(mulai, desimal - 1, -1):
            bertahap = bulatkan(bertahap, n)
        yield Fraction(bertahap), f"dibulatkan bertahap mulai dari {mulai} desimal"


def _satuan(cetak: AngkaCetak, hitungan: Hitungan) -> str | None:
    tercetak, kita = bentuk_baku(cetak.satuan), bentuk_baku(hitungan.satuan)
    if not tercetak or not kita or tercetak.casefold() == kita.casefold():
        return None
    return f"satuan tercetak {cetak.satuan}, dalam data {hitungan.satuan}"


def _teks(teks: str, angka: AngkaCetak | None, hitungan: Hitungan) -> tuple[str, str | None]:
    """Judge a printed text, or a figure for which we have words only."""
    kita = hitungan.teks or ""
    if tanpa_nilai(teks) and hitungan.angka and not _PREDIKAT.fullmatch(kita):
        return COCOK, None
    if angka is not None and not _PREDIKAT.fullmatch(kita):
        return TIDAK_DIHITUNG, f"tidak ada nilai hitung: {kita or 'data tidak memberinya'}"
    if sama_teks(teks, kita) or any(sama_teks(teks, lain) for lain in hitungan.sebaris):
        return COCOK, None
    return BEDA, None


def sama_teks(satu: str, lain: str) -> bool:
    """Tell whether two texts are the same but for typography: spaces, dashes, ordinal dots.

    >>> sama_teks("80 – 100", "80 - 100"), sama_teks("1", "1."), sama_teks("Baik", "baik")
    (True, True, False)
    """
    a, b = bentuk_baku(satu), bentuk_baku(lain)
    nomor = _URUTAN.fullmatch(a), _URUTAN.fullmatch(b)
    if nomor[0] and nomor[1]:
        return nomor[0][1] == nomor[1][1]
    return a == b


def bentuk_baku(teks: str) -> str:
    """Return `teks` with one kind of space and dash, and comparison signs as one character."""
    satu = unicodedata.normalize("NFKC", teks).translate(_TANDA)
    satu = satu.replace(">=", "≥").replace("<=", "≤")
    return " ".join(re.sub(r"(?<=[<>≥≤])\s*|\s*(?=-)|(?<=-)\s*", " ", satu).split())
