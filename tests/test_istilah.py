"""Fixed words: the time that figures are of."""

from __future__ import annotations

import pytest

from lakip_lib.istilah import periode


@pytest.mark.parametrize(
    ("triwulan", "kata"), [(4, "tahun 2020"), (3, "sampai triwulan III tahun 2020")]
)
def test_period_is_the_year_or_the_year_to_date(triwulan: int, kata: str) -> None:
    assert periode(2020, triwulan) == kata
