"""`Terlacak`: a Fraction that knows how it came about.

Loading makes the leaves (one for each number cell), arithmetic makes the steps between
them by itself, and the rules of `hitung` give the steps their names. So a trail is what
was computed, never a text written beside it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from numbers import Rational, Real
from typing import Any, TypeVar, cast


@dataclass(frozen=True)
class Sel:
    """A cell of a data file: `baris` as a spreadsheet counts, `teks` as it stands there.

    `kunci` are the values of the row's key columns, such as `IKU-03, reviu_pk`, `judul`
    is the title of the column and `hal` says what the row is about. A `butir` cell holds
    no number: it stands for a row that is counted, and counts 1.
    """

    berkas: str
    baris: int
    kolom: str
    teks: str
    kunci: str = ""
    judul: str = ""
    hal: str = ""
    butir: bool = False


@dataclass(frozen=True)
class Hitung:
    """One operation on `operan`.

    `op` is + − × ÷ (of two or more, from the left), `maks`, `min`, `cacah` (how many) or
    `dalam` (100 because the first lies between the second and the third).
    """

    op: str
    operan: tuple[Fraction, ...]


@dataclass(frozen=True)
class Langkah:
    """A step with a name of its own: what it is, by which rule, from which number."""

    nama: str
    sumber: str
    dari: Fraction


Asal = Sel | Hitung | Langkah
Angka = TypeVar("Angka", bound=Fraction | int | None)


class Terlacak(Fraction):
    """An exact number with its origin `asal`; equal to and usable as the plain Fraction."""

    __slots__ = ("asal",)
    asal: Asal

    def __new__(cls, nilai: Rational | int, asal: Asal) -> Terlacak:
        """Return `nilai` with its origin."""
        diri = super().__new__(cls, nilai)
        diri.asal = asal
        return diri

    def __reduce__(self) -> tuple[Any, ...]:
        return (Terlacak, (Fraction(self), self.asal))

    def __copy__(self) -> Terlacak:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Terlacak:
        return self

    def __add__(self, lain: Any) -> Any:
        return _hitung("+", self, lain, operator.add)

    def __radd__(self, lain: Any) -> Any:
        return _hitung("+", lain, self, operator.add)

    def __sub__(self, lain: Any) -> Any:
        return _hitung("−", self, lain, operator.sub)

    def __rsub__(self, lain: Any) -> Any:
        return _hitung("−", lain, self, operator.sub)

    def __mul__(self, lain: Any) -> Any:
        return _hitung("×", self, lain, operator.mul)

    def __rmul__(self, lain: Any) -> Any:
        return _hitung("×", lain, self, operator.mul)

    def __truediv__(self, lain: Any) -> Any:
        return _hitung("÷", self, lain, operator.truediv)

    def __rtruediv__(self, lain: Any) -> Any:
        return _hitung("÷", lain, self, operator.truediv)

    def __neg__(self) -> Terlacak:
        return Terlacak(-Fraction(self), Hitung("−", (Fraction(0), self)))

    def __abs__(self) -> Terlacak:
        return self if self >= 0 else -self


def terlacak(
    nilai: Fraction, berkas: str, baris: int, kolom: str, teks: str, kunci: str = ""
) -> Terlacak:
    """Return the number read from one cell."""
    return Terlacak(nilai, Sel(berkas, baris, kolom, teks, kunci))


def tentang(nilai: Angka, hal: str) -> Angka:
    """Return `nilai` with its cell telling `hal`; what is no cell comes back as it is."""
    if not isinstance(nilai, Terlacak) or not isinstance(nilai.asal, Sel):
        return nilai
    return cast(Angka, Terlacak(nilai, replace(nilai.asal, hal=hal)))


def langkah(nilai: Angka, nama: str, sumber: str = "") -> Angka:
    """Return `nilai` as the result of the step `nama` by the rule `sumber`.

    A number without a trail, and None, come back as they are, and so does a number that
    is a single cell or has that name already: there is no step to tell.
    """
    if not isinstance(nilai, Terlacak) or isinstance(nilai.asal, Sel):
        return nilai
    if isinstance(nilai.asal, Langkah) and nilai.asal.nama == nama:
        return nilai
    return cast(Angka, Terlacak(nilai, Langkah(nama, sumber, nilai)))


def maksimum(*nilai: Fraction) -> Fraction:
    """Return the largest value, its trail naming all that were compared."""
    return _pilihan("maks", max(nilai), nilai)


def minimum(*nilai: Fraction) -> Fraction:
    """Return the smallest value, its trail naming all that were compared."""
    return _pilihan("min", min(nilai), nilai)


def seratus_dalam(realisasi: Fraction, bawah: Fraction, atas: Fraction) -> Fraction:
    """Return 100 for a `realisasi` inside the range, its trail naming all three."""
    assert bawah <= realisasi <= atas
    return _pilihan("dalam", Fraction(100), (realisasi, bawah, atas))


def cacah(bagian: Iterable[Fraction | None]) -> Fraction:
    """Return how many there are, its trail naming each; no trail where one has no number."""
    semua = tuple(bagian)
    ada = tuple(b for b in semua if b is not None)
    return (
        Terlacak(len(ada), Hitung("cacah", ada)) if len(ada) == len(semua) else Fraction(len(semua))
    )


def _pilihan(op: str, hasil: Fraction, operan: tuple[Fraction, ...]) -> Fraction:
    terlacak_ = any(isinstance(o, Terlacak) for o in operan)
    return Terlacak(hasil, Hitung(op, operan)) if terlacak_ else hasil


def _hitung(op: str, kiri: Any, kanan: Any, fungsi: Callable[[Any, Any], Any]) -> Any:
    if not isinstance(kiri, Real) or not isinstance(kanan, Real):
        return NotImplemented
    if not isinstance(kiri, Rational) or not isinstance(kanan, Rational):
        # What is no exact number any more (a place on a chart) needs no trail.
        return fungsi(float(kiri), float(kanan))
    # A sum that starts from a plain 0 says no more than the sum itself.
    if op == "+" and _nol(kiri):
        return kanan
    if op == "+" and _nol(kanan):
        return kiri
    nilai = fungsi(Fraction(kiri), Fraction(kanan))
    return Terlacak(nilai, Hitung(op, (*_rantai(op, kiri), _operan(kanan))))


def _nol(x: Any) -> bool:
    return not isinstance(x, Terlacak) and x == 0


def _rantai(op: str, kiri: Any) -> tuple[Fraction, ...]:
    """Return the operands of an unnamed left operand of the same kind, so chains stay flat."""
    asal = kiri.asal if isinstance(kiri, Terlacak) else None
    if op in "+×" and isinstance(asal, Hitung) and asal.op == op:
        return asal.operan
    return (_operan(kiri),)


def _operan(x: Any) -> Fraction:
    return x if isinstance(x, Fraction) else Fraction(x)
