"""Fixtures that several test folders share: the real data, computed once a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from lakip_lib.hitung.hasil import Hasil

from lakip_lib.data import DataTahun, muat_data

FOLDER_PROYEK = Path(__file__).resolve().parents[1]
FOLDER_DATA = FOLDER_PROYEK / "data"


@pytest.fixture(scope="session")
def folder_data() -> Path:
    return FOLDER_DATA


@pytest.fixture(scope="session")
def data_2020() -> DataTahun:
    return muat_data(FOLDER_DATA, 2020)


@pytest.fixture(scope="session")
def data_2019() -> DataTahun:
    return muat_data(FOLDER_DATA, 2019)


@pytest.fixture(scope="session")
def hasil_2020(data_2020: DataTahun) -> Hasil:
    return Hasil(data_2020)


@pytest.fixture(scope="session")
def hasil_2019(data_2019: DataTahun) -> Hasil:
    return Hasil(data_2019)
