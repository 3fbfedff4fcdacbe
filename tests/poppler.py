"""Read the text of a PDF's pages with pdftotext."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def teks_pdf(berkas: Path, *opsi: str) -> str:
    """Return what pdftotext writes; without it the test is skipped, but in CI it fails."""
    program = shutil.which("pdftotext")
    if program is None:
        sebab = "pdftotext is missing: install your system's package poppler-utils"
        if os.environ.get("CI"):
            pytest.fail(sebab, pytrace=False)
        pytest.skip(sebab)
    perintah = [program, *opsi, str(berkas), "-"]
    return subprocess.run(perintah, capture_output=True, check=True).stdout.decode()
