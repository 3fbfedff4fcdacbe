"""Contrast of colours (`#rrggbb`) by WCAG 2.2, and colours moved until it is enough."""

from __future__ import annotations

PUTIH = "#ffffff"
_LANGKAH = 50


def kecerahan(warna: str) -> float:
    """Return the relative luminance (0..1) of `#rrggbb` by WCAG 2.2."""
    kanal = (c / 255 for c in _kanal(warna))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontras(a: str, b: str) -> float:
    """Return the contrast ratio (1..21) of two colours by WCAG 2.2."""
    terang, gelap = sorted((kecerahan(a), kecerahan(b)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def campur(a: str, b: str, bagian: float) -> str:
    """Return `a` with `bagian` (0..1) of `b` mixed in.

    >>> campur("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pasangan = zip(_kanal(a), _kanal(b), strict=True)
    return "#" + "".join(f"{int(x + (y - x) * bagian + 0.5):02x}" for x, y in pasangan)


def sampai_kontras(warna: str, latar: str, rasio: float, ke: str = PUTIH) -> str:
    """Return `warna`, with no more of `ke` mixed in than it takes for `rasio` on `latar`."""
    for i in range(_LANGKAH + 1):
        hasil = campur(warna, ke, i / _LANGKAH)
        if kontras(hasil, latar) >= rasio:
            return hasil
    return ke


def _kanal(warna: str) -> tuple[int, int, int]:
    r, g, b = (int(warna[i : i + 2], 16) for i in (1, 3, 5))
    return r, g, b
