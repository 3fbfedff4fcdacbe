"""Guess: another denominator in the data gives the printed percentage."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.asal import MASUKAN, asal_nilai
from lakip_lib.cocokkan.bilangan import AngkaCetak, angka_penting
from lakip_lib.cocokkan.dugaan.bahan import Bahan, Butir, beda_angka, memberi
from lakip_lib.cocokkan.model import Dugaan, Pasangan
from lakip_lib.cocokkan.ungkapan import TanpaNilai, hitung, nama_bagian

_JARAK, _JARAK_JAUH, _PENTING = 25, 45, 3
_PEMBAGI = frozenset({"target", "pagu", "nilai", "realisasi"})


@dataclass(frozen=True)
class Pembagian:
    """A quotient found behind a value: `bagian` names it in the expression ("" in a row)."""

    pembilang: Fraction
    penyebut: Fraction
    kali: int
    bagian: str = ""


def tebak(p: Pasangan, bahan: Bahan) -> Iterator[Dugaan]:
    """Yield the denominators that give the printed figure."""
    beda = beda_angka(p)
    if beda is None:
        return
    cetak, _ = beda
    dekat = set(bahan.terkait(p))
    for satu in pembagian(p, bahan):
        for butir in bahan.butir:
            if butir.jenis in _PEMBAGI and butir.nilai not in (0, satu.penyebut):
                nilai = _dengan(p, bahan, satu, butir.nilai)
                tepat = memberi(cetak, nilai)
                jarak = _jarak(cetak, butir, dekat, tepat)
                if nilai is not None and jarak is not None:
                    yield Dugaan("penyebut lain", _kalimat(satu, butir, nilai), jarak)


def _jarak(cetak: AngkaCetak, butir: Butir, dekat: set[str], tepat: bool | None) -> int | None:
    """Return how near a guess is; a number from elsewhere must fit exactly to be one."""
    if tepat is None:
        return None
    if butir.kunci in dekat:
        return _JARAK + (0 if tepat else 10)
    cukup = cetak.desimal >= 2 and angka_penting(str(cetak.nilai * 10**cetak.desimal)) >= _PENTING
    return _JARAK_JAUH if tepat and cukup else None


def pembagian(p: Pasangan, bahan: Bahan) -> Iterator[Pembagian]:
    """Yield the quotients behind a value: in its row, or in its expression."""
    if p.hitungan.nilai is not None and asal_nilai(p.hitungan.nilai) != MASUKAN:
        yield from _dalam_baris(p.hitungan.baris, p.hitungan.nilai)
    for simpul in bahan.bagian(p):
        yield from _dalam_ungkapan(simpul, bahan.konteks)


def _dalam_baris(
    baris: Mapping[str, Fraction], nilai: Fraction, bagian: str = ""
) -> Iterator[Pembagian]:
    """Yield the pairs of numbers of a row whose quotient is `nilai`, plain or in percent."""
    if nilai == 0:
        return
    for nama, atas in baris.items():
        for lain, bawah in baris.items():
            if nama != lain and bawah != 0 and atas / bawah in (nilai, nilai / 100):
                yield Pembagian(atas, bawah, 100 if atas / bawah != nilai else 1, bagian)


def _dalam_ungkapan(simpul: ast.expr, konteks: Mapping[str, Any]) -> Iterator[Pembagian]:
    nama = nama_bagian(simpul)
    try:
        if isinstance(simpul, ast.BinOp) and isinstance(simpul.op, ast.Div):
            kiri, kanan = (hitung(nama_bagian(s), konteks) for s in (simpul.left, simpul.right))
            yield Pembagian(Fraction(kiri), Fraction(kanan), 1, nama)
        elif isinstance(simpul, ast.Attribute):
            induk = hitung(nama_bagian(simpul.value), konteks)
            nilai = getattr(induk, simpul.attr, None)
            if isinstance(nilai, Fraction) and hasattr(induk, "_asdict"):
                angka = {k: v for k, v in induk._asdict().items() if isinstance(v, Fraction)}
                yield from _dalam_baris(angka, nilai, nama)
    except TanpaNilai:
        return


def _dengan(p: Pasangan, bahan: Bahan, satu: Pembagian, penyebut: Fraction) -> Fraction | None:
    hasil = satu.pembilang / penyebut * satu.kali
    return hasil if not satu.bagian else bahan.nilai(p, {satu.bagian: hasil})


def _kalimat(satu: Pembagian, butir: Butir, nilai: Fraction) -> str:
    atas, bawah = format_bilangan(satu.pembilang), format_bilangan(butir.nilai)
    return f"{atas} dibagi {bawah} ({butir.sebutan}) memberi {format_bilangan(nilai, 2)}"
