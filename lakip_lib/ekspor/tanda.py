"""The mark that every page of a scenario carries, whatever it is exported to."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from nbformat import NotebookNode

from lakip_lib.skenario.model import TANPA_NAMA

_TANDA = "SKENARIO – bukan dokumen resmi"
_SEL_PARAMETER = {"parameters", "injected-parameters"}


def tanda(meta: Mapping[str, Any]) -> str | None:
    """Return the mark with the scenario's name, None for an official report.

    `meta` is that of the document.
    """
    nama = meta.get("skenario")
    return f"{_TANDA}: {nama}" if nama else None


def skenario_buku(buku: Iterable[NotebookNode]) -> str | None:
    """Return the scenario that executed notebooks were given, None if they are official.

    A chapter alone has no cover to say so; its parameters do.
    """
    for nb in buku:
        nilai: dict[str, Any] = {}
        for sel in nb.cells:
            if _SEL_PARAMETER.intersection(sel.metadata.get("tags", [])):
                nilai |= _tetapan(sel.source)
        if nilai.get("skenario") or nilai.get("perubahan"):
            return str(nilai.get("skenario") or TANPA_NAMA)
    return None


def _tetapan(kode: str) -> dict[str, Any]:
    """Return the plain values that a cell assigns at its top level."""
    try:
        pohon = ast.parse(kode)
    except SyntaxError:
        return {}
    return {
        sasaran.id: simpul.value.value
        for simpul in pohon.body
        if isinstance(simpul, ast.Assign) and isinstance(simpul.value, ast.Constant)
        for sasaran in simpul.targets
        if isinstance(sasaran, ast.Name)
    }
