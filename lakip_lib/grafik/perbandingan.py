"""Charts of Bab III.C: achievement of last year against this year, objective by objective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import LAMPAU, REALISASI, TAHUN_LALU, Isian
from lakip_lib.grafik.kalimat import awal_kalimat, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.perbandingan import capaian_pada, tahun_lampau
from lakip_lib.istilah import daftar_kata
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
class Lampau:
    """One indicator's achievement in a year before last year, or why it has none."""

    tahun: int
    nilai: Fraction | None
    sebab: str
    isian: Isian


@dataclass(frozen=True)
class Banding:
    """One indicator's achievement in two years, with why a year has none (`sebab`).

    `catatan` says why the two are not to be compared though both are there. `lampau` are
    the years before them, oldest first.
    """

    nama: str
    lalu: Fraction | None
    kini: Fraction | None
    sebab_lalu: str
    sebab_kini: str
    catatan: str | None
    lampau: tuple[Lampau, ...] = ()


def perbandingan(hasil: Hasil, sasaran: str) -> Grafik:
    """Return achievement last year and this year of every indicator of one objective.

    Earlier years that have data stand before them, five years at most. Raises
    TidakAdaData when no year before this one is in the data or the objective has no
    indicator this year.
    """
    tahun = hasil.tahun
    lampau = tahun_lampau(hasil.riwayat, tahun)
    if hasil.lalu is None and not lampau:
        raise TidakAdaData(f"data tahun {tahun - 1} tidak tersedia")
    frame = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(frame, "sasaran ini tidak memiliki indikator dengan target pada tahun ini")
    banding = menurut(hasil.perbandingan, "indikator")
    isi = [
        _banding(hasil.lalu, b, banding[b.indikator], _lampau(lampau, b.indikator))
        for b in baris_dari(frame)
    ]
    id_ = f"perbandingan-{sasaran.lower()}"
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    kini = tahun if hasil.triwulan == 4 else hasil.periode
    deret = daftar_kata([*(h.tahun for h in lampau), tahun - 1, kini])
    judul = f"Capaian tahun {deret}: {nama}"
    gambar = gambar_batang(
        id_,
        [_baris(b, tahun) for b in isi],
        skala_persen(x for b in isi for x in (*(t.nilai for t in b.lampau), b.lalu, b.kini)),
        legenda=(
            *(
                Kunci(t.isian, _kunci(hasil, h, t.tahun))
                for h, t in zip(lampau, isi[0].lampau, strict=True)
            ),
            Kunci(TAHUN_LALU, _kunci(hasil, hasil.lalu, tahun - 1)),
            Kunci(REALISASI, awal_kalimat(hasil.periode)),
        ),
    )
    kata = rangkai(_kalimat(b, tahun) for b in isi)
    alt = f"Diagram batang capaian tahun {deret}. {kata}"
    return Grafik(id_, judul, alt, gambar, _data(id_, judul, isi, tahun))


def _kunci(hasil: Hasil, lain: Hasil | None, tahun: int) -> str:
    """Name another year's bars; a whole year beside part of one is not to be compared."""
    if lain is None or lain.triwulan == hasil.triwulan:
        return f"Tahun {tahun}"
    return f"Tahun {tahun} setahun penuh, tidak sebanding"


def _data(id_: str, judul: str, isi: Sequence[Banding], tahun: int) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            *(kolom_angka(f"capaian_{t.tahun}", f"Capaian {t.tahun} (%)") for t in isi[0].lampau),
            kolom_angka("capaian_lalu", f"Capaian {tahun - 1} (%)"),
            kolom_angka("capaian", f"Capaian {tahun} (%)"),
        )
    )
    for b in isi:
        lampau = (sel_persen(t.nilai, t.sebab) for t in b.lampau)
        dulu, kini = sel_persen(b.lalu, b.sebab_lalu), sel_persen(b.kini, b.sebab_kini)
        p.tambah(b.nama, *lampau, dulu, kini)
    return Tabel(id_, judul, p.kolom, tuple(p.baris))


def _lampau(lampau: Sequence[Hasil], indikator: str) -> tuple[Lampau, ...]:
    isian = reversed(LAMPAU[: len(lampau)])
    semua = ((h.tahun, *capaian_pada(h.capaian, indikator, h.tahun)) for h in lampau)
    return tuple(
        Lampau(t, nilai, sebab or _TIDAK_DIHITUNG, satu)
        for (t, nilai, sebab), satu in zip(semua, isian, strict=True)
    )


def _banding(lalu: Hasil | None, b: Any, banding: Any, lampau: tuple[Lampau, ...] = ()) -> Banding:
    lengkap = banding.capaian_lalu is not None and b.capaian is not None
    return Banding(
        nama=b.nama,
        lalu=banding.capaian_lalu,
        kini=b.capaian,
        sebab_lalu=_sebab_lalu(lalu, b.indikator, banding),
        sebab_kini=b.keterangan or _TIDAK_DIHITUNG,
        catatan=banding.keterangan if lengkap and banding.selisih_capaian is None else None,
        lampau=lampau,
    )


def _sebab_lalu(lalu: Hasil | None, indikator: str, banding: Any) -> str:
    """Return why last year has no achievement: its own outcome, else why none compares."""
    dulu = None if lalu is None else menurut(lalu.capaian, "indikator").get(indikator)
    if dulu and dulu.capaian is None and (dulu.target is not None or dulu.predikat_target):
        return str(dulu.keterangan)
    return str(banding.keterangan or _TIDAK_DIHITUNG)


def _baris(b: Banding, tahun: int) -> Baris:
    dulu = _batang(b.lalu, b.sebab_lalu, TAHUN_LALU, tahun - 1)
    lampau = (_batang(t.nilai, t.sebab, t.isian, t.tahun) for t in b.lampau)
    kini = _batang(b.kini, b.sebab_kini, REALISASI, tahun)
    return Baris(b.nama, (*lampau, dulu, kini), catatan=b.catatan)


def _batang(nilai: Fraction | None, sebab: str, isian: Isian, tahun: int) -> Batang:
    if nilai is None:
        return Batang(kosong=_bertahun(sebab, tahun))
    return Batang.tunggal(nilai, isian, f"{tahun}: {persen(nilai)}")


def _kalimat(b: Banding, tahun: int) -> str:
    semua = [(t.nilai, t.sebab, t.tahun) for t in b.lampau] + [(b.lalu, b.sebab_lalu, tahun - 1)]
    dulu = ", ".join(_kata(*satu) for satu in semua)
    catatan = f", catatan: {b.catatan}" if b.catatan else ""
    return f"{b.nama}: {dulu}, {_kata(b.kini, b.sebab_kini, tahun)}{catatan}"


def _kata(nilai: Fraction | None, sebab: str, tahun: int) -> str:
    return _bertahun(sebab, tahun) if nilai is None else f"{persen_kata(nilai)} pada {tahun}"


def _bertahun(sebab: str, tahun: int) -> str:
    return sebab if str(tahun) in sebab else f"{tahun}: {sebab}"
