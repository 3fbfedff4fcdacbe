"""Fixtures that several test folders share: the real data, computed once a session."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario.muat import muat_skenario

# A property test checks what comes out, never how long a busy machine takes.
settings.register_profile("tanpa-tenggat", deadline=None)
settings.load_profile("tanpa-tenggat")
# A shell that starts us in the background has Ctrl-C ignored, and all our children would
# ignore it as well: tests that press it would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that were skipped, by reason: it says what to install to run them."""
    menurut_sebab: dict[str, list[str]] = {}
    for laporan in terminalreporter.stats.get("skipped", []):
        sebab = str(laporan.longrepr[2]).removeprefix("Skipped: ")
        menurut_sebab.setdefault(sebab, []).append(laporan.nodeid)
    for sebab, semua in sorted(menurut_sebab.items()):
        terminalreporter.section(f"{len(semua)} skipped", yellow=True)
        for nama in sorted(semua):
            terminalreporter.line(nama)
        terminalreporter.line(f"{sebab}.")


@pytest.fixture(scope="session")
def skenario_2020(folder_data: Path) -> Callable[..., Hasil]:
    """Return a maker of results: `skenario_2020("IKU-03.target=20000", triwulan=3)`."""

    @cache
    def _buat(perubahan: str = "", triwulan: int = 4, nama: str = "coba") -> Hasil:
        data = muat_skenario(folder_data, 2020, nama if perubahan else "", perubahan)
        return Hasil(data, triwulan=triwulan)

    return _buat


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: what is not run is not known to hold."""
    pelapor = session.config.pluginmanager.get_plugin("terminalreporter")
    dilewati = pelapor.stats.get("skipped", []) if pelapor else []
    if os.environ.get("CI") and dilewati:
        pelapor.write_line(f"CI: {len(dilewati)} test(s) skipped, none may be", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


_BITA_PENDEK = 2048


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Tell where long bytes differ; pytest's own comparison of them takes minutes."""
    if op != "==" or not isinstance(left, bytes) or not isinstance(right, bytes):
        return None
    if max(len(left), len(right)) < _BITA_PENDEK:
        return None
    pasangan = enumerate(zip(left, right, strict=False))
    beda = next((i for i, (a, b) in pasangan if a != b), min(len(left), len(right)))
    return [f"{len(left)} and {len(right)} bytes, the first difference at {beda}"]
