"""Tables of a scenario's own chapter: what was changed, and official beside scenario."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from lakip_lib.angka import beda_pembulatan, desimal_nilai
from lakip_lib.hitung.bingkai import Nilai, baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import (
    Banding,
    Gerak,
    Sisi,
    per_indikator,
    per_sasaran,
    ringkasan,
    skala_sebanding,
)
from lakip_lib.skenario.banding_anggaran import BandingAnggaran, metode_berubah, per_anggaran
from lakip_lib.skenario.ubahan import Ubahan, ubahan
from lakip_lib.tabel.bantu import (
    SEBELUM_PEMBULATAN,
    kolom_angka,
    kolom_teks,
    sel_bilangan,
    sel_capaian,
    sel_persen,
    sel_rupiah,
)
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Tabel, TidakAdaData
from lakip_lib.tema import muat_tema

Pembuat = Callable[[Hasil], Tabel]

TANPA_ANGGARAN = "skenario ini tidak mengubah anggaran maupun efisiensinya"
# By their names in the theme, which is known only when a table is made.
_WARNA: dict[Gerak, str] = {"naik": "aksen_lemah", "turun": "peringatan"}
_RATA_RATA = (
    "Capaian sasaran adalah rata-rata capaian indikatornya; indikator tanpa capaian tidak ikut "
    "dirata-rata."
)


def daftar_tabel_skenario(resmi: Hasil) -> dict[str, Pembuat]:
    """Return the builders of a scenario's tables; `resmi` is what they compare with."""
    return {
        "skenario-perubahan": partial(perubahan, resmi),
        "skenario-ringkasan": partial(jumlah, resmi),
        "skenario-capaian": partial(capaian, resmi),
        "skenario-sasaran": partial(sasaran, resmi),
        "skenario-anggaran": partial(anggaran, resmi),
    }


def perubahan(resmi: Hasil, skenario: Hasil) -> Tabel:
    """Return every changed cell with its official and its new value, and the reason."""
    p = Penyusun(
        (
            kolom_teks("objek", "Kode", 0.7),
            kolom_teks("nama", "Nama", 1.9, kepala=True),
            kolom_teks("bidang", "Yang diubah", 1.2),
            kolom_teks("resmi", "Nilai resmi", 1.0),
            kolom_teks("skenario", "Nilai skenario", 1.0),
            kolom_teks("alasan", "Alasan", 1.4),
        )
    )
    for u in ubahan(resmi, skenario):
        sel = (_sel_ubahan(u, u.resmi), _sel_ubahan(u, u.skenario))
        p.tambah(u.objek, u.nama, u.hal, *sel, u.alasan or "–", kunci=u.objek)
    return _tabel("perubahan", "Perubahan dalam skenario", p, skenario)


def _sel_ubahan(u: Ubahan, nilai: Any) -> Sel:
    teks = tulisan.nilai_ubahan(u, nilai)
    if u.jenis == "kata" or nilai is None or isinstance(nilai, str):
        return Sel(teks)
    return Sel(teks, nilai, 0 if u.jenis == "rupiah" else desimal_nilai(nilai))


def jumlah(resmi: Hasil, skenario: Hasil) -> Tabel:
    """Return counts by category, indicators that met their target, and the mean, both sides."""
    p = Penyusun((kolom_teks("hal", "Hal", 2.0, kepala=True), *_DUA_SISI, _SELISIH))
    lama, baru = ringkasan(resmi), ringkasan(skenario)
    if skala_sebanding(resmi, skenario):
        for s in baris_dari(skenario.skala):
            hal = Sel(s.kategori, kategori=s.kategori, warna=s.kode_warna, tanda=s.tanda)
            p.tambah(hal, *_hitungan(lama.per_kategori[s.kategori], baru.per_kategori[s.kategori]))
    p.tambah("Capaian tidak dihitung", *_hitungan(lama.tanpa, baru.tanpa))
    p.tambah("Capaian 100% atau lebih", *_hitungan(lama.tercapai, baru.tercapai))
    p.tambah("Jumlah indikator", *_hitungan(lama.indikator, baru.indikator), jenis="jumlah")
    rata = (lama.rata_rata, baru.rata_rata)
    selisih = None if None in rata else baru.rata_rata - lama.rata_rata  # type: ignore[operator]
    p.tambah("Rata-rata capaian (%)", *map(sel_persen, rata), _sel_selisih(selisih))
    return _tabel("ringkasan", "Indikator menurut kategori: resmi dan skenario", p, skenario)


def _hitungan(lama: Nilai, baru: Nilai) -> tuple[Sel, Sel, Sel]:
    assert lama is not None
    assert baru is not None
    return (sel_bilangan(lama), sel_bilangan(baru), _sel_selisih(baru - lama, 0))


def capaian(resmi: Hasil, skenario: Hasil) -> Tabel:
    """Return achievement and category of every indicator, official and scenario."""
    nama = {b.id: b.nama for b in baris_dari(skenario.data.ambil("sasaran"))}
    p = Penyusun(
        (
            kolom_teks("sasaran", "Sasaran", 1.6),
            kolom_teks("indikator", "Indikator Kinerja", 1.9, kepala=True),
            *_KOLOM_BANDING,
        )
    )
    kunci, semua = [], per_indikator(resmi, skenario)
    for b in semua:
        baris = b.skenario.baris or b.resmi.baris
        kunci.append(baris.sasaran)
        p.tambah(nama[baris.sasaran], b.nama, *_sel_banding(b), kunci=b.id)
    p.gabung("sasaran", kunci)
    catatan = _catatan(semua, resmi, skenario)
    judul = "Capaian indikator: resmi dan skenario"
    return replace(_tabel("capaian", judul, p, skenario, catatan), lebar=True)


def sasaran(resmi: Hasil, skenario: Hasil) -> Tabel:
    """Return the mean achievement of every objective and its category, both sides."""
    p = Penyusun((kolom_teks("sasaran", "Sasaran", 2.4, kepala=True), *_KOLOM_BANDING))
    semua = per_sasaran(resmi, skenario)
    for b in semua:
        p.tambah(b.nama, *_sel_banding(b), kunci=b.id)
    catatan = (_RATA_RATA, *_catatan(semua, resmi, skenario))
    return _tabel("sasaran", "Capaian sasaran: resmi dan skenario", p, skenario, catatan)


def anggaran(resmi: Hasil, skenario: Hasil) -> Tabel:
    """Return the figures of the budget and its efficiency that the scenario moves."""
    semua = per_anggaran(resmi, skenario)
    if not semua:
        raise TidakAdaData(TANPA_ANGGARAN)
    milik = kolom_teks("milik", "Anggaran", 2.0, kepala=True)
    p = Penyusun((milik, kolom_teks("hal", "Hal", 1.0), *_DUA_SISI, _SELISIH))
    for b in semua:
        p.tambah(b.milik, b.hal, *_sel_anggaran(b), kunci=b.kunci)
    p.gabung("milik", [b.milik for b in semua])
    catatan = ["Selisih serapan dalam poin persentase."] * any(b.ukuran == "persen" for b in semua)
    if metode_berubah(resmi, skenario):
        metode = [h.metode_efisiensi or "tidak ditetapkan" for h in (resmi, skenario)]
        catatan.append(f"Metode efisiensi: resmi {metode[0]}, skenario {metode[1]}.")
    judul = "Anggaran dan efisiensi yang berubah: resmi dan skenario"
    return _tabel("anggaran", judul, p, skenario, tuple(catatan))


_DUA_SISI = (kolom_angka("resmi", "Resmi"), kolom_angka("skenario", "Skenario"))
_SELISIH = kolom_angka("selisih", "Selisih")
_KOLOM_BANDING: tuple[Kolom, ...] = (
    kolom_angka("capaian_resmi", "Capaian (%)", "Resmi"),
    Kolom("kategori_resmi", "Kategori", ("Resmi",), lebar=0.9),
    kolom_angka("capaian_skenario", "Capaian (%)", "Skenario"),
    Kolom("kategori_skenario", "Kategori", ("Skenario",), lebar=0.9),
    kolom_angka("selisih", "Selisih (poin persentase)"),
    kolom_teks("perubahan", "Perubahan kategori", 0.9),
)


def _sel_banding(b: Banding) -> tuple[Sel, ...]:
    nama = _WARNA.get(b.gerak)
    warna = None if nama is None else str(getattr(muat_tema(), nama))
    kata = tulisan.KATA[b.gerak]
    gerak = Sel(
        kata, kategori=kata if warna else None, warna=warna, tanda=tulisan.TANDA.get(b.gerak)
    )
    return (*_sel_sisi(b.resmi), *_sel_sisi(b.skenario), _sel_selisih(b.selisih), gerak)


def _sel_sisi(sisi: Sisi) -> tuple[Sel, Sel]:
    k = sisi.kategori
    if k is None:
        return (Sel(sisi.sebab or "tidak dihitung"), Sel("tidak dihitung"))
    kategori = Sel(k.kategori, kategori=k.kategori, warna=k.kode_warna, tanda=k.tanda)
    # An indicator's row tells its cap too; an objective has the mean alone.
    angka = sel_persen(sisi.nilai) if sisi.baris is None else sel_capaian(sisi.baris)
    return (replace(angka, kategori=None, warna=None, tanda=None), kategori)


def _sel_selisih(x: Nilai, desimal: int = 2) -> Sel:
    sel = sel_bilangan(x, desimal)
    if x is None or x <= 0:
        return sel
    return replace(sel, teks=tulisan.bertanda(x, desimal))


def _sel_anggaran(b: BandingAnggaran) -> tuple[Sel, Sel, Sel]:
    buat = sel_rupiah if b.ukuran == "rupiah" else sel_persen
    desimal = 0 if b.ukuran == "rupiah" else 2
    kosong = "tidak dihitung"
    return (buat(b.resmi, kosong), buat(b.skenario, kosong), _sel_selisih(b.selisih, desimal))


def _catatan(semua: Sequence[Banding], resmi: Hasil, skenario: Hasil) -> tuple[str, ...]:
    catatan = (SEBELUM_PEMBULATAN,) * any(map(_beda_pembulatan, semua))
    if not skala_sebanding(resmi, skenario):
        catatan += ("Skenario memakai skala lain, jadi kategorinya tidak dibandingkan.",)
    return catatan


def _beda_pembulatan(b: Banding) -> bool:
    """Tell whether the figures as shown do not give the difference as shown."""
    if b.resmi.nilai is None or b.skenario.nilai is None or b.selisih is None:
        return False
    return beda_pembulatan(b.skenario.nilai, b.resmi.nilai)


def _tabel(id_: str, judul: str, p: Penyusun, hasil: Hasil, catatan: tuple[str, ...] = ()) -> Tabel:
    lengkap = f"{judul}, {hasil.periode}"
    return Tabel(f"skenario-{id_}", lengkap, p.kolom, tuple(p.baris), catatan, "skenario")
