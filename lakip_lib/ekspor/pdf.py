"""The PDF of the report, laid out by Typst from the same blocks as the HTML."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from traitlets import default

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.pdf_kepala import kolom_kepala, tandai_kepala_baris
from lakip_lib.ekspor.pengekspor import PengeksporLakip
from lakip_lib.ekspor.typst_galat import pesan_galat
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tema import FOLDER_FON, muat_tema, pakai_tema

TEMPLAT = Path(__file__).parent / "typst_templat"
STANDAR: list[typst.PDFStandard] = ["ua-1", "a-2a"]


def render_pdf(dokumen: Dokumen) -> bytes:
    """Return the report as PDF/UA-1 and PDF/A-2a; the same document gives the same bytes.

    Raises KesalahanLakip, with a remedy, where Typst or the standards refuse the content.
    """
    with pakai_tema(dokumen.meta):
        pohon = pohon_dokumen(dokumen)
        return kompilasi(pohon, tanggal_dokumen(dokumen.meta))


def kompilasi(pohon: Mapping[str, Any], tanggal: date) -> bytes:
    """Compile a tree of nodes to PDF, dated `tanggal`.

    The template cuts long spanning cells where a page ends, which it learns by laying
    out again; should that not come to rest, the table is set without such cuts, because
    otherwise page numbers in the contents could be wrong.
    """
    hasil, peringatan = _jalankan(pohon, tanggal)
    if any("converge" in p for p in peringatan):
        hasil, peringatan = _jalankan(pohon, tanggal, potong=False)
    if peringatan:
        raise KesalahanLakip(pesan_galat("; ".join(peringatan), pohon))
    kepala = kolom_kepala([*pohon["depan"], *pohon["isi"]])
    return tandai_kepala_baris(hasil, kepala)


def _jalankan(
    pohon: Mapping[str, Any], tanggal: date, *, potong: bool = True
) -> tuple[bytes, list[str]]:
    """Run Typst once; the tree reaches the template as JSON, never as Typst source.

    It comes as a file: within one process Typst lays out only what is new in it, while a
    change of its inputs makes it forget all.
    """
    # Files by name: the stubs of typst do not know that form.
    masukan: Any = {
        **_templat(),
        "pohon.json": json.dumps({**pohon, "tanggal": tanggal.isoformat()}).encode(),
        **_tema(),
    }
    try:
        hasil, peringatan = typst.compile_with_warnings(
            masukan,
            font_paths=_fon(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"potong": "ya" if potong else "tidak"},
            pdf_standards=STANDAR,
            timestamp=datetime(tanggal.year, tanggal.month, tanggal.day, tzinfo=UTC),
        )
    except typst.TypstError as galat:
        raise KesalahanLakip(pesan_galat(galat.message, pohon)) from galat
    return hasil, [p.message for p in peringatan]


def tanggal_dokumen(meta: Mapping[str, Any]) -> date:
    """Return the date of signing, else the last day of the report's year.

    PDF/A demands a date, and the clock would make every build different.
    """
    if meta.get("tanggal"):
        return date.fromisoformat(str(meta["tanggal"]))
    return date(int(meta.get("tahun") or 1970), 12, 31)


def _tema() -> dict[str, bytes]:
    """Return `tema.json`: fonts, colours, and the logo as bytes, for files must be UTF-8."""
    tema = muat_tema()
    logo = tema.logo and {
        "jenis": tema.logo.jenis,
        "isi": list(base64.b64decode(tema.logo.isi)),
    }
    isi = {"fon": tema.fon, "fon_tanda": tema.fon_tanda, "logo": logo, "warna": tema.terang()}
    return {"tema.json": json.dumps(isi).encode()}


@cache
def _templat() -> dict[str, bytes]:
    """Return the template's files by name; Typst starts with `main`."""
    isi = {p.name: p.read_bytes() for p in TEMPLAT.glob("*.typ")}
    return {"main": isi.pop("laporan.typ"), **isi}


@cache
def _fon() -> typst.Fonts:
    # Only the report's own fonts: a machine's others must not change a page.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER_FON]
    )


class LakipPDFExporter(PengeksporLakip):
    """Writes the report as one PDF: `jupyter nbconvert --to lakip-pdf`."""

    export_from_notebook = "LAKIP (PDF)"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _file_extension(self) -> Any:
        return ".pdf"

    def render(self, dokumen: Dokumen) -> bytes:
        """Return the document as PDF."""
        return render_pdf(dokumen)
