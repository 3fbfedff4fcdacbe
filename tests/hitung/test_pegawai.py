"""Staff sums."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pandas as pd

from lakip_lib.hitung.pegawai import HITUNGAN, per_unit, total

Buat = Callable[..., pd.DataFrame]
KOLOM = "unit_kerja laki_laki perempuan gol_i gol_ii gol_iii gol_iv struktural non_struktural"


def _masukan(buat: Buat) -> tuple[pd.DataFrame, pd.DataFrame]:
    pegawai = buat(
        KOLOM, ("tata-usaha", 4, 2, 1, 0, 5, 0, 1, 5), ("kepala", 1, 0, 0, 0, 0, 1, 1, 0)
    )
    unit = buat("id nama jenis", ("kepala", "Kepala", "kepala"), ("tata-usaha", "TU", "subbag"))
    return pegawai, unit


def test_per_unit_menghitung_jumlah(buat: Buat) -> None:
    frame = per_unit(*_masukan(buat))
    assert list(frame["nama"]) == ["TU", "Kepala"]
    assert list(frame["jenis"]) == ["subbag", "kepala"]
    assert list(frame["jumlah"]) == [6, 1]


def test_total_setiap_hitungan(buat: Buat) -> None:
    hasil = total(per_unit(*_masukan(buat)))
    assert tuple(hasil) == HITUNGAN
    assert hasil["jumlah"] == hasil["laki_laki"] + hasil["perempuan"] == 7
    assert [hasil[k] for k in ("gol_i", "gol_ii", "gol_iii", "gol_iv")] == [1, 0, 5, 1]


def test_tanpa_data_pegawai_total_tidak_ada(buat: Buat) -> None:
    pegawai, unit = _masukan(buat)
    frame = per_unit(pegawai.iloc[:0], unit)
    assert frame.empty
    assert set(total(frame).values()) == {None}


def test_hitungan_yang_hilang_tidak_dianggap_nol(buat: Buat) -> None:
    pegawai, unit = _masukan(buat)
    pegawai.loc[0, "perempuan"] = None
    frame = per_unit(pegawai, unit)
    assert frame["jumlah"].iloc[0] is None
    assert total(frame)["jumlah"] is None


def test_masukan_tidak_diubah(
    buat: Buat, utuh: Callable[..., AbstractContextManager[None]]
) -> None:
    pegawai, unit = _masukan(buat)
    with utuh(pegawai, unit):
        total(per_unit(pegawai, unit))
