"""Expressions: exact arithmetic over names, and nothing beyond it."""

from __future__ import annotations

import operator
from collections import namedtuple
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.cocokkan.ungkapan import (
    TanpaNilai,
    bagian,
    hitung,
    kode_disebut,
    nama_bagian,
    nama_disebut,
    urai,
)
from lakip_lib.kesalahan import KesalahanLakip

Baris = namedtuple("Baris", ["target", "realisasi", "nama"])
KONTEKS = {
    "a": Fraction(3),
    "kosong": None,
    "nol": 0,
    "kata": "tiga",
    "iku": lambda kode: {"IKU-01": Baris(Fraction(8), 6, "Satu")}.get(kode),
}
# An expression, and its value by Python's own fractions (None: a division by 0 on the way).
Pasang = tuple[str, Fraction | None]
OPERASI = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
ANGKA = st.integers(0, 1000).map(lambda n: (str(n), Fraction(n)))


def _gabung(kiri: Pasang, tanda: str, kanan: Pasang) -> Pasang:
    ungkapan = f"({kiri[0]} {tanda} {kanan[0]})"
    if kiri[1] is None or kanan[1] is None or (tanda == "/" and kanan[1] == 0):
        return ungkapan, None
    return ungkapan, OPERASI[tanda](kiri[1], kanan[1])


def _susun(daun: st.SearchStrategy[Pasang]) -> st.SearchStrategy[Pasang]:
    return st.builds(_gabung, daun, st.sampled_from("+-*/"), daun)


@given(st.recursive(ANGKA, _susun, max_leaves=12))
def test_arithmetic_is_that_of_fractions(pasang: Pasang) -> None:
    ungkapan, nilai = pasang
    if nilai is None:
        with pytest.raises(TanpaNilai, match="bernilai 0"):
            hitung(ungkapan, {})
    else:
        assert hitung(ungkapan, {}) == nilai


@pytest.mark.parametrize(
    ("ungkapan", "nilai"),
    [
        ("a / 7 * 100", Fraction(300, 7)),
        ("-a + 0.1", Fraction(-29, 10)),
        ('iku("IKU-01").realisasi / iku("IKU-01").target', Fraction(3, 4)),
        ('iku("IKU-01").nama', "Satu"),
        ("kosong", None),
        ("nol", 0),
    ],
)
def test_values(ungkapan: str, nilai: object) -> None:
    assert hitung(ungkapan, KONTEKS) == nilai


@pytest.mark.parametrize(
    ("ungkapan", "pesan"),
    [
        ("kosong + 1", "kosong tidak ada nilainya"),
        ("1 / nol", "pembagi nol bernilai 0"),
        ('iku("IKU-99").target', "bagian target diminta dari hal yang tidak ada"),
    ],
)
def test_missing_values_are_no_mistake(ungkapan: str, pesan: str) -> None:
    with pytest.raises(TanpaNilai, match=pesan):
        hitung(ungkapan, KONTEKS)


@pytest.mark.parametrize(
    "ungkapan",
    [
        "b", "a +", "kata * 2", "a ** 2", "a if a else 1", "[a]", "a == 1", "lambda: 1",
        "a.__class__",
        'iku("IKU-01")._asdict', 'iku("IKU-01").sasaran', "a[0]", "iku(kode='IKU-01')", "True + 1",
        "(x := 1)", "f'{a}'", "not a",
    ],
)  # fmt: skip
def test_everything_else_is_refused_with_a_remedy(ungkapan: str) -> None:
    with pytest.raises(KesalahanLakip, match="Perbaikan:"):
        hitung(ungkapan, KONTEKS)


def test_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "kosong"'):
        hitung("kosang", KONTEKS)


def test_a_part_may_be_replaced() -> None:
    ungkapan = 'iku("IKU-01").realisasi / iku("IKU-01").target * 100'
    assert hitung(ungkapan, KONTEKS, {"iku('IKU-01').target": Fraction(4)}) == 150
    assert hitung(ungkapan, KONTEKS, {nama_bagian(urai(ungkapan)): Fraction(1)}) == 1


def test_what_an_expression_speaks_of() -> None:
    ungkapan = 'nilai("p3mi") / iku("IKU-03").target'
    assert kode_disebut(ungkapan) == ["p3mi", "IKU-03"]
    assert nama_disebut(ungkapan) == {"nilai", "iku"}
    assert nama_bagian(bagian(ungkapan)[0]) == "nilai('p3mi') / iku('IKU-03').target"
