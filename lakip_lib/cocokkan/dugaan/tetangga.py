"""Guess: the printed value is what the quarters of another indicator give."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import format_nilai
from lakip_lib.cocokkan.bilangan import angka_penting
from lakip_lib.cocokkan.dugaan.bahan import Bahan, beda_angka, memberi
from lakip_lib.cocokkan.model import Dugaan, Pasangan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN

_JARAK, _PENTING = 35, 4
_UKURAN = ("realisasi", "capaian")


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield the indicators whose quarters give the printed figure, or an achievement from it.

    A figure of few digits meets another by chance, so it gets no guess.
    """
    beda = beda_angka(p)
    if beda is None or angka_penting(p.cetak.teks or "") < _PENTING:
        return
    cetak, hitungan = beda
    for kode in bahan.terkait(p):
        b = bahan.indikator.get(kode)
        if b is None:
            continue
        apa = {u for u in _UKURAN if getattr(b, u) == hitungan.nilai} or set(_UKURAN)
        for lain, aturan, nilai in _hasil_lain(kode, bahan):
            satuan = bahan.indikator[lain].satuan_nama
            dari = f"{ATURAN_TRIWULAN[aturan]} realisasi {lain}, {format_nilai(nilai, satuan)}"
            if "realisasi" in apa and memberi(cetak, nilai):
                yield Dugaan("hasil indikator lain", f"sama dengan {dari}", _JARAK)
            ukuran = Ukuran(b.target, nilai, b.target_atas)
            capaian = hitung_capaian(ukuran, b.rumus, b.arah).nilai
            if "capaian" in apa and capaian is not None and memberi(cetak, capaian):
                kalimat = f"capaian {kode} bila realisasinya {dari}"
                yield Dugaan("hasil indikator lain", kalimat, _JARAK)


def _hasil_lain(kode: str, bahan: Bahan) -> Iterator[tuple[str, str, Fraction]]:
    """Yield what the quarters of every other indicator give by each rule."""
    per: dict[str, list[Fraction | None]] = {}
    for k in baris_dari(bahan.hasil.triwulan_rinci):
        if k.indikator != kode:
            per.setdefault(k.indikator, []).append(k.realisasi)
    for lain, kuartal in per.items():
        sudah = set()
        for aturan in ATURAN_TRIWULAN:
            nilai = gabung(kuartal, aturan).nilai
            if nilai and nilai not in sudah:
                sudah.add(nilai)
                yield lain, aturan, nilai
