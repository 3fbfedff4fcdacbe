"""Counted units (people, places, months): their figures are whole and not negative."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lakip_lib.data.baca import Baris
from lakip_lib.data.makna import Isi

# The columns of each table that hold figures in the indicator's unit.
_UKURAN = {
    "target": ("nilai", "nilai_atas"),
    "triwulan": ("target", "realisasi"),
    "realisasi_tahunan": ("realisasi",),
}
_RENSTRA = {"target": ("nilai",)}
_PERBAIKAN = (
    "tulis bilangan bulat; bila satuannya memang dapat berupa pecahan, isi false pada "
    "kolom bulat di satuan.csv"
)


def periksa_cacah(isi: Isi) -> None:
    """Add findings for fractions and negative figures of units that `satuan.csv` calls whole.

    A year's target row may name another unit than the indicator's; it holds for the
    realisations of that year too. A data folder whose units have no column `bulat` is
    not checked.
    """
    bulat = {b.nilai["id"]: b.nilai["nama"] for _, b in isi.baris("satuan") if b.nilai.get("bulat")}
    satuan = {b.nilai["id"]: b.nilai["satuan"] for _, b in isi.baris("indikator")}
    if isi.folder.isdigit():
        satuan |= dict(_satuan_tahun(isi))
    for tabel, kolom in (_UKURAN if isi.folder.isdigit() else _RENSTRA).items():
        for satu, baris in isi.baris(tabel):
            nama = bulat.get(satuan.get(baris.nilai["indikator"], ""))
            for k in kolom if nama is not None else ():
                if salah := _salah(baris, k, nama):
                    satu.salah(baris, k, salah, _PERBAIKAN)


def _satuan_tahun(isi: Isi) -> Iterator[tuple[Any, Any]]:
    for _, b in isi.baris("target"):
        if b.nilai["satuan"] is not None:
            yield b.nilai["indikator"], b.nilai["satuan"]


def _salah(baris: Baris, kolom: str, satuan: str | None) -> str | None:
    nilai: Fraction | None = baris.nilai[kolom]
    if nilai is None or (nilai >= 0 and nilai.denominator == 1):
        return None
    keadaan = "negatif" if nilai < 0 else "pecahan"
    return f"{keadaan}, padahal satuan indikator ini ({satuan or 'tanpa nama'}) dihitung utuh"
