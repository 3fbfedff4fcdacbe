"""Tools that tests need and a machine may lack: Chromium, Node and what npm installs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

FOLDER = Path(__file__).resolve().parent
MODUL = FOLDER / "node_modules"
_PERAMBAN = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """Return the path of the system's Chromium; without one the test is skipped."""
    for nama in _PERAMBAN:
        if jalur := shutil.which(nama):
            return jalur
    tanpa("Chromium is missing: install your system's package chromium")


def modul_npm(jalur: str) -> Path:
    """Return a file of the npm packages; where they are not installed the test is skipped."""
    if shutil.which("node") is None:
        tanpa("Node.js is missing: install your system's packages nodejs and npm")
    if not (MODUL / jalur).exists():
        tanpa("npm packages are missing: run `npm ci` in tests/peramban")
    return MODUL / jalur


def tanpa(sebab: str) -> NoReturn:
    """Skip the test, which `make test` tells at its end; in CI it fails."""
    if os.environ.get("CI"):
        pytest.fail(sebab, pytrace=False)
    pytest.skip(sebab)
