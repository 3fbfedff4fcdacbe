"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.terbilang import KATA_BILANGAN, terbilang

_NILAI = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6,
    "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_KALI = {"puluh": 10, "ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9}
_SE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}


def baca(kata: str) -> int:
    """Read number words back, by another way than they are written."""
    jumlah = ribuan = angka = 0
    for k in kata.split():
        if k in _NILAI:
            angka = _NILAI[k]
        elif k == "belas":
            ribuan, angka = ribuan + angka + 10, 0
        elif k == "seribu":
            jumlah += 1000
        elif k in _SE:
            ribuan += _SE[k]
        elif _KALI[k] < 1000:
            ribuan, angka = ribuan + angka * _KALI[k], 0
        else:
            jumlah, ribuan, angka = jumlah + (ribuan + angka) * _KALI[k], 0, 0
    return jumlah + ribuan + angka


@given(st.one_of(st.integers(0, 99_999), st.integers(0, 10**12 - 1)))
def test_words_read_back_to_the_number(n: int) -> None:
    kata = terbilang(n)
    assert baca(kata) == n
    assert "  " not in kata
    assert kata == kata.strip()


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (100, "seratus"),
        (1000, "seribu"),
        (21_000, "dua puluh satu ribu"),
        (1_000_000, "satu juta"),
        (1_985, "seribu sembilan ratus delapan puluh lima"),
    ],
)
def test_examples(n: int, kata: str) -> None:
    assert terbilang(n) == kata


@pytest.mark.parametrize("n", [-1, 10**12, 0.5])
def test_other_numbers_are_refused(n: int) -> None:
    with pytest.raises(KesalahanLakip, match="tidak dapat ditulis dengan kata"):
        terbilang(n)


@given(st.integers(1, 10**12 - 1))
def test_every_number_in_words_is_recognised_whole(n: int) -> None:
    cocok = KATA_BILANGAN.fullmatch(terbilang(n))
    assert cocok is not None
