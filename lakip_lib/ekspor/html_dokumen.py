"""The whole report as one self-contained HTML file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from lakip_lib.ekspor.bersama import Rujukan
from lakip_lib.ekspor.blok import Blok, BlokGrafik, BlokTabel, Dokumen, Khusus, Kode, Teks
from lakip_lib.ekspor.html_bahan import (
    alamat_logo,
    ikon,
    kebijakan,
    lembar_fon,
    lingkungan,
    templat,
)
from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.ekspor.html_jejak import PenandaJejak
from lakip_lib.ekspor.html_legenda import legenda
from lakip_lib.ekspor.html_svg import svg_aman
from lakip_lib.ekspor.html_tabel import TabelHtml, tabel_html
from lakip_lib.ekspor.html_teks import PenulisTeks
from lakip_lib.ekspor.html_unduh import Unduhan, unduhan_grafik, unduhan_tabel
from lakip_lib.ekspor.jejak import DaftarJejak, daftar_jejak
from lakip_lib.ekspor.naskah import PenataJudul, daftar_isi
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.tabel.model import Tabel
from lakip_lib.tema import Tema, pakai_tema

# A table with this column can be filtered by it (`saring.js`).
KOLOM_SARING = "putusan"
_ID_BINGKAI = ("isi", "navigasi", "kode-semua", "tampilan")
_ID_JEJAK = ("tandai-angka", "jejak", "jejak-judul", "data-jejak")
_ID_CARI = ("cari", "cari-buka", "cari-kata", "cari-judul")
ID_TEMPLAT = frozenset((*_ID_BINGKAI, *_ID_JEJAK, *_ID_CARI))
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
    with pakai_tema(dokumen.meta) as tema:
        return _render(dokumen, PenandaJejak(daftar or daftar_jejak(dokumen)), tema)


def _render(dokumen: Dokumen, penanda: PenandaJejak, tema: Tema) -> str:
    susunan = _Susunan(dokumen, penanda)
    bab, data_jejak = susunan.semua_bab(), penanda.data()
    isi = daftar_isi(susunan.penata.judul)
    kategori = legenda(dokumen, susunan.lembar)
    cap = tanda(dokumen.meta)
    tambahan = ["jejak"] if data_jejak else []
    if any(k.nama == KOLOM_SARING for b in dokumen.tabel() for k in b.tabel.kolom):
        tambahan.append("saring")
    pakai = [*(["cari"] if isi else []), *tambahan]
    awal, skrip = templat("awal.js"), "".join(templat(f"{n}.js") for n in ["laku", *pakai])
    lembar = ["gaya", "cetak", *pakai, *(["tanda"] if cap else [])]
    gaya = susunan.gaya(tema, "".join(templat(f"{n}.css") for n in lembar), cap)
    return (
        lingkungan()
        .get_template("laporan.html.j2")
        .render(
            bab=bab,
            meta=_meta(dokumen, susunan),
            isi=isi,
            legenda=kategori,
            tabel_semua=dokumen.tabel(),
            grafik_semua=dokumen.grafik(),
            tema=tema,
            logo=alamat_logo(tema),
            ikon=ikon(tema),
            fon=lembar_fon(),
            kebijakan=Markup(kebijakan([awal, skrip], [gaya])),
            gaya=Markup(gaya),
            tanda=cap,
            awal=Markup(awal),
            skrip=Markup(skrip),
            data_jejak=data_jejak,
        )
    )


class _Susunan:
    """Lays out the blocks: first all headings, then the text that may refer to them."""

    def __init__(self, dokumen: Dokumen, penanda: PenandaJejak) -> None:
        self.dokumen, self.penanda = dokumen, penanda
        self.lembar = LembarGaya()
        self.penata = PenataJudul(ID_TEMPLAT | set(dokumen.rujukan()))
        teks = (t for t in map(_teks, dokumen.semua_blok()) if t)
        self._token = iter([self.penata.tata(t) for t in teks])
        rujukan = Rujukan(dokumen, {j.id: j.teks for j in self.penata.judul})
        self.bersampul = rujukan.lengkap
        self._penulis = PenulisTeks(rujukan, 1 if self.bersampul else 0, penanda)
        self._unduhan = unduhan_tabel(dokumen)
        self._nomor = 0

    def semua_bab(self) -> list[list[BagianHtml]]:
        """Return the pieces of every chapter; neighbouring code cells become one piece."""
        return [list(_satukan_kode(map(self._bagian, b.blok))) for b in self.dokumen.bab]

    def gaya(self, tema: Tema, lembar: str, cap: str | None) -> str:
        """Return the page's style sheet, complete once all pieces have been laid out."""
        cetak = templat("cap.css").replace("CAP", _css_teks(cap)) if cap else ""
        return f"\n{self.lembar.palet(tema)}{lembar}{self.lembar.css()}\n{cetak}"

    def _bagian(self, blok: Blok) -> BagianHtml:
        if isinstance(blok, Teks):
            return BagianHtml("teks", self._penulis.html(next(self._token), blok.angka))
        if isinstance(blok, BlokTabel):
            tabel = self._tabel(blok.tabel, f"Tabel {blok.nomor}")
            return BagianHtml("tabel", (blok, tabel, self._unduhan[blok.tabel.id]))
        if isinstance(blok, BlokGrafik):
            return BagianHtml("grafik", self._grafik(blok))
        if isinstance(blok, Kode):
            return BagianHtml("kode", [blok.sumber])
        return self._khusus(blok)

    def _tabel(self, tabel: Tabel, label: str) -> TabelHtml:
        self._nomor += 1
        return tabel_html(tabel, label, f"t{self._nomor}", self.lembar, self.penanda)

    def _grafik(
        self, blok: BlokGrafik
    ) -> tuple[BlokGrafik, Markup, TabelHtml, tuple[Unduhan, ...]]:
        data = self._tabel(blok.grafik.data, f"Data Gambar {blok.nomor}")
        svg = svg_aman(blok.grafik, f"t{self._nomor}s-", self.lembar)
        return (blok, svg, data, unduhan_grafik(blok.nomor, blok.grafik.data))

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


def _teks(blok: Blok) -> Teks | None:
    """Return the Markdown of a block that holds some."""
    if isinstance(blok, Khusus) and blok.jenis == "kotak":
        return Teks(str(blok.isi["markdown"]), keluaran=True)
    return blok if isinstance(blok, Teks) else None


def _css_teks(teks: str) -> str:
    """Return `teks` as a CSS string; every sign that could end it is written by its number."""
    return "".join(h if h.isalnum() or h in " -–:." else f"\\{ord(h):06x}" for h in teks)


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
