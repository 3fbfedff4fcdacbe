"""Light and dark, widths, downloads, permalinks, and the page without JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.alat import modul_npm
from tests.peramban.conftest import Buka
from tests.poppler import teks_pdf

GELAP: dict[str, Any] = {"color_scheme": "dark"}
LATAR = "getComputedStyle(document.documentElement).backgroundColor"
TERANG_RGB, GELAP_RGB = "rgb(255, 255, 255)", "rgb(16, 22, 30)"
AXE = "axe.run(document, {resultTypes: ['violations']})"
# The first column may hide at most this share of its frame while it stays in view.
TERLEBAR = 0.45


@pytest.fixture(scope="session")
def axe() -> str:
    return modul_npm("axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("skema", "warna"), [("light", TERANG_RGB), ("dark", GELAP_RGB)])
@pytest.mark.parametrize("js", [True, False])
def test_the_system_decides(
    laporan_html: Path, buka: Buka, skema: str, warna: str, js: bool
) -> None:
    halaman = buka(laporan_html, color_scheme=skema, java_script_enabled=js)
    latar = halaman.locator("html").evaluate("e => getComputedStyle(e).backgroundColor")
    assert latar == warna


def test_the_button_goes_round_and_the_choice_stays(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    tombol = halaman.get_by_role("button", name="Tampilan:")
    for teks, warna in (
        ("Tampilan: sistem", TERANG_RGB),
        ("Tampilan: terang", TERANG_RGB),
        ("Tampilan: gelap", GELAP_RGB),
    ):
        expect(tombol).to_have_text(teks)
        assert halaman.evaluate(LATAR) == warna
        tombol.click()
    tombol.click()
    tombol.click()
    halaman.reload()
    expect(tombol).to_have_text("Tampilan: gelap")
    assert halaman.evaluate(LATAR) == GELAP_RGB
    halaman.emulate_media(media="print")
    assert halaman.evaluate(LATAR) == TERANG_RGB


@pytest.mark.parametrize("lebar", [320, 768, 1280])
@pytest.mark.parametrize("skema", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_opening(
    laporan_html: Path, buka: Buka, axe: str, lebar: int, skema: str
) -> None:
    ukuran = {"width": lebar, "height": 900}
    # The page's policy lets no other script in, not even this.
    halaman = buka(laporan_html, viewport=ukuran, color_scheme=skema, bypass_csp=True)
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
    halaman.add_script_tag(content=axe)
    _tanpa_temuan(halaman)
    halaman.keyboard.press("/")
    halaman.keyboard.type("pandemi")
    expect(halaman.locator("#cari li").first).to_be_visible()
    halaman.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    _tanpa_temuan(halaman)
    halaman.keyboard.press("Escape")
    halaman.locator("#tbl-capaian-anggaran [data-j]").first.click()
    expect(halaman.get_by_role("dialog")).to_be_visible()
    _tanpa_temuan(halaman)
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar


def _tanpa_temuan(halaman: Page) -> None:
    temuan = halaman.evaluate(AXE)["violations"]
    assert [(t["id"], [n["html"][:200] for n in t["nodes"][:3]]) for t in temuan] == []


@pytest.mark.parametrize("lebar", [320, 390])
def test_the_first_column_stays_and_leaves_room(laporan_html: Path, buka: Buka, lebar: int) -> None:
    """Of every table that scrolls, those of charts' data too."""
    halaman = buka(laporan_html, viewport={"width": lebar, "height": 800})
    halaman.evaluate("document.querySelectorAll('details.data').forEach(d => d.open = true)")
    ukuran = halaman.evaluate(
        """() => [...document.querySelectorAll('.bingkai')].filter(b =>
          b.offsetWidth && b.scrollWidth > b.clientWidth + 1
        ).map(b => {
          const sel = b.querySelector('tbody .lekat');
          if (!sel) return [b.getAttribute('aria-label'), 1, 0];
          b.scrollLeft = 1e6;
          const jarak = sel.getBoundingClientRect().left - b.getBoundingClientRect().left;
          return [b.getAttribute('aria-label'), sel.offsetWidth / b.clientWidth, jarak];
        })"""
    )
    assert len(ukuran) > 20
    assert [u for u in ukuran if u[1] > TERLEBAR or u[2] < -1] == []


# Of every chart: its id, whether it is drawn for phones, whether it goes on beyond its frame,
# whether it says so, and the size of its smallest letters in pixels.
GRAFIK = """() => [...document.querySelectorAll('.kanvas')].map(k => {
  const svg = [...k.querySelectorAll('svg')].filter(s => s.checkVisibility());
  const skala = svg[0].getBoundingClientRect().width / svg[0].viewBox.baseVal.width;
  const huruf = [...svg[0].querySelectorAll('text')]
    .map(t => parseFloat(getComputedStyle(t).fontSize));
  return {id: k.closest('.gambar').id, banyak: svg.length,
    ponsel: svg[0].classList.contains('sempit'), lanjut: k.scrollWidth > k.clientWidth + 1,
    kata: getComputedStyle(k, '::after').content.includes('Geser'),
    huruf: Math.min(...huruf) * skala}})"""


@pytest.mark.parametrize(("lebar", "terkecil"), [(320, 9.0), (390, 11.0), (1366, 12.0)])
def test_letters_in_charts_are_legible(
    laporan_html: Path, buka: Buka, lebar: int, terkecil: float
) -> None:
    """On a phone all but the two charts that have no drawing for it fit and are well legible."""
    halaman = buka(laporan_html, viewport={"width": lebar, "height": 800})
    semua = halaman.evaluate(GRAFIK)
    assert len(semua) > 30
    assert {g["banyak"] for g in semua} == {1}
    lain = [g for g in semua if g["ponsel"] is not (lebar < 480)]
    assert {g["id"] for g in lain} == (
        {"gbr-struktur-organisasi", "gbr-capaian-serapan"} if lebar < 480 else set()
    )
    assert [g for g in lain if g["huruf"] < 8.9] == []
    assert [g for g in semua if g not in lain and (g["huruf"] < terkecil or g["lanjut"])] == []


@pytest.mark.parametrize("lebar", [320, 390, 768])
def test_a_chart_that_goes_on_says_so(laporan_html: Path, buka: Buka, lebar: int) -> None:
    """The hint stands where, and only where, a chart does not fit the screen."""
    halaman = buka(laporan_html, viewport={"width": lebar, "height": 800})
    semua = halaman.evaluate(GRAFIK)
    assert [g for g in semua if g["lanjut"] is not g["kata"]] == []
    assert any(g["lanjut"] for g in semua) is (lebar < 480)


def test_every_download_says_once_what_it_gives(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    baris = halaman.locator("#tbl-capaian-anggaran .unduh p")
    for jenis in ("CSV", "XLSX"):
        nama = f"Unduh Tabel 15 sebagai {jenis}"
        expect(baris.get_by_role("link", name=nama, exact=True)).to_be_visible()
    assert baris.aria_snapshot().count("Unduh") == 2


@pytest.mark.parametrize("js", [True, False])
def test_the_csv_of_a_table_is_that_of_the_folder(laporan_html: Path, buka: Buka, js: bool) -> None:
    halaman = buka(laporan_html, java_script_enabled=js, accept_downloads=True)
    tautan = halaman.locator("#tbl-capaian-anggaran .unduh a", has_text="CSV")
    with halaman.expect_download() as unduhan:
        tautan.click()
    nama = unduhan.value.suggested_filename
    nomor = halaman.locator("#tbl-capaian-anggaran caption strong").inner_text()
    assert nama == f"{nomor.removeprefix('Tabel ').rstrip('.')}-capaian-anggaran.csv"
    assert Path(unduhan.value.path()).read_bytes() == _tabel(laporan_html, nama)


def test_every_csv_in_the_page_is_that_of_the_folder(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    semua = halaman.evaluate(
        """() => [...document.querySelectorAll('.tabel > .unduh a[href^="data:text/csv"]')].map(a =>
          [a.download, decodeURIComponent(a.href.slice(a.href.indexOf(',') + 1))])"""
    )
    folder = {p.name: p.read_bytes() for p in (laporan_html.parent / "tabel").glob("*.csv")}
    assert {nama: isi.encode() for nama, isi in semua} == folder


def _tabel(laporan: Path, nama: str) -> bytes:
    return (laporan.parent / "tabel" / nama).read_bytes()


def test_a_permalink_leads_to_its_place_and_is_copied(laporan_html: Path, buka: Buka) -> None:
    izin = ["clipboard-read", "clipboard-write"]
    halaman = buka(laporan_html, permissions=izin)
    pranala = halaman.get_by_role("link", name="Tautan ke Tabel 15", exact=True)
    pranala.click()
    assert halaman.url.endswith("#tbl-capaian-anggaran")
    expect(halaman.get_by_text("Tautan disalin.")).to_be_visible()
    assert halaman.evaluate("navigator.clipboard.readText()") == halaman.url


def test_a_heading_shows_its_permalink_when_reached(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    pranala = halaman.get_by_role("link", name="Tautan ke bagian BAB I Pendahuluan")
    expect(pranala).to_have_css("opacity", "0")
    pranala.focus()
    halaman.keyboard.press("Shift+Tab")
    halaman.keyboard.press("Tab")
    expect(pranala).to_be_focused()
    expect(pranala).to_have_css("opacity", "1")


def test_without_javascript_all_can_be_read(laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html, java_script_enabled=False)
    expect(halaman.get_by_role("button")).to_have_count(0)
    expect(halaman.get_by_role("navigation", name="Navigasi laporan")).to_be_visible()
    halaman.get_by_role("link", name="Kategori capaian (%)").click()
    expect(halaman.locator("#tbl-kategori")).to_be_in_viewport()


def test_printed_pages_are_numbered(laporan_html: Path, buka: Buka, tmp_path: Path) -> None:
    """All but the cover, also those turned for a wide table."""
    pdf = tmp_path / "cetak.pdf"
    buka(laporan_html).pdf(path=pdf, prefer_css_page_size=True)
    kaki = [satu.split("\n")[-2:] for satu in teks_pdf(pdf, "-layout").split("\f")[:-1]]
    nomor = [" ".join("".join(baris).split()) for baris in kaki]
    assert len(nomor) > 40
    assert nomor[1:] == [f"{i} dari {len(nomor)}" for i in range(2, len(nomor) + 1)]
    assert " dari " not in nomor[0]


def test_targets_are_large_enough(laporan_html: Path, buka: Buka) -> None:
    """WCAG 2.2, 2.5.8: what is pressed measures 24 by 24 pixels; links in sentences are exempt."""
    halaman = buka(laporan_html, "ponsel")
    kecil = halaman.evaluate(
        """() => [...document.querySelectorAll('button, summary, .unduh a, .pranala, .navigasi a')]
          .filter(u => u.checkVisibility())
          .map(u => [u.outerHTML.slice(0, 80), u.getBoundingClientRect()])
          .filter(([, r]) => r.width < 24 || r.height < 24)
          .map(([t, r]) => [t, r.width, r.height])"""
    )
    assert kecil == []
