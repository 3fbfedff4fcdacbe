"""Prose that changed between two editions, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from lakip_lib.edisi.arsip import Isi
from lakip_lib.edisi.beda_data import berkas_data
from lakip_lib.edisi.ubahan import Ubahan, singkat

_NARASI = re.compile(r"\d{4}/narasi/(?P<nama>.+)\.md")
_SEKITAR = 40
_TERPANJANG = 240


def ubahan_prosa(lama: Isi, baru: Isi) -> Iterator[Ubahan]:
    """Yield the paragraphs that differ; each shows the words around the difference."""
    dulu, kini = _semua(lama), _semua(baru)
    for nama in sorted(dulu.keys() | kini.keys()):
        yield from _ubahan(nama, dulu.get(nama, []), kini.get(nama, []))


def _semua(isi: Isi) -> dict[str, list[str]]:
    hasil = {}
    for jalur, bita in berkas_data(isi).items():
        cocok = _NARASI.fullmatch(jalur)
        if cocok:
            teks = bita.decode("utf-8-sig", "replace").replace("\r\n", "\n")
            paragraf = (" ".join(p.split()) for p in re.split(r"\n\s*\n", teks))
            hasil[cocok["nama"]] = [p for p in paragraf if p]
    return hasil


def _ubahan(nama: str, lama: list[str], baru: list[str]) -> Iterator[Ubahan]:
    for kode, a, b, c, d in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        if kode == "equal":
            continue
        for i, (dulu, kini) in enumerate(
            zip_longest(lama[a:b], baru[c:d]), (c if c < d else a) + 1
        ):
            yield Ubahan("narasi", nama, f"paragraf {i}", "", *_sekitar(dulu, kini))


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
    return tuple(_sela(t, mulai, len(t) - sisa) for t in (lama, baru))  # type: ignore[return-value]


def _sela(teks: str, mulai: int, sampai: int) -> str:
    isi = singkat(teks[mulai:sampai], _TERPANJANG)
    return f"{'…' if mulai else ''}{isi}{'…' if sampai < len(teks) else ''}"


def _potong(teks: str | None) -> str | None:
    return None if teks is None else singkat(teks, _TERPANJANG)
