"""Guess: the printed value belongs to another version of the target."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.bahan import Bahan, beda_angka, memberi
from lakip_lib.cocokkan.model import Dugaan, Pasangan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.capaian import Ukuran, hitung_capaian

_JARAK = 20


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield the versions whose target, achievement or ceiling is the printed figure."""
    beda = beda_angka(p)
    if beda is None:
        return
    cetak, hitungan = beda
    for sebutan, nilai in (*_target(p, bahan), *_pagu(p, bahan)):
        tepat = memberi(cetak, nilai)
        if tepat is not None and nilai != hitungan.nilai:
            jarak = _JARAK + (0 if tepat else 10)
            yield Dugaan("versi target lain", f"{sebutan} ialah {format_bilangan(nilai)}", jarak)


def _target(p: Pasangan, bahan: Bahan) -> Iterator[tuple[str, Fraction]]:
    semua = baris_dari(bahan.hasil.target_versi)
    for b in (bahan.indikator[k] for k in bahan.terkait(p) if k in bahan.indikator):
        for v in semua:
            # A version that sets the same target explains nothing.
            if v.indikator == b.indikator and v.nilai not in (None, b.target):
                yield from _menurut_versi(p.hitungan.nilai, b, v)


def _menurut_versi(kita: Fraction | None, b: Any, v: Any) -> Iterator[tuple[str, Fraction]]:
    """Yield the version's target, or the achievement by it, whichever the pair is about."""
    if kita == b.target or kita != b.capaian:
        yield f"target {b.indikator} versi {v.versi}", v.nilai
    ukuran = Ukuran(v.nilai, b.realisasi, v.nilai_atas)
    capaian = hitung_capaian(ukuran, b.rumus, b.arah).nilai
    if capaian is not None and kita != b.target:
        yield f"capaian {b.indikator} menurut target versi {v.versi}", capaian


def _pagu(p: Pasangan, bahan: Bahan) -> Iterator[tuple[str, Fraction]]:
    """Yield the ceilings of the versions, where the computed value is one of them."""
    semua = [(b.versi, b.pagu) for b in baris_dari(bahan.hasil.pagu_versi) if b.pagu is not None]
    if p.hitungan.nilai in [pagu for _, pagu in semua]:
        yield from ((f"pagu versi {versi}", pagu) for versi, pagu in semua)
