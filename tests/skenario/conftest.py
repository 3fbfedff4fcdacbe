"""Scenarios of the real year 2020, each computed once a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario.muat import muat_skenario


@pytest.fixture(scope="session")
def skenario_2020(folder_data: Path) -> Callable[..., Hasil]:
    """Return a maker of results: `skenario_2020("IKU-03.target=20000", triwulan=3)`."""

    @cache
    def _buat(perubahan: str = "", triwulan: int = 4, nama: str = "coba") -> Hasil:
        data = muat_skenario(folder_data, 2020, nama if perubahan else "", perubahan)
        return Hasil(data, triwulan=triwulan)

    return _buat
