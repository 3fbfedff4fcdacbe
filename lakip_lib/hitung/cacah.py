"""How many indicators there are of a kind, each count naming what it counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.jejak import cacah, langkah

_PENUH = Fraction(100)


def banyak(bagian: Iterable[Fraction | None], nama: str) -> Fraction:
    """Return how many there are, as the step `nama` of a trail."""
    return langkah(cacah(bagian), nama)


def semua(capaian: pd.DataFrame) -> Fraction:
    """Return the number of indicators in a frame such as `Hasil.capaian`."""
    return banyak(_butir(capaian, lambda b: True), "jumlah indikator")


def tercapai(capaian: pd.DataFrame) -> Fraction:
    """Return the number of indicators with an achievement of 100 % or more."""
    ada = [c for c in capaian["capaian"] if c is not None and c >= _PENUH]
    return banyak(ada, "jumlah indikator dengan capaian 100 atau lebih")


def tanpa_capaian(capaian: pd.DataFrame) -> Fraction:
    """Return the number of indicators whose achievement cannot be computed."""
    tanpa = _butir(capaian, lambda b: b.capaian is None)
    return banyak(tanpa, "jumlah indikator yang capaiannya tidak dihitung")


def nihil(capaian: pd.DataFrame) -> Fraction:
    """Return the number of indicators with a realisation of nought."""
    nol = [r for r in capaian["realisasi"] if r == 0]
    return banyak(nol, "jumlah indikator dengan realisasi nol")


def per_kategori(capaian: pd.DataFrame, skala: pd.DataFrame) -> dict[str, Fraction]:
    """Return the number of indicators in every category of the scale, in its order."""
    milik: dict[str, list[Fraction]] = {k: [] for k in skala["kategori"]}
    for kategori, nilai in zip(capaian["kategori"], capaian["capaian"], strict=True):
        if kategori is not None:
            milik[kategori].append(nilai)
    return {k: banyak(isi, f"jumlah indikator berkategori {k}") for k, isi in milik.items()}


def _butir(capaian: pd.DataFrame, syarat: Callable[[Any], bool]) -> list[Fraction | None]:
    """Return the rows of the data file behind the rows that meet `syarat`."""
    return [getattr(b, "butir", None) for b in baris_dari(capaian) if syarat(b)]
