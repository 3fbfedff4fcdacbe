"""What this process has read before: the package and its tables, by their bytes.

Where reports are made again and again, and for a scenario, most files are as they were.
Only what was read without findings is kept, and everyone gets lists of their own, since
the checks add findings to them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from lakip_lib.data.baca import Bacaan
from lakip_lib.data.deskripsi import Paket, Sumber

_TERBANYAK = 256
# The newest package alone; then tables belong to its very `Sumber` objects.
_PAKET: dict[tuple[tuple[str, bytes], ...], Paket] = {}
_TABEL: dict[tuple[str, bytes], tuple[Sumber, Bacaan]] = {}


def paket_diingat(isi: Mapping[str, bytes], baca: Callable[[Mapping[str, bytes]], Paket]) -> Paket:
    """Return `baca(isi)`, which depends on the JSON files among `isi` alone."""
    kunci = tuple((n, b) for n, b in sorted(isi.items()) if n.lower().endswith(".json"))
    if kunci not in _PAKET:
        paket = baca(isi)
        if paket.temuan:
            return paket
        _PAKET.clear()
        _PAKET[kunci] = paket
    p = _PAKET[kunci]
    tiruan = replace(p, dibaca=[*p.dibaca], nama={*p.nama}, jalur={*p.jalur})
    return replace(tiruan, sumber=[*p.sumber], skema={**p.skema}, temuan=[])


def tabel_diingat(sumber: Sumber, isi: bytes, baca: Callable[[], Bacaan]) -> Bacaan:
    """Return `baca()`, which depends on `sumber` and the bytes of its file."""
    kunci = (sumber.jalur, isi)
    lama = _TABEL.get(kunci)
    if lama is None or lama[0] is not sumber:
        bacaan = baca()
        if bacaan.temuan or not bacaan.terbaca:
            return bacaan
        if len(_TABEL) >= _TERBANYAK:
            _TABEL.pop(next(iter(_TABEL)))
        lama = _TABEL[kunci] = (sumber, bacaan)
    return replace(lama[1], baris=[*lama[1].baris], temuan=[], berubah={})
