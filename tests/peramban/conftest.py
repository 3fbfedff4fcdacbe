"""The built report in the system's Chromium. A page that asks for anything or complains fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.peramban.alat import chromium

PROYEK = Path(__file__).resolve().parents[2]
# Sizes of pages (CSS pixels) and what else tells such a device apart.
PERANGKAT: dict[str, dict[str, Any]] = {
    "ponsel": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "komputer": {"viewport": {"width": 1366, "height": 900}},
}

Buka = Callable[..., Page]


@pytest.fixture(scope="session")
def laporan_html(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the report of 2020 and return its page."""
    folder = tmp_path_factory.mktemp("laporan")
    perintah = [sys.executable, "-m", "lakip_lib", "susun", "2020", "--format", "html"]
    perintah += ["--keluaran", str(folder)]
    subprocess.run(perintah, check=True, cwd=PROYEK, capture_output=True)
    return folder / "2020" / "laporan.html"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    # A busy machine may be slow; what is expected still has to come.
    expect.set_options(timeout=30_000)
    with sync_playwright() as p:
        yield p


@pytest.fixture(scope="session")
def peramban(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    jalur = chromium()
    p: Playwright = request.getfixturevalue("playwright")
    # Chromium refuses its sandbox to root, who runs the tests in a container.
    sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
    browser = p.chromium.launch(executable_path=jalur, args=[*sandbox, "--disable-dev-shm-usage"])
    yield browser
    browser.close()


@pytest.fixture
def buka(peramban: Browser) -> Iterator[Buka]:
    """Open a file on a device of `PERANGKAT`; at the end nothing may have gone wrong in it."""
    salah: list[str] = []

    def catat(pesan: ConsoleMessage) -> None:
        if pesan.type in ("error", "warning"):
            salah.append(f"{pesan.type}: {pesan.text}")

    def satu(berkas: Path, perangkat: str = "komputer", **beda: Any) -> Page:
        konteks = peramban.new_context(**PERANGKAT[perangkat] | {"locale": "id-ID"} | beda)
        konteks.set_default_timeout(30_000)
        halaman, alamat = konteks.new_page(), berkas.as_uri()
        halaman.on("console", catat)
        halaman.on("pageerror", lambda galat: salah.append(f"exception: {galat}"))
        halaman.on(
            "request",
            lambda r: None if _milik(r.url, alamat) else salah.append(f"request: {r.url}"),
        )
        halaman.goto(alamat)
        return halaman

    yield satu
    for konteks in peramban.contexts:
        konteks.close()
    assert salah == []


def _milik(url: str, alamat: str) -> bool:
    """Tell whether a request is for the page itself, or for what lies inside it."""
    return url.partition("#")[0] == alamat or url.startswith("data:")
