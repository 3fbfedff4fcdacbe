"""Patterns and date formats are told in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_lib.data.pola import POLA, bentuk_tanggal, pola_kata

SKEMA = Path(__file__).resolve().parents[2] / "data" / "skema"


def test_every_pattern_of_the_schemas_has_words() -> None:
    ada = {
        k["constraints"]["pattern"]
        for b in SKEMA.glob("*.json")
        for k in json.loads(b.read_text("utf-8"))["fields"]
        if "pattern" in k.get("constraints", {})
    }
    assert ada
    assert ada <= set(POLA)


@pytest.mark.parametrize(("pola", "kata"), [("[0-9]{5}", "lima angka"), ("a|b", "pola a|b")])
def test_words_for_a_pattern(pola: str, kata: str) -> None:
    assert kata in pola_kata(pola)


@pytest.mark.parametrize(
    ("bentuk", "kata"), [("%Y-%m-%d", "TAHUN-BULAN-HARI"), ("%d.%m.%y", "HARI.BULAN.TAHUN")]
)
def test_words_for_a_date(bentuk: str, kata: str) -> None:
    assert bentuk_tanggal(bentuk) == kata
