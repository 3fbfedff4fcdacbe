"""Mixing colours until the contrast is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.tema.kontras import campur, kontras, sampai_kontras

warna = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@given(warna, st.sampled_from(["#000000", "#10161e"]), st.sampled_from([3.0, 4.5, 7.0]))
def test_the_contrast_is_reached_on_dark(satu: str, latar: str, rasio: float) -> None:
    assert kontras(sampai_kontras(satu, latar, rasio), latar) >= rasio


@given(warna)
def test_a_colour_with_enough_contrast_stays(satu: str) -> None:
    if kontras(satu, "#10161e") >= 3:
        assert sampai_kontras(satu, "#10161e", 3) == satu


@pytest.mark.parametrize(("bagian", "hasil"), [(0, "#102030"), (1, "#ffffff"), (0.5, "#889098")])
def test_mixing(bagian: float, hasil: str) -> None:
    assert campur("#102030", "#ffffff", bagian) == hasil
