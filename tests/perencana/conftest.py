"""A copy of the data that a planner may save scenarios in, and plans over it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.perencana.rencana import Dasar, Rencana
from lakip_lib.skenario import Perubahan

PROYEK = Path(__file__).resolve().parents[2]
BuatRencana = Callable[..., Rencana]


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    """The real data without its scenarios."""
    folder = tmp_path / "data"
    shutil.copytree(PROYEK / "data", folder, ignore=shutil.ignore_patterns("skenario"))
    return folder


@pytest.fixture
def buat() -> BuatRencana:
    def rencana(*mulai: Perubahan, nama: str = "", tahun: int = 2020, **beda: Any) -> Rencana:
        return Rencana(Dasar(PROYEK / "data", tahun, **beda), mulai, nama)

    return rencana


def isian(rencana: Rencana, indikator: str, bidang: str) -> Any:
    (satu,) = [i for i in rencana.isian[indikator] if i.bidang == bidang]
    return satu
