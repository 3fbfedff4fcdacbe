"""Notes: they explain a difference, or they are an error."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    DIJELASKAN,
    Cetak,
    Hitungan,
    Pasangan,
)
from lakip_lib.cocokkan.penjelasan import terapkan
from lakip_lib.kesalahan import DataSalah

KOLOM = ["tabel", "baris", "kolom", "nilai_putusan", "alasan", "oleh", "tanggal", "status"]


def pasangan(putusan: str = BEDA, teks: str = "25", nilai: int | None = 100) -> list[Pasangan]:
    hitungan = Hitungan("100", None if nilai is None else Fraction(nilai), angka=True)
    jenis: Any = "angka"
    return [
        Pasangan(Cetak("15", 1, "capaian", "IKU-17", teks), hitungan, putusan, jenis),
        Pasangan(Cetak("15", 2, "capaian", "IKU-18", "5"), hitungan, COCOK, jenis),
    ]


def catatan(**isi: Any) -> pd.DataFrame:
    baku = {
        "tabel": "15",
        "baris": 1,
        "kolom": "capaian",
        "nilai_putusan": "100",
        "alasan": "Uraian memakai satu triwulan.",
        "oleh": "Penyusun",
        "tanggal": date(2026, 11, 24),
        "status": "usulan",
    }
    return pd.DataFrame([{**baku, **isi}], columns=KOLOM, dtype=object)


@pytest.mark.parametrize("status", ["usulan", "disetujui"])
def test_a_note_explains(status: str) -> None:
    satu, dua = terapkan(catatan(status=status), pasangan(), 2020)
    assert satu.putusan == DIJELASKAN
    assert satu.penjelasan is not None
    assert satu.penjelasan.alasan == "Uraian memakai satu triwulan."
    assert (dua.putusan, dua.penjelasan) == (COCOK, None)


def test_a_rejected_note_stays_with_the_open_difference() -> None:
    satu, _ = terapkan(catatan(status="ditolak"), pasangan(), 2020)
    assert satu.putusan == BEDA
    assert satu.penjelasan is not None


@pytest.mark.parametrize("putusan", ["100", "100,00", "25", "100%"])
def test_decided_value_is_the_computed_or_the_printed_one(putusan: str) -> None:
    assert terapkan(catatan(nilai_putusan=putusan), pasangan(), 2020)[0].putusan == DIJELASKAN


def salah(catatan: pd.DataFrame, semua: list[Pasangan]) -> Any:
    with pytest.raises(DataSalah) as galat:
        terapkan(catatan, semua, 2020)
    (t,) = galat.value.temuan
    assert (t.berkas, t.baris) == ("2020/terbitan_penjelasan.csv", 2)
    return t


@pytest.mark.parametrize("isi", [{"tabel": "99"}, {"baris": 7}, {"kolom": "serapan"}])
def test_a_note_on_no_cell(isi: dict[str, Any]) -> None:
    assert salah(catatan(**isi), pasangan()).alasan == "tidak ada sel cetak di tempat ini"


@pytest.mark.parametrize("putusan", [COCOK, BEDA_PEMBULATAN, "tidak dapat dihitung"])
def test_a_note_on_what_does_not_differ_any_more(putusan: str) -> None:
    assert "tidak ada yang dijelaskan" in salah(catatan(), pasangan(putusan)).alasan


@pytest.mark.parametrize("nilai", [101, 30, None])
def test_a_note_whose_value_is_no_longer_right(nilai: int | None) -> None:
    semua = pasangan(nilai=nilai)
    semua[0] = Pasangan(semua[0].cetak, Hitungan("lain", semua[0].hitungan.nilai), BEDA, "angka")
    t = salah(catatan(), semua)
    assert t.kolom == "nilai_putusan"
    assert "bukan nilai cetak" in t.alasan


def test_all_wrong_notes_at_once() -> None:
    dua = pd.concat([catatan(tabel="98"), catatan(tabel="99")])
    with pytest.raises(DataSalah) as galat:
        terapkan(dua, pasangan(), 2020)
    assert [t.baris for t in galat.value.temuan] == [2, 3]
