"""Headcounts by sex, grade and post: any unit, any column."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku

UNIT = ("kepala", "teknis", "umum")
KOLOM = (
    "laki_laki",
    "perempuan",
    "gol_i",
    "gol_ii",
    "gol_iii",
    "gol_iv",
    "struktural",
    "non_struktural",
)


@pytest.mark.parametrize("unit", UNIT)
@pytest.mark.parametrize("kolom", KOLOM)
@settings(max_examples=5)
@given(lebih=st.integers(min_value=1, max_value=10**6))
def test_a_count_that_breaks_its_unit(
    bersih: Any, temukan: Any, unit: str, kolom: str, lebih: int
) -> None:
    lama = bersih.ambil("pegawai").set_index("unit_kerja").loc[unit, kolom]
    temuan = temukan("PEG-01", bersih.sel("pegawai", kolom, lama + lebih, unit_kerja=unit))
    # By sex is what the others are measured against: wrong there, both differ.
    assert len(temuan) == (2 if kolom in ("laki_laki", "perempuan") else 1)
    assert all(s.hal.startswith(unit) and s.satu.nilai != s.dua.nilai for s in temuan)


@pytest.mark.parametrize("nilai", ["12", "14", "130"])
def test_a_headcount_told_in_the_print(bersih: Any, temukan: Any, nilai: str) -> None:
    data = bersih.sel("terbitan_pernyataan", "nilai", nilai, id="P09")
    (satu,) = temukan("PEG-02", data, terbitan=True)
    assert (satu.satu.nilai, satu.dua.nilai) == ("13 orang", f"{nilai} orang")


@pytest.mark.parametrize("kolom", [*KOLOM, "jumlah"])
def test_a_printed_total_that_its_units_do_not_give(bersih: Any, temukan: Any, kolom: str) -> None:
    (satu,) = temukan("PEG-02", bersih.cetak("5", 4, kolom, "99"), terbitan=True)
    assert satu.dua.tempat == f"Tabel 5 baris 4 kolom {kolom}"


@pytest.mark.parametrize("baris", [1, 2, 3, 4])
def test_a_printed_sum_of_one_row(bersih: Any, temukan: Any, baris: int) -> None:
    temuan = temukan("PEG-01", bersih.cetak("5", baris, "jumlah", "77"), terbitan=True)
    assert [s.dua.nilai for s in temuan] == ["77 orang"]


def test_counts_that_agree(bersih: Any, temukan: Any) -> None:
    for id_ in ("PEG-01", "PEG-02"):
        assert temukan(id_, bersih) == []
        assert temukan(id_, bersih, terbitan=True) == []
        with pytest.raises(TidakBerlaku):
            temukan(id_, bersih.tanpa("pegawai"))
