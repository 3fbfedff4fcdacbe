"""Frames of Python objects."""

from __future__ import annotations

from fractions import Fraction

import pytest

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
