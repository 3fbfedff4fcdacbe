"""Counts of indicators, each naming what it counted."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest

from lakip_lib.hitung import cacah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Hitung, Terlacak, terlacak


@pytest.fixture
def capaian() -> pd.DataFrame:
    def nilai(x: int | None) -> Fraction | None:
        return None if x is None else terlacak(Fraction(x), "a.csv", 2, "n", str(x))

    baris = [
        (nilai(120), nilai(12), "Baik", Fraction(1)),
        (nilai(100), nilai(0), "Baik", Fraction(1)),
        (nilai(99), nilai(9), "Kurang", Fraction(1)),
        (None, nilai(0), None, Fraction(1)),
    ]
    return pd.DataFrame(baris, columns=["capaian", "realisasi", "kategori", "butir"], dtype=object)


def isi(x: Fraction) -> list[Fraction]:
    assert isinstance(x, Terlacak)
    asal = x.asal.dari.asal  # type: ignore[union-attr]
    assert isinstance(asal, Hitung)
    assert asal.op == "cacah"
    return list(asal.operan)


def test_counts_name_what_they_counted(capaian: pd.DataFrame) -> None:
    assert isi(cacah.semua(capaian)) == [1, 1, 1, 1]
    assert isi(cacah.tercapai(capaian)) == [120, 100]
    assert isi(cacah.tanpa_capaian(capaian)) == [1]
    assert isi(cacah.nihil(capaian)) == [0, 0]


def test_every_category_of_the_scale_is_counted(capaian: pd.DataFrame) -> None:
    skala = pd.DataFrame({"kategori": ["Baik", "Cukup", "Kurang"]})
    hasil = cacah.per_kategori(capaian, skala)
    assert hasil == {"Baik": 2, "Cukup": 0, "Kurang": 1}
    assert [isi(n) for n in hasil.values()] == [[120, 100], [], [99]]


def test_rows_that_know_no_cell_are_counted_without_a_trail(capaian: pd.DataFrame) -> None:
    polos = cacah.semua(capaian.drop(columns="butir"))
    assert (polos, type(polos)) == (4, Fraction)


def test_2020(hasil_2020: Hasil) -> None:
    sel = [b.asal for b in isi(cacah.semua(hasil_2020.capaian))]  # type: ignore[attr-defined]
    assert [s.teks for s in sel] == list(hasil_2020.capaian["indikator"])
    assert {(s.berkas, s.kolom, s.butir) for s in sel} == {("indikator.csv", "id", True)}
