"""Turn a table into the node the Typst template lays out: heading grid, rows, colours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

from lakip_lib.ekspor.blok import BlokTabel
from lakip_lib.ekspor.kisi import kisi_kepala
from lakip_lib.ekspor.typst_markdown import Simpul
from lakip_lib.ekspor.warna import warna_teks
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

# A short cell of a column of numbers ("32.000 PMI") or a category stays on one line.
_PENDEK = 14
_BARIS_KATA = 4
# Rough capacity of a line at the table font: characters over the whole text width.
_HURUF_TEGAK, _HURUF_LEBAR = 108, 165
# A spanning cell, or a whole table, of at most so many lines is not broken over pages.
_BARIS_RENTANG, _BARIS_TABEL = 14, 20
# A spanning cell of more lines may need more than a page.
_BARIS_HALAMAN = 30
# A row with more lines than this may break, lest it run off the page.
_BARIS_SATU = 18
_POTONG = re.compile(r"\s+|(?<=[/\-])(?=\w)")


def simpul_tabel(blok: BlokTabel) -> Simpul:
    """Return the node of a numbered table, with everything the template needs to know."""
    tabel = blok.tabel
    tinggi = _tinggi_baris(tabel)
    baris = [_baris(tabel, i, tinggi) for i in range(len(tabel.baris))]
    return {
        "jenis": "tabel",
        "label": f"tbl-{tabel.id}",
        "nomor": f"Tabel {blok.nomor}",
        "judul": tabel.judul,
        "lebar": tabel.lebar,
        "utuh": sum(tinggi) <= _BARIS_TABEL,
        "pecah": any(s["pecah"] for b in baris for s in b["sel"]),
        "kolom": [_kolom(i, k, tabel.baris) for i, k in enumerate(tabel.kolom)],
        "kepala": _kepala(tabel),
        "baris_kepala": len(kisi_kepala(tabel)),
        "baris": baris,
        "catatan": list(tabel.catatan),
    }


def _kepala(tabel: Tabel) -> list[Simpul]:
    """Return the heading cells row by row, as the template fills them in."""
    return [
        {
            "teks": s.teks,
            "lajur": s.lebar,
            "rentang": s.tinggi,
            "rata": "tengah" if s.kelompok else tabel.kolom[s.kolom].rata,
        }
        for baris in kisi_kepala(tabel)
        for s in baris
    ]


def _kolom(i: int, kolom: Kolom, baris: Sequence[Baris]) -> Simpul:
    """Return a column with the longest pieces that must fit on one of its lines."""
    isi = {p for b in baris if b.jenis == "data" for p in _potongan(b.sel[i], kolom)}
    tebal = {p for b in baris if b.jenis != "data" for p in _potongan(b.sel[i], kolom)}
    return {
        "rata": kolom.rata,
        "lebar": kolom.lebar,
        "kepala_baris": kolom.kepala_baris,
        "kata": _terpanjang(isi),
        "kata_tebal": _terpanjang(tebal | set(_POTONG.split(kolom.judul))),
    }


def _potongan(sel: Sel, kolom: Kolom) -> list[str]:
    teks = _tampak(sel)
    if _satu_baris(sel, kolom):
        return [teks]
    # Words in a column of numbers get a width that lets them fit on a few lines.
    beberapa = [teks[: ceil(len(teks) / _BARIS_KATA)]] if kolom.rata == "kanan" else []
    return _POTONG.split(teks) + beberapa


def _terpanjang(kata: set[str]) -> list[str]:
    return sorted(kata, key=lambda k: (-len(k), k))[:3]


def _tampak(sel: Sel) -> str:
    return f"{sel.tanda} {sel.teks}".strip() if sel.tanda else sel.teks


def _satu_baris(sel: Sel, kolom: Kolom) -> bool:
    teks = _tampak(sel)
    return (kolom.rata == "kanan" or sel.tanda is not None) and len(teks) <= _PENDEK


def _baris(tabel: Tabel, i: int, tinggi: Sequence[int]) -> Simpul:
    baris = tabel.baris[i]
    awal, akhir = _label(baris) if baris.jenis != "data" else (0, 0)
    sel = []
    for x, (s, kolom) in enumerate(zip(baris.sel, tabel.kolom, strict=True)):
        if s.rentang == 0 or (awal <= x <= akhir and awal < akhir and x != _isi(baris)):
            continue
        satu = {**_sel(s, kolom), "x": x, "lajur": 1}
        if awal <= x <= akhir:
            satu |= {"x": awal, "lajur": akhir - awal + 1}
        jumlah = sum(tinggi[i : i + s.rentang])
        satu["utuh"] = jumlah <= (_BARIS_SATU if s.rentang == 1 else _BARIS_RENTANG)
        satu["pecah"] = s.rentang > 1 and not satu["utuh"]
        satu["sehalaman"] = jumlah <= _BARIS_HALAMAN
        sel.append(satu)
    return {"jenis": baris.jenis, "sel": sel}


def _sel(sel: Sel, kolom: Kolom) -> Simpul:
    return {
        "teks": sel.teks,
        "tanda": sel.tanda,
        "warna": sel.warna,
        "tinta": warna_teks(sel.warna) if sel.warna else None,
        "satu_baris": _satu_baris(sel, kolom),
        "rata": kolom.rata,
        "rentang": sel.rentang,
    }


def _isi(baris: Baris) -> int:
    """Return the position of the label of a group or total row: its first text."""
    return next((x for x, s in enumerate(baris.sel) if s.teks), 0)


def _label(baris: Baris) -> tuple[int, int]:
    """Return first and last column that the label of a group or total row may fill."""
    awal = akhir = _isi(baris)
    if baris.sel[awal].nilai is not None:
        return (awal, awal)
    while awal > 0 and _hampa(baris.sel[awal - 1]):
        awal -= 1
    while akhir + 1 < len(baris.sel) and _hampa(baris.sel[akhir + 1]):
        akhir += 1
    return (awal, akhir)


def _hampa(sel: Sel) -> bool:
    return not sel.teks and sel.nilai is None and sel.rentang == 1


def _tinggi_baris(tabel: Tabel) -> list[int]:
    """Estimate the lines of every row, to decide what may break over pages."""
    huruf = _HURUF_LEBAR if tabel.lebar else _HURUF_TEGAK
    jumlah = sum(k.lebar for k in tabel.kolom)
    muat = [max(4, int(huruf * k.lebar / jumlah) - 2) for k in tabel.kolom]
    return [
        max(ceil((len(s.teks) + 1) / (m * s.rentang)) for s, m in _terisi(b, muat))
        for b in tabel.baris
    ]


def _terisi(baris: Baris, muat: Sequence[int]) -> list[tuple[Sel, int]]:
    return [(s, m) for s, m in zip(baris.sel, muat, strict=True) if s.rentang] or [(Sel(), 1)]
