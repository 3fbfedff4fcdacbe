"""Verdicts: exactly one for each pair, at the printed precision."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lakip_lib.angka import bulatkan
from lakip_lib.cocokkan.banding import putuskan, putuskan_angka, sama_teks
from lakip_lib.cocokkan.bilangan import AngkaCetak, baca_cetak
from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    PEMBULATAN,
    TIDAK_DIHITUNG,
    Cetak,
    Hitungan,
)

PECAHAN = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**5)


def cetak(teks: str | None, kunci: str | None = "IKU-01") -> Cetak:
    return Cetak("15", 1, "capaian", kunci, teks)


def angka(teks: str) -> AngkaCetak:
    hasil = baca_cetak(teks)
    assert hasil is not None
    return hasil


@pytest.mark.parametrize(
    ("teks", "nilai", "putusan"),
    [
        ("2,28", "731/320", PEMBULATAN),
        ("100", "100", COCOK),
        ("100,00", "100", COCOK),
        ("50,16", "50155/1000", PEMBULATAN),
        ("111,1", "1000/9", PEMBULATAN),
        ("66,66", "200/3", BEDA_PEMBULATAN),
        ("50,15", "50155/1000", BEDA_PEMBULATAN),
        ("60,70", "6069/100", BEDA_PEMBULATAN),
        ("2,5", "24449/10000", BEDA_PEMBULATAN),
        ("100,00", "996/10", BEDA),
        ("100", "996/10", PEMBULATAN),
        ("0", "4/10", PEMBULATAN),
        ("1", "4/10", BEDA),
        ("98,60", "10191/100", BEDA),
        ("-7,20", "-72/10", COCOK),
        ("7,20", "-72/10", BEDA),
        ("-0,66", "-2/3", BEDA_PEMBULATAN),
        ("-0,67", "-2/3", PEMBULATAN),
    ],
)
def test_figures(teks: str, nilai: str, putusan: str) -> None:
    assert putuskan_angka(angka(teks), Fraction(nilai))[0] == putusan


@given(PECAHAN, st.integers(0, 4))
def test_half_up_at_the_printed_precision_is_right(x: Fraction, n: int) -> None:
    bulat = Fraction(bulatkan(x, n))
    putusan, sebab = putuskan_angka(AngkaCetak(bulat, n), x)
    assert putusan == (COCOK if bulat == x else PEMBULATAN)
    assert sebab is None


@given(PECAHAN, st.integers(0, 4))
def test_cut_off_is_told_from_rounded(x: Fraction, n: int) -> None:
    potong = Fraction(int(abs(x) * 10**n), 10**n) * (-1 if x < 0 else 1)
    assume(potong != Fraction(bulatkan(x, n)))
    putusan, sebab = putuskan_angka(AngkaCetak(potong, n), x)
    assert putusan == BEDA_PEMBULATAN
    assert sebab is not None
    assert "dipotong" in sebab


@given(PECAHAN, st.integers(2, 4))
def test_fewer_decimals_padded_with_zeros(x: Fraction, n: int) -> None:
    kasar = Fraction(bulatkan(x, 1))
    putusan, _ = putuskan_angka(AngkaCetak(kasar, n), x)
    assert putusan != BEDA


@given(PECAHAN, st.integers(0, 3), st.integers(2, 10**6))
def test_two_units_away_is_a_difference(x: Fraction, n: int, jauh: int) -> None:
    # Half a unit of the first decimal is as far as any other way of rounding gets.
    lain = Fraction(bulatkan(x, n)) + jauh
    assert putuskan_angka(AngkaCetak(lain, n), x)[0] == BEDA


@pytest.mark.parametrize(
    ("teks", "hitungan", "putusan", "jenis"),
    [
        ("33,08", Hitungan("33,08", Fraction(397, 12), angka=True), PEMBULATAN, "angka"),
        ("A", Hitungan("A", angka=True), COCOK, "teks"),
        ("A", Hitungan("B", angka=True), BEDA, "teks"),
        ("80", Hitungan("B", angka=True), BEDA, "angka"),
        ("80", Hitungan("target 0, capaian tidak dihitung", angka=True), TIDAK_DIHITUNG, "angka"),
        ("0", Hitungan("–", angka=True), TIDAK_DIHITUNG, "angka"),
        ("-", Hitungan("–", angka=True), COCOK, "teks"),
        ("-", Hitungan("belum diisi", angka=True), COCOK, "teks"),
        ("-", Hitungan("0", Fraction(0), angka=True), COCOK, "teks"),
        ("-", Hitungan("5", Fraction(5), angka=True), BEDA, "teks"),
        ("lima", Hitungan("5", Fraction(5), angka=True), BEDA, "teks"),
        ("5", Hitungan(alasan="tidak ada dalam data", angka=True), TIDAK_DIHITUNG, "angka"),
        ("Nama", Hitungan("Nama"), COCOK, "teks"),
        ("51", Hitungan("51"), COCOK, "teks"),
        ("nama", Hitungan("Nama"), BEDA, "teks"),
        ("Nama", Hitungan(catatan="tidak ada padanannya"), BEDA, "teks"),
        ("Jumlah", Hitungan("", sebaris=("Jumlah",)), COCOK, "teks"),
        (None, Hitungan("330", Fraction(330), tergabung=True, angka=True), COCOK, "kosong"),
        (None, Hitungan("330", Fraction(330), angka=True), BEDA, "kosong"),
        (None, Hitungan("–", angka=True), COCOK, "kosong"),
        (None, Hitungan("Nama"), BEDA, "kosong"),
        (None, Hitungan("Jumlah", sebaris=("Jumlah",)), COCOK, "kosong"),
        (None, Hitungan(alasan="tidak dihitung", angka=True), COCOK, "kosong"),
    ],
)
def test_every_kind_of_pair(teks: str | None, hitungan: Hitungan, putusan: str, jenis: str) -> None:
    assert putuskan(cetak(teks), hitungan)[:2] == (putusan, jenis)


def test_units_that_differ_are_told_but_do_not_decide() -> None:
    hitungan = Hitungan("198 PMI", Fraction(198), "PMI", angka=True)
    putusan, _, keterangan = putuskan(cetak("198 orang"), hitungan)
    assert putusan == COCOK
    assert keterangan == "satuan tercetak orang, dalam data PMI"
    assert putuskan(cetak("198 pmi"), hitungan)[2] is None
    assert putuskan(cetak("198"), hitungan)[2] is None


def test_remarks_of_the_value_come_along() -> None:
    hitungan = Hitungan("66,67", Fraction(200, 3), angka=True, catatan="ditetapkan data")
    keterangan = putuskan(cetak("66,66"), hitungan)[2]
    assert keterangan == "dipotong pada 2 desimal, bukan dibulatkan; ditetapkan data"


@pytest.mark.parametrize(
    ("satu", "lain", "sama"),
    [
        ("80 – 100", "80-100", True),
        (">100", "> 100", True),
        (">= 80", "≥80", True),
        ("a  b\nc", "a b c", True),
        ("12", "12.", True),
        ("12", "13.", False),
        ("Persentase", "Prosentase", False),
        ("re-integrasi", "re integrasi", False),
        ("PMI Purna", "PMI purna", False),
        ("PMIB/ Pekerja", "PMIB/Pekerja", False),
    ],
)
def test_texts_are_the_same_but_for_typography(satu: str, lain: str, sama: bool) -> None:
    assert sama_teks(satu, lain) is sama


@given(st.text(max_size=40))
def test_a_text_is_the_same_as_itself(teks: str) -> None:
    assert sama_teks(teks, teks)
