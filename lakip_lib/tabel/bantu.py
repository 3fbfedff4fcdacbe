"""Cells and columns that the tables of several chapters share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.angka import desimal_nilai, format_bilangan, format_nilai, format_rentang
from lakip_lib.hitung.triwulan import deret_triwulan
from lakip_lib.istilah import ROMAWI
from lakip_lib.jejak import sisip
from lakip_lib.tabel.model import Kolom, Rata, Sel, TidakAdaData

KOSONG = "–"

ANGGARAN_SETAHUN = "Anggaran adalah realisasi setahun penuh, bukan sampai triwulan ini."
SEBELUM_PEMBULATAN = "Selisih dihitung dari nilai sebelum pembulatan."


def sel_bilangan(x: Fraction | int | None, desimal: int = 0, kosong: str = KOSONG) -> Sel:
    """Return a number cell with `desimal` decimals; a missing number shows `kosong`."""
    if x is None:
        return Sel(kosong)
    return Sel(format_bilangan(x, desimal), _pecahan(x), desimal)


def sel_rupiah(x: Fraction | None, kosong: str = KOSONG) -> Sel:
    """Return a cell in rupiah without the currency sign (the heading names it)."""
    return sel_bilangan(x, 0, kosong)


def sel_persen(x: Fraction | None, kosong: str = KOSONG) -> Sel:
    """Return a percentage cell with two decimals, as all printed tables round."""
    return sel_bilangan(x, 2, kosong)


def sel_orang(x: Fraction | int | None) -> Sel:
    """Return a head count; zero shows as a dash, as Tabel 1 prints it."""
    if x is None:
        return Sel("belum diisi")
    return Sel(KOSONG if x == 0 else format_bilangan(x, 0), _pecahan(x))


def sel_nilai(
    x: Fraction | None, satuan: str, predikat: str | None = None, kosong: str = "belum diisi"
) -> Sel:
    """Return a target or realisation with its unit, or its grade in letters."""
    if x is None:
        return Sel(predikat or kosong)
    return Sel(format_nilai(x, satuan), x, desimal_nilai(x))


def tandai_sebagian(sel: Sel, belum: Sequence[int]) -> Sel:
    """Return the cell with the quarters `belum` named that its value still lacks."""
    if sel.nilai is None or not belum:
        return sel
    return replace(sel, teks=sisip(f"{{}} (tanpa {deret_triwulan(belum)})", sel.teks))


def tanpa_target(baris: Any) -> str:
    """Return what stands for the missing target of one row such as `Hasil.capaian` has.

    In a draft (`konsep`) it is still to come.
    """
    return "belum diisi" if getattr(baris, "konsep", False) else "tanpa target"


def sel_realisasi(baris: Any) -> Sel:
    """Return the realisation of one row of `Hasil.capaian`.

    Where the rule "last value" took an earlier quarter, because later ones are not
    filled, that quarter stands beside it; beside a partial sum, what it lacks.
    """
    sel = sel_nilai(baris.realisasi, baris.satuan_nama, baris.predikat_realisasi)
    if baris.belum_diisi:
        return tandai_sebagian(sel, baris.belum_diisi)
    if baris.dari_triwulan is None:
        return sel
    dari = ROMAWI[baris.dari_triwulan]
    return replace(sel, teks=sisip(f"{{}} (triwulan {dari})", sel.teks))


def sel_target(baris: Any) -> Sel:
    """Return the target of one row of `Hasil.capaian`; a range shows both of its bounds."""
    if baris.target is None or baris.target_atas is None:
        return sel_nilai(
            baris.target, baris.satuan_nama, baris.predikat_target, tanpa_target(baris)
        )
    return Sel(format_rentang(baris.target, baris.target_atas, baris.satuan_nama))


def sel_capaian(baris: Any) -> Sel:
    """Return the achievement (%) of one row of `Hasil.capaian`, or its outcome in words.

    Where a cap cut it the uncapped value stays visible beside it.
    """
    if baris.capaian is None:
        return Sel(baris.keterangan)
    teks = format_bilangan(baris.capaian, 2)
    if baris.capaian_asli != baris.capaian:
        teks = sisip("{} (tanpa batas {})", teks, format_bilangan(baris.capaian_asli, 2))
    return Sel(
        teks,
        baris.capaian,
        2,
        kategori=baris.kategori,
        warna=baris.warna,
        tanda=baris.tanda,
    )


def sel_kategori(baris: Any) -> Sel:
    """Return the achievement category of one row, with colour and sign."""
    if baris.kategori is None:
        return Sel("tidak dihitung")
    return Sel(baris.kategori, kategori=baris.kategori, warna=baris.warna, tanda=baris.tanda)


def kolom_angka(nama: str, judul: str, *kelompok: str, lebar: float = 0.8) -> Kolom:
    """Return a right-aligned numeric column."""
    return Kolom(nama, judul, kelompok, "kanan", lebar, "bilangan")


def kolom_teks(
    nama: str, judul: str, lebar: float = 1.0, rata: Rata = "kiri", *, kepala: bool = False
) -> Kolom:
    """Return a text column; `kepala` marks the column that names the row."""
    return Kolom(nama, judul, (), rata, lebar, "teks", kepala)


KOLOM_ANGGARAN = (
    kolom_angka("pagu", "Pagu (Rp)", lebar=1.2),
    kolom_angka("realisasi", "Realisasi (Rp)", lebar=1.2),
    kolom_angka("serapan", "Serapan (%)"),
    kolom_angka("sisa", "Sisa (Rp)", lebar=1.1),
)


def sel_anggaran(baris: Any) -> tuple[Sel, Sel, Sel, Sel]:
    """Return ceiling, realisation, absorption and remainder of one budget row."""
    return (
        sel_rupiah(baris.pagu, "belum diisi"),
        sel_rupiah(baris.realisasi, "belum diisi"),
        sel_serapan(baris),
        sel_rupiah(baris.sisa),
    )


def sel_serapan(baris: Any) -> Sel:
    """Return the absorption of one budget row, or why there is none: no ceiling, no figure."""
    kurang = baris.pagu is None or baris.realisasi is None
    return sel_persen(baris.serapan, "belum diisi" if kurang else "tidak ada pagu")


def wajib(frame: pd.DataFrame, alasan: str) -> pd.DataFrame:
    """Return `frame`, or raise TidakAdaData with `alasan` when it has no rows."""
    if frame.empty:
        raise TidakAdaData(alasan)
    return frame


def nama_menurut_id(frame: pd.DataFrame) -> dict[str, str]:
    """Map the `id` column of a frame to its `nama` column."""
    return dict(zip(frame["id"], frame["nama"], strict=True))


def _pecahan(x: Fraction | int) -> Fraction:
    return x if isinstance(x, Fraction) else Fraction(x)
