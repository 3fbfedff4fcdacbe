"""Numbers and dates as Indonesian readers write them; the only place that formats them.

Rounding is half up on the exact value (10.031/20.000 = 50,155 % shows as 50,16). The text
of a traced number carries its trail (`jejak.TeksBerjejak`).
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern, format_decimal, parse_pattern

from lakip_lib.jejak import berjejak, sisip

Bilangan = Fraction | int | Decimal

MINUS = "−"
_LOKAL = Locale.parse("id")
_DESIMAL_TERBANYAK = 2


def bulatkan(x: Bilangan, desimal: int) -> Decimal:
    """Round the exact value `x` to `desimal` decimals, half up on its magnitude.

    Never passes through binary floating point and never gives a negative zero.

    >>> bulatkan(Fraction(50155, 1000), 2), bulatkan(Fraction(-1, 2), 0)
    (Decimal('50.16'), Decimal('-1'))
    """
    skala = Fraction(x) * 10**desimal
    besar = (2 * abs(skala.numerator) + skala.denominator) // (2 * skala.denominator)
    angka = tuple(int(a) for a in str(besar))
    # Built from its digits: arithmetic on Decimal would round to the context's precision.
    return Decimal((int(skala < 0 and besar > 0), angka, -desimal))


def beda_pembulatan(dari: Bilangan, kurang: Bilangan, desimal: int = 2) -> bool:
    """Tell whether two figures as shown do not differ by their difference as shown.

    >>> beda_pembulatan(Fraction("44.067"), Fraction("95.402"))
    True
    >>> beda_pembulatan(Fraction("44.07"), Fraction("95.40"))
    False
    """
    tampak = bulatkan(dari, desimal) - bulatkan(kurang, desimal)
    return tampak != bulatkan(Fraction(dari) - Fraction(kurang), desimal)


def format_bilangan(x: Bilangan, desimal: int | None = None) -> str:
    """Write `x` with decimal comma and grouping points.

    `desimal` None means as many decimals as the value needs, at most two (a value
    that needs more is rounded to two).

    >>> format_bilangan(32000), format_bilangan(Fraction(15, 2)), format_bilangan(100, 2)
    ('32.000', '7,5', '100,00')

    A negative number has the minus sign (U+2212), not the hyphen.
    """
    n = _desimal_perlu(Fraction(x)) if desimal is None else desimal
    bulat = bulatkan(x, n)
    # Babel computes in the current decimal context: make room for every digit.
    with localcontext(prec=max(28, len(bulat.as_tuple().digits) + n)):
        teks = format_decimal(bulat, _pola(n), _LOKAL, decimal_quantization=False)
    # Babel writes the hyphen of keyboards; print has a sign of its own for less than nothing.
    return berjejak(teks.replace("-", MINUS), x, n)


def format_nilai(x: Bilangan, satuan_nama: str) -> str:
    """Write `x` with its unit; a percent sign follows the number without a space.

    A value that is no whole number has two decimals, so that a column reads evenly.

    >>> format_nilai(32000, "PMI"), format_nilai(Fraction("60.7"), "%"), format_nilai(86, "")
    ('32.000 PMI', '60,70%', '86')
    """
    pemisah, desimal = "" if satuan_nama in ("", "%") else " ", desimal_nilai(x)
    return berjejak(f"{format_bilangan(x, desimal)}{pemisah}{satuan_nama}", x, desimal)


def format_rentang(bawah: Bilangan, atas: Bilangan, satuan_nama: str) -> str:
    """Write a range with its unit.

    >>> format_rentang(20, 30, "km/jam")
    '20–30 km/jam'
    """
    awal = format_bilangan(bawah, desimal_nilai(bawah))
    return sisip("{}–{}", awal, format_nilai(atas, satuan_nama))


def desimal_nilai(x: Bilangan) -> int:
    """Return how many decimals `format_nilai` shows: none for a whole number, else two."""
    return 0 if Fraction(x).denominator == 1 else _DESIMAL_TERBANYAK


def format_rupiah(x: Bilangan) -> str:
    """Write an amount in rupiah, sign first, as the spelling rules (EYD) have it.

    >>> format_rupiah(10876783000), format_rupiah(-32026338)
    ('Rp10.876.783.000', '−Rp32.026.338')
    """
    teks, desimal = format_bilangan(x), _desimal_perlu(Fraction(x))
    minus = teks.startswith(MINUS)
    return berjejak(f"{MINUS}Rp{teks[1:]}" if minus else f"Rp{teks}", x, desimal)


def format_tanggal(tanggal: date) -> str:
    """Write a date in words.

    >>> format_tanggal(date(2021, 1, 12))
    '12 Januari 2021'
    """
    return format_date(tanggal, "d MMMM y", _LOKAL)


def urai_bilangan(text: str, desimal: str = ",", kelompok: str = ".") -> Fraction:
    """Read a number written with the declared separators, and nothing else.

    `desimal` is the decimal separator, `kelompok` the grouping separator ("" = none).
    Groups have exactly three digits; a number may also be written without groups. A
    negative number begins with a hyphen or a minus sign.
    Raises ValueError, in Indonesian, when `text` does not fit: separators are
    declared in the data's schema and never guessed.

    >>> urai_bilangan("-1.985,50")
    Fraction(-3971, 2)
    """
    cocok = _pola_urai(desimal, kelompok).fullmatch(text)
    if cocok is None:
        pengelompok = f"pengelompok ribuan {kelompok!r}" if kelompok else "tanpa pengelompok"
        raise ValueError(
            f"{text!r} bukan bilangan dengan tanda desimal {desimal!r} dan {pengelompok}"
        )
    bulat = cocok["bulat"].replace(kelompok, "") if kelompok else cocok["bulat"]
    besar = Fraction(f"{bulat}.{cocok['pecahan'] or '0'}")
    return -besar if cocok["tanda"] else besar


def _desimal_perlu(x: Fraction) -> int:
    lebih_sedikit = (n for n in range(_DESIMAL_TERBANYAK) if (x * 10**n).denominator == 1)
    return next(lebih_sedikit, _DESIMAL_TERBANYAK)


@lru_cache(maxsize=32)
def _pola(desimal: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * desimal if desimal else ""))


@lru_cache(maxsize=32)
def _pola_urai(desimal: str, kelompok: str) -> re.Pattern[str]:
    if not desimal or desimal == kelompok:
        raise ValueError(
            f"tanda desimal {desimal!r} dan pengelompok ribuan {kelompok!r} harus berbeda"
        )
    berkelompok = rf"[0-9]{{1,3}}(?:{re.escape(kelompok)}[0-9]{{3}})+|" if kelompok else ""
    return re.compile(
        rf"(?P<tanda>[-−])?(?P<bulat>{berkelompok}[0-9]+)(?:{re.escape(desimal)}(?P<pecahan>[0-9]+))?"
    )
