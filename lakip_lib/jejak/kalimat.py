"""Trails in words: formula, values, rounding, rule and cells."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lakip_lib.angka import bulatkan
from lakip_lib.jejak.terlacak import Sel, Terlacak
from lakip_lib.jejak.tingkat import (
    Tingkat,
    isi_pola,
    label_bagian,
    mencacah,
    tingkat,
    tulis_nilai,
)

_INDEN = "  "
_LEBAR = 90


def rumus(t: Tingkat) -> str:
    """Return the formula of a level in words: `realisasi (IKU-03) ÷ target (…) × 100`."""
    if mencacah(t):
        return "banyaknya yang disebut di bawah ini" if t.bagian else "tidak ada satu pun"
    return t.pola.format(*label_bagian(t))


def hitungan(t: Tingkat) -> str:
    """Return the formula with its values: `731 ÷ 32.000 × 100 = 2,284375`."""
    hasil = tulis_nilai(t.nilai)
    if t.pola == "{0}" or mencacah(t):
        return hasil
    return f"{isi_pola(t.pola, [tulis_nilai(b) for b in t.bagian])} = {hasil}"


def pembulatan(nilai: Fraction, desimal: int) -> str:
    """Return how the exact value became the one shown."""
    polos = Fraction(nilai)
    if Fraction(bulatkan(polos, desimal)) == polos:
        return "tepat, tanpa pembulatan"
    ke = f"{desimal} desimal" if desimal else "bilangan bulat"
    return f"setengah ke atas menjadi {ke}"


def letak_sel(s: Sel) -> str:
    """Return where a cell is and what stands in it."""
    hal = f" ({s.hal})" if s.hal else ""
    return f"{s.berkas}, baris {s.baris}{hal}, kolom {s.kolom}: tertulis “{s.teks}”"


def sebaris(nilai: Terlacak) -> str:
    """Return the uppermost level of a trail on one line."""
    if isinstance(nilai.asal, Sel):
        return letak_sel(nilai.asal)
    t = tingkat(nilai)
    if mencacah(t):
        return t.nama or rumus(t)
    kata = rumus(t)
    kepala = t.nama.partition(":")[0] if t.nama and len(kata) > _LEBAR else kata
    return f"{kepala} = {hitungan(t)}"


def uraikan(nilai: Terlacak, desimal: int, *, lengkap: bool = False) -> list[str]:
    """Return a trail as lines: its uppermost level, and below it what that is made of.

    `lengkap` goes on down to the cells everywhere.
    """
    t = tingkat(nilai)
    kepala = [t.nama] if t.nama else []
    return [*kepala, *_rincian(t, pembulatan(nilai, desimal)), *_semua_bagian(t, lengkap)]


def _rincian(t: Tingkat, bulat: str = "") -> Iterator[str]:
    if not _satu_sel(t):
        yield f"rumus:      {rumus(t)}"
        yield f"hitungan:   {hitungan(t)}"
    if bulat:
        yield f"pembulatan: {bulat}"
    if t.sumber:
        yield f"aturan:     {t.sumber}"


def _satu_sel(t: Tingkat) -> bool:
    return t.pola == "{0}" and isinstance(t.bagian[0].asal, Sel)


def _semua_bagian(t: Tingkat, lengkap: bool) -> Iterator[str]:
    for nama, satu in zip(label_bagian(t), t.bagian, strict=True):
        if isinstance(satu.asal, Sel):
            yield f"- {nama}" if satu.asal.butir else f"- {nama} = {tulis_nilai(satu)}"
            yield f"{_INDEN}{letak_sel(satu.asal)}"
            continue
        yield f"- {nama} = {tulis_nilai(satu)}"
        bawah = tingkat(satu)
        isi = [*_rincian(bawah), *_semua_bagian(bawah, lengkap)] if lengkap else _rincian(bawah)
        yield from (f"{_INDEN}{baris}" for baris in isi)
