"""Cells of workbooks: exact numbers, plain words, refusals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.lembar.sel import SelSalah, bilangan, sama, teks


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_desimal_yang_diketik_kembali_tepat(angka: Decimal) -> None:
    """What a person types in up to fifteen digits survives the binary number."""
    assert bilangan(float(angka)) == Fraction(angka)


@given(st.integers(-(10**14), 10**14))
def test_bilangan_bulat_tepat(angka: int) -> None:
    assert bilangan(angka) == bilangan(float(angka)) == bilangan(str(angka)) == angka


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_teks_indonesia(bulat: int, pecahan: int) -> None:
    """Points group thousands, a comma marks decimals."""
    tertulis = f"{bulat:,}".replace(",", ".") + f",{pecahan:02d}"
    assert bilangan(tertulis) == bulat + Fraction(pecahan, 100)


@given(st.text(max_size=8))
def test_teks_lain_ditolak_atau_terbaca(tertulis: str) -> None:
    try:
        nilai = bilangan(tertulis)
    except SelSalah:
        return
    assert isinstance(nilai, Fraction)
    assert any(h.isdigit() for h in tertulis)


@pytest.mark.parametrize("bentuk", ["0%", "0.00%", "[$-421]0%"])
def test_format_persen(bentuk: str) -> None:
    with pytest.raises(SelSalah, match="persen"):
        bilangan(0.5, bentuk)


def test_tanda_persen_sebagai_satuan_saja() -> None:
    assert bilangan(50, '[$-421]#,##0" %"') == 50


@pytest.mark.parametrize(
    ("satu", "dua", "hasil"),
    [
        (None, None, True),
        (None, "", False),
        (90, 90.0, True),
        ("90", 90, True),
        ("a", "b", False),
        (0, None, False),
        (True, "true", True),
    ],
)
def test_sama(satu: object, dua: object, hasil: bool) -> None:
    assert sama(satu, dua) is hasil


def test_teks_kode_angka() -> None:
    assert [teks(n) for n in (5111, 5111.0, "05", 0.5)] == ["5111", "5111", "05", "0.5"]
