"""What is compared: a printed cell, the value computed for it, and the verdict on the pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

COCOK = "cocok"
PEMBULATAN = "cocok setelah pembulatan"
BEDA_PEMBULATAN = "beda pembulatan"
DIJELASKAN = "beda, dijelaskan"
BEDA = "beda"
TIDAK_DIHITUNG = "tidak dapat dihitung"
PUTUSAN = (COCOK, PEMBULATAN, BEDA_PEMBULATAN, DIJELASKAN, BEDA, TIDAK_DIHITUNG)
"""All verdicts, in the order of the summary."""

PERNYATAAN = "pernyataan"
"""The name under which the figures told in prose stand beside the printed tables."""

Jenis = Literal["angka", "teks", "kosong"]


@dataclass(frozen=True)
class Cetak:
    """One printed cell, or one figure told in prose (`tabel` is then `pernyataan`).

    `baris` counts from 1; for prose it is 1 and `kolom` the id of the statement. `kunci`
    is the id of what the row is about. `teks` is as printed (None: an empty cell),
    `desimal` the decimal separator declared for it, `uraian` what a statement is about.
    """

    tabel: str
    baris: int
    kolom: str
    kunci: str | None
    teks: str | None
    desimal: str = ","
    uraian: str = ""
    satuan: str = ""

    @property
    def letak(self) -> tuple[str, int, str]:
        """Where it stands: table, row, column."""
        return (self.tabel, self.baris, self.kolom)


@dataclass(frozen=True)
class Hitungan:
    """What the program has for a printed cell.

    `teks` as the report shows it, `nilai` its exact number. `sumber` says where it comes
    from (table and column of the report, or an expression). `alasan` says why there is
    nothing to compare with. `tergabung` marks a cell that the cell above covers,
    `sebaris` are other texts of the same row, for rows whose name the print puts into
    another column. `catatan` is what a reader should know of the value.
    """

    teks: str | None = None
    nilai: Fraction | None = None
    satuan: str = ""
    sumber: str = ""
    alasan: str | None = None
    tergabung: bool = False
    sebaris: tuple[str, ...] = ()
    catatan: str | None = None
    angka: bool = False
    baris: Mapping[str, Fraction] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Dugaan:
    """A guess at the reason of a difference: `jenis` is the kind, `kalimat` what it says.

    `jarak` orders guesses, the nearest first.
    """

    jenis: str
    kalimat: str
    jarak: int


@dataclass(frozen=True)
class Penjelasan:
    """A note of the data that explains one difference."""

    nilai_putusan: str
    alasan: str
    oleh: str
    tanggal: date
    status: str


@dataclass(frozen=True)
class Pasangan:
    """A printed cell with its computed value, the verdict, and what explains it.

    `jenis` tells figures, texts and empty cells apart; `keterangan` is what the
    comparison found to say.
    """

    cetak: Cetak
    hitungan: Hitungan
    putusan: str
    jenis: Jenis
    keterangan: str | None = None
    dugaan: tuple[Dugaan, ...] = ()
    penjelasan: Penjelasan | None = None
