"""What an expression may put into the prose, and how it is written there."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from jinja2 import Undefined

from lakip_lib.angka import format_bilangan
from lakip_lib.jejak import TeksBerjejak, ruas_teks
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.tautan import tautkan


class Markah(str):
    """Markdown of our own making, such as a reference to a table; never escaped again."""

    __slots__ = ()


class Tahun(int):
    """A year: written without the point that groups the digits of other numbers."""


def tuang(nilai: Any) -> str:
    """Return the Markdown that an expression with the value `nilai` leaves in the text.

    Text of the data is escaped, a number is formatted. Raises KesalahanLakip for a
    missing value and for an object that is no text, so that neither reaches the page.

    A traced number becomes a link that holds its trail (`tautan`).

    >>> tuang("a*b"), tuang(Markah("**a**")), tuang(1350), tuang(Tahun(2020))
    ('a\\\\*b', '**a**', '1.350', '2020')
    """
    if isinstance(nilai, (Markah, Undefined)):
        return str(nilai)  # of an undefined name this raises, with its message
    if isinstance(nilai, str):
        return tautkan(nilai)
    if isinstance(nilai, Tahun):
        return str(int(nilai))
    if isinstance(nilai, (int, Fraction)) and not isinstance(nilai, bool):
        return tautkan(format_bilangan(nilai))
    raise KesalahanLakip(_alasan(nilai))


def rangkai(butir: Iterable[Any]) -> Markah:
    """Return the items as one phrase: `a`, `a dan b`, `a, b, dan c`.

    >>> rangkai(["a", "b", "c"])
    'a, b, dan c'
    """
    teks = [tuang(b) for b in butir]
    if len(teks) < 3:
        return Markah(" dan ".join(teks))
    return Markah(f"{', '.join(teks[:-1])}, dan {teks[-1]}")


def kapital(teks: str) -> str:
    """Return `teks` with a capital first letter, the rest as it is.

    >>> kapital("dua belas")
    'Dua belas'
    """
    besar = teks[:1].upper() + teks[1:]
    ruas = ruas_teks(teks)
    return TeksBerjejak(besar, ruas) if ruas else type(teks)(besar)


def _alasan(nilai: Any) -> str:
    if nilai is None:
        return (
            "nilai ini tidak ada dalam data. Perbaikan: isi datanya, atau tulis kalimatnya "
            "di dalam {% if … %} … {% endif %}."
        )
    bagian = ", ".join(n for n in dir(nilai) if not n.startswith("_"))
    if isinstance(nilai, (bool, list, tuple, dict)) or callable(nilai) or not bagian:
        return (
            "hasil ekspresi ini bukan teks atau bilangan. Perbaikan: pakai nilai ya/tidak di "
            "{% if … %}, daftar di {% for … %}, dan fungsi dengan isi dalam kurung."
        )
    return (
        "hasil ekspresi ini mempunyai beberapa bagian. Perbaikan: sebut bagian yang ditulis, "
        f"salah satu dari {bagian}."
    )
