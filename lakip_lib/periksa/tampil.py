"""Show the outcome of the checks in a terminal: findings by severity and rule, counts last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from lakip_lib.periksa.jalan import Pemeriksaan
from lakip_lib.periksa.model import Letak, Selisih

_KEPALA = ("Hal", "Tempat pertama dan nilainya", "Tempat kedua dan nilainya", "Temuan")
_BOBOT = (18, 30, 30, 22)
_LEBAR_TERKECIL = 72
_TERPANJANG = 240
_SELENGKAPNYA = "selengkapnya dengan --format csv"
_TANDA = re.compile(r"[/_.,;:-](?=\w)")
_APA = {"data": "Pemeriksaan data", "terbitan": "Pemeriksaan edisi cetak"}


def baris_tampil(hasil: Pemeriksaan, lebar: int) -> Iterator[str]:
    """Yield the lines to print; tables are wrapped to `lebar` characters."""
    lebar = max(lebar, _LEBAR_TERKECIL)
    yield f"{_APA[hasil.modus]} {hasil.unit} tahun {hasil.tahun}"
    for tingkat, milik in groupby(hasil.temuan, key=lambda t: t[0].tingkat):
        yield f"\n{tingkat.upper()} ({hasil.jumlah[tingkat]})"
        for aturan, temuan in groupby(milik, key=lambda t: t[0]):
            yield f"\n{aturan.id}  {aturan.judul}"
            yield from _lipat(f"Sumber: {aturan.sumber}", lebar)
            yield from _tabel([_sel(s) for _, s in temuan], lebar)
    yield from _dilewati(hasil, lebar)
    yield from _reviu(hasil, lebar)
    yield from _jumlah(hasil)


def _sel(s: Selisih) -> tuple[str, str, str, str]:
    return (s.hal, _letak(s.satu), _letak(s.dua), s.pesan)


def _letak(letak: Letak) -> str:
    return f"{letak.tempat}: {letak.nilai}"


def _dilewati(hasil: Pemeriksaan, lebar: int) -> Iterator[str]:
    if hasil.dilewati:
        yield "\nATURAN YANG TIDAK BERLAKU UNTUK DATA INI"
        for aturan, sebab in hasil.dilewati:
            yield from _lipat(f"{aturan.id}  {aturan.judul}: {sebab}", lebar)


def _reviu(hasil: Pemeriksaan, lebar: int) -> Iterator[str]:
    if hasil.reviu:
        yield "\nDAFTAR PERIKSA REVIU (PermenPANRB 53/2014, Lampiran III)\n"
        isi = [(str(j.nomor), j.butir, j.jawaban, j.alasan) for j in hasil.reviu]
        yield from _tabel(isi, lebar, ("No", "Butir", "Jawaban", "Dasar"), (4, 44, 14, 38))


def _jumlah(hasil: Pemeriksaan) -> Iterator[str]:
    diperiksa = len(hasil.bersih) + len({a.id for a, _ in hasil.temuan})
    rincian = ", ".join(f"{n} {t}" for t, n in hasil.jumlah.items())
    yield (
        f"\n{len(hasil.temuan)} temuan: {rincian}. {diperiksa} aturan diterapkan, "
        f"{len(hasil.bersih)} tanpa temuan, {len(hasil.dilewati)} tidak berlaku."
    )


def _tabel(
    isi: Sequence[Sequence[str]],
    lebar: int,
    kepala: Sequence[str] = _KEPALA,
    bobot: Sequence[int] = _BOBOT,
) -> Iterator[str]:
    """Yield a table whose cells are wrapped; a line of dashes sets the head apart."""
    tersedia = lebar - 2 * (len(kepala) - 1)
    kolom = [max(2, tersedia * b // sum(bobot)) for b in bobot]
    yield from _baris(kepala, kolom)
    yield "  ".join("-" * k for k in kolom)
    for satu in isi:
        yield from _baris(satu, kolom)


def _baris(sel: Sequence[str], kolom: Sequence[int]) -> Iterator[str]:
    potong = [_lipat(_ringkas(s), k) for s, k in zip(sel, kolom, strict=True)]
    for bagian in zip_longest(*potong, fillvalue=""):
        isi = (b.ljust(k) for b, k in zip(bagian, kolom, strict=True))
        yield "  ".join(isi).rstrip()


def _ringkas(teks: str) -> str:
    """Shorten a long text between two words; the whole stands in the CSV and XLSX output."""
    if len(teks) <= _TERPANJANG:
        return teks
    return f"{teks[: teks.rfind(' ', 0, _TERPANJANG + 1)].rstrip(' ,;')} … ({_SELENGKAPNYA})"


def _lipat(teks: str, lebar: int) -> list[str]:
    """Wrap a text; a file name longer than the line is broken after one of its signs."""
    kata = (pecah(k, lebar) for k in teks.split())
    baris = [""]
    for bagian in kata:
        for i, potong in enumerate(bagian):
            sela = " " if i == 0 and baris[-1] else ""
            if len(baris[-1]) + len(sela) + len(potong) <= lebar and i == 0:
                baris[-1] += sela + potong
            else:
                baris.append(potong)
    return baris


def pecah(kata: str, lebar: int) -> list[str]:
    """Break a word that is longer than a line: after a sign where it has one.

    >>> pecah("2016/narasi/bab-1-b-tugas-fungsi.md", 24)
    ['2016/narasi/bab-1-b-', 'tugas-fungsi.md']
    """
    hasil = []
    while len(kata) > lebar:
        tanda = max((m.end() for m in _TANDA.finditer(kata, 0, lebar)), default=lebar)
        hasil.append(kata[:tanda])
        kata = kata[tanda:]
    return [*hasil, kata]
