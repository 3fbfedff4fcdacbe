"""All trails of a document, numbered in the order in which their numbers appear.

A trail is a number with its decimals; the same one shown in many places has one id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from markdown_it.token import Token

from lakip_lib.ekspor.blok import Bab, BlokGrafik, BlokTabel, Dokumen, Teks
from lakip_lib.ekspor.naskah import PenataJudul, teks_polos
from lakip_lib.jejak import Sel, Terlacak
from lakip_lib.jejak.sandi import Penyandi
from lakip_lib.jejak.tingkat import Tingkat, tingkat
from lakip_lib.narasi.tautan import SKEMA
from lakip_lib.tabel.model import Tabel


@dataclass(frozen=True)
class Entri:
    """A cell (`tingkat` None) or a named step with the places of its parts in the list."""

    nilai: Terlacak
    tingkat: Tingkat | None
    bagian: tuple[int, ...] = ()


@dataclass(frozen=True)
class Tampil:
    """One number shown: the trail's id, the text, and where that is.

    `tempat` is the table, figure or section of prose, `sel` row and column in a table.
    """

    id: int
    teks: str
    tempat: Mapping[str, Any]
    sel: Mapping[str, Any]


@dataclass
class DaftarJejak:
    """The trails of a document.

    `entri` are cells and steps, parts before what is made of them; `angka[i]` is the
    trail with id i + 1 as (entry, decimals); `tampil` are the places in order.
    """

    entri: list[Entri] = field(default_factory=list)
    angka: list[tuple[int, int]] = field(default_factory=list)
    tampil: list[Tampil] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._penyandi = Penyandi()
        self._letak: dict[int, int] = {}
        self._id: dict[tuple[int, int], int] = {}

    def id(self, nilai: Terlacak, desimal: int) -> int:
        """Return the id of a trail, a new one for a trail not met before."""
        kunci = (self._penyandi.nomor(nilai), desimal)
        if kunci not in self._id:
            self.angka.append((self._entri(nilai), desimal))
            self._id[kunci] = len(self.angka)
        return self._id[kunci]

    def _entri(self, x: Terlacak) -> int:
        nomor = self._penyandi.nomor(x)
        if nomor not in self._letak:
            self._letak[nomor] = self._tambah(x)
        return self._letak[nomor]

    def _tambah(self, x: Terlacak) -> int:
        if isinstance(x.asal, Sel):
            self.entri.append(Entri(x, None))
        else:
            t = tingkat(x)
            bagian = tuple(self._entri(b) for b in t.bagian)
            self.entri.append(Entri(x, t, bagian))
        return len(self.entri) - 1


def daftar_jejak(dokumen: Dokumen) -> DaftarJejak:
    """Collect all trails of a document with the places where they are shown."""
    daftar = DaftarJejak()
    judul = PenataJudul()
    for bab in dokumen.bab:
        for nilai, desimal, teks, tempat, sel in _semua(bab, judul):
            daftar.tampil.append(Tampil(daftar.id(nilai, desimal), teks, tempat, sel))
    return daftar


_Angka = tuple[Terlacak, int, str, dict[str, Any], dict[str, Any]]


def _semua(bab: Bab, penata: PenataJudul) -> Iterator[_Angka]:
    jalur: list[str] = []
    for blok in bab.blok:
        if isinstance(blok, Teks):
            yield from _dari_teks(blok, penata.tata(blok), bab.nama, jalur)
        elif isinstance(blok, BlokTabel):
            yield from _dari_tabel(blok.tabel, "tabel", f"Tabel {blok.nomor}")
        elif isinstance(blok, BlokGrafik):
            yield from _dari_tabel(blok.grafik.data, "gambar", f"Gambar {blok.nomor}")


def _dari_tabel(tabel: Tabel, jenis: str, nomor: str) -> Iterator[_Angka]:
    tempat = {"jenis": jenis, "nomor": nomor, "id": tabel.id, "judul": tabel.judul}
    for i, baris in enumerate(tabel.baris, 1):
        for kolom, sel in zip(tabel.kolom, baris.sel, strict=True):
            letak = {"baris": i, "kunci": baris.kunci, "kolom": kolom.nama}
            for r in sel.ruas if sel.rentang else ():
                yield r.nilai, r.desimal, sel.teks[r.awal : r.akhir], tempat, letak


def _dari_teks(blok: Teks, token: list[Token], bab: str, jalur: list[str]) -> Iterator[_Angka]:
    """Yield the numbers of a piece of prose; `jalur` are the headings above, kept up to date."""
    for satu, lanjut in zip_longest(token, token[1:]):  # a piece may hold no words at all
        if satu.type == "heading_open" and lanjut is not None:
            jalur[int(satu.tag[1:]) - 1 :] = [teks_polos(lanjut)]
        for nomor, teks in _tautan(satu.children or ()):
            if nomor < len(blok.angka):
                tempat = {"jenis": "narasi", "bab": bab, "judul": list(jalur)}
                yield *blok.angka[nomor], teks, tempat, {}


def _tautan(anak: Any) -> Iterator[tuple[int, str]]:
    """Yield number and words of the links to trails among inline tokens."""
    nomor, kata = None, ""
    for t in anak:
        if t.type == "link_open":
            nomor, kata = nomor_jejak(str(t.attrs.get("href", ""))), ""
        elif t.type == "link_close":
            if nomor is not None:
                yield nomor, kata
            nomor = None
        else:
            kata += t.content


def nomor_jejak(tujuan: str) -> int | None:
    """Return the number of a trail that a link leads to; None for any other link.

    >>> nomor_jejak("jejak:12"), nomor_jejak("#tbl-pk")
    (12, None)
    """
    ekor = tujuan.removeprefix(SKEMA)
    return int(ekor) if tujuan.startswith(SKEMA) and ekor.isdecimal() else None
