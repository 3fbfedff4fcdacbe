"""Fixed words: the time that figures are of."""

from __future__ import annotations

import doctest

import pytest

from lakip_lib import istilah
from lakip_lib.istilah import periode


@pytest.mark.parametrize(
    ("triwulan", "kata"), [(4, "tahun 2020"), (3, "sampai triwulan III tahun 2020")]
)
def test_period_is_the_year_or_the_year_to_date(triwulan: int, kata: str) -> None:
    assert periode(2020, triwulan) == kata


def test_doctests() -> None:
    hasil = doctest.testmod(istilah)
    assert (hasil.attempted > 2, hasil.failed) == (True, 0)


@pytest.mark.parametrize(
    ("kata", "hasil"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), ([2018, "b", "c"], "2018, b, dan c")],
)
def test_words_are_listed_as_indonesian_lists_them(kata: list[object], hasil: str) -> None:
    assert istilah.daftar_kata(kata) == hasil
