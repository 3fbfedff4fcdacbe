"""Every page of the site against the rules: axe-core, html-validate, narrow screens, keyboard."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.peramban.alat import FOLDER, modul_npm
from tests.peramban.test_kaidah import ringkas

PROYEK = Path(__file__).resolve().parents[2]
# Axe would read style sheets with requests of its own, which the pages forbid.
AXE = "axe.run(document, {preload: false, resultTypes: ['violations']})"
LAYAR: dict[str, dict[str, Any]] = {
    "sempit": {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True},
    "ponsel": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "color_scheme": "dark"},
    "komputer": {"viewport": {"width": 1366, "height": 900}},
    "gelap": {"viewport": {"width": 1366, "height": 900}, "color_scheme": "dark"},
}

Layar = Callable[..., Page]


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the whole site and return its folder."""
    folder = tmp_path_factory.mktemp("situs")
    perintah = [sys.executable, "-m", "lakip_lib", "terbitkan", "--keluaran", str(folder)]
    subprocess.run(perintah, check=True, cwd=PROYEK, capture_output=True)
    return folder / "situs"


@pytest.fixture
def layar(peramban: Browser, situs: Path) -> Iterator[Layar]:
    """Open a screen of `LAYAR`; nothing may be asked for outside the site, nothing complain."""
    salah: list[str] = []

    def satu(nama: str, **beda: Any) -> Page:
        konteks = peramban.new_context(**LAYAR[nama] | {"locale": "id-ID"} | beda)
        konteks.set_default_timeout(30_000)
        halaman = konteks.new_page()
        halaman.on("console", lambda p: salah.append(f"{halaman.url}: {p.text}"))
        halaman.on("pageerror", lambda galat: salah.append(f"{halaman.url}: {galat}"))
        halaman.on("request", lambda r: None if _milik(r.url, situs) else salah.append(r.url))
        return halaman

    yield satu
    for konteks in peramban.contexts:
        konteks.close()
    assert salah == []


def _milik(url: str, situs: Path) -> bool:
    return url.startswith((f"{situs.as_uri()}/", "http://127.0.0.1:", "data:"))


def halaman_situs(situs: Path) -> list[Path]:
    """Return the site's own pages; the reports have tests of their own."""
    return [p for p in sorted(situs.rglob("*.html")) if p.name != "laporan.html"]


@pytest.mark.parametrize("nama", LAYAR)
def test_axe_finds_nothing_on_any_page(nama: str, situs: Path, layar: Layar) -> None:
    axe = modul_npm("axe-core/axe.min.js").read_text(encoding="utf-8")
    halaman, temuan = layar(nama), {}
    for p in halaman_situs(situs):
        halaman.goto(p.as_uri())
        # What is folded away is looked at too.
        halaman.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        halaman.evaluate(axe)
        hasil = ringkas(halaman.evaluate(AXE)["violations"])
        if hasil:
            temuan[p.relative_to(situs).as_posix()] = hasil
    assert temuan == {}


def test_axe_sees_a_fault(situs: Path, layar: Layar) -> None:
    axe = modul_npm("axe-core/axe.min.js").read_text(encoding="utf-8")
    halaman = layar("komputer")
    halaman.goto((situs / "metode.html").as_uri())
    halaman.evaluate("document.querySelector('nav').replaceChildren(new Image())")
    halaman.evaluate(axe)
    assert ringkas(halaman.evaluate(AXE)["violations"])


def test_every_page_is_valid(situs: Path) -> None:
    """By the recommended rules but for long titles: official names of indicators stay whole."""
    perintah = [str(modul_npm(".bin/html-validate")), "--formatter", "text"]
    perintah += ["--config", str(FOLDER / "html-validate.json")]
    perintah += [str(p.relative_to(situs)) for p in halaman_situs(situs)]
    keluar = subprocess.run(perintah, cwd=situs, capture_output=True, text=True, check=False)
    assert keluar.stderr == ""
    assert keluar.stdout == ""
    assert keluar.returncode == 0


def test_no_page_scrolls_sideways(situs: Path, layar: Layar) -> None:
    halaman, lebar = layar("sempit"), {}
    for p in halaman_situs(situs):
        halaman.goto(p.as_uri())
        halaman.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if (n := halaman.evaluate("document.documentElement.scrollWidth")) > 320:
            lebar[p.name] = n
    assert lebar == {}


def test_targets_are_large_enough(situs: Path, layar: Layar) -> None:
    """Links of the menu are at least 24 pixels high (WCAG 2.2, 2.5.8)."""
    halaman = layar("ponsel")
    halaman.goto((situs / "index.html").as_uri())
    tinggi = halaman.evaluate(
        "[...document.querySelectorAll('header a, .tombol')].map(a => "
        "a.getBoundingClientRect().height)"
    )
    assert len(tinggi) >= 7
    assert min(tinggi) >= 24


def test_the_keyboard_reaches_what_the_mouse_does(situs: Path, layar: Layar) -> None:
    halaman = layar("komputer")
    halaman.goto((situs / "index.html").as_uri())
    halaman.keyboard.press("Tab")
    assert halaman.evaluate("document.activeElement.className") == "lompat"
    garis = halaman.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert garis == "solid"
    halaman.keyboard.press("Enter")
    assert halaman.evaluate("document.activeElement.id") == "isi"
    for _ in range(3):
        halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/2020/index.html")


def test_from_the_start_page_to_an_indicator_and_on(situs: Path, layar: Layar) -> None:
    halaman = layar("ponsel")
    halaman.goto((situs / "index.html").as_uri())
    halaman.get_by_role("link", name="Indikator", exact=True).first.click()
    halaman.get_by_role("table").get_by_role("link", name="Penempatan PMI").first.click()
    halaman.wait_for_url("**/indikator/iku-03.html")
    assert halaman.locator("h1").inner_text() == "Penempatan PMI terampil dan profesional"
    halaman.get_by_text("Data grafik").first.click()
    baris = halaman.locator("details[open] tbody tr").all_inner_texts()
    assert [b.split()[0] for b in baris] == ["2019", "2020"]
    halaman.get_by_role("link", name="LAKIP tahun 2020").click()
    halaman.wait_for_url("**/2020/laporan.html#gbr-triwulan-s03")


def test_the_site_works_from_a_subfolder_of_a_server(situs: Path, layar: Layar) -> None:
    """As on GitHub Pages: another origin, a path in front, fonts and styles loaded."""
    server = _server(situs.parent)
    try:
        halaman = layar("komputer")
        dasar = f"http://127.0.0.1:{server.server_address[1]}/situs/"
        halaman.goto(f"{dasar}indikator/iku-03.html")
        # The page is there before its fonts; one that cannot be had is waited for, too.
        termuat = "document.fonts.ready.then(semua => semua.check('16px \"Noto Sans\"'))"
        assert halaman.evaluate(termuat)
        latar = halaman.evaluate(
            "getComputedStyle(document.querySelector('header')).backgroundColor"
        )
        assert latar == "rgb(11, 61, 107)"
        halaman.get_by_role("link", name="Beranda").first.click()
        halaman.wait_for_url(f"{dasar}index.html")
    finally:
        server.shutdown()


def _server(folder: Path) -> http.server.ThreadingHTTPServer:
    kelas = partial(_Sunyi, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), kelas)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _Sunyi(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def test_what_is_downloaded_is_the_file(situs: Path, layar: Layar) -> None:
    halaman = layar("komputer")
    halaman.goto((situs / "2020" / "index.html").as_uri())
    ukuran = halaman.get_by_role("link", name="Laporan (PDF)").locator(".ukuran").inner_text()
    bita = (situs / "2020" / "laporan.pdf").stat().st_size
    angka, satuan = ukuran.split()
    kelipatan = {"KB": 1e3, "MB": 1e6}[satuan]
    # Shown to one decimal at most.
    assert abs(float(angka.replace(",", ".")) - bita / kelipatan) <= (
        0.5 if satuan == "KB" else 0.05
    )
