"""Numbers that remember: equal to plain fractions, and every trail evaluates to its number."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction
from functools import reduce
from operator import add, mul, sub, truediv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.jejak.terlacak import (
    Hitung,
    Langkah,
    Sel,
    Terlacak,
    cacah,
    langkah,
    maksimum,
    minimum,
    seratus_dalam,
    terlacak,
)

OPERASI = {"+": add, "−": sub, "×": mul, "÷": truediv}


def daun(x: Fraction | int, baris: int = 2) -> Terlacak:
    return terlacak(Fraction(x), "2020/triwulan.csv", baris, "realisasi", str(x))


def nilai_ulang(x: Fraction) -> Fraction:
    """Evaluate a trail again from its cells, apart from the code under test."""
    if not isinstance(x, Terlacak):
        return Fraction(x)
    asal = x.asal
    if isinstance(asal, Sel):
        return Fraction(asal.teks)
    if isinstance(asal, Langkah):
        return nilai_ulang(asal.dari)
    isi = [nilai_ulang(o) for o in asal.operan]
    if asal.op == "cacah":
        return Fraction(len(isi))
    if asal.op in ("maks", "min"):
        return max(isi) if asal.op == "maks" else min(isi)
    if asal.op == "dalam":
        return Fraction(100 if isi[1] <= isi[0] <= isi[2] else -1)
    return reduce(OPERASI[asal.op], isi)


bilangan = st.fractions(-1000, 1000, max_denominator=1000)
operan = bilangan | bilangan.map(daun) | st.integers(-9, 9)


@given(operan, st.lists(st.tuples(st.sampled_from("+−×÷"), operan, st.booleans()), max_size=6))
def test_trail_gives_the_number_and_the_number_is_the_exact_one(
    awal: Fraction, ekor: list[tuple[str, Fraction, bool]]
) -> None:
    x, polos = awal, Fraction(awal)
    for op, y, balik in ekor:
        kiri, kanan = (y, x) if balik else (x, y)
        kiri_polos, kanan_polos = (Fraction(y), polos) if balik else (polos, Fraction(y))
        if op == "÷" and kanan_polos == 0:
            continue
        kiri = Fraction(kiri) if isinstance(kiri, int) else kiri
        x, polos = OPERASI[op](kiri, kanan), OPERASI[op](kiri_polos, kanan_polos)
    assert x == polos
    assert hash(x) == hash(polos)
    assert nilai_ulang(x) == polos


@given(operan, bilangan.map(daun))
def test_one_traced_operand_traces_the_result(a: Fraction, b: Terlacak) -> None:
    for hasil in (a - b, b - a, a * b):
        assert isinstance(hasil, Terlacak)


@given(st.lists(bilangan.map(daun), min_size=2, max_size=5))
def test_a_sum_stays_one_flat_step(bagian: list[Terlacak]) -> None:
    total = sum(bagian, Fraction(0))
    assert total.asal == Hitung("+", tuple(bagian))


def test_a_named_part_is_not_dissolved_in_a_sum() -> None:
    bagian = langkah(daun(1) + daun(2), "jumlah semester")
    total = bagian + daun(3)
    assert total.asal.operan == (bagian, daun(3))


def test_step_keeps_name_and_rule() -> None:
    x = langkah(daun(1) / daun(4), "capaian", "PermenPANRB 53/2014")
    assert x == Fraction(1, 4)
    assert (x.asal.nama, x.asal.sumber) == ("capaian", "PermenPANRB 53/2014")


@pytest.mark.parametrize("x", [None, Fraction(1, 2), 3])
def test_step_without_a_trail_changes_nothing(x: object) -> None:
    assert langkah(x, "capaian") is x


def test_step_over_one_cell_or_the_same_step_again_tells_nothing_new() -> None:
    assert isinstance(langkah(daun(1), "jumlah").asal, Sel)
    x = langkah(daun(1) + daun(2), "jumlah")
    assert langkah(x, "jumlah") is x


def test_largest_and_count_name_all_they_looked_at() -> None:
    bagian = (daun(3), daun(7), daun(5))
    assert maksimum(*bagian) == 7
    assert maksimum(*bagian).asal == Hitung("maks", bagian)
    assert minimum(*bagian) == 3
    assert minimum(*bagian).asal == Hitung("min", bagian)
    assert cacah(bagian) == 3
    assert cacah(bagian).asal == Hitung("cacah", bagian)
    assert not isinstance(maksimum(Fraction(1)), Terlacak)
    assert nilai_ulang(seratus_dalam(daun(5), daun(3), daun(7))) == 100


def test_minus_and_magnitude() -> None:
    assert nilai_ulang(-daun(3)) == -3
    assert nilai_ulang(abs(daun(-3))) == 3
    assert abs(daun(3)).asal == daun(3).asal


def test_copies_keep_the_trail() -> None:
    x = daun(3) * 2
    for salinan in (copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x))):
        assert salinan == 6
        assert salinan.asal == x.asal


def test_with_a_float_it_is_a_float() -> None:
    for hasil in (daun(1) + 0.5, 0.5 + daun(1), daun(3) * 0.5):
        assert (type(hasil), hasil) == (float, 1.5)


def test_other_types_are_refused_as_by_fraction() -> None:
    with pytest.raises(TypeError):
        daun(1) + "1"
    assert daun(1) != "1"
