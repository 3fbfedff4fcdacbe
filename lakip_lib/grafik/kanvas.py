"""The sheet a chart is drawn on: a matplotlib figure measured in points from its top left.

matplotlib draws the data in real axes; names, legends and values are placed by points,
so that a long name can be given its room before anything is drawn.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from lakip_lib.grafik.gaya import HURUF, JARAK_BARIS, TEMA, Isian, isian_kategori
from lakip_lib.grafik.teks import bersih

_INCI = 72.0
_TENGAH_KAPITAL = 0.357
"""Half the height of a capital letter of Noto Sans, as a multiple of the font size."""
_TANPA_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
_PUTAR_NOL = re.compile(r' transform="rotate\(-0 [^"]*\)"')


class Kanvas:
    """One chart's figure, `lebar` x `tinggi` points. Use it inside `gaya_matplotlib`."""

    def __init__(self, lebar: float, tinggi: float) -> None:
        self.lebar, self.tinggi = lebar, tinggi
        self.figur = Figure(figsize=(lebar / _INCI, tinggi / _INCI), facecolor=TEMA.latar)
        balik = Affine2D().scale(1 / _INCI, -1 / _INCI).translate(0, tinggi / _INCI)
        self.titik = balik + self.figur.dpi_scale_trans

    def sumbu(self, x: float, y: float, lebar: float, tinggi: float) -> Axes:
        """Return bare axes whose vertical coordinate counts points down from `y`."""
        bawah = self.tinggi - y - tinggi
        sumbu = self.figur.add_axes(
            (x / self.lebar, bawah / self.tinggi, lebar / self.lebar, tinggi / self.tinggi),
            facecolor="none",
        )
        sumbu.set_ylim(tinggi, 0)
        sumbu.set_yticks([])
        for sisi in ("left", "right", "top", "bottom"):
            sumbu.spines[sisi].set_visible(False)
        return sumbu

    def teks(
        self,
        x: float,
        y: float,
        baris: str | Sequence[str],
        *,
        ukuran: float = HURUF,
        warna: str = TEMA.tinta,
        tebal: bool = False,
        miring: bool = False,
        rata: Literal["left", "center", "right"] = "left",
    ) -> None:
        """Write lines whose block is centred on height `y`."""
        isi = [baris] if isinstance(baris, str) else list(baris)
        jarak = ukuran * JARAK_BARIS
        awal = y - jarak * (len(isi) - 1) / 2 + _TENGAH_KAPITAL * ukuran
        for i, satu in enumerate(isi):
            self.figur.text(
                x,
                awal + i * jarak,
                bersih(satu),
                transform=self.titik,
                fontsize=ukuran,
                color=warna,
                fontweight="bold" if tebal else "normal",
                fontstyle="italic" if miring else "normal",
                ha=rata,
                va="baseline",
            )

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, isian: Isian) -> None:
        """Draw a filled box with its top left corner at (`x`, `y`)."""
        kotak = Rectangle((x, y), lebar, tinggi, transform=self.titik, **isian.gaya())
        self.figur.add_artist(kotak)

    def lencana(self, x: float, y: float, tanda: str, warna: str, tinta: str) -> None:
        """Draw a category's badge, its sign on its colour, centred on (`x`, `y`)."""
        sisi = HURUF * 1.25
        self.kotak(x - sisi / 2, y - sisi / 2, sisi, sisi, isian_kategori(warna))
        self.teks(x, y, tanda, ukuran=HURUF - 1, warna=tinta, rata="center")

    def garis(
        self,
        titik: Sequence[tuple[float, float]],
        *,
        warna: str = TEMA.garis,
        tebal: float = 0.7,
    ) -> None:
        """Draw a line through the points given."""
        x, y = zip(*titik, strict=True)
        garis = Line2D(x, y, transform=self.titik, color=warna, linewidth=tebal)
        self.figur.add_artist(garis)

    def svg(self, kunci: str) -> str:
        """Return the drawing as one SVG element whose ids start with `kunci`."""
        berkas = io.StringIO()
        FigureCanvasSVG(self.figur)
        self.figur.savefig(berkas, format="svg", metadata=_TANPA_METADATA)
        return rapikan_svg(berkas.getvalue(), kunci)


def tinggi_baris(jumlah: int, ukuran: float = HURUF) -> float:
    """Return the height in points of `jumlah` lines of text."""
    return jumlah * ukuran * JARAK_BARIS


def rapikan_svg(svg: str, kunci: str) -> str:
    """Return matplotlib's SVG ready to stand in an HTML page beside others.

    Without prolog, without its page-wide style rule, without unused ids; the ids left
    start with `kunci`. Only markup is changed, never the text of the chart.
    """
    isi = svg[svg.index("<svg") :].strip()
    isi = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", isi, count=1, flags=re.DOTALL)
    dirujuk = set(re.findall(r"url\(#([^)]+)\)", isi)) | set(re.findall(r'href="#([^"]+)"', isi))
    isi = re.sub(r"<[^>]+>", lambda m: _rapikan_tag(m.group(), kunci, dirujuk), isi)
    isi = re.sub(r">\s+<", "><", isi)
    return isi.replace("<svg ", '<svg stroke-linejoin="round" stroke-linecap="butt" ', 1)


def _rapikan_tag(tag: str, kunci: str, dirujuk: set[str]) -> str:
    tag = _PUTAR_NOL.sub("", re.sub(r"\s*\n\s*", " ", re.sub(r'\s*\n"', '"', tag)))
    if not (milik := re.search(r' id="([^"]*)"', tag)) or milik[1] not in dirujuk:
        tag = re.sub(r' id="[^"]*"', "", tag)
    tag = re.sub(r' id="', f' id="{kunci}-', tag)
    return tag.replace("url(#", f"url(#{kunci}-").replace('href="#', f'href="#{kunci}-')
