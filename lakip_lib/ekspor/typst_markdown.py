"""Turn Markdown prose into the tree of nodes that the Typst template lays out.

A node is a plain dict with a `jenis`; text stays data (a JSON string) from here to
the page, so nothing an author or a data file writes can act as Typst markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from lakip_lib.ekspor.bersama import Rujukan

Simpul = dict[str, Any]

_BAB = re.compile(r"(BAB\s+[IVXLCDM]+)[\s.:–-]+(\S.*)", re.DOTALL)
_GAYA = {"strong": "tebal", "em": "miring"}
_SKEMA = frozenset({"http", "https", "mailto"})


def simpul_teks(token: Sequence[Token], rujukan: Rujukan) -> list[Simpul]:
    """Return the block nodes of tokens made by `PenataJudul.tata`.

    Raises KesalahanLakip for a reference that a complete document does not have.
    """
    return _Pengubah(rujukan).blok(SyntaxTreeNode(token).children)


def teks_polos(isi: Iterable[Simpul]) -> str:
    """Return inline nodes as plain text.

    >>> teks_polos([{"jenis": "tebal", "isi": [{"jenis": "teks", "teks": "a"}]}])
    'a'
    """
    return "".join(s["teks"] if "teks" in s else teks_polos(s.get("isi", ())) for s in isi)


class _Pengubah:
    """Walks the syntax tree; one method for block nodes, one for inline nodes."""

    def __init__(self, rujukan: Rujukan) -> None:
        self._rujukan = rujukan

    def blok(self, anak: Iterable[SyntaxTreeNode]) -> list[Simpul]:
        return [self._satu_blok(n) for n in anak]

    def _satu_blok(self, n: SyntaxTreeNode) -> Simpul:
        if n.type == "heading":
            return _judul(n, self.baris(n))
        if n.type in ("bullet_list", "ordered_list"):
            return self._daftar(n)
        if n.type == "blockquote":
            return {"jenis": "kutipan", "isi": self.blok(n.children)}
        if n.type in ("fence", "code_block"):
            return {"jenis": "kode", "teks": n.content.rstrip("\n")}
        if n.type == "hr":
            return {"jenis": "garis"}
        return {"jenis": "paragraf", "isi": self.baris(n)}

    def _daftar(self, n: SyntaxTreeNode) -> Simpul:
        paragraf = [p for butir in n.children for p in butir.children if p.type == "paragraph"]
        return {
            "jenis": "daftar",
            "urut": n.type == "ordered_list",
            "mulai": int(n.attrs.get("start", 1)),
            "rapat": all(p.hidden for p in paragraf),
            "butir": [self.blok(butir.children) for butir in n.children],
        }

    def baris(self, n: SyntaxTreeNode) -> list[Simpul]:
        """Return the inline nodes under `n`, neighbouring texts joined."""
        hasil: list[Simpul] = []
        for anak in n.children:
            for s in self.baris(anak) if anak.type == "inline" else self._satu_baris(anak):
                if s["jenis"] == "teks" and hasil and hasil[-1]["jenis"] == "teks":
                    hasil[-1]["teks"] += s["teks"]
                else:
                    hasil.append(s)
        return hasil

    def _satu_baris(self, n: SyntaxTreeNode) -> list[Simpul]:
        if n.type in _GAYA:
            return [{"jenis": _GAYA[n.type], "isi": self.baris(n)}]
        if n.type == "code_inline":
            return [{"jenis": "kode_baris", "teks": n.content}]
        if n.type == "link":
            return self._tautan(str(n.attrs["href"]), self.baris(n))
        if n.type == "hardbreak":
            return [{"jenis": "baris_baru"}]
        return [_teks(" " if n.type == "softbreak" else n.content)]

    def _tautan(self, alamat: str, isi: list[Simpul]) -> list[Simpul]:
        """Return a link; one that leads nowhere in this document is only its words."""
        if not alamat.startswith("#"):
            if _skema(alamat) not in _SKEMA:
                return isi
            return [{"jenis": "tautan", "alamat": alamat, "isi": isi or [_teks(alamat)]}]
        label = unquote(alamat[1:])
        nama = self._rujukan.nama(label)
        if nama is None:
            return isi or [_teks(self._rujukan.sebutan(label))]
        return [{"jenis": "rujukan", "label": label, "isi": isi or [_teks(nama)]}]


def _judul(n: SyntaxTreeNode, isi: list[Simpul]) -> Simpul:
    """Return a heading; `BAB I Pendahuluan` is split so that the page shows two lines."""
    simpul = {"jenis": "judul", "tingkat": int(n.tag[1:]), "label": n.attrs.get("id")}
    bab = simpul["tingkat"] == 1 and isi and "teks" in isi[0]
    cocok = _BAB.fullmatch(isi[0]["teks"]) if bab else None
    if cocok is None:
        return {**simpul, "awalan": None, "isi": isi}
    return {**simpul, "awalan": cocok[1], "isi": [_teks(cocok[2]), *isi[1:]]}


def _teks(teks: str) -> Simpul:
    return {"jenis": "teks", "teks": teks}


def _skema(alamat: str) -> str:
    try:
        return urlsplit(alamat).scheme.lower()
    except ValueError:
        return ""
