"""How workbooks that people fill in look: formats, printing, protection, drop-downs."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from lakip_lib.tema import Tema, muat_tema

_OPSI = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Without a fixed date the file would differ on every run.
_TANGGAL_TETAP = datetime(2000, 1, 1)
_PILIHAN_TERPANJANG = 255  # Excel refuses a longer list written in the cell's rule
_LOKAL = "[$-421]"
UTUH, DESIMAL = f"{_LOKAL}#,##0", f"{_LOKAL}#,##0.00"
"""Number formats with Indonesian separators: whole numbers, two decimals."""

_BOLEH = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


class Gaya:
    """The formats of one workbook, each made once."""

    def __init__(self, buku: Any) -> None:
        self.buku = buku
        self.tema: Tema = muat_tema()
        self._format: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **sifat: Any) -> Any:
        """Return the format with these properties, on top of the common ones."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._format:
            dasar = {"font_size": 10, "valign": "top"}
            self._format[kunci] = self.buku.add_format(dasar | sifat)
        return self._format[kunci]

    def judul(self) -> Any:
        """Return the format of a sheet's title."""
        return self.format(bold=True, font_size=14, font_color=self.tema.aksen)

    def kepala(self) -> Any:
        """Return the format of column headings."""
        return self.format(
            bold=True,
            text_wrap=True,
            font_color=self.tema.latar,
            bg_color=self.tema.aksen,
            border=1,
            border_color=self.tema.garis,
        )

    def kunci(self) -> Any:
        """Return the format of cells that may not be changed."""
        return self.format(
            text_wrap=True,
            bg_color=self.tema.latar_lemah,
            font_color=self.tema.tinta_lemah,
            border=1,
            border_color=self.tema.garis,
        )

    def isian(self, **sifat: Any) -> Any:
        """Return the format of cells to fill in."""
        return self.format(locked=False, border=1, border_color=self.tema.garis, **sifat)


@contextlib.contextmanager
def buku_baru(path: Path, judul: str, penulis: str) -> Iterator[tuple[Any, Gaya]]:
    """Give a new workbook and its formats; it is written to `path` at the end.

    The same content gives the same bytes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(path), _OPSI) as buku:
        buku.set_properties({"title": judul, "author": penulis, "created": _TANGGAL_TETAP})
        yield buku, Gaya(buku)


def cetak(lembar: Any, *, melintang: bool, kepala: int | None = None) -> None:
    """Set the sheet up for A4, one page wide; row `kepala` (from 0) repeats on every page."""
    if melintang:
        lembar.set_landscape()
    lembar.set_paper(9)
    lembar.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    lembar.fit_to_pages(1, 0)
    lembar.set_footer("&L&A&R&P / &N")
    if kepala is not None:
        lembar.repeat_rows(kepala)


def lindungi(lembar: Any) -> None:
    """Protect locked cells against slips; there is no password."""
    lembar.protect("", _BOLEH)


def pilihan(
    lembar: Any, tempat: tuple[int, int, int, int], daftar: Sequence[str], judul: str
) -> None:
    """Let cells (first row, first column, last row, last column) be chosen from a list."""
    if len(",".join(daftar)) > _PILIHAN_TERPANJANG:
        return
    lembar.data_validation(
        *tempat,
        {
            "validate": "list",
            "source": list(daftar),
            "error_title": judul[:32],
            "error_message": "Pilih salah satu dari daftar.",
        },
    )


def catatan(lembar: Any, baris: int, kolom: int, teks: str) -> None:
    """Attach a note that is large enough to show its text."""
    tinggi = 20 + 15 * (1 + len(teks) // 38)
    lembar.write_comment(
        baris, kolom, teks, {"x_scale": 2, "height": tinggi, "font_size": 9, "author": ""}
    )
