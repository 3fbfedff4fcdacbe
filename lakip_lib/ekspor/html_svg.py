"""Charts drawn inline: the SVG cut down to drawing, its ids made unique in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from xml.etree import ElementTree as ET

from markupsafe import Markup

from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.grafik.model import Grafik
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.tema.gambar import nama_warna

_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def _kata(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


_UNSUR = _kata(
    "svg g path use defs clipPath rect circle ellipse line polyline polygon text tspan "
    "linearGradient radialGradient stop pattern marker mask"
)
# What CSS may say of a drawing as well.
_GAYA = _kata(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap "
    "stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit opacity clip-path "
    "clip-rule stop-color stop-opacity mask marker-start marker-mid marker-end font-size "
    "font-weight font-style text-anchor dominant-baseline"
)
_ATRIBUT = _GAYA | _kata(
    "id d x y x1 x2 y1 y2 dx dy cx cy r rx ry width height points transform viewBox style "
    "clipPathUnits patternUnits patternTransform patternContentUnits gradientUnits "
    "gradientTransform offset markerWidth markerHeight refX refY orient font-family xml:space "
    "preserveAspectRatio"
)
_URL = re.compile(r"url\(\s*['\"]?(#?)([^)'\"]*)['\"]?\s*\)")
_HEKS = re.compile(r"#[0-9a-fA-F]{6}")
# Nothing that could end a declaration or a rule.
_NILAI_AMAN = re.compile(r"[\w.#%,+ -]+")
_HURUF = re.compile(r"font-size: ?([\d.]+)px")
_HURUF_TERKECIL = 9.0
"""Least size (CSS pixels) of letters on the screen; where a chart has no room it scrolls."""
# A hundredth of a point is finer than any screen or printer shows.
_DESIMAL_PANJANG = re.compile(r"(\.\d\d)\d+")


def svg_aman(grafik: Grafik, awalan: str, lembar: LembarGaya) -> Markup:
    """Return the chart as an inline `<svg role="img">` with its alternative text.

    Only drawing elements and attributes stay: no script, style sheet, link, metadata
    or outside resource. Every id gets `awalan` in front. Looks become classes in `lembar`,
    with the colours of the default theme by their names. A drawing for phones follows as
    a second one; style sheets show one of them. Raises KesalahanLakip when the
    drawing is not well-formed XML.
    """
    if grafik.gambar.sempit is None:
        return _svg(grafik, grafik.svg, awalan, lembar)
    lebar = _svg(grafik, grafik.svg, awalan, lembar, "lebar")
    return lebar + _svg(grafik, grafik.gambar.sempit, f"{awalan}p-", lembar, "sempit")


def _svg(
    grafik: Grafik, svg: str, awalan: str, lembar: LembarGaya, untuk: str | None = None
) -> Markup:
    try:
        akar = ET.fromstring(svg)
    except ET.ParseError as e:
        raise KesalahanLakip(
            f"gambar {kutip(grafik.id)} bukan SVG yang sah ({e}). Perbaikan: jalankan ulang "
            "buku kerja yang menggambarnya."
        ) from None
    penulis = _Penulis(awalan, lembar)
    isi = "".join(bagian for anak in akar for bagian in penulis.tulis(anak))
    kotak = kotak_pandang(akar)
    lebar_min = _lebar_min(akar, kotak)
    kelas = " ".join(k for k in (lebar_min and lembar.kelas(lebar_min), untuk) if k)
    atribut = f' class="{kelas}"' if kelas else ""
    return Markup(
        f'<svg{atribut} viewBox="{escape(kotak)}" role="img" '
        f'aria-label="{escape(grafik.alt)}">{isi}</svg>'
    )


def _lebar_min(akar: ET.Element, kotak: str) -> str | None:
    """Return as CSS how wide a chart must be for its smallest letters to be legible."""
    huruf = [float(m[1]) for u in akar.iter() if (m := _HURUF.search(u.get("style", "")))]
    try:
        lebar = float(kotak.split()[2])
    except (IndexError, ValueError):
        return None
    return f"min-width:{lebar * _HURUF_TERKECIL / min(huruf) / 16:.1f}rem" if huruf else None


def gambar_bersih(akar: ET.Element) -> str:
    """Return what an SVG draws, for a file of its own, by the same rules."""
    penulis = _Penulis("", None)
    return "".join(bagian for anak in akar for bagian in penulis.tulis(anak))


def kotak_pandang(akar: ET.Element) -> str:
    """Return the view box of a drawing, made of its size where it has none."""
    ukuran = (akar.get("width", "480"), akar.get("height", "320"))
    return akar.get("viewBox") or "0 0 {} {}".format(*(re.sub("p[tx]$", "", u) for u in ukuran))


class _Penulis:
    """Writes the elements of one drawing; without `lembar` it keeps looks as they are."""

    def __init__(self, awalan: str, lembar: LembarGaya | None) -> None:
        self.awalan, self.lembar = awalan, lembar

    def tulis(self, unsur: ET.Element) -> Iterator[str]:
        """Yield the text of an element and what is in it."""
        nama = _lokal(unsur.tag)
        if nama not in _UNSUR:
            return
        atribut = "".join(self._atribut(nama, unsur))
        if not len(unsur) and not (unsur.text or "").strip():
            yield f"<{nama}{atribut}/>"
            return
        yield f"<{nama}{atribut}>{_teks(unsur.text)}"
        for anak in unsur:
            yield from self.tulis(anak)
            yield _teks(anak.tail)
        yield f"</{nama}>"

    def _atribut(self, nama: str, unsur: ET.Element) -> Iterator[str]:
        if self.lembar is not None:
            yield from self._kelas(self.lembar, nama, unsur)
        for kunci, nilai in unsur.attrib.items():
            if kunci in (_XLINK_HREF, "href"):
                if nilai.startswith("#"):
                    yield f' href="#{self.awalan}{escape(nilai[1:])}"'
            elif kunci == "id":
                yield f' id="{self.awalan}{escape(nilai)}"'
            elif kunci in ("d", "points"):
                pendek = _DESIMAL_PANJANG.sub(r"\1", nilai)
                yield f' {kunci}="{escape(pendek)}"'
            elif kunci in _ATRIBUT and not (self.lembar and _pindah(kunci, nilai)):
                yield f' {kunci}="{_nilai(nilai, self.awalan)}"'

    def _kelas(self, lembar: LembarGaya, nama: str, unsur: ET.Element) -> Iterator[str]:
        """Yield the class of an element; what is about a place in the page stays by it."""
        gaya = {k: v for k, v in unsur.attrib.items() if k in _GAYA and _pindah(k, v)}
        kelas = []
        for kunci, nilai in (gaya | _urai(unsur.get("style", ""))).items():
            if _URL.fullmatch(nilai):
                yield f' {kunci}="{_nilai(nilai, self.awalan)}"'
            elif _NILAI_AMAN.fullmatch(nilai):
                warna = _warna(lembar, nilai, teks=nama in ("text", "tspan"))
                kelas.append(f"{kunci}:{warna}")
        if kelas:
            yield f' class="{lembar.kelas(";".join(kelas))}"'


def _pindah(kunci: str, nilai: str) -> bool:
    """Tell whether an attribute goes into a class: a look as a whole, and a colour."""
    return kunci == "style" or _HEKS.fullmatch(nilai) is not None


@lru_cache(maxsize=1024)
def _urai(gaya: str) -> dict[str, str]:
    pasangan = (satu.partition(":") for satu in gaya.split(";"))
    bersih = ((k.strip().lower(), v.strip()) for k, _, v in pasangan)
    return {k: v for k, v in bersih if k in _GAYA}


def _warna(lembar: LembarGaya, nilai: str, *, teks: bool) -> str:
    if _HEKS.fullmatch(nilai) is None:
        return nilai
    nama = nama_warna(nilai, teks=teks)
    if nama is not None:
        return f"var(--{nama.replace('_', '-')})"
    # Black and white letters stand on badges, which look the same on every screen.
    polos = teks and nilai.lower() in ("#ffffff", "#000000")
    return nilai if polos else lembar.warna(nilai, teks=teks)


@lru_cache(maxsize=4096)
def _nilai(nilai: str, awalan: str) -> str:
    return escape(_URL.sub(lambda m: f"url(#{awalan}{m[2]})" if m[1] else "none", nilai))


def _teks(teks: str | None) -> str:
    return escape(teks, quote=False) if teks and teks.strip() else ""


def _lokal(tag: object) -> str:
    # Comments and processing instructions have a function as their tag.
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
