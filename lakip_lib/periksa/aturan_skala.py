"""Rules: gaps and overlaps of the scale of categories, and values that fall into one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.kategori import Celah, celah_skala, tumpang_tindih
from lakip_lib.periksa.bukti import Bukti, letak, masa
from lakip_lib.periksa.model import Aturan, Letak, Selisih, TidakBerlaku


def celah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield values between two categories that belong to neither."""
    skala = _skala(bukti)
    for c in celah_skala(skala):
        bawah, atas = _tetangga(skala, c)
        satu, dua = (
            Letak(f"{bukti.tempat_skala} ({k})", _rentang(skala, k)) for k in (bawah, atas)
        )
        yield Selisih(f"Skala, antara {bawah} dan {atas}", f"celah: {c}", satu, dua)


def tumpuk(bukti: Bukti) -> Iterator[Selisih]:
    """Yield categories that share a value."""
    skala = _skala(bukti)
    for bawah, atas in tumpang_tindih(skala):
        satu, dua = (
            Letak(f"{bukti.tempat_skala} ({k})", _rentang(skala, k)) for k in (bawah, atas)
        )
        yield Selisih("Skala", f"kategori {bawah} dan {atas} bertumpang tindih", satu, dua)


def nilai_dalam_celah(bukti: Bukti) -> Iterator[Selisih]:
    """Yield achievements that lie in a gap of the scale."""
    skala = _skala(bukti)
    semua = celah_skala(skala)
    sudah = set()
    for s in bukti.perlu("capaian", "indikator"):
        for c in semua:
            kunci = (s.hal, s.tahun, s.nilai)
            if s.nilai is not None and _di_dalam(s.nilai, c) and kunci not in sudah:
                sudah.add(kunci)
                hal = bukti.sebut(s.hal) + masa(bukti, s)
                satu = Letak(bukti.tempat_skala, str(c))
                yield Selisih(hal, "capaian jatuh di celah skala", satu, letak(s))


def _skala(bukti: Bukti) -> pd.DataFrame:
    if bukti.skala is None or bukti.skala.empty:
        raise TidakBerlaku("skala kategori tidak tersedia atau tidak terbaca")
    return bukti.skala


def _di_dalam(x: Fraction, c: Celah) -> bool:
    di_atas = x >= c.dari if c.dari_termasuk else x > c.dari
    return di_atas and (x <= c.sampai if c.sampai_termasuk else x < c.sampai)


def _tetangga(skala: pd.DataFrame, c: Celah) -> tuple[str, str]:
    bawah = next(b.kategori for b in baris_dari(skala) if b.batas_atas == c.dari)
    atas = next(b.kategori for b in baris_dari(skala) if b.batas_bawah == c.sampai)
    return bawah, atas


def _rentang(skala: pd.DataFrame, kategori: str) -> str:
    """Return the range of a category as readers write it."""
    b = menurut(skala, "kategori")[kategori]
    bawah = None if b.batas_bawah is None else format_bilangan(b.batas_bawah)
    atas = None if b.batas_atas is None else format_bilangan(b.batas_atas)
    if bawah is None or atas is None:
        tanda = {(True, False): "≤", (True, True): "≤", (False, True): "≥"}
        tutup = b.termasuk_atas if bawah is None else b.termasuk_bawah
        dasar = tanda[bawah is None, atas is None]
        return f"{dasar if tutup else dasar.replace('≤', '<').replace('≥', '>')} {atas or bawah}"
    buka = "dari" if b.termasuk_bawah else "di atas"
    return f"{buka} {bawah} {'sampai' if b.termasuk_atas else 'sampai di bawah'} {atas}"


_SUMBER = "Skala kategori unit (skala.csv): setiap nilai mempunyai satu kategori"
ATURAN = (
    Aturan("SKL-01", "Celah antara dua kategori", "peringatan", _SUMBER, celah),
    Aturan("SKL-02", "Kategori bertumpang tindih", "galat", _SUMBER, tumpuk),
    Aturan("SKL-03", "Capaian jatuh di celah skala", "peringatan", _SUMBER, nilai_dalam_celah),
)
