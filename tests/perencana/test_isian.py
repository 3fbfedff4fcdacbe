"""Fields of indicators, and numbers as they are written into them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.perencana.isian import Isian, baca, dari_nilai, isian_tahun, nilai_semula, tulis

KOSONG = Isian("IKU-03", "target", "target setahun", "", "tanpa target")


def test_fields_of_a_year_with_quarters(hasil_2020: Hasil) -> None:
    isian = isian_tahun(hasil_2020)
    assert list(isian) == list(hasil_2020.capaian["indikator"])
    semua = {i.bidang: i for i in isian["IKU-03"]}
    triwulan = [f"tw{t}.{u}" for u in ("target", "realisasi") for t in range(1, 5)]
    assert list(semua) == ["target", "realisasi", *triwulan]
    assert semua["target"].semula == "32.000"
    assert semua["realisasi"].semula == "731"
    assert semua["tw1.realisasi"].semula == "1.985"
    assert semua["tw1.realisasi"].nama == "realisasi triwulan I"


def test_an_empty_realisation_tells_what_the_quarters_give(hasil_2020: Hasil) -> None:
    (satu,) = [i for i in isian_tahun(hasil_2020)["IKU-01"] if i.bidang == "realisasi"]
    assert (satu.semula, satu.petunjuk) == ("", "1.985 (triwulan)")


def test_fields_of_other_years_and_periods(hasil_2019: Hasil, hasil_2020: Hasil) -> None:
    assert {i.bidang for isi in isian_tahun(hasil_2019).values() for i in isi} == {
        "target",
        "realisasi",
    }
    sampai = isian_tahun(Hasil(hasil_2020.data, triwulan=2))
    assert "realisasi" not in {i.bidang for isi in sampai.values() for i in isi}


def test_a_grade_stands_as_it_is(hasil_2019: Hasil) -> None:
    huruf = {i.semula for isi in isian_tahun(hasil_2019).values() for i in isi}
    assert {"A", "B"} <= huruf
    assert baca(replace(KOSONG, semula="BB"), "BB") == "BB"
    assert baca(replace(KOSONG, semula="BB"), "85") == "85"


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("20.000", "20000"),
        ("20000", "20000"),
        (" 41,44 ", "41.44"),
        ("1,125", "1.1250"),
        ("-5", "-5"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_numbers_are_read_the_indonesian_way(teks: str, nilai: str) -> None:
    assert baca(KOSONG, teks) == nilai


@pytest.mark.parametrize("teks", ["41.44", "12,x", "dua", "1.0000", "20,000.5", "=1+1"])
def test_what_is_no_number_is_refused_with_its_field(teks: str) -> None:
    with pytest.raises(KesalahanLakip, match=r"IKU-03, target setahun: .* Perbaikan: tulis"):
        baca(KOSONG, teks)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_a_number_written_into_a_field_is_read_back(besar: int, desimal: int) -> None:
    nilai = Fraction(besar, 10**desimal)
    assert Fraction(baca(KOSONG, tulis(nilai))) == nilai
    isian = replace(KOSONG, semula=tulis(nilai))
    assert dari_nilai(nilai_semula(isian)) == isian.semula


def test_what_is_no_plain_number_is_shown_as_it_is() -> None:
    assert dari_nilai("naik") == "naik"
    assert dari_nilai("") == ""
    assert nilai_semula(KOSONG) == ""
