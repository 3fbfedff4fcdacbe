"""Small helpers to read and build frames whose cells stay Python objects."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import pandas as pd

Nilai = Fraction | None


def bingkai(baris: Iterable[Mapping[str, Any]], kolom: Sequence[str]) -> pd.DataFrame:
    """Build a frame with exactly the columns `kolom`, all of dtype object.

    A key that a row lacks becomes None. Raises KeyError for a key that is no column, so
    that a typing mistake does not lose a value.
    """
    isi = []
    for satu in baris:
        if asing := set(satu) - set(kolom):
            raise KeyError(f"not columns of the frame: {sorted(asing)}")
        isi.append([satu.get(k) for k in kolom])
    return pd.DataFrame(isi, columns=list(kolom), dtype=object)


def baris_dari(frame: pd.DataFrame) -> list[Any]:
    """Return the rows of a frame as named tuples, typed loosely for attribute access."""
    nilai = frame.to_numpy()
    if nilai.dtype != object or not frame.shape[1]:
        # Joined to one array, its numbers would have become all of one kind.
        return list(frame.itertuples(index=False))
    # The same as `itertuples`, which looks up every column by its place, slowly.
    return list(map(_baris(tuple(frame.columns))._make, nilai.tolist()))


@lru_cache(512)
def _baris(kolom: tuple[str, ...]) -> Any:
    """Return the class of rows with these columns, named as `itertuples` names them."""
    return namedtuple("Pandas", kolom, rename=True)


def menurut(frame: pd.DataFrame, kunci: str) -> dict[Any, Any]:
    """Map the column `kunci` (unique values) to the rows as named tuples."""
    return dict(zip(frame[kunci], baris_dari(frame), strict=True))


def petakan(frame: pd.DataFrame, kunci: str, nilai: str) -> dict[Any, Any]:
    """Map one column of a frame to another."""
    return dict(zip(frame[kunci], frame[nilai], strict=True))


def jumlah(nilai: Iterable[Any]) -> Any:
    """Return the exact sum, or None when a part is missing: a partial sum is no sum.

    None for no parts at all as well.
    """
    semua = list(nilai)
    return None if not semua or any(n is None for n in semua) else sum(semua)
