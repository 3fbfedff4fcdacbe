"""The chart object: an SVG with caption, alternative text and the table behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lakip_lib.tabel.model import MIME_SUMBER, Tabel

MIME_SVG = "image/svg+xml"
MIME_SEMPIT = "application/vnd.lakip.grafik-sempit"


@dataclass(frozen=True)
class Gambar:
    """The drawing of a chart as SVG, and once more for the width of a phone where it pays."""

    svg: str
    sempit: str | None = None


@dataclass(frozen=True)
class Grafik:
    """A drawn chart.

    `id` is the reference name (`#gbr-<id>` in prose), `judul` the caption, `alt` the
    alternative text computed from the data, `gambar` the drawing, `data` the numbers
    drawn. `ukuran` says how wide the chart wants to be on the page.
    """

    id: str
    judul: str
    alt: str
    gambar: Gambar
    data: Tabel
    ukuran: Literal["penuh", "setengah"] = "penuh"

    @property
    def svg(self) -> str:
        """The drawing for pages and paper."""
        return self.gambar.svg

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
        sempit = data.get(MIME_SEMPIT)
        return cls(
            id=str(sumber["name"]),
            judul=str(sumber["title"]),
            alt=sumber["lakip"]["alt"],
            gambar=Gambar(_utuh(data[MIME_SVG]), None if sempit is None else _utuh(sempit)),
            data=Tabel.dari_sumber(sumber),
            ukuran=sumber["lakip"]["ukuran"],
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        sempit = {} if self.gambar.sempit is None else {MIME_SEMPIT: self.gambar.sempit}
        return {
            MIME_SVG: self.svg,
            **sempit,
            MIME_SUMBER: self.ke_sumber(),
            "text/plain": f"<Grafik {self.id}: {self.alt}>",
        }


def _utuh(teks: str | list[str]) -> str:
    """Return the text of an output, which notebooks may store in lines."""
    return teks if isinstance(teks, str) else "".join(teks)
