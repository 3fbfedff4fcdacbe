"""Sections that a report leaves out: their headings go too, and the next ones move up.

A piece that this report does not show (`berlaku`) stands in its chapter as a block
`ditiadakan`. Here those blocks vanish, with every heading that has nothing else under
it, before tables are numbered and the contents are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lakip_lib.ekspor.isi_blok import Blok, Khusus, Kode, Teks

DITIADAKAN = "ditiadakan"
_JUDUL = re.compile(r"\s*(#{1,6})[ \t]+(?:([A-Za-z]|\d+)\.[ \t]+)?([^\n]*)\s*")


def rapatkan(blok: Sequence[Blok]) -> tuple[Blok, ...]:
    """Return the blocks of one chapter without what is left out.

    A heading whose section holds left-out pieces and nothing to see goes with all its
    headings below and its code; numbered headings (`B.`, `2.`, `c.`) that follow it under
    the same heading move up by one. A chapter that shows nothing any more comes back
    empty. Without left-out pieces the blocks come back as they are.
    """
    if not any(map(_ditiadakan, blok)):
        return tuple(blok)
    hapus = _bagian_kosong(blok) | _sel_kosong(blok)
    isi = _nomori(blok, hapus)
    return isi if any(not isinstance(b, Kode) for b in isi) else ()


def rujukan_ditiadakan(blok: Iterable[Blok]) -> frozenset[str]:
    """Return the reference ids (`tbl-…`, `gbr-…`) of the left-out tables and charts."""
    semua = (b.isi.get("rujukan") for b in blok if isinstance(b, Khusus) and _ditiadakan(b))
    return frozenset(id_ for id_ in semua if id_)


def _ditiadakan(b: Blok) -> bool:
    return isinstance(b, Khusus) and b.jenis == DITIADAKAN


def _judul(b: Blok) -> re.Match[str] | None:
    """Return the parts of a block that is one heading alone, None for any other block."""
    return _JUDUL.fullmatch(b.markdown) if isinstance(b, Teks) else None


def _bagian_kosong(blok: Sequence[Blok]) -> set[int]:
    hapus: set[int] = set()
    for i, b in enumerate(blok):
        judul = _judul(b)
        if judul is None or i in hapus:
            continue
        akhir = _akhir(blok, i, len(judul[1]))
        isi = blok[i + 1 : akhir]
        kosong = all(_ditiadakan(x) or isinstance(x, Kode) or _judul(x) for x in isi)
        if kosong and any(map(_ditiadakan, isi)):
            hapus |= set(range(i, akhir))
    return hapus


def _akhir(blok: Sequence[Blok], awal: int, tingkat: int) -> int:
    """Return where the section of the heading at `awal` ends."""
    for i in range(awal + 1, len(blok)):
        judul = _judul(blok[i])
        if judul and len(judul[1]) <= tingkat:
            # The cell that shows the next heading belongs to that heading.
            return i - 1 if isinstance(blok[i - 1], Kode) and i - 1 > awal else i
    return len(blok)


def _sel_kosong(blok: Sequence[Blok]) -> set[int]:
    """Return the left-out pieces, each with the cell that shows nothing else."""
    hapus = {i for i, b in enumerate(blok) if _ditiadakan(b)}
    for i, b in enumerate(blok):
        lanjut = i + 1
        while lanjut < len(blok) and lanjut in hapus:
            lanjut += 1
        habis = lanjut == len(blok) or isinstance(blok[lanjut], Kode) or _rangka(blok[lanjut])
        if isinstance(b, Kode) and lanjut > i + 1 and habis:
            hapus.add(i)
    return hapus


def _rangka(b: Blok) -> bool:
    return isinstance(b, Teks) and not b.keluaran


def _nomori(blok: Sequence[Blok], hapus: set[int]) -> tuple[Blok, ...]:
    """Return what stays; numbered headings move up by the numbers gone before them."""
    turun = [0] * 7
    isi: list[Blok] = []
    for i, b in enumerate(blok):
        judul = _judul(b)
        if judul:
            tingkat = len(judul[1])
            turun[tingkat + 1 :] = [0] * (6 - tingkat)
            if i in hapus:
                turun[tingkat] += judul[2] is not None
            elif judul[2] and turun[tingkat]:
                b = _naikkan(b, judul, turun[tingkat])
        if i not in hapus:
            isi.append(b)
    return tuple(isi)


def _naikkan(b: Blok, judul: re.Match[str], banyak: int) -> Blok:
    lama = judul[2]
    baru = str(int(lama) - banyak) if lama.isdigit() else chr(ord(lama) - banyak)
    assert isinstance(b, Teks)
    return replace(b, markdown=f"{judul[1]} {baru}. {judul[3]}")
