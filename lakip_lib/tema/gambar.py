"""Charts in the colours of the theme in force: each default colour is exchanged by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from lakip_lib.tema import WARNA, muat_tema, tema_bawaan
from lakip_lib.tema.kontras import PUTIH

_TAG = re.compile(r"<(\w+)[^<>]*>")
_HEKS = re.compile(r"#[0-9a-fA-F]{6}\b")


@cache
def nama_warna(heks: str, *, teks: bool) -> str | None:
    """Return the name of a colour of the default theme in a chart; None for any other.

    `teks` tells that letters have it. What has the accent's colour is the accent where it
    is text, and the colour of realisations where it is an area. White letters stand on
    areas, so they stay white on every background.
    """
    bawaan, kecil = tema_bawaan(), heks.lower()
    if teks and kecil == PUTIH:
        return None
    urutan = ("aksen", *WARNA) if teks else ("realisasi", *WARNA)
    return next((nama for nama in urutan if getattr(bawaan, nama) == kecil), None)


def warnai(svg: str) -> str:
    """Return a chart in the colours of the theme in force; its texts stay as they are."""
    tema = muat_tema()
    if tema.terang() == tema_bawaan().terang():
        return svg
    return ganti_warna(svg, lambda nama: str(getattr(tema, nama)))


def ganti_warna(svg: str, tulis: Callable[[str], str]) -> str:
    """Return a drawing with every colour of the default theme written by `tulis(name)`."""

    def tag(cocok: re.Match[str]) -> str:
        teks = cocok[1] in ("text", "tspan")

        def warna(heks: re.Match[str]) -> str:
            nama = nama_warna(heks[0], teks=teks)
            return heks[0] if nama is None else tulis(nama)

        return _HEKS.sub(warna, cocok[0])

    return _TAG.sub(tag, svg)
