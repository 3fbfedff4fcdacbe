"""The parameters cell of every notebook, as papermill and its tools read it."""

from __future__ import annotations

import logging
from pathlib import Path

import papermill
import pytest

PROYEK = Path(__file__).resolve().parents[1]
BUKU = sorted((PROYEK / "notebooks").rglob("*.ipynb"))


@pytest.mark.parametrize("berkas", BUKU, ids=[b.stem for b in BUKU])
def test_papermill_reads_every_parameter_with_its_help(
    berkas: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A second `=` on a line, even in its comment, keeps papermill from reading it."""
    with caplog.at_level(logging.WARNING):
        parameter = papermill.inspect_notebook(str(berkas))
    assert [r.getMessage() for r in caplog.records] == []
    assert {"tahun", "triwulan", "versi_target", "data_dir", "metode_efisiensi"} <= set(parameter)
    assert [nama for nama, isi in parameter.items() if not isi["help"]] == []
