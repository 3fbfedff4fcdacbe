"""Whether a paired value was computed, or is itself a cell typed into the data.

That a cell copied from the print equals the print proves nothing; the reader is told.
"""

from __future__ import annotations

from fractions import Fraction

from lakip_lib.jejak import Langkah, Sel, Terlacak

MASUKAN, HITUNGAN = "masukan", "hitungan"


def asal_nilai(nilai: Fraction | None) -> str:
    """Return `masukan` for a value that is one input cell, `hitungan` for a computed one.

    Empty for what carries no trail (counts, texts).
    """
    while isinstance(nilai, Terlacak) and isinstance(nilai.asal, Langkah):
        nilai = nilai.asal.dari
    if not isinstance(nilai, Terlacak):
        return ""
    return MASUKAN if isinstance(nilai.asal, Sel) else HITUNGAN
