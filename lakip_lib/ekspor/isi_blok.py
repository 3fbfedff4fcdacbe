"""The blocks that a report is made of (read from notebooks by `blok`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lakip_lib.grafik.model import Grafik
from lakip_lib.jejak import Terlacak
from lakip_lib.tabel.model import Tabel


@dataclass(frozen=True)
class Teks:
    """A piece of Markdown: headings, prose, lists, references such as `[](#tbl-id)`.

    `keluaran` tells the output of a cell (prose, made by a call) from a Markdown cell
    of the notebook itself, whose headings are the frame of the report. `tiada` is the
    reference id of a table or chart in whose place the text stands, for want of data.
    `angka` are the traced numbers, with their decimals, of the links `jejak:0`, `jejak:1` …
    """

    markdown: str
    keluaran: bool = False
    tiada: str | None = None
    angka: tuple[tuple[Terlacak, int], ...] = ()


@dataclass(frozen=True)
class BlokTabel:
    """A table with its number as printed, such as `15`, `17a`, `R.1`."""

    tabel: Tabel
    nomor: str


@dataclass(frozen=True)
class BlokGrafik:
    """A chart with its number."""

    grafik: Grafik
    nomor: str


@dataclass(frozen=True)
class Khusus:
    """A block with a layout of its own: `jenis` is sampul, daftar, tanda_tangan or kotak."""

    jenis: str
    isi: Mapping[str, Any]


@dataclass(frozen=True)
class Kode:
    """The source of a code cell, hidden in the HTML until the reader asks for it."""

    sumber: str


Blok = Teks | BlokTabel | BlokGrafik | Khusus | Kode
