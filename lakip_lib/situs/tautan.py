"""The site's own link check: every link leads to a file, every fragment to an id."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

_ATRIBUT = frozenset({"href", "src", "poster", "action", "data", "srcset", "xlink:href"})
_GAMBAR = re.compile(r'id="(gbr-[\w-]+)"')
_KLIK = ("http", "https", "mailto")
_TANPA_DASAR = "404.html"
_ATOM = "{http://www.w3.org/2005/Atom}link"


class _Pembaca(HTMLParser):
    """Collects links and ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tautan: list[str] = []
        self.dimuat: list[tuple[str, str]] = []
        self.id_: set[str] = set()
        self.dasar = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for nama, nilai in attrs:
            if nama == "id" and nilai:
                self.id_.add(nilai)
            elif tag == "base" and nama == "href":
                self.dasar = nilai or ""
            elif nama in _ATRIBUT and nilai is not None:
                self.tautan.append(nilai)
                if tag != "a":
                    self.dimuat.append((tag, nilai))


def periksa_tautan(folder: Path) -> list[str]:
    """Return what is wrong with the links of the site in `folder`, page by page.

    A link may lead out only by a click of the reader (`http`, `https`, `mailto`); what a
    page loads, and every link inside the site, must be relative and lead to something.
    """
    halaman = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*.html"))}
    isi = {nama: _baca(p) for nama, p in halaman.items()}
    salah = [s for nama in isi for s in _periksa(folder, nama, isi)]
    for umpan in sorted(folder.rglob("*.atom")):
        nama = umpan.relative_to(folder).as_posix()
        tautan = (t.get("href", "") for t in ET.parse(umpan).iter(_ATOM) if t.get("rel") != "self")
        salah += [s for t in tautan for s in _satu(folder, nama, t, isi)]
    return salah


def id_gambar(laporan: Path) -> frozenset[str]:
    """Return the ids of the charts in a report."""
    return frozenset(_GAMBAR.findall(laporan.read_text(encoding="utf-8")))


def _baca(berkas: Path) -> _Pembaca:
    pembaca = _Pembaca()
    pembaca.feed(berkas.read_text(encoding="utf-8"))
    return pembaca


def _periksa(folder: Path, nama: str, isi: dict[str, _Pembaca]) -> Iterator[str]:
    if isi[nama].dasar and nama != _TANPA_DASAR:
        yield f"{nama}: <base> mengubah tautan relatif"
    for tag, tautan in isi[nama].dimuat:
        skema = urlsplit(tautan).scheme
        if skema in _KLIK or (skema == "data" and tag == "script"):
            yield f"{nama}: <{tag}> memuat {tautan!r} dari luar"
    for tautan in dict.fromkeys(isi[nama].tautan):
        yield from _satu(folder, nama, tautan, isi)


def _satu(folder: Path, nama: str, tautan: str, isi: dict[str, _Pembaca]) -> Iterator[str]:
    bagian = urlsplit(tautan)
    if bagian.scheme in (*_KLIK, "data"):
        return
    if bagian.scheme or bagian.netloc or bagian.path.startswith("/"):
        yield f"{nama}: tautan {tautan!r} tidak relatif"
        return
    dari = posixpath.dirname(nama)
    jalur = posixpath.normpath(posixpath.join(dari, unquote(bagian.path))) if bagian.path else nama
    if jalur.startswith("..") or not (folder / jalur).is_file():
        yield f"{nama}: tautan {tautan!r} tidak menuju berkas"
    elif bagian.fragment and unquote(bagian.fragment) not in isi_id(jalur, isi):
        yield f"{nama}: tautan {tautan!r} tidak menuju bagian yang ada"


def isi_id(jalur: str, isi: dict[str, _Pembaca]) -> set[str]:
    """Return the ids of a page; none for what is no page."""
    return isi[jalur].id_ if jalur in isi else set()
