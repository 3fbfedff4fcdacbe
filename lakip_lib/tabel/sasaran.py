"""Tables of Bab III.C: every objective against last year and the five-year plan."""

from __future__ import annotations

from typing import Any

from lakip_lib.angka import bulatkan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI, rentang_tahun
from lakip_lib.tabel.bantu import (
    SEBELUM_PEMBULATAN,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_bilangan,
    sel_capaian,
    sel_nilai,
    sel_persen,
    sel_realisasi,
    sel_target,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel, TidakAdaData


def perbandingan(hasil: Hasil, sasaran: str) -> Tabel:
    """Return last year against this year for one objective (print: Tabel 17-28)."""
    milik = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(milik, f"sasaran ini tidak mempunyai target pada tahun {hasil.tahun}")
    ini, lalu = hasil.periode.capitalize(), f"Tahun {hasil.tahun - 1}"
    if hasil.triwulan < 4:
        ini = f"S.d. triwulan {ROMAWI[hasil.triwulan]} tahun {hasil.tahun}"
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.0, kepala=True),
            kolom_angka("target_lalu", "Target", lalu),
            kolom_angka("realisasi_lalu", "Realisasi", lalu),
            kolom_angka("capaian_lalu", "Capaian (%)", lalu),
            kolom_angka("target", "Target", ini),
            kolom_angka("realisasi", "Realisasi", ini),
            kolom_angka("capaian", "Capaian (%)", ini),
            kolom_angka("selisih", "Selisih capaian (poin)"),
        )
    )
    banding = {b.indikator: b for b in baris_dari(hasil.perbandingan)}
    for b in baris_dari(milik):
        lalu_ = banding[b.indikator]
        p.tambah(
            b.nama,
            *_sel_lalu(hasil, b.indikator),
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
            sel_bilangan(lalu_.selisih_capaian, 2),
            kunci=b.indikator,
        )
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    kini = hasil.tahun if hasil.triwulan == 4 else hasil.periode
    judul = f"Perbandingan capaian tahun {hasil.tahun - 1} dan {kini}: {nama}"
    beda = any(_beda_pembulatan(banding[b.indikator]) for b in baris_dari(milik))
    catatan = (SEBELUM_PEMBULATAN,) * beda
    return Tabel(f"perbandingan-{sasaran.lower()}", judul, p.kolom, tuple(p.baris), catatan)


def _beda_pembulatan(banding: Any) -> bool:
    """Tell whether the figures as shown do not give the difference as shown."""
    if banding.selisih_capaian is None:
        return False
    tampak = bulatkan(banding.capaian, 2) - bulatkan(banding.capaian_lalu, 2)
    return tampak != bulatkan(banding.selisih_capaian, 2)


def _sel_lalu(hasil: Hasil, indikator: str) -> tuple[Sel, Sel, Sel]:
    kosong = Sel("–")
    if hasil.lalu is None:
        return (kosong, kosong, kosong)
    frame = hasil.lalu.capaian
    for b in baris_dari(frame[frame["indikator"] == indikator]):
        return (
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
        )
    return (kosong, kosong, kosong)


def renstra(hasil: Hasil, sasaran: str) -> Tabel:
    """Return realisation to date against the five-year plan for one objective."""
    if hasil.data.periode_renstra is None or hasil.renstra.empty:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia")
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.2, kepala=True),
            kolom_teks("aturan", "Sifat target", 0.9),
            kolom_angka("target_renstra", _target_renstra(hasil)),
            kolom_angka("realisasi_sampai", f"Realisasi s.d. {hasil.tahun}"),
            kolom_angka("kemajuan", "Kemajuan (%)"),
        )
    )
    satuan = dict(zip(hasil.capaian["indikator"], hasil.capaian["satuan_nama"], strict=True))
    milik = set(hasil.capaian[hasil.capaian["sasaran"] == sasaran]["indikator"])
    nama = dict(zip(hasil.capaian["indikator"], hasil.capaian["nama"], strict=True))
    nama_sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    for b in baris_dari(hasil.renstra):
        if b.indikator in milik:
            p.tambah(
                nama[b.indikator],
                {"tahunan": "Tahunan", "akumulasi": "Akumulasi"}[b.aturan_renstra],
                sel_nilai(b.target_renstra, satuan[b.indikator], None, "tanpa target"),
                sel_nilai(b.realisasi_sampai, satuan[b.indikator]),
                sel_persen(b.kemajuan, b.keterangan or "–"),
                kunci=b.indikator,
            )
    rencana = rentang_tahun(hasil.data.periode_renstra)
    judul = f"Realisasi terhadap target Renstra {rencana}: {nama_sasaran}"
    id_ = f"renstra-{sasaran.lower()}"
    return Tabel(id_, judul, p.kolom, tuple(p.baris), seri="anak")


def _target_renstra(hasil: Hasil) -> str:
    """Return the heading of the plan's targets, with their year when it is another one."""
    tahun = {t for t in hasil.renstra["tahun_target"] if t is not None} - {hasil.tahun}
    return f"Target Renstra {tahun.pop()}" if len(tahun) == 1 else "Target Renstra"
