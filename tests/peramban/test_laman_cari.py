"""Search within the report: what is found, where it leads, and by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.conftest import PERANGKAT, Buka

SOROT = "nama => Array.from(CSS.highlights.get(nama) || [], r => r.toString())"


@pytest.fixture(params=PERANGKAT)
def halaman(request: pytest.FixtureRequest, laporan_html: Path, buka: Buka) -> Page:
    return buka(laporan_html, str(request.param))


def panel(halaman: Page) -> Locator:
    return halaman.locator("#cari")


def cari(halaman: Page, kata: str) -> None:
    halaman.get_by_role("button", name="Cari dalam laporan").click()
    halaman.get_by_role("searchbox").fill(kata)


def test_a_phrase_is_counted_listed_and_marked(halaman: Page) -> None:
    cari(halaman, "Nilai AKIP")
    status = panel(halaman).get_by_role("status")
    expect(status).to_contain_text("tempat ditemukan")
    banyak = int(status.inner_text().split()[0])
    expect(panel(halaman).locator("li")).to_have_count(banyak)
    sorot = halaman.evaluate(SOROT, "cari")
    assert len(sorot) >= banyak
    assert {s.lower() for s in sorot} >= {"nilai akip"}


def test_enter_goes_on_and_shift_enter_back(halaman: Page) -> None:
    cari(halaman, "pandemi")
    status = panel(halaman).get_by_role("status")
    expect(status).to_contain_text("ditemukan")
    for tombol, ke in (("Enter", "1 dari"), ("Enter", "2 dari"), ("Shift+Enter", "1 dari")):
        halaman.keyboard.press(tombol)
        expect(status).to_contain_text(ke)
    assert halaman.evaluate(SOROT, "cari-kini")[0].lower() == "pandemi"
    # What was found is in view, and the panel does not cover it.
    tempat = halaman.evaluate(
        "() => { const r = [...CSS.highlights.get('cari-kini')][0].getBoundingClientRect();"
        "const u = document.elementFromPoint(r.left + 2, r.top + r.height / 2);"
        "return [r.top > 0 && r.bottom < innerHeight, Boolean(u.closest('main'))] }"
    )
    assert tempat == [True, True]


def test_words_of_one_table_row_are_found_together(halaman: Page) -> None:
    cari(halaman, "terampil 32.000")
    temuan = panel(halaman).locator("li", has_text="Tabel 15")
    expect(temuan.first).to_contain_text("Penempatan PMI terampil")


def test_data_behind_a_chart_is_opened(halaman: Page) -> None:
    cari(halaman, "Belanja Modal")
    data = panel(halaman).locator("li", has_text="Data Gambar").first
    data.get_by_role("link").click()
    expect(halaman.locator("details.data[open]")).to_have_count(1)


@pytest.mark.parametrize("kata", ["zzzz tidak ada", "<b>", ".*"])
def test_nothing_found_is_told(halaman: Page, kata: str) -> None:
    cari(halaman, kata)
    expect(panel(halaman).get_by_role("status")).to_have_text("Tidak ditemukan.")
    assert halaman.evaluate(SOROT, "cari") == []


def test_keyboard_opens_closes_and_gives_the_focus_back(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    angka = halaman.locator("[data-j]").first
    angka.focus()
    halaman.keyboard.press("/")
    kata = halaman.get_by_role("searchbox")
    expect(kata).to_be_focused()
    halaman.keyboard.type("a/b")
    expect(kata).to_have_value("a/b")
    halaman.keyboard.press("Escape")
    expect(panel(halaman)).to_be_hidden()
    expect(angka).to_be_focused()


def test_the_shortcut_can_be_turned_off(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    halaman.keyboard.press("/")
    halaman.get_by_label("Tombol / membuka pencarian").uncheck()
    halaman.keyboard.press("Escape")
    halaman.keyboard.press("/")
    expect(panel(halaman)).to_be_hidden()


@pytest.mark.parametrize("kata", ["10.031", "10031"])
def test_a_number_is_found_with_and_without_its_points(halaman: Page, kata: str) -> None:
    cari(halaman, kata)
    expect(panel(halaman).get_by_role("status")).to_contain_text("tempat ditemukan")
    assert set(halaman.evaluate(SOROT, "cari")) == {"10.031"}


@pytest.mark.parametrize("kata", ["IKU-03", "iku 03"])
def test_the_code_of_an_indicator_finds_its_rows(halaman: Page, kata: str) -> None:
    cari(halaman, kata)
    temuan = panel(halaman).locator("li", has_text="Tabel 15")
    expect(temuan.first).to_contain_text("Penempatan PMI terampil dan profesional")
    expect(panel(halaman).locator("li", has_text="Nilai AKIP")).to_have_count(0)


def test_what_is_not_seen_is_not_found(halaman: Page) -> None:
    """The category that is told only to those who hear the page stands in its own column."""
    cari(halaman, "Penempatan PMI terampil")
    baris = panel(halaman).locator("li", has_text="Tabel 14")
    expect(baris.first).to_be_visible()
    assert "(Kurang)" not in " ".join(panel(halaman).locator("li").all_inner_texts())


def test_the_field_shows_what_is_sought(laporan_html: Path, buka: Buka) -> None:
    """Beside the report it is as wide as its panel, above the buttons in their one row."""
    halaman = buka(laporan_html, "komputer")
    cari(halaman, "penempatan 731")
    kotak = panel(halaman).locator("input[type=search]")
    assert kotak.evaluate("e => e.offsetWidth / e.form.clientWidth") == 1
    assert kotak.evaluate("e => e.scrollWidth <= e.clientWidth")
    tombol = panel(halaman).locator("form button")
    atas = tombol.evaluate_all("semua => semua.map(e => e.getBoundingClientRect().top)")
    assert len(atas) == 3
    assert len(set(atas)) == 1


def test_on_a_phone_the_form_stands_in_one_row(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html, "ponsel")
    cari(halaman, "PMI")
    atas = (
        panel(halaman)
        .locator("input[type=search], form button")
        .evaluate_all("semua => semua.map(e => Math.round(e.getBoundingClientRect().top))")
    )
    assert len(atas) == 4
    assert len(set(atas)) == 1
