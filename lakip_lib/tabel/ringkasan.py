"""Table of the executive summary: what every objective reached."""

from __future__ import annotations

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_capaian,
    sel_kategori,
    sel_realisasi,
    sel_target,
)
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Seri, Tabel

KOLOM_CAPAIAN = (
    kolom_teks("sasaran", "Sasaran", 1.7),
    kolom_teks("indikator", "Indikator Kinerja", 1.9, kepala=True),
    kolom_angka("target", "Target"),
    kolom_angka("realisasi", "Realisasi"),
    kolom_angka("capaian", "Capaian (%)"),
    kolom_teks("kategori", "Kategori", 0.8),
)


def ringkasan_capaian(hasil: Hasil) -> Tabel:
    """Return target, realisation and achievement of every indicator (print: summary table)."""
    kolom = (Kolom("no", "No.", rata="tengah", lebar=0.35), *KOLOM_CAPAIAN)
    return _capaian(hasil, "ringkasan-capaian", "Ringkasan capaian kinerja", "ringkasan", kolom)


def evaluasi(hasil: Hasil) -> Tabel:
    """Return the yearly achievement by objective (print: Tabel 16)."""
    return _capaian(hasil, "evaluasi", "Evaluasi capaian sasaran", "utama", KOLOM_CAPAIAN)


def _capaian(hasil: Hasil, id_: str, judul: str, seri: Seri, kolom: tuple[Kolom, ...]) -> Tabel:
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    # Objectives without an indicator this year are not in the table: no number is skipped.
    dipakai = dict.fromkeys(hasil.capaian["sasaran"])
    urutan = {id_: i for i, id_ in enumerate((s for s in sasaran if s in dipakai), 1)}
    p = Penyusun(kolom)
    for b in baris_dari(hasil.capaian):
        sel = (
            sasaran[b.sasaran],
            b.nama,
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
            sel_kategori(b),
        )
        nomor = (Sel(f"{urutan[b.sasaran]}."),) if kolom[0].nama == "no" else ()
        p.tambah(*nomor, *sel, kunci=b.indikator)
    kunci = list(hasil.capaian["sasaran"])
    if kolom[0].nama == "no":
        p.gabung("no", kunci)
    p.gabung("sasaran", kunci)
    return Tabel(id_, f"{judul} {hasil.periode}", kolom, tuple(p.baris), seri=seri)
