"""Charts drawn inline: the SVG cut down to drawing, its ids made unique in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from xml.etree import ElementTree as ET

from markupsafe import Markup

from lakip_lib.grafik.model import Grafik
from lakip_lib.kesalahan import KesalahanLakip, kutip

_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def _kata(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


_UNSUR = _kata(
    "svg g path use defs clipPath rect circle ellipse line polyline polygon text tspan "
    "linearGradient radialGradient stop pattern marker mask"
)
_ATRIBUT = _kata(
    "id d x y x1 x2 y1 y2 dx dy cx cy r rx ry width height points transform viewBox style "
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap "
    "stroke-linejoin stroke-dasharray stroke-miterlimit opacity clip-path clip-rule "
    "clipPathUnits patternUnits patternTransform patternContentUnits gradientUnits "
    "gradientTransform offset stop-color stop-opacity mask marker-start marker-mid marker-end "
    "markerWidth markerHeight refX refY orient font-family font-size font-weight font-style "
    "text-anchor dominant-baseline xml:space preserveAspectRatio"
)
_URL = re.compile(r"url\(\s*['\"]?(#?)([^)'\"]*)['\"]?\s*\)")
# A hundredth of a point is finer than any screen or printer shows.
_DESIMAL_PANJANG = re.compile(r"(\.\d\d)\d+")
# matplotlib says this in a <style> element, which inside a page would hold for the page.
_GAYA_AKAR = "stroke-linejoin:round;stroke-linecap:butt"


def svg_aman(grafik: Grafik, awalan: str) -> Markup:
    """Return the chart as an inline `<svg role="img">` with its alternative text.

    Only drawing elements and attributes stay: no script, style sheet, link, metadata
    or outside resource. Every id gets `awalan` in front. Raises KesalahanLakip when
    the drawing is not well-formed XML.
    """
    try:
        akar = ET.fromstring(grafik.svg)
    except ET.ParseError as e:
        raise KesalahanLakip(
            f"gambar {kutip(grafik.id)} bukan SVG yang sah ({e}). Perbaikan: jalankan ulang "
            "buku kerja yang menggambarnya."
        ) from None
    kotak = akar.get("viewBox") or "0 0 {} {}".format(*_ukuran(akar))
    isi = "".join(bagian for anak in akar for bagian in _tulis(anak, awalan))
    return Markup(
        f'<svg viewBox="{escape(kotak)}" role="img" aria-label="{escape(grafik.alt)}" '
        f'style="{_GAYA_AKAR}">{isi}</svg>'
    )


def _ukuran(akar: ET.Element) -> tuple[str, str]:
    return (akar.get("width", "480").rstrip("pt"), akar.get("height", "320").rstrip("pt"))


def _tulis(unsur: ET.Element, awalan: str) -> Iterator[str]:
    nama = _lokal(unsur.tag)
    if nama not in _UNSUR:
        return
    atribut = "".join(_atribut(unsur, awalan))
    if not len(unsur) and not (unsur.text or "").strip():
        yield f"<{nama}{atribut}/>"
        return
    yield f"<{nama}{atribut}>{_teks(unsur.text)}"
    for anak in unsur:
        yield from _tulis(anak, awalan)
        yield _teks(anak.tail)
    yield f"</{nama}>"


def _atribut(unsur: ET.Element, awalan: str) -> Iterator[str]:
    for kunci, nilai in unsur.attrib.items():
        if kunci in (_XLINK_HREF, "href"):
            if nilai.startswith("#"):
                yield f' href="#{awalan}{escape(nilai[1:])}"'
        elif kunci == "id":
            yield f' id="{awalan}{escape(nilai)}"'
        elif kunci in ("d", "points"):
            pendek = _DESIMAL_PANJANG.sub(r"\1", nilai)
            yield f' {kunci}="{escape(pendek)}"'
        elif kunci in _ATRIBUT:
            yield f' {kunci}="{_nilai(nilai, awalan)}"'


@lru_cache(maxsize=4096)
def _nilai(nilai: str, awalan: str) -> str:
    return escape(_URL.sub(lambda m: f"url(#{awalan}{m[2]})" if m[1] else "none", nilai))


def _teks(teks: str | None) -> str:
    return escape(teks, quote=False) if teks and teks.strip() else ""


def _lokal(tag: object) -> str:
    # Comments and processing instructions have a function as their tag.
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
