"""How the values of a scenario are written, in tables, sentences and on the terminal."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai, format_rupiah
from lakip_lib.hitung.bingkai import Nilai
from lakip_lib.jejak import sisip
from lakip_lib.skenario.banding import Gerak, Sisi
from lakip_lib.skenario.ubahan import Ubahan

TANDA: dict[Gerak, str] = {"naik": "↑", "turun": "↓", "lain": "→", "baru": "→", "hilang": "→"}
KATA: dict[Gerak, str] = {
    "naik": "naik",
    "turun": "turun",
    "tetap": "tetap",
    "baru": "semula tidak dihitung",
    "hilang": "menjadi tidak dihitung",
    "lain": "skala berbeda",
    "tanpa": "tidak dihitung",
}
"""What became of a category, in words; the sign beside them never stands alone."""


def gerak(g: Gerak) -> str:
    """Return sign and words of a category's change."""
    return f"{TANDA.get(g, '')} {KATA[g]}".strip()


def kategori(satu: Any) -> str:
    """Return sign and name of a category, a row of the scale; None has neither."""
    return "–" if satu is None else f"{satu.tanda}\u00a0{satu.kategori}"


def bertanda(x: Fraction, desimal: int = 2) -> str:
    """Return a difference with its sign; 0 has none.

    >>> bertanda(Fraction(137, 100)), bertanda(Fraction(-1)), bertanda(Fraction(0), 0)
    ('+1,37', '−1,00', '0')
    """
    teks = format_bilangan(x, desimal)
    return sisip("+{}", teks) if x > 0 else teks


def selisih(x: Nilai) -> str:
    """Return a difference with two decimals and its sign, a dash where there is none."""
    return "–" if x is None else bertanda(x)


def capaian(sisi: Sisi) -> str:
    """Return the achievement of one side (%), or in words why there is none."""
    return sisi.sebab if sisi.nilai is None else format_bilangan(sisi.nilai, 2)


def nilai_ubahan(u: Ubahan, nilai: Any) -> str:
    """Return a changed cell's value with its unit."""
    if nilai is None:
        return u.kosong
    if not isinstance(nilai, (int, Fraction)):
        return str(nilai)
    if u.jenis == "rupiah":
        return format_rupiah(nilai)
    return format_nilai(nilai, "%" if u.jenis == "persen" else u.satuan)
