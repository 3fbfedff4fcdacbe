"""Charts of achievement by indicator: this year's, and progress to the five-year plan."""

from __future__ import annotations

from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, REALISASI, TARGET, isian_kategori
from lakip_lib.grafik.kalimat import periode, persen, persen_kata, rangkai
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
    sel_nilai,
    sel_persen,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData

_TATA = Tata(lebar=LEBAR_PADAT, samping=0.5, huruf=9.0)
_TANPA_INDIKATOR = "tidak ada indikator dengan target pada tahun ini"


def capaian_indikator(hasil: Hasil) -> Grafik:
    """Return the achievement of every indicator with its category and the 100 % line."""
    frame = wajib(hasil.capaian, _TANPA_INDIKATOR)
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("capaian", "Capaian (%)"),
            kolom_teks("kategori", "Kategori", 0.8),
        )
    )
    for b in baris_dari(frame):
        p.tambah(b.nama, sel_capaian(b), sel_kategori(b))
    tercapai = sum(1 for x in frame["capaian"] if x is not None and x >= 100)
    judul = f"Capaian {len(frame)} indikator {periode(hasil)}: {tercapai} mencapai 100% atau lebih"
    svg = gambar_batang(
        "capaian-indikator",
        [_baris_capaian(b) for b in baris_dari(frame)],
        skala_persen(frame["capaian"], "100% = target"),
        tata=_TATA,
        legenda=[
            Kunci(isian_kategori(s.kode_warna), s.kategori, s.tanda)
            for s in baris_dari(hasil.skala)
        ],
    )
    data = Tabel("capaian-indikator", judul, p.kolom, tuple(p.baris))
    return Grafik("capaian-indikator", judul, _alt_capaian(hasil), svg, data)


def _baris_capaian(b: Any) -> Baris:
    if b.capaian is None:
        return Baris(b.nama, (Batang(kosong=b.keterangan),))
    batang = Batang.tunggal(b.capaian, isian_kategori(b.warna), persen(b.capaian))
    return Baris(b.nama, (batang,), (b.tanda, b.warna), b.keterangan)


def _alt_capaian(hasil: Hasil) -> str:
    awal = (
        f"Diagram batang mendatar capaian {len(hasil.capaian)} indikator {periode(hasil)}; "
        "garis tegak menandai 100 persen. "
    )
    return awal + rangkai(
        f"{b.nama}: {b.keterangan}"
        if b.capaian is None
        else f"{b.nama}: {persen_kata(b.capaian)}, {b.kategori}"
        for b in baris_dari(hasil.capaian)
    )


def renstra_kemajuan(hasil: Hasil) -> Grafik:
    """Return every indicator's realisation to date against the five-year plan, in %."""
    rencana = hasil.data.periode_renstra
    if rencana is None or hasil.renstra.empty:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia dalam data")
    nama = dict(zip(hasil.capaian["indikator"], hasil.capaian["nama"], strict=True))
    satuan = dict(zip(hasil.capaian["indikator"], hasil.capaian["satuan_nama"], strict=True))
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("target_renstra", "Target Renstra"),
            kolom_angka("realisasi_sampai", f"Realisasi s.d. {hasil.tahun}"),
            kolom_angka("kemajuan", "Kemajuan (%)"),
        )
    )
    baris, kalimat = [], []
    for b in baris_dari(hasil.renstra):
        p.tambah(
            nama[b.indikator],
            sel_nilai(b.target_renstra, satuan[b.indikator], None, "tanpa target"),
            sel_nilai(b.realisasi_sampai, satuan[b.indikator]),
            sel_persen(b.kemajuan, b.keterangan or "tidak dihitung"),
        )
        baris.append(Baris(nama[b.indikator], (_batang_renstra(b),)))
        kalimat.append(f"{nama[b.indikator]}: {_kata_renstra(b)}")
    tercapai = sum(1 for x in hasil.renstra["kemajuan"] if x is not None and x >= 100)
    judul = (
        f"Kemajuan terhadap target Renstra {rencana} sampai tahun {hasil.tahun}: "
        f"{tercapai} dari {len(baris)} indikator mencapai target"
    )
    skala = skala_persen(hasil.renstra["kemajuan"], "100% = target Renstra")
    legenda = [Kunci(REALISASI, "Mencapai target Renstra"), Kunci(TARGET, "Belum mencapai")]
    svg = gambar_batang("renstra-kemajuan", baris, skala, tata=_TATA, legenda=legenda)
    alt = f"Diagram batang mendatar kemajuan terhadap target Renstra {rencana}. {rangkai(kalimat)}"
    data = Tabel("renstra-kemajuan", judul, p.kolom, tuple(p.baris))
    return Grafik("renstra-kemajuan", judul, alt, svg, data)


def _batang_renstra(b: Any) -> Batang:
    if b.kemajuan is None:
        return Batang(kosong=b.keterangan or "tidak dihitung")
    isian = REALISASI if b.kemajuan >= 100 else TARGET
    return Batang.tunggal(b.kemajuan, isian, persen(b.kemajuan))


def _kata_renstra(b: Any) -> str:
    return b.keterangan or "tidak dihitung" if b.kemajuan is None else persen_kata(b.kemajuan)
