"""Prose as HTML: references filled in, only safe links, nothing but text from data."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen, Khusus, Teks
from lakip_lib.ekspor.html_teks import PenulisTeks
from lakip_lib.ekspor.naskah import PenataJudul
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markdown import lolos
from lakip_lib.tabel.model import Tabel

LENGKAP = Dokumen((Bab("b", (Khusus("sampul", {}), BlokTabel(Tabel("rkt", "J", (), ()), "10"))),))
SEBAGIAN = Dokumen(())


def _html(markdown: str, dokumen: Dokumen = LENGKAP, geser: int = 1) -> str:
    penata = PenataJudul()
    token = penata.tata(Teks(markdown))
    rujukan = Rujukan(dokumen, {j.id: j.teks for j in penata.judul})
    return str(PenulisTeks(rujukan, geser).html(token)).strip()


def test_empty_reference_becomes_the_number() -> None:
    assert _html("Lihat [](#tbl-rkt).") == (
        '<p>Lihat <a href="#tbl-rkt" class="rujukan">Tabel 10</a>.</p>'
    )


def test_reference_with_words_keeps_them() -> None:
    assert _html("[rencana **tahunan**](#tbl-rkt)") == (
        '<p><a href="#tbl-rkt" class="rujukan">rencana <strong>tahunan</strong></a></p>'
    )


def test_reference_to_a_heading_is_called_by_it() -> None:
    assert '<a href="#bab-i-awal" class="rujukan">BAB I Awal</a>' in _html(
        "# BAB I Awal\n\nLihat [](#bab-i-awal)."
    )


def test_several_references_in_one_paragraph() -> None:
    assert _html("[](#tbl-rkt) dan [](#tbl-rkt)").count(">Tabel 10</a>") == 2


def test_unknown_reference_is_refused_by_name() -> None:
    with pytest.raises(KesalahanLakip, match='"#tbl-rkx"'):
        _html("Lihat [](#tbl-rkx).")


def test_one_chapter_alone_says_where_the_target_is() -> None:
    assert _html("Lihat [](#tbl-x) dan [itu](#tbl-y).", SEBAGIAN) == (
        "<p>Lihat tabel “x” dalam laporan lengkap dan itu.</p>"
    )


@pytest.mark.parametrize(
    "tujuan",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///x",
     "ftp://a.b", "../x.md", "//a.b/c", "http", "&#106;avascript:x"],
)  # fmt: skip
def test_unsafe_links_lose_their_target(tujuan: str) -> None:
    pohon = BeautifulSoup(_html(f"[kata]({tujuan}) <{tujuan}>"), "html.parser")
    assert pohon.find("a") is None
    assert "kata" in pohon.text


def test_web_and_mail_links_stay_without_referrer() -> None:
    pohon = BeautifulSoup(_html("[a](https://a.b/c?d=1&e=2) <mailto:x@y.id>"), "html.parser")
    tautan = pohon.find_all("a")
    assert [t["href"] for t in tautan] == ["https://a.b/c?d=1&e=2", "mailto:x@y.id"]
    assert all(t["rel"] == ["noopener", "noreferrer"] for t in tautan)


def test_images_and_html_stay_text() -> None:
    pohon = BeautifulSoup(_html('![a](https://a.b/c.png) <img src="x" onerror="y">'), "html.parser")
    assert {t.name for t in pohon.find_all()} <= {"p", "a"}
    assert '<img src="x" onerror="y">' in pohon.text


def test_heading_levels_are_shifted_and_end_at_six() -> None:
    markdown = "\n\n".join(f"{'#' * n} J{n}" for n in range(1, 7))
    assert [f"h{n}" for n in (2, 3, 4, 5, 6, 6)] == [
        t.name for t in BeautifulSoup(_html(markdown), "html.parser").find_all(re.compile("^h"))
    ]


@given(st.text())
def test_escaped_data_comes_out_as_the_same_words(teks: str) -> None:
    pohon = BeautifulSoup(_html(f"Nama: {lolos(teks)}"), "html.parser")
    assert {t.name for t in pohon.find_all()} <= {"p", "br"}
