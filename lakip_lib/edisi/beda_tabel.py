"""Figures that changed between two editions: the tables of their executed chapters.

Cells are compared as they are printed. The notebooks are read as plain JSON, so that an
edition made by an older program is read too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lakip_lib.edisi.arsip import HASIL, Isi
from lakip_lib.edisi.ubahan import Ubahan, pasangkan, singkat

_SUMBER = "application/vnd.dataresource+json"


@dataclass(frozen=True)
class _Baris:
    """One row: its key, what it is called, and its printed cells by column."""

    kunci: str
    sebutan: str
    sel: dict[str, str]


@dataclass(frozen=True)
class _Tabel:
    """One table: id, title, titles of the columns by name, rows."""

    id: str
    judul: str
    kolom: dict[str, str]
    baris: tuple[_Baris, ...]


def ubahan_tabel(lama: Isi, baru: Isi) -> Iterator[Ubahan]:
    """Yield every printed cell, row and table that differs."""
    for dulu, kini in pasangkan(_semua(lama), _semua(baru)):
        if dulu is not None and kini is not None:
            yield from _ubahan(dulu, kini)
        elif kini is not None:
            yield Ubahan("angka", kini.judul, "", "", None, "tabel baru")
        elif dulu is not None:
            yield Ubahan("angka", dulu.judul, "", "", "tabel dihapus", None)


def _ubahan(lama: _Tabel, baru: _Tabel) -> Iterator[Ubahan]:
    pasangan = pasangkan(
        ((b.kunci, b) for b in lama.baris),
        ((b.kunci, b) for b in baru.baris),
    )
    for dulu, kini in pasangan:
        satu = kini or dulu
        if satu is None:
            continue
        if dulu is None or kini is None:
            isi = singkat(" | ".join(t for t in satu.sel.values() if t))
            berisi = (isi, None) if kini is None else (None, isi)
            yield Ubahan("angka", baru.judul, satu.sebutan, "", *berisi)
            continue
        for nama in dict.fromkeys((*lama.kolom, *baru.kolom)):
            sebelum, sesudah = dulu.sel.get(nama), kini.sel.get(nama)
            if sebelum != sesudah:
                judul = baru.kolom.get(nama) or lama.kolom[nama]
                yield Ubahan("angka", baru.judul, satu.sebutan, judul, sebelum, sesudah)


def _semua(isi: Isi) -> Iterator[tuple[str, _Tabel]]:
    for nama in sorted(n for n in isi if n.startswith(f"{HASIL}/notebooks/")):
        for sel in json.loads(isi[nama]).get("cells", ()):
            for keluaran in sel.get("outputs", ()):
                sumber = keluaran.get("data", {}).get(_SUMBER)
                if sumber and sumber.get("lakip", {}).get("jenis") == "tabel":
                    yield sumber["name"], _tabel(sumber)


def _tabel(sumber: dict[str, Any]) -> _Tabel:
    kolom = sumber["lakip"]["kolom"]
    judul = {k["nama"]: " ".join([*k.get("kelompok", ()), k["judul"]]) for k in kolom}
    kepala = next((i for i, k in enumerate(kolom) if k.get("kepala_baris")), 0)
    baris = [_baris(b, [k["nama"] for k in kolom], kepala) for b in sumber["lakip"]["baris"]]
    return _Tabel(sumber["name"], sumber.get("title") or sumber["name"], judul, tuple(baris))


def _baris(baris: dict[str, Any], nama: list[str], kepala: int) -> _Baris:
    teks = [str(s.get("teks", "")) for s in baris["sel"]]
    label = singkat(teks[kepala] if kepala < len(teks) else "", 60)
    kunci = str(baris.get("kunci") or "")
    sebutan = " ".join(t for t in (kunci, label) if t) if kunci != label else label
    sel = dict(zip(nama, teks, strict=False))
    return _Baris(f"{baris.get('jenis')} {kunci or label}", sebutan, sel)
