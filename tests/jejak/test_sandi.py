"""Trails as JSON: what comes back is the same trail, and what they share stands once."""

from __future__ import annotations

import json
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import (
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
from lakip_lib.jejak.sandi import Penyandi, dari_kata, ke_kata, urai

bilangan = st.fractions(-999, 999, max_denominator=99)
teks = st.text(max_size=8)


@st.composite
def daun(draw: st.DrawFn) -> Terlacak:
    nilai = draw(bilangan)
    sel = Sel(
        draw(teks), draw(st.integers(2, 999)), draw(teks), draw(st.just(str(nilai)) | teks),
        draw(teks), draw(teks), draw(teks),
    )  # fmt: skip
    return Terlacak(nilai, sel)


def gabungan(anak: st.SearchStrategy[Terlacak]) -> st.SearchStrategy[Terlacak]:
    kiri_kanan = st.tuples(st.sampled_from([add, sub, mul]), anak, anak | bilangan)
    beberapa = st.lists(anak, min_size=1, max_size=4)
    return (
        kiri_kanan.map(lambda t: t[0](t[1], t[2]))
        | st.tuples(anak, anak.filter(bool)).map(lambda t: truediv(*t))
        | beberapa.map(lambda s: maksimum(*s))
        | beberapa.map(lambda s: minimum(*s))
        | beberapa.map(cacah)
        | st.tuples(anak, teks.filter(bool), teks).map(lambda t: langkah(*t))
        | anak.map(lambda x: seratus_dalam(x, x - 1, x + 1))
    ).filter(lambda x: isinstance(x, Terlacak))


jejak = st.recursive(daun(), gabungan, max_leaves=12)


def pohon(x: Fraction) -> Any:
    """Return a trail as nested tuples, values included."""
    if not isinstance(x, Terlacak):
        return Fraction(x)
    asal = x.asal
    if isinstance(asal, Hitung):
        return Fraction(x), asal.op, [pohon(o) for o in asal.operan]
    if isinstance(asal, Langkah):
        return Fraction(x), asal.nama, asal.sumber, pohon(asal.dari)
    return Fraction(x), asal


@given(st.lists(jejak, min_size=1, max_size=4))
def test_trails_come_back_from_json_as_they_were(semua: list[Terlacak]) -> None:
    penyandi = Penyandi()
    nomor = [penyandi.nomor(x) for x in semua]
    kembali = urai(json.loads(json.dumps(penyandi.simpul)))
    assert [pohon(kembali[n]) for n in nomor] == [pohon(x) for x in semua]


@given(st.lists(jejak, min_size=1, max_size=4))
def test_equal_nodes_stand_once(semua: list[Terlacak]) -> None:
    penyandi = Penyandi()
    for x in semua:
        assert penyandi.nomor(x) == penyandi.nomor(dari_kata(ke_kata(x)))
    kunci = [json.dumps(s) for s in penyandi.simpul]
    assert len(set(kunci)) == len(kunci)


@given(jejak)
def test_one_trail_as_a_word_of_an_address(x: Terlacak) -> None:
    kata = ke_kata(x)
    assert kata.isascii()
    assert kata.replace("-", "").replace("_", "").isalnum()
    assert pohon(dari_kata(kata)) == pohon(x)


def test_a_value_in_another_notation_is_kept_beside_its_text() -> None:
    x = terlacak(Fraction(5, 2), "a.csv", 2, "nilai", "2,5")
    assert dari_kata(ke_kata(x)) == Fraction(5, 2)


def test_a_counted_row_counts_one() -> None:
    x = Terlacak(1, Sel("a.csv", 2, "id", "IKU-03", butir=True))
    kembali = dari_kata(ke_kata(x))
    assert (kembali, kembali.asal) == (1, x.asal)


@pytest.mark.parametrize(
    "simpul",
    [
        [["sel", "a.csv"]],
        [["+", 0]],
        [["?", "1"]],
        [["÷", "1", "0"]],
        [["=", "nama", "sumber"]],
        [["sel", "a", 2, "k", "bukan angka", "", "", "", 0]],
        [5],
    ],
)
def test_what_is_no_list_of_nodes_is_refused(simpul: Any) -> None:
    with pytest.raises(ValueError, match="tidak dapat dibaca"):
        urai(simpul)


@pytest.mark.parametrize("kata", ["", "eJw", "bukan jejak", "😀", "AAAA", "eJyLjgUAARUAuQ"])
def test_what_is_no_word_of_a_trail_is_refused(kata: str) -> None:
    with pytest.raises(ValueError, match="tidak dapat dibaca"):
        dari_kata(kata)


def test_the_numbers_of_a_year_share_their_cells(hasil_2020: Hasil) -> None:
    penyandi = Penyandi()
    for x in hasil_2020.capaian["capaian"]:
        penyandi.nomor(x)
    sel = [tuple(s[1:4]) for s in penyandi.simpul if s[0] == "sel"]
    assert len(set(sel)) == len(sel)
