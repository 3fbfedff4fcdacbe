"""A table as a notebook shows it: aligned, coloured, with its notes."""

from __future__ import annotations

from html import escape

from lakip_lib.ekspor.kisi import SelKepala, kisi_kepala
from lakip_lib.ekspor.warna import warna_sah, warna_teks
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

_RATA = {"kiri": "left", "kanan": "right", "tengah": "center"}


def html(tabel: Tabel) -> str:
    """Return a table as HTML that needs no style sheet; all text in it is escaped."""
    kepala = "".join(_kepala(tabel, b) for b in kisi_kepala(tabel))
    badan = "".join(_baris(tabel.kolom, b) for b in tabel.baris)
    catatan = "".join(f"<p><em>{escape(c)}</em></p>" for c in tabel.catatan)
    judul = f'<caption style="text-align:left"><strong>{escape(tabel.judul)}</strong></caption>'
    return f"<table>{judul}<thead>{kepala}</thead><tbody>{badan}</tbody></table>{catatan}"


def _kepala(tabel: Tabel, baris: list[SelKepala]) -> str:
    return f"<tr>{''.join(_sel_kepala(tabel.kolom[s.kolom], s) for s in baris)}</tr>"


def _sel_kepala(kolom: Kolom, s: SelKepala) -> str:
    rata = "center" if s.kelompok else _RATA[kolom.rata]
    lingkup = "colgroup" if s.kelompok else "col"
    return (
        f'<th scope="{lingkup}" colspan="{s.lebar}" rowspan="{s.tinggi}" '
        f'style="text-align:{rata};vertical-align:bottom">{escape(s.teks)}</th>'
    )


def _baris(kolom: tuple[Kolom, ...], baris: Baris) -> str:
    pasangan = zip(kolom, baris.sel, strict=True)
    return f"<tr>{''.join(_sel(k, s, baris) for k, s in pasangan if s.rentang)}</tr>"


def _sel(kolom: Kolom, s: Sel, baris: Baris) -> str:
    unsur = 'th scope="row"' if kolom.kepala_baris else "td"
    gaya = f"text-align:{_RATA[kolom.rata]};vertical-align:top"
    if s.warna:
        gaya += f";background-color:{warna_sah(s.warna)};color:{warna_teks(s.warna)}"
    if baris.jenis == "jumlah":
        gaya += ";font-weight:bold"
    teks = f"{escape(s.teks)}\u00a0{escape(s.tanda)}" if s.tanda else escape(s.teks)
    rentang = f' rowspan="{s.rentang}"' if s.rentang > 1 else ""
    return f'<{unsur}{rentang} style="{gaya}">{teks}</{unsur.partition(" ")[0]}>'
