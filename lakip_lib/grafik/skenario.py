"""Charts of a scenario's own chapter: official beside scenario, for what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, REALISASI, TAHUN_LALU, Isian
from lakip_lib.grafik.kalimat import persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan, skala_persen
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario.banding import (
    PINDAH,
    Banding,
    Sisi,
    per_indikator,
    per_sasaran,
    ringkasan,
    skala_sebanding,
)
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan, sel_persen
from lakip_lib.tabel.model import Penyusun, Sel, Tabel, TidakAdaData

Pembuat = Callable[[Hasil], Grafik]

_LEGENDA = (Kunci(TAHUN_LALU, "Resmi"), Kunci(REALISASI, "Skenario"))
_BANYAK = 12
_TANPA = "Capaian tidak dihitung"


def daftar_grafik_skenario(resmi: Hasil) -> dict[str, Pembuat]:
    """Return the makers of a scenario's charts; `resmi` is what they compare with."""
    return {
        "skenario-capaian": partial(capaian, resmi),
        "skenario-sasaran": partial(sasaran, resmi),
        "skenario-kategori": partial(kategori, resmi),
    }


def capaian(resmi: Hasil, skenario: Hasil) -> Grafik:
    """Return the achievement of every indicator that changed, official and scenario."""
    berubah = [b for b in per_indikator(resmi, skenario) if b.berubah]
    return _banding("skenario-capaian", "indikator", berubah, skenario)


def sasaran(resmi: Hasil, skenario: Hasil) -> Grafik:
    """Return the mean achievement of every objective that changed, official and scenario."""
    berubah = [b for b in per_sasaran(resmi, skenario) if b.berubah]
    return _banding("skenario-sasaran", "sasaran", berubah, skenario)


def _banding(id_: str, jenis: str, isi: Sequence[Banding], hasil: Hasil) -> Grafik:
    if not isi:
        raise TidakAdaData(f"skenario ini tidak mengubah capaian {jenis} mana pun")
    judul = f"Capaian {len(isi)} {jenis} yang berubah, resmi dan skenario, {hasil.periode}"
    tinggi = 11.0 if len(isi) <= _BANYAK else 8.0
    gambar = gambar_batang(
        id_,
        [_baris(b) for b in isi],
        skala_persen((x for b in isi for x in (b.resmi.nilai, b.skenario.nilai)), "100% = target"),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.45, huruf=9.0, tinggi=tinggi),
        legenda=_LEGENDA,
    )
    alt = f"Diagram batang capaian {jenis} yang berubah. {rangkai(_kalimat(b) for b in isi)}"
    return Grafik(id_, judul, alt, gambar, _data(id_, judul, jenis, isi))


def _baris(b: Banding) -> Baris:
    batang = (_batang(b.resmi, TAHUN_LALU), _batang(b.skenario, REALISASI))
    return Baris(b.nama, batang, catatan=_pindah(b) if b.gerak in PINDAH else None)


def _batang(sisi: Sisi, isian: Isian) -> Batang:
    if sisi.nilai is None:
        return Batang(kosong=sisi.sebab)
    return Batang.tunggal(sisi.nilai, isian, persen(sisi.nilai))


def _pindah(b: Banding) -> str:
    dari, ke = (_kategori(s) for s in (b.resmi, b.skenario))
    kata = {"naik": "naik ", "turun": "turun "}.get(b.gerak, "")
    return f"Kategori {kata}dari {dari} ke {ke}"


def _kategori(sisi: Sisi) -> str:
    return "tidak dihitung" if sisi.kategori is None else str(sisi.kategori.kategori)


def _kalimat(b: Banding) -> str:
    bagian = (
        f"{nama} {sisi.sebab if sisi.nilai is None else persen_kata(sisi.nilai)}"
        for nama, sisi in (("resmi", b.resmi), ("skenario", b.skenario))
    )
    pindah = _pindah(b)
    akhir = f", {pindah[0].lower()}{pindah[1:]}" if b.gerak in PINDAH else ""
    return f"{b.nama}: {', '.join(bagian)}{akhir}"


def _data(id_: str, judul: str, jenis: str, isi: Sequence[Banding]) -> Tabel:
    p = Penyusun((kolom_teks(jenis, jenis.capitalize(), 2.4, kepala=True), *_DUA_SISI))
    for b in isi:
        sel = (sel_persen(s.nilai, s.sebab) for s in (b.resmi, b.skenario))
        p.tambah(b.nama, *sel, kunci=b.id)
    return Tabel(id_, judul, p.kolom, tuple(p.baris), seri="skenario")


_DUA_SISI = (
    kolom_angka("resmi", "Capaian resmi (%)"),
    kolom_angka("skenario", "Capaian skenario (%)"),
)


def kategori(resmi: Hasil, skenario: Hasil) -> Grafik:
    """Return how many indicators each category has, official and scenario.

    Raises TidakAdaData where the two have different categories.
    """
    if not skala_sebanding(resmi, skenario):
        raise TidakAdaData("skenario memakai skala lain, jadi kategorinya tidak dibandingkan")
    dua = [_jumlah(h) for h in (resmi, skenario)]
    nama = [k for k in dua[0] if k != _TANPA or dua[0][k] or dua[1][k]]
    judul = f"Jumlah indikator menurut kategori, resmi dan skenario, {skenario.periode}"
    lencana = {b.kategori: (b.tanda, b.kode_warna) for b in baris_dari(skenario.skala)}
    gambar = gambar_batang(
        "skenario-kategori",
        [Baris(k, tuple(_batang_jumlah(dua, k)), lencana.get(k)) for k in nama],
        skala_bilangan((d[k] for d in dua for k in nama), terkecil=1),
        tata=Tata(samping=0.35),
        legenda=_LEGENDA,
    )
    kata = rangkai(f"{k}: resmi {dua[0][k]}, skenario {dua[1][k]}" for k in nama)
    alt = f"Diagram batang jumlah indikator menurut kategori capaian. {kata}"
    return Grafik("skenario-kategori", judul, alt, gambar, _data_jumlah(judul, nama, dua, lencana))


def _jumlah(hasil: Hasil) -> dict[str, Fraction]:
    r = ringkasan(hasil)
    return {**r.per_kategori, _TANPA: r.tanpa}


def _batang_jumlah(dua: Sequence[dict[str, Fraction]], nama: str) -> Iterable[Batang]:
    for jumlah, isian in zip(dua, (TAHUN_LALU, REALISASI), strict=True):
        yield Batang.tunggal(jumlah[nama], isian, f"{jumlah[nama]} indikator")


def _data_jumlah(
    judul: str,
    nama: Sequence[str],
    dua: Sequence[dict[str, Fraction]],
    lencana: dict[str, tuple[str, str]],
) -> Tabel:
    kolom = (kolom_angka("resmi", "Resmi"), kolom_angka("skenario", "Skenario"))
    p = Penyusun((kolom_teks("kategori", "Kategori", kepala=True), *kolom))
    for k in nama:
        tanda, warna = lencana.get(k, (None, None))
        hal = Sel(k, kategori=k, warna=warna, tanda=tanda) if tanda else Sel(k)
        p.tambah(hal, *(sel_bilangan(d[k]) for d in dua))
    return Tabel("skenario-kategori", judul, p.kolom, tuple(p.baris), seri="skenario")
