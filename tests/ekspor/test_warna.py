"""Colours from data: refused when malformed, readable text on all others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.warna import HITAM, PUTIH, warna_sah, warna_teks
from lakip_lib.kesalahan import KesalahanLakip


@pytest.mark.parametrize("warna", ["merah", "#12", "#12345g", "#123456;x:y", "", "#123456\n"])
def test_malformed_colour_is_refused(warna: str) -> None:
    with pytest.raises(KesalahanLakip, match="Perbaikan: tulis #rrggbb"):
        warna_sah(warna)


def test_text_is_black_on_light_and_white_on_dark() -> None:
    assert [warna_teks(w) for w in ("#ffffff", "#f2cf5b", "#0b3d6b", "#000000")] == [
        HITAM,
        HITAM,
        PUTIH,
        PUTIH,
    ]


@given(st.integers(0, 0xFFFFFF))
def test_contrast_is_never_below_four_and_a_half(n: int) -> None:
    warna = f"#{n:06x}"

    def terang(w: str) -> float:
        saluran = [int(w[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in saluran)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    pasangan = sorted((terang(warna), terang(warna_teks(warna))))
    assert (pasangan[1] + 0.05) / (pasangan[0] + 0.05) >= 4.5
