"""Mappings that compute nothing before someone asks for it.

A chapter can be reused as long as what it read did not change (`catatan`), so it should
read only what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

V = TypeVar("V")


@dataclass(frozen=True)
class Tunda:
    """A value that is computed when it is first taken."""

    hitung: Callable[[], Any]


class Malas(Mapping[str, Any]):
    """Values by name; those that are a `Tunda` are computed when taken."""

    def __init__(self, isi: Mapping[str, Any]) -> None:
        self._isi = dict(isi)

    def __getitem__(self, nama: str) -> Any:
        nilai = self._isi[nama]
        if isinstance(nilai, Tunda):
            nilai = self._isi[nama] = nilai.hitung()
        return nilai

    def __contains__(self, nama: object) -> bool:
        return nama in self._isi

    def __iter__(self) -> Iterator[str]:
        return iter(self._isi)

    def __len__(self) -> int:
        return len(self._isi)


class Berlapis(Mapping[str, V]):
    """What is always there, and below it all there is, made when that does not have a name."""

    def __init__(self, tetap: Mapping[str, V], semua: Callable[[], Mapping[str, V]]) -> None:
        self._tetap, self._buat = tetap, semua

    @cached_property
    def _semua(self) -> Mapping[str, V]:
        return {**self._buat(), **self._tetap}

    def __getitem__(self, nama: str) -> V:
        return self._tetap[nama] if nama in self._tetap else self._semua[nama]

    def __contains__(self, nama: object) -> bool:
        return nama in self._tetap or nama in self._semua

    def __iter__(self) -> Iterator[str]:
        return iter(self._semua)

    def __len__(self) -> int:
        return len(self._semua)
