"""The page against the rules: accessible (axe-core, WCAG 2.2 AA), valid HTML (html-validate)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.peramban.alat import FOLDER, modul_npm
from tests.peramban.conftest import PERANGKAT, Buka

AXE = "axe.run(document, {resultTypes: ['violations']})"


@pytest.fixture(scope="session")
def axe() -> str:
    return modul_npm("axe-core/axe.min.js").read_text(encoding="utf-8")


def ringkas(temuan: list[dict[str, Any]]) -> list[str]:
    """Return the findings of axe with the first places each."""
    return [f"{t['id']}: {[n['html'][:200] for n in t['nodes'][:3]]}" for t in temuan]


@pytest.mark.parametrize("perangkat", PERANGKAT)
def test_axe_finds_nothing(perangkat: str, axe: str, laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html, perangkat)
    halaman.evaluate(axe)
    hasil = halaman.evaluate(AXE)
    assert ringkas(hasil["violations"]) == []


def test_axe_finds_what_is_wrong(axe: str, laporan_html: Path, buka: Buka) -> None:
    halaman = buka(laporan_html)
    halaman.evaluate("document.documentElement.lang = ''")
    halaman.evaluate("document.querySelector('main').replaceChildren(new Image())")
    halaman.evaluate(axe)
    temuan = {t["id"] for t in halaman.evaluate(AXE)["violations"]}
    assert {"html-has-lang", "image-alt"} <= temuan


def validasi(berkas: Path) -> list[str]:
    perintah = [str(modul_npm(".bin/html-validate")), "--formatter", "text"]
    perintah += ["--config", str(FOLDER / "html-validate.json"), berkas.name]
    keluar = subprocess.run(
        perintah, cwd=berkas.parent, capture_output=True, text=True, check=False
    )
    assert keluar.stderr == ""
    assert keluar.returncode in (0, 1)
    return keluar.stdout.splitlines()


def test_the_page_is_valid(laporan_html: Path) -> None:
    assert validasi(laporan_html) == []


def test_a_fault_in_the_page_is_found(laporan_html: Path, tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.html"
    isi = laporan_html.read_text(encoding="utf-8")
    rusak.write_text(isi.replace('<main id="isi"', '<main id="navigasi"', 1), encoding="utf-8")
    assert any("Duplicate ID" in satu for satu in validasi(rusak))
