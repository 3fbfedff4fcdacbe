"""Formulas against directions."""

from __future__ import annotations

import pytest

from tests.data.conftest import FolderData


@pytest.mark.parametrize(
    ("arah", "rumus", "boleh"),
    [
        ("turun", "naik", "turun_selisih atau turun_rasio atau rentang"),
        ("naik", "turun_rasio", "naik atau rentang"),
    ],
)
def test_rumus_yang_tidak_mengukur_arahnya(
    data: FolderData, arah: str, rumus: str, boleh: str
) -> None:
    nomor = data.nomor("indikator.csv", "IKU-01")
    data.ganti("indikator.csv", nomor, "arah", arah)
    data.ganti("indikator.csv", nomor, "rumus", rumus)
    satu = data.satu()
    assert (satu.berkas, satu.baris, satu.kolom) == ("indikator.csv", nomor, "rumus")
    assert satu.alasan == f"rumus {rumus} tidak mengukur arah {arah}"
    assert satu.perbaikan == f"pakai rumus {boleh}"


@pytest.mark.parametrize(("arah", "rumus"), [("turun", "turun_rasio"), ("naik", "naik")])
def test_rumus_yang_mengukur_arahnya(data: FolderData, arah: str, rumus: str) -> None:
    nomor = data.nomor("indikator.csv", "IKU-01")
    data.ganti("indikator.csv", nomor, "arah", arah)
    data.ganti("indikator.csv", nomor, "rumus", rumus)
    assert data.temuan() == []
