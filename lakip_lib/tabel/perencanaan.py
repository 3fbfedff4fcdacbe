"""Tables of Bab II: goals, objectives, medium-term targets, agreements."""

from __future__ import annotations

from typing import Any

import pandas as pd

from lakip_lib.angka import format_rentang
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import rentang_tahun
from lakip_lib.tabel.bantu import (
    KOSONG,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_nilai,
    sel_rupiah,
    tanpa_target,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel, TidakAdaData

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
    kolom = (
        kolom_teks("sasaran", "Sasaran", 2.0),
        kolom_teks("indikator", "Indikator Kinerja", 2.2, kepala=True),
    )
    # Data that knows no goals gets no empty column.
    bertujuan = any(t is not None for t in hasil.capaian["tujuan"])
    p = Penyusun((kolom_teks("tujuan", "Tujuan", 1.6), *kolom) if bertujuan else kolom)
    for b in baris_dari(hasil.capaian):
        tujuan_ = (tujuan_nama.get(b.tujuan, KOSONG),) if bertujuan else ()
        p.tambah(*tujuan_, sasaran_nama[b.sasaran], b.nama, kunci=b.indikator)
    if bertujuan:
        p.gabung("tujuan", list(hasil.capaian["tujuan"]))
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    judul = "Tujuan, sasaran, dan indikator" if bertujuan else "Sasaran dan indikator"
    return Tabel("sasaran-indikator", f"{judul} kinerja", p.kolom, tuple(p.baris))


def target_renstra(hasil: Hasil) -> Tabel:
    """Return the medium-term targets (print: Tabel 4), one column for each year that has any."""
    periode = hasil.data.periode_renstra
    target = hasil.data.renstra.get("target", pd.DataFrame())
    if periode is None or target.empty:
        raise TidakAdaData("target Renstra yang mencakup tahun ini tidak tersedia dalam data")
    judul = f"Target jangka menengah Renstra {rentang_tahun(periode)}"
    tahun = sorted(set(target["tahun"]))
    nilai = {(b.indikator, b.tahun): b for b in baris_dari(target)}
    kolom = [kolom_angka(f"target_{t}", f"Target {t}", lebar=0.9) for t in tahun]
    if tahun == [hasil.tahun]:
        kolom = [_KOLOM_TARGET[-1]]
    elif len(tahun) == 1:
        kolom = [kolom_angka("target", f"Target {tahun[0]}", lebar=0.9)]
    p = Penyusun((*_KOLOM_TARGET[:2], *kolom))
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    for b in baris_dari(hasil.capaian):
        sel = (_sel_target(nilai.get((b.indikator, t)), b.satuan_nama) for t in tahun)
        p.tambah(sasaran[b.sasaran], b.nama, *sel, kunci=b.indikator)
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    return Tabel("target-renstra", judul, p.kolom, tuple(p.baris))


def nama_versi(hasil: Hasil) -> dict[str, str]:
    """Map the versions of the year's targets, in order, to the names of their documents."""
    nama = {b.versi: b.nama for b in baris_dari(hasil.pagu_versi)}
    bertarget = [v for v in hasil.target_versi["versi"] if v != "renstra"]
    return nama | {v: v for v in bertarget if v not in nama}


def target_versi(hasil: Hasil, versi: str, id_: str) -> Tabel:
    """Return the targets of one version: annual plan, agreement, revision (print: Tabel 10-12)."""
    return _target(hasil, versi, id_, f"{nama_versi(hasil)[versi]} {hasil.tahun}")


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
        sel = _sel_target(per_indikator.get(b.indikator), b.satuan_nama, tanpa_target(b))
        p.tambah(sasaran[b.sasaran], b.nama, sel, kunci=b.indikator)
        kunci.append(b.sasaran)
    p.gabung("sasaran", kunci)
    return Tabel(id_, judul, p.kolom, tuple(p.baris))


def _sel_target(t: Any, satuan: str, kosong: str = "tanpa target") -> Sel:
    atas = getattr(t, "nilai_atas", None)
    if t is not None and t.nilai is not None and atas is not None:
        return Sel(format_rentang(t.nilai, atas, satuan))
    return sel_nilai(t and t.nilai, satuan, t and t.predikat, kosong)


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
    rencana = rentang_tahun(hasil.data.periode_renstra or "")
    judul = f"Arah kebijakan dan strategi Renstra {rencana}".rstrip()
    return Tabel("arah-kebijakan", judul, p.kolom, tuple(p.baris))


def pagu_versi(hasil: Hasil) -> Tabel:
    """Return the ceiling of every agreement version, before and after the review."""
    frame = hasil.pagu_versi
    frame = wajib(frame[frame["pagu"].notna()], "pagu menurut versi tidak tersedia dalam data")
    p = Penyusun(
        (
            kolom_teks("versi", "Versi target", 2.0, kepala=True),
            kolom_angka("pagu", "Pagu (Rp)", lebar=1.2),
        )
    )
    for b in baris_dari(frame):
        p.tambah(b.nama, sel_rupiah(b.pagu), kunci=b.versi)
    judul = f"Pagu anggaran menurut versi target tahun {hasil.tahun}"
    return Tabel("pagu-versi", judul, p.kolom, tuple(p.baris), seri="anak")
