"""Efficiency of resource use (PermenPANRB 53/2014, III.A item 6) by four methods in use.

`a` achievement − absorption; `b` 100 − absorption, only where achievement is at least
100; `c` output % / input % × 100; `d` the Ministry of Finance's, PMK 249/2011, 214/2017 and
22/2021. Which one applies is a setting of the year: agencies differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung.anggaran import serapan as hitung_serapan
from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, jumlah
from lakip_lib.hitung.cacah import tanpa_capaian
from lakip_lib.jejak import langkah, maksimum, minimum, sisip

SUMBER = "PermenPANRB 53/2014, Bab III.A butir 6; metode menurut pengaturan.csv"
KOLOM_EFISIENSI = (
    "kelompok_pagu",
    "sasaran",
    "capaian",
    "pagu",
    "realisasi",
    "serapan",
    "efisiensi",
    "nilai_efisiensi",
    "keterangan",
)
_DARI_ANGGARAN = ("kelompok_pagu", "sasaran", "pagu", "realisasi", "serapan")
_BATAS_E = Fraction(20)


@dataclass(frozen=True)
class Keluaran:
    """One output: its ceiling and realisation in rupiah, its achievement in percent."""

    pagu: Fraction
    realisasi: Fraction
    capaian: Fraction


@dataclass(frozen=True)
class Efisiensi:
    """Efficiency, its value NE (method `d` only), and what it means or why it is missing."""

    efisiensi: Nilai = None
    nilai_efisiensi: Nilai = None
    keterangan: str | None = None


def metode_a(capaian: Fraction, serapan: Fraction) -> Efisiensi:
    """Return achievement − absorption in percentage points; above 0 is efficient."""
    return _dinilai(capaian - serapan, Fraction(0), "capaian dikurangi serapan")


def metode_b(capaian: Fraction, serapan: Fraction) -> Efisiensi:
    """Return 100 − absorption, where achievement is at least 100; otherwise no number."""
    if capaian < 100:
        return Efisiensi(keterangan="metode 100 dikurangi serapan hanya untuk capaian minimal 100")
    return _dinilai(100 - serapan, Fraction(0), "100 dikurangi serapan")


def metode_c(capaian: Fraction, serapan: Fraction) -> Efisiensi:
    """Return output % / input % × 100, a percentage; above 100 is efficient."""
    if serapan <= 0:
        return Efisiensi(keterangan="serapan 0, rasio keluaran terhadap masukan tidak terdefinisi")
    return _dinilai(capaian / serapan * 100, Fraction(100), "capaian dibagi serapan, × 100")


def metode_d(keluaran: Iterable[Keluaran]) -> Efisiensi:
    """Return E = Σ(PA×C − RA) / Σ(PA×C) × 100 and NE = 50 + E/20 × 50 (PMK 22/2021).

    PA is the ceiling, RA the realisation, C the achievement as a fraction. E is limited
    to −20..20 before it goes into NE, and NE to 0..100: reports that left the limit out
    have published an NE of 235 percent. `keterangan` keeps the unlimited E.
    """
    semua = list(keluaran)
    hak = sum((k.pagu * k.capaian / 100 for k in semua), Fraction(0))
    if hak <= 0:
        return Efisiensi(keterangan="pagu dikali capaian tidak lebih dari 0")
    asli = (hak - sum(k.realisasi for k in semua)) / hak * 100
    e = maksimum(-_BATAS_E, minimum(_BATAS_E, asli))
    dinilai = _dinilai(e, Fraction(0), "E menurut PMK 22/PMK.02/2021")
    ne = langkah(nilai_efisiensi(e), "nilai efisiensi (NE)", SUMBER)
    if e == asli:
        return replace(dinilai, nilai_efisiensi=ne)
    pola = f"{dinilai.keterangan} (E sebelum dibatasi {{}})"
    return Efisiensi(dinilai.efisiensi, ne, sisip(pola, format_bilangan(asli, 2)))


def nilai_efisiensi(e: Fraction) -> Fraction:
    """Return NE = 50 + E/20 × 50, limited to 0..100 (PMK 22/2021).

    >>> nilai_efisiensi(Fraction(10)), nilai_efisiensi(Fraction(74))
    (Fraction(75, 1), Fraction(100, 1))
    """
    return maksimum(Fraction(0), minimum(Fraction(100), 50 + e / _BATAS_E * 50))


def per_kelompok(
    capaian: pd.DataFrame,
    sasaran_anggaran: pd.DataFrame,
    metode: str | None,
    sebab: str | None = None,
) -> pd.DataFrame:
    """Return the efficiency of every ceiling group by `metode` (columns `KOLOM_EFISIENSI`).

    The achievement of a group is the mean over the indicators of its objectives that
    have one. Without a method set there is no number, nor with `sebab`, which says why
    achievement and budget do not belong together; `keterangan` tells.
    """
    baris = []
    for b in baris_dari(sasaran_anggaran):
        rata, tanpa = _rata_rata(capaian, b.sasaran)
        hasil = _hitung(metode, sebab, rata, b.serapan, [(rata, b)])
        isi = {k: getattr(b, k) for k in _DARI_ANGGARAN} | {"capaian": rata}
        baris.append(isi | vars(_sebut(hasil, tanpa)))
    return bingkai(baris, KOLOM_EFISIENSI)


def menyeluruh(
    capaian: pd.DataFrame,
    sasaran_anggaran: pd.DataFrame,
    metode: str | None,
    sebab: str | None = None,
) -> pd.DataFrame:
    """Return one row for all ceiling groups together; empty without groups.

    Method `d` sums over the groups; the others use the mean achievement of all
    indicators that share in a ceiling and the absorption of all ceilings.
    """
    kelompok = baris_dari(sasaran_anggaran)
    if not kelompok:
        return bingkai([], KOLOM_EFISIENSI)
    semua = tuple(s for b in kelompok for s in b.sasaran)
    rata, tanpa = _rata_rata(capaian, semua)
    bagian = [(_rata_rata(capaian, b.sasaran)[0], b) for b in kelompok]
    pagu, realisasi = (jumlah(getattr(b, k) for b in kelompok) for k in ("pagu", "realisasi"))
    angka = {"pagu": pagu, "realisasi": realisasi, "serapan": hitung_serapan(pagu, realisasi)}
    hasil = _sebut(_hitung(metode, sebab, rata, angka["serapan"], bagian), tanpa)
    return bingkai([{"sasaran": semua, "capaian": rata, **angka, **vars(hasil)}], KOLOM_EFISIENSI)


_METODE: dict[str, Callable[[Fraction, Fraction], Efisiensi]] = {
    "a": metode_a,
    "b": metode_b,
    "c": metode_c,
}
METODE = (*_METODE, "d")


def _hitung(
    metode: str | None,
    sebab: str | None,
    capaian: Nilai,
    serapan: Nilai,
    bagian: list[tuple[Nilai, Any]],
) -> Efisiensi:
    if sebab:
        return Efisiensi(keterangan=sebab)
    if metode is None:
        return Efisiensi(keterangan="metode efisiensi tidak ditetapkan dalam pengaturan")
    if capaian is None:
        return Efisiensi(keterangan="tidak ada indikator dengan capaian")
    if serapan is None:
        return Efisiensi(keterangan="tidak ada pagu atau realisasi anggaran")
    if metode in _METODE:
        return _METODE[metode](capaian, serapan)
    return metode_d(Keluaran(b.pagu, b.realisasi, c) for c, b in bagian if c is not None)


def _dinilai(nilai: Fraction, netral: Fraction, nama: str) -> Efisiensi:
    arti = "efisien" if nilai > netral else "belum efisien" if nilai < netral else "seimbang"
    return Efisiensi(langkah(nilai, f"efisiensi: {nama}", SUMBER), None, f"{nama}, {arti}")


def _sebut(hasil: Efisiensi, tanpa: Fraction) -> Efisiensi:
    """Say in the result how many indicators the mean leaves out."""
    if hasil.efisiensi is None or not tanpa:
        return hasil
    pola = "{}; {} indikator tanpa capaian tidak ikut dirata-rata"
    return replace(hasil, keterangan=sisip(pola, hasil.keterangan or "", format_bilangan(tanpa)))


def _rata_rata(capaian: pd.DataFrame, sasaran: Iterable[str]) -> tuple[Nilai, Fraction]:
    """Return the mean achievement under `sasaran`, and how many indicators have none."""
    milik = capaian[capaian["sasaran"].isin(set(sasaran))]
    ada = [c for c in milik["capaian"] if c is not None]
    rata = langkah(sum(ada, Fraction(0)) / len(ada), "rata-rata capaian") if ada else None
    return rata, tanpa_capaian(milik)
