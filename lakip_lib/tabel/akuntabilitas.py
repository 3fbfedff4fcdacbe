"""Tables of Bab III.A: the scale, the quarterly and the yearly measurement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rentang
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import celah_skala
from lakip_lib.istilah import ATURAN_TRIWULAN, ROMAWI
from lakip_lib.jejak import sisip
from lakip_lib.tabel.bantu import (
    ANGGARAN_SETAHUN,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_anggaran,
    sel_capaian,
    sel_nilai,
    sel_persen,
    sel_realisasi,
    sel_rupiah,
    sel_target,
    wajib,
)
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Seri, Tabel


def kategori(hasil: Hasil) -> Tabel:
    """Return the achievement scale with its colours and signs (print: Tabel 13)."""
    p = Penyusun(
        (
            Kolom("no", "No.", rata="tengah", lebar=0.4),
            kolom_teks("kategori", "Kategori", 1.4, kepala=True),
            kolom_teks("rentang", "Rentang capaian (%)", 1.2, "tengah"),
            kolom_teks("kode", "Kode warna", 1.0),
        )
    )
    for i, b in enumerate(baris_dari(hasil.skala), 1):
        warna = Sel(b.warna, kategori=b.kategori, warna=b.kode_warna, tanda=b.tanda)
        p.tambah(f"{i}.", b.kategori, rentang_kategori(b), warna, kunci=b.kategori)
    return Tabel(
        "kategori",
        "Kategori capaian kinerja",
        p.kolom,
        tuple(p.baris),
        catatan=_catatan_celah(hasil),
    )


def _catatan_celah(hasil: Hasil) -> tuple[str, ...]:
    celah = [str(c) for c in celah_skala(hasil.skala)]
    return (f"Nilai di antara dua rentang: {'; '.join(celah)}.",) if celah else ()


def rentang_kategori(baris: Any) -> str:
    """Return the value range of one category in words, such as `80 – 100` or `> 100`."""
    bawah, atas = baris.batas_bawah, baris.batas_atas
    if atas is None:
        return sisip(f"{'≥' if baris.termasuk_bawah else '>'} {{}}", format_bilangan(bawah))
    if bawah is None:
        return sisip(f"{'≤' if baris.termasuk_atas else '<'} {{}}", format_bilangan(atas))
    return sisip("{} – {}", format_bilangan(bawah), format_bilangan(atas))


def capaian_triwulan(hasil: Hasil) -> Tabel:
    """Return target and realisation of every quarter (print: Tabel 14)."""
    judul = f"Pengukuran kinerja triwulanan {hasil.periode}"
    return triwulan(hasil, "capaian-triwulan", judul, "utama")


def triwulan(hasil: Hasil, id_: str, judul: str, seri: Seri) -> Tabel:
    """Return the quarterly measurement under the given id, caption and numbering series."""
    rinci = wajib(hasil.triwulan_rinci, f"data triwulan tahun {hasil.tahun} tidak tersedia")
    nilai = {(b.indikator, b.triwulan): b for b in baris_dari(rinci)}
    kolom = (
        kolom_teks("sasaran", "Sasaran", 1.7),
        kolom_teks("indikator", "Indikator Kinerja", 1.9, kepala=True),
        kolom_angka("target", "Target", lebar=0.8),
        *(k for t in range(1, hasil.triwulan + 1) for k in _kolom_triwulan(t)),
    )
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    p = Penyusun(kolom)
    for b in baris_dari(hasil.capaian):
        tahunan = sel_target(b)
        satu = [nilai.get((b.indikator, t)) for t in range(1, hasil.triwulan + 1)]
        p.tambah(
            sasaran[b.sasaran],
            b.nama,
            tahunan,
            *_sel_triwulan(satu, b.satuan_nama),
            kunci=b.indikator,
        )
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    catatan = _catatan_target(hasil)
    return Tabel(id_, judul, kolom, tuple(p.baris), catatan=catatan, seri=seri, lebar=True)


def _catatan_target(hasil: Hasil) -> tuple[str, ...]:
    """Say where the targets of the quarters do not give the target of the year."""
    rentang = any(x is not None for x in hasil.triwulan_rinci["target_atas"])
    awal = (_RENTANG_SETAHUN,) * rentang
    if hasil.triwulan < 4:
        return awal
    akhir = hasil.triwulan_rinci[hasil.triwulan_rinci["triwulan"] == 4]
    dari_triwulan = dict(zip(akhir["indikator"], akhir["target_kumulatif"], strict=True))
    return awal + tuple(
        f"{b.nama}: target triwulan menghasilkan {format_nilai(menurut, b.satuan_nama)} "
        f"({ATURAN_TRIWULAN[b.aturan_triwulan]}), sedangkan target setahun "
        f"{format_nilai(b.target, b.satuan_nama)}."
        for b in baris_dari(hasil.capaian)
        if (menurut := dari_triwulan.get(b.indikator)) is not None
        and b.target is not None
        and b.target_atas is None
        and menurut != b.target
    )


_RENTANG_SETAHUN = (
    "Rentang target yang tidak dijumlahkan berlaku sepanjang tahun, juga untuk triwulan yang "
    "targetnya tidak diisi."
)


def _kolom_triwulan(t: int) -> tuple[Kolom, Kolom]:
    kelompok = f"Triwulan {ROMAWI[t]}"
    return (
        kolom_angka(f"tw{t}_target", "Target", kelompok, lebar=0.65),
        kolom_angka(f"tw{t}_realisasi", "Realisasi", kelompok, lebar=0.7),
    )


def _sel_triwulan(satu: Sequence[Any], satuan: str) -> list[Sel]:
    return [
        s
        for t in satu
        for s in (
            _sel_target_triwulan(t, satuan),
            sel_nilai(None if t is None else t.realisasi, satuan),
        )
    ]


def _sel_target_triwulan(t: Any, satuan: str) -> Sel:
    """Return the target of a quarter; a range that holds all year shows both its bounds."""
    if t is not None and t.target is not None and t.target_atas is not None:
        return Sel(format_rentang(t.target, t.target_atas, satuan))
    return sel_nilai(None if t is None else t.target, satuan)


_KOLOM_TAHUNAN = (
    kolom_teks("sasaran", "Sasaran", 1.6),
    kolom_teks("indikator", "Indikator Kinerja", 1.8, kepala=True),
    kolom_angka("target", "Target", "Kinerja", lebar=0.75),
    kolom_angka("realisasi", "Realisasi", "Kinerja", lebar=0.75),
    kolom_angka("capaian", "Capaian (%)", "Kinerja", lebar=0.75),
    kolom_angka("pagu", "Pagu (Rp)", "Anggaran", lebar=1.05),
    kolom_angka("realisasi_anggaran", "Realisasi (Rp)", "Anggaran", lebar=1.05),
    kolom_angka("serapan", "Serapan (%)", "Anggaran", lebar=0.7),
)


def capaian_anggaran(hasil: Hasil) -> Tabel:
    """Return the yearly measurement with the budget of the objectives (print: Tabel 15).

    A ceiling that several objectives share (`kelompok_pagu`) spans their rows.
    """
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran"))
    anggaran = _anggaran_sasaran(hasil)
    p = Penyusun(_KOLOM_TAHUNAN)
    kunci = []
    for b in baris_dari(hasil.capaian):
        a = anggaran.get(b.sasaran)
        kunci.append(b.sasaran if a is None else a.kelompok_pagu)
        p.tambah(
            sasaran[b.sasaran],
            b.nama,
            sel_target(b),
            sel_realisasi(b),
            sel_capaian(b),
            *_sel_anggaran(a),
            kunci=b.indikator,
        )
    p.gabung("sasaran", list(hasil.capaian["sasaran"]))
    for nama in ("pagu", "realisasi_anggaran", "serapan"):
        p.gabung(nama, kunci)
    for b in baris_dari(hasil.total):
        p.tambah("", "Jumlah anggaran", "", "", "", *_sel_anggaran(b), jenis="jumlah")
    return Tabel(
        "capaian-anggaran",
        f"Capaian kinerja dan anggaran {hasil.periode}",
        p.kolom,
        tuple(p.baris),
        catatan=_catatan(hasil),
        lebar=True,
    )


def _anggaran_sasaran(hasil: Hasil) -> dict[str, Any]:
    return {s: b for b in baris_dari(hasil.sasaran_anggaran) for s in b.sasaran}


def _sel_anggaran(a: Any) -> tuple[Sel, Sel, Sel]:
    if a is None:
        return (sel_rupiah(None), sel_rupiah(None), sel_persen(None))
    return sel_anggaran(a)[:3]


def _catatan(hasil: Hasil) -> tuple[str, ...]:
    if hasil.sasaran_anggaran.empty:
        rincian = f"Rincian anggaran per sasaran tahun {hasil.tahun} tidak tersedia."
        total = baris_dari(hasil.data.ambil("anggaran_total"))
        return (rincian, *(b.catatan for b in total if b.catatan))
    anggaran = _anggaran_sasaran(hasil)
    bersama = any(len(b.sasaran) > 1 for b in anggaran.values())
    tanpa = any(s not in anggaran for s in hasil.capaian["sasaran"])
    lepas = any(b.kelompok_pagu is None for b in baris_dari(hasil.kegiatan))
    return (
        *("Satu pagu dapat membiayai beberapa sasaran; selnya mencakup semua sasaran itu.",)
        * bersama,
        *("Tanda – berarti sasaran tidak memiliki pagu tersendiri.",) * tanpa,
        *(ANGGARAN_SETAHUN,) * (hasil.triwulan < 4),
        *("Jumlah mencakup kegiatan yang tidak membiayai sasaran tertentu.",) * lepas,
    )
