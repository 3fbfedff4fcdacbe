"""Lay changed cells over the rows of a file, before anything is typed or checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lakip_lib.skenario.model import Perubahan


@dataclass
class BarisLapis:
    """The changed cells of one row: `sel` as asked for, `ikutan` those that follow from them.

    `indeks` counts the file's rows of data from 0; None is a new row with the texts `kunci`.
    """

    indeks: int | None
    kunci: Mapping[str, str]
    sel: dict[str, Perubahan] = field(default_factory=dict)
    ikutan: dict[str, str] = field(default_factory=dict)

    def teks(self) -> dict[str, str]:
        """Return the new texts by column."""
        return self.ikutan | {kolom: p.nilai for kolom, p in self.sel.items()}


Lapis = Mapping[tuple[str, str], Sequence[BarisLapis]]
"""The changed rows by folder and table."""
BarisMentah = tuple[int, list[str]]


def tempel(
    judul: Sequence[str], mentah: Iterable[BarisMentah], lapis: Iterable[BarisLapis]
) -> tuple[list[BarisMentah], dict[int, BarisLapis]]:
    """Return the numbered rows with the changes laid over, and the changed rows by number.

    The rows are those of a file without findings, so each has a cell for every column.
    """
    semua = [(nomor, list(sel)) for nomor, sel in mentah]
    berubah: dict[int, BarisLapis] = {}
    for satu in lapis:
        if satu.indeks is None:
            nomor = semua[-1][0] + 1 if semua else 2
            semua.append((nomor, [satu.kunci.get(k, "") for k in judul]))
        nomor, sel = semua[-1 if satu.indeks is None else satu.indeks]
        for kolom, teks in satu.teks().items():
            sel[judul.index(kolom)] = teks
        berubah[nomor] = satu
    return semua, berubah
