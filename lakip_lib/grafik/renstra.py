"""Chart of Bab III.C: progress of every indicator to the five-year plan."""

from __future__ import annotations

from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, REALISASI, TARGET
from lakip_lib.grafik.kalimat import persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import rentang_tahun
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_nilai, sel_persen
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData

_LEGENDA = (Kunci(REALISASI, "Mencapai target Renstra"), Kunci(TARGET, "Belum mencapai"))


def renstra_kemajuan(hasil: Hasil) -> Grafik:
    """Return every indicator's realisation to date against the five-year plan, in %.

    Raises TidakAdaData when no plan of the data covers the year.
    """
    if hasil.data.periode_renstra is None or hasil.renstra.empty:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia dalam data")
    rencana = rentang_tahun(hasil.data.periode_renstra)
    nama = petakan(hasil.capaian, "indikator", "nama")
    isi = list(baris_dari(hasil.renstra))
    tercapai = sum(1 for b in isi if b.kemajuan is not None and b.kemajuan >= 100)
    sampai = hasil.periode if hasil.triwulan < 4 else f"sampai tahun {hasil.tahun}"
    judul = (
        f"Kemajuan terhadap target Renstra {rencana} {sampai}: "
        f"{tercapai} dari {len(isi)} indikator mencapai target"
    )
    svg = gambar_batang(
        "renstra-kemajuan",
        [Baris(nama[b.indikator], (_batang(b),)) for b in isi],
        skala_persen((b.kemajuan for b in isi), "100% = target Renstra"),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.5, huruf=9.0),
        legenda=_LEGENDA,
    )
    kata = rangkai(f"{nama[b.indikator]}: {_kata(b)}" for b in isi)
    alt = f"Diagram batang mendatar kemajuan terhadap target Renstra {rencana}. {kata}"
    return Grafik("renstra-kemajuan", judul, alt, svg, _data(hasil, judul))


def _data(hasil: Hasil, judul: str) -> Tabel:
    nama = petakan(hasil.capaian, "indikator", "nama")
    satuan = petakan(hasil.capaian, "indikator", "satuan_nama")
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("target_renstra", "Target Renstra"),
            kolom_angka("realisasi_sampai", f"Realisasi s.d. {hasil.tahun}"),
            kolom_angka("kemajuan", "Kemajuan (%)"),
        )
    )
    for b in baris_dari(hasil.renstra):
        p.tambah(
            nama[b.indikator],
            sel_nilai(b.target_renstra, satuan[b.indikator], None, "tanpa target"),
            sel_nilai(b.realisasi_sampai, satuan[b.indikator]),
            sel_persen(b.kemajuan, _alasan(b)),
        )
    return Tabel("renstra-kemajuan", judul, p.kolom, tuple(p.baris))


def _batang(b: Any) -> Batang:
    if b.kemajuan is None:
        return Batang(kosong=_alasan(b))
    isian = REALISASI if b.kemajuan >= 100 else TARGET
    return Batang.tunggal(b.kemajuan, isian, persen(b.kemajuan))


def _kata(b: Any) -> str:
    return _alasan(b) if b.kemajuan is None else persen_kata(b.kemajuan)


def _alasan(b: Any) -> str:
    return str(b.keterangan or "tidak dihitung")
