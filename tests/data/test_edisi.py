"""The record of published editions: numbers, dates, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

BERKAS = "2020/edisi.csv"
KEPALA = ["edisi", "tanggal", "alasan", "oleh", "status"]
SATU = ["1", "2021-01-12", "", "Kepala", "final"]


def _tulis(data: FolderData, *baris: list[str]) -> None:
    data.tulis(BERKAS, [KEPALA, *baris])


def test_dua_edisi_yang_teratur_diterima(data: FolderData) -> None:
    _tulis(data, SATU, ["2", "2021-01-12", "Salah ketik", "Kepala", "final"])
    assert data.temuan() == []


@pytest.mark.parametrize(
    ("edisi", "tanggal", "alasan", "kolom", "kata"),
    [
        ("3", "2021-02-01", "Salah ketik", "edisi", "seharusnya 2"),
        ("2", "2021-02-01", "", "alasan", "alasan kosong"),
        ("2", "2021-01-11", "Salah ketik", "tanggal", "2021-01-12"),
    ],
)
def test_edisi_kedua_yang_salah_ditolak(
    data: FolderData, edisi: str, tanggal: str, alasan: str, kolom: str, kata: str
) -> None:
    _tulis(data, SATU, [edisi, tanggal, alasan, "Kepala", "final"])
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (BERKAS, 3, kolom)
    assert kata in temuan.alasan


def test_sel_yang_tak_terbaca_hanya_disebut_sekali(data: FolderData) -> None:
    _tulis(data, ["satu", *SATU[1:]], ["2", "2021-02-01", "Salah ketik", "Kepala", "final"])
    temuan = data.satu()
    assert (temuan.baris, temuan.kolom, temuan.nilai) == (2, "edisi", "satu")
