"""Quarters against the year: every indicator, every quarter, any number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku

# What the rule of each indicator takes from the quarters; a change there changes the year.
BERPENGARUH = {"L-01": (1, 2, 3, 4), "L-02": (1, 2, 3, 4), "L-03": (4,), "L-04": (3,)}
PASANGAN = [(i, t) for i, kuartal in BERPENGARUH.items() for t in kuartal]


@pytest.mark.parametrize(("iku", "tw"), PASANGAN)
@settings(max_examples=8)
@given(tambah=st.integers(min_value=1, max_value=10**7))
def test_any_quarterly_target_that_breaks_the_year_is_found(
    bersih: Any, temukan: Any, iku: str, tw: int, tambah: int
) -> None:
    frame = bersih.ambil("triwulan")
    lama = frame[(frame["indikator"] == iku) & (frame["triwulan"] == tw)]["target"].iloc[0]
    baru = Fraction(lama) + tambah
    (satu,) = temukan("TRW-01", bersih.sel("triwulan", "target", baru, indikator=iku, triwulan=tw))
    assert satu.hal.startswith(iku)
    assert "triwulan.csv" in satu.satu.tempat
    assert "target.csv" in satu.dua.tempat
    assert satu.satu.nilai != satu.dua.nilai


@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03", "L-04"])
@settings(max_examples=8)
@given(nilai=st.integers(min_value=1, max_value=10**7))
def test_a_yearly_target_that_the_quarters_do_not_give_is_found(
    bersih: Any, temukan: Any, iku: str, nilai: int
) -> None:
    asli = bersih.ambil("target").set_index(["indikator", "versi"]).loc[(iku, "pk"), "nilai"]
    data = bersih.sel("target", "nilai", Fraction(nilai), indikator=iku, versi="pk")
    assert len(temukan("TRW-01", data)) == (nilai != asli)


def test_quarters_of_another_version_are_not_compared(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("target", "nilai", Fraction(1), indikator="L-01", versi="rkt")
    assert temukan("TRW-01", data) == []


def test_a_rounded_average_is_no_error(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("target", "nilai", Fraction("33.33"), indikator="L-02", versi="pk")
    for tw, nilai in enumerate(("33.33", "33.33", "33.34", "33.33"), 1):
        data = data.sel("triwulan", "target", Fraction(nilai), indikator="L-02", triwulan=tw)
    assert temukan("TRW-01", data) == []


def test_a_range_that_holds_all_year_is_not_added_up(bersih: Any, temukan: Any) -> None:
    data = (
        bersih.sel("indikator", "rumus", "rentang", id="L-04")
        .sel("target", "nilai_atas", Fraction(90), indikator="L-04")
        .sel("triwulan", "target", Fraction(85), indikator="L-04", triwulan=2)
    )
    assert temukan("TRW-01", data) == []


@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03", "L-04"])
@pytest.mark.parametrize("beralasan", [True, False])
def test_a_year_that_replaces_its_quarters_is_told_with_its_reason(
    bersih: Any, temukan: Any, iku: str, beralasan: bool
) -> None:
    alasan = "dihitung ulang" if beralasan else None
    data = bersih.tambah("realisasi_tahunan", indikator=iku, realisasi=Fraction(7), alasan=alasan)
    galat, peringatan = temukan("TRW-02", data), temukan("TRW-03", data)
    assert (len(galat), len(peringatan)) == ((0, 1) if beralasan else (1, 0))
    (satu,) = galat + peringatan
    assert satu.hal.startswith(iku)
    assert "realisasi_tahunan.csv" in satu.dua.tempat
    assert ("dihitung ulang" in satu.pesan) == beralasan


def test_a_year_equal_to_its_quarters_is_no_error(bersih: Any, temukan: Any) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator="L-01", realisasi=Fraction(410))
    assert temukan("TRW-02", data) == []


@pytest.mark.parametrize("ukuran", ["target", "realisasi"])
@pytest.mark.parametrize("tw", [1, 4])
def test_a_quarter_left_open_is_found(bersih: Any, temukan: Any, ukuran: str, tw: int) -> None:
    data = bersih.sel("triwulan", ukuran, None, indikator="L-02", triwulan=tw)
    (satu,) = temukan("TRW-04", data)
    assert satu.hal.startswith("L-02")
    assert satu.dua.nilai == "kosong"


def test_an_indicator_without_any_quarter_is_not_half_filled(bersih: Any, temukan: Any) -> None:
    assert temukan("TRW-04", bersih.sel("triwulan", "target", None, indikator="L-02")) == []


def test_a_figure_copied_from_another_indicator_is_found(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("triwulan", "realisasi", Fraction(731), indikator="L-01", triwulan=2)
    data = data.tambah("realisasi_tahunan", indikator="L-04", realisasi=Fraction(731))
    satu = temukan("TRW-05", data)
    assert [(s.satu.nilai, s.dua.nilai) for s in satu] == [("731 orang", "731")]


@pytest.mark.parametrize("nilai", ["100", "0", "12", "2500"])
def test_common_figures_may_coincide(bersih: Any, temukan: Any, nilai: str) -> None:
    data = bersih.sel("triwulan", "realisasi", Fraction(nilai), indikator="L-01", triwulan=2)
    data = data.tambah("realisasi_tahunan", indikator="L-04", realisasi=Fraction(nilai))
    assert temukan("TRW-05", data) == []


@pytest.mark.parametrize("id_", ["TRW-01", "TRW-02", "TRW-03", "TRW-04", "TRW-05"])
def test_without_quarters_the_rules_do_not_apply(bersih: Any, temukan: Any, id_: str) -> None:
    data = bersih.tanpa("triwulan")
    with pytest.raises(TidakBerlaku):
        temukan(id_, data)


@pytest.mark.parametrize(("kolom", "id_"), [("target", "TRW-01"), ("realisasi", "TRW-02")])
@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03", "L-04"])
def test_printed_quarters_against_the_printed_year(
    bersih: Any, temukan: Any, kolom: str, id_: str, iku: str
) -> None:
    tw = BERPENGARUH[iku][-1]
    data = bersih.cetak("2", int(iku[-1]), f"tw{tw}_{kolom}", "7.777")
    temuan = temukan(id_, data, terbitan=True)
    assert [s.hal.split()[0] for s in temuan] == [iku]
    assert temuan[0].satu.tempat.startswith("Tabel 2")
