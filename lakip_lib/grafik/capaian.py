"""Chart of Bab III.B: the achievement of every indicator, with its category."""

from __future__ import annotations

from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, isian_kategori
from lakip_lib.grafik.kalimat import bila_ada, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    sel_capaian,
    sel_kategori,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel

_TATA = Tata(lebar=LEBAR_PADAT, samping=0.5, huruf=9.0)
_TANPA_INDIKATOR = "tidak ada indikator dengan target pada tahun ini"


def capaian_indikator(hasil: Hasil) -> Grafik:
    """Return the achievement of every indicator with its category and the 100 % line."""
    frame = wajib(hasil.capaian, "tidak ada indikator dengan target pada tahun ini")
    tercapai = sum(1 for x in frame["capaian"] if x is not None and x >= 100)
    akhir = bila_ada(frame["capaian"], f"{tercapai} mencapai 100% atau lebih")
    judul = f"Capaian {len(frame)} indikator {hasil.periode}: {akhir}"
    gambar = gambar_batang(
        "capaian-indikator",
        [_baris_capaian(b) for b in baris_dari(frame)],
        skala_persen(frame["capaian"], "100% = target"),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.5, huruf=9.0),
        legenda=[
            Kunci(isian_kategori(s.kode_warna), s.kategori, s.tanda)
            for s in baris_dari(hasil.skala)
        ],
    )
    return Grafik("capaian-indikator", judul, _alt(hasil), gambar, _data(hasil, judul))


def _data(hasil: Hasil, judul: str) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("capaian", "Capaian (%)"),
            kolom_teks("kategori", "Kategori", 0.8),
        )
    )
    for b in baris_dari(hasil.capaian):
        p.tambah(b.nama, sel_capaian(b), sel_kategori(b))
    return Tabel("capaian-indikator", judul, p.kolom, tuple(p.baris))


def _baris_capaian(b: Any) -> Baris:
    if b.capaian is None:
        return Baris(b.nama, (Batang(kosong=b.keterangan),))
    batang = Batang.tunggal(b.capaian, isian_kategori(b.warna), persen(b.capaian))
    return Baris(b.nama, (batang,), (b.tanda, b.warna), b.keterangan)


def _alt(hasil: Hasil) -> str:
    awal = (
        f"Diagram batang mendatar capaian {len(hasil.capaian)} indikator {hasil.periode}; "
        "garis tegak menandai 100 persen. "
    )
    return awal + rangkai(
        f"{b.nama}: {b.keterangan}"
        if b.capaian is None
        else f"{b.nama}: {persen_kata(b.capaian)}, {b.kategori}"
        for b in baris_dari(hasil.capaian)
    )
