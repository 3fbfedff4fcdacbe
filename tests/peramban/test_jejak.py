"""The panel that a number of the report opens: where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.conftest import Buka

# Achievement of IKU-03: 731 of 32.000 placements.
TABEL, ANGKA = "#tbl-capaian-anggaran", "2,28"
CARA = {"tetikus": "komputer", "papan tik": "komputer", "sentuhan": "ponsel"}


@pytest.fixture(params=CARA)
def cara(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def halaman(cara: str, laporan_html: Path, buka: Buka) -> Page:
    return buka(laporan_html, CARA[cara])


@pytest.fixture
def angka(halaman: Page) -> Locator:
    return halaman.locator(TABEL).get_by_role("button", name=ANGKA, exact=True)


def tekan(cara: str, angka: Locator) -> None:
    angka.scroll_into_view_if_needed()
    if cara == "tetikus":
        angka.click()
    elif cara == "sentuhan":
        angka.tap()
    else:
        angka.focus()
        angka.press("Enter")


def isi_panel(panel: Locator) -> dict[str, str]:
    """Return what the panel says of the number itself, by its headings."""
    daftar = panel.locator("dl").first
    judul, isi = daftar.locator("dt").all_inner_texts(), daftar.locator("dd").all_inner_texts()
    return dict(zip(judul, isi, strict=True))


def test_it_tells_formula_values_rounding_and_cells(
    cara: str, halaman: Page, angka: Locator
) -> None:
    tekan(cara, angka)
    panel = halaman.get_by_role("dialog", name=f"Asal angka {ANGKA}")
    expect(panel).to_be_visible()
    isi = isi_panel(panel)
    assert isi["Hitungan"] == "731 ÷ 32.000 × 100 = 2,284375"
    assert isi["Rumus"] == "realisasi (IKU-03) ÷ target (IKU-03, reviu_pk) × 100"
    assert isi["Pembulatan"] == "setengah ke atas menjadi 2 desimal"
    letak = panel.locator(".letak").all_inner_texts()
    assert any(s.startswith("2020/target.csv, baris ") and "“32000”" in s for s in letak)
    assert any(s.startswith("2020/realisasi_tahunan.csv, baris ") and "“731”" in s for s in letak)


def test_it_closes_and_gives_the_focus_back(cara: str, halaman: Page, angka: Locator) -> None:
    tekan(cara, angka)
    panel = halaman.get_by_role("dialog")
    expect(panel.get_by_role("heading")).to_be_focused()
    halaman.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(angka).to_be_focused()
    tekan(cara, angka)
    panel.get_by_role("button", name="Tutup").click()
    expect(panel).to_be_hidden()
    expect(angka).to_be_focused()


def test_the_panel_lies_within_the_page(cara: str, halaman: Page, angka: Locator) -> None:
    tekan(cara, angka)
    kotak = halaman.get_by_role("dialog").bounding_box()
    ukuran = halaman.viewport_size
    assert kotak is not None
    assert ukuran is not None
    assert kotak["x"] >= 0
    assert kotak["y"] >= 0
    assert kotak["x"] + kotak["width"] <= ukuran["width"]
    assert kotak["y"] + kotak["height"] <= ukuran["height"]
    lebar = "document.documentElement.scrollWidth"
    assert halaman.evaluate(lebar) <= ukuran["width"]
    dalam = "e => e.scrollWidth <= e.clientWidth"
    assert halaman.get_by_role("dialog").evaluate(dalam), "the panel scrolls sideways"


def test_the_keyboard_reaches_steps_below(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    angka = halaman.locator(TABEL).locator("[data-j]").first
    angka.focus()
    for _ in range(3):
        halaman.keyboard.press("ArrowRight")
    fokus = halaman.locator(f"{TABEL} [data-j]:focus")
    expect(fokus).to_have_text(halaman.locator(f"{TABEL} [data-j]").nth(3).inner_text())
    halaman.keyboard.press(" ")
    panel = halaman.get_by_role("dialog")
    expect(panel).to_be_visible()


def test_a_step_opens_the_steps_it_came_from(laporan_html: Path, buka: Buka) -> None:
    """The year's realisation of IKU-01 is the sum of its quarters, one level down."""
    halaman = buka(laporan_html)
    baris = halaman.locator(f"{TABEL} tr", has_text="Jumlah Potensi CPMI")
    baris.locator("[data-j]").nth(2).focus()
    halaman.keyboard.press("Enter")
    panel = halaman.get_by_role("dialog")
    langkah = panel.locator("details summary").first
    expect(langkah).to_have_text("jumlah keempat triwulan (IKU-01) = 1.985")
    sebelum = panel.locator(".letak").count()
    langkah.focus()
    halaman.keyboard.press("Enter")
    letak = panel.locator(".letak")
    expect(letak).to_have_count(sebelum + 4)
    semua = letak.all_inner_texts()
    assert sum(s.startswith("2020/triwulan.csv, baris ") for s in semua) == 4
