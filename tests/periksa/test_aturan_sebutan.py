"""The same figure told twice; targets that no version holds."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku


def kait(data: Any, peran: str, nilai: Any, jenis: str = "indikator", hal: str = "L-01") -> Any:
    """Tell a figure in prose and say what it is about."""
    return data.tambah(
        "fakta", id="uji", nama="Uji", nilai=Fraction(nilai), satuan="", sumber="uji"
    ).tambah("kaitan", sumber="fakta", kode="uji", jenis=jenis, hal=hal, peran=peran)


@pytest.mark.parametrize(
    ("peran", "jenis", "hal", "benar"),
    [
        ("realisasi", "indikator", "L-01", "410"),
        ("realisasi", "indikator", "L-02", "91.5"),
        ("realisasi", "indikator", "L-03", "9.5"),
        ("realisasi", "indikator", "L-04", "81"),
        ("capaian", "indikator", "L-01", "102.5"),
        ("capaian", "indikator", "L-02", "101.67"),
        ("pagu", "kegiatan", "k-latih", "600"),
        ("realisasi_anggaran", "akun", "5211", "345"),
        ("pagu", "anggaran", "total", "1000"),
        ("jumlah", "pegawai", "total", "13"),
    ],
)
def test_prose_against_the_tables(
    bersih: Any, temukan: Any, peran: str, jenis: str, hal: str, benar: str
) -> None:
    assert temukan("SBT-01", kait(bersih, peran, benar, jenis, hal)) == []
    (satu,) = temukan("SBT-01", kait(bersih, peran, Fraction(benar) + 1, jenis, hal))
    assert "fakta.csv" in satu.satu.tempat + satu.dua.tempat
    assert satu.satu.nilai != satu.dua.nilai


@settings(max_examples=20)
@given(nilai=st.integers(min_value=0, max_value=10**9))
def test_any_other_figure_is_found(bersih: Any, temukan: Any, nilai: int) -> None:
    assert len(temukan("SBT-01", kait(bersih, "realisasi", nilai))) == (nilai != 410)


def test_data_that_tells_everything_once_has_nothing_to_compare(bersih: Any, temukan: Any) -> None:
    with pytest.raises(TidakBerlaku):
        temukan("SBT-01", bersih)


@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03", "L-04"])
@pytest.mark.parametrize("nilai", [1, 12345])
def test_a_target_in_prose_that_no_version_holds(
    bersih: Any, temukan: Any, iku: str, nilai: int
) -> None:
    (satu,) = temukan("SBT-02", kait(bersih, "target", nilai, hal=iku))
    assert satu.hal.startswith(iku)
    assert "target.csv" in satu.satu.tempat


def test_a_target_of_an_earlier_version_may_be_told(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("target", "nilai", Fraction(444), indikator="L-01", versi="rkt")
    assert temukan("SBT-02", kait(data, "target", 444)) == []


@pytest.mark.parametrize("kolom", ["realisasi", "capaian"])
@pytest.mark.parametrize("baris", [1, 2, 3, 4])
def test_printed_tables_against_each_other(
    bersih: Any, temukan: Any, kolom: str, baris: int
) -> None:
    data = bersih.cetak("7", baris, f"{kolom}_2031", "77,7")
    (satu,) = temukan("SBT-01", data, terbitan=True)
    assert satu.satu.tempat.startswith("Tabel 1 ")
    assert satu.dua.tempat == f"Tabel 7 baris {baris} kolom {kolom}_2031"


def test_coarser_rounding_is_the_same_figure(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("7", 2, "capaian_2031", "101,7")
    assert temukan("SBT-01", data, terbitan=True) == []


def test_most_places_against_one(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("3", 4, "pagu", "1.001").cetak("3", 4, "sisa", "16")
    (satu,) = temukan("SBT-01", data, terbitan=True)
    assert {satu.satu.nilai, satu.dua.nilai} == {"Rp1.000", "Rp1.001"}


@pytest.mark.parametrize(
    ("tabel", "kolom"), [("1", "target"), ("2", "target"), ("7", "target_2031")]
)
def test_a_printed_target_of_no_version(bersih: Any, temukan: Any, tabel: str, kolom: str) -> None:
    (satu,) = temukan("SBT-02", bersih.cetak(tabel, 1, kolom, "401 orang"), terbitan=True)
    assert satu.dua.nilai == "401 orang"
