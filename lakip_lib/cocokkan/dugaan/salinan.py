"""Guess: the value of another year, or of another cell of the print, was copied."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.cocokkan.bilangan import angka_penting
from lakip_lib.cocokkan.dugaan.bahan import Bahan, Butir, beda_angka, memberi
from lakip_lib.cocokkan.model import PERNYATAAN, Cetak, Dugaan, Pasangan

_TAHUN, _SEKUNCI, _SEKOLOM, _JAUH, _PENTING = 15, 18, 30, 50, 3


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield other places that hold the printed figure exactly."""
    beda = beda_angka(p)
    if beda is None:
        return
    cetak, _ = beda
    dekat = set(bahan.terkait(p))
    for butir in bahan.butir:
        if butir.tahun != bahan.hasil.tahun and memberi(cetak, butir.nilai):
            jarak = _jarak_tahun(p, butir, dekat)
            if jarak is not None:
                yield Dugaan("nilai tahun lain", f"sama dengan {butir.sebutan}", jarak)
    yield from _sel_lain(p, bahan, cetak.nilai, dekat)


def _jarak_tahun(p: Pasangan, butir: Butir, dekat: set[str]) -> int | None:
    if butir.kunci in dekat:
        return _TAHUN
    return _JAUH if _khas(p.cetak) else None


def _sel_lain(p: Pasangan, bahan: Bahan, nilai: Fraction, dekat: set[str]) -> Iterator[Dugaan]:
    """Yield printed cells with the same figure; one sentence for each way to be near."""
    sudah = set()
    for lain, angka in bahan.angka_cetak:
        if lain.cetak.letak == p.cetak.letak or angka.nilai != nilai or not _khas(p.cetak):
            continue
        # A cell that is different itself only repeats the question.
        if lain.putusan != p.putusan and (jarak := _jarak_sel(p.cetak, lain.cetak, dekat)):
            if jarak not in sudah:
                yield Dugaan("nilai tempat lain", f"sama dengan {sebut(lain.cetak)}", jarak)
            sudah.add(jarak)


def _jarak_sel(cetak: Cetak, lain: Cetak, dekat: set[str]) -> int:
    if lain.kunci is not None and lain.kunci in dekat:
        return _SEKUNCI if lain.kolom == cetak.kolom else _SEKUNCI + 2
    if lain.tabel == cetak.tabel != PERNYATAAN and lain.kolom == cetak.kolom:
        return _SEKOLOM
    return _JAUH


def _khas(cetak: Cetak) -> bool:
    """Tell whether a figure has digits enough that meeting it elsewhere means something."""
    return angka_penting(cetak.teks or "") >= _PENTING


def sebut(cetak: Cetak) -> str:
    """Return how a printed cell is called: `realisasi IKU-10 pada Tabel 15`."""
    if cetak.tabel == PERNYATAAN:
        return f"pernyataan {cetak.kolom} ({cetak.uraian})"
    siapa = cetak.kunci or f"baris {cetak.baris}"
    return f"{cetak.kolom} {siapa} pada Tabel {cetak.tabel}"
