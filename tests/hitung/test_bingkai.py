"""Frames of Python objects."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.hitung.bingkai import baris_dari, bingkai, jumlah, menurut, petakan


def test_bingkai_mengisi_kolom_yang_tidak_ada_dengan_none() -> None:
    frame = bingkai([{"a": Fraction(1, 3)}, {"b": "x"}], ("a", "b"))
    assert [tuple(b) for b in baris_dari(frame)] == [(Fraction(1, 3), None), (None, "x")]
    assert [str(tipe) for tipe in frame.dtypes] == ["object", "object"]


def test_bingkai_kosong_tetap_berkolom() -> None:
    frame = bingkai([], ("a", "b"))
    assert list(frame.columns) == ["a", "b"]
    assert frame.empty


def test_bingkai_menolak_kunci_yang_bukan_kolom() -> None:
    with pytest.raises(KeyError, match="capain"):
        bingkai([{"capain": 1}], ("capaian",))


def test_menurut_dan_petakan() -> None:
    frame = bingkai([{"id": "x", "n": 1}, {"id": "y", "n": 2}], ("id", "n"))
    assert menurut(frame, "id")["y"].n == 2
    assert petakan(frame, "id", "n") == {"x": 1, "y": 2}


@pytest.mark.parametrize(
    ("bagian", "harapan"),
    [([1, 2], 3), ([1, None], None), ([], None), ([Fraction(1, 3), Fraction(2, 3)], 1)],
)
def test_jumlah_tanpa_bagian_yang_hilang(bagian: list[int | None], harapan: int | None) -> None:
    assert jumlah(bagian) == harapan


@given(
    st.lists(st.tuples(st.none() | st.fractions(), st.text(max_size=3), st.none() | st.booleans()))
)
def test_rows_are_those_of_itertuples(isi: list[tuple[object, ...]]) -> None:
    frame = bingkai([dict(zip("abc", b, strict=True)) for b in isi], ("a", "b", "c"))
    frame.columns = pd.Index(["a", "dua kata", "class"])
    lama = list(frame.itertuples(index=False))
    baru = baris_dari(frame)
    assert baru == lama
    assert [b._fields for b in baru] == [b._fields for b in lama]
    assert [list(map(type, b)) for b in baru] == [list(map(type, b)) for b in lama]


def test_rows_of_mixed_numbers_keep_their_kinds() -> None:
    frame = pd.DataFrame({"a": [1, 2], "b": [0.5, 1.0]})
    assert [list(map(type, b)) for b in baris_dari(frame)] == [[int, float]] * 2
    campur = pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": [True, False]})
    lama = list(campur.itertuples(index=False))
    assert [list(map(type, b)) for b in baris_dari(campur)] == [list(map(type, b)) for b in lama]
    assert baris_dari(campur) == lama
    assert baris_dari(pd.DataFrame(index=[0, 1])) == [(), ()]
