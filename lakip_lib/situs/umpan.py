"""Atom feed, sitemap and robots.txt.

The feed works without an address: entries have ids of their own (RFC 4122, version 5) that
stay when the site moves, and relative links, which RFC 4287 allows. A sitemap must hold
whole addresses, so it is only written when the site's address is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

_KEPALA = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True)
class Kabar:
    """One entry of the feed: its lasting name, title, date, page and summary."""

    nama: str
    judul: str
    tanggal: date
    jalur: str
    ringkasan: str


def atom(
    paket: str, judul: str, penulis: str, kabar: Sequence[Kabar], alamat: str = ""
) -> str | None:
    """Return the feed, newest entry first; None without entries, for it needs a date.

    `paket` is the name of the data package, which ids are made from.
    """
    urut = sorted(kabar, key=lambda k: k.tanggal, reverse=True)
    if not urut:
        return None
    dasar = f" xml:base={quoteattr(alamat)}" if alamat else ""
    isi = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"{dasar}>',
        f"<id>{_id(paket, '')}</id>",
        f"<title>{escape(judul)}</title>",
        f"<updated>{_saat(urut[0].tanggal)}</updated>",
        f"<author><name>{escape(penulis)}</name></author>",
        *([f'<link rel="self" href={quoteattr(f"{alamat}umpan.atom")}/>'] if alamat else []),
        '<link rel="alternate" type="text/html" href="index.html"/>',
        *(_entri(paket, k) for k in urut),
        "</feed>",
    ]
    return _KEPALA + "\n".join(isi) + "\n"


def peta_situs(halaman: Iterable[str], alamat: str, tanggal: Mapping[str, date]) -> str:
    """Return the sitemap of the pages; `tanggal` says for some when they changed."""
    isi = ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for jalur in sorted(halaman):
        ubah = f"<lastmod>{tanggal[jalur].isoformat()}</lastmod>" if jalur in tanggal else ""
        isi.append(f"<url><loc>{escape(alamat + _singkat(jalur))}</loc>{ubah}</url>")
    return _KEPALA + "\n".join([*isi, "</urlset>"]) + "\n"


def robot(alamat: str) -> str:
    """Return robots.txt: everything may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\nSitemap: {alamat}sitemap.xml\n"


def _entri(paket: str, k: Kabar) -> str:
    return "\n".join(
        (
            "<entry>",
            f"<id>{_id(paket, k.nama)}</id>",
            f"<title>{escape(k.judul)}</title>",
            f"<updated>{_saat(k.tanggal)}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(k.jalur)}/>',
            f"<summary>{escape(k.ringkasan)}</summary>",
            "</entry>",
        )
    )


def _id(paket: str, nama: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'lakip:{paket}:{nama}')}"


def _saat(tanggal: date) -> str:
    # The data knows the day alone; the feed's form asks for a time as well.
    return f"{tanggal.isoformat()}T00:00:00Z"


def _singkat(jalur: str) -> str:
    return jalur.removesuffix("index.html")
