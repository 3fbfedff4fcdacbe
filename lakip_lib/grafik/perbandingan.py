"""Charts of Bab III.C: achievement of last year against this year, objective by objective."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import REALISASI, TAHUN_LALU, Isian
from lakip_lib.grafik.kalimat import periode, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari
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


def perbandingan(hasil: Hasil, sasaran: str) -> Grafik:
    """Return achievement last year and this year of every indicator of one objective.

    Raises TidakAdaData when last year is not in the data or the objective has no
    indicator this year.
    """
    lalu = hasil.tahun - 1
    if hasil.lalu is None:
        raise TidakAdaData(f"data tahun {lalu} tidak tersedia")
    frame = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(frame, "sasaran ini tidak memiliki indikator dengan target pada tahun ini")
    banding = {b.indikator: b for b in baris_dari(hasil.perbandingan)}
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("capaian_lalu", f"Capaian {lalu} (%)"),
            kolom_angka("capaian", f"Capaian {hasil.tahun} (%)"),
        )
    )
    baris, kalimat = [], []
    for b in baris_dari(frame):
        alasan = _alasan_lalu(hasil.lalu, b.indikator, banding[b.indikator])
        dulu, kini = banding[b.indikator].capaian_lalu, b.capaian
        sel = (sel_persen(dulu, alasan), sel_persen(kini, b.keterangan or _TIDAK_DIHITUNG))
        p.tambah(b.nama, *sel)
        baris.append(_baris(b, banding[b.indikator], alasan, hasil.tahun))
        kata = (_kata(dulu, alasan, lalu), _kata(kini, b.keterangan, hasil.tahun))
        kalimat.append(f"{b.nama}: {kata[0]}, {kata[1]}")
    id_ = f"perbandingan-{sasaran.lower()}"
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    judul = f"Capaian tahun {lalu} dan {hasil.tahun}: {nama}"
    kini_ = Kunci(REALISASI, periode(hasil).capitalize())
    svg = gambar_batang(
        id_,
        baris,
        skala_persen([*frame["capaian"], *(banding[i].capaian_lalu for i in frame["indikator"])]),
        legenda=[Kunci(TAHUN_LALU, f"Tahun {lalu}"), kini_],
    )
    alt = f"Diagram batang capaian tahun {lalu} dan {hasil.tahun}. {rangkai(kalimat)}"
    return Grafik(id_, judul, alt, svg, Tabel(id_, judul, p.kolom, tuple(p.baris)))


def _baris(b: Any, banding: Any, alasan: str, tahun: int) -> Baris:
    dulu = _batang(banding.capaian_lalu, alasan, TAHUN_LALU, tahun - 1)
    kini = _batang(b.capaian, b.keterangan or _TIDAK_DIHITUNG, REALISASI, tahun)
    terhalang = None not in (banding.capaian_lalu, b.capaian) and banding.selisih_capaian is None
    return Baris(b.nama, (dulu, kini), catatan=banding.keterangan if terhalang else None)


def _batang(nilai: Fraction | None, alasan: str, isian: Isian, tahun: int) -> Batang:
    if nilai is None:
        return Batang(kosong=alasan if str(tahun) in alasan else f"{tahun}: {alasan}")
    return Batang.tunggal(nilai, isian, f"{tahun}: {persen(nilai)}")


def _alasan_lalu(lalu: Hasil, indikator: str, banding: Any) -> str:
    """Return why last year has no achievement: its own outcome, else why none compares."""
    frame = lalu.capaian
    for b in baris_dari(frame[frame["indikator"] == indikator]):
        if b.capaian is None and (b.target is not None or b.predikat_target):
            return str(b.keterangan)
    return str(banding.keterangan or _TIDAK_DIHITUNG)


def _kata(nilai: Fraction | None, alasan: str | None, tahun: int) -> str:
    kata = alasan or _TIDAK_DIHITUNG
    if nilai is None:
        return kata if str(tahun) in kata else f"{tahun} {kata}"
    return f"{tahun} {persen_kata(nilai)}"
