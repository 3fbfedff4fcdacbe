"""Tell an inserted or deleted row of the planner's workbook from keys that were retyped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Kunci = tuple[str, ...]
Geser = Literal["disisipkan", "dihapus"]


def geseran(semula: Sequence[Kunci], kini: Sequence[Kunci]) -> tuple[Geser, int] | None:
    """Return what happened to the rows, and the place (from 0) of the first one moved.

    `semula` holds the keys of the rows as they were written, each once, `kini` those of
    the rows up to the last that holds anything. None where no row was moved by an
    insertion or a deletion: a retyped key, or rows added below, are another matter.

    >>> geseran([("a",), ("b",)], [("a",), ("",), ("b",)])
    ('disisipkan', 1)
    >>> geseran([("a",), ("b",)], [("b",)])
    ('dihapus', 0)
    """
    awal = next((i for i, k in enumerate(semula) if i >= len(kini) or kini[i] != k), None)
    if awal is None:
        return None
    if len(kini) > len(semula) and semula[awal] in kini[awal + 1 :]:
        return "disisipkan", awal
    return ("dihapus", awal) if len(kini) < len(semula) else None
