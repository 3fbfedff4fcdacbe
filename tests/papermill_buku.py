"""Run one of the project's notebooks through plain papermill, and read what its cells gave."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import papermill

PROYEK = Path(__file__).resolve().parents[1]
WIDGET = "application/vnd.jupyter.widget-view+json"


def jalankan(buku: Path, tujuan: Path, **parameter: Any) -> Any:
    return papermill.execute_notebook(
        buku, tujuan, parameter, progress_bar=False, cwd=PROYEK / "notebooks"
    )


def keluaran(nb: Any, awal: str) -> list[Any]:
    (sel,) = [s for s in nb.cells if s.cell_type == "code" and s.source.startswith(awal)]
    return [o.data for o in sel.outputs]
