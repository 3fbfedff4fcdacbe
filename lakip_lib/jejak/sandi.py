"""Trails as JSON and back: a list of nodes in which what trails share stands once.

A node is a list. `["sel", file, row, column, text, key, title, about, kind]` is a cell,
with its value at the end where the text does not say it as a plain decimal number;
`["=", name, source, node]` is a named step; any other is an operation with its operands.
An operand is the place of an earlier node, or a plain number as text (`"1/3"`).
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import reduce
from operator import add, mul, sub, truediv
from typing import Any

from lakip_lib.jejak.terlacak import Hitung, Langkah, Sel, Terlacak

Simpul = list[Any]

_SEL, _LANGKAH = "sel", "="
_OPERASI: dict[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "+": lambda isi: reduce(add, isi),
    "−": lambda isi: reduce(sub, isi),
    "×": lambda isi: reduce(mul, isi),
    "÷": lambda isi: reduce(truediv, isi),
    "maks": max,
    "min": min,
    "cacah": lambda isi: Fraction(len(isi)),
    "dalam": lambda _: Fraction(100),
}


class Penyandi:
    """Collects the nodes of trails in `simpul`; equal nodes get one place."""

    def __init__(self) -> None:
        self.simpul: list[Simpul] = []
        self._nomor: dict[tuple[Any, ...], int] = {}
        # By identity; the numbers are kept so that no identity is used again.
        self._ingat: dict[int, tuple[Terlacak, int]] = {}

    def nomor(self, x: Terlacak) -> int:
        """Return the place of `x`, adding its node and those it came from."""
        ingat = self._ingat.get(id(x))
        if ingat is None:
            kunci = self._kunci(x)
            letak = self._nomor.get(kunci)
            if letak is None:
                letak = self._nomor[kunci] = len(self.simpul)
                self.simpul.append(list(kunci))
            ingat = self._ingat[id(x)] = (x, letak)
        return ingat[1]

    def _kunci(self, x: Terlacak) -> tuple[Any, ...]:
        asal = x.asal
        if isinstance(asal, Sel):
            return _kunci_sel(x, asal)
        if isinstance(asal, Langkah):
            return (_LANGKAH, asal.nama, asal.sumber, self._operan(asal.dari))
        return (asal.op, *map(self._operan, asal.operan))

    def _operan(self, x: Fraction) -> int | str:
        return self.nomor(x) if isinstance(x, Terlacak) else str(x)


def _kunci_sel(x: Terlacak, s: Sel) -> tuple[Any, ...]:
    isi = (_SEL, s.berkas, s.baris, s.kolom, s.teks, s.kunci, s.judul, s.hal, int(s.butir))
    return isi if s.butir or _nilai_teks(s.teks) == x else (*isi, str(Fraction(x)))


def _nilai_teks(teks: str) -> Fraction | None:
    try:
        return Fraction(teks)
    except (ValueError, ZeroDivisionError):
        return None


def urai(simpul: Iterable[Sequence[Any]]) -> list[Terlacak]:
    """Return the traced numbers behind a list of nodes, in its order.

    Values are computed again from the cells. Raises ValueError for what no `Penyandi` made.
    """
    hasil: list[Terlacak] = []
    try:
        for satu in simpul:
            hasil.append(_urai(satu, hasil))
    except (TypeError, ValueError, IndexError, KeyError, ZeroDivisionError) as galat:
        raise ValueError(f"simpul jejak ke-{len(hasil)} tidak dapat dibaca: {galat}") from galat
    return hasil


def _urai(satu: Sequence[Any], dulu: Sequence[Terlacak]) -> Terlacak:
    op, *isi = satu
    if op == _SEL:
        berkas, baris, kolom, teks, kunci, judul, hal, butir = isi[:8]
        sel = Sel(berkas, baris, kolom, teks, kunci, judul, hal, bool(butir))
        nilai = Fraction(isi[8]) if len(isi) > 8 else Fraction(1 if sel.butir else sel.teks)
        return Terlacak(nilai, sel)
    operan = tuple(dulu[o] if isinstance(o, int) else Fraction(o) for o in isi[_awal(op) :])
    if op == _LANGKAH:
        return Terlacak(operan[0], Langkah(isi[0], isi[1], operan[0]))
    return Terlacak(_OPERASI[op](operan), Hitung(op, operan))


def _awal(op: str) -> int:
    return 2 if op == _LANGKAH else 0


def ke_kata(x: Terlacak) -> str:
    """Return the trail of one number as a word of letters, digits, `-` and `_`."""
    penyandi = Penyandi()
    penyandi.nomor(x)
    isi = json.dumps(penyandi.simpul, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(zlib.compress(isi.encode(), 6)).decode().rstrip("=")


def dari_kata(kata: str) -> Terlacak:
    """Return the number that `ke_kata` wrote. Raises ValueError for any other word."""
    try:
        isi = zlib.decompress(base64.urlsafe_b64decode(kata + "=" * (-len(kata) % 4)))
        return urai(json.loads(isi))[-1]
    except (ValueError, zlib.error, IndexError, RecursionError) as galat:
        raise ValueError(f"jejak {kata[:20]!r} tidak dapat dibaca") from galat
