"""Every page of a scenario says that it is one, in each format; an official report has no mark."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from lakip_lib.ekspor.bersama import dokumen_dari_buku
from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html import render_html
from lakip_lib.ekspor.pdf import render_pdf
from lakip_lib.ekspor.tabular import tulis_csv
from lakip_lib.ekspor.tanda import skenario_buku, tanda
from lakip_lib.ekspor.xlsx import tulis_xlsx
from tests.poppler import teks_pdf

Buku = list[tuple[str, NotebookNode]]
TANDA = "SKENARIO – bukan dokumen resmi: target-20000"


def _parameter(kode: str, tanda_sel: str = "parameters") -> NotebookNode:
    return new_code_cell(kode, metadata={"tags": [tanda_sel]})


@pytest.fixture
def skenario(buku_contoh: Buku) -> Dokumen:
    """Return the example report as a scenario: its chapters were given a name."""
    _, pertama = buku_contoh[0]
    pertama.cells.insert(0, _parameter('skenario = "target-20000"', "injected-parameters"))
    return dokumen_dari_buku(buku_contoh)


def _halaman(isi: bytes, tempat: Path) -> list[str]:
    """Return the text of every page of a PDF."""
    berkas = tempat / "a.pdf"
    berkas.write_bytes(isi)
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        jumlah = len(pdf.pages)
    semua = teks_pdf(berkas, "-layout").split("\f")[:-1]
    assert len(semua) == jumlah
    return semua


def test_every_pdf_page_has_the_mark(skenario: Dokumen, tmp_path: Path) -> None:
    halaman = _halaman(render_pdf(skenario), tmp_path)
    assert len(halaman) > 3
    assert [i for i, teks in enumerate(halaman, 1) if TANDA not in teks] == []


def test_pdf_has_landscape_pages_with_the_mark(skenario: Dokumen) -> None:
    with pikepdf.open(io.BytesIO(render_pdf(skenario))) as pdf:
        lebar = [float(h.mediabox[2]) > float(h.mediabox[3]) for h in pdf.pages]
        assert {True, False} <= set(lebar)
        assert TANDA in str(pdf.docinfo["/Title"])


def test_html_has_a_banner_and_a_printed_margin(skenario: Dokumen) -> None:
    html = render_html(skenario)
    assert f'<p class="tanda-skenario" role="note">{TANDA}</p>' in html
    assert f'@top-center{{content:"{TANDA}"' in html
    assert f"<title>{TANDA} | " in html


def test_every_sheet_has_the_mark_on_screen_and_paper(skenario: Dokumen, tmp_path: Path) -> None:
    tulis_xlsx(skenario, tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert len(buku.worksheets) > 1
    for lembar in buku.worksheets:
        assert TANDA in [lembar["A2"].value, lembar["A3"].value]
        assert TANDA in str(lembar.oddHeader.center.text)


def test_folder_of_csv_files_says_so(skenario: Dokumen, tmp_path: Path) -> None:
    berkas = tulis_csv(skenario, tmp_path)
    lain = sorted({*tmp_path.iterdir()} - {*berkas})
    assert [p.name for p in lain] == ["SKENARIO-BUKAN-DOKUMEN-RESMI.txt"]
    assert lain[0].read_text("utf-8").strip() == TANDA


def test_official_report_has_no_mark(dokumen_contoh: Dokumen, tmp_path: Path) -> None:
    assert tanda(dokumen_contoh.meta) is None
    assert "tanda-skenario" not in render_html(dokumen_contoh)
    assert not any("SKENARIO" in t for t in _halaman(render_pdf(dokumen_contoh), tmp_path))
    assert all(p.suffix == ".csv" for p in tulis_csv(dokumen_contoh, tmp_path / "tabel"))
    assert {p.suffix for p in (tmp_path / "tabel").iterdir()} == {".csv"}
    tulis_xlsx(dokumen_contoh, tmp_path / "a.xlsx")
    for lembar in openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets:
        assert lembar.oddHeader.center.text is None


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ('skenario = "hemat"\nperubahan = ""', "hemat"),
        ('skenario = ""\nperubahan = "IKU-03.target=1"', "tanpa-nama"),
        ('skenario = ""\nperubahan = ""', None),
        ("skenario = nama_lain()", None),
        ("skenario = (", None),
    ],
)
def test_parameters_name_the_scenario(kode: str, nama: str | None) -> None:
    assert skenario_buku([new_notebook(cells=[_parameter(kode)])]) == nama


def test_injected_parameters_count_more_than_the_defaults() -> None:
    sel = [_parameter('skenario = ""'), _parameter('skenario = "b"', "injected-parameters")]
    assert skenario_buku([new_notebook(cells=sel)]) == "b"
    assert skenario_buku([new_notebook(cells=[new_code_cell('skenario = "a"')])]) is None
