"""The cells of a table node at their places on the grid, as Word wants every row filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Simpul = Mapping[str, Any]


@dataclass(frozen=True)
class SelKisi:
    """A cell on the grid: first column, size in columns and rows, and its node."""

    x: int
    lajur: int
    rentang: int
    isi: Simpul


def sel_badan(baris: Simpul) -> list[SelKisi]:
    """Return the cells of a body row."""
    return [SelKisi(s["x"], s["lajur"], s["rentang"], s) for s in baris["sel"]]


def susun_kepala(t: Simpul) -> list[list[SelKisi]]:
    """Return the heading cells row by row, each at the first place free for it."""
    kolom, jumlah = len(t["kolom"]), t["baris_kepala"]
    baris: list[list[SelKisi]] = [[] for _ in range(jumlah)]
    isi: set[tuple[int, int]] = set()
    tempat = ((y, x) for y in range(jumlah) for x in range(kolom))
    for s in t["kepala"]:
        y, x = next(p for p in tempat if p not in isi)
        baris[y].append(SelKisi(x, s["lajur"], s["rentang"], s))
        isi |= {(y + j, x + i) for j in range(s["rentang"]) for i in range(s["lajur"])}
    return baris


def baris_penuh(
    baris: Sequence[Sequence[SelKisi]], kolom: int
) -> Iterator[list[tuple[SelKisi | None, int, bool]]]:
    """Yield rows without gaps: (cell, column, whether it starts here) from left to right."""
    terbuka: dict[int, tuple[SelKisi, int]] = {}
    for satu in baris:
        awal = {s.x: s for s in satu}
        penuh: list[tuple[SelKisi | None, int, bool]] = []
        x = 0
        while x < kolom:
            lama, sisa = terbuka.pop(x, (None, 0))
            sel = lama or awal.get(x)
            penuh.append((sel, x, lama is None))
            if sel is not None:
                sisa = sisa if lama else sel.rentang
                if sisa > 1:
                    terbuka[x] = (sel, sisa - 1)
            x += sel.lajur if sel else 1
        yield penuh
