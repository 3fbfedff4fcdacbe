"""Layout of horizontal bars: what a row is, and how much room its words and bars need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from lakip_lib.grafik.gaya import HURUF, HURUF_KECIL, LEBAR, Isian
from lakip_lib.grafik.kanvas import tinggi_baris
from lakip_lib.grafik.skala import Skala
from lakip_lib.grafik.teks import bungkus, lebar_teks

TEPI = 4.0
LENCANA = 20.0
_JARAK_LABEL = 8.0
_JARAK_BARIS = 7.0
_JARAK_TANDA = 5.0


@dataclass(frozen=True)
class Potong:
    """One part of a bar: value, fill, and what stands inside where there is room."""

    nilai: Fraction
    isian: Isian
    teks: str = ""


@dataclass(frozen=True)
class Batang:
    """One bar: its stacked parts and its label, or the words that stand in its place."""

    potong: tuple[Potong, ...] = ()
    label: str = ""
    kosong: str | None = None

    @classmethod
    def tunggal(cls, nilai: Fraction, isian: Isian, label: str) -> Batang:
        """Return a bar of one part."""
        return cls((Potong(nilai, isian),), label)


@dataclass(frozen=True)
class Baris:
    """One row: a name, its bars from the top down, a badge (sign, colour), a note."""

    nama: str
    batang: tuple[Batang, ...]
    lencana: tuple[str, str] | None = None
    catatan: str | None = None


@dataclass(frozen=True)
class Tata:
    """How the rows are laid out.

    `samping` is the share of the width for names beside the bars; 0 puts them above.
    `tinggi` is the height of a bar in points.
    """

    lebar: float = LEBAR
    samping: float = 0.0
    tinggi: float = 11.0
    huruf: float = HURUF


@dataclass(frozen=True)
class Letak:
    """A row laid out, in points down from the first row's top.

    `nama`, `kosong` (one entry for each bar) and `catatan` are the lines to write;
    `bar` is where the first bar's room begins, `tengah` the middle of the name.
    """

    baris: Baris
    nama: tuple[str, ...]
    kosong: tuple[tuple[str, ...], ...]
    catatan: tuple[str, ...]
    atas: float
    tengah: float
    bar: float
    bawah: float

    @property
    def tinggi_catatan(self) -> float:
        """Return the height of the note below the bars."""
        return tinggi_baris(len(self.catatan), HURUF_KECIL)


class Susunan:
    """Columns and rows of one chart: where names, bars and values stand.

    `x0` and `lebar_plot` are the bars' column, in points from the left of the sheet;
    `tanda` are the ticks whose labels have room beside each other.
    """

    def __init__(self, baris: Sequence[Baris], skala: Skala, tata: Tata) -> None:
        self.skala, self.tata = skala, tata
        self._lebar_nama = self._nama_terlebar(baris) if tata.samping else 0.0
        lencana = LENCANA if any(b.lencana for b in baris) else 0.0
        if tata.samping:
            self.x_nama, self.x0 = TEPI, TEPI + self._lebar_nama + _JARAK_LABEL + lencana
        else:
            # The first tick's label reaches half its width to the left of the bars.
            self.x_nama = TEPI + max((lebar_teks(t, HURUF_KECIL) for _, t in skala.tanda[:1])) / 2
            self.x0 = self.x_nama + lencana
        label = max((lebar_teks(t.label, tata.huruf) for b in baris for t in b.batang), default=0.0)
        self.lebar_plot = tata.lebar - self.x0 - label - _JARAK_LABEL - TEPI
        self.tanda = _tanda_muat(skala, self.lebar_plot)
        self.letak = self._susun(baris)
        self.tinggi = self.letak[-1].bawah if self.letak else _JARAK_BARIS

    def titik(self, nilai: float) -> float:
        """Return where a value stands on the sheet, in points from the left."""
        bagian = (nilai - self.skala.kiri) / (self.skala.kanan - self.skala.kiri)
        return self.x0 + bagian * self.lebar_plot

    def tinggi_batang(self, kosong: Sequence[str]) -> float:
        """Return the room of one bar, or of the words in its place."""
        return max(self.tata.tinggi + 2, tinggi_baris(len(kosong), self.tata.huruf))

    def _nama_terlebar(self, baris: Sequence[Baris]) -> float:
        terlebar = max((lebar_teks(b.nama, self.tata.huruf) for b in baris), default=0.0)
        return min(terlebar, self.tata.samping * self.tata.lebar)

    def _susun(self, baris: Sequence[Baris]) -> list[Letak]:
        letak: list[Letak] = []
        for b in baris:
            letak.append(self._ukur(b, letak[-1].bawah if letak else 0.0))
        return letak

    def _ukur(self, b: Baris, atas: float) -> Letak:
        tata = self.tata
        lebar = tata.lebar - self.x0 - 2 * TEPI
        nama = bungkus(
            b.nama,
            self._lebar_nama if tata.samping else tata.lebar - self.x_nama - TEPI,
            tata.huruf,
        )
        kosong = tuple(bungkus(t.kosong, lebar, tata.huruf) if t.kosong else () for t in b.batang)
        catatan = bungkus(b.catatan, lebar, HURUF_KECIL) if b.catatan else ()
        isi = sum(map(self.tinggi_batang, kosong)) + tinggi_baris(len(catatan), HURUF_KECIL)
        kepala = tinggi_baris(len(nama), tata.huruf)
        badan = max(kepala, isi) if tata.samping else kepala + isi + 1
        awal = atas + _JARAK_BARIS / 2
        tengah = awal + (badan if tata.samping else kepala) / 2
        bar = awal + badan - isi if not tata.samping else awal + (badan - isi) / 2
        return Letak(b, nama, kosong, catatan, atas, tengah, bar, atas + badan + _JARAK_BARIS)


def _tanda_muat(skala: Skala, lebar: float) -> tuple[tuple[float, str], ...]:
    """Return the axis's ticks, only every second, third … where labels would touch; 0 stays."""
    satuan = lebar / (skala.kanan - skala.kiri)
    nol = next((i for i, (x, _) in enumerate(skala.tanda) if x == 0), 0)
    for tiap in range(1, len(skala.tanda)):
        ambil = tuple(t for i, t in enumerate(skala.tanda) if (i - nol) % tiap == 0)
        ruas = pairwise(ambil)
        if all(_lega(kiri[1], kanan[1], (kanan[0] - kiri[0]) * satuan) for kiri, kanan in ruas):
            return ambil
    return skala.tanda[nol : nol + 1]


def _lega(kiri: str, kanan: str, jarak: float) -> bool:
    perlu = (lebar_teks(kiri, HURUF_KECIL) + lebar_teks(kanan, HURUF_KECIL)) / 2
    return perlu + _JARAK_TANDA <= jarak
