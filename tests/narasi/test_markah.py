"""What an expression may leave in the text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markah import Markah, Tahun, kapital, rangkai, tuang
from lakip_lib.narasi.markdown import urai


def teks_tampil(markdown: str) -> str:
    return "".join(
        anak.content
        for token in urai(markdown)
        for anak in token.children or ()
        if anak.type == "text"
    )


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_text_of_the_data_is_shown_literally(teks: str) -> None:
    tampil = teks_tampil(f"a {tuang(teks)} z")
    assert tampil.split() == ["a", *teks.split(), "z"]


def test_own_markup_is_kept() -> None:
    assert tuang(Markah("[](#tbl-pk) **x**")) == "[](#tbl-pk) **x**"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (1350, "1.350"),
        (Fraction(731, 320), "2,28"),
        (Fraction(-1, 2), "−0,5"),
        (Tahun(2020), "2020"),
        (0, "0"),
    ],
)
def test_numbers_are_formatted_and_years_are_not(nilai: object, teks: str) -> None:
    assert tuang(nilai) == teks


def test_a_missing_value_never_reaches_the_page() -> None:
    with pytest.raises(KesalahanLakip, match=r"tidak ada dalam data.*Perbaikan"):
        tuang(None)


@pytest.mark.parametrize("nilai", [True, [1], {"a": 1}, len, 0.5])
def test_what_is_neither_text_nor_number_is_refused(nilai: object) -> None:
    with pytest.raises(KesalahanLakip, match="Perbaikan"):
        tuang(nilai)


def test_an_object_says_which_parts_it_has() -> None:
    class Sesuatu:
        nama = "x"

    with pytest.raises(KesalahanLakip, match=r"salah satu dari nama\."):
        tuang(Sesuatu())


@pytest.mark.parametrize(
    ("butir", "frasa"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b*", 3], r"a, b\*, dan 3")],
)
def test_rangkai(butir: list[object], frasa: str) -> None:
    assert rangkai(butir) == frasa
    assert isinstance(rangkai(butir), Markah)


def test_kapital_keeps_own_markup() -> None:
    assert kapital("dua Belas") == "Dua Belas"
    assert isinstance(kapital(Markah("ab")), Markah)
