"""A copy of the real data in which a new year may be made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

FOLDER_DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tujuan = tmp_path / "data"
    shutil.copytree(FOLDER_DATA, tujuan)
    return tujuan
