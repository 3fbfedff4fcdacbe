"""The evaluator's book of 2020, and of a year without a printed edition."""

from __future__ import annotations

import pytest

from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.hitung.hasil import Hasil


@pytest.fixture(scope="session")
def ev(hasil_2020: Hasil) -> BukuEvaluasi:
    return BukuEvaluasi(hasil_2020)


@pytest.fixture(scope="session")
def ev_2019(hasil_2019: Hasil) -> BukuEvaluasi:
    return BukuEvaluasi(hasil_2019)
