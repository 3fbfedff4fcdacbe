"""All tables of the report as one XLSX workbook: a sheet for each, and a contents sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from lakip_lib.ekspor.blok import BlokTabel, Dokumen
from lakip_lib.ekspor.kisi import kisi_kepala
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.ekspor.warna import warna_sah, warna_teks
from lakip_lib.ekspor.xlsx_ukuran import (
    TINGGI_BARIS,
    banyak_baris,
    format_angka,
    lebar_kolom,
    tinggi_baris,
    tinggi_kepala,
)
from lakip_lib.lembar.gaya import Gaya
from lakip_lib.tabel.model import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from lakip_lib.tema import pakai_tema

# What Excel allows in no sheet's name, besides more than 31 letters.
_TAK_BOLEH = re.compile(r"[\[\]:*?/\\']")
LEMBAR_ISI = "Daftar Tabel"
_BARIS_KEPALA = 3
_LEBAR_JUDUL = 100
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
    with pakai_tema(dokumen.meta), buku_baru(str(path)) as buku:
        penulis = _Penulis(buku, tanda(dokumen.meta))
        buku.set_properties(_sifat(dokumen))
        penulis.daftar(dokumen)
        for blok in dokumen.tabel():
            penulis.lembar(blok)


def buku_baru(tujuan: str | IO[bytes]) -> Any:
    """Return an empty workbook that will be written to a path or an open file."""
    return xlsxwriter.Workbook(tujuan, _OPSI)


def satu_lembar(buku: Any, blok: BlokTabel, meta: Mapping[str, Any]) -> None:
    """Write one table into `buku` as its only sheet; `meta` is that of the document."""
    _Penulis(buku, tanda(meta)).lembar(blok, sendiri=True)


def nama_lembar(blok: BlokTabel) -> str:
    """Return the sheet's name, such as `Tabel 17a`; unique because the numbers are."""
    return _TAK_BOLEH.sub("", f"Tabel {blok.nomor}")[:31]


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
    """Writes sheets."""

    def __init__(self, buku: Any, cap: str | None) -> None:
        gaya = Gaya(buku)
        self.buku, self.tema, self.cap = buku, gaya.tema, cap
        self.format = gaya.format

    def daftar(self, dokumen: Dokumen) -> None:
        """Write the contents sheet: one link for each table."""
        lembar = self.buku.add_worksheet(LEMBAR_ISI)
        lembar.set_column(0, 0, 12)
        lembar.set_column(1, 1, _LEBAR_JUDUL)
        tebal = self.format(bold=True, font_size=14, font_color=self.tema.aksen)
        lembar.write_string(0, 0, _judul(dokumen), tebal)
        self._cap(lembar, 1, 0)
        kepala = self.format(bold=True, font_color=self.tema.latar, bg_color=self.tema.aksen)
        for kolom, teks in enumerate(("Tabel", "Judul")):
            lembar.write_string(2, kolom, teks, kepala)
        tautan = self.format(font_color=self.tema.aksen, underline=1)
        for i, blok in enumerate(dokumen.tabel(), 3):
            tujuan = f"internal:'{nama_lembar(blok)}'!A1"
            lembar.write_url(i, 0, tujuan, tautan, f"Tabel {blok.nomor}")
            lembar.write_string(i, 1, blok.tabel.judul, self.format(text_wrap=True))
            lembar.set_row(i, banyak_baris(blok.tabel.judul, _LEBAR_JUDUL) * TINGGI_BARIS)
        lembar.freeze_panes(3, 0)
        self._cetak(lembar, melintang=False)

    def lembar(self, blok: BlokTabel, *, sendiri: bool = False) -> None:
        """Write one table: caption, link back unless it is alone, headings, rows, notes."""
        lembar, tabel = self.buku.add_worksheet(nama_lembar(blok)), blok.tabel
        lebar = [lebar_kolom(k, [b.sel[j] for b in tabel.baris]) for j, k in enumerate(tabel.kolom)]
        for j, satu in enumerate(lebar):
            lembar.set_column(j, j, satu)
        judul = self.format(bold=True, font_color=self.tema.aksen, text_wrap=True)
        self._kalimat(lembar, 0, lebar, f"Tabel {blok.nomor}. {tabel.judul}", judul)
        if not sendiri:
            tautan = self.format(font_color=self.tema.aksen, underline=1)
            kembali = f"internal:'{LEMBAR_ISI}'!A1"
            lembar.write_url(1, 0, kembali, tautan, "Kembali ke daftar tabel")
        self._cap(lembar, 2, 0)
        awal = _BARIS_KEPALA + self._kepala(lembar, tabel, lebar)
        akhir = awal + len(tabel.baris)
        for i, (baris, tinggi) in enumerate(
            zip(tabel.baris, tinggi_baris(tabel, lebar), strict=True), awal
        ):
            lembar.set_row(i, tinggi * TINGGI_BARIS)
            self._baris(lembar, i, tabel, baris)
        catatan = self.format(font_color=self.tema.tinta_lemah, text_wrap=True)
        for i, teks in enumerate(tabel.catatan, akhir + 1):
            self._kalimat(lembar, i, lebar, teks, catatan)
        lembar.freeze_panes(awal, 0)
        lembar.repeat_rows(_BARIS_KEPALA, awal - 1)
        self._cetak(lembar, melintang=tabel.lebar)

    def _kalimat(self, lembar: Any, i: int, lebar: list[float], teks: str, gaya: Any) -> None:
        """Write a sentence over the width of the table, on as many lines as it takes."""
        self._gabung(lembar, (i, 0, 1, len(lebar)), gaya)
        lembar.write_string(i, 0, teks, gaya)
        lembar.set_row(i, banyak_baris(teks, sum(lebar)) * TINGGI_BARIS)

    def _kepala(self, lembar: Any, tabel: Tabel, lebar: list[float]) -> int:
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
        for i, tinggi in enumerate(tinggi_kepala(kisi, lebar), _BARIS_KEPALA):
            lembar.set_row(i, tinggi * TINGGI_BARIS)
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

    def _cap(self, lembar: Any, baris: int, kolom: int) -> None:
        """Mark the sheet of a scenario, in the sheet itself and on each printed page."""
        if self.cap:
            gaya = self.format(bold=True, font_color=self.tema.peringatan)
            lembar.write_string(baris, kolom, self.cap, gaya)

    def _cetak(self, lembar: Any, *, melintang: bool) -> None:
        if self.cap:
            # "&" starts a code in headers.
            lembar.set_header(f"&C&B{self.cap.replace('&', '&&')}")
        if melintang:
            lembar.set_landscape()
        lembar.set_paper(9)  # A4
        lembar.fit_to_pages(1, 0)
        lembar.set_footer("&C&P / &N")
