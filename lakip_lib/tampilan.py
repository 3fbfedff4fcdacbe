"""What a notebook cell shows besides tables and charts: Markdown and special blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from IPython.display import display

from lakip_lib.ekspor.blok import MIME_JEJAK, MIME_LAKIP, MIME_TIADA
from lakip_lib.narasi.tautan import pisahkan, tanpa_jejak

_RUJUKAN = re.compile(r"\[\]\(#(tbl|gbr)-([^()\s]+)\)")
_SEBUTAN = {"tbl": "tabel", "gbr": "gambar"}


@dataclass(frozen=True)
class Potongan:
    """A piece of Markdown that the exporters lay out as prose.

    Traced numbers in it are links (`narasi.tautan`). A notebook gets the plain text, where
    a reference names its table or chart, for numbers are given to the whole report only;
    beside it, for the exporters, stands the text with its trails and references.

    `tiada` is the reference id (`tbl-…`, `gbr-…`) of a table or chart in whose place it
    stands because the data cannot fill it: prose may still speak of that one.
    """

    markdown: str
    tiada: str | None = None

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        tanpa_angka, jejak = tanpa_jejak(self.markdown), pisahkan(self.markdown)
        polos = sebut_rujukan(tanpa_angka)
        if jejak is None and polos != tanpa_angka:
            jejak = {"markdown": tanpa_angka, "angka": [], "simpul": []}
        isi: dict[str, Any] = {"text/markdown": polos, "text/plain": polos}
        isi |= {MIME_TIADA: self.tiada} if self.tiada else {}
        return isi | ({MIME_JEJAK: jejak} if jejak else {})


def sebut_rujukan(markdown: str) -> str:
    """Return Markdown with the names of tables and charts in place of references to them.

    >>> sebut_rujukan("Lihat [](#tbl-capaian-anggaran).")
    'Lihat tabel “capaian-anggaran”.'
    """
    return _RUJUKAN.sub(lambda c: f"{_SEBUTAN[c[1]]} “{c[2]}”", markdown)


class Papan:
    """Outputs of a cell that can be put in place of those shown before.

    They are ordinary outputs, so a notebook that papermill executed shows them too.
    """

    def __init__(self) -> None:
        self._pegangan: list[Any] = []

    def tunjukkan(self, isi: Sequence[Any]) -> None:
        """Show `isi`, the first time below each other, later each in its place."""
        if self._pegangan:
            for pegangan, satu in zip(self._pegangan, isi, strict=True):
                pegangan.update(satu)
            return
        self._pegangan = [display(satu, display_id=True) for satu in isi]  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class BlokKhusus:
    """A block with a layout of its own (cover, list, signature, box)."""

    jenis: str
    isi: Mapping[str, Any]
    cadangan: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {
            MIME_LAKIP: {"jenis": self.jenis, **self.isi},
            "text/markdown": sebut_rujukan(self.cadangan),
            "text/plain": sebut_rujukan(self.cadangan),
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
