"""Functions of the prose that look something up by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.templat import tak_dikenal

T = TypeVar("T")


def pencari(jenis: str, isi: Callable[[], Mapping[str, T]]) -> Callable[[str], T]:
    """Return a function from an id to what `isi` holds under it, computed on first use.

    The function raises KesalahanLakip for an unknown id, with the nearest known one;
    `jenis` names the kind of thing in the message.
    """
    ambil = cache(isi)

    def cari(id_: str) -> T:
        semua = ambil()
        if id_ not in semua:
            raise KesalahanLakip(tak_dikenal(jenis, str(id_), list(semua)))
        return semua[id_]

    return cari


def baris(frame: Any) -> Iterable[Any]:
    """Yield the rows of a frame as named tuples."""
    return baris_dari(frame)


def nama_nama(frame: Any) -> dict[str, str]:
    """Map the `id` column of a frame to its `nama` column."""
    return dict(zip(frame["id"], frame["nama"], strict=True))
