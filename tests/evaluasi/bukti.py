"""Read the evidence tables of `docs/temuan-terbitan-2020.md` and find what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from lakip_lib.angka import bulatkan, urai_bilangan
from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import baris_dari

DOKUMEN = Path(__file__).resolve().parents[2] / "docs" / "temuan-terbitan-2020.md"
TIADA = "tidak ada"
HITUNGAN = "hitungan"

_BILANGAN = re.compile(r"(?<![\d.,/])-?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|-?\d+(?:,\d+)?")
_LETAK = re.compile(r"(?P<tabel>.+?)(?: baris (?P<baris>\d+), (?P<kolom>.+))?")
_TABEL = {
    "Tabel Ringkasan Eksekutif": "00",
    "Daftar Ringkasan Eksekutif": "daftar-ringkasan",
    "Lampiran 1": "L1",
    "Lampiran 2": "L2",
}
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4}
_KOLOM = {"unit kerja": "unit"}


@dataclass(frozen=True)
class Bukti:
    """One row of evidence; `temuan` is the heading of the finding that it stands under."""

    temuan: str
    letak: str
    tercetak: str
    pembanding: str
    nilai: str
    hitungan: str
    sumber: tuple[str, ...]


def bagian() -> Iterator[tuple[str, str]]:
    """Yield the findings of the document: heading and text."""
    teks = DOKUMEN.read_text(encoding="utf-8")
    for satu in re.split(r"^### ", teks, flags=re.MULTILINE)[1:]:
        judul, _, isi = satu.partition("\n")
        yield judul, re.split(r"^## ", isi, flags=re.MULTILINE)[0]


def baca_bukti() -> list[Bukti]:
    """Return all rows of all evidence tables."""
    hasil = []
    for judul, isi in bagian():
        for baris in re.findall(r"^\| (?!Letak|---)(.*) \|$", isi, flags=re.MULTILINE):
            letak, tercetak, pembanding, nilai, hitungan, sumber = re.split(r" \| ?", baris)
            semua = tuple(sumber.strip().split("; "))
            hasil.append(Bukti(judul, letak, tercetak, pembanding, nilai, hitungan.strip(), semua))
    return hasil


def bilangan(teks: str) -> list[Fraction]:
    """Return the numbers in a text, in order."""
    return [urai_bilangan(t) for t in _BILANGAN.findall(teks)]


def hitung(rumus: str) -> Fraction:
    """Work out `1.985 + 0 + 89`: numbers, + − × ÷ and parentheses, from the left."""
    python = _BILANGAN.sub(lambda c: f"Fraction('{urai_bilangan(c[0])}')", rumus)
    python = python.translate(str.maketrans({"−": "-", "×": "*", "÷": "/"}))
    assert re.fullmatch(r"(?:Fraction\('[-\d/]+'\)|[-+*/() ])+", python), rumus
    return Fraction(eval(python, {"Fraction": Fraction}))


def sama(nilai: Fraction, tertulis: str) -> bool:
    """Tell whether `tertulis` is `nilai`, half up at the decimals written."""
    desimal = len(tertulis.partition(",")[2])
    return Fraction(bulatkan(nilai, desimal)) == urai_bilangan(tertulis)


class Cetakan:
    """What the printed edition says at a place as the document names it."""

    def __init__(self, data: DataTahun) -> None:
        self.sel = {
            (b.tabel, b.baris, b.kolom): b.teks or "" for b in baris_dari(data.ambil("terbitan"))
        }
        self.pernyataan = {
            b.id: (b.bab, b.nilai) for b in baris_dari(data.ambil("terbitan_pernyataan"))
        }
        self.judul = {b.judul: b.nomor for b in baris_dari(data.ambil("terbitan_nomor"))}
        self.hukum = {
            (bab, teks)
            for b in baris_dari(data.ambil("terbitan_peraturan"))
            for bab in re.split(r" dan |, ", b.bab)
            for teks in (b.nomor, f"{b.jenis} Nomor {b.nomor} Tahun {b.tahun}")
        }

    def teks(self, letak: str, tercetak: str) -> str | None:
        """Return what is printed at `letak`; None for a comparison that is no place."""
        if uraian := re.fullmatch(r"Uraian (\S+) \((P\d+)\)", letak):
            bab, nilai = self.pernyataan[uraian[2]]
            assert bab == uraian[1]
            return str(nilai)
        if judul := re.fullmatch("Judul “(.+)”", letak):
            return f"Tabel {self.judul[judul[1]]}"
        if bab := re.fullmatch(r"Bab (.+)", letak):
            return tercetak if (bab[1], tercetak) in self.hukum else ""
        cocok = _LETAK.fullmatch(letak)
        assert cocok is not None
        tabel = self.tabel(cocok["tabel"])
        if tabel is None or cocok["baris"] is None:
            return None
        nama = self._kolom(tabel, int(cocok["baris"]), cocok["kolom"])
        return "; ".join(self.sel[tabel, int(cocok["baris"]), k] for k in nama)

    def tabel(self, nama: str) -> str | None:
        """Return the table that the document calls `nama`; None for no table."""
        if nama in _TABEL:
            return _TABEL[nama]
        cocok = re.fullmatch(r"Tabel (\d+)", nama)
        return f"{int(cocok[1]):02}" if cocok else None

    def letak(self, letak: str) -> tuple[str, int, str]:
        """Return table, row and column of a single printed cell or statement."""
        if uraian := re.fullmatch(r"Uraian \S+ \((P\d+)\)", letak):
            return ("pernyataan", 1, uraian[1])
        cocok = _LETAK.fullmatch(letak)
        assert cocok is not None
        tabel = self.tabel(cocok["tabel"])
        assert tabel is not None
        (kolom,) = self._kolom(tabel, int(cocok["baris"]), cocok["kolom"])
        return (tabel, int(cocok["baris"]), kolom)

    def _kolom(self, tabel: str, baris: int, nama: str) -> list[str]:
        cocok = re.fullmatch(r"(target|realisasi) triwulan (\w+)(?: sampai (\w+))?", nama)
        if cocok is None:
            return [_KOLOM.get(nama, nama).replace(" ", "_")]
        awal, akhir = _ROMAWI[cocok[2]], _ROMAWI[cocok[3] or cocok[2]]
        semua = [f"tw{t}_{cocok[1]}" for t in range(awal, akhir + 1)]
        return semua if (tabel, baris, semua[0]) in self.sel else [k[:3] for k in semua]
