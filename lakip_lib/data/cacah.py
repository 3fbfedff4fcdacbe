"""Figures that their unit cannot have: fractions of people or months, targets below zero."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from lakip_lib.data.makna import Isi

# The columns of each table that hold figures in the indicator's unit.
_UKURAN = {
    "target": ("nilai", "nilai_atas"),
    "triwulan": ("target", "realisasi"),
    "realisasi_tahunan": ("realisasi",),
}
_RENSTRA = {"target": ("nilai",)}
_UTUH = (
    "tulis bilangan bulat; bila satuannya memang dapat berupa pecahan, isi false pada "
    "kolom bulat di satuan.csv"
)
_TIDAK_NEGATIF = (
    "tulis 0 atau bilangan di atasnya; bila satuannya memang dapat bernilai negatif, isi true "
    "pada kolom negatif di satuan.csv (kolom itu boleh ditambahkan, juga di skemanya)"
)


def periksa_cacah(isi: Isi) -> None:
    """Add findings for figures that the indicator's unit in `satuan.csv` cannot have.

    Units with true in the column `bulat` take neither fractions nor negative figures; the
    others no negative target, though a realisation may be negative. True in the column
    `negatif` allows negative figures. Both columns may be missing: nothing is then known
    to be whole, and no target may be negative.

    A year's target row may name another unit than the indicator's; it holds for the
    realisations of that year too.
    """
    satuan = {b.nilai["id"]: b.nilai for _, b in isi.baris("satuan")}
    milik = {b.nilai["id"]: b.nilai["satuan"] for _, b in isi.baris("indikator")}
    if isi.folder.isdigit():
        milik |= dict(_satuan_tahun(isi))
    for tabel, kolom in (_UKURAN if isi.folder.isdigit() else _RENSTRA).items():
        for satu, baris in isi.baris(tabel):
            unit = satuan.get(milik.get(baris.nilai["indikator"], ""))
            for k in kolom if unit is not None else ():
                sasaran = tabel == "target" or k == "target"
                if salah := _salah(baris.nilai[k], unit or {}, sasaran=sasaran):
                    satu.salah(baris, k, *salah)


def _satuan_tahun(isi: Isi) -> Iterator[tuple[Any, Any]]:
    for _, b in isi.baris("target"):
        if b.nilai["satuan"] is not None:
            yield b.nilai["indikator"], b.nilai["satuan"]


def _salah(
    nilai: Fraction | None, unit: Mapping[str, Any], *, sasaran: bool
) -> tuple[str, str] | None:
    """Return reason and remedy for a figure that `unit` cannot have; `sasaran`: a target."""
    if nilai is None:
        return None
    nama, utuh = unit["nama"] or "tanpa nama", bool(unit.get("bulat"))
    if nilai < 0 and (utuh or sasaran) and not unit.get("negatif"):
        alasan = f"dihitung utuh dan tidak {_DAPAT}" if utuh else f"tidak {_DAPAT}"
        return f"negatif, padahal satuan indikator ini ({nama}) {alasan}", _TIDAK_NEGATIF
    if utuh and nilai.denominator != 1:
        return f"pecahan, padahal satuan indikator ini ({nama}) dihitung utuh", _UTUH
    return None


_DAPAT = "dapat bernilai negatif"
