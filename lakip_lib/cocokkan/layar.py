"""The comparison as text for a terminal: pairs in a table, then the counts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.cocokan import Cocokan, Hitung
from lakip_lib.cocokkan.model import COCOK, DIJELASKAN, PUTUSAN, Pasangan
from lakip_lib.cocokkan.tabel import letak, nama_tabel

_KEPALA = ("Letak", "Tercetak", "Hitungan", "Putusan")
_BOBOT = (32, 27, 27, 14)
_KEPALA_JUMLAH = ("Tabel cetak", "Sel", "Angka", *(p.capitalize() for p in PUTUSAN))
_LEBAR_TERKECIL, _LEBAR_ANGKA, _TERPANJANG = 80, 6, 200


def baris_pasangan(pasangan: Sequence[Pasangan], lebar: int) -> Iterator[str]:
    """Yield the lines of a table of pairs, each followed by what explains it."""
    lebar = max(lebar, _LEBAR_TERKECIL)
    kolom = [(lebar - 2 * (len(_BOBOT) - 1)) * b // sum(_BOBOT) for b in _BOBOT]
    yield from _baris(_KEPALA, kolom)
    yield "  ".join("-" * k for k in kolom)
    for p in pasangan:
        h = p.hitungan.teks or ""
        kita = "sama" if p.jenis == "teks" and p.putusan == COCOK else h
        isi = (f"{nama_tabel(p.cetak.tabel)}, {letak(p)}", p.cetak.teks or "", kita, p.putusan)
        yield from _baris(isi, kolom)
        for kalimat in _kalimat(p):
            yield from _lipat(kalimat, lebar, "    ")


def baris_jumlah(c: Cocokan) -> Iterator[str]:
    """Yield the lines of the counts by table and verdict."""
    semua, *bagian = c.jumlah()
    isi = [(nama_tabel(h.nama), h) for h in c.per_tabel()]
    akhir = [("Jumlah", semua), *((f"  {h.nama}", h) for h in bagian)]
    nama = max(len(n) for n, _ in (*isi, *akhir))
    kolom = [nama, *(max(_LEBAR_ANGKA, *map(len, k.split())) for k in _KEPALA_JUMLAH[1:])]
    yield from _baris(_KEPALA_JUMLAH, kolom, kanan=True)
    garis = "  ".join("-" * k for k in kolom)
    yield garis
    for n, h in isi:
        yield from _baris(_sel(n, h), kolom, kanan=True)
    yield garis
    for n, h in akhir:
        yield from _baris(_sel(n, h), kolom, kanan=True)


def kalimat_akhir(c: Cocokan) -> str:
    """Return the last line: how many differences are left to explain."""
    terbuka = len(c.terbuka())
    if not terbuka:
        return "Tidak ada perbedaan yang belum dijelaskan."
    return f"{format_bilangan(terbuka)} perbedaan belum dijelaskan."


def kepala(c: Cocokan) -> str:
    """Return the first line."""
    return f"Cetakan {c.hasil.data.nama_unit()} tahun {c.hasil.tahun} dibandingkan dengan hitungan"


def _sel(nama: str, h: Hitung) -> tuple[str, ...]:
    return (nama, *(format_bilangan(n) for n in (h.semua, h.angka, *h.putusan)))


def _kalimat(p: Pasangan) -> Iterator[str]:
    if p.keterangan:
        yield f"keterangan: {p.keterangan}"
    if p.penjelasan is not None:
        status = f"{p.penjelasan.oleh}, {p.penjelasan.status}"
        yield f"penjelasan ({status}): {p.penjelasan.alasan}"
    if p.putusan != DIJELASKAN:
        yield from (f"dugaan ({d.jenis}): {d.kalimat}" for d in p.dugaan)


def _baris(sel: Iterable[str], kolom: Sequence[int], kanan: bool = False) -> Iterator[str]:
    potong = [_lipat(_ringkas(s), k) for s, k in zip(sel, kolom, strict=True)]
    for bagian in zip_longest(*potong, fillvalue=""):
        rata = (
            b.rjust(k) if kanan and i else b.ljust(k)
            for i, (b, k) in enumerate(zip(bagian, kolom, strict=True))
        )
        yield "  ".join(rata).rstrip()


def _lipat(teks: str, lebar: int, awal: str = "") -> list[str]:
    return textwrap.wrap(
        teks, lebar, initial_indent=awal, subsequent_indent=awal, break_on_hyphens=False
    ) or [""]


def _ringkas(teks: str) -> str:
    # The whole text stands in the CSV and XLSX output.
    return teks if len(teks) <= _TERPANJANG else f"{teks[:_TERPANJANG]} …"
