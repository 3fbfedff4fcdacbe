"""Words that alternative texts and captions of several charts share."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from lakip_lib.angka import format_nilai


def awal_kalimat(teks: str) -> str:
    """Return `teks` with a capital first letter; Roman numerals keep theirs."""
    return teks[:1].upper() + teks[1:]


def persen(x: Fraction) -> str:
    """Return a percentage as it stands beside a bar: 33,08%."""
    return format_nilai(x, "%")


def persen_kata(x: Fraction) -> str:
    """Return a percentage as prose and screen readers have it: 33,08 persen."""
    return f"{format_nilai(x, '')} persen"


def nilai_atau(x: Fraction | None, satuan: str, kosong: str) -> str:
    """Return a value with its unit, or the words for a missing one."""
    return kosong if x is None else format_nilai(x, satuan)


def rangkai(kalimat: Iterable[str]) -> str:
    """Join the statements of an alternative text into one sentence."""
    return "; ".join(kalimat) + "."


def bila_ada(nilai: Iterable[Fraction | None], kata: str) -> str:
    """Return what a caption says of `nilai`, or that none could be computed yet.

    >>> bila_ada([None, Fraction(80)], "0 dari 2 mencapai target")
    '0 dari 2 mencapai target'
    >>> bila_ada([None, None], "0 dari 2 mencapai target")
    'belum ada yang dapat dihitung'
    """
    return "belum ada yang dapat dihitung" if all(x is None for x in nilai) else kata
