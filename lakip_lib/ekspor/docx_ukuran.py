"""Sizes on the page of the Word file: paper, text widths, column widths of tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with matplotlib

from lakip_lib.tema import FOLDER_FON, muat_tema

# Paper and margins in mm; the PDF has the same.
KERTAS = (210.0, 297.0)
TEPI = {
    False: {"left": 26.0, "right": 18.0, "top": 24.0, "bottom": 19.0},
    True: {"left": 18.0, "right": 18.0, "top": 23.0, "bottom": 17.0},
}
_TITIK = 72 / 25.4
# Table text is tried from the first size (points) on, until all columns fit.
_BESAR = {False: (8.0, 7.5, 7.0, 6.5), True: (8.0, 7.5, 7.0)}
# Space beside the text of a cell, by text size, and what rounding may take.
SELA_X, SELA_ATAS, SELA_BAWAH = 0.42, 0.27, 0.3
_LONGGAR = 1.5
BARIS_TABEL = 0.86
"""Lines of tables are set closer than the font asks for, by this factor."""
TINGGI_BARIS = 1.362
"""Height of a line in parts of the text size, as the report's font has it."""
_KOLOM_BANYAK = 4


def lebar_isi(mendatar: bool) -> float:
    """Return the width in points between the margins of a portrait or landscape page."""
    tepi = TEPI[mendatar]
    return (KERTAS[1 if mendatar else 0] - tepi["left"] - tepi["right"]) * _TITIK


def tinggi_isi(mendatar: bool) -> float:
    """Return the height in points between the margins."""
    tepi = TEPI[mendatar]
    return (KERTAS[0 if mendatar else 1] - tepi["top"] - tepi["bottom"]) * _TITIK


def lebar_teks(teks: str, besar: float, tebal: bool = False) -> float:
    """Return the width in points of a text in the report's fonts at size `besar`."""
    gaya = "Bold" if tebal else "Regular"
    utama, cadangan = (_lebar_huruf(_berkas(f, gaya)) for f in _keluarga())
    return besar * sum(utama.get(h, cadangan.get(h, 0.6)) for h in map(ord, teks))


def _keluarga() -> tuple[str, str]:
    return muat_tema().fon, muat_tema().fon_tanda


def _berkas(keluarga: str, gaya: str) -> Path:
    return FOLDER_FON / f"{keluarga.replace(' ', '')}-{gaya}.ttf"


@cache
def _lebar_huruf(berkas: Path) -> Mapping[int, float]:
    """Return the advance width of every letter of a font, in parts of the text size."""
    with TTFont(berkas) as fon:
        lebar, satuan = fon["hmtx"], fon["head"].unitsPerEm
        return {kode: lebar[nama][0] / satuan for kode, nama in fon.getBestCmap().items()}


def pilihan_ukuran(tabel: Mapping[str, Any]) -> list[tuple[float, list[float]]]:
    """Return the text sizes at which every word of a table fits, with column widths in points.

    The largest comes first. Where none fits there is only the smallest, and long words
    break.
    """
    total = lebar_isi(tabel["lebar"])
    kolom, hasil = tabel["kolom"], []
    for besar in _BESAR[tabel["lebar"]]:
        kecil = [_minimal(k, besar) for k in kolom]
        if sum(kecil) <= total:
            hasil.append((besar, _bagi(kecil, _terbesar(kolom, kecil), kolom, total)))
    if hasil:
        return hasil
    bobot = sum(k["lebar"] for k in kolom)
    return [(_BESAR[tabel["lebar"]][-1], [total * k["lebar"] / bobot for k in kolom])]


def _minimal(kolom: Mapping[str, Any], besar: float) -> float:
    """Return the narrowest a column may be: its longest piece that must not break."""
    return (
        max(_terlebar(kolom["kata"], besar), _terlebar(kolom["kata_tebal"], besar, True))
        + 2 * SELA_X * besar
        + _LONGGAR
    )


def _terlebar(kata: Iterable[str], besar: float, tebal: bool = False) -> float:
    return max((lebar_teks(k, besar, tebal) for k in kata), default=0.0)


def _terbesar(kolom: Sequence[Mapping[str, Any]], kecil: Sequence[float]) -> list[float | None]:
    """Return the most that columns may get: in a table of many, numbers grow little."""
    banyak = len(kolom) > _KOLOM_BANYAK
    return [
        m * 1.1 if banyak and k["rata"] != "kiri" else None
        for k, m in zip(kolom, kecil, strict=True)
    ]


def _bagi(
    kecil: Sequence[float],
    besar: Sequence[float | None],
    kolom: Sequence[Mapping[str, Any]],
    total: float,
) -> list[float]:
    """Share `total` by weight within each column's least and greatest width."""
    bobot = [float(k["lebar"]) for k in kolom]
    tetap: dict[int, float] = {}
    while len(tetap) < len(bobot):
        bebas = [i for i in range(len(bobot)) if i not in tetap]
        sisa, jumlah = total - sum(tetap.values()), sum(bobot[i] for i in bebas)
        lebar = {i: sisa * bobot[i] / jumlah for i in bebas}
        kurang = {i: kecil[i] for i in bebas if lebar[i] < kecil[i]}
        batas = {i: b for i in bebas if (b := besar[i]) is not None}
        lebih = {i: b for i, b in batas.items() if lebar[i] > b}
        # The last free columns take what is left, or the table would not fill the page.
        if not kurang and (not lebih or len(lebih) == len(bebas)):
            return [tetap.get(i, lebar.get(i, 0.0)) for i in range(len(bobot))]
        tetap |= kurang or lebih
    return [tetap[i] for i in range(len(bobot))]
