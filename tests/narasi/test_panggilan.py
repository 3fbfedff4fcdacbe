"""Calls of prose by name are looked through before a chapter runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi.panggilan import panggilan_salah

BUKU = Path(__file__).resolve().parents[2] / "notebooks"


def buku(*sumber: str, jenis: str = "code") -> tuple[str, dict[str, Any]]:
    return "notebooks/09-uji.ipynb", {"cells": [{"cell_type": jenis, "source": s} for s in sumber]}


def test_the_chapters_of_the_project_call_for_what_there_is(hasil_2020: Hasil) -> None:
    semua = [(b.name, json.loads(b.read_text("utf-8"))) for b in sorted(BUKU.glob("*.ipynb"))]
    assert semua
    assert panggilan_salah(hasil_2020, semua) == []


@pytest.mark.parametrize("nama", ["lampirn", "bab-4-a-kesimpuln", "bab-3-c-s99"])
def test_a_misspelt_name_is_told_with_notebook_cell_and_near_name(
    hasil_2020: Hasil, nama: str
) -> None:
    satu = buku('lap.tabel("rkt")', f"lap.narasi('lampiran')\nlap.narasi(  \"{nama}\" )")
    (temuan,) = panggilan_salah(hasil_2020, [satu])
    teks = str(temuan)
    assert teks.startswith(f'notebooks/09-uji.ipynb, sel 2, nilai "{nama}": narasi dengan nama ini')
    dekat = {"lampirn": "lampiran", "bab-4-a-kesimpuln": "bab-4-a-kesimpulan"}.get(
        nama, "bab-3-c-s"
    )
    assert f'mungkin maksudnya "{dekat}' in teks


def test_a_name_like_none_is_told_with_those_there_are(hasil_2020: Hasil) -> None:
    (temuan,) = panggilan_salah(hasil_2020, [buku('lap.narasi("x")')])
    assert "pakai salah satu dari kata-pengantar" in str(temuan)


@pytest.mark.parametrize(
    "satu",
    [
        buku('# lap.narasi("tidak-ada")'),
        buku("lap.narasi(nama)"),
        buku('lap.narasi("tidak-ada")', jenis="markdown"),
        buku('lap.narasi("bab-2-c-reviu-pk")'),
    ],
)
def test_what_is_no_call_or_a_right_one_is_left_alone(hasil_2020: Hasil, satu: Any) -> None:
    assert panggilan_salah(hasil_2020, [satu]) == []
