"""Charts of Bab III.C: achievement of last year against this year, objective by objective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import REALISASI, TAHUN_LALU, Isian
from lakip_lib.grafik.kalimat import awal_kalimat, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_persen,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData

_TIDAK_DIHITUNG = "capaian tidak dihitung"


@dataclass(frozen=True)
class Banding:
    """One indicator's achievement in two years, with why a year has none (`sebab`).

    `catatan` says why the two are not to be compared though both are there.
    """

    nama: str
    lalu: Fraction | None
    kini: Fraction | None
    sebab_lalu: str
    sebab_kini: str
    catatan: str | None


def perbandingan(hasil: Hasil, sasaran: str) -> Grafik:
    """Return achievement last year and this year of every indicator of one objective.

    Raises TidakAdaData when last year is not in the data or the objective has no
    indicator this year.
    """
    tahun = hasil.tahun
    if hasil.lalu is None:
        raise TidakAdaData(f"data tahun {tahun - 1} tidak tersedia")
    frame = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(frame, "sasaran ini tidak memiliki indikator dengan target pada tahun ini")
    banding = menurut(hasil.perbandingan, "indikator")
    isi = [_banding(hasil.lalu, b, banding[b.indikator]) for b in baris_dari(frame)]
    id_ = f"perbandingan-{sasaran.lower()}"
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    kini = tahun if hasil.triwulan == 4 else hasil.periode
    judul = f"Capaian tahun {tahun - 1} dan {kini}: {nama}"
    svg = gambar_batang(
        id_,
        [_baris(b, tahun) for b in isi],
        skala_persen(x for b in isi for x in (b.lalu, b.kini)),
        legenda=(
            Kunci(TAHUN_LALU, f"Tahun {tahun - 1}"),
            Kunci(REALISASI, awal_kalimat(hasil.periode)),
        ),
    )
    kata = rangkai(_kalimat(b, tahun) for b in isi)
    alt = f"Diagram batang capaian tahun {tahun - 1} dan {kini}. {kata}"
    return Grafik(id_, judul, alt, svg, _data(id_, judul, isi, tahun))


def _data(id_: str, judul: str, isi: Sequence[Banding], tahun: int) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("capaian_lalu", f"Capaian {tahun - 1} (%)"),
            kolom_angka("capaian", f"Capaian {tahun} (%)"),
        )
    )
    for b in isi:
        p.tambah(b.nama, sel_persen(b.lalu, b.sebab_lalu), sel_persen(b.kini, b.sebab_kini))
    return Tabel(id_, judul, p.kolom, tuple(p.baris))


def _banding(lalu: Hasil, b: Any, banding: Any) -> Banding:
    lengkap = banding.capaian_lalu is not None and b.capaian is not None
    return Banding(
        nama=b.nama,
        lalu=banding.capaian_lalu,
        kini=b.capaian,
        sebab_lalu=_sebab_lalu(lalu, b.indikator, banding),
        sebab_kini=b.keterangan or _TIDAK_DIHITUNG,
        catatan=banding.keterangan if lengkap and banding.selisih_capaian is None else None,
    )


def _sebab_lalu(lalu: Hasil, indikator: str, banding: Any) -> str:
    """Return why last year has no achievement: its own outcome, else why none compares."""
    dulu = menurut(lalu.capaian, "indikator").get(indikator)
    if dulu and dulu.capaian is None and (dulu.target is not None or dulu.predikat_target):
        return str(dulu.keterangan)
    return str(banding.keterangan or _TIDAK_DIHITUNG)


def _baris(b: Banding, tahun: int) -> Baris:
    dulu = _batang(b.lalu, b.sebab_lalu, TAHUN_LALU, tahun - 1)
    return Baris(b.nama, (dulu, _batang(b.kini, b.sebab_kini, REALISASI, tahun)), catatan=b.catatan)


def _batang(nilai: Fraction | None, sebab: str, isian: Isian, tahun: int) -> Batang:
    if nilai is None:
        return Batang(kosong=_bertahun(sebab, tahun))
    return Batang.tunggal(nilai, isian, f"{tahun}: {persen(nilai)}")


def _kalimat(b: Banding, tahun: int) -> str:
    dulu = _kata(b.lalu, b.sebab_lalu, tahun - 1)
    catatan = f", catatan: {b.catatan}" if b.catatan else ""
    return f"{b.nama}: {dulu}, {_kata(b.kini, b.sebab_kini, tahun)}{catatan}"


def _kata(nilai: Fraction | None, sebab: str, tahun: int) -> str:
    return _bertahun(sebab, tahun) if nilai is None else f"{persen_kata(nilai)} pada {tahun}"


def _bertahun(sebab: str, tahun: int) -> str:
    return sebab if str(tahun) in sebab else f"{tahun}: {sebab}"
