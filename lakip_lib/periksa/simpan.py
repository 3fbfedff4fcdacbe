"""Write the outcome of the checks as CSV or XLSX, the same bytes for the same outcome."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from lakip_lib.ekspor.tabular import aman
from lakip_lib.periksa.jalan import Pemeriksaan
from lakip_lib.periksa.reviu import SUMBER

KOLOM = (
    "bagian",
    "aturan",
    "judul",
    "tingkat",
    "hal",
    "tempat_pertama",
    "nilai_pertama",
    "tempat_kedua",
    "nilai_kedua",
    "keterangan",
    "sumber",
)
_OPSI = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LEBAR = (10, 9, 34, 12, 34, 40, 34, 40, 34, 50, 40)
# Without a fixed date the file would differ on every run.
_TANGGAL_TETAP = date(2000, 1, 1)
_A4 = 9  # the number that spreadsheets know this paper by
Baris = tuple[str, ...]


def baris_temuan(hasil: Pemeriksaan) -> list[Baris]:
    """Return one row for each finding (columns `KOLOM`)."""
    return [
        ("temuan", a.id, a.judul, a.tingkat, s.hal, *s.satu, *s.dua, s.pesan, a.sumber)
        for a, s in hasil.temuan
    ]


def baris_dilewati(hasil: Pemeriksaan) -> list[Baris]:
    """Return one row for each rule that had nothing to look at."""
    kosong = ("", "", "", "", "")
    return [
        ("dilewati", a.id, a.judul, a.tingkat, *kosong, sebab, a.sumber)
        for a, sebab in hasil.dilewati
    ]


def baris_reviu(hasil: Pemeriksaan) -> list[Baris]:
    """Return one row for each item of the review checklist; `tingkat` holds the answer."""
    kosong = ("", "", "", "")
    return [
        ("reviu", f"REV-{j.nomor:02}", j.butir, j.jawaban, j.kelompok, *kosong, j.alasan, SUMBER)
        for j in hasil.reviu
    ]


def tulis_csv(hasil: Pemeriksaan, berkas: Path) -> None:
    """Write findings, rules left out and checklist as one CSV file, told apart by `bagian`."""
    teks = io.StringIO(newline="")
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(KOLOM)
    for baris in (*baris_temuan(hasil), *baris_dilewati(hasil), *baris_reviu(hasil)):
        penulis.writerow([aman(s) for s in baris])
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(teks.getvalue(), encoding="utf-8", newline="")


def tulis_xlsx(hasil: Pemeriksaan, berkas: Path) -> None:
    """Write a workbook: findings, checklist, rules left out, each on its sheet with filters."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(berkas), _OPSI) as buku:
        waktu = datetime.combine(_TANGGAL_TETAP, datetime.min.time())
        judul = f"Pemeriksaan {hasil.modus} {hasil.unit} tahun {hasil.tahun}"
        buku.set_properties({"title": judul, "created": waktu})
        _lembar(buku, "Temuan", baris_temuan(hasil))
        if hasil.reviu:
            _lembar(buku, "Daftar periksa reviu", baris_reviu(hasil))
        _lembar(buku, "Tidak berlaku", baris_dilewati(hasil))


def _lembar(buku: xlsxwriter.Workbook, nama: str, isi: Sequence[Baris]) -> None:
    lembar = buku.add_worksheet(nama)
    tebal = buku.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    lipat = buku.add_format({"text_wrap": True, "valign": "top"})
    for j, lebar in enumerate(_LEBAR):
        lembar.set_column(j, j, lebar, lipat)
    lembar.write_row(0, 0, [k.replace("_", " ").capitalize() for k in KOLOM], tebal)
    for i, baris in enumerate(isi, 1):
        lembar.write_row(i, 0, baris, lipat)
    _atur_halaman(lembar, nama)
    lembar.freeze_panes(1, 2)
    lembar.autofilter(0, 0, max(1, len(isi)), len(KOLOM) - 1)


def _atur_halaman(lembar: Any, nama: str) -> None:
    """Set the sheet up for printing: A4 across, all columns on a page, the head on each."""
    lembar.set_landscape()
    lembar.set_paper(_A4)
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    lembar.repeat_rows(0)
    lembar.set_footer(f"&L{nama}&RHalaman &P dari &N")
