"""Loads the library without trails, to measure what they cost.

Python runs this file in every process that has its folder on PYTHONPATH. Numbers and rows
are then read without their cells, and so nothing computed from them has a trail.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from fractions import Fraction
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any


def _baca(modul: Any) -> None:
    modul._Pelacak.lacak = lambda diri, baris: None
    modul.butir_baris = lambda sumber, baris: Fraction(1)


def _terlacak(modul: Any) -> None:
    modul.cacah = lambda bagian: Fraction(len(tuple(bagian)))


UBAH: dict[str, Callable[[Any], None]] = {
    "lakip_lib.data.baca": _baca,
    "lakip_lib.jejak.terlacak": _terlacak,
}


class _Pengubah(MetaPathFinder):
    """Changes the modules of `UBAH` as soon as they are loaded."""

    def find_spec(self, fullname: str, *_: Any) -> ModuleSpec | None:
        """Return the ordinary spec of a module to change, with a loader that changes it."""
        if fullname not in UBAH:
            return None
        ubah = UBAH.pop(fullname)
        spec = find_spec(fullname)
        assert spec is not None
        assert spec.loader is not None
        jalankan = spec.loader.exec_module

        def exec_module(modul: ModuleType) -> None:
            jalankan(modul)
            ubah(modul)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


sys.meta_path.insert(0, _Pengubah())
