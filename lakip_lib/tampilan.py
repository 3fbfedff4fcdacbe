"""What a notebook cell shows besides tables and charts: Markdown and special blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lakip_lib.ekspor.blok import MIME_LAKIP


@dataclass(frozen=True)
class Potongan:
    """A piece of Markdown that the exporters lay out as prose."""

    markdown: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/markdown": self.markdown, "text/plain": self.markdown}


@dataclass(frozen=True)
class BlokKhusus:
    """A block with a layout of its own (cover, list, signature, box)."""

    jenis: str
    isi: Mapping[str, Any]
    cadangan: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {
            MIME_LAKIP: {"jenis": self.jenis, **self.isi},
            "text/markdown": self.cadangan,
            "text/plain": self.cadangan,
        }


def kotak(judul: str, markdown: str, nada: str = "info") -> BlokKhusus:
    """Return a box with a title; `nada` is `info` or `peringatan`."""
    isi = {"nada": nada, "judul": judul, "markdown": markdown}
    return BlokKhusus("kotak", isi, f"> **{judul}** {markdown}")
