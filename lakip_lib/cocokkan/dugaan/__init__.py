"""Guesses at the reasons of differences: one module for each kind, all generic.

A guess is what the program found by itself; whether it is the reason, a person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lakip_lib.cocokkan.dugaan import (
    angka,
    ejaan,
    penyebut,
    salinan,
    terbawa,
    tetangga,
    triwulan,
    versi,
)
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.model import Dugaan, Pasangan

Penebak = Callable[[Pasangan, Bahan], Iterator[Dugaan]]

PENEBAK: tuple[Penebak, ...] = (
    terbawa.tebak,
    angka.tebak,
    ejaan.tebak,
    salinan.tebak,
    versi.tebak,
    triwulan.tebak,
    tetangga.tebak,
    penyebut.tebak,
)
TERBANYAK = 3


def tebak(p: Pasangan, bahan: Bahan) -> tuple[Dugaan, ...]:
    """Return the guesses at one difference, the nearest first, at most `TERBANYAK`."""
    semua = dict.fromkeys(d for satu in PENEBAK for d in satu(p, bahan))
    return tuple(sorted(semua, key=lambda d: d.jarak)[:TERBANYAK])
