"""Make the README's picture from the real report and site: screens above, PDF pages below.

Needs the built report and site (`make gambar` builds both), Chromium and pdftoppm (Debian:
chromium, poppler-utils).
Usage: python docs/gambar/buat.py [output]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps
from playwright.sync_api import Browser, sync_playwright

PROYEK = Path(__file__).resolve().parents[2]
TUJUAN = Path(__file__).with_name("laporan.png")
TAHUN = 2020
HALAMAN_PDF = ("sampul", "Tabel 10.", "Tabel 15.", "Gambar 6.")
LEBAR, SELA, LATAR = 2000, 28, "#e8edf3"
WARNA = 160
JEDA = 500  # milliseconds
PERAMBAN = ("chromium", "chromium-browser", "google-chrome")
TELEPON = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
MEJA = {"viewport": {"width": 1180, "height": 844}}


def main(keluaran: Path) -> None:
    """Write laporan.png beside this script."""
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        pdf = keluaran / str(TAHUN) / "laporan.pdf"
        layar = _layar(keluaran / "situs", folder)
        halaman = [_halaman(pdf, n, folder) for n in _nomor(pdf)]
        gambar = _tumpuk([_baris(layar), _baris(halaman)])
        gambar.quantize(WARNA).save(TUJUAN, optimize=True)
    print(f"{TUJUAN} ({TUJUAN.stat().st_size / 1024:.0f} kB)")


def _layar(situs: Path, folder: Path) -> list[Image.Image]:
    """Return the site on a desk, and the report on a phone by day and by night."""
    laporan = situs / str(TAHUN) / "laporan.html"
    semua: tuple[tuple[Path, str, dict[str, Any]], ...] = (
        (situs / "index.html", "", MEJA),
        (laporan, "Tabel 15.", TELEPON),
        (laporan, "Gambar 6.", TELEPON | {"color_scheme": "dark"}),
    )
    sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as p:
        peramban = p.chromium.launch(executable_path=_chromium(), args=sandbox)
        return [_potret(peramban, *satu, folder / f"layar-{n}.png") for n, satu in enumerate(semua)]


def _potret(
    peramban: Browser, berkas: Path, judul: str, alat: dict[str, Any], gambar: Path
) -> Image.Image:
    """Return a screenshot of a page, scrolled to the caption that begins with `judul`."""
    with peramban.new_context(device_scale_factor=2, reduced_motion="reduce", **alat) as konteks:
        halaman = konteks.new_page()
        halaman.goto(berkas.resolve().as_uri())
        if judul:
            semua = halaman.locator("caption:visible, figcaption:visible")
            keterangan = semua.filter(has_text=judul).last
            # Twice: what is scrolled past is laid out only then, and moves the rest.
            for _ in range(2):
                keterangan.evaluate("e => (e.closest('figure') ?? e).scrollIntoView()")
                halaman.wait_for_timeout(JEDA)
            halaman.mouse.wheel(0, -60)
            halaman.wait_for_timeout(JEDA)
        halaman.screenshot(path=gambar)
    return Image.open(gambar).convert("RGB")


def _chromium() -> str:
    for nama in PERAMBAN:
        if jalur := shutil.which(nama):
            return jalur
    sys.exit(f"Chromium not found (looked for {', '.join(PERAMBAN)}); install it first.")


def _nomor(pdf: Path) -> list[int]:
    """Return the cover and the last pages that carry the captions of HALAMAN_PDF."""
    halaman = _jalankan("pdftotext", "-layout", str(pdf), "-").split("\f")
    cari = HALAMAN_PDF[1:]
    return [1] + [max(i for i, isi in enumerate(halaman, 1) if kata in isi) for kata in cari]


def _halaman(pdf: Path, nomor: int, folder: Path) -> Image.Image:
    dasar = folder / f"hal-{nomor}"
    pilih = ("-f", str(nomor), "-l", str(nomor), "-singlefile")
    _jalankan("pdftoppm", "-png", "-r", "110", *pilih, str(pdf), str(dasar))
    return Image.open(f"{dasar}.png").convert("RGB")


def _baris(gambar: list[Image.Image]) -> Image.Image:
    """Put pictures side by side, equally high, in a row of width LEBAR."""
    ruang = LEBAR - SELA * (len(gambar) + 1)
    tinggi = round(ruang / sum(g.width / g.height for g in gambar))
    sama = [g.resize((round(g.width * tinggi / g.height), tinggi)) for g in gambar]
    hasil = Image.new("RGB", (LEBAR, tinggi + SELA), LATAR)
    x = SELA
    for satu in sama:
        bingkai = ImageOps.expand(ImageOps.crop(satu, 1), 1, "#c3ccd8")
        hasil.paste(bingkai, (x, SELA))
        x += satu.width + SELA
    return hasil


def _tumpuk(baris: list[Image.Image]) -> Image.Image:
    hasil = Image.new("RGB", (LEBAR, sum(b.height for b in baris) + SELA), LATAR)
    y = 0
    for satu in baris:
        hasil.paste(satu, (0, y))
        y += satu.height
    return hasil


def _jalankan(*perintah: str) -> str:
    if shutil.which(perintah[0]) is None:
        sys.exit(f"{perintah[0]} not found; install it first.")
    return subprocess.run(perintah, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PROYEK / "output")
