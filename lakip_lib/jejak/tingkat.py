"""Trails level by level: a formula over the cells and named steps that lie one level down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from lakip_lib.angka import MINUS, format_bilangan
from lakip_lib.jejak.terlacak import Hitung, Langkah, Sel, Terlacak

_DESIMAL_TERBANYAK = 6
_SKALA: int = 10**_DESIMAL_TERBANYAK
_INFIKS = {"+": 1, "−": 1, "×": 2, "÷": 2}
_FUNGSI = {"maks": "terbesar", "min": "terkecil", "cacah": "banyaknya"}
_TERTINGGI = 3


@dataclass(frozen=True)
class Tingkat:
    """One level of a trail.

    `pola` is the formula, with `{0}`, `{1}` … for `bagian`: the cells and named steps that
    it is made of. It knows + − × ÷ with parentheses and the usual precedence,
    `terbesar(a; b)`, `terkecil(a; b)`, `banyaknya(a; b)` (how many), and `100 karena {0}
    ada di antara {1} dan {2}`. `nama` and `sumber` (rule) are empty for an unnamed step.
    """

    nilai: Fraction
    pola: str
    bagian: tuple[Terlacak, ...]
    nama: str = ""
    sumber: str = ""


def tingkat(x: Terlacak) -> Tingkat:
    """Return the level that a traced number stands on; of a cell, the cell alone."""
    penulis = _PenulisPola()
    if isinstance(x.asal, Langkah):
        dari = x.asal.dari
        pola = penulis.tulis(dari, buka=isinstance(dari, Terlacak) and _terbuka(dari))[0]
        return Tingkat(Fraction(x), pola, tuple(penulis.bagian), x.asal.nama, x.asal.sumber)
    pola = penulis.tulis(x, buka=_terbuka(x))[0]
    return Tingkat(Fraction(x), pola, tuple(penulis.bagian))


def _terbuka(x: Terlacak) -> bool:
    return isinstance(x.asal, Hitung)


class _PenulisPola:
    """Writes a formula and collects its parts, each named once."""

    def __init__(self) -> None:
        self.bagian: list[Terlacak] = []

    def tulis(self, x: Fraction, *, buka: bool = True) -> tuple[str, int]:
        """Return the formula of `x` and how tightly it binds; `buka` opens an unnamed step."""
        if not isinstance(x, Terlacak):
            return _tetapan(x)
        if not buka or not isinstance(x.asal, Hitung):
            return self._bagian(x), _TERTINGGI
        op, operan = x.asal.op, x.asal.operan
        if op in _INFIKS:
            return self._infiks(op, operan), _INFIKS[op]
        isi = [self.tulis(o)[0] for o in operan]
        if op == "dalam":
            return f"100 karena {isi[0]} ada di antara {isi[1]} dan {isi[2]}", 0
        return f"{_FUNGSI[op]}({'; '.join(isi)})", _TERTINGGI

    def _bagian(self, x: Terlacak) -> str:
        for i, lain in enumerate(self.bagian):
            if lain is x:
                return f"{{{i}}}"
        self.bagian.append(x)
        return f"{{{len(self.bagian) - 1}}}"

    def _infiks(self, op: str, operan: tuple[Fraction, ...]) -> str:
        """Join operands; only what would be read otherwise gets parentheses."""
        bagian = []
        for i, o in enumerate(operan):
            teks, ikat = self.tulis(o)
            longgar = ikat < _INFIKS[op] or (i > 0 and ikat == _INFIKS[op])
            bagian.append(f"({teks})" if longgar else teks)
        return f" {op} ".join(bagian)


def _tetapan(x: Fraction) -> tuple[str, int]:
    if _berakhir(x):
        return tulis_nilai(x), 0 if x < 0 else _TERTINGGI
    return f"{format_bilangan(x.numerator)} ÷ {format_bilangan(x.denominator)}", _INFIKS["÷"]


def tulis_nilai(x: Fraction) -> str:
    """Write a value in full up to six decimals; one that goes on ends in an ellipsis.

    >>> tulis_nilai(Fraction(731, 320)), tulis_nilai(Fraction(200, 3))
    ('2,284375', '66,666666…')
    """
    polos = Fraction(x)
    if _berakhir(polos):
        perlu = (n for n in range(_DESIMAL_TERBANYAK) if (polos * 10**n).denominator == 1)
        return format_bilangan(polos, next(perlu, _DESIMAL_TERBANYAK))
    potong = Fraction(int(polos * _SKALA), _SKALA)
    tanda = MINUS if polos < 0 and potong == 0 else ""
    return f"{tanda}{format_bilangan(potong, _DESIMAL_TERBANYAK)}…"


def _berakhir(x: Fraction) -> bool:
    return (x * _SKALA).denominator == 1


def isi_pola(pola: str, isi: list[str]) -> str:
    """Put `isi` into the places of a formula; a negative number gets parentheses.

    >>> isi_pola("{0} − {1}", ["1", "−2"]), isi_pola("{0}", ["−2"])
    ('1 − (−2)', '−2')
    """
    if pola == "{0}":
        return isi[0]
    aman = [f"({satu})" if satu.startswith(MINUS) else satu for satu in isi]
    return pola.format(*aman)


def mencacah(t: Tingkat) -> bool:
    """Tell whether a level counts its parts, so that their values do not enter."""
    return t.pola.startswith("banyaknya(")


def label(x: Terlacak) -> str:
    """Return what a cell or step is called in a formula: `target (IKU-03, reviu_pk)`."""
    asal = x.asal
    if isinstance(asal, Sel):
        if asal.butir:
            return asal.kunci or asal.teks
        return _berkunci(_kecil(asal.judul or asal.kolom), asal.kunci)
    if isinstance(asal, Langkah):
        return _berkunci(asal.nama.partition(":")[0], pokok(x))
    return "hasil hitungan"


def label_bagian(t: Tingkat) -> list[str]:
    """Return what the parts of a level are called; of two called the same, with their years."""
    nama = [label(b) for b in t.bagian]
    return [
        _bertahun(n, b) if nama.count(n) > 1 else n for n, b in zip(nama, t.bagian, strict=True)
    ]


def _bertahun(nama: str, x: Terlacak) -> str:
    folder = _semua_sel(x, lambda s: s.berkas.rpartition("/")[0])
    tahun = [f for f in sorted(folder) if f.isdigit()]
    return f"{nama} tahun {tahun[0]}" if len(tahun) == 1 else nama


def _berkunci(nama: str, kunci: str) -> str:
    return f"{nama} ({kunci})" if kunci else nama


def _kecil(judul: str) -> str:
    return judul if judul[1:2].isupper() else judul[:1].lower() + judul[1:]


def pokok(x: Fraction) -> str:
    """Return the id that all cells below `x` are about, the first of their keys; else ""."""
    kunci = _semua_sel(x, lambda s: s.kunci.partition(", ")[0])
    return next(iter(kunci)) if len(kunci) == 1 else ""


def _semua_sel(x: Fraction, apa: Callable[[Sel], str]) -> set[str]:
    """Return what `apa` says of the cells below `x`."""
    if not isinstance(x, Terlacak):
        return set()
    if isinstance(x.asal, Sel):
        return {apa(x.asal)}
    operan = (x.asal.dari,) if isinstance(x.asal, Langkah) else x.asal.operan
    return set().union(*(_semua_sel(o, apa) for o in operan))
