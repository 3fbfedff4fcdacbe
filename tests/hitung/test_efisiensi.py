"""The four methods of efficiency."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung import efisiensi as modul
from lakip_lib.hitung.efisiensi import (
    METODE,
    Efisiensi,
    Keluaran,
    menyeluruh,
    metode_a,
    metode_b,
    metode_c,
    metode_d,
    nilai_efisiensi,
    per_kelompok,
)

Buat = Callable[..., pd.DataFrame]
PERSEN = st.fractions(min_value=0, max_value=300, max_denominator=100)
RUPIAH = st.integers(min_value=1, max_value=10**12).map(Fraction)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted > 0
    assert hasil.failed == 0


# Table 3.3 of BP3IPTEK Jawa Barat's LKIP 2016, a second agency: achievement, absorption and
# efficiency (a), as printed; the last one is printed without decimals.
@pytest.mark.parametrize(
    ("capaian", "serapan", "tercetak"),
    [
        ("250", "99.99", "150,01"),
        ("168", "99.99", "68,01"),
        ("200", "94.3", "105,70"),
        ("268", "94.3", "173,70"),
        ("111.11", "83.12", "28"),
    ],
)
def test_metode_a_seperti_laporan_bp3iptek(capaian: str, serapan: str, tercetak: str) -> None:
    hasil = metode_a(Fraction(capaian), Fraction(serapan))
    assert hasil.efisiensi is not None
    assert format_bilangan(hasil.efisiensi, len(tercetak.partition(",")[2])) == tercetak
    assert hasil.keterangan == "capaian dikurangi serapan, efisien"


def test_metode_a_belum_efisien_dan_seimbang() -> None:
    assert metode_a(Fraction(50), Fraction(90)).keterangan == (
        "capaian dikurangi serapan, belum efisien"
    )
    assert metode_a(Fraction(90), Fraction(90)) == Efisiensi(
        Fraction(0), None, "capaian dikurangi serapan, seimbang"
    )


def test_metode_b_hanya_untuk_capaian_minimal_100() -> None:
    assert metode_b(Fraction(100), Fraction("98.64")).efisiensi == Fraction("1.36")
    kurang = metode_b(Fraction("99.99"), Fraction(50))
    assert kurang.efisiensi is None
    assert kurang.keterangan == "metode 100 dikurangi serapan hanya untuk capaian minimal 100"


def test_metode_c_dalam_persen() -> None:
    assert metode_c(Fraction(110), Fraction(88)).efisiensi == 125
    assert (
        metode_c(Fraction(90), Fraction(90)).keterangan == "capaian dibagi serapan, × 100, seimbang"
    )
    assert metode_c(Fraction(80), Fraction(100)).keterangan == (
        "capaian dibagi serapan, × 100, belum efisien"
    )
    assert metode_c(Fraction(80), Fraction(0)).efisiensi is None


@pytest.mark.parametrize(
    ("pagu", "realisasi", "capaian", "e", "ne"),
    [
        (100, 90, 100, 10, 75),
        (100, 100, 100, 0, 50),
        (100, 80, 100, 20, 100),
        (100, 120, 100, -20, 0),
        (100, 26, 100, 20, 100),  # E 74: unlimited it would give the NE of 235 once printed
        (100, 100, 50, -20, 0),
    ],
)
def test_metode_d(pagu: int, realisasi: int, capaian: int, e: int, ne: int) -> None:
    hasil = metode_d([Keluaran(Fraction(pagu), Fraction(realisasi), Fraction(capaian))])
    assert (hasil.efisiensi, hasil.nilai_efisiensi) == (e, ne)


def test_metode_d_tanpa_batas_memang_menghasilkan_235_persen() -> None:
    assert 50 + Fraction(74) / 20 * 50 == 235
    hasil = metode_d([Keluaran(Fraction(100), Fraction(26), Fraction(100))])
    assert hasil.keterangan == ("E menurut PMK 22/PMK.02/2021, efisien (E sebelum dibatasi 74,00)")


def test_metode_d_menjumlah_dulu_baru_membagi() -> None:
    keluaran = [
        Keluaran(Fraction(1000), Fraction(900), Fraction(100)),
        Keluaran(Fraction(100), Fraction(90), Fraction(50)),
    ]
    hasil = metode_d(keluaran)
    assert hasil.efisiensi == Fraction(1050 - 990, 1050) * 100
    assert hasil.nilai_efisiensi == 50 + Fraction(60, 1050) * 100 / 20 * 50


@pytest.mark.parametrize("capaian", [0, -5])
def test_metode_d_tanpa_capaian_tidak_terdefinisi(capaian: int) -> None:
    hasil = metode_d([Keluaran(Fraction(100), Fraction(90), Fraction(capaian))])
    assert hasil == Efisiensi(keterangan="pagu dikali capaian tidak lebih dari 0")


@given(st.lists(st.tuples(RUPIAH, RUPIAH, PERSEN), max_size=4))
def test_metode_d_selalu_dalam_batas(isi: list[tuple[Fraction, Fraction, Fraction]]) -> None:
    hasil = metode_d(Keluaran(*satu) for satu in isi)
    hak = sum(p * c / 100 for p, _, c in isi)
    if hak == 0:
        assert hasil.efisiensi is None
        return
    asli = (hak - sum(r for _, r, _ in isi)) / hak * 100
    assert hasil.efisiensi == min(Fraction(20), max(Fraction(-20), asli))
    assert hasil.nilai_efisiensi == 50 + hasil.efisiensi / 20 * 50
    assert 0 <= hasil.nilai_efisiensi <= 100


@given(st.fractions(min_value=-500, max_value=500, max_denominator=100))
def test_nilai_efisiensi_naik_dan_terbatas(e: Fraction) -> None:
    assert 0 <= nilai_efisiensi(e) <= nilai_efisiensi(e + 1) <= 100


@pytest.fixture
def capaian(buat: Buat) -> pd.DataFrame:
    return buat(
        "sasaran capaian",
        ("S01", Fraction(30)),
        ("S01", Fraction(100)),
        ("S02", Fraction(110)),
        ("S03", None),
        ("S04", Fraction(50)),
    )


@pytest.fixture
def anggaran(buat: Buat) -> pd.DataFrame:
    return buat(
        "kelompok_pagu sasaran pagu realisasi serapan sisa",
        ("peta", ("S01", "S02"), Fraction(200), Fraction(100), Fraction(50), Fraction(100)),
        ("huruf", ("S03",), Fraction(100), Fraction(100), Fraction(100), Fraction(0)),
        ("tanpa-pagu", ("S04",), Fraction(0), Fraction(0), None, Fraction(0)),
    )


def test_per_kelompok_memakai_rata_rata_capaian(
    capaian: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    frame = per_kelompok(capaian, anggaran, "a")
    assert list(frame["capaian"]) == [80, None, 50]
    assert list(frame["efisiensi"]) == [30, None, None]
    assert list(frame["keterangan"]) == [
        "capaian dikurangi serapan, efisien",
        "tidak ada indikator dengan capaian",
        "tidak ada pagu atau realisasi anggaran",
    ]


def test_per_kelompok_metode_d(capaian: pd.DataFrame, anggaran: pd.DataFrame) -> None:
    frame = per_kelompok(capaian, anggaran, "d")
    assert frame["efisiensi"].iloc[0] == 20
    assert frame["nilai_efisiensi"].iloc[0] == 100
    assert "sebelum dibatasi 37,50" in frame["keterangan"].iloc[0]


def test_indikator_tanpa_capaian_disebut_tidak_ikut_dirata_rata(
    capaian: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    capaian.loc[0, "capaian"] = None
    satu = per_kelompok(capaian, anggaran, "a").iloc[0]
    assert satu["capaian"] == 105
    assert satu["keterangan"] == (
        "capaian dikurangi serapan, efisien; 1 indikator tanpa capaian tidak ikut dirata-rata"
    )


def test_menyeluruh_metode_d_menjumlah_kelompok_yang_punya_capaian(
    capaian: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    anggaran.loc[0, "realisasi"] = Fraction(150)
    satu = menyeluruh(capaian, anggaran, "d").iloc[0]
    assert satu["sasaran"] == ("S01", "S02", "S03", "S04")
    assert satu["efisiensi"] == Fraction(160 - 150, 160) * 100


def test_menyeluruh_metode_a_memakai_rata_rata_semua_indikator(
    capaian: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    satu = menyeluruh(capaian, anggaran, "a").iloc[0]
    assert satu["capaian"] == Fraction(30 + 100 + 110 + 50, 4)
    assert satu["serapan"] == Fraction(200, 3)
    assert satu["efisiensi"] == Fraction(145, 2) - Fraction(200, 3)


@pytest.mark.parametrize("fungsi", [per_kelompok, menyeluruh])
def test_tanpa_metode_atau_dengan_sebab_tidak_ada_angka(
    capaian: pd.DataFrame, anggaran: pd.DataFrame, fungsi: Callable[..., Any]
) -> None:
    tanpa = fungsi(capaian, anggaran, None)
    assert set(tanpa["efisiensi"]) == {None}
    assert tanpa["keterangan"].iloc[0] == "metode efisiensi tidak ditetapkan dalam pengaturan"
    assert set(fungsi(capaian, anggaran, "a", "belum setahun")["keterangan"]) == {"belum setahun"}


@pytest.mark.parametrize("metode", [*METODE, None])
def test_tanpa_anggaran_bingkainya_kosong_dan_masukan_tidak_diubah(
    capaian: pd.DataFrame,
    anggaran: pd.DataFrame,
    metode: str | None,
    utuh: Callable[..., AbstractContextManager[None]],
) -> None:
    with utuh(capaian, anggaran):
        per_kelompok(capaian, anggaran, metode)
        menyeluruh(capaian, anggaran, metode)
    assert per_kelompok(capaian, anggaran.iloc[:0], metode).empty
    assert menyeluruh(capaian, anggaran.iloc[:0], metode).empty
