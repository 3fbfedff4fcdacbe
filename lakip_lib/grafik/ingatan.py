"""Drawings by what is drawn: a chart whose content did not change is not drawn again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import wraps
from typing import Any, ParamSpec

from lakip_lib.simpanan import yang_dipakai

P = ParamSpec("P")


class _TakTerurai(Exception):
    """A drawing depends on something whose value cannot be written down."""


def diingat(gambar: Callable[P, str]) -> Callable[P, str]:
    """Keep the SVG that `gambar` returns by the values of its arguments.

    Arguments are plain values, dataclasses and sequences of them; a drawing from anything
    else is made each time.
    """

    @wraps(gambar)
    def hasil(*args: P.args, **kwargs: P.kwargs) -> str:
        simpanan = yang_dipakai()
        if simpanan is None:
            return gambar(*args, **kwargs)
        try:
            isi = urai((args, sorted(kwargs.items())))
        except _TakTerurai:
            return gambar(*args, **kwargs)
        kunci = simpanan.kunci("gambar", f"{gambar.__module__}.{gambar.__qualname__}", repr(isi))
        lama = simpanan.ambil(kunci)
        if lama is not None:
            return lama.decode("utf-8")
        svg = gambar(*args, **kwargs)
        simpanan.taruh(kunci, svg.encode("utf-8"))
        return svg

    return hasil


def urai(nilai: Any) -> Any:
    """Return a value as nested tuples whose `repr` tells all that it consists of."""
    if nilai is None or isinstance(nilai, (bool, int, float)):
        return nilai
    if isinstance(nilai, str):
        return str.__str__(nilai)
    if isinstance(nilai, Fraction):
        # A number is drawn the same wherever it came from.
        return ("Fraction", nilai.numerator, nilai.denominator)
    if isinstance(nilai, (list, tuple)):
        return tuple(urai(satu) for satu in nilai)
    if is_dataclass(nilai) and not isinstance(nilai, type):
        isi = tuple((f.name, urai(getattr(nilai, f.name))) for f in fields(nilai))
        return (type(nilai).__qualname__, isi)
    raise _TakTerurai(type(nilai).__name__)
