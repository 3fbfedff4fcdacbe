"""The shared look of the charts: colours, hatches, font and matplotlib's settings.

Nothing here touches pyplot or leaves a global setting behind: `gaya_matplotlib` puts
matplotlib's own defaults and ours in place while a chart is drawn and takes them away
again, so a user's `matplotlibrc` cannot change the report.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager

from lakip_lib.tema import FOLDER_FON, tema_bawaan
from lakip_lib.tema.kontras import kecerahan, kontras, sampai_kontras

__all__ = ["kecerahan", "kontras"]

# Charts are drawn in these colours; a unit's own come when they are written.
TEMA = tema_bawaan()

LEBAR = 403.0
"""Width of a chart in points (14.2 cm): a little narrower than the text of an A4 page."""
LEBAR_PADAT = 453.0
"""Width in points of charts with many rows: the whole text width of an A4 page (16 cm)."""
LEBAR_PONSEL = 280.0
"""Width in points of a drawing for phones: at 390 px its smallest letters have over 11 px."""

HURUF = 9.5
HURUF_KECIL = 8.5
JARAK_BARIS = 1.22
"""Distance of two baselines, as a multiple of the font size."""

_BUKAN_GAYA = {"backend", "backend_fallback", "interactive", "toolbar", "timezone"}


@dataclass(frozen=True)
class Isian:
    """How an area is filled: colour, hatch pattern, colour of edge and hatch.

    `arsir` is matplotlib's hatch code; it tells series apart where colours do not.
    """

    warna: str
    arsir: str = ""
    tepi: str = TEMA.realisasi

    def gaya(self) -> dict[str, Any]:
        """Return the matplotlib arguments of a patch filled this way."""
        arsir = {"hatch": self.arsir, "hatchcolor": self.tepi} if self.arsir else {}
        return {"facecolor": self.warna, "edgecolor": self.tepi, "linewidth": 0.7, **arsir}


REALISASI = Isian(TEMA.realisasi)
TARGET = Isian(TEMA.latar, "////", TEMA.target)
TAHUN_LALU = Isian(TEMA.latar, "\\\\\\\\", TEMA.tinta_lemah)
LAMPAU = (
    Isian(TEMA.tahun_lalu, "", TEMA.tinta_lemah),
    Isian(TEMA.latar, "----", TEMA.tinta_lemah),
    Isian(TEMA.latar, "....", TEMA.tinta_lemah),
)
"""Fills of the years before last year, the nearest first."""
PAGU = Isian(TEMA.aksen_lemah, "", TEMA.realisasi)
LEBIH = Isian(TEMA.latar, "xxxx", TEMA.peringatan)

DERET = (
    REALISASI,
    Isian(TEMA.latar, "////", TEMA.aksen),
    Isian(TEMA.tahun_lalu, "", TEMA.tinta_lemah),
    Isian(TEMA.latar, "----", TEMA.peringatan),
    Isian(TEMA.aksen_lemah, "\\\\\\\\", TEMA.aksen),
    Isian(TEMA.latar, "xxxx", TEMA.tinta_lemah),
)
"""Fills of the parts of a stack, in order; neighbours differ in lightness and hatch."""


def isian_deret(ke: int) -> Isian:
    """Return the fill of part number `ke` (from 0) of a stack; past the sixth they repeat
    with a denser hatch."""
    isian = DERET[ke % len(DERET)]
    putaran = ke // len(DERET)
    return replace(isian, arsir=(isian.arsir or "-") + "+" * putaran) if putaran else isian


def isian_kategori(kode_warna: str) -> Isian:
    """Return the fill of an achievement category; its sign always stands beside it.

    A pale colour gets a darker edge, so that the area ends visibly on white paper.
    """
    return Isian(kode_warna, "", sampai_kontras(kode_warna, TEMA.latar, 3, TEMA.tinta))


def tinta_atas(warna: str) -> str:
    """Return black or white, whichever is easier to read on `warna`."""
    return max(("#ffffff", "#000000"), key=lambda tinta: kontras(tinta, warna))


@contextmanager
def gaya_matplotlib(kunci: str) -> Iterator[None]:
    """Draw with the report's settings; `kunci` makes the ids of the drawing its own."""
    daftarkan_fon()
    with mpl.rc_context(), tanpa_peringatan_huruf():
        mpl.rcParams.update(_setelan() | {"svg.hashsalt": f"lakip-{kunci}"})
        yield


@contextmanager
def tanpa_peringatan_huruf() -> Iterator[None]:
    """Leave a letter that no font of ours has to the reader's font, without a warning."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph .* missing")
        yield


@cache
def _setelan() -> Any:
    """Return matplotlib's own defaults with the report's settings on top."""
    bawaan = {k: v for k, v in mpl.rcParamsDefault.items() if k not in _BUKAN_GAYA}
    return bawaan | {
        "svg.fonttype": "none",
        "font.family": [TEMA.fon, TEMA.fon_tanda],
        "font.size": HURUF,
        "text.color": TEMA.tinta,
        "text.parse_math": False,
        "hatch.linewidth": 0.7,
        "axes.linewidth": 0.6,
    }


@cache
def daftarkan_fon() -> None:
    """Make the report's own font the first of its name that matplotlib finds.

    The signs come from the DejaVu Sans that matplotlib itself carries.
    """
    for nama in ("Regular", "Bold", "Italic", "BoldItalic"):
        font_manager.fontManager.addfont(FOLDER_FON / f"NotoSans-{nama}.ttf")
    daftar = font_manager.fontManager.ttflist
    daftar[:0] = [daftar.pop() for _ in range(4)]
