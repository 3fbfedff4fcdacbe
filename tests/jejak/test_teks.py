"""Texts that carry trails: equal to the plain text, and their parts stay where they are."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.jejak import TeksBerjejak, Terlacak, berjejak, gabung, ruas_teks, sisip, terlacak

SATU = terlacak(Fraction(7, 2), "a.csv", 2, "nilai", "3.5")
polos = st.text(st.characters(exclude_characters="{}"), max_size=6)
bagian = polos | polos.filter(bool).map(lambda t: berjejak(t, SATU, 2))


def terjejak(teks: str) -> list[str]:
    return [teks[r.awal : r.akhir] for r in ruas_teks(teks)]


def test_only_a_traced_number_makes_a_traced_text() -> None:
    assert ruas_teks(berjejak("3,50", SATU, 2)) == ((0, 4, SATU, 2),)
    for lain in (Fraction(7, 2), 3, None):
        assert type(berjejak("3,50", lain, 2)) is str


@given(polos, st.lists(bagian, max_size=5))
def test_joined_texts_are_the_plain_join_and_keep_their_parts(
    pemisah: str, semua: list[str]
) -> None:
    hasil = gabung(pemisah, semua)
    assert hasil == pemisah.join(semua)
    assert terjejak(hasil) == [t for satu in semua for t in terjejak(satu)]


@given(st.lists(st.tuples(polos, bagian), min_size=1, max_size=4), polos)
def test_inserted_texts_are_the_plain_format_and_keep_their_parts(
    pasangan: list[tuple[str, str]], akhir: str
) -> None:
    pola = "".join(f"{p}{{}}" for p, _ in pasangan) + akhir
    isi = [b for _, b in pasangan]
    hasil = sisip(pola, *isi)
    assert hasil == pola.format(*isi)
    assert terjejak(hasil) == [t for satu in isi for t in terjejak(satu)]


def test_text_without_numbers_stays_plain() -> None:
    assert type(gabung(", ", ["a", "b"])) is str


@pytest.mark.parametrize("isi", [(), ("a", "b")])
def test_places_and_texts_must_be_as_many(isi: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="places"):
        sisip("{} x", *isi)


def test_it_is_the_plain_text_everywhere_else() -> None:
    teks = berjejak("3,50", SATU, 2)
    assert isinstance(teks, TeksBerjejak)
    assert (teks == "3,50", hash(teks) == hash("3,50"), f"{teks} %") == (True, True, "3,50 %")
    assert type(str(teks)) is str


def test_copies_keep_the_trail() -> None:
    salinan = pickle.loads(pickle.dumps(berjejak("3,50", SATU, 2)))
    (satu,) = ruas_teks(salinan)
    assert isinstance(satu.nilai, Terlacak)
    assert satu.nilai.asal == SATU.asal
