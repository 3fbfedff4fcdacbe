"""Headings over all chapters: levels in a sane order, ids, and the contents made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from lakip_lib.ekspor.blok import Teks
from lakip_lib.narasi.markdown import urai

_BUKAN_SLUG = re.compile(r"[^a-z0-9]+")
_TERDALAM = 6


@dataclass(frozen=True)
class Judul:
    """One heading: its level in the document (1 = chapter), plain text and id."""

    tingkat: int
    teks: str
    id: str


@dataclass(frozen=True)
class ButirIsi:
    """One entry of the contents with the entries below it."""

    judul: Judul
    anak: list[ButirIsi] = field(default_factory=list)


class PenataJudul:
    """Gives every heading of the document, piece by piece and in order, a level and an id.

    Headings of the notebooks are the frame. A level that a notebook skips is closed up.
    Headings within prose, whatever level their file starts with, begin one level below
    the heading of the frame that they stand under. `terpakai` are ids taken already.
    """

    def __init__(self, terpakai: Iterable[str] = ()) -> None:
        self.judul: list[Judul] = []
        self._terpakai = set(terpakai)
        self._rangka: list[int] = []

    def tata(self, teks: Teks) -> list[Token]:
        """Return the tokens of `teks` with final heading tags (`h1` = chapter) and ids."""
        token = urai(teks.markdown)
        kepala = [i for i, t in enumerate(token) if t.type == "heading_open"]
        if not kepala:
            return token
        satu_judul = kepala == [0] and token[-1].type == "heading_close"
        rangka = satu_judul or not teks.keluaran
        mentah = [int(token[i].tag[1:]) for i in kepala]
        jalur = self._rangka if rangka else self._rangka.copy()
        dasar = jalur[-1] if jalur else 0
        geser = 0 if rangka else dasar + 1 - min(mentah)
        for i, tingkat in zip(kepala, mentah, strict=True):
            self._tetapkan(token, i, _turun(jalur, tingkat + geser))
        return token

    def _tetapkan(self, token: Sequence[Token], i: int, tingkat: int) -> None:
        teks = teks_polos(token[i + 1])
        judul = Judul(tingkat, teks, self._id(teks))
        token[i].tag = token[i + 2].tag = f"h{tingkat}"
        token[i].attrSet("id", judul.id)
        self.judul.append(judul)

    def _id(self, teks: str) -> str:
        nama = slug(teks)
        # An id starts with a letter, for old programs and style sheets.
        dasar = calon = nama if nama[0].isalpha() else f"bagian-{nama}"
        nomor = 1
        while calon in self._terpakai:
            nomor += 1
            calon = f"{dasar}-{nomor}"
        self._terpakai.add(calon)
        return calon


def _turun(jalur: list[int], tingkat: int) -> int:
    """Put a raw level on the path of open headings; return its level without gaps."""
    while jalur and jalur[-1] >= tingkat:
        jalur.pop()
    jalur.append(tingkat)
    return min(len(jalur), _TERDALAM)


def teks_polos(inline: Token) -> str:
    """Return the words of an inline token without its markup."""
    bagian = (
        " " if t.type in ("softbreak", "hardbreak") else t.content for t in inline.children or []
    )
    return "".join(bagian).strip()


def slug(teks: str) -> str:
    """Return an id made of the words of `teks`.

    >>> slug("BAB I – Pendahuluan")
    'bab-i-pendahuluan'
    """
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return _BUKAN_SLUG.sub("-", polos).strip("-") or "judul"


def daftar_isi(judul: Iterable[Judul], dalam: int = 3) -> list[ButirIsi]:
    """Return the contents: headings down to level `dalam`, nested."""
    akar: list[ButirIsi] = []
    jalur: list[ButirIsi] = []
    for satu in judul:
        if satu.tingkat > dalam:
            continue
        while jalur and jalur[-1].judul.tingkat >= satu.tingkat:
            jalur.pop()
        butir = ButirIsi(satu)
        (jalur[-1].anak if jalur else akar).append(butir)
        jalur.append(butir)
    return akar
