"""Slips of the pen: every planted one is named, and numbers that merely differ are not."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.angka import salah_tulis, tebak
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.model import BEDA, Cetak, Hitungan, Pasangan

DIGIT = st.text("0123456789", min_size=5, max_size=14).filter(lambda d: d[0] != "0")


@given(DIGIT, st.data())
def test_one_digit_off(asli: str, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(asli) - 1))
    lain = data.draw(st.sampled_from([d for d in "0123456789" if d != asli[i]]))
    tercetak = asli[:i] + lain + asli[i + 1 :]
    harap = f"satu angka berbeda: angka ke-{i + 1} seharusnya {asli[i]}, tercetak {lain}"
    assert salah_tulis(asli, tercetak) == harap


@given(DIGIT, st.data())
def test_two_digits_swapped(asli: str, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(asli) - 2))
    j = data.draw(st.integers(i + 1, len(asli) - 1))
    assume(asli[i] != asli[j])
    huruf = list(asli)
    huruf[i], huruf[j] = huruf[j], huruf[i]
    harap = f"dua angka tertukar: {asli[i]}{asli[j]} menjadi {asli[j]}{asli[i]}"
    assert salah_tulis(asli, "".join(huruf)) == harap


@given(DIGIT, st.data())
def test_one_digit_lost_or_added(asli: str, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(asli) - 1))
    kurang = asli[:i] + asli[i + 1 :]
    assume(kurang.strip("0") != asli.strip("0"))
    assert "satu angka hilang" in (salah_tulis(asli, kurang) or "")
    assert "satu angka berlebih" in (salah_tulis(kurang, asli) or "")


@given(DIGIT, st.integers(1, 3))
def test_comma_or_zeros(asli: str, nol: int) -> None:
    assume(len(asli.strip("0")) >= 2)
    harap = "letak koma atau jumlah nol berbeda"
    assert salah_tulis(asli, asli + "0" * nol) == harap
    assert salah_tulis(asli + "0" * nol, asli) == harap


@given(DIGIT)
def test_the_same_is_no_slip(asli: str) -> None:
    assert salah_tulis(asli, asli) is None


@pytest.mark.parametrize(
    ("asli", "tercetak"),
    [("5", "6"), ("12", "13"), ("100", "200"), ("123456", "129956"), ("1234", "4321"),
     ("10876783", "4429205"), ("1", "10"), ("12", "1")],
)  # fmt: skip
def test_what_merely_differs_is_left_alone(asli: str, tercetak: str) -> None:
    assert salah_tulis(asli, tercetak) is None


def pasangan(tercetak: str, nilai: Fraction) -> Pasangan:
    hitungan = Hitungan(format_bilangan(nilai), nilai, angka=True)
    return Pasangan(Cetak("29", 1, "pagu", "pap", tercetak), hitungan, BEDA, "angka")


@pytest.mark.parametrize(
    ("tercetak", "nilai", "kalimat"),
    [
        (
            "10.876.793.000",
            "10876783000",
            "satu angka berbeda: angka ke-7 seharusnya 8, tercetak 9",
        ),
        ("98,46", "9864/100", "dua angka tertukar: 64 menjadi 46"),
        ("3,27", "-327/100", "tanda minus hilang atau berlebih"),
        ("32.026.338", "-32026338", "tanda minus hilang atau berlebih"),
        ("66,76", "200/3", "dua angka tertukar: 67 menjadi 76"),
    ],
)
def test_slips_are_sought_in_the_figure_as_it_would_be_printed(
    tercetak: str, nilai: str, kalimat: str, bahan: Bahan
) -> None:
    (satu,) = tebak(pasangan(tercetak, Fraction(nilai)), bahan)
    assert (satu.jenis, satu.kalimat) == ("salah tulis", kalimat)


@pytest.mark.parametrize(("tercetak", "nilai"), [("0", "5000"), ("-1.958", "1985"), ("7", "1985")])
def test_no_slip(tercetak: str, nilai: str, bahan: Bahan) -> None:
    assert list(tebak(pasangan(tercetak, Fraction(nilai)), bahan)) == []


def test_long_numbers_make_a_nearer_guess_than_short_ones(bahan: Bahan) -> None:
    (panjang,) = tebak(pasangan("10.876.793.000", Fraction(10876783000)), bahan)
    (pendek,) = tebak(pasangan("1.986", Fraction(1985)), bahan)
    assert panjang.jarak < pendek.jarak
