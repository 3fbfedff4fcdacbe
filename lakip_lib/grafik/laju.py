"""Chart of Bab III.A of a quarterly report: achievement to date beside the projection."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, REALISASI, TARGET, Isian
from lakip_lib.grafik.kalimat import bila_ada, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_kategori, sel_persen, wajib
from lakip_lib.tabel.model import Penyusun, Tabel

_TIDAK_DIHITUNG = "tidak dihitung"


def laju(hasil: Hasil) -> Grafik:
    """Return achievement to date and projected achievement of the year of every indicator.

    The badge shows the category of the projection. Raises TidakAdaData when the year has
    no quarters.
    """
    frame = wajib(hasil.laju, f"data triwulan tahun {hasil.tahun} tidak tersedia")
    laju_ = menurut(frame, "indikator")
    isi = [(b, laju_[b.indikator]) for b in baris_dari(hasil.capaian)]
    sampai = f"s.d. triwulan {ROMAWI[hasil.triwulan]}"
    tercapai = sum(
        1 for _, p in isi if p.capaian_proyeksi is not None and p.capaian_proyeksi >= 100
    )
    akhir = f"{tercapai} dari {len(isi)} indikator diproyeksikan mencapai target"
    judul = (
        f"Capaian {sampai} dan proyeksi tahun {hasil.tahun}: "
        f"{bila_ada((p.capaian_proyeksi for _, p in isi), akhir)}"
    )
    gambar = gambar_batang(
        "laju",
        [_baris(b, p) for b, p in isi],
        skala_persen(x for b, p in isi for x in (b.capaian, p.capaian_proyeksi)),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.45, tinggi=9.0, huruf=9.0),
        legenda=(
            Kunci(REALISASI, f"Capaian {sampai}"),
            Kunci(TARGET, "Proyeksi setahun, dengan kategorinya"),
        ),
    )
    kata = rangkai(f"{b.nama}: {_kata(b, p)}" for b, p in isi)
    alt = f"Diagram batang capaian {sampai} dan proyeksi setahun. {kata}"
    return Grafik("laju", judul, alt, gambar, _data(judul, sampai, isi))


def _data(judul: str, sampai: str, isi: Sequence[tuple[Any, Any]]) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            kolom_angka("capaian", f"Capaian {sampai} (%)"),
            kolom_angka("capaian_proyeksi", "Proyeksi setahun (%)"),
            kolom_teks("kategori", "Kategori proyeksi"),
        )
    )
    for b, proyeksi in isi:
        p.tambah(
            b.nama,
            sel_persen(b.capaian, _sebab(b.keterangan)),
            sel_persen(proyeksi.capaian_proyeksi, _sebab(proyeksi.keterangan)),
            sel_kategori(proyeksi),
        )
    return Tabel("laju", judul, p.kolom, tuple(p.baris))


def _baris(b: Any, proyeksi: Any) -> Baris:
    lencana = (proyeksi.tanda, proyeksi.warna) if proyeksi.kategori else None
    batang = (
        _batang(b.capaian, b.keterangan, REALISASI, ""),
        _batang(proyeksi.capaian_proyeksi, proyeksi.keterangan, TARGET, "proyeksi"),
    )
    return Baris(b.nama, batang, lencana)


def _batang(nilai: Fraction | None, sebab: str | None, isian: Isian, kata: str) -> Batang:
    if nilai is None:
        return Batang(kosong=f"{kata}: {_sebab(sebab)}" if kata else _sebab(sebab))
    return Batang.tunggal(nilai, isian, persen(nilai))


def _kata(b: Any, proyeksi: Any) -> str:
    kini = _sebab(b.keterangan) if b.capaian is None else f"capaian {persen_kata(b.capaian)}"
    if proyeksi.capaian_proyeksi is None:
        return f"{kini}, proyeksi {_sebab(proyeksi.keterangan)}"
    nilai = persen_kata(proyeksi.capaian_proyeksi)
    return f"{kini}, proyeksi {nilai} ({proyeksi.kategori})"


def _sebab(keterangan: str | None) -> str:
    return keterangan or _TIDAK_DIHITUNG
