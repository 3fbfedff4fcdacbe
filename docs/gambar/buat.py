"""Make the README's picture from the real report: PDF pages beside the HTML on a phone.

Needs the built report (`make report`), Chromium and pdftoppm (Debian: chromium, poppler-utils).
Usage: python docs/gambar/buat.py [output/2020]
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

PROYEK = Path(__file__).resolve().parents[2]
TUJUAN = Path(__file__).with_name("laporan.png")
HALAMAN_PDF = ("sampul", "Tabel 15.", "Gambar 6.")
TINGGI, SELA, LATAR = 900, 28, "#e8edf3"
PERAMBAN = ("chromium", "chromium-browser", "google-chrome")


def main(laporan: Path) -> None:
    """Write laporan.png beside this script."""
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        gambar = [_halaman(laporan / "laporan.pdf", n, folder) for n in _nomor(laporan)]
        gambar.append(_telepon(laporan / "laporan.html", folder))
        _gabung(gambar).quantize(128).save(TUJUAN, optimize=True)
    print(f"{TUJUAN} ({TUJUAN.stat().st_size / 1024:.0f} kB)")


def _nomor(laporan: Path) -> list[int]:
    """Return the cover and the last pages that carry the captions of HALAMAN_PDF."""
    teks = _jalankan("pdftotext", "-layout", str(laporan / "laporan.pdf"), "-")
    halaman = teks.split("\f")
    cari = HALAMAN_PDF[1:]
    return [1] + [max(i for i, isi in enumerate(halaman, 1) if kata in isi) for kata in cari]


def _halaman(pdf: Path, nomor: int, folder: Path) -> Image.Image:
    dasar = folder / f"hal-{nomor}"
    pilih = ("-f", str(nomor), "-l", str(nomor), "-singlefile")
    _jalankan("pdftoppm", "-png", "-r", "110", *pilih, str(pdf), str(dasar))
    return Image.open(f"{dasar}.png").convert("RGB")


def _telepon(html: Path, folder: Path) -> Image.Image:
    gambar = folder / "telepon.png"
    peramban = next((p for p in PERAMBAN if shutil.which(p)), None)
    if peramban is None:
        sys.exit(f"Chromium not found (looked for {', '.join(PERAMBAN)}); install it first.")
    _jalankan(
        peramban,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--disable-background-networking",
        f"--user-data-dir={folder / 'profil'}",
        "--window-size=500,980",
        f"--screenshot={gambar}",
        html.resolve().as_uri(),
    )
    return Image.open(gambar).convert("RGB")


def _gabung(gambar: list[Image.Image]) -> Image.Image:
    sama = [g.resize((round(g.width * TINGGI / g.height), TINGGI)) for g in gambar]
    berbingkai = [ImageOps.expand(g, 1, "#c3ccd8") for g in sama]
    lebar = sum(g.width for g in berbingkai) + SELA * (len(berbingkai) + 1)
    hasil = Image.new("RGB", (lebar, TINGGI + 2 * SELA + 2), LATAR)
    x = SELA
    for g in berbingkai:
        hasil.paste(g, (x, SELA))
        x += g.width + SELA
    return hasil


def _jalankan(*perintah: str) -> str:
    if shutil.which(perintah[0]) is None:
        sys.exit(f"{perintah[0]} not found; install it first.")
    return subprocess.run(perintah, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PROYEK / "output" / "2020")
