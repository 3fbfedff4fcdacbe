from __future__ import annotations

from fractions import Fraction

from lakip_lib.grafik.kalimat import (
    awal_kalimat,
    nilai_atau,
    persen,
    persen_kata,
    rangkai,
)


def test_awal_kalimat_menjaga_angka_romawi() -> None:
    assert awal_kalimat("sampai triwulan II") == "Sampai triwulan II"
    assert awal_kalimat("") == ""


def test_angka_indonesia() -> None:
    assert persen(Fraction(3308, 100)) == "33,08%"
    assert persen_kata(Fraction(16575, 100)) == "165,75 persen"
    assert nilai_atau(Fraction(32000), "PMI", "belum diisi") == "32.000 PMI"
    assert nilai_atau(None, "PMI", "belum diisi") == "belum diisi"


def test_rangkai() -> None:
    assert rangkai(["satu", "dua"]) == "satu; dua."
