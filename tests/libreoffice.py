"""Open a workbook in LibreOffice and save it again, as a planner does."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def program() -> str:
    """Return LibreOffice's command; without it the test is skipped, but in CI it fails."""
    soffice = shutil.which("soffice")
    if soffice is None:
        sebab = "LibreOffice is missing: install your system's packages libreoffice-calc and "
        sebab += "libreoffice-writer"
        if os.environ.get("CI"):
            pytest.fail(sebab, pytrace=False)
        pytest.skip(sebab)
    return soffice


def simpan_ulang(berkas: Path, bentuk: str = "xlsx") -> Path:
    """Return the copy that LibreOffice saved, in a folder beside `berkas`."""
    folder = berkas.parent / "libreoffice"
    folder.mkdir(exist_ok=True)
    profil = (berkas.parent / "profil-libreoffice").as_uri()
    perintah = [program(), "--headless", f"-env:UserInstallation={profil}", "--convert-to", bentuk]
    subprocess.run(
        [*perintah, "--outdir", str(folder), str(berkas)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{berkas.stem}.{bentuk}"
