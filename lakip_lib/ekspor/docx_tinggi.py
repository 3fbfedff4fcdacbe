"""How high text and tables come out in Word, to choose a table's size and where pages end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lakip_lib.ekspor.docx_kisi import SelKisi, susun_kepala
from lakip_lib.ekspor.docx_ukuran import (
    BARIS_TABEL,
    SELA_ATAS,
    SELA_BAWAH,
    SELA_X,
    TINGGI_BARIS,
    lebar_isi,
    lebar_teks,
    pilihan_ukuran,
    tinggi_isi,
)
from lakip_lib.ekspor.typst_markdown import teks_polos

# Where a line of a cell may break.
_POTONG = re.compile(r"\s+|(?<=[/\-])(?=\w)")
Simpul = Mapping[str, Any]
_TINGGI_KETERANGAN = 26.0
# Space, in points, that headings of each level and paragraphs take besides their lines.
_HURUF_JUDUL = {1: 20.0, 2: 13.0, 3: 11.5}
_JARAK_JUDUL = {1: 26.0, 2: 21.0, 3: 18.0}
# Word breaks lines a little differently; so much of the page stays free.
_AMAN = 0.96


def jumlah_baris(teks: str, besar: float, lebar: float, tebal: bool = False) -> int:
    """Return the lines of a text at size `besar` in `lebar` points.

    >>> jumlah_baris("dua kata", 10, 500), jumlah_baris("dua kata", 10, 30)
    (1, 2)
    """
    baris, panjang = 1, 0.0
    for potongan in _POTONG.split(teks):
        kata = lebar_teks(potongan, besar, tebal)
        if panjang and panjang + kata > lebar:
            baris, panjang = baris + 1, 0.0
        panjang += kata + lebar_teks(" ", besar, tebal)
    return baris


def ukur_tabel(tabel: Simpul, sebelum: Sequence[Simpul] = ()) -> tuple[float, list[float], bool]:
    """Return text size, column widths (points) and whether the table stays on one page.

    A landscape table takes the first size at which it fits one page together with the
    nodes right above it (`sebelum`); any other takes the largest.
    """
    pilihan = pilihan_ukuran(tabel)
    if not tabel["lebar"]:
        return (*pilihan[0], tabel["utuh"])
    sisa = tinggi_isi(True) * _AMAN - _TINGGI_KETERANGAN - sum(map(_tinggi_simpul, sebelum))
    for besar, lebar in pilihan:
        if tinggi_tabel(tabel, besar, lebar) <= sisa:
            return besar, lebar, True
    return (*pilihan[0], False)


def tinggi_tabel(tabel: Simpul, besar: float, lebar: Sequence[float]) -> float:
    """Return the height in points of a table without its caption, with its notes."""
    catatan = sum(jumlah_baris(c, 7.5, sum(lebar)) * 7.5 * TINGGI_BARIS for c in tabel["catatan"])
    atas = sum(_tinggi_kepala(b, besar, lebar) for b in susun_kepala(tabel))
    baris = [_tinggi_baris(b["sel"], besar, lebar) for b in tabel["baris"]]
    for i, b in enumerate(tabel["baris"]):
        for s in b["sel"]:
            if s["rentang"] > 1:
                # A merged cell that needs more than its rows makes the last one higher.
                kini = sum(baris[i : i + s["rentang"]])
                kurang = _tinggi_sel(s, besar, lebar) - kini
                baris[i + s["rentang"] - 1] += max(0.0, kurang)
    return atas + sum(baris) + catatan


def _tinggi_kepala(baris: Sequence[SelKisi], besar: float, lebar: Sequence[float]) -> float:
    """Return the height of a heading row; a cell over several rows counts in its share."""
    ruang = [sum(lebar[s.x : s.x + s.lajur]) - 2 * SELA_X * besar for s in baris]
    banyak = (
        jumlah_baris(s.isi["teks"], besar, w, True) / s.rentang
        for s, w in zip(baris, ruang, strict=True)
    )
    return max(banyak, default=1) * _baris(besar) + _sela(besar)


def _tinggi_baris(sel: Sequence[Simpul], besar: float, lebar: Sequence[float]) -> float:
    satu = [_tinggi_sel(s, besar, lebar) for s in sel if s["rentang"] == 1]
    return max(satu, default=_baris(besar) + _sela(besar))


def _tinggi_sel(s: Simpul, besar: float, lebar: Sequence[float]) -> float:
    ruang = sum(lebar[s["x"] : s["x"] + s["lajur"]]) - 2 * SELA_X * besar
    teks = f"{s['tanda']} {s['teks']}" if s["tanda"] else s["teks"]
    return jumlah_baris(teks, besar, ruang) * _baris(besar) + _sela(besar)


def _baris(besar: float) -> float:
    return besar * TINGGI_BARIS * BARIS_TABEL


def _sela(besar: float) -> float:
    return (SELA_ATAS + SELA_BAWAH) * besar + 0.5


def _tinggi_simpul(s: Simpul) -> float:
    """Estimate the height of a heading, paragraph or list on a landscape page."""
    if s["jenis"] == "daftar":
        return sum(_tinggi_simpul(b) for butir in s["butir"] for b in butir)
    if "isi" not in s:
        return 0.0
    besar, jarak = 10.0, 7.0
    if s["jenis"] == "judul":
        besar = _HURUF_JUDUL.get(s["tingkat"], 10.0)
        jarak = _JARAK_JUDUL.get(s["tingkat"], 15.0)
    baris = jumlah_baris(teks_polos(s["isi"]), besar, lebar_isi(True), s["jenis"] == "judul")
    return baris * besar * TINGGI_BARIS + jarak
