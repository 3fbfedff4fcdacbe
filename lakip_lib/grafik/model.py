"""The chart object: an SVG with caption, alternative text and the table behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lakip_lib.tabel.model import MIME_SUMBER, Tabel

MIME_SVG = "image/svg+xml"


@dataclass(frozen=True)
class Grafik:
    """A drawn chart.

    `id` is the reference name (`#gbr-<id>` in prose), `judul` the caption, `alt` the
    alternative text computed from the data, `svg` the drawing, `data` the numbers
    drawn. `ukuran` says how wide the chart wants to be on the page.
    """

    id: str
    judul: str
    alt: str
    svg: str
    data: Tabel
    ukuran: Literal["penuh", "setengah"] = "penuh"

    def ke_sumber(self) -> dict[str, Any]:
        """Return the chart's data as a data resource; its `lakip` part describes the chart."""
        sumber = self.data.ke_sumber()
        sumber["name"], sumber["title"] = self.id, self.judul
        sumber["lakip"] |= {"jenis": "grafik", "alt": self.alt, "ukuran": self.ukuran}
        return sumber

    @classmethod
    def dari_keluaran(cls, data: Mapping[str, Any]) -> Grafik:
        """Rebuild a chart from a notebook output's mime bundle."""
        sumber = data[MIME_SUMBER]
        svg = data[MIME_SVG]
        return cls(
            id=str(sumber["name"]),
            judul=str(sumber["title"]),
            alt=sumber["lakip"]["alt"],
            svg=svg if isinstance(svg, str) else "".join(svg),
            data=Tabel.dari_sumber(sumber),
            ukuran=sumber["lakip"]["ukuran"],
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {
            MIME_SVG: self.svg,
            MIME_SUMBER: self.ke_sumber(),
            "text/plain": f"<Grafik {self.id}: {self.alt}>",
        }
