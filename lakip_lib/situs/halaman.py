"""Pages: one frame, relative links, tables and charts with the looks of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from posixpath import dirname, relpath
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from lakip_lib.angka import format_bilangan, format_tanggal
from lakip_lib.ekspor.html_bahan import lingkungan_templat
from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.ekspor.html_svg import svg_aman
from lakip_lib.ekspor.html_tabel import BarisHtml, TabelHtml, tabel_html
from lakip_lib.grafik.model import Grafik
from lakip_lib.tabel.model import Tabel

BERANDA = "index.html"


@dataclass(frozen=True)
class Halaman:
    """One page: its path in the site, titles, and what its template gets.

    `jejak` is the way to it: (path, name) of the pages above, the start page left out.
    `menu` is the path of the menu entry that it belongs to.
    """

    jalur: str
    templat: str
    judul: str
    uraian: str
    isi: Mapping[str, Any]
    jejak: tuple[tuple[str, str], ...] = ()
    menu: str = ""


@dataclass
class Pencetak:
    """Renders the pages of one site; `umum` are the values that all templates get.

    The looks of all pages gather in `lembar`, so that one style sheet holds them.
    """

    umum: Mapping[str, Any]
    lembar: LembarGaya = field(default_factory=LembarGaya)

    def cetak(self, halaman: Halaman) -> str:
        """Return the page as HTML."""
        letak = _Letak(halaman.jalur, self.lembar)
        teks = lingkungan().get_template(f"{halaman.templat}.html.j2")
        alat = {"ke": letak.ke, "tabel": letak.tabel, "gambar": letak.gambar}
        return teks.render(**self.umum, **alat, **halaman.isi, halaman=halaman, beranda=BERANDA)


class _Letak:
    """What depends on where a page lies: relative links, and ids of its own."""

    def __init__(self, jalur: str, lembar: LembarGaya) -> None:
        self._dari, self._lembar, self._nomor = dirname(jalur), lembar, 0

    def ke(self, tujuan: str) -> str:
        """Return the link from this page to a path in the site, fragment and all."""
        jalur, pagar, bagian = tujuan.partition("#")
        return f"{relpath(jalur, self._dari or '.')}{pagar}{bagian}"

    def tabel(self, tabel: Tabel, tautan: Mapping[str, str] | None = None) -> TabelHtml:
        """Return a table for the template; rows with a key in `tautan` link there."""
        siap = tabel_html(tabel, "", self._awalan(), self._lembar)
        if not tautan:
            return siap
        kunci = iter(b.kunci for b in tabel.baris)
        badan = [[self._tautkan(b, tautan.get(next(kunci) or "")) for b in k] for k in siap.badan]
        return replace(siap, badan=badan)

    def gambar(self, grafik: Grafik) -> tuple[Grafik, Markup, TabelHtml]:
        """Return a chart for the template: itself, its drawing, the table behind it."""
        svg = svg_aman(grafik, f"{self._awalan()}s-", self._lembar)
        return grafik, svg, self.tabel(grafik.data)

    def _tautkan(self, baris: BarisHtml, tujuan: str | None) -> BarisHtml:
        if tujuan is None:
            return baris
        sel = list(baris.sel)
        ke = next(i for i, s in enumerate(sel) if s.unsur == "th")
        tautan = Markup('<a href="{}">{}</a>').format(self.ke(tujuan), sel[ke].teks)
        sel[ke] = replace(sel[ke], teks=tautan)
        return replace(baris, sel=sel)

    def _awalan(self) -> str:
        self._nomor += 1
        return f"t{self._nomor}"


@cache
def lingkungan() -> Environment:
    """Return the environment of the site's templates."""
    hasil = lingkungan_templat("lakip_lib.situs", "templat")
    hasil.filters["tanggal"] = format_tanggal
    hasil.filters["bilangan"] = format_bilangan
    return hasil


def templat(nama: str) -> str:
    """Return a file of the templates' folder as it is."""
    muat = lingkungan()
    assert muat.loader is not None
    return muat.loader.get_source(muat, nama)[0]


def jalur_indikator(indikator: str) -> str:
    """Return the path of an indicator's page.

    >>> jalur_indikator("IKU-03")
    'indikator/iku-03.html'
    """
    return f"indikator/{indikator.lower()}.html"


def menu() -> Sequence[tuple[str, str]]:
    """Return the entries of the menu: path and name."""
    return (
        (BERANDA, "Beranda"),
        ("indikator/index.html", "Indikator"),
        ("perubahan.html", "Perubahan"),
        ("metode.html", "Metode"),
        ("kodebuku.html", "Buku kode"),
        ("tentang.html", "Tentang"),
    )
