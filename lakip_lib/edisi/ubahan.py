"""One change between two editions, and what all comparisons share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

Jenis = Literal["angka", "target", "data", "narasi", "berkas"]
JENIS: tuple[Jenis, ...] = ("target", "data", "angka", "narasi", "berkas")
"""Causes first: targets, other data, then figures of the report's tables, prose, files."""
_TERPANJANG = 90
T = TypeVar("T")


@dataclass(frozen=True)
class Ubahan:
    """One change: where it is, and both states; None stands for what was not there.

    `letak` names the table, the prose or the file; `baris` and `kolom` are empty where the
    change concerns all of it.
    """

    jenis: Jenis
    letak: str
    baris: str
    kolom: str
    lama: str | None
    baru: str | None

    @property
    def tempat(self) -> str:
        """Where it is, in one line."""
        return ", ".join(t for t in (self.letak, self.baris, self.kolom) if t)


def pasangkan(
    lama: Iterable[tuple[Hashable, T]], baru: Iterable[tuple[Hashable, T]]
) -> Iterator[tuple[T | None, T | None]]:
    """Yield what has the same key in both, in the order of `baru`, then what is gone.

    A key that repeats is told apart by its turn.
    """
    dulu, kini = _bergilir(lama), _bergilir(baru)
    for kunci, isi in kini.items():
        yield dulu.get(kunci), isi
    for kunci, isi in dulu.items():
        if kunci not in kini:
            yield isi, None


def singkat(teks: str, terpanjang: int = _TERPANJANG) -> str:
    """Return a text on one line, shortened.

    >>> singkat("satu  dua", 6)
    'satu …'
    """
    sebaris = " ".join(teks.split())
    return sebaris if len(sebaris) <= terpanjang else f"{sebaris[: terpanjang - 1]}…"


def _bergilir(semua: Iterable[tuple[Hashable, T]]) -> Mapping[Any, T]:
    hasil: dict[Any, T] = {}
    giliran: dict[Hashable, int] = {}
    for kunci, isi in semua:
        giliran[kunci] = giliran.get(kunci, 0) + 1
        hasil[kunci, giliran[kunci]] = isi
    return hasil
