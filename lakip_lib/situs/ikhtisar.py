"""The years side by side: all indicators, categories, budget, and one year's key figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rupiah
from lakip_lib.grafik.anggaran import anggaran_tahun
from lakip_lib.grafik.batang import Baris, Batang, Potong, gambar_batang
from lakip_lib.grafik.gaya import TAHUN_LALU, isian_kategori
from lakip_lib.grafik.kalimat import rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.ringkasan import TANPA
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.situs.indikator import TAK_DITETAPKAN, deret_tahun, tanpa_warna
from lakip_lib.situs.tahun import TahunSitus
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    sel_bilangan,
    sel_capaian,
    sel_kategori,
    sel_realisasi,
    sel_target,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel, TidakAdaData


@dataclass(frozen=True)
class Kartu:
    """One key figure: what it is, the figure, and what belongs to it."""

    nama: str
    angka: str
    keterangan: str = ""


def kartu_tahun(t: TahunSitus) -> list[Kartu]:
    """Return the key figures of a year: indicators, targets met, budget absorbed."""
    capaian = t.hasil.capaian
    tanpa = cacah.tanpa_capaian(capaian)
    semua, tercapai = cacah.semua(capaian), cacah.tercapai(capaian)
    sasaran = capaian["sasaran"].nunique()
    hasil = [
        Kartu("Indikator", format_bilangan(semua), f"untuk {sasaran} sasaran"),
        Kartu(
            "Target tercapai",
            f"{format_bilangan(tercapai)} dari {format_bilangan(semua)}",
            f"{format_bilangan(tanpa)} tanpa capaian" if tanpa else "capaian 100% atau lebih",
        ),
    ]
    for b in baris_dari(t.hasil.total):
        if b.serapan is not None:
            pagu = f"dari pagu {_rupiah(b.pagu)}"
            hasil.append(Kartu("Serapan anggaran", format_nilai(b.serapan, "%"), pagu))
        sisa = "" if b.sisa is None else _sisa(b.sisa)
        hasil.append(Kartu("Realisasi anggaran", _rupiah(b.realisasi), sisa))
    return hasil


def tabel_capaian(t: TahunSitus) -> Tabel:
    """Return target, realisation, achievement and category of all indicators of a year."""
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator kinerja", 2.6, kepala=True),
            kolom_angka("target", "Target"),
            kolom_angka("realisasi", "Realisasi"),
            kolom_angka("capaian", "Capaian (%)", lebar=1.0),
            kolom_teks("kategori", "Kategori", 0.9),
        )
    )
    for b in baris_dari(t.hasil.capaian):
        sel = (sel_target(b), sel_realisasi(b), tanpa_warna(sel_capaian(b)), sel_kategori(b))
        p.tambah(b.nama, *sel, kunci=b.indikator)
    return Tabel("capaian", f"Capaian kinerja tahun {t.tahun}", p.kolom, tuple(p.baris))


def tabel_semua(urut: Sequence[TahunSitus], indikator: Sequence[Any]) -> Tabel:
    """Return the achievement of all indicators (rows of `indikator`) in all years."""
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator kinerja", 2.6, kepala=True),
            *(kolom_angka(f"c{t.tahun}", str(t.tahun), "Capaian (%)", lebar=0.9) for t in urut),
        )
    )
    for b in indikator:
        deret = deret_tahun(urut, b.id)
        sel = (sel_capaian(d.baris) if d.ada else Sel(TAK_DITETAPKAN) for d in deret)
        p.tambah(b.nama, *sel, kunci=b.id)
    judul = "Capaian setiap indikator menurut tahun"
    return Tabel("capaian-tahun", judul, p.kolom, tuple(p.baris))


def grafik_kategori(urut: Sequence[TahunSitus]) -> Grafik:
    """Return how many indicators fell in every category, a stacked bar for each year."""
    skala = {s.kategori: s for t in urut for s in baris_dari(t.hasil.skala)}
    isi = [(t, _jumlah(t)) for t in urut]
    nama = [k for k in [*skala, TANPA] if any(n.get(k) for _, n in isi)]
    isian = {k: isian_kategori(skala[k].kode_warna) if k in skala else TAHUN_LALU for k in nama}
    kunci = [Kunci(isian[k], k, skala[k].tanda if k in skala else None) for k in nama]
    baris = [
        Baris(
            str(t.tahun),
            (
                Batang(
                    tuple(Potong(n[k], isian[k], format_bilangan(n[k])) for k in nama if n.get(k)),
                    f"{format_bilangan(cacah.semua(t.hasil.capaian))} indikator",
                ),
            ),
        )
        for t, n in isi
    ]
    gambar = gambar_batang(
        "kategori-tahun",
        baris,
        skala_bilangan((cacah.semua(t.hasil.capaian) for t in urut), terkecil=1),
        legenda=kunci,
    )
    judul = "Jumlah indikator menurut kategori capaian dan tahun"
    kata = rangkai(_kata(t, n, nama) for t, n in isi)
    return Grafik(
        "kategori-tahun", judul, f"Diagram batang bertumpuk. {kata}", gambar, _data(isi, nama)
    )


def grafik_anggaran(urut: Sequence[TahunSitus]) -> Grafik | None:
    """Return ceiling and realisation by year as the newest report has it."""
    try:
        return anggaran_tahun(urut[-1].hasil)
    except TidakAdaData:
        return None


def _jumlah(t: TahunSitus) -> dict[str, Fraction]:
    per = cacah.per_kategori(t.hasil.capaian, t.hasil.skala)
    return {**per, TANPA: cacah.tanpa_capaian(t.hasil.capaian)}


def _data(isi: Sequence[tuple[TahunSitus, dict[str, Fraction]]], nama: Sequence[str]) -> Tabel:
    kolom = (kolom_angka(f"k{i}", k, lebar=0.9) for i, k in enumerate(nama))
    p = Penyusun((kolom_teks("tahun", "Tahun", 0.6, kepala=True), *kolom))
    for t, n in isi:
        p.tambah(str(t.tahun), *(sel_bilangan(n.get(k, Fraction(0))) for k in nama))
    judul = "Jumlah indikator menurut kategori capaian dan tahun"
    return Tabel("kategori-tahun", judul, p.kolom, tuple(p.baris))


def _kata(t: TahunSitus, n: dict[str, Fraction], nama: Sequence[str]) -> str:
    return f"{t.tahun}: " + ", ".join(f"{k} {format_bilangan(n[k])}" for k in nama if n.get(k))


def _sisa(sisa: Fraction) -> str:
    """What is left of the budget, or by how much the spending went over it."""
    return f"melebihi pagu sebesar {_rupiah(-sisa)}" if sisa < 0 else f"sisa {_rupiah(sisa)}"


def _rupiah(x: Fraction | None) -> str:
    return "belum diisi" if x is None else format_rupiah(x)
