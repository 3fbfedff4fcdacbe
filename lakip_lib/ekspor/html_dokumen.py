"""The whole report as one self-contained HTML file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lakip_lib.angka import format_tanggal
from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.blok import Blok, BlokGrafik, BlokTabel, Dokumen, Khusus, Kode, Teks
from lakip_lib.ekspor.html_jejak import PenandaJejak
from lakip_lib.ekspor.html_svg import svg_aman
from lakip_lib.ekspor.html_tabel import tabel_html
from lakip_lib.ekspor.html_teks import PenulisTeks
from lakip_lib.ekspor.jejak import DaftarJejak, daftar_jejak
from lakip_lib.ekspor.naskah import PenataJudul, daftar_isi
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.tema import FOLDER_FON, muat_tema

# A table with this column can be filtered by it (`saring.js`).
KOLOM_SARING = "putusan"
ID_TEMPLAT = frozenset(
    {"isi", "navigasi", "kode-semua", "tandai-angka", "jejak", "jejak-judul", "data-jejak"}
)
_NAMA_DAFTAR = {"isi": "Daftar isi", "tabel": "Daftar tabel", "gambar": "Daftar gambar"}


@dataclass(frozen=True)
class BagianHtml:
    """One piece for the template: `jenis` chooses the macro, `isi` is what it writes."""

    jenis: str
    isi: Any


def render_html(dokumen: Dokumen, daftar: DaftarJejak | None = None) -> str:
    """Return the document as one HTML page that asks nothing of any network.

    `daftar` are the document's trails, if they have been collected already. Raises
    KesalahanLakip for a reference in prose to a table or figure that a complete document
    does not have, and for a drawing or colour that is not well formed.
    """
    penanda = PenandaJejak(daftar or daftar_jejak(dokumen))
    susunan = _Susunan(dokumen, penanda)
    bab, data_jejak = susunan.semua_bab(), penanda.data()
    tambahan = ["jejak"] if data_jejak else []
    if any(k.nama == KOLOM_SARING for b in dokumen.tabel() for k in b.tabel.kolom):
        tambahan.append("saring")
    skrip = "".join(_templat(f"{nama}.js") for nama in ["laku", *tambahan])
    cap = tanda(dokumen.meta)
    lembar = ["gaya", *tambahan, *(["tanda"] if cap else [])]
    gaya = "".join(_templat(f"{nama}.css") for nama in lembar)
    return (
        _lingkungan()
        .get_template("laporan.html.j2")
        .render(
            bab=bab,
            meta=_meta(dokumen, susunan),
            isi=daftar_isi(susunan.penata.judul),
            tabel_semua=dokumen.tabel(),
            grafik_semua=dokumen.grafik(),
            tema=muat_tema(),
            fon=_fon(),
            gaya=Markup(gaya),
            tanda=cap,
            skrip=Markup(skrip),
            sidik_skrip=_sidik(skrip),
            data_jejak=data_jejak,
        )
    )


class _Susunan:
    """Lays out the blocks: first all headings, then the text that may refer to them."""

    def __init__(self, dokumen: Dokumen, penanda: PenandaJejak) -> None:
        self.dokumen, self.penanda = dokumen, penanda
        self.penata = PenataJudul(ID_TEMPLAT | set(dokumen.rujukan()))
        teks = (t for t in map(_teks, dokumen.semua_blok()) if t)
        self._token = iter([self.penata.tata(t) for t in teks])
        rujukan = Rujukan(dokumen, {j.id: j.teks for j in self.penata.judul})
        self.bersampul = rujukan.lengkap
        self._penulis = PenulisTeks(rujukan, 1 if self.bersampul else 0, penanda)
        self._nomor = 0

    def semua_bab(self) -> list[list[BagianHtml]]:
        """Return the pieces of every chapter; neighbouring code cells become one piece."""
        return [list(_satukan_kode(map(self._bagian, b.blok))) for b in self.dokumen.bab]

    def _bagian(self, blok: Blok) -> BagianHtml:
        if isinstance(blok, Teks):
            return BagianHtml("teks", self._penulis.html(next(self._token), blok.angka))
        if isinstance(blok, BlokTabel):
            label = f"Tabel {blok.nomor}"
            tabel = tabel_html(blok.tabel, label, self._awalan(), self.penanda)
            return BagianHtml("tabel", (blok, tabel))
        if isinstance(blok, BlokGrafik):
            return BagianHtml("grafik", self._grafik(blok))
        if isinstance(blok, Kode):
            return BagianHtml("kode", [blok.sumber])
        return self._khusus(blok)

    def _grafik(self, blok: BlokGrafik) -> tuple[BlokGrafik, Markup, Any]:
        awalan = self._awalan()
        label = f"Data Gambar {blok.nomor}"
        data = tabel_html(blok.grafik.data, label, awalan, self.penanda)
        return (blok, svg_aman(blok.grafik, f"{awalan}s-"), data)

    def _khusus(self, blok: Khusus) -> BagianHtml:
        if blok.jenis == "kotak":
            return BagianHtml("kotak", (blok.isi, self._penulis.html(next(self._token))))
        if blok.jenis == "daftar":
            return BagianHtml("daftar", (blok.isi["daftar"], _NAMA_DAFTAR[blok.isi["daftar"]]))
        if blok.jenis not in ("sampul", "tanda_tangan"):
            raise KesalahanLakip(
                f"blok {kutip(blok.jenis)} tidak dikenal. Perbaikan: pakai sampul, daftar, "
                "tanda_tangan, atau kotak."
            )
        return BagianHtml(blok.jenis, blok.isi)

    def _awalan(self) -> str:
        self._nomor += 1
        return f"t{self._nomor}"


def _teks(blok: Blok) -> Teks | None:
    """Return the Markdown of a block that holds some."""
    if isinstance(blok, Khusus) and blok.jenis == "kotak":
        return Teks(str(blok.isi["markdown"]), keluaran=True)
    return blok if isinstance(blok, Teks) else None


def _satukan_kode(bagian: Iterator[BagianHtml]) -> Iterator[BagianHtml]:
    kode: list[str] = []
    for satu in bagian:
        if satu.jenis == "kode":
            kode += satu.isi
            continue
        if kode:
            yield BagianHtml("kode", kode)
            kode = []
        yield satu
    if kode:
        yield BagianHtml("kode", kode)


def _meta(dokumen: Dokumen, susunan: _Susunan) -> dict[str, Any]:
    """Return title, description and what the page's frame shows of the cover."""
    meta = dict(dokumen.meta)
    if not susunan.bersampul:
        judul = susunan.penata.judul
        nama = judul[0].teks if judul else dokumen.bab[0].nama if dokumen.bab else "Laporan"
        return {"judul_halaman": nama, "pendek": nama, "uraian": f"{nama}, bagian dari LAKIP"}
    pendek = f"{meta['singkatan']} {meta.get('unit_pendek', meta['unit'])} {meta['subjudul']}"
    bagian = (f"{meta['judul']} {meta['unit']}", meta["induk"], meta["subjudul"])
    uraian = ", ".join(b for b in bagian if b)
    return {**meta, "judul_halaman": pendek, "pendek": pendek, "uraian": uraian}


@cache
def _lingkungan() -> Environment:
    lingkungan = Environment(
        loader=PackageLoader("lakip_lib.ekspor", "html_templat"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lingkungan.filters["tanggal"] = lambda iso: format_tanggal(date.fromisoformat(iso))
    return lingkungan


@cache
def _templat(nama: str) -> str:
    lingkungan = _lingkungan()
    assert lingkungan.loader is not None
    return lingkungan.loader.get_source(lingkungan, nama)[0]


def _sidik(skrip: str) -> str:
    """Return the hash by which the page's own policy lets its one script run."""
    return base64.b64encode(hashlib.sha256(skrip.encode()).digest()).decode()


@cache
def _fon() -> list[dict[str, str]]:
    """Return the embedded fonts: family, weight, style and base64 data."""
    tema = muat_tema()
    gaya = {"Regular": ("400", "normal"), "Bold": ("700", "normal")}
    miring = {"Italic": ("400", "italic"), "BoldItalic": ("700", "italic")}
    semua = {tema.fon: gaya | miring, tema.fon_tanda: gaya}
    return [
        {
            "keluarga": keluarga,
            "tebal": tebal,
            "gaya": miring_,
            "data": _data_fon(f"{keluarga.replace(' ', '')}-{nama}.woff2"),
        }
        for keluarga, varian in semua.items()
        for nama, (tebal, miring_) in varian.items()
    ]


def _data_fon(nama: str) -> str:
    return base64.b64encode((FOLDER_FON / nama).read_bytes()).decode()
