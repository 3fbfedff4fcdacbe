"""The PDF of the report, laid out by Typst from the same blocks as the HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from traitlets import default

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.pengekspor import PengeksporLakip
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tema import FOLDER_FON, muat_tema

TEMPLAT = Path(__file__).parent / "typst_templat"
STANDAR: list[typst.PDFStandard] = ["ua-1", "a-2a"]

_HURUF = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


def render_pdf(dokumen: Dokumen) -> bytes:
    """Return the report as PDF/UA-1 and PDF/A-2a; the same document gives the same bytes.

    Raises KesalahanLakip, with a remedy, where Typst or the standards refuse the content.
    """
    return kompilasi(pohon_dokumen(dokumen), tanggal_dokumen(dokumen.meta))


def kompilasi(pohon: Mapping[str, Any], tanggal: date) -> bytes:
    """Compile a tree of nodes to PDF, dated `tanggal`.

    The tree reaches the template as JSON, never as Typst source.
    """
    masukan = {
        "pohon": json.dumps({**pohon, "tanggal": tanggal.isoformat()}, ensure_ascii=False),
        "tema": json.dumps(asdict(muat_tema())),
    }
    try:
        hasil: bytes = typst.compile(
            TEMPLAT / "laporan.typ",
            root=TEMPLAT,
            font_paths=_fon(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=masukan,
            pdf_standards=STANDAR,
            timestamp=datetime(tanggal.year, tanggal.month, tanggal.day, tzinfo=UTC),
        )
    except typst.TypstError as galat:
        raise KesalahanLakip(pesan_galat(galat.message, pohon)) from galat
    return hasil


def tanggal_dokumen(meta: Mapping[str, Any]) -> date:
    """Return the date of signing, else the last day of the report's year.

    PDF/A demands a date, and the clock would make every build different.
    """
    if meta.get("tanggal"):
        return date.fromisoformat(str(meta["tanggal"]))
    return date(int(meta.get("tahun") or 1970), 12, 31)


@cache
def _fon() -> typst.Fonts:
    # Only the report's own fonts: a machine's others must not change a page.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER_FON]
    )


def pesan_galat(pesan: str, pohon: Mapping[str, Any]) -> str:
    """Return what Typst refused, in Indonesian, with where it stands and the remedy."""
    huruf = _HURUF.search(pesan)
    if huruf is not None:
        letak = next((t for t in _semua_teks(pohon) if huruf[1] in t), "")
        return (
            f"PDF tidak dapat dibuat: huruf {huruf[1]!r} tidak ada dalam fon laporan"
            f"{_kutip(letak, huruf[1])}. Perbaikan: ganti huruf itu dalam data atau narasi."
        )
    for kunci, alasan in _ALASAN.items():
        if kunci in pesan:
            return f"PDF tidak dapat dibuat: {alasan}"
    return (
        f"PDF tidak dapat dibuat; Typst menolak isi laporan: {pesan}. Perbaikan: periksa narasi "
        "dan grafik yang terakhir diubah; bila tidak ketemu, laporkan pesan ini."
    )


_ALASAN = {
    "missing alt text": (
        "ada gambar tanpa teks alternatif. Perbaikan: isi `alt` pada pembuat grafik itu."
    ),
    "skipped from heading level": (
        "tingkat judul melompat (misalnya dari ## langsung ke ####). Perbaikan: pakai tingkat "
        "judul berurutan dalam narasi dan buku."
    ),
    "first heading must be of level 1": (
        "judul pertama bukan judul bab. Perbaikan: awali buku dengan judul `# ...`."
    ),
    "heading title is empty": (
        "ada judul tanpa teks. Perbaikan: isi atau hapus baris judul yang kosong."
    ),
    "failed to parse SVG": (
        "ada gambar yang bukan SVG yang sah. Perbaikan: periksa pembuat grafik itu."
    ),
}


def _kutip(teks: str, huruf: str) -> str:
    if not teks:
        return " (pada gambar)"
    i = teks.index(huruf)
    return f', pada "{teks[max(0, i - 30) : i + len(huruf) + 30].strip()}"'


def _semua_teks(isi: Any) -> Iterator[str]:
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, Mapping):
        for kunci, nilai in isi.items():
            if kunci not in ("svg", "alt"):
                yield from _semua_teks(nilai)
    elif isinstance(isi, Sequence):
        for nilai in isi:
            yield from _semua_teks(nilai)


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
