"""The template language: what it knows, and the text it leaves outside of expressions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.narasi.templat import ISI, lingkungan, tak_dikenal, tanpa_ekspresi


def test_nothing_in_the_language_differs_between_two_builds() -> None:
    env = lingkungan()
    assert not env.globals
    assert "random" not in env.filters


def test_expressions_become_one_mark_and_lines_stay() -> None:
    sumber = "a {{ x }} b\n{% if y %}\nc {{ z\n}} d\n{% endif %}\n{# 7\n8 #}\ne"
    baris = tanpa_ekspresi(sumber).split("\n")
    assert baris[0] == f"a {ISI} b"
    assert baris[2].startswith(f"c {ISI}")
    assert baris[3].strip() == "d"
    assert baris[-1] == "e"
    assert len(baris) == 8


@given(st.lists(st.sampled_from(["kata", "{{ x }}", "{{ 'a\nb' }}", "\n", "{# 1\n #}", "7"])))
def test_every_figure_keeps_its_line(bagian: list[str]) -> None:
    sumber = " ".join(bagian)
    tanda = [i for i, b in enumerate(bagian) if b == "7"]
    teks = tanpa_ekspresi(sumber)
    harus = [" ".join(bagian[:i]).count("\n") for i in tanda]
    letak = [i for i, huruf in enumerate(teks) if huruf == "7"]
    assert [teks.count("\n", 0, i) for i in letak] == harus


def test_a_long_list_of_names_is_cut() -> None:
    pesan = tak_dikenal("fakta", "?", [f"f{i}" for i in range(30)])
    assert pesan.endswith("f19, ….")


def test_without_any_name_the_remedy_is_the_data() -> None:
    assert tak_dikenal("fakta", "x", []).endswith("Perbaikan: isi datanya dulu.")
