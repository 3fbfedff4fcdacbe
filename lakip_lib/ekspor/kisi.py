"""The grid of a table: grouped heading cells and the columns that name rows."""

from __future__ import annotations

from dataclasses import dataclass

from lakip_lib.tabel.model import Baris, Tabel


@dataclass(frozen=True)
class SelKepala:
    """One heading cell: its text, its place (`baris`, `kolom` from 0) and its size in cells.

    `kelompok` is True for a grouped heading above others.
    """

    teks: str
    baris: int
    kolom: int
    lebar: int = 1
    tinggi: int = 1
    kelompok: bool = False


def kisi_kepala(tabel: Tabel) -> list[list[SelKepala]]:
    """Return the heading rows from the top down.

    Neighbouring columns with the same path of `Kolom.kelompok` share a cell; a column
    with fewer groups than others has a heading that reaches down to the last row.
    """
    dalam = 1 + max((len(k.kelompok) for k in tabel.kolom), default=0)
    return [_baris_kepala(tabel, i, dalam) for i in range(dalam)]


def _baris_kepala(tabel: Tabel, i: int, dalam: int) -> list[SelKepala]:
    sel = []
    kolom = 0
    while kolom < len(tabel.kolom):
        satu = tabel.kolom[kolom]
        lebar = 1
        if i < len(satu.kelompok):
            lebar = _lebar_kelompok(tabel, kolom, i + 1)
            sel.append(SelKepala(satu.kelompok[i], i, kolom, lebar, kelompok=True))
        elif i == len(satu.kelompok):
            sel.append(SelKepala(satu.judul, i, kolom, tinggi=dalam - i))
        kolom += lebar
    return sel


def _lebar_kelompok(tabel: Tabel, awal: int, dalam: int) -> int:
    jalur = tabel.kolom[awal].kelompok[:dalam]
    akhir = awal + 1
    while akhir < len(tabel.kolom) and tabel.kolom[akhir].kelompok[:dalam] == jalur:
        akhir += 1
    return akhir - awal


def kolom_kepala(tabel: Tabel) -> frozenset[int]:
    """Return the positions of the columns that name rows.

    These are the columns marked `kepala_baris`, and text columns to their left with
    merged cells, which name a group of rows.
    """
    utama = [i for i, k in enumerate(tabel.kolom) if k.kepala_baris]
    kiri = range(max(utama, default=0))
    gabungan = (i for i in kiri if any(b.sel[i].rentang != 1 for b in tabel.baris))
    return frozenset(utama).union(i for i in gabungan if tabel.kolom[i].jenis == "teks")


def hanya_judul(baris: Baris) -> bool:
    """Tell whether a group row holds nothing but its title in the first cell."""
    pertama, *lain = baris.sel
    return baris.jenis == "kelompok" and bool(pertama.teks) and not any(s.teks for s in lain)
