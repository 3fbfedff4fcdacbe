"""All tables of the report as one XLSX workbook: a sheet for each, and a contents sheet."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from textwrap import wrap
from typing import Any

import xlsxwriter

from lakip_lib.angka import format_bilangan
from lakip_lib.ekspor.blok import BlokTabel, Dokumen
from lakip_lib.ekspor.kisi import kisi_kepala
from lakip_lib.ekspor.warna import warna_sah, warna_teks
from lakip_lib.tabel.model import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from lakip_lib.tema import muat_tema

LEMBAR_ISI = "Daftar Tabel"
_BARIS_KEPALA = 3
_LEBAR_HURUF = 14
_LEBAR_TERBESAR = 60
_TINGGI_BARIS = 13.5
_FORMAT_TERPANJANG = 255  # Excel refuses a file with a longer number format
_LOKAL = "[$-421]"
_RATA = {"kiri": "left", "kanan": "right", "tengah": "center"}
_OPSI = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Without a fixed date the file would differ on every run.
_TANGGAL_TETAP = date(2000, 1, 1)


def tulis_xlsx(dokumen: Dokumen, path: Path) -> None:
    """Write the workbook to `path`; the same document gives the same bytes.

    Numbers are numbers, shown with the decimals and units of the report.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(path), _OPSI) as buku:
        penulis = _Penulis(buku)
        buku.set_properties(_sifat(dokumen))
        penulis.daftar(dokumen)
        for blok in dokumen.tabel():
            penulis.lembar(blok)


def nama_lembar(blok: BlokTabel) -> str:
    """Return the sheet's name, such as `Tabel 17a`; unique because the numbers are."""
    return f"Tabel {blok.nomor}"


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


def _sifat(dokumen: Dokumen) -> dict[str, Any]:
    meta = dokumen.meta
    hari = date.fromisoformat(meta["tanggal"]) if meta.get("tanggal") else _TANGGAL_TETAP
    return {
        "title": _judul(dokumen),
        "author": str(meta.get("unit", "")),
        "created": datetime(hari.year, hari.month, hari.day),
    }


def _judul(dokumen: Dokumen) -> str:
    bagian = (dokumen.meta.get(k) for k in ("singkatan", "unit", "subjudul"))
    return " ".join(str(b) for b in bagian if b) or "Tabel laporan"


class _Penulis:
    """Writes sheets; a cell format is made once for each set of properties."""

    def __init__(self, buku: Any) -> None:
        self.buku, self.tema = buku, muat_tema()
        self._format: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **sifat: Any) -> Any:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._format:
            dasar = {"font_size": 10, "valign": "top"}
            self._format[kunci] = self.buku.add_format(dasar | sifat)
        return self._format[kunci]

    def daftar(self, dokumen: Dokumen) -> None:
        """Write the contents sheet: one link for each table."""
        lembar = self.buku.add_worksheet(LEMBAR_ISI)
        lembar.set_column(0, 0, 12)
        lembar.set_column(1, 1, 100)
        tebal = self.format(bold=True, font_size=14, font_color=self.tema.aksen)
        lembar.write_string(0, 0, _judul(dokumen), tebal)
        kepala = self.format(bold=True, font_color=self.tema.latar, bg_color=self.tema.aksen)
        for kolom, teks in enumerate(("Tabel", "Judul")):
            lembar.write_string(2, kolom, teks, kepala)
        tautan = self.format(font_color=self.tema.aksen, underline=1)
        for i, blok in enumerate(dokumen.tabel(), 3):
            tujuan = f"internal:'{nama_lembar(blok)}'!A1"
            lembar.write_url(i, 0, tujuan, tautan, f"Tabel {blok.nomor}")
            lembar.write_string(i, 1, blok.tabel.judul, self.format(text_wrap=True))
        lembar.freeze_panes(3, 0)
        self._cetak(lembar, melintang=False)

    def lembar(self, blok: BlokTabel) -> None:
        """Write one table: caption, link back, headings, rows, notes."""
        lembar, tabel = self.buku.add_worksheet(nama_lembar(blok)), blok.tabel
        tebal = self.format(bold=True, font_size=12, font_color=self.tema.aksen)
        lembar.write_string(0, 0, f"Tabel {blok.nomor}. {tabel.judul}", tebal)
        tautan = self.format(font_color=self.tema.aksen, underline=1)
        lembar.write_url(1, 0, f"internal:'{LEMBAR_ISI}'!A1", tautan, "Kembali ke daftar tabel")
        awal = _BARIS_KEPALA + self._kepala(lembar, tabel)
        for i, baris in enumerate(tabel.baris):
            self._baris(lembar, awal + i, tabel, baris)
        catatan = self.format(font_color=self.tema.tinta_lemah)
        for i, teks in enumerate(tabel.catatan, awal + len(tabel.baris) + 1):
            lembar.write_string(i, 0, teks, catatan)
        lebar = [_lebar(k, [b.sel[j] for b in tabel.baris]) for j, k in enumerate(tabel.kolom)]
        for j, satu in enumerate(lebar):
            lembar.set_column(j, j, satu)
        for i, tinggi in enumerate(_tinggi(tabel, lebar), awal):
            lembar.set_row(i, tinggi * _TINGGI_BARIS)
        lembar.freeze_panes(awal, 0)
        lembar.repeat_rows(_BARIS_KEPALA, awal - 1)
        self._cetak(lembar, melintang=tabel.lebar)

    def _kepala(self, lembar: Any, tabel: Tabel) -> int:
        kisi = kisi_kepala(tabel)
        for s in (s for baris in kisi for s in baris):
            rata: Rata = "tengah" if s.kelompok else tabel.kolom[s.kolom].rata
            gaya = self.format(
                bold=True,
                text_wrap=True,
                border=1,
                border_color=self.tema.garis,
                align=_RATA[rata],
                font_color=self.tema.latar,
                bg_color=self.tema.aksen,
            )
            baris = _BARIS_KEPALA + s.baris
            self._gabung(lembar, (baris, s.kolom, s.tinggi, s.lebar), gaya)
            lembar.write_string(baris, s.kolom, s.teks, gaya)
        return len(kisi)

    def _baris(self, lembar: Any, i: int, tabel: Tabel, baris: Baris) -> None:
        for j, (kolom, sel) in enumerate(zip(tabel.kolom, baris.sel, strict=True)):
            if not sel.rentang:
                continue
            gaya = self._gaya_sel(kolom, sel, baris.jenis)
            self._gabung(lembar, (i, j, sel.rentang, 1), gaya)
            if sel.nilai is None:
                tanda = f"{sel.tanda} " if sel.tanda else ""
                lembar.write_string(i, j, f"{tanda}{sel.teks}", gaya)
            else:
                lembar.write_number(i, j, float(sel.nilai), gaya)

    def _gaya_sel(self, kolom: Kolom, sel: Sel, jenis: JenisBaris) -> Any:
        sifat: dict[str, Any] = {
            "align": _RATA[kolom.rata],
            "border": 1,
            "border_color": self.tema.garis,
        }
        if sel.nilai is None:
            sifat["text_wrap"] = True
        else:
            sifat["num_format"] = format_angka(sel)
        if jenis != "data":
            latar = self.tema.aksen_lemah if jenis == "kelompok" else self.tema.latar_lemah
            sifat |= {"bold": True, "bg_color": latar}
        if sel.warna:
            sifat |= {"bg_color": warna_sah(sel.warna), "font_color": warna_teks(sel.warna)}
        return self.format(**sifat)

    @staticmethod
    def _gabung(lembar: Any, tempat: tuple[int, int, int, int], gaya: Any) -> None:
        baris, kolom, tinggi, lebar = tempat
        if tinggi > 1 or lebar > 1:
            lembar.merge_range(baris, kolom, baris + tinggi - 1, kolom + lebar - 1, "", gaya)

    @staticmethod
    def _cetak(lembar: Any, *, melintang: bool) -> None:
        if melintang:
            lembar.set_landscape()
        lembar.set_paper(9)  # A4
        lembar.fit_to_pages(1, 0)
        lembar.set_footer("&C&P / &N")


def _lebar(kolom: Kolom, sel: list[Sel]) -> float:
    """Return a width in characters: by `lebar`, and no number is cut off."""
    angka = max((len(s.teks) + 4 for s in sel if s.nilai is not None), default=0)
    return min(max(kolom.lebar * _LEBAR_HURUF, angka, 5), _LEBAR_TERBESAR)


def _tinggi(tabel: Tabel, lebar: list[float]) -> list[int]:
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
                tinggi[akhir - 1] += max(0, _baris_teks(sel, satu) - sum(tinggi[i:akhir]))
    return tinggi


def _baris_teks(sel: Sel, lebar: float) -> int:
    """Estimate how many lines the text of a cell takes in a column of `lebar` characters."""
    if sel.nilai is not None:
        return 1
    huruf = max(int(lebar * 1.15), 1)  # letters are narrower than the digits that widths count
    return sum(len(wrap(satu, huruf)) or 1 for satu in sel.teks.split("\n"))
