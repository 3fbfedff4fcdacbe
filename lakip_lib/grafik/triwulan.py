"""Charts of Bab III.C: quarterly target against realisation, a panel for each indicator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lakip_lib.grafik.kalimat import nilai_atau, rangkai
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.panel import KOSONG, Panel, Triwulan, gambar_panel, rentang
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_nilai,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel


def triwulan(hasil: Hasil, sasaran: str) -> Grafik:
    """Return target and realisation of every quarter for the indicators of one objective.

    Raises TidakAdaData when the year has no quarters or the objective no indicator.
    """
    wajib(hasil.triwulan_rinci, "data triwulan tahun ini tidak tersedia")
    frame = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    wajib(frame, "sasaran ini tidak memiliki indikator dengan target pada tahun ini")
    panel = [_panel(hasil, b) for b in baris_dari(frame)]
    id_ = f"triwulan-{sasaran.lower()}"
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))[sasaran]
    judul = f"Target dan realisasi per triwulan {hasil.periode}: {nama}"
    alt = f"Diagram batang target dan realisasi per triwulan {hasil.periode}. " + rangkai(
        f"{p.judul}: {', '.join(_kata(p, t) for t in p.isi)}" for p in panel
    )
    return Grafik(id_, judul, alt, gambar_panel(id_, panel), _data(id_, judul, panel))


def _panel(hasil: Hasil, b: Any) -> Panel:
    rinci = hasil.triwulan_rinci
    milik = rinci[rinci["indikator"] == b.indikator]
    isi = (Triwulan(q.triwulan, q.target, q.target_atas, q.realisasi) for q in baris_dari(milik))
    return Panel(b.nama, b.satuan_nama, tuple(isi))


def _data(id_: str, judul: str, panel: Sequence[Panel]) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_teks("triwulan", "Triwulan", 0.7, "tengah"),
            kolom_angka("target", "Target"),
            kolom_angka("realisasi", "Realisasi"),
        )
    )
    for satu in panel:
        for t in satu.isi:
            realisasi = sel_nilai(t.realisasi, satu.satuan, kosong=KOSONG)
            p.tambah(satu.nama, ROMAWI[t.ke], _sel_target(satu, t), realisasi)
    p.gabung("indikator", [ke for ke, satu in enumerate(panel) for _ in satu.isi])
    return Tabel(id_, judul, p.kolom, tuple(p.baris))


def _sel_target(panel: Panel, t: Triwulan) -> Sel:
    if t.target is not None and t.target_atas is not None:
        return Sel(_target(panel, t))
    return sel_nilai(t.target, panel.satuan, kosong=KOSONG)


def _target(panel: Panel, t: Triwulan) -> str:
    if t.target is not None and t.target_atas is not None:
        return rentang(t.target, t.target_atas, panel.satuan)
    return nilai_atau(t.target, panel.satuan, KOSONG)


def _kata(panel: Panel, t: Triwulan) -> str:
    realisasi = nilai_atau(t.realisasi, panel.satuan, KOSONG)
    return f"triwulan {ROMAWI[t.ke]} target {_target(panel, t)}, realisasi {realisasi}"
