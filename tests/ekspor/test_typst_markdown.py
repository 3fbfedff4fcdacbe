"""Prose becomes nodes: structure kept, text as data, references named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.blok import Bab, Dokumen, Khusus, Teks
from lakip_lib.ekspor.naskah import PenataJudul
from lakip_lib.ekspor.typst_markdown import Simpul, simpul_teks, teks_polos
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.markdown import lolos

LENGKAP = Dokumen((Bab("a", (Khusus("sampul", {}),)),))
SEBAGIAN = Dokumen(())


def simpul(markdown: str, dokumen: Dokumen = LENGKAP, **judul: str) -> list[Simpul]:
    token = PenataJudul().tata(Teks(markdown))
    return simpul_teks(token, Rujukan(dokumen, {k.replace("_", "-"): v for k, v in judul.items()}))


def jenis(isi: list[Simpul]) -> list[str]:
    return [s["jenis"] for s in isi]


def test_inline_styles_nest() -> None:
    (paragraf,) = simpul("a **b *c*** `d`\ne\\\nf")
    isi = ["teks", "tebal", "teks", "kode_baris", "teks", "baris_baru", "teks"]
    assert jenis(paragraf["isi"]) == isi
    assert jenis(paragraf["isi"][1]["isi"]) == ["teks", "miring"]
    assert teks_polos(paragraf["isi"]) == "a b c d ef"


def test_blocks() -> None:
    isi = simpul("> kutipan\n\n```\nkode #x\n```\n\n---\n\nteks")
    assert jenis(isi) == ["kutipan", "kode", "garis", "paragraf"]
    assert isi[1]["teks"] == "kode #x"
    assert jenis(isi[0]["isi"]) == ["paragraf"]


def test_nested_list_keeps_start_and_tightness() -> None:
    (luar,) = simpul("3. a\n   - b\n   - c\n4. d")
    assert (luar["urut"], luar["mulai"], luar["rapat"]) == (True, 3, True)
    dalam = luar["butir"][0][1]
    assert (dalam["urut"], len(dalam["butir"])) == (False, 2)
    (renggang,) = simpul("- a\n\n- b")
    assert renggang["rapat"] is False


def test_chapter_heading_is_split() -> None:
    (judul,) = simpul("# BAB III Akuntabilitas *Kinerja*")
    assert (judul["awalan"], teks_polos(judul["isi"])) == ("BAB III", "Akuntabilitas Kinerja")
    assert judul["label"] == "bab-iii-akuntabilitas-kinerja"


@pytest.mark.parametrize("markdown", ["# Lampiran", "# BABAK I", "# BAB I", "# **BAB I** Satu"])
def test_other_headings_stay_whole(markdown: str) -> None:
    (judul,) = simpul(markdown)
    assert judul["awalan"] is None


def test_reference_is_named_unless_it_has_words() -> None:
    (paragraf,) = simpul("[](#tbl-a) dan [*lihat*](#tbl-a)", tbl_a="Tabel 15")
    tanpa, _, dengan = paragraf["isi"]
    assert (tanpa["label"], teks_polos(tanpa["isi"])) == ("tbl-a", "Tabel 15")
    assert teks_polos(dengan["isi"]) == "lihat"


def test_unknown_reference_is_refused_in_a_complete_report() -> None:
    with pytest.raises(KesalahanLakip, match=r"#tbl-b.*mungkin maksudnya.*#tbl-a"):
        simpul("[](#tbl-b)", tbl_a="Tabel 15")


def test_reference_to_another_chapter_is_told_in_words() -> None:
    (paragraf,) = simpul("Lihat [](#tbl-rkt).", SEBAGIAN)
    assert jenis(paragraf["isi"]) == ["teks"]
    assert "tabel “rkt” dalam laporan lengkap" in paragraf["isi"][0]["teks"]


@pytest.mark.parametrize(
    ("markdown", "ada"),
    [
        ("[x](https://contoh.id/a?b=c&d)", ["tautan"]),
        ("<mailto:a@contoh.id>", ["tautan"]),
        ("[x](ftp://contoh.id)", ["teks"]),
        ("[x](berkas.html)", ["teks"]),
    ],
)
def test_only_safe_links_are_kept(markdown: str, ada: list[str]) -> None:
    (paragraf,) = simpul(markdown)
    assert jenis(paragraf["isi"]) == ada


def test_html_and_typst_markup_stay_text() -> None:
    jahat = '#panic("x") $y$ @ref // <b>tebal</b>'
    (paragraf,) = simpul(jahat)
    assert paragraf["isi"] == [{"jenis": "teks", "teks": jahat}]


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40))
def test_escaped_data_comes_back_as_it_was(data: str) -> None:
    (paragraf,) = simpul(f"Nama {lolos(data)} selesai")
    assert paragraf["isi"] == [{"jenis": "teks", "teks": f"Nama {data} selesai"}]
