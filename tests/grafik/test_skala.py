from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.grafik.skala import (
    bilangan_ringkas,
    langkah_bulat,
    skala_bilangan,
    skala_persen,
)

PERSEN = st.lists(st.none() | st.fractions(-500, 5000), max_size=8)


def test_persen_sampai_seratus_walau_nilainya_kecil() -> None:
    skala = skala_persen([Fraction(2)])
    assert [teks for _, teks in skala.tanda] == ["0%", "25%", "50%", "75%", "100%"]
    assert skala.acuan == (100.0, "100%")


def test_persen_besar_dipotong() -> None:
    skala = skala_persen([Fraction(1650), Fraction(2)])
    assert skala.kanan == 200
    assert skala.terpotong(1650)
    assert not skala.terpotong(2)
    assert skala.potong(1650) == 200


def test_persen_negatif_punya_ruang() -> None:
    skala = skala_persen([Fraction(-72, 10)])
    assert skala.kiri < -7.2
    assert not skala.terpotong(-7.2)
    assert skala_persen([Fraction(-900)]).kiri == -100


def test_persen_tanpa_nilai_dan_tanpa_acuan() -> None:
    skala = skala_persen([None, None], None)
    assert (skala.kiri, skala.kanan) == (0.0, 103.0)
    assert skala.acuan is None


def test_tanda_bilangan_ditulis_cara_indonesia() -> None:
    skala = skala_bilangan([Fraction(4_429_205_000)])
    assert [t for _, t in skala.tanda] == ["0", "2 miliar", "4 miliar"]


def test_tanda_hitungan_bulat() -> None:
    skala = skala_bilangan([Fraction(1)], terkecil=1)
    assert [t for _, t in skala.tanda] == ["0", "1"]


def test_semua_nol() -> None:
    skala = skala_bilangan([Fraction(0), None])
    assert skala.kiri == 0
    assert skala.kanan > 0


@pytest.mark.parametrize(
    ("x", "teks"),
    [
        (8000, "8.000"),
        (999_999, "999.999"),
        (1_500_000, "1,5 juta"),
        (-2_500_000_000, "−2,5 miliar"),
        (3 * 10**12, "3 triliun"),
    ],
)
def test_bilangan_ringkas(x: int, teks: str) -> None:
    assert bilangan_ringkas(x) == teks


@pytest.mark.parametrize(
    ("kasar", "langkah"),
    [(1, 1), (1.1, 2), (2.2, 2.5), (60, 100), (0.3, 0.5)],
)
def test_langkah_bulat(kasar: float, langkah: float) -> None:
    assert langkah_bulat(kasar) == pytest.approx(langkah)


@given(nilai=PERSEN)
def test_nilai_biasa_selalu_muat(nilai: list[Fraction | None]) -> None:
    skala = skala_persen(nilai)
    for x in nilai:
        if x is not None and -97 <= x <= 194:
            assert skala.kiri <= x <= skala.kanan
    assert all(skala.kiri <= x <= skala.kanan for x, _ in skala.tanda)


@given(nilai=st.lists(st.fractions(-(10**13), 10**13), max_size=8))
def test_tanda_bilangan_sedikit_dan_di_dalam(nilai: list[Fraction]) -> None:
    skala = skala_bilangan(nilai)
    assert 1 <= len(skala.tanda) <= 7
    assert all(skala.kiri <= x <= skala.kanan for x, _ in skala.tanda)
