"""The table object: spans, series, and the way through a notebook's output and back."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.tabel.model import MIME_SUMBER, Baris, Kolom, Penyusun, Sel, Tabel

KOLOM = (Kolom("nama", "Nama", kepala_baris=True), Kolom("n", "Nilai", ("Tahun 2020",), "kanan"))


def _tabel(*baris: tuple[Sel, ...]) -> Tabel:
    return Tabel("uji", "Tabel uji", KOLOM, tuple(Baris(b) for b in baris))


SEL = st.builds(
    Sel,
    teks=st.text(),
    nilai=st.none() | st.fractions(),
    desimal=st.just(0),
    kategori=st.none() | st.text(min_size=1),
    warna=st.none() | st.just("#0b5fa5"),
    tanda=st.none() | st.just("▲"),
    rentang=st.integers(0, 3),
)


@given(st.lists(st.tuples(SEL, SEL), max_size=5), st.lists(st.text(), max_size=2))
def test_table_survives_the_notebook_as_json(
    baris: list[tuple[Sel, Sel]], catatan: list[str]
) -> None:
    asal = Tabel(
        "uji",
        "Judul",
        KOLOM,
        tuple(Baris(b, "jumlah", f"IKU-{i}") for i, b in enumerate(baris)),
        catatan=tuple(catatan),
        seri="lampiran",
        lebar=True,
    )
    assert Tabel.dari_sumber(json.loads(json.dumps(asal.ke_sumber()))) == asal


def test_exact_value_survives_where_a_float_would_not() -> None:
    tabel = _tabel((Sel("a"), Sel("33,08", Fraction(1985, 60), 2)))
    pulang = Tabel.dari_sumber(json.loads(json.dumps(tabel.ke_sumber())))
    assert pulang.baris[0].sel[1].nilai == Fraction(1985, 60)


def test_row_of_wrong_length_is_refused() -> None:
    with pytest.raises(ValueError, match="row 0 has 1 cells, expected 2"):
        _tabel((Sel("a"),))


def test_equal_neighbours_merge_and_none_never_does() -> None:
    p = Penyusun(KOLOM)
    for nama in "abcde":
        p.tambah(nama, "1")
    p.gabung("n", ["x", "x", "y", None, None])
    assert [b.sel[1].rentang for b in p.baris] == [2, 0, 1, 1, 1]
    assert [b.sel[0].rentang for b in p.baris] == [1] * 5


@given(st.lists(st.sampled_from("ab"), min_size=1, max_size=12))
def test_spans_cover_every_row_exactly_once(kunci: list[str]) -> None:
    p = Penyusun(KOLOM)
    for k in kunci:
        p.tambah(k, "1")
    p.gabung("nama", kunci)
    rentang = [b.sel[0].rentang for b in p.baris]
    assert sum(rentang) == len(kunci)
    for i, r in enumerate(rentang):
        assert rentang[i + 1 : i + r] == [0] * max(r - 1, 0)


def test_html_of_a_notebook_escapes_data() -> None:
    html = _tabel((Sel("<script>"), Sel("&", tanda="<b>")))._repr_mimebundle_()["text/html"]
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "&lt;b&gt;" in html


def test_data_resource_names_types_and_numbers() -> None:
    kolom = (Kolom("nama", "Nama"), Kolom("n", "Nilai", jenis="bilangan"))
    tabel = Tabel("uji", "T", kolom, (Baris((Sel("a"), Sel("1,5", Fraction(3, 2), 1))),))
    sumber = tabel._repr_mimebundle_()[MIME_SUMBER]
    assert [f["type"] for f in sumber["schema"]["fields"]] == ["string", "number"]
    assert sumber["data"] == [{"nama": "a", "n": 1.5}]
