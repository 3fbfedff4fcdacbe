"""Traced numbers in Markdown: links while prose is made, plain words for the notebook."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.jejak import TeksBerjejak, Terlacak, berjejak, gabung, terlacak
from lakip_lib.jejak.sandi import urai
from lakip_lib.narasi.markah import kapital, rangkai, tuang
from lakip_lib.narasi.markdown import lolos
from lakip_lib.narasi.markdown import urai as urai_markdown
from lakip_lib.narasi.tautan import pisahkan, tanpa_jejak, tautkan
from lakip_lib.narasi.templat import isi_templat, siapkan

SATU = terlacak(Fraction(731, 320), "a.csv", 2, "nilai", "731/320")
DUA = terlacak(Fraction(-1, 2), "a.csv", 3, "nilai", "-0.5")
huruf = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=8)


def angka_dari(markdown: str) -> list[tuple[Fraction, int]]:
    isi = pisahkan(markdown)
    if isi is None:
        return []
    simpul = urai(isi["simpul"])
    return [(simpul[n], desimal) for n, desimal in isi["angka"]]


@given(st.lists(st.tuples(huruf, huruf.filter(str.strip)), min_size=1, max_size=3), huruf)
def test_the_words_are_those_of_the_plain_text(pasangan: list[tuple[str, str]], akhir: str) -> None:
    bagian = [x for p, isi in pasangan for x in (p, berjejak(isi.strip(), SATU, 2))]
    teks = gabung("", [*bagian, akhir])
    assert tampil(tautkan(teks)) == tampil(lolos(teks))
    assert angka_dari(tautkan(teks)) == [(SATU, 2)] * len(pasangan)


def tampil(markdown: str) -> str:
    return " ".join(
        "".join(
            anak.content
            for token in urai_markdown(f"a {tanpa_jejak(markdown)} z")
            for anak in token.children or ()
            if anak.type == "text"
        ).split()
    )


def test_text_without_numbers_is_only_escaped() -> None:
    assert tautkan("a*b") == lolos("a*b")
    assert pisahkan("Tanpa angka.") is None


def test_trails_are_numbered_in_order_and_share_their_nodes() -> None:
    markdown = f"Dari {tautkan(berjejak('2,28', SATU, 2))} ke {tautkan(berjejak('−0,5', DUA, 1))}"
    markdown += f" dan {tautkan(berjejak('2', SATU, 0))}."
    isi = pisahkan(markdown)
    assert isi is not None
    assert isi["markdown"] == r"Dari [2,28](jejak:0) ke [−0,5](jejak:1) dan [2](jejak:2)."
    assert isi["angka"] == [[0, 2], [1, 1], [0, 0]]
    assert [s[2] for s in isi["simpul"]] == [2, 3]
    assert tanpa_jejak(markdown) == r"Dari 2,28 ke −0,5 dan 2."


@pytest.mark.parametrize("tujuan", ["0", "abc.2", "", "eJw.", "99.x"])
def test_a_link_that_an_author_wrote_by_hand_is_words(tujuan: str) -> None:
    markdown = f"[12](jejak:{tujuan}) dan {tautkan(berjejak('2,28', SATU, 2))}"
    isi = pisahkan(markdown)
    assert isi is not None
    assert isi["markdown"] == "12 dan [2,28](jejak:0)"
    assert tanpa_jejak(markdown) == "12 dan 2,28"


def test_templates_keep_the_trails_of_what_they_insert() -> None:
    sumber = "{{ a }} dari {{ a + b }}, {{ a * 100 / b }}; {{ kata|kapital }}, {{ semua|rangkai }}"
    konteks = {
        "a": SATU,
        "b": DUA,
        "kata": berjejak("dua", SATU, 0),
        "semua": [SATU, "x", berjejak("3", DUA, 0)],
    }
    markdown = isi_templat(siapkan(sumber, "uji.md"), konteks)
    assert tanpa_jejak(markdown) == r"2,28 dari 1,78, −456,88; Dua, 2,28, x, dan 3"
    nilai = [n for n, _ in angka_dari(markdown)]
    assert nilai == [SATU, SATU + DUA, SATU * 100 / DUA, SATU, SATU, DUA]
    assert all(isinstance(n, Terlacak) for n in nilai)


def test_a_capital_letter_keeps_the_trail() -> None:
    teks = kapital(berjejak("dua belas", SATU, 0))
    assert (teks, isinstance(teks, TeksBerjejak)) == ("Dua belas", True)


def test_phrases_keep_the_trails_of_their_items() -> None:
    frasa = rangkai([berjejak("2 orang", SATU, 0), "x"])
    assert tanpa_jejak(frasa) == "2 orang dan x"
    assert angka_dari(frasa) == [(SATU, 0)]
    assert tuang(frasa) == frasa
