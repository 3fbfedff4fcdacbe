"""A unit's colours and logo reach every format, and leave with the document."""

from __future__ import annotations

import base64
import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lakip_lib.ekspor import pdf
from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.docx import render_docx
from lakip_lib.ekspor.tabular import tulis_xlsx
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.tema import pakai_tema

UNGU = "#5b2a86"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def dokumen(dokumen_contoh: Dokumen) -> Dokumen:
    tema = {
        "warna": dict.fromkeys(("aksen", "bidang", "realisasi"), UNGU),
        "logo": {"jenis": "svg", "isi": base64.b64encode(SVG).decode()},
    }
    return replace(dokumen_contoh, meta={**dokumen_contoh.meta, "tema": tema})


def test_typst_gets_colours_logo_and_charts(dokumen: Dokumen) -> None:
    with pakai_tema(dokumen.meta):
        berkas, pohon = pdf._tema(), pohon_dokumen(dokumen)
    tema = json.loads(berkas["tema.json"])
    assert tema["warna"]["aksen"] == UNGU
    assert tema["logo"] == {"jenis": "svg", "isi": list(SVG)}
    teks = json.dumps(pohon)
    assert f"fill: {UNGU}" in teks
    assert "#0b3d6b" not in teks
    assert "tema" not in pohon["meta"]


def test_pdf_differs_by_the_theme_alone(dokumen: Dokumen, dokumen_contoh: Dokumen) -> None:
    baku = pdf.render_pdf(dokumen_contoh)
    assert pdf.render_pdf(dokumen) != baku
    assert pdf.render_pdf(dokumen_contoh) == baku


def test_word_has_the_colours(dokumen: Dokumen) -> None:
    with zipfile.ZipFile(BytesIO(render_docx(dokumen))) as berkas:
        gaya = berkas.read("word/styles.xml").decode().lower()
    assert UNGU[1:] in gaya
    assert "0b3d6b" not in gaya


def test_workbooks_have_the_colours(dokumen: Dokumen, tmp_path: Path) -> None:
    tulis_xlsx(dokumen, tmp_path / "a.xlsx")
    lembar = load_workbook(tmp_path / "a.xlsx").worksheets[1]
    assert lembar["A4"].fill.fgColor.rgb == f"FF{UNGU[1:].upper()}"
