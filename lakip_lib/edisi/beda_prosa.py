"""Prose that changed between two editions, paragraph by paragraph, as readers have it.

The executed notebooks hold it: the text of their Markdown cells and of what their cells
show, with every number in place. They are read as plain JSON, as in `beda_tabel`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from lakip_lib.edisi.arsip import HASIL, Isi
from lakip_lib.edisi.ubahan import Ubahan, singkat

_SUMBER = "application/vnd.dataresource+json"
_KEPALA = re.compile(r"(#{1,6})\s+(.+)")
_SEKITAR = 40
_TERPANJANG = 240
Bagian = dict[str, list[str]]


def ubahan_prosa(lama: Isi, baru: Isi) -> Iterator[Ubahan]:
    """Yield the paragraphs that differ; each shows the words around the difference."""
    dulu, kini = _semua(lama), _semua(baru)
    for bagian in dict.fromkeys((*kini, *dulu)):
        yield from _ubahan(bagian, dulu.get(bagian, []), kini.get(bagian, []))


def _semua(isi: Isi) -> Bagian:
    """Return the paragraphs by section: the headings that lead to it."""
    hasil: Bagian = {}
    for nama in sorted(n for n in isi if n.startswith(f"{HASIL}/notebooks/")):
        kepala: list[str] = []
        for paragraf in _paragraf(json.loads(isi[nama])):
            cocok = _KEPALA.match(paragraf)
            if cocok:
                kepala = [*kepala[: len(cocok[1]) - 1], cocok[2].strip()]
            else:
                hasil.setdefault(" › ".join(kepala), []).append(paragraf)
    return hasil


def _paragraf(buku: dict[str, Any]) -> Iterator[str]:
    for sel in buku.get("cells", ()):
        if sel.get("cell_type") == "markdown":
            yield from _pecah(sel.get("source", ""))
        for keluaran in sel.get("outputs", ()):
            data = keluaran.get("data", {})
            if _SUMBER not in data:
                yield from _pecah(data.get("text/markdown", ""))


def _pecah(teks: str | list[str]) -> Iterator[str]:
    utuh = teks if isinstance(teks, str) else "".join(teks)
    for paragraf in re.split(r"\n\s*\n", utuh):
        # A list is told item by item, a heading line by line.
        for bagian in re.split(r"\n(?=\s*(?:[-*#]|\d+\.)\s)", paragraf):
            if bersih := " ".join(bagian.replace("**", "").split()):
                yield bersih


def _ubahan(letak: str, lama: list[str], baru: list[str]) -> Iterator[Ubahan]:
    for kode, a, b, c, d in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        if kode == "equal":
            continue
        pasangan = zip_longest(lama[a:b], baru[c:d])
        for nomor, (dulu, kini) in enumerate(pasangan, (c if c < d else a) + 1):
            yield Ubahan("narasi", letak, f"paragraf {nomor}", "", *_sekitar(dulu, kini))


def _sekitar(lama: str | None, baru: str | None) -> tuple[str | None, str | None]:
    """Return both texts cut down to where they differ, with some words around it.

    >>> _sekitar("satu dua tiga", "satu dia tiga")
    ('satu dua tiga', 'satu dia tiga')
    """
    if lama is None or baru is None:
        return _potong(lama), _potong(baru)
    awal = next((i for i, (x, y) in enumerate(zip(lama, baru, strict=False)) if x != y), None)
    awal = min(len(lama), len(baru)) if awal is None else awal
    akhir = 0
    while akhir < min(len(lama), len(baru)) - awal and lama[-1 - akhir] == baru[-1 - akhir]:
        akhir += 1
    mulai, sisa = max(0, awal - _SEKITAR), max(0, akhir - _SEKITAR)
    return _sela(lama, mulai, len(lama) - sisa), _sela(baru, mulai, len(baru) - sisa)


def _sela(teks: str, mulai: int, sampai: int) -> str:
    """Return a piece of a text in whole words, with marks where it was cut."""
    mulai = teks.rfind(" ", 0, mulai) + 1
    sampai = len(teks) if (letak := teks.find(" ", sampai)) < 0 else letak
    isi = singkat(teks[mulai:sampai], _TERPANJANG)
    return f"{'… ' if mulai else ''}{isi}{' …' if sampai < len(teks) else ''}"


def _potong(teks: str | None) -> str | None:
    return None if teks is None else singkat(teks, _TERPANJANG)
