"""Text that knows which of its parts are traced numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lakip_lib.jejak.terlacak import Terlacak

_TEMPAT = "{}"


class Ruas(NamedTuple):
    """A traced number within a text: from `awal` to before `akhir`, with its decimals."""

    awal: int
    akhir: int
    nilai: Terlacak
    desimal: int


class TeksBerjejak(str):
    """A text with traced numbers in it; equal to and usable as the plain text.

    What makes a new text of it (slices, f-strings, `replace`) gives plain text: join
    pieces with `sisip` or `gabung`, which keep the trails.
    """

    ruas: tuple[Ruas, ...]

    def __new__(cls, teks: str, ruas: Iterable[Ruas] = ()) -> TeksBerjejak:
        """Return `teks` with its traced numbers, given in order."""
        diri = super().__new__(cls, teks)
        diri.ruas = tuple(ruas)
        return diri

    def __reduce__(self) -> tuple[Any, ...]:
        return (TeksBerjejak, (str(self), self.ruas))


def berjejak(teks: str, nilai: object, desimal: int) -> str:
    """Return `teks`, which shows `nilai`, with the trail of `nilai` if it has one."""
    if not isinstance(nilai, Terlacak):
        return teks
    return TeksBerjejak(teks, (Ruas(0, len(teks), nilai, desimal),))


def ruas_teks(teks: str) -> tuple[Ruas, ...]:
    """Return the traced numbers of a text, in order."""
    return teks.ruas if isinstance(teks, TeksBerjejak) else ()


def potong(teks: str, panjang: int) -> str:
    """Return the first `panjang` letters of a text with the trails of whole numbers in them.

    >>> potong("2 dari 3", 6)
    '2 dari'
    """
    ruas = [r for r in ruas_teks(teks) if r.akhir <= panjang]
    return TeksBerjejak(str(teks)[:panjang], ruas) if ruas else str(teks)[:panjang]


def gabung(pemisah: str, bagian: Iterable[str]) -> str:
    """Join texts as `str.join` does and keep their trails.

    >>> gabung(", ", ["a", "b"])
    'a, b'
    """
    semua = list(bagian)
    ruas, letak = [], 0
    for satu in semua:
        ruas += [r._replace(awal=r.awal + letak, akhir=r.akhir + letak) for r in ruas_teks(satu)]
        letak += len(satu) + len(pemisah)
    teks = pemisah.join(semua)
    return TeksBerjejak(teks, ruas) if ruas else teks


def sisip(pola: str, *isi: str) -> str:
    """Put texts into the places `{}` of `pola` and keep their trails.

    >>> sisip("{} dari {}", "2", "3")
    '2 dari 3'
    """
    potong = pola.split(_TEMPAT)
    if len(potong) != len(isi) + 1:
        raise ValueError(f"{pola!r} has {len(potong) - 1} places for {len(isi)} texts")
    bagian = [potong[0]]
    for satu, lanjut in zip(isi, potong[1:], strict=True):
        bagian += [satu, lanjut]
    return gabung("", bagian)
