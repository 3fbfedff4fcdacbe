"""Reads a built report and computes its numbers again, apart from the library."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

HAMPA = frozenset(
    ["br", "col", "hr", "img", "input", "link", "meta", "path", "use", "rect", "circle", "line"]
)
BLOK = frozenset(["td", "th", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6"])
ANGKA, RUJUKAN = "\x00", "\x01"
KATA = [
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua_belas",
    "tiga_belas",
    "empat_belas",
    "lima_belas",
]
_BILANGAN = re.compile(r"(−?)(?:Rp)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")


@dataclass
class Blok:
    """One paragraph, list item, heading or cell: numbers with a trail stand as `ANGKA`."""

    unsur: str
    induk: tuple[str, ...]
    kelas: frozenset[str]
    teks: str = ""


@dataclass
class Halaman(HTMLParser):
    """A page: its marked numbers as (trail, text), its blocks, and the data of the trails."""

    angka: list[tuple[int, str]] = field(default_factory=list)
    blok: list[Blok] = field(default_factory=list)
    data: Any = None

    def __post_init__(self) -> None:
        super().__init__()
        self._jalur: list[tuple[str, dict[str, str | None]]] = []
        self._terbuka: list[Blok] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HAMPA:
            return
        atribut = dict(attrs)
        if "data-j" in atribut:
            self.angka.append((int(str(atribut["data-j"])), ""))
        if tag in BLOK:
            kelas = {k for _, a in self._jalur for k in str(a.get("class") or "").split()}
            self._terbuka.append(Blok(tag, tuple(t for t, _ in self._jalur), frozenset(kelas)))
        self._jalur.append((tag, atribut))

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        """Drawings close their elements at once."""

    def handle_endtag(self, tag: str) -> None:
        while tag not in HAMPA and self._jalur and self._jalur.pop()[0] != tag:
            pass
        if tag in BLOK:
            self.blok.append(self._terbuka.pop())

    def handle_data(self, data: str) -> None:
        if any(a.get("id") == "data-jejak" for _, a in self._jalur):
            self.data = json.loads(data)
        elif not {"script", "style"} & {t for t, _ in self._jalur}:
            self._teks(data)

    def _teks(self, data: str) -> None:
        if any("data-j" in a for _, a in self._jalur):
            nomor, teks = self.angka[-1]
            self.angka[-1] = (nomor, teks + data)
            data = ANGKA
        elif any(a.get("class") == "rujukan" for _, a in self._jalur):
            data = RUJUKAN
        if self._terbuka:
            self._terbuka[-1].teks += data


class Penghitung:
    """Computes trails again: cells from the CSV files, formulas as they are written.

    `simpul` gives an entry as (cell, None) or (formula, parts).
    """

    def __init__(self, folder: Path, simpul: Callable[[int], tuple[Any, Sequence[int] | None]]):
        self._folder = folder
        self._simpul = simpul
        self.nilai = cache(self._nilai)

    def _nilai(self, i: int) -> Fraction:
        isi, bagian = self._simpul(i)
        if bagian is None:
            return self._sel(*isi)
        v = [self.nilai(b) for b in bagian]
        dalam = re.fullmatch(r"100 karena \{(\d)\} ada di antara \{(\d)\} dan \{(\d)\}", isi)
        if dalam:
            x, bawah, atas = (v[int(k)] for k in dalam.groups())
            assert bawah <= x <= atas
            return Fraction(100)
        return hitung_rumus(isi, v)

    def _sel(self, berkas: str, baris: int, kolom: str, teks: str, butir: bool) -> Fraction:
        isi = self._baca(berkas)
        assert isi[baris - 1][isi[0].index(kolom)] == teks
        return Fraction(1) if butir else Fraction(teks)

    @cache  # noqa: B019 – lives as long as the test
    def _baca(self, berkas: str) -> list[list[str]]:
        with (self._folder / berkas).open(encoding="utf-8", newline="") as f:
            return list(csv.reader(f))


def hitung_rumus(pola: str, v: Sequence[Fraction]) -> Fraction:
    """Evaluate a formula as the report writes it."""
    sandi = re.sub(r"(?<![\d{])\d[\d.]*(?:,\d+)?", _tetapan, pola)
    for lama, baru in (("÷", "/"), ("×", "*"), ("−", "-"), (";", ","), ("{", "v["), ("}", "]")):
        sandi = sandi.replace(lama, baru)
    nama = {
        "v": v,
        "F": Fraction,
        "terbesar": lambda *semua: max(semua),
        "terkecil": lambda *semua: min(semua),
        "banyaknya": lambda *semua: Fraction(len(semua)),
    }
    return Fraction(eval(sandi, {"__builtins__": {}}, nama))


def _tetapan(cocok: re.Match[str]) -> str:
    return f'F("{cocok[0].replace(".", "").replace(",", ".")}")'


def bulat(nilai: Fraction, desimal: int) -> Decimal:
    """Round half up on the magnitude."""
    with localcontext(prec=60):
        tepat = Decimal(nilai.numerator) / Decimal(nilai.denominator)
        return tepat.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)


def terbaca(teks: str) -> tuple[Decimal, int] | None:
    """Return the number that a text shows, and its decimals; None for a dash."""
    cocok = _BILANGAN.search(teks)
    if cocok:
        tanda = cocok[1].replace("−", "-")
        besar, pecahan = cocok[2].replace(".", ""), cocok[3] or ""
        return Decimal(f"{'-' if tanda else ''}{besar}.{pecahan}"), len(pecahan)
    kata = teks.strip().lower().replace(" ", "_")
    return (Decimal(KATA.index(kata)), 0) if kata in KATA else None
