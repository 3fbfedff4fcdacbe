"""A draft may leave cells empty, a signed report may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

SEL = [
    ("2020/anggaran_kegiatan.csv", "pagu"),
    ("2020/anggaran_akun.csv", "realisasi"),
    ("2020/pegawai.csv", "gol_iii"),
    ("2020/pengesahan.csv", "tanggal"),
]


@pytest.mark.parametrize(("berkas", "kolom"), SEL)
def test_final_menolak_sel_kosong(data: FolderData, berkas: str, kolom: str) -> None:
    data.ganti(berkas, 2, kolom, "")
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom) == (berkas, 2, kolom)
    assert temuan.alasan.startswith("wajib diisi karena laporan tahun ini berstatus final")


@pytest.mark.parametrize(("berkas", "kolom"), SEL)
def test_konsep_menerima_sel_kosong(data: FolderData, berkas: str, kolom: str) -> None:
    data.ganti("2020/pengesahan.csv", 2, "status", "konsep")
    data.ganti(berkas, 2, kolom, "")
    assert data.temuan() == []


def test_tahun_tanpa_pengesahan_tidak_diperiksa(data: FolderData) -> None:
    data.ganti("2019/anggaran_total.csv", 2, "realisasi", "")
    assert data.temuan() == []
