"""Charts of one indicator over the years, with the tables behind them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import REALISASI, TARGET, isian_kategori
from lakip_lib.grafik.kalimat import nilai_atau, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.panel import KOSONG, Panel, Triwulan, gambar_panel
from lakip_lib.grafik.skala import skala_bilangan, skala_persen
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.istilah import ROMAWI
from lakip_lib.situs.indikator import Tahunan, tanpa_warna
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    sel_capaian,
    sel_kategori,
    sel_nilai,
    sel_realisasi,
    sel_target,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

_LEGENDA = (Kunci(TARGET, "Target"), Kunci(REALISASI, "Realisasi"))


def grafik_capaian(id_: str, nama: str, deret: Sequence[Tahunan]) -> Grafik:
    """Return the achievement of every year, coloured by its category."""
    kunci = f"capaian-{id_}"
    gambar = gambar_batang(
        kunci,
        [_baris_capaian(t) for t in deret],
        skala_persen((_capaian(t) for t in deret), "100% = target"),
        legenda=_legenda_kategori(deret),
    )
    alt = f"Diagram batang capaian menurut tahun. {rangkai(map(_kata_capaian, deret))}"
    p = Penyusun(
        (
            kolom_teks("tahun", "Tahun", 0.5, kepala=True),
            kolom_angka("capaian", "Capaian (%)"),
            kolom_teks("kategori", "Kategori"),
        )
    )
    for t in deret:
        capaian = tanpa_warna(sel_capaian(t.baris)) if t.ada else Sel(t.sebab)
        p.tambah(str(t.tahun.tahun), capaian, sel_kategori(t.baris) if t.ada else "–")
    judul = f"Capaian menurut tahun: {nama}"
    return Grafik(kunci, judul, alt, gambar, Tabel(kunci, judul, p.kolom, tuple(p.baris)))


def grafik_nilai(id_: str, nama: str, deret: Sequence[Tahunan]) -> Grafik | None:
    """Return target against realisation of every year in the newest year's unit.

    None where no year has numbers in that unit.
    """
    satuan = next((t.baris.satuan_nama for t in reversed(deret) if t.ada), "")
    angka = [x for t in deret if _sesatuan(t, satuan) for x in (_target(t), t.baris.realisasi)]
    if all(x is None for x in angka):
        return None
    kunci = f"nilai-{id_}"
    baris = [_baris_nilai(t, satuan) for t in deret]
    gambar = gambar_batang(kunci, baris, skala_bilangan(angka), legenda=_LEGENDA)
    judul = f"Target dan realisasi menurut tahun: {nama}"
    kata = rangkai(_kata_nilai(t, satuan) for t in deret)
    alt = f"Diagram batang target dan realisasi menurut tahun. {kata}"
    p = Penyusun(
        (
            kolom_teks("tahun", "Tahun", 0.5, kepala=True),
            kolom_angka("target", "Target"),
            kolom_angka("realisasi", "Realisasi"),
        )
    )
    for t in deret:
        isi = (sel_target(t.baris), sel_realisasi(t.baris)) if t.ada else (t.sebab, t.sebab)
        p.tambah(str(t.tahun.tahun), *isi)
    return Grafik(kunci, judul, alt, gambar, Tabel(kunci, judul, p.kolom, tuple(p.baris)))


def grafik_triwulan(id_: str, nama: str, deret: Sequence[Tahunan]) -> Grafik | None:
    """Return target against realisation by quarter, a panel for each year that has quarters."""
    panel = [(t, _panel(t)) for t in deret if t.ada]
    ada = [(t, p) for t, p in panel if p.isi]
    if not ada:
        return None
    kunci = f"triwulan-{id_}"
    judul = f"Target dan realisasi per triwulan: {nama}"
    alt = "Diagram batang target dan realisasi per triwulan. "
    alt += rangkai(_kata_triwulan(t.tahun.tahun, p) for t, p in ada)
    tabel = Penyusun(
        (
            kolom_teks("tahun", "Tahun", 0.6),
            kolom_teks("triwulan", "Triwulan", 0.7, kepala=True),
            kolom_angka("target", "Target"),
            kolom_angka("realisasi", "Realisasi"),
        )
    )
    for t, p in ada:
        for q in p.isi:
            target = sel_nilai(q.target, p.satuan, kosong=KOSONG)
            realisasi = sel_nilai(q.realisasi, p.satuan, kosong=KOSONG)
            tabel.tambah(str(t.tahun.tahun), ROMAWI[q.ke], target, realisasi)
    data = Tabel(kunci, judul, tabel.kolom, tuple(tabel.baris))
    return Grafik(kunci, judul, alt, gambar_panel(kunci, [p for _, p in ada]), data)


def _capaian(t: Tahunan) -> Fraction | None:
    nilai: Fraction | None = t.baris.capaian if t.ada else None
    return nilai


def _baris_capaian(t: Tahunan) -> Baris:
    nilai = _capaian(t)
    if nilai is None:
        return Baris(str(t.tahun.tahun), (Batang(kosong=t.sebab),))
    batang = Batang.tunggal(nilai, isian_kategori(t.baris.warna), persen(nilai))
    return Baris(str(t.tahun.tahun), (batang,), (t.baris.tanda, t.baris.warna))


def _legenda_kategori(deret: Sequence[Tahunan]) -> list[Kunci]:
    """Return the key of the categories that occur, best first."""
    ada = {t.baris.kategori for t in deret if t.ada}
    hasil = {
        s.kategori: Kunci(isian_kategori(s.kode_warna), s.kategori, s.tanda)
        for t in deret
        for s in baris_dari(t.tahun.hasil.skala)
        if s.kategori in ada
    }
    return list(hasil.values())


def _kata_capaian(t: Tahunan) -> str:
    nilai = _capaian(t)
    kata = t.sebab if nilai is None else f"{persen_kata(nilai)}, {t.baris.kategori}"
    return f"{t.tahun.tahun}: {kata}"


def _sesatuan(t: Tahunan, satuan: str) -> bool:
    return t.ada and t.baris.satuan_nama == satuan


def _target(t: Tahunan) -> Fraction | None:
    nilai: Fraction | None = t.baris.target_atas
    return t.baris.target if nilai is None else nilai


def _baris_nilai(t: Tahunan, satuan: str) -> Baris:
    nama = str(t.tahun.tahun)
    if not t.ada:
        return Baris(nama, (Batang(kosong=t.sebab),))
    if not _sesatuan(t, satuan):
        return Baris(nama, (Batang(kosong=f"satuan lain: {t.baris.satuan_nama or 'nilai'}"),))
    target, realisasi = sel_target(t.baris).teks, sel_realisasi(t.baris).teks
    isi = ((_target(t), TARGET, target), (t.baris.realisasi, REALISASI, realisasi))
    batang = (
        Batang(kosong=teks) if nilai is None else Batang.tunggal(nilai, isian, teks)
        for nilai, isian, teks in isi
    )
    return Baris(nama, tuple(batang))


def _kata_nilai(t: Tahunan, satuan: str) -> str:
    if not t.ada:
        return f"{t.tahun.tahun}: {t.sebab}"
    lain = "" if _sesatuan(t, satuan) else " (satuan lain)"
    target, realisasi = sel_target(t.baris).teks, sel_realisasi(t.baris).teks
    return f"{t.tahun.tahun}{lain}: target {target}, realisasi {realisasi}"


def _panel(t: Tahunan) -> Panel:
    rinci = t.tahun.hasil.triwulan_rinci
    milik = rinci[rinci["indikator"] == t.baris.indikator]
    isi = (Triwulan(q.triwulan, q.target, q.target_atas, q.realisasi) for q in baris_dari(milik))
    return Panel(f"Tahun {t.tahun.tahun}", t.baris.satuan_nama, tuple(isi))


def _kata_triwulan(tahun: int, p: Panel) -> str:
    isi = (
        f"triwulan {ROMAWI[q.ke]} target {nilai_atau(q.target, p.satuan, KOSONG)}, "
        f"realisasi {nilai_atau(q.realisasi, p.satuan, KOSONG)}"
        for q in p.isi
    )
    return f"{tahun}: {', '.join(isi)}"
