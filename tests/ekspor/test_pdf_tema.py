"""A unit's own theme in the PDF: colours of pages and charts, the logo on the cover."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from lakip_lib.ekspor.blok import Bab, Dokumen, Khusus
from lakip_lib.ekspor.pdf import render_pdf
from lakip_lib.tema import KUNCI_META, muat_tema
from lakip_lib.tema.logo import baca_logo
from tests.ekspor.struktur_pdf import PDF

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<path d="M 0 0 L 40 0 L 20 20 z" fill="#abcdef"/></svg>"""
UNGU = {"aksen": "#5b1a72", "bidang": "#47105c", "realisasi": "#5b1a72"}


def _png() -> bytes:
    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = struct.pack(">IIBBBBB", 2, 1, 8, 6, 0, 0, 0)
    titik = zlib.compress(b"\x00\xff\x00\x00\xff\x00\x00\xff\x80")
    isi = potong(b"IHDR", kepala) + potong(b"IDAT", titik) + potong(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


def bertema(dokumen: Dokumen, tema: dict[str, Any]) -> Dokumen:
    """Return the document as it is when the unit has a theme of its own."""
    (depan, *bab), meta = dokumen.bab, {**dokumen.meta, KUNCI_META: tema}
    blok = tuple(
        Khusus(b.jenis, {**b.isi, KUNCI_META: tema})
        if isinstance(b, Khusus) and b.jenis == "sampul"
        else b
        for b in depan.blok
    )
    return Dokumen((Bab(depan.nama, blok), *bab), meta)


def warna_pdf(isi: bytes) -> set[str]:
    """Return the colours that the pages and their drawings are painted with."""
    hasil = set()
    with pikepdf.open(io.BytesIO(isi)) as berkas:
        for halaman in berkas.pages:
            for operand, operator in pikepdf.parse_content_stream(halaman):
                if str(operator) in ("scn", "SCN", "rg", "RG") and len(operand) == 3:
                    hasil.add("#" + "".join(f"{round(float(k) * 255):02x}" for k in operand))
    return hasil


@pytest.mark.parametrize(("nama", "isi"), [("logo.svg", SVG), ("logo.png", _png())])
def test_logo_stands_on_the_cover_with_its_name(
    dokumen_contoh: Dokumen, nama: str, isi: bytes, tmp_path: Path
) -> None:
    tema = {"logo": vars(baca_logo(nama, isi))}
    hasil = render_pdf(bertema(dokumen_contoh, tema))
    (tmp_path / "a.pdf").write_bytes(hasil)
    pdf = PDF(tmp_path / "a.pdf")
    logo, grafik = pdf.akar.cari("Figure")
    assert str(logo.objek.Alt) == "Logo UPT BP2MI Bandung"
    assert (logo.semua_halaman, min(grafik.semua_halaman) > 0) == ({0}, True)
    # Drawings stay vectors.
    raster = [o for o in pdf.isi.objects if isinstance(o, pikepdf.Stream)]
    assert any(o.get("/Subtype") == "/Image" for o in raster) is (nama == "logo.png")
    assert ("#abcdef" in warna_pdf(hasil)) is (nama == "logo.svg")


def test_colours_of_the_unit_replace_those_of_the_default_theme(dokumen_contoh: Dokumen) -> None:
    bawaan = muat_tema()
    biasa = warna_pdf(render_pdf(dokumen_contoh))
    ungu = warna_pdf(render_pdf(bertema(dokumen_contoh, {"warna": UNGU})))
    assert bawaan.aksen in biasa
    assert not {bawaan.aksen, bawaan.bidang, bawaan.realisasi} & ungu
    assert set(UNGU.values()) <= ungu
    # The theme holds for that document only.
    assert warna_pdf(render_pdf(dokumen_contoh)) == biasa
