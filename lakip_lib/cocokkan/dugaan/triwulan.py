"""Guess: another rule from the quarters to the year gives the printed value."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_nilai
from lakip_lib.cocokkan.dugaan.bahan import Bahan, beda_angka, memberi
from lakip_lib.cocokkan.model import Dugaan, Pasangan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN

_JARAK = 22
_UKURAN = ("target", "realisasi", "capaian")


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield the rules that give the printed figure for one of its indicators."""
    beda = beda_angka(p)
    if beda is None:
        return
    cetak, hitungan = beda
    for kode in bahan.terkait(p):
        b = bahan.indikator.get(kode)
        if b is None:
            continue
        ukuran = {n for n in _UKURAN if getattr(b, n) == hitungan.nilai} or set(_UKURAN)
        aturan: dict[tuple[str, Fraction], list[str]] = {}
        for satu, nama, nilai in _menurut_aturan(b, bahan):
            if nama in ukuran and nilai != hitungan.nilai:
                aturan.setdefault((nama, nilai), []).append(ATURAN_TRIWULAN[satu])
        for (nama, nilai), semua in aturan.items():
            tepat = memberi(cetak, nilai)
            if tepat is not None:
                kalimat = _kalimat(b, nama, nilai, semua)
                yield Dugaan("aturan triwulan lain", kalimat, _JARAK + (0 if tepat else 10))


def _kalimat(b: Any, nama: str, nilai: Fraction, aturan: list[str]) -> str:
    satuan = "%" if nama == "capaian" else b.satuan_nama
    pilihan = " atau ".join(aturan)
    return f"{nama} {b.indikator} menurut aturan {pilihan} ialah {format_nilai(nilai, satuan)}"


def _menurut_aturan(b: Any, bahan: Bahan) -> Iterator[tuple[str, str, Fraction]]:
    """Yield target, realisation and achievement of the year by each of the other rules."""
    rinci = bahan.hasil.triwulan_rinci
    kuartal = baris_dari(rinci[rinci["indikator"] == b.indikator])
    for aturan in ATURAN_TRIWULAN if kuartal else ():
        target = gabung([k.target for k in kuartal], aturan).nilai
        realisasi = gabung([k.realisasi for k in kuartal], aturan).nilai
        if target is not None:
            yield aturan, "target", target
        if realisasi is not None:
            yield aturan, "realisasi", realisasi
        ukuran = Ukuran(b.target, realisasi, b.target_atas)
        capaian = hitung_capaian(ukuran, b.rumus, b.arah).nilai
        if capaian is not None:
            yield aturan, "capaian", capaian
