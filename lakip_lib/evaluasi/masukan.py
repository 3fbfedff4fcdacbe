"""The input cells behind a number, and the number's formula, as tables."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from lakip_lib.jejak import Langkah, Sel, Terlacak
from lakip_lib.jejak.kalimat import hitungan, pembulatan, rumus
from lakip_lib.jejak.tingkat import tingkat
from lakip_lib.tabel.bantu import kolom_teks, sel_bilangan
from lakip_lib.tabel.model import Baris, Kolom, Tabel, TidakAdaData
from lakip_lib.tabel.model import Sel as SelTabel

_SELALU_DUA = ("capaian",)


class Ukuran(NamedTuple):
    """One measure of an indicator: what it is called, its exact value, decimals shown."""

    nama: str
    nilai: Fraction
    desimal: int


def ukuran_indikator(b: Any) -> list[Ukuran]:
    """Return the numbers of one row of `Hasil.capaian` that are there, the result last.

    What the quarters give stands apart where the year's value does not come from them.
    """
    semua = (
        ("target", b.target),
        ("batas atas target", b.target_atas),
        ("realisasi menurut triwulan", b.realisasi_triwulan if b.penyesuaian else None),
        ("realisasi", b.realisasi),
        ("capaian", b.capaian),
    )
    return [Ukuran(n, x, _desimal(n, x)) for n, x in semua if x is not None]


def _desimal(nama: str, nilai: Fraction) -> int:
    return 2 if nama in _SELALU_DUA or Fraction(nilai).denominator != 1 else 0


def sel_masukan(nilai: Fraction) -> Iterator[Sel]:
    """Yield the cells that a number came from, in the order of its formula."""
    if not isinstance(nilai, Terlacak):
        return
    if isinstance(nilai.asal, Sel):
        yield nilai.asal
        return
    bagian = (nilai.asal.dari,) if isinstance(nilai.asal, Langkah) else nilai.asal.operan
    for satu in bagian:
        yield from sel_masukan(satu)


def tabel_rumus(b: Any) -> Tabel:
    """Return how each measure of an indicator came about: formula, values, rounding, rule.

    Raises TidakAdaData where the indicator has no number at all.
    """
    kolom = (
        kolom_teks("ukuran", "Yang dihitung", 1.2, kepala=True),
        kolom_teks("rumus", "Rumus", 2.0),
        kolom_teks("hitungan", "Dengan nilainya", 1.8),
        kolom_teks("pembulatan", "Pembulatan saat tampil", 1.2),
        kolom_teks("aturan", "Aturan", 1.4),
    )
    baris = tuple(Baris(tuple(map(SelTabel, _rumus(u)))) for u in ukuran_indikator(b))
    if not baris:
        raise TidakAdaData("indikator ini tidak mempunyai nilai berupa bilangan")
    return Tabel("evaluasi-rumus", "Rumus dan hitungan", kolom, baris)


def _rumus(u: Ukuran) -> tuple[str, ...]:
    bulat = pembulatan(u.nilai, u.desimal)
    if not isinstance(u.nilai, Terlacak):
        return (u.nama, "tanpa jejak", str(sel_bilangan(u.nilai, u.desimal).teks), bulat, "")
    t = tingkat(u.nilai)
    if isinstance(u.nilai.asal, Sel):
        return (u.nama, "sel masukan, tidak dihitung", hitungan(t), bulat, t.sumber)
    return (u.nama, f"{rumus(t)}", hitungan(t), bulat, t.sumber)


_KOLOM_SEL: tuple[Kolom, ...] = (
    kolom_teks("dipakai", "Dipakai untuk", 1.4, kepala=True),
    kolom_teks("berkas", "Berkas", 1.4),
    Kolom("baris", "Baris", rata="kanan", lebar=0.5, jenis="bilangan"),
    kolom_teks("kolom", "Kolom", 0.9),
    kolom_teks("kunci", "Kunci baris", 1.2),
    kolom_teks("isi", "Isi sel", 0.9),
)


def tabel_sel(b: Any) -> Tabel:
    """Return the input cells of an indicator: file, row, column, value, and what each serves.

    Raises TidakAdaData where there are none.
    """
    dipakai: dict[Sel, list[str]] = {}
    for u in ukuran_indikator(b):
        for sel in sel_masukan(u.nilai):
            tujuan = dipakai.setdefault(sel, [])
            if u.nama not in tujuan:
                tujuan.append(u.nama)
    if not dipakai:
        raise TidakAdaData("tidak ada sel masukan berupa bilangan untuk indikator ini")
    baris = tuple(_baris_sel(s, untuk) for s, untuk in dipakai.items())
    return Tabel("evaluasi-sel", "Sel masukan", _KOLOM_SEL, baris)


def _baris_sel(s: Sel, untuk: list[str]) -> Baris:
    sel = (
        SelTabel(", ".join(untuk)),
        SelTabel(s.berkas),
        sel_bilangan(s.baris),
        SelTabel(s.kolom),
        SelTabel("; ".join(filter(None, (s.kunci, s.hal)))),
        SelTabel(s.teks),
    )
    return Baris(sel)
