"""Every answer is put back into the rules of achievement: the inverse has no rules of its own."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.bingkai import bingkai
from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH, Ukuran, hitung_capaian
from lakip_lib.hitung.kategori import KOLOM_SKALA, pilih_kategori
from lakip_lib.skenario.kebalikan import (
    DUA_DESIMAL,
    UTUH,
    PetaKategori,
    Selang,
    Soal,
    daerah,
    realisasi_perlu,
    sebab_tidak_dapat,
    target_seratus,
)

PASANGAN = [(a, r) for a, semua in RUMUS_MENURUT_ARAH.items() for r in semua]
BATAS = st.one_of(
    st.integers(0, 12).map(lambda n: Fraction(10 * n)),
    st.fractions(0, 130, max_denominator=4),
)


@st.composite
def skala_acak(draw: st.DrawFn) -> Any:
    """Draw a scale of 2 to 5 categories with gaps, overlaps, open and closed bounds."""
    tepi = sorted(draw(st.lists(BATAS, min_size=1, max_size=4, unique=True)), reverse=True)
    baris, celah = [], draw(st.sampled_from(("bawah", "atas")))
    for i, (atas, bawah) in enumerate(zip([None, *tepi], [*tepi, None], strict=True), 1):
        if atas is not None:
            atas -= draw(st.sampled_from((Fraction(0), Fraction(1), Fraction(1, 100))))
        baris.append(
            {
                "urutan": i,
                "kategori": f"K{i}",
                "batas_bawah": bawah,
                "termasuk_bawah": draw(st.booleans()),
                "batas_atas": atas,
                "termasuk_atas": draw(st.booleans()),
                "aturan_celah": celah,
            }
        )
    return bingkai(baris, KOLOM_SKALA)


@st.composite
def soal_acak(draw: st.DrawFn) -> Soal:
    """Draw an indicator: any formula that measures its direction, a cap or none."""
    arah, rumus = draw(st.sampled_from(PASANGAN))
    langkah = draw(st.sampled_from((UTUH, DUA_DESIMAL)))
    satu = st.integers(1, 60).map(lambda n: n * langkah if langkah == UTUH else n * Fraction(7, 20))
    bawah = draw(satu)
    atas = bawah + draw(satu) - langkah if rumus == "rentang" else None
    batas = draw(st.sampled_from((None, None, Fraction(100), Fraction(120))))
    return Soal(Ukuran(bawah, None, atas), rumus, arah, batas, langkah)


def kategori(soal: Soal, skala: Any, realisasi: Fraction) -> Any:
    """Return the category by the rules themselves, not by the map under test."""
    ukuran = replace(soal.ukuran, realisasi=realisasi)
    hasil = hitung_capaian(ukuran, soal.rumus, soal.arah, soal.batas_capaian)
    return pilih_kategori(hasil.nilai, skala)


def sampai(soal: Soal, skala: Any, realisasi: Fraction, urutan: int) -> bool:
    satu = kategori(soal, skala, realisasi)
    return satu is not None and satu.urutan <= urutan


@given(skala_acak(), st.lists(st.fractions(-50, 300, max_denominator=50), min_size=5))
def test_map_of_categories_is_the_rule_itself(skala: Any, nilai: list[Fraction]) -> None:
    peta = PetaKategori(skala)
    tepi = [*peta.ujung, *(x + d for x in peta.ujung for d in (Fraction(1, 999), -DUA_DESIMAL))]
    for x in [*nilai, *tepi]:
        assert peta.cari(x) == pilih_kategori(x, skala)
    assert peta.cari(None) is None


@given(soal_acak(), skala_acak(), st.integers(1, 4), st.integers(0, 150))
def test_answer_reaches_the_category_and_nothing_nearer_does(
    soal: Soal, skala: Any, urutan: int, kini: int
) -> None:
    peta, acuan = PetaKategori(skala), kini * soal.langkah
    perlu = realisasi_perlu(soal, peta, urutan, acuan)
    nilai = [n * soal.langkah for n in range(0, 400)]
    if perlu is None:
        assert not [x for x in nilai if sampai(soal, skala, x, urutan)]
        return
    assert perlu >= 0
    assert perlu % soal.langkah == 0
    assert sampai(soal, skala, perlu, urutan)
    jarak = abs(perlu - acuan)
    dekat = [x for x in nilai if abs(x - acuan) < jarak]
    assert not [x for x in dekat if sampai(soal, skala, x, urutan)]


@given(soal_acak(), skala_acak(), st.integers(1, 4), st.fractions(0, 200, max_denominator=60))
def test_region_holds_exactly_what_reaches_the_category(
    soal: Soal, skala: Any, urutan: int, x: Fraction
) -> None:
    def di_dalam(s: Selang, x: Fraction) -> bool:
        atas = s.atas is None or x < s.atas or (x == s.atas and s.termasuk_atas)
        return atas and (s.bawah is None or x > s.bawah or (x == s.bawah and s.termasuk_bawah))

    wilayah = daerah(soal, PetaKategori(skala), urutan)
    for nilai in (x, *(u for s in wilayah for u in (s.bawah, s.atas) if u is not None)):
        ada = any(di_dalam(s, nilai) for s in wilayah)
        assert ada == (nilai >= 0 and sampai(soal, skala, nilai, urutan)), nilai


@given(soal_acak(), st.fractions(0, 300, max_denominator=60))
def test_target_for_100_percent_gives_100_percent(soal: Soal, realisasi: Fraction) -> None:
    baru = target_seratus(soal, realisasi)
    if baru is None:
        assert realisasi == 0
        return
    hasil = hitung_capaian(baru, soal.rumus, soal.arah, soal.batas_capaian)
    assert hasil.nilai == 100
    assert baru.realisasi == realisasi


def test_cap_below_100_leaves_no_target() -> None:
    soal = Soal(Ukuran(Fraction(10)), "naik", "naik", Fraction(90), UTUH)
    assert target_seratus(soal, Fraction(8)) is None


SKALA_2020 = bingkai(
    (
        dict(zip(("urutan", "kategori", *KOLOM_SKALA[2:6]), b, strict=True))
        | {"aturan_celah": "bawah"}
        for b in (
            (1, "Sangat Baik", Fraction(100), False, None, False),
            (2, "Baik", Fraction(80), True, Fraction(100), True),
            (3, "Cukup", Fraction(50), True, Fraction(79), True),
            (4, "Kurang", None, False, Fraction(49), False),
        )
    ),
    KOLOM_SKALA,
)


@pytest.mark.parametrize(
    ("rumus", "arah", "target", "urutan", "kini", "perlu"),
    [
        ("naik", "naik", 32000, 3, 731, 16000),
        ("naik", "naik", 32000, 1, 731, 32001),
        ("naik", "naik", 33, 2, 0, 27),  # 26,4 people cannot be counted
        ("turun_selisih", "turun", 10, 2, 15, 12),  # (2 × 10 − 12)/10 = 80
        ("turun_selisih", "turun", 10, 1, 15, 9),
        ("turun_rasio", "turun", 10, 2, 15, 12),  # 10/12 = 83,3; 10/13 = 76,9
        ("turun_rasio", "turun", 10, 3, 30, 20),
    ],
)
def test_2020_scale(rumus: str, arah: str, target: int, urutan: int, kini: int, perlu: int) -> None:
    soal = Soal(Ukuran(Fraction(target)), rumus, arah, None, UTUH)
    assert realisasi_perlu(soal, PetaKategori(SKALA_2020), urutan, Fraction(kini)) == perlu


def test_range_is_reached_from_either_side() -> None:
    soal = Soal(Ukuran(Fraction(20), None, Fraction(30)), "rentang", "rentang", None, UTUH)
    peta = PetaKategori(SKALA_2020)
    assert realisasi_perlu(soal, peta, 2, Fraction(5)) == 16
    assert realisasi_perlu(soal, peta, 2, Fraction(50)) == 36
    assert realisasi_perlu(soal, peta, 1, Fraction(5)) is None


def test_open_bound_of_a_value_with_decimals() -> None:
    soal = Soal(Ukuran(Fraction(86)), "naik", "naik", None, DUA_DESIMAL)
    assert realisasi_perlu(soal, PetaKategori(SKALA_2020), 1, Fraction(80)) == Fraction("86.01")


@pytest.mark.parametrize(
    ("soal", "kata"),
    [
        (Soal(Ukuran(Fraction(10)), "naik", "naik", Fraction(100), UTUH), "dibatasi"),
        (
            Soal(Ukuran(Fraction(2), None, Fraction(3)), "rentang", "rentang", None, UTUH),
            "di atas 100",
        ),
        (Soal(Ukuran(Fraction(0)), "naik", "naik", None, UTUH), "tidak ada realisasi"),
    ],
)
def test_why_the_best_category_cannot_be_reached(soal: Soal, kata: str) -> None:
    peta = PetaKategori(SKALA_2020)
    assert realisasi_perlu(soal, peta, 1, Fraction(5)) is None
    assert kata in sebab_tidak_dapat(soal, peta, 1, Fraction(5))


def test_why_a_negative_realisation_is_no_answer() -> None:
    tinggi = SKALA_2020.head(2).assign(batas_bawah=[Fraction(200), Fraction(0)])
    soal = Soal(Ukuran(Fraction(1)), "turun_selisih", "turun", None, UTUH)
    assert realisasi_perlu(soal, PetaKategori(tinggi), 1, Fraction(3)) is None
    assert "kurang dari 0" in sebab_tidak_dapat(soal, PetaKategori(tinggi), 1, Fraction(3))


def test_why_a_fraction_of_what_is_counted_is_no_answer() -> None:
    penuh = SKALA_2020.head(2).assign(
        batas_bawah=[Fraction(100), Fraction(0)], termasuk_bawah=[True, True]
    )
    ukuran = Ukuran(Fraction(5, 2), None, Fraction(27, 10))
    soal = Soal(ukuran, "rentang", "rentang", None, DUA_DESIMAL)
    assert realisasi_perlu(soal, PetaKategori(penuh), 1, Fraction(0)) == Fraction(5, 2)
    utuh = replace(soal, langkah=UTUH)
    assert realisasi_perlu(utuh, PetaKategori(penuh), 1, Fraction(9)) is None
    assert "bilangan utuh" in sebab_tidak_dapat(utuh, PetaKategori(penuh), 1, Fraction(9))
