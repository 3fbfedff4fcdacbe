"""Guess: a slip of the pen, such as two digits swapped, one digit off, a comma or sign lost."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import bulatkan
from lakip_lib.cocokkan.dugaan.bahan import Bahan, beda_angka
from lakip_lib.cocokkan.model import Dugaan, Pasangan

_JARAK_PANJANG, _JARAK_PENDEK, _PANJANG = 10, 40, 6
_TERPENDEK_TUKAR, _TERPENDEK_GANTI, _TERPENDEK_KOMA = 3, 4, 2


def tebak(p: Pasangan, _bahan: Bahan) -> Iterator[Dugaan]:
    """Yield the slip that turns the computed figure, as it would be printed, into the print."""
    beda = beda_angka(p)
    if beda is None:
        return
    cetak, hitungan = beda
    assert hitungan.nilai is not None
    if cetak.nilai != 0 and abs(cetak.nilai) == Fraction(
        bulatkan(abs(hitungan.nilai), cetak.desimal)
    ):
        yield Dugaan("salah tulis", "tanda minus hilang atau berlebih", _JARAK_PANJANG)
        return
    seharusnya = _digit(hitungan.nilai, cetak.desimal)
    tercetak = _digit(cetak.nilai, cetak.desimal)
    slip = salah_tulis(seharusnya, tercetak)
    if slip is not None and (cetak.nilai < 0) == (hitungan.nilai < 0):
        panjang = len(seharusnya) >= _PANJANG
        yield Dugaan("salah tulis", slip, _JARAK_PANJANG if panjang else _JARAK_PENDEK)


def _digit(nilai: Fraction, desimal: int) -> str:
    return str(Fraction(bulatkan(abs(nilai), desimal)) * 10**desimal)


def salah_tulis(seharusnya: str, tercetak: str) -> str | None:
    """Return what turned one string of digits into another by a single slip, or None.

    Short numbers are left alone: any two of them differ by a digit.

    >>> salah_tulis("10876783000", "10876793000")
    'satu angka berbeda: angka ke-7 seharusnya 8, tercetak 9'
    >>> salah_tulis("1985", "1958")
    'dua angka tertukar: 85 menjadi 58'
    """
    if seharusnya == tercetak:
        return None
    if len(seharusnya) == len(tercetak):
        return _sama_panjang(seharusnya, tercetak)
    if seharusnya.strip("0") == tercetak.strip("0"):
        cukup = len(seharusnya.strip("0")) >= _TERPENDEK_KOMA
        return "letak koma atau jumlah nol berbeda" if cukup else None
    panjang, pendek = sorted((seharusnya, tercetak), key=len, reverse=True)
    if len(panjang) - len(pendek) != 1 or len(panjang) <= _TERPENDEK_GANTI:
        return None
    for i in range(len(panjang)):
        if panjang[:i] + panjang[i + 1 :] == pendek:
            apa = "hilang" if panjang == seharusnya else "berlebih"
            return f"satu angka {apa}: angka ke-{i + 1} ({panjang[i]})"
    return None


def _sama_panjang(seharusnya: str, tercetak: str) -> str | None:
    beda = [i for i, (a, b) in enumerate(zip(seharusnya, tercetak, strict=True)) if a != b]
    if len(beda) == 1 and len(seharusnya) >= _TERPENDEK_GANTI:
        i = beda[0]
        return (
            f"satu angka berbeda: angka ke-{i + 1} seharusnya {seharusnya[i]}, "
            f"tercetak {tercetak[i]}"
        )
    if len(beda) == 2 and len(seharusnya) >= _TERPENDEK_TUKAR:
        i, j = beda
        if (seharusnya[i], seharusnya[j]) == (tercetak[j], tercetak[i]):
            dari, ke = seharusnya[i] + seharusnya[j], tercetak[i] + tercetak[j]
            return f"dua angka tertukar: {dari} menjadi {ke}"
    return None
