"""The fields that a planner can change of an indicator, and how their numbers are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan, urai_bilangan
from lakip_lib.hitung.bingkai import Nilai, baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.skenario import teks_bilangan


@dataclass(frozen=True)
class Isian:
    """One field: the `bidang` of a change, its name in words, what the data has there.

    `semula` is written as Indonesian readers do ("41,44"), empty where the data has
    nothing; `petunjuk` tells what an empty field means.
    """

    indikator: str
    bidang: str
    nama: str
    semula: str
    petunjuk: str


def isian_tahun(hasil: Hasil) -> dict[str, tuple[Isian, ...]]:
    """Return the fields of every indicator that the year measures, in its order.

    A year without quarters has none for them. The year's realisation has no field in a
    year to date, nor where the year keeps none.
    """
    versi = hasil.target_versi
    target = menurut(versi[versi["versi"] == hasil.versi_target], "indikator")
    tahunan = menurut(hasil.data.ambil("realisasi_tahunan"), "indikator")
    triwulan = {(b.indikator, b.triwulan): b for b in baris_dari(hasil.data.ambil("triwulan"))}
    hasil_isian = {}
    for b in baris_dari(hasil.capaian):
        isi = [*_target(b, target.get(b.indikator))]
        if hasil.triwulan == 4 and _punya(hasil, "realisasi_tahunan"):
            isi.append(_realisasi(b, tahunan.get(b.indikator)))
        if _punya(hasil, "triwulan"):
            isi += _triwulan(b.indikator, triwulan)
        hasil_isian[str(b.indikator)] = tuple(isi)
    return hasil_isian


def _punya(hasil: Hasil, tabel: str) -> bool:
    """Tell whether the year has a file for `tabel`, be it without rows."""
    return (str(hasil.tahun), tabel) in hasil.data._tabel.frame


def _target(b: Any, target: Any) -> Iterator[Isian]:
    nilai = target and target.nilai
    teks = tulis(nilai) if nilai is not None else ((target and target.predikat) or "")
    yield Isian(b.indikator, "target", "target setahun", teks, "tanpa target")
    if b.arah == "rentang":
        atas = tulis(target and target.nilai_atas)
        yield Isian(b.indikator, "target_atas", "batas atas target", atas, "tanpa batas atas")


def _realisasi(b: Any, tahunan: Any) -> Isian:
    petunjuk = "belum diisi"
    if b.realisasi_triwulan is not None:
        petunjuk = f"{format_bilangan(b.realisasi_triwulan)} (triwulan)"
    teks = "" if tahunan is None else tulis(tahunan.realisasi) or tahunan.predikat or ""
    return Isian(b.indikator, "realisasi", "realisasi setahun", teks, petunjuk)


def _triwulan(indikator: str, semua: dict[tuple[Any, Any], Any]) -> Iterator[Isian]:
    for ukuran, kosong in (("target", "–"), ("realisasi", "belum diisi")):
        for nomor, romawi in ROMAWI.items():
            satu = semua.get((indikator, nomor))
            teks = tulis(getattr(satu, ukuran, None))
            nama = f"{ukuran} triwulan {romawi}"
            yield Isian(indikator, f"tw{nomor}.{ukuran}", nama, teks, kosong)


def tulis(nilai: Nilai) -> str:
    """Write a number exactly, with decimal comma and grouping points; nothing for none.

    >>> tulis(Fraction(32000)), tulis(Fraction(1036, 25)), tulis(None)
    ('32.000', '41,44', '')
    """
    if nilai is None:
        return ""
    desimal = teks_bilangan(nilai).partition(".")[2].rstrip("0")
    return str(format_bilangan(nilai, len(desimal)))


def baca(isian: Isian, teks: str) -> str:
    """Return what was written into a field as `nilai` of a change; empty for nothing.

    The text that the data itself has there stays as it is. Raises KesalahanLakip for
    what is no number written in the Indonesian way.
    """
    bersih = teks.strip()
    if bersih == isian.semula:
        return nilai_semula(isian)
    if not bersih:
        return ""
    try:
        return teks_bilangan(urai_bilangan(bersih))
    except ValueError:
        raise KesalahanLakip(
            f"{isian.indikator}, {isian.nama}: {kutip(bersih)} bukan bilangan. Perbaikan: tulis "
            "dengan titik untuk ribuan dan koma untuk desimal, misalnya 20.000 atau 41,44; "
            "kosongkan bila tidak ada."
        ) from None


def nilai_semula(isian: Isian) -> str:
    """Return the data's own value of a field in the form of a change; a grade as it is."""
    try:
        return teks_bilangan(urai_bilangan(isian.semula))
    except ValueError:
        return isian.semula


def dari_nilai(nilai: str) -> str:
    """Write `nilai` of a change as a field shows it; what is no plain number as it is."""
    try:
        return tulis(Fraction(nilai))
    except (ValueError, ZeroDivisionError):
        return nilai
