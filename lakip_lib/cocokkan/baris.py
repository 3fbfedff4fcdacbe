"""Our rows: find the one a printed row is about, and what stands in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.cocokkan.ungkapan import TanpaNilai
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.templat import tak_dikenal
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

KELOMPOK = "kelompok"


@dataclass(frozen=True)
class BarisKita:
    """One row of a report table: its cells by column, and the title of its group of rows."""

    kolom: Mapping[str, Kolom]
    sel: Mapping[str, Sel]
    kelompok: str = ""

    def nilai(self) -> dict[str, Fraction]:
        """Return the numbers of the row by column."""
        return {k: s.nilai for k, s in self.sel.items() if s.nilai is not None}

    def nama(self) -> dict[str, Any]:
        """Return what an expression over this row may name."""
        isi: dict[str, Any] = {KELOMPOK: self.kelompok}
        return isi | {k: s.nilai if self._angka(k) else s.teks for k, s in self.sel.items()}

    def teks(self) -> tuple[str, ...]:
        """Return the texts of the row that are no figures."""
        return tuple(s.teks for k, s in self.sel.items() if s.teks and not self._angka(k))

    def _angka(self, kolom: str) -> bool:
        return self.kolom[kolom].jenis != "teks"


def baris_kita(tabel: Tabel) -> list[BarisKita]:
    """Return the rows of a table, each knowing the group row above it."""
    kolom = {k.nama: k for k in tabel.kolom}
    hasil, kelompok = [], ""
    for b in tabel.baris:
        if b.jenis == "kelompok":
            kelompok = next((s.teks for s in b.sel if s.teks), "")
        hasil.append(BarisKita(kolom, dict(zip(kolom, b.sel, strict=True)), kelompok))
    return hasil


def pasangkan(cetak: Mapping[int, str | None], kita: Sequence[Baris]) -> dict[int, int | None]:
    """Map the number of each printed row to the index of our row; None where there is none.

    `cetak` maps row numbers to keys, in order. Rows of one key pair in order, and so do
    rows without a key (totals). Where the print has no keys at all and as many rows as
    we have, rows pair by place.
    """
    if len(cetak) == len(kita) and not any(cetak.values()):
        return dict(zip(cetak, range(len(kita)), strict=True))
    menurut_kunci: dict[str | None, list[int]] = defaultdict(list)
    for i, b in enumerate(kita):
        menurut_kunci[b.kunci].append(i)
    antrean = {k: iter(v) for k, v in menurut_kunci.items()}
    kosong: Any = iter(())
    return {nomor: next(antrean.get(kunci, kosong), None) for nomor, kunci in cetak.items()}


def angka_kolom(tabel: Tabel, kolom: str, jenis: Container[str]) -> list[Fraction]:
    """Return the numbers of a column over rows of the given kinds.

    Raises KesalahanLakip for an unknown column, TanpaNilai where a cell has no number.
    """
    nama = [k.nama for k in tabel.kolom]
    if kolom not in nama:
        raise KesalahanLakip(tak_dikenal("kolom", kolom, nama))
    i = nama.index(kolom)
    nilai = [b.sel[i].nilai for b in tabel.baris if b.jenis in jenis and b.sel[i].rentang]
    ada = [n for n in nilai if n is not None]
    if len(ada) < len(nilai) or not ada:
        raise TanpaNilai(f"kolom {kolom} pada tabel {tabel.id} tidak seluruhnya berisi angka")
    return ada
