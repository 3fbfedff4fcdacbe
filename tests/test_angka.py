"""Rounding, formatting and parsing of numbers."""

from __future__ import annotations

import doctest
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib import angka
from lakip_lib.angka import (
    bulatkan,
    format_bilangan,
    format_nilai,
    format_rupiah,
    format_tanggal,
    urai_bilangan,
)

PECAHAN = st.fractions(min_value=-(10**15), max_value=10**15, max_denominator=10**9)
DESIMAL = st.integers(min_value=0, max_value=6)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(angka)
    assert hasil.attempted > 0
    assert hasil.failed == 0


@pytest.mark.parametrize(
    ("x", "desimal", "harapan"),
    [
        (Fraction(10031, 200), 2, "50.16"),  # aturan.md: 10.031/20.000 = 50,155 %
        (Fraction(5, 1000), 2, "0.01"),
        (Fraction(-5, 1000), 2, "-0.01"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(0), 2, "0.00"),
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(995, 10), 0, "100"),
        (10**30 + 1, 0, str(10**30 + 1)),
    ],
)
def test_bulatkan(x: Fraction, desimal: int, harapan: str) -> None:
    assert str(bulatkan(x, desimal)) == harapan


@given(PECAHAN, DESIMAL)
def test_bulatkan_paling_jauh_setengah_satuan_terakhir(x: Fraction, desimal: int) -> None:
    selisih = Fraction(bulatkan(x, desimal)) - x
    setengah = Fraction(1, 2 * 10**desimal)
    assert abs(selisih) <= setengah
    if abs(selisih) == setengah:
        assert selisih * x >= 0, "a tie goes away from zero"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-1e9, max_value=1e9))
def test_bulatkan_sama_dengan_pembulatan_decimal(x: Decimal) -> None:
    harapan = x.quantize(Decimal("0.01"), context=Context(prec=60, rounding=ROUND_HALF_UP))
    assert bulatkan(Fraction(x), 2) == harapan


@pytest.mark.parametrize(
    ("x", "desimal", "harapan"),
    [
        (1985, None, "1.985"),
        (Fraction("2.5"), None, "2,5"),
        (Fraction("41.44"), None, "41,44"),
        (Fraction(1, 3), None, "0,33"),
        (Fraction("60.704"), None, "60,70"),
        (Fraction("99.999"), None, "100,00"),
        (Fraction("-7.2"), 2, "−7,20"),
        (Fraction("-0.001"), 2, "0,00"),
        (0, None, "0"),
        (10**28 + 1, 0, "10." + ".".join(["000"] * 8) + ".001"),
    ],
)
def test_format_bilangan(x: Fraction | int, desimal: int | None, harapan: str) -> None:
    assert format_bilangan(x, desimal) == harapan


@given(PECAHAN, DESIMAL)
def test_urai_membalik_format(x: Fraction, desimal: int) -> None:
    assert urai_bilangan(format_bilangan(x, desimal)) == Fraction(bulatkan(x, desimal))


@given(PECAHAN)
def test_format_tanpa_desimal_tetap_tepat_bila_dua_desimal_cukup(x: Fraction) -> None:
    assert urai_bilangan(format_bilangan(x)) == Fraction(bulatkan(x, 2))


@pytest.mark.parametrize(
    ("x", "satuan", "harapan"),
    [
        (12, "bulan", "12 bulan"),
        (Fraction("165.75"), "%", "165,75%"),
        (Fraction("88.03"), "", "88,03"),
        (27, "kabupaten/kota", "27 kabupaten/kota"),
    ],
)
def test_format_nilai(x: Fraction | int, satuan: str, harapan: str) -> None:
    assert format_nilai(x, satuan) == harapan


def test_format_rupiah_menulis_sen_hanya_bila_ada() -> None:
    assert format_rupiah(Fraction("1500.5")) == "Rp1.500,5"
    assert format_rupiah(0) == "Rp0"
    assert format_rupiah(Fraction("-0.5")) == "−Rp0,5"


def test_format_tanggal_memakai_nama_bulan_indonesia() -> None:
    assert format_tanggal(date(2020, 8, 1)) == "1 Agustus 2020"


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("1.000", Fraction(1000)),
        ("3380", Fraction(3380)),
        ("96,25", Fraction("96.25")),
        ("10.876.783.000", Fraction(10876783000)),
        ("-32.026.338", Fraction(-32026338)),
        ("-7,20", Fraction("-7.2")),
        ("0", Fraction(0)),
    ],
)
def test_urai_bilangan(teks: str, harapan: Fraction) -> None:
    assert urai_bilangan(teks) == harapan


def test_urai_bilangan_menurut_pemisah_yang_dinyatakan() -> None:
    assert urai_bilangan("1,000", desimal=".", kelompok=",") == 1000
    assert urai_bilangan("100.93", desimal=".", kelompok="") == Fraction("100.93")
    assert urai_bilangan("1 000,5", desimal=",", kelompok=" ") == Fraction("1000.5")


@pytest.mark.parametrize(
    "teks",
    [
        "100.93",
        "1.00",
        "1.0000",
        "12345.678",
        ".000",
        "1.000.",
        "1,",
        ",5",
        "1,000,5",
        "113,187,358,00",
        "Rp. 10.876.783.000,-",
        "-7,20 %",
        "(3.27)",
        "203,440*",
        "≥ 75",
        "0‰",
        "1-3 hari",
        "12 bulan",
        "89/100.000 KH",
        "NA",
        "-",
        "",
        " 5",
        "5\n",
        "+5",
        "1e3",
        "١٢",
    ],
)
def test_urai_bilangan_menolak_yang_tidak_cocok(teks: str) -> None:
    with pytest.raises(ValueError, match="bukan bilangan dengan tanda desimal"):
        urai_bilangan(teks)


def test_urai_bilangan_tanpa_pengelompok_menolak_titik_ribuan() -> None:
    with pytest.raises(ValueError, match="tanpa pengelompok"):
        urai_bilangan("1.000", kelompok="")


@pytest.mark.parametrize(("desimal", "kelompok"), [(",", ","), ("", ".")])
def test_pemisah_yang_sama_ditolak(desimal: str, kelompok: str) -> None:
    with pytest.raises(ValueError, match="harus berbeda"):
        urai_bilangan("1", desimal, kelompok)
