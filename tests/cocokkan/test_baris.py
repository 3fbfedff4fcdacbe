"""Rows pair by key, then in order; totals pair with totals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.cocokkan.baris import angka_kolom, baris_kita, pasangkan
from lakip_lib.cocokkan.ungkapan import TanpaNilai
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks
from lakip_lib.tabel.model import Baris, Sel, Tabel


def baris(*kunci: str | None) -> list[Baris]:
    return [Baris((Sel(str(k)),), kunci=k) for k in kunci]


def test_by_key_whatever_the_order() -> None:
    assert pasangkan({1: "b", 2: "a"}, baris("a", "b")) == {1: 1, 2: 0}


def test_a_key_that_occurs_twice_pairs_in_order() -> None:
    assert pasangkan({1: "a", 2: "a", 3: "a"}, baris("a", "b", "a")) == {1: 0, 2: 2, 3: None}


def test_totals_pair_with_totals() -> None:
    assert pasangkan({1: "a", 2: None}, baris(None, "a", None)) == {1: 1, 2: 0}


def test_row_without_counterpart() -> None:
    assert pasangkan({1: "a", 2: "x", 3: None}, baris("a")) == {1: 0, 2: None, 3: None}


def test_print_without_keys_pairs_by_place_if_it_has_as_many_rows() -> None:
    assert pasangkan({1: None, 2: None}, baris("a", "b")) == {1: 0, 2: 1}
    assert pasangkan({1: None}, baris("a", "b")) == {1: None}


@pytest.fixture
def tabel() -> Tabel:
    kolom = (kolom_teks("nama", "Nama"), kolom_angka("pagu", "Pagu"))
    isi = (
        Baris((Sel("Kelompok A"), Sel("5", Fraction(5))), "kelompok", "A"),
        Baris((Sel("1. Satu"), Sel("2", Fraction(2))), kunci="a1"),
        Baris((Sel("2. Dua"), Sel("3", Fraction(3))), kunci="a2"),
        Baris((Sel("Jumlah"), Sel("5", Fraction(5))), "jumlah"),
    )
    return Tabel("t", "T", kolom, isi)


def test_rows_know_their_group_and_their_numbers(tabel: Tabel) -> None:
    satu = baris_kita(tabel)[2]
    assert satu.kelompok == "Kelompok A"
    assert satu.nilai() == {"pagu": 3}
    assert satu.nama() == {"kelompok": "Kelompok A", "nama": "2. Dua", "pagu": 3}
    assert satu.teks() == ("2. Dua",)


def test_numbers_of_a_column_by_kind_of_row(tabel: Tabel) -> None:
    assert angka_kolom(tabel, "pagu", ("data",)) == [2, 3]
    assert angka_kolom(tabel, "pagu", ("data", "kelompok")) == [5, 2, 3]
    with pytest.raises(TanpaNilai, match="tidak seluruhnya berisi angka"):
        angka_kolom(tabel, "nama", ("data",))
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "pagu"'):
        angka_kolom(tabel, "pago", ("data",))
