"""What a notebook cell shows besides tables and charts: Markdown and special blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lakip_lib.ekspor.blok import MIME_JEJAK, MIME_LAKIP, MIME_TIADA
from lakip_lib.narasi.tautan import pisahkan, tanpa_jejak


@dataclass(frozen=True)
class Potongan:
    """A piece of Markdown that the exporters lay out as prose.

    Traced numbers in it are links (`narasi.tautan`). A notebook gets the plain text, and
    beside it, for the exporters, the text with its trails.

    `tiada` is the reference id (`tbl-…`, `gbr-…`) of a table or chart in whose place it
    stands because the data cannot fill it: prose may still speak of that one.
    """

    markdown: str
    tiada: str | None = None

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        polos, jejak = tanpa_jejak(self.markdown), pisahkan(self.markdown)
        isi: dict[str, Any] = {"text/markdown": polos, "text/plain": polos}
        isi |= {MIME_TIADA: self.tiada} if self.tiada else {}
        return isi | ({MIME_JEJAK: jejak} if jejak else {})


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


def tanpa(sebab: str, rujukan: str | None = None) -> BlokKhusus:
    """Return what stands in the notebook for a piece that this report leaves out.

    The exporters drop it, with its heading (`ekspor.rangka`). `rujukan` is the reference
    id of a table or chart: prose may still speak of it.
    """
    isi = {"rujukan": rujukan} if rujukan else {}
    return BlokKhusus("ditiadakan", isi, f"*{sebab}*")


def kotak(judul: str, markdown: str, nada: str = "info") -> BlokKhusus:
    """Return a box with a title; `nada` is `info` or `peringatan`."""
    isi = {"nada": nada, "judul": judul, "markdown": markdown}
    return BlokKhusus("kotak", isi, f"> **{judul}** {markdown}")
