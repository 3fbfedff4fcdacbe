"""One indicator over the years: table and sentences, oldest year first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lakip_lib.angka import format_nilai
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.perbandingan import capaian_pada
from lakip_lib.situs.tahun import TahunSitus
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    sel_capaian,
    sel_kategori,
    sel_realisasi,
    sel_target,
)
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

TAK_DITETAPKAN = "tidak ditetapkan"


@dataclass(frozen=True)
class Tahunan:
    """An indicator in one year: its row of `Hasil.capaian`, None where it was not measured."""

    tahun: TahunSitus
    baris: Any

    @property
    def ada(self) -> bool:
        """Whether the year measured it."""
        return self.baris is not None

    @property
    def sebab(self) -> str:
        """Why there is no achievement."""
        return TAK_DITETAPKAN if self.baris is None else str(self.baris.keterangan or "")


def deret_tahun(urut: Sequence[TahunSitus], indikator: str) -> list[Tahunan]:
    """Return the indicator in every published year; `urut` are the years, oldest first."""
    hasil = []
    for t in urut:
        nilai, sebab = capaian_pada(t.hasil.capaian, indikator, t.tahun)
        baris = menurut(t.hasil.capaian, "indikator").get(indikator)
        kosong = nilai is None and sebab is not None and sebab.startswith("indikator ini tidak")
        hasil.append(Tahunan(t, None if kosong else baris))
    return hasil


def tabel_tahun(id_: str, nama: str, deret: Sequence[Tahunan]) -> Tabel:
    """Return target, realisation, achievement and category of every year."""
    p = Penyusun(
        (
            kolom_teks("tahun", "Tahun", 0.5, kepala=True),
            kolom_angka("target", "Target"),
            kolom_angka("realisasi", "Realisasi"),
            kolom_angka("capaian", "Capaian (%)", lebar=1.0),
            kolom_teks("kategori", "Kategori", 0.9),
        )
    )
    for t in deret:
        if t.ada:
            capaian = tanpa_warna(sel_capaian(t.baris))
            sel = (sel_target(t.baris), sel_realisasi(t.baris), capaian)
            p.tambah(str(t.tahun.tahun), *sel, sel_kategori(t.baris))
        else:
            p.tambah(str(t.tahun.tahun), *(Sel(TAK_DITETAPKAN),) * 3, Sel("–"))
    catatan = tuple(s for t in deret for s in _catatan(t))
    return Tabel(f"tahun-{id_}", f"{nama} menurut tahun", p.kolom, tuple(p.baris), catatan)


def _catatan(t: Tahunan) -> list[str]:
    if not t.ada:
        return []
    alasan = t.baris.alasan if t.baris.penyesuaian else None
    batas = t.baris.keterangan if t.baris.capaian is not None else None
    return [f"{t.tahun.tahun}: {s}" for s in (alasan, batas) if s]


def tanpa_warna(sel: Sel) -> Sel:
    """Return an achievement without its category, which stands in a column of its own."""
    return replace(sel, kategori=None, warna=None, tanda=None)


def satuan_deret(deret: Sequence[Tahunan]) -> str:
    """Return the unit of measure, with the years of any other one."""
    kata = {t.tahun.tahun: str(t.baris.satuan_nama or "nilai") for t in deret if t.ada}
    if len(set(kata.values())) <= 1:
        return next(iter(kata.values()), "")
    return ", ".join(f"{satuan} ({tahun})" for tahun, satuan in kata.items())


def kalimat_terakhir(deret: Sequence[Tahunan]) -> str:
    """Return what the newest year says in one sentence."""
    t = deret[-1]
    if not t.ada:
        return f"Pada tahun {t.tahun.tahun} indikator ini tidak ditetapkan."
    target, realisasi = sel_target(t.baris).teks, sel_realisasi(t.baris).teks
    awal = f"Tahun {t.tahun.tahun}: target {target}, realisasi {realisasi}"
    if t.baris.capaian is None:
        return f"{awal}; {t.baris.keterangan}."
    return f"{awal}, capaian {format_nilai(t.baris.capaian, '%')} ({t.baris.kategori})."
