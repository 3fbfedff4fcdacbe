"""Elements of Word: legal text, properties in schema order, numbers of captions."""

from __future__ import annotations

import pytest
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.docx_keterangan import NomorKeterangan
from lakip_lib.ekspor.docx_xml import Penanda, bersih, lari, paragraf, sifat, unsur

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_survives_as_legal_xml(teks: str) -> None:
    p = paragraf(None, *lari(teks))
    baca = parse_xml(serialize_part_xml(p))
    huruf = {f"{W}t": lambda u: u.text, f"{W}br": lambda _: "\n", f"{W}tab": lambda _: "\t"}
    hasil = "".join(huruf[u.tag](u) for r in baca.iter(f"{W}r") for u in r if u.tag in huruf)
    assert hasil == bersih(teks).replace("\r\n", "\n").replace("\r", "\n")


def test_properties_come_in_schema_order() -> None:
    p = paragraf("X", jc="both", keepNext=True, spacing={"after": 20}, keepLines=False)
    pr = p.find(f"{W}pPr")
    assert [u.tag.removeprefix(W) for u in pr] == ["pStyle", "keepNext", "spacing", "jc"]
    assert pr.find(f"{W}spacing").get(qn("w:after")) == "20"
    assert sifat("rPr", {"b": None}) is None
    with pytest.raises(ValueError, match="asal"):
        sifat("rPr", {"asal": True})


def test_signs_get_the_font_that_has_them() -> None:
    isi = lari("a ▲ ≥ b", {"b": True})
    fon = [r.find(f"{W}rPr/{W}rFonts") for r in isi]
    assert ["".join(t.text for t in r.iter(f"{W}t")) for r in isi] == ["a ", "▲", " ", "≥", " b"]
    assert [f is not None for f in fon] == [False, True, False, True, False]
    assert all(r.find(f"{W}rPr/{W}b") is not None for r in isi)


def test_bookmark_names_are_legal_and_never_the_same() -> None:
    penanda = Penanda()
    panjang = "tbl-" + "perbandingan-" * 5
    nama = [penanda.nama(s) for s in (panjang, panjang + "x", "a-b", "a_b", "ä")]
    assert len(set(nama)) == 5
    assert all(len(n) <= 40 and n.isascii() and n.replace("_", "").isalnum() for n in nama)
    assert penanda.nama("a-b") == nama[2]


def _perintah(penulis: NomorKeterangan, nomor: str) -> list[str]:
    p = unsur("p", *penulis.isi(nomor))
    return [u.text.strip() for u in p.iter(f"{W}instrText")]


def test_caption_fields_count_over_all_series() -> None:
    penulis = NomorKeterangan()
    urutan = ["R.1", "R.2", "1", "1a", "1b", "2", "2a", "L.1", "L.2", "3"]
    hasil = {n: _perintah(penulis, f"Tabel {n}") for n in urutan}
    ulang, maju = r"SEQ Tabel \* ARABIC \r {}", r"SEQ Tabel \* ARABIC"
    anak, pertama = r"SEQ Tabel_anak \* alphabetic", r"SEQ Tabel_anak \* alphabetic \r 1"
    assert hasil == {
        "R.1": [maju],
        "R.2": [maju],
        "1": [ulang.format(1)],
        "1a": [r"SEQ Tabel \c", pertama],
        "1b": [r"SEQ Tabel \c", anak],
        "2": [maju],
        "2a": [r"SEQ Tabel \c", pertama],
        "L.1": [ulang.format(1)],
        "L.2": [maju],
        "3": [ulang.format(3)],
    }
    assert _perintah(penulis, "Gambar 1") == [r"SEQ Gambar \* ARABIC"]
    assert _perintah(penulis, "Tanpa nomor") == []
