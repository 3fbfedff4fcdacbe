"""Colours that come with the data: checked, and paired with a readable text colour."""

from __future__ import annotations

import re

from lakip_lib.kesalahan import KesalahanLakip, kutip

_HEKS = re.compile(r"#[0-9a-fA-F]{6}")
HITAM = "#000000"
PUTIH = "#ffffff"


def warna_sah(warna: str) -> str:
    """Return `warna` if it is written `#rrggbb`; KesalahanLakip otherwise."""
    if _HEKS.fullmatch(warna) is None:
        raise KesalahanLakip(
            f"warna kategori {kutip(warna)} bukan kode warna. Perbaikan: tulis #rrggbb, "
            "misalnya #1f77b4, pada kolom kode_warna."
        )
    return warna


def warna_teks(latar: str) -> str:
    """Return black or white, whichever is easier to read on `latar` (`#rrggbb`).

    >>> warna_teks("#ffd400"), warna_teks("#0b3d6b")
    ('#000000', '#ffffff')
    """
    terang = _terang(warna_sah(latar))
    # Contrast ratio of WCAG 2: (lighter + 0.05) / (darker + 0.05).
    return HITAM if (terang + 0.05) ** 2 >= 1.05 * 0.05 else PUTIH


def _terang(warna: str) -> float:
    saluran = (int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in saluran)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
