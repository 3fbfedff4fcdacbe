"""How cells of the workbook look and how large they are: number formats, widths, heights."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from lakip_lib.angka import format_bilangan
from lakip_lib.ekspor.kisi import SelKepala
from lakip_lib.tabel.model import Kolom, Sel, Tabel

TINGGI_BARIS = 13.5
"""Height in points of a row with one line of text."""

_LEBAR_HURUF = 14
_LEBAR_TERBESAR = 60
_FORMAT_TERPANJANG = 255  # Excel refuses a file with a longer number format
_LOKAL = "[$-421]"


def format_angka(sel: Sel) -> str:
    """Return the Excel number format that shows `sel` as the report does.

    Excel writes the separators of the reader's own system, LibreOffice those of the
    locale named in front (421 = Indonesian).

    >>> from fractions import Fraction
    >>> format_angka(Sel("32.000 PMI", Fraction(32000)))
    '[$-421]#,##0" PMI"'
    """
    nilai = sel.nilai or 0
    pola = "#,##0" + ("." + "0" * sel.desimal if sel.desimal else "")
    kiri, ada, kanan = sel.teks.partition(format_bilangan(nilai, sel.desimal))
    if not ada:
        # A number shown as words, such as a dash for zero.
        kata = f";{_LOKAL}-{pola};{_harfiah(sel.teks)}" if nilai == 0 else ""
        return f"{_LOKAL}{pola}{kata}"
    tanda = f"{sel.tanda} " if sel.tanda else ""
    lengkap = f"{_LOKAL}{_harfiah(tanda + kiri)}{pola}{_harfiah(kanan)}"
    return lengkap if len(lengkap) <= _FORMAT_TERPANJANG else f"{_LOKAL}{pola}"


def _harfiah(teks: str) -> str:
    """Quote literal text in a number format; a quote sign itself stands after a backslash."""
    return '\\"'.join(f'"{bagian}"' if bagian else "" for bagian in teks.split('"'))


def lebar_kolom(kolom: Kolom, sel: list[Sel]) -> float:
    """Return a width in characters: by `lebar`, and no number is cut off."""
    angka = max((len(s.teks) + 4 for s in sel if s.nilai is not None), default=0)
    return min(max(kolom.lebar * _LEBAR_HURUF, angka, 5), _LEBAR_TERBESAR)


def tinggi_baris(tabel: Tabel, lebar: list[float]) -> list[int]:
    """Return the height of every body row in lines; not every program fits them itself.

    A merged cell that needs more than its rows have makes the last of them taller.
    """
    tinggi = [1] * len(tabel.baris)
    for rentang_tunggal in (True, False):
        for i, baris in enumerate(tabel.baris):
            for sel, satu in zip(baris.sel, lebar, strict=True):
                if sel.rentang < 1 or (sel.rentang == 1) is not rentang_tunggal:
                    continue
                akhir = i + sel.rentang
                tinggi[akhir - 1] += max(0, _baris_sel(sel, satu) - sum(tinggi[i:akhir]))
    return tinggi


def tinggi_kepala(kisi: Sequence[Sequence[SelKepala]], lebar: Sequence[float]) -> list[int]:
    """Return the height of every heading row in lines; a tall cell shares its lines out."""

    def baris(s: SelKepala) -> int:
        return -(-banyak_baris(s.teks, sum(lebar[s.kolom : s.kolom + s.lebar])) // s.tinggi)

    return [max((baris(s) for s in satu), default=1) for satu in kisi]


def _baris_sel(sel: Sel, lebar: float) -> int:
    return 1 if sel.nilai is not None else banyak_baris(sel.teks, lebar)


def banyak_baris(teks: str, lebar: float) -> int:
    """Estimate how many lines `teks` takes in a column of `lebar` characters."""
    huruf = max(int(lebar * 1.15), 1)  # letters are narrower than the digits that widths count
    return sum(len(wrap(satu, huruf)) or 1 for satu in teks.split("\n"))
