"""Tables of Bab II: goals, objectives, medium-term targets, agreements."""

from __future__ import annotations

import pandas as pd

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_nilai,
    sel_rupiah,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData

_KOLOM_TARGET = (
    kolom_teks("sasaran", "Sasaran", 2.2),
    kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
    kolom_angka("target", "Target", lebar=0.9),
)


def tujuan(hasil: Hasil) -> Tabel:
    """Return the goals with their indicators (print: Tabel 2)."""
    frame = wajib(hasil.data.ambil("indikator_tujuan"), "data indikator tujuan tidak tersedia")
    nama = nama_menurut_id(hasil.data.ambil("tujuan"))
    p = Penyusun(
        (
            kolom_teks("tujuan", "Tujuan", 2.0),
            kolom_teks("indikator", "Indikator", 2.0, kepala=True),
        )
    )
    for b in baris_dari(frame):
        p.tambah(nama[b.tujuan], b.nama, kunci=b.id)
    p.gabung("tujuan", list(frame["tujuan"]))
    return Tabel("tujuan", "Tujuan dan indikator tujuan", p.kolom, tuple(p.baris))


def sasaran_indikator(hasil: Hasil) -> Tabel:
    """Return the objectives of each goal with their indicators (print: Tabel 3)."""
    tujuan_nama = nama_menurut_id(hasil.data.ambil("tujuan"))
    sasaran_nama = nama_menurut_id(hasil.data.ambil("sasaran"))
    p = Penyusun(
        (
            kolom_teks("tujuan", "Tujuan", 1.6),
            kolom_teks("sasaran", "Sasaran", 2.0),
            kolom_teks("indikator", "Indikator Kinerja", 2.2, kepala=True),
        )
    )
    for b in baris_dari(hasil.capaian):
        nama = (tujuan_nama[b.tujuan], sasaran_nama[b.sasaran], b.nama)
        p.tambah(*nama, kunci=b.indikator)
    p.gabung("tujuan", list(hasil.capaian["tujuan"]))
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    return Tabel(
        "sasaran-indikator", "Tujuan, sasaran, dan indikator kinerja", p.kolom, tuple(p.baris)
    )


def target_renstra(hasil: Hasil) -> Tabel:
    """Return the medium-term targets (print: Tabel 4)."""
    periode = hasil.data.periode_renstra
    if periode is None:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia dalam data")
    return _target(hasil, "renstra", "target-renstra", f"Target jangka menengah Renstra {periode}")


def rkt(hasil: Hasil) -> Tabel:
    """Return the targets of the annual plan (print: Tabel 10)."""
    return _target(hasil, "rkt", "rkt", f"Rencana Kinerja Tahunan {hasil.tahun}")


def pk(hasil: Hasil) -> Tabel:
    """Return the targets of the performance agreement (print: Tabel 11)."""
    return _target(hasil, "pk", "pk", f"Penetapan Kinerja tahun {hasil.tahun}")


def reviu_pk(hasil: Hasil) -> Tabel:
    """Return the targets of the revised agreement (print: Tabel 12)."""
    judul = f"Reviu Penetapan Kinerja tahun {hasil.tahun}"
    return _target(hasil, "reviu_pk", "reviu-pk", judul)


def seksi(hasil: Hasil, unit_kerja: str) -> Tabel:
    """Return the indicators one section answers for (print: Tabel 6-9)."""
    milik = hasil.capaian[hasil.capaian["seksi"] == unit_kerja]
    nama = nama_menurut_id(hasil.data.ambil("unit_kerja"))[unit_kerja]
    # The print gives each section the targets of the agreement as first signed.
    versi = "pk" if "pk" in set(hasil.target_versi["versi"]) else hasil.versi_target
    judul = f"Sasaran dan indikator yang diampu {nama}"
    return _target(hasil, versi, f"seksi-{unit_kerja}", judul, set(milik["indikator"]))


def _target(hasil: Hasil, versi: str, id_: str, judul: str, hanya: set[str] | None = None) -> Tabel:
    target = hasil.target_versi[hasil.target_versi["versi"] == versi]
    wajib(target, f"target versi {versi} tahun {hasil.tahun} tidak tersedia dalam data")
    per_indikator = {b.indikator: b for b in baris_dari(target)}
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    p = Penyusun(_KOLOM_TARGET)
    kunci = []
    for b in baris_dari(hasil.capaian):
        if hanya is not None and b.indikator not in hanya:
            continue
        t = per_indikator.get(b.indikator)
        sel = sel_nilai(t and t.nilai, b.satuan_nama, t and t.predikat, "tanpa target")
        p.tambah(sasaran[b.sasaran], b.nama, sel, kunci=b.indikator)
        kunci.append(b.sasaran)
    p.gabung("sasaran", kunci)
    return Tabel(id_, judul, p.kolom, tuple(p.baris))


def arah_kebijakan(hasil: Hasil) -> Tabel:
    """Return the policy directions of the five-year plan with strategies (print: Tabel 5)."""
    arah = hasil.data.renstra.get("arah_kebijakan", pd.DataFrame())
    wajib(arah, "arah kebijakan Renstra tidak tersedia dalam data")
    strategi = hasil.data.renstra["strategi"]
    nama = nama_menurut_id(arah)
    p = Penyusun(
        (
            kolom_teks("arah_kebijakan", "Arah kebijakan", 1.5),
            kolom_teks("strategi", "Strategi", 2.6, kepala=True),
        )
    )
    for b in baris_dari(strategi):
        p.tambah(nama[b.arah], b.nama, kunci=b.id)
    p.gabung("arah_kebijakan", list(strategi["arah"]))
    judul = f"Arah kebijakan dan strategi Renstra {hasil.data.periode_renstra}"
    return Tabel("arah-kebijakan", judul, p.kolom, tuple(p.baris))


def pagu_versi(hasil: Hasil) -> Tabel:
    """Return the ceiling of every agreement version, before and after the review."""
    frame = hasil.pagu_versi
    frame = wajib(frame[frame["pagu"].notna()], "pagu menurut versi tidak tersedia dalam data")
    p = Penyusun(
        (
            kolom_teks("versi", "Versi perjanjian", 2.0, kepala=True),
            kolom_angka("pagu", "Pagu (Rp)", lebar=1.2),
        )
    )
    for b in baris_dari(frame):
        p.tambah(b.nama, sel_rupiah(b.pagu), kunci=b.versi)
    judul = f"Pagu anggaran menurut versi Penetapan Kinerja tahun {hasil.tahun}"
    return Tabel("pagu-versi", judul, p.kolom, tuple(p.baris), seri="anak")
