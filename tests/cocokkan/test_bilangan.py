"""Printed figures: every way of writing them that occurs, and what is no single number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.angka import format_bilangan, format_rupiah
from lakip_lib.cocokkan.bilangan import AngkaCetak, angka_penting, baca_cetak, tanpa_nilai


@pytest.mark.parametrize(
    ("teks", "desimal", "nilai", "angka", "satuan"),
    [
        ("1.985", ",", "1985", 0, ""),
        ("32.000 PMI", ",", "32000", 0, "PMI"),
        ("60,70%", ",", "60.7", 2, "%"),
        ("-7,20 %", ",", "-7.2", 2, "%"),
        ("-32.026.338", ",", "-32026338", 0, ""),
        ("Rp. 10.876.783.000,-", ",", "10876783000", 0, ""),
        ("-Rp32.026.338", ",", "-32026338", 0, ""),
        ("3.583.050.000,00", ",", "3583050000", 2, ""),
        ("(3.27)", ".", "-3.27", 2, ""),
        ("100.93", ".", "100.93", 2, ""),
        ("1,000", ".", "1000", 0, ""),
        ("1,000", ",", "1", 3, ""),
        ("3380", ",", "3380", 0, ""),
        ("203,440*", ",", "203.44", 3, ""),
        ("≥ 75", ",", "75", 0, ""),
        ("0‰", ",", "0", 0, "‰"),
        ("9 Kab/ Kota", ",", "9", 0, "Kab/ Kota"),
        ("89/100.000 KH", ",", "89", 0, "/100.000 KH"),
        ("12 bulan", ",", "12", 0, "bulan"),
        (" 2,28 ", ",", "2.28", 2, ""),
    ],
)
def test_reads(teks: str, desimal: str, nilai: str, angka: int, satuan: str) -> None:
    hasil = baca_cetak(teks, desimal)
    assert hasil is not None
    assert (hasil.nilai, hasil.desimal, hasil.satuan) == (Fraction(nilai), angka, satuan)


@pytest.mark.parametrize(
    "teks",
    ["", "-", "–", "NA", "A", "BB", "1-3 hari", "1.", "1. Pemetaan", "12/01/2021", "113,187,358,00",
     "1.00.0", "(3,27", "3,27)", "1 2", "Rp", "12,5,1", "80 – 100"],
)  # fmt: skip
def test_what_is_no_single_number(teks: str) -> None:
    assert baca_cetak(teks) is None


def test_separators_are_declared_never_guessed() -> None:
    assert baca_cetak("100.93") is None
    assert baca_cetak("96,25", ".") is None


def test_sign_of_comparison_is_kept() -> None:
    assert baca_cetak("≥ 75") == AngkaCetak(Fraction(75), 0, banding="≥")


@given(
    st.fractions(min_value=-(10**12), max_value=10**12),
    st.integers(0, 4),
    st.sampled_from(["", " PMI", "%", " %"]),
)
def test_what_we_write_is_read_back(x: Fraction, desimal: int, satuan: str) -> None:
    bulat = Fraction(round(x * 10**desimal), 10**desimal)
    hasil = baca_cetak(format_bilangan(bulat, desimal) + satuan)
    assert hasil is not None
    assert (hasil.nilai, hasil.desimal, hasil.satuan) == (bulat, desimal, satuan.strip())


@given(st.integers(-(10**15), 10**15))
def test_rupiah_is_read_back(x: int) -> None:
    hasil = baca_cetak(format_rupiah(x))
    assert hasil is not None
    assert hasil.nilai == x


@given(st.text(max_size=30))
def test_never_fails(teks: str) -> None:
    hasil = baca_cetak(teks)
    assert hasil is None or isinstance(hasil.nilai, Fraction)


@pytest.mark.parametrize("teks", [None, "", "-", " – ", "—", "NA", "n/a", "N.A."])
def test_no_value(teks: str | None) -> None:
    assert tanpa_nilai(teks)


@pytest.mark.parametrize("teks", ["0", "A", "nihil", "-5"])
def test_a_value(teks: str) -> None:
    assert not tanpa_nilai(teks)


@pytest.mark.parametrize(("teks", "banyak"), [("0", 0), ("100", 1), ("60,70", 3), ("10.001", 5)])
def test_significant_digits(teks: str, banyak: int) -> None:
    assert angka_penting(teks) == banyak
