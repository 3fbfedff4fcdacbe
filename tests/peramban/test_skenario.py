"""A scenario's page: the banner stays in view, and every printed page has it in its margin."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen, Teks
from lakip_lib.ekspor.html import render_html
from lakip_lib.tabel.model import Kolom, Penyusun, Tabel
from tests.peramban.conftest import Buka
from tests.poppler import teks_pdf

TANDA = "SKENARIO – bukan dokumen resmi: target-20000"


@pytest.fixture
def halaman(tmp_path: Path) -> Path:
    """Return a long report of a scenario, with a table that is printed across."""
    p = Penyusun((Kolom("nama", "Nama"),))
    for i in range(120):
        p.tambah(f"Baris {i}")
    tabel = Tabel("t", "Tabel panjang", p.kolom, tuple(p.baris), lebar=True)
    prosa = Teks("# Judul\n\n" + "Kalimat yang panjang. " * 900)
    dokumen = Dokumen((Bab("uji", (prosa, BlokTabel(tabel, "1"))),), {"skenario": "target-20000"})
    berkas = tmp_path / "laporan.html"
    berkas.write_text(render_html(dokumen), encoding="utf-8")
    return berkas


@pytest.mark.parametrize("perangkat", ["ponsel", "komputer"])
def test_banner_stays_in_view(buka: Buka, halaman: Path, perangkat: str) -> None:
    page = buka(halaman, perangkat)
    cap = page.locator(".tanda-skenario")
    expect(cap).to_have_text(TANDA)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(cap).to_be_in_viewport(ratio=1)
    kotak = cap.bounding_box()
    assert kotak is not None
    atas = page.evaluate("document.elementFromPoint(innerWidth / 2, 5).className")
    assert (kotak["y"], atas) == (0, "tanda-skenario")


def test_every_printed_page_says_so(buka: Buka, halaman: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "cetak.pdf"
    buka(halaman).pdf(path=pdf, prefer_css_page_size=True)
    semua = teks_pdf(pdf, "-layout").split("\f")[:-1]
    assert len(semua) > 4
    assert [i for i, satu in enumerate(semua, 1) if TANDA not in satu] == []
