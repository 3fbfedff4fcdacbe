"""Read a figure as reports print it: currency, sign, unit and footnote mark around a number.

The separators are declared for each printed column, never guessed: `1,000` is one with
three decimals where the comma is the decimal sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from lakip_lib.angka import urai_bilangan

_CETAK = re.compile(
    r"""\s*(?P<banding>[≥≤<>]=?)?\s*
    (?:Rp\.?\s*)?(?P<kurung>\()?\s*(?P<minus>[-−–])?\s*(?:Rp\.?\s*)?
    (?P<angka>\d(?:[\d.,]*\d)?)
    (?:,-)?\s*(?P<tutup>\))?\**\s*
    (?P<satuan>[^\d\s.,;:)(*–—-].{0,40})?\s*""",
    re.VERBOSE,
)
# `12/01/2021` is a date and `1/2` a fraction; `/100.000 KH` is a unit.
_BUKAN_SATUAN = re.compile(r"/\s*\d[\d./]*$")
_TANPA_NILAI = re.compile(r"\s*(?:[-–—]+|n\.?/?a\.?|)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class AngkaCetak:
    """A printed figure: its exact number, how many decimals it shows, what surrounds it."""

    nilai: Fraction
    desimal: int
    satuan: str = ""
    banding: str = ""


def baca_cetak(teks: str | None, desimal: str = ",") -> AngkaCetak | None:
    """Return the figure that `teks` prints, or None where it is no single number.

    >>> baca_cetak("32.000 PMI")
    AngkaCetak(nilai=Fraction(32000, 1), desimal=0, satuan='PMI', banding='')
    >>> baca_cetak("(3.27) %", ".").nilai, baca_cetak("1-3 hari")
    (Fraction(-327, 100), None)
    """
    cocok = _CETAK.fullmatch(teks or "")
    if cocok is None or bool(cocok["kurung"]) != bool(cocok["tutup"]):
        return None
    satuan = (cocok["satuan"] or "").strip()
    if _BUKAN_SATUAN.fullmatch(satuan):
        return None
    try:
        nilai = urai_bilangan(cocok["angka"], desimal, "." if desimal == "," else ",")
    except ValueError:
        return None
    negatif = bool(cocok["minus"]) != bool(cocok["kurung"])
    _, _, pecahan = cocok["angka"].partition(desimal)
    return AngkaCetak(-nilai if negatif else nilai, len(pecahan), satuan, cocok["banding"] or "")


def tanpa_nilai(teks: str | None) -> bool:
    """Tell whether a printed cell says that there is no value: empty, a dash, `NA`."""
    return teks is None or _TANPA_NILAI.fullmatch(teks) is not None


def angka_penting(teks: str) -> int:
    """Return how many digits of a figure carry information: none for its outer zeros.

    >>> angka_penting("1.500"), angka_penting("60,70"), angka_penting("100")
    (2, 3, 1)
    """
    return len(re.sub(r"\D", "", teks).strip("0"))
