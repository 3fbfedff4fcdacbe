"""What is checked and what a check finds: mentions of figures, rules, discrepancies.

A rule never reads a file. It looks at *mentions* (`Sebutan`): each says that somewhere
(a row of a data file, a cell of a printed table, a figure told in prose) something has
some value. So the same rule checks the data and the printed edition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from lakip_lib.periksa.bukti import Bukti

Tingkat = Literal["galat", "peringatan", "catatan"]
TINGKAT: tuple[Tingkat, ...] = ("galat", "peringatan", "catatan")
"""Severities, worst first: a contradiction, something likely wrong, something to look at."""

Modus = Literal["data", "terbitan"]

UKURAN = {
    "target": "target",
    "realisasi": "realisasi",
    "capaian": "capaian",
    "bagian": "bagian",
    "pembilang": "pembilang",
    "bagian_pembilang": "bagian dari pembilang",
    "penyebut": "penyebut",
    "pagu": "pagu",
    "realisasi_anggaran": "realisasi anggaran",
    "serapan": "serapan",
    "sisa": "sisa anggaran",
    "efisiensi": "efisiensi",
    "kenaikan_serapan": "kenaikan serapan",
    "jumlah": "jumlah",
    "laki_laki": "laki-laki",
    "perempuan": "perempuan",
    "gol_i": "golongan I",
    "gol_ii": "golongan II",
    "gol_iii": "golongan III",
    "gol_iv": "golongan IV",
    "struktural": "struktural",
    "non_struktural": "non-struktural",
}
"""The measures a figure can have, with their names in messages."""

RUPIAH = frozenset({"pagu", "realisasi_anggaran", "sisa"})
PERSEN = frozenset({"capaian", "serapan", "kenaikan_serapan", "efisiensi"})


class Hal(NamedTuple):
    """What a mention is about: its kind (`indikator`, `kegiatan`, `akun` …) and its id."""

    jenis: str
    id: str


TOTAL = Hal("anggaran", "total")
PEGAWAI = Hal("pegawai", "total")


@dataclass(frozen=True)
class Sebutan:
    """One mention of a figure.

    `wadah` is the table (or section of prose) it stands in, `tempat` the exact place,
    `baris` its row there (0 where there are no rows).
    `nilai` is exact; None where the place holds words or nothing, shown by `teks`.
    `desimal` is how many decimals are written; None for a value that was computed and
    is exact. `satuan` is the unit as shown, "" where none is told. `versi` names the
    version of a target, `alasan` the reason given beside the figure. `prosa` marks a
    figure told in prose.
    """

    hal: Hal
    ukuran: str
    tahun: int
    wadah: str
    tempat: str
    nilai: Fraction | None = None
    teks: str = ""
    satuan: str = ""
    desimal: int | None = 0
    triwulan: int | None = None
    versi: str | None = None
    alasan: str | None = None
    baris: int = 0
    prosa: bool = False


@dataclass(frozen=True)
class Nama:
    """One mention of a name; `hal` is None where nothing in the data bears that name."""

    hal: Hal | None
    jenis: str
    nama: str
    wadah: str
    tempat: str


@dataclass(frozen=True)
class Sitasi:
    """A law or decision as some place cites it.

    `maksud` is the place's own key for the law it means, if there is one.
    """

    jenis: str
    nomor: str
    tahun: int | None
    tentang: str
    tempat: str
    maksud: str | None = None


@dataclass(frozen=True)
class Bernomor:
    """A numbered table or figure."""

    jenis: str
    nomor: str
    judul: str
    tempat: str


class Letak(NamedTuple):
    """A place and the value that stands there, both as shown to the user."""

    tempat: str
    nilai: str


@dataclass(frozen=True)
class Selisih:
    """A discrepancy: what it is about, why it is one, and the two places with their values."""

    hal: str
    pesan: str
    satu: Letak
    dua: Letak


class TidakBerlaku(Exception):
    """A rule has nothing to look at in this data; the message says what is missing."""


@dataclass(frozen=True)
class Aturan:
    """A rule: stable `id`, title, severity, where it stands, and the function that applies it.

    `modus` lists what the rule can be applied to. The function yields discrepancies and
    raises `TidakBerlaku` when the tables it needs are missing.
    """

    id: str
    judul: str
    tingkat: Tingkat
    sumber: str
    periksa: Callable[[Bukti], Iterable[Selisih]]
    modus: frozenset[Modus] = frozenset({"data", "terbitan"})


DATA: frozenset[Modus] = frozenset({"data"})
TERBITAN: frozenset[Modus] = frozenset({"terbitan"})
