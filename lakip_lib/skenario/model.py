"""What a scenario is: a name and changes, each one cell of the data with a new value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from lakip_lib.angka import bulatkan
from lakip_lib.kesalahan import KesalahanLakip, Temuan, kutip

BERKAS_SEBARIS = "perubahan"
"""What trails and messages call changes that stand in no file."""
TANPA_NAMA = "tanpa-nama"
KOLOM = ("objek", "bidang", "nilai", "alasan")
NAMA_SAH = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
# On Windows these names are devices, in every folder.
_NAMA_PERANGKAT = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_DESIMAL_TERBANYAK = 30


@dataclass(frozen=True)
class Perubahan:
    """One changed cell: `objek` (an id), `bidang` (what of it), `nilai` as a data file has it.

    Empty `nilai` means missing. `alasan` is the planner's reason. `berkas` and `baris` say
    where the change is written; row 0 stands for its place in the list it comes in. `sel`
    is the cell of a workbook, where the row alone does not tell.
    """

    objek: str
    bidang: str
    nilai: str
    alasan: str = ""
    berkas: str = field(default=BERKAS_SEBARIS, compare=False)
    baris: int = field(default=0, compare=False)
    sel: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.objek}.{self.bidang}={self.nilai}"

    def temuan(self, kolom: str, alasan: str, perbaikan: str) -> Temuan:
        """Return a finding about `kolom` of the change, in the words of where it is written."""
        nilai = getattr(self, kolom)
        if self.sel:
            return Temuan(f"{self.berkas}, sel {self.sel}", None, None, nilai, alasan, perbaikan)
        return Temuan(self.berkas, self.baris, kolom, nilai, alasan, perbaikan)


@dataclass(frozen=True)
class Skenario:
    """A named set of changes; those of its file come first, those given beside it after.

    A change that another one beside it replaced is not among them.
    """

    nama: str
    perubahan: tuple[Perubahan, ...] = ()


def teks_perubahan(perubahan: Iterable[Perubahan]) -> str:
    """Return the changes as the text that a notebook's parameter holds, one on a line.

    `baca_teks` reads the same changes from it: `IKU-03.target=20000  # alasan`.
    """
    return "\n".join(f"{p}  # {_sebaris(p.alasan)}" if p.alasan else str(p) for p in perubahan)


def _sebaris(alasan: str) -> str:
    return " ".join(alasan.split())


def teks_bilangan(nilai: Fraction | int) -> str:
    """Return a number as `nilai` of a change: plain digits, a decimal point, nothing rounded.

    Three decimals get a fourth, because "1.500" might be meant as one thousand five
    hundred and is refused. Raises ValueError for a number with endless decimals.

    >>> teks_bilangan(Fraction(20000)), teks_bilangan(Fraction(3, 2)), teks_bilangan(Fraction(9, 8))
    ('20000', '1.5', '1.1250')
    """
    tepat = Fraction(nilai)
    for desimal in range(_DESIMAL_TERBANYAK + 1):
        if (tepat * 10**desimal).denominator == 1:
            return format(bulatkan(tepat, 4 if desimal == 3 else desimal), "f")
    raise ValueError(f"{nilai} has no finite decimal form")


def periksa_nama(nama: str) -> str:
    """Return `nama` if it can name a folder on every system. Raises KesalahanLakip."""
    if NAMA_SAH.fullmatch(nama) and not _NAMA_PERANGKAT.fullmatch(nama):
        return nama
    raise KesalahanLakip(
        f"nama skenario {kutip(nama)} tidak dapat dipakai sebagai nama folder. Perbaikan: pakai "
        "huruf, angka, tanda hubung, atau garis bawah, paling banyak 60, misalnya target-20000."
    )
