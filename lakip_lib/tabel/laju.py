"""Tables of Bab III.A of a quarterly report: what the rest of the year must bring."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rentang
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.triwulan import deret_triwulan
from lakip_lib.istilah import ATURAN_TRIWULAN, METODE_PROYEKSI, ROMAWI
from lakip_lib.jejak import langkah, sisip
from lakip_lib.skenario.jawaban import langkah_satuan
from lakip_lib.tabel.bantu import (
    KOSONG,
    kolom_angka,
    kolom_teks,
    sel_capaian,
    sel_kategori,
    sel_nilai,
    sel_persen,
    sel_realisasi,
    sel_target,
    tanpa_target,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

_KEADAAN = {
    "tercapai": "target setahun sudah tercapai",
    "terlampaui": "batas setahun sudah terlampaui",
    "selesai": "semua triwulan terisi",
}
_SETIAP = {
    "jumlah": "setiap triwulan tersisa",
    "rata_rata": "rata-rata triwulan tersisa",
    "maksimum": "triwulan tertinggi",
    "terakhir": "triwulan terakhir",
}


def laju(hasil: Hasil) -> Tabel:
    """Return target and realisation to date, and what the remaining quarters must bring.

    Raises TidakAdaData when the year has no quarters.
    """
    frame = wajib(hasil.laju, f"data triwulan tahun {hasil.tahun} tidak tersedia")
    sampai = f"S.d. triwulan {ROMAWI[hasil.triwulan]}"
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.0, kepala=True),
            kolom_angka("target", "Target", sampai, lebar=0.75),
            kolom_angka("realisasi", "Realisasi", sampai, lebar=0.75),
            kolom_angka("capaian", "Capaian (%)", sampai, lebar=0.75),
            kolom_angka("target_tahun", "Target", "Setahun", lebar=0.75),
            kolom_angka("capaian_tahun", "Capaian (%)", "Setahun", lebar=0.75),
            kolom_angka("sisa", "Triwulan tersisa", "Kebutuhan", lebar=0.6),
            kolom_angka("butuh", "Seluruhnya", "Kebutuhan", lebar=0.8),
            kolom_angka("per_triwulan", "Per triwulan", "Kebutuhan", lebar=1.1),
        )
    )
    per_indikator, utuh = menurut(frame, "indikator"), _utuh(hasil)
    for b in baris_dari(hasil.capaian):
        satu = per_indikator[b.indikator]
        p.tambah(
            b.nama,
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
            _target_tahun(satu, b),
            _capaian_tahun(satu),
            Sel(str(satu.sisa)),
            _butuh(satu, b),
            _per_triwulan(satu, b, b.indikator in utuh),
            kunci=b.indikator,
        )
    judul = f"Laju capaian {hasil.periode} dan kebutuhan sisa tahun"
    catatan = _catatan_laju(hasil)
    return Tabel("laju", judul, p.kolom, tuple(p.baris), catatan=catatan, lebar=True)


def proyeksi(hasil: Hasil) -> Tabel:
    """Return the simple projection of every indicator to the end of the year.

    Raises TidakAdaData when the year has no quarters.
    """
    frame = wajib(hasil.laju, f"data triwulan tahun {hasil.tahun} tidak tersedia")
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.2, kepala=True),
            kolom_angka("target_tahun", "Target setahun", lebar=0.8),
            kolom_teks("aturan", "Aturan triwulan", 0.9),
            kolom_angka("proyeksi", "Proyeksi setahun", lebar=0.9),
            kolom_angka("capaian_proyeksi", "Capaian proyeksi (%)", lebar=0.9),
            kolom_teks("kategori", "Kategori proyeksi", 0.9),
        )
    )
    per_indikator, utuh = menurut(frame, "indikator"), _utuh(hasil)
    for b in baris_dari(hasil.capaian):
        satu = per_indikator[b.indikator]
        aturan = ATURAN_TRIWULAN.get(b.aturan_triwulan, KOSONG)
        p.tambah(
            b.nama,
            _target_tahun(satu, b),
            aturan,
            _proyeksi(satu, b, b.indikator in utuh),
            _capaian_proyeksi(satu),
            sel_kategori(satu),
            kunci=b.indikator,
        )
    judul = f"Proyeksi sederhana setahun dari realisasi {hasil.periode}"
    catatan = _catatan_proyeksi(hasil)
    if any(_pecah(satu.proyeksi) for i, satu in per_indikator.items() if i in utuh):
        catatan += (_PROYEKSI_UTUH,)
    return Tabel("proyeksi", judul, p.kolom, tuple(p.baris), catatan=catatan)


_PROYEKSI_UTUH = (
    "Proyeksi yang satuannya utuh (seperti orang) dibulatkan, setengah ke atas; capaian proyeksi "
    "dihitung dari nilai sebelum pembulatan."
)


def _utuh(hasil: Hasil) -> set[str]:
    """Return the indicators whose unit counts whole things only (`satuan.csv`, bulat)."""
    return {i for i, langkah_ in langkah_satuan(hasil).items() if langkah_ == 1}


def _pecah(x: Any) -> bool:
    return x is not None and x.denominator != 1


def _proyeksi(satu: Any, b: Any, utuh: bool) -> Sel:
    """Return the projection; of people and places whole ones, whose trail tells the rounding."""
    x = satu.proyeksi
    if not utuh or not _pecah(x):
        return sel_nilai(x, b.satuan_nama, kosong=satu.keterangan or KOSONG)
    return Sel(sisip(f"{{}} {b.satuan_nama}", format_bilangan(x, 0)), x, 0)


def _bulatkan(x: Any, ke_atas: bool) -> Any:
    """Return a need in whole units: the least needed rounded up, the most allowed down."""
    if not _pecah(x):
        return x
    utuh = ceil(x) if ke_atas else floor(x)
    arah = "atas" if ke_atas else "bawah"
    return langkah(x + (utuh - Fraction(x)), f"kebutuhan, dibulatkan ke {arah} menjadi utuh")


def _target_tahun(satu: Any, b: Any) -> Sel:
    if satu.target_tahun is None or satu.target_tahun_atas is None:
        return sel_nilai(satu.target_tahun, b.satuan_nama, b.predikat_target, tanpa_target(b))
    return Sel(format_rentang(satu.target_tahun, satu.target_tahun_atas, b.satuan_nama))


def _capaian_tahun(satu: Any) -> Sel:
    return sel_persen(satu.capaian_tahun, satu.keterangan_tahun or KOSONG)


def _capaian_proyeksi(satu: Any) -> Sel:
    if satu.capaian_proyeksi is None:
        # Where the projection itself is missing its reason stands there already.
        return Sel(KOSONG if satu.proyeksi is None else satu.keterangan or KOSONG)
    return sel_persen(satu.capaian_proyeksi)


def _butuh(satu: Any, b: Any) -> Sel:
    if satu.keadaan is None:
        return Sel(tanpa_target(b))
    if satu.keadaan != "perlu":
        return Sel(_KEADAAN[satu.keadaan])
    if b.aturan_triwulan != "jumlah":
        return Sel(KOSONG)
    return _batas(satu.butuh, satu.butuh_atas, b.satuan_nama)


def _per_triwulan(satu: Any, b: Any, utuh: bool) -> Sel:
    if satu.keadaan != "perlu":
        return Sel(KOSONG)
    bawah, atas = satu.per_triwulan, satu.per_triwulan_atas
    if utuh:
        bawah, atas = _bulatkan(bawah, ke_atas=True), _bulatkan(atas, ke_atas=False)
    sel = _batas(bawah, atas, b.satuan_nama)
    if b.aturan_triwulan == "jumlah":
        return sel
    return Sel(sisip(f"{{}} ({_SETIAP[b.aturan_triwulan]})", sel.teks), sel.nilai, sel.desimal)


def _batas(bawah: Any, atas: Any, satuan: str) -> Sel:
    """Return the least needed, the most allowed (`paling banyak`), or both."""
    if bawah is not None and atas is not None:
        return Sel(format_rentang(bawah, atas, satuan))
    if bawah is not None:
        return sel_nilai(bawah, satuan)
    sel = sel_nilai(atas, satuan)
    return Sel(sisip("paling banyak {}", format_nilai(atas, satuan)), sel.nilai, sel.desimal)


def _catatan_laju(hasil: Hasil) -> tuple[str, ...]:
    kosong = _belum_diisi(hasil)
    return (
        "Capaian setahun membandingkan realisasi sampai kini dengan target setahun.",
        "Kebutuhan ialah yang harus dihasilkan triwulan tersisa agar target setahun tercapai; "
        "untuk aturan jumlah, kebutuhan per triwulan ialah kebutuhan seluruhnya dibagi rata, "
        "dibulatkan ke atas bila satuannya utuh (seperti orang).",
        *(
            f"{deret_triwulan(kosong, awal='Triwulan')} belum diisi seluruhnya; triwulan yang "
            "belum diisi dihitung sebagai triwulan tersisa."
            for _ in kosong[:1]
        ),
    )


def _belum_diisi(hasil: Hasil) -> list[int]:
    """Return the quarters up to this one in which an indicator is not filled."""
    rinci = hasil.triwulan_rinci
    return sorted(set(rinci[rinci["realisasi"].isna()]["triwulan"]))


def _catatan_proyeksi(hasil: Hasil) -> tuple[str, ...]:
    dipakai: Iterable[str] = dict.fromkeys(
        b.aturan_triwulan for b in baris_dari(hasil.capaian) if b.aturan_triwulan
    )
    cara = "; ".join(f"{ATURAN_TRIWULAN[a]}: {METODE_PROYEKSI[a]}" for a in dipakai)
    return (
        f"Cara memproyeksikan menurut aturan triwulan – {cara}.",
        "Proyeksi bukan ramalan: musim, rencana, dan perubahan keadaan tidak diperhitungkan.",
    )
