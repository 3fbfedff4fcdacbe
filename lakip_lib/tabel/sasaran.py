"""Tables of Bab III.C: every objective against last year and the five-year plan."""

from __future__ import annotations

from typing import Any

from lakip_lib.angka import beda_pembulatan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.perbandingan import tahun_lampau
from lakip_lib.hitung.renstra import tahun_rencana
from lakip_lib.istilah import ROMAWI, daftar_kata, rentang_tahun
from lakip_lib.tabel.bantu import (
    KOSONG,
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
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Tabel, TidakAdaData


def perbandingan(hasil: Hasil, sasaran: str) -> Tabel:
    """Return last year against this year for one objective (print: Tabel 17-28)."""
    milik = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(milik, f"sasaran ini tidak mempunyai target pada tahun {hasil.tahun}")
    ini = _kepala(hasil)
    lalu = f"Tahun {hasil.tahun - 1}" if hasil.lalu is None else _kepala(hasil.lalu)
    lampau = tahun_lampau(hasil.riwayat, hasil.tahun)
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.0, kepala=True),
            *(k for h in lampau for k in _kolom_lampau(h)),
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
            *(s for h in lampau for s in _sel_tahun(h, b.indikator)[1:]),
            *_sel_tahun(hasil.lalu, b.indikator),
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
            sel_bilangan(lalu_.selisih_capaian, 2),
            kunci=b.indikator,
        )
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    kini = hasil.tahun if hasil.triwulan == 4 else hasil.periode
    tahun = [str(h.tahun) for h in lampau] + [str(hasil.tahun - 1), str(kini)]
    judul = f"Perbandingan capaian tahun {daftar_kata(tahun)}: {nama}"
    beda = any(_beda_pembulatan(banding[b.indikator]) for b in baris_dari(milik))
    catatan = (SEBELUM_PEMBULATAN,) * beda
    id_ = f"perbandingan-{sasaran.lower()}"
    return Tabel(id_, judul, p.kolom, tuple(p.baris), catatan, lebar=len(lampau) > 1)


def sampai(hasil: Hasil) -> str:
    """Return until when a sum over the plan's years goes, as a column's heading has it.

    A quarterly report's ends with its quarter: `s.d. triwulan III 2020`.
    """
    triwulan = f"triwulan {ROMAWI[hasil.triwulan]} " if hasil.triwulan < 4 else ""
    return f"s.d. {triwulan}{hasil.tahun}"


def _kepala(hasil: Hasil) -> str:
    """Return what the figures of a year are of, as the heading over its columns."""
    if hasil.triwulan == 4:
        return f"Tahun {hasil.tahun}"
    return f"S.d. triwulan {ROMAWI[hasil.triwulan]} tahun {hasil.tahun}"


def _kolom_lampau(h: Hasil) -> tuple[Kolom, Kolom]:
    return (
        kolom_angka(f"realisasi_{h.tahun}", "Realisasi", _kepala(h)),
        kolom_angka(f"capaian_{h.tahun}", "Capaian (%)", _kepala(h)),
    )


def _beda_pembulatan(banding: Any) -> bool:
    """Tell whether the figures as shown do not give the difference as shown."""
    if banding.selisih_capaian is None:
        return False
    return beda_pembulatan(banding.capaian, banding.capaian_lalu)


def _sel_tahun(hasil: Hasil | None, indikator: str) -> tuple[Sel, Sel, Sel]:
    """Return target, realisation and achievement of an indicator in another year."""
    kosong = Sel(KOSONG)
    if hasil is None:
        return (kosong, kosong, kosong)
    frame = hasil.capaian
    for b in baris_dari(frame[frame["indikator"] == indikator]):
        return (sel_target(b), sel_realisasi(b), sel_capaian(b))
    return (kosong, kosong, kosong)


def renstra(hasil: Hasil, sasaran: str) -> Tabel:
    """Return realisation to date against the five-year plan for one objective.

    From the plan's second year with data on, its yearly targets and realisations stand
    before what they come to.
    """
    if hasil.data.periode_renstra is None or hasil.renstra.empty:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia")
    per_tahun = _tahun_renstra(hasil)
    rencana = _target_tahunan(hasil)
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.2, kepala=True),
            kolom_teks("aturan", "Sifat target", 0.9),
            *(k for h in per_tahun for k in _kolom_renstra(h)),
            kolom_angka("target_renstra", _target_renstra(hasil)),
            kolom_angka("realisasi_sampai", f"Realisasi {sampai(hasil)}"),
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
                *(
                    s
                    for h in per_tahun
                    for s in _sel_renstra(h, b.indikator, rencana, satuan[b.indikator])
                ),
                sel_nilai(
                    b.target_renstra, satuan[b.indikator], b.predikat_renstra, "tanpa target"
                ),
                sel_nilai(b.realisasi_sampai, satuan[b.indikator], b.predikat_sampai),
                sel_persen(b.kemajuan, b.keterangan or "–"),
                kunci=b.indikator,
            )
    periode = rentang_tahun(hasil.data.periode_renstra)
    judul = f"Realisasi terhadap target Renstra {periode}: {nama_sasaran}"
    id_ = f"renstra-{sasaran.lower()}"
    lebar = len(per_tahun) > 2
    return Tabel(id_, judul, p.kolom, tuple(p.baris), seri="anak", lebar=lebar)


def _tahun_renstra(hasil: Hasil) -> list[Hasil]:
    """Return the plan's years with data, none while there is only this one."""
    tahun = tahun_rencana(hasil.riwayat, int(hasil.data.renstra["renstra"]["mulai"].iloc[0]))
    return tahun if len(tahun) > 1 else []


def _target_tahunan(hasil: Hasil) -> dict[tuple[str, int], Any]:
    return {(b.indikator, b.tahun): b for b in baris_dari(hasil.data.renstra["target"])}


def _kolom_renstra(h: Hasil) -> tuple[Kolom, Kolom]:
    kepala = _kepala(h)
    return (
        kolom_angka(f"target_{h.tahun}", "Target Renstra", kepala),
        kolom_angka(f"realisasi_{h.tahun}", "Realisasi", kepala),
    )


def _sel_renstra(
    h: Hasil, indikator: str, rencana: dict[tuple[str, int], Any], satuan: str
) -> tuple[Sel, Sel]:
    """Return the plan's target for a year, in the unit of this year, and what it brought."""
    target = rencana.get((indikator, h.tahun))
    sel = sel_nilai(target and target.nilai, satuan, target and target.predikat, "tanpa target")
    return (sel, _sel_tahun(h, indikator)[1])


def _target_renstra(hasil: Hasil) -> str:
    """Return the heading of the plan's targets, with their year when it is another one."""
    tahun = {t for t in hasil.renstra["tahun_target"] if t is not None} - {hasil.tahun}
    return f"Target Renstra {tahun.pop()}" if len(tahun) == 1 else "Target Renstra"
