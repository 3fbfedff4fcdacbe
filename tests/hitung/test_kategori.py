"""Scales: every value has a category, gaps and overlaps are found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.kategori import Celah, celah_skala, pilih_kategori, tumpang_tindih

Skala = Callable[..., pd.DataFrame]
NAMA = ("bp2mi-2020", "empat-tingkat", "lapan-puluh", "permendagri-86-2017", "akip-2015")


@pytest.mark.parametrize(
    ("nama", "capaian", "kategori"),
    [
        ("bp2mi-2020", "165.75", "Sangat Baik"),
        ("bp2mi-2020", "100.0001", "Sangat Baik"),
        ("bp2mi-2020", 100, "Baik"),
        ("bp2mi-2020", 80, "Baik"),
        ("bp2mi-2020", "79.5", "Cukup"),
        ("bp2mi-2020", 79, "Cukup"),
        ("bp2mi-2020", 50, "Cukup"),
        ("bp2mi-2020", "49.99", "Kurang"),
        ("bp2mi-2020", 49, "Kurang"),
        ("bp2mi-2020", "2.28", "Kurang"),
        ("bp2mi-2020", "-7.2", "Kurang"),
        ("empat-tingkat", "79.99", "Cukup"),
        ("empat-tingkat", "49.99", "Kurang"),
        ("lapan-puluh", 80, "Sangat Baik"),
        ("lapan-puluh", "79.995", "Baik"),
        ("lapan-puluh", "59.99", "Sedang"),
        ("lapan-puluh", "-7.2", "Kurang"),
        ("permendagri-86-2017", "90.5", "Tinggi"),
        ("permendagri-86-2017", "165.75", "Sangat Tinggi"),
        ("permendagri-86-2017", 0, "Sangat Rendah"),
        ("akip-2015", 90, "A"),
        ("akip-2015", "90.01", "AA"),
        ("akip-2015", "88.03", "A"),
        ("akip-2015", 0, "D"),
        ("akip-2015", 101, "AA"),
    ],
)
def test_kategori_menurut_skala(skala: Skala, nama: str, capaian: Any, kategori: str) -> None:
    assert pilih_kategori(Fraction(capaian), skala(nama)).kategori == kategori


def test_nilai_dalam_celah_mengikuti_aturan_skala(skala: Skala) -> None:
    assert pilih_kategori(Fraction(159, 2), skala("bp2mi-2020", "atas")).kategori == "Baik"
    assert pilih_kategori(Fraction(49), skala("bp2mi-2020", "atas")).kategori == "Cukup"


def test_tanpa_capaian_tanpa_kategori(skala: Skala) -> None:
    assert pilih_kategori(None, skala("bp2mi-2020")) is None


def test_celah_skala_bp2mi(skala: Skala) -> None:
    celah = celah_skala(skala("bp2mi-2020"))
    assert celah == [
        Celah(Fraction(49), True, Fraction(50), False, "Kurang"),
        Celah(Fraction(79), False, Fraction(80), False, "Cukup"),
    ]
    assert [str(c) for c in celah] == [
        "nilai mulai dari 49 sampai di bawah 50 masuk kategori Kurang",
        "nilai di atas 79 sampai di bawah 80 masuk kategori Cukup",
    ]


@pytest.mark.parametrize(("nama", "banyak"), list(zip(NAMA, (2, 0, 3, 4, 0), strict=True)))
def test_banyak_celah_setiap_skala(skala: Skala, nama: str, banyak: int) -> None:
    assert len(celah_skala(skala(nama))) == banyak
    assert tumpang_tindih(skala(nama)) == []


def test_celah_satu_titik(skala: Skala) -> None:
    frame = skala("empat-tingkat")
    frame.loc[1, "termasuk_bawah"] = False
    assert celah_skala(frame) == [Celah(Fraction(80), True, Fraction(80), True, "Cukup")]
    assert str(celah_skala(frame)[0]) == "nilai tepat 80 masuk kategori Cukup"
    assert pilih_kategori(Fraction(80), frame).kategori == "Cukup"


def test_tumpang_tindih_di_batas_dan_di_dalam(skala: Skala) -> None:
    frame = skala("empat-tingkat")
    frame.loc[2, "termasuk_atas"] = True
    assert tumpang_tindih(frame) == [("Cukup", "Baik")]
    assert pilih_kategori(Fraction(80), frame).kategori == "Baik"
    frame.loc[3, "batas_atas"] = Fraction(90)
    assert tumpang_tindih(frame) == [("Kurang", "Cukup"), ("Kurang", "Baik"), ("Cukup", "Baik")]
    assert celah_skala(frame) == []


@given(
    nama=st.sampled_from(NAMA),
    aturan=st.sampled_from(["atas", "bawah"]),
    capaian=st.fractions(min_value=-50, max_value=250, max_denominator=100),
)
def test_setiap_nilai_punya_satu_kategori_dan_urutannya_naik(
    skala: Skala, nama: str, aturan: str, capaian: Fraction
) -> None:
    frame = skala(nama, aturan)
    kini = pilih_kategori(capaian, frame)
    lebih = pilih_kategori(capaian + Fraction(1, 100), frame)
    assert lebih.urutan <= kini.urutan


@given(
    nama=st.sampled_from(NAMA),
    capaian=st.fractions(min_value=0, max_value=100, max_denominator=1000),
)
def test_celah_adalah_nilai_di_luar_semua_rentang(
    skala: Skala, nama: str, capaian: Fraction
) -> None:
    frame = skala(nama)
    di_celah = [
        c
        for c in celah_skala(frame)
        if (c.dari < capaian or (c.dari_termasuk and c.dari == capaian))
        and (capaian < c.sampai or (c.sampai_termasuk and c.sampai == capaian))
    ]
    di_kategori = [
        b
        for b in frame.itertuples(index=False)
        if (
            b.batas_bawah is None or b.batas_bawah < capaian + b.termasuk_bawah * Fraction(1, 10**9)
        )
        and (b.batas_atas is None or b.batas_atas > capaian - b.termasuk_atas * Fraction(1, 10**9))
    ]
    assert len(di_celah) + len(di_kategori) == 1


def test_skala_tidak_diubah(
    skala: Skala, utuh: Callable[..., AbstractContextManager[None]]
) -> None:
    frame = skala("bp2mi-2020")
    with utuh(frame):
        pilih_kategori(Fraction(159, 2), frame)
        celah_skala(frame)
        tumpang_tindih(frame)
