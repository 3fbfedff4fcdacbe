"""Read one cell of a workbook: numbers exactly as typed, texts as they are.

A spreadsheet keeps numbers in binary and shows fifteen digits of them: 41.44 comes back as
41.44, and the result of 0.1 + 0.2 as 0.3. Texts that look like numbers are read the
Indonesian way; where that leaves two meanings ("1.500") they are refused, as in CSV files.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lakip_lib.angka import urai_bilangan

_BERMAKNA_DUA = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_TERLIHAT = ".15g"
_GALAT = re.compile(r"#(N/A|VALUE!|REF!|DIV/0!|NUM!|NAME\?|NULL!)")


class SelSalah(ValueError):
    """Why a cell cannot be used, and the remedy, in Indonesian."""

    def __init__(self, alasan: str, perbaikan: str) -> None:
        super().__init__(alasan)
        self.alasan, self.perbaikan = alasan, perbaikan


def isi_sel(hitungan: Any, tertulis: Any) -> Any:
    """Return the value of a cell: None where empty, texts without blanks around them.

    `hitungan` is the cell with the results of formulas, `tertulis` the same with the
    formulas themselves. Raises SelSalah for a formula without a result and for an error.
    """
    nilai = hitungan.value
    if tertulis.data_type == "f" and nilai is None:
        raise SelSalah(
            "rumus ini belum dihitung",
            "buka dan simpan berkas di Excel atau LibreOffice, atau ganti dengan nilainya",
        )
    if hitungan.data_type == "e" or (isinstance(nilai, str) and _GALAT.fullmatch(nilai)):
        raise SelSalah(f"rumus ini menghasilkan galat {nilai}", "betulkan rumusnya")
    if isinstance(nilai, str):
        return nilai.replace("\u00a0", " ").strip() or None
    return nilai


def bilangan(nilai: Any, bentuk: str = "General") -> Fraction | None:
    """Return the exact number that a cell shows, None where it is empty.

    `bentuk` is the cell's number format. Raises SelSalah for what is no plain number: a
    date, a percentage (its value is a hundredth of what is shown), words.

    >>> bilangan(41.44), bilangan("1.500.000,5"), bilangan(None)
    (Fraction(1036, 25), Fraction(3000001, 2), None)
    """
    if nilai is None:
        return None
    if isinstance(nilai, (bool, date, datetime, time)):
        raise SelSalah("bukan bilangan", "tulis angka saja, tanpa tanggal, satuan, atau kata")
    if isinstance(nilai, str):
        return _dari_teks(nilai)
    if "%" in re.sub(r'"[^"]*"', "", bentuk):
        raise SelSalah(
            "sel ini berformat persen, jadi nilainya seperseratus dari yang tampak",
            "tulis misalnya 50 tanpa tanda %, dan ubah format selnya menjadi angka biasa",
        )
    return Fraction(nilai) if isinstance(nilai, int) else Fraction(format(nilai, _TERLIHAT))


def _dari_teks(teks: str) -> Fraction:
    if _BERMAKNA_DUA.fullmatch(teks):
        ribuan = teks.replace(".", "")
        # 20.000 read as a fraction is 20.
        pecahan = teks.rstrip("0").rstrip(".") if teks.endswith("0") else teks
        raise SelSalah(
            "dapat berarti ribuan atau pecahan: satu titik dengan tepat tiga angka di belakangnya",
            f"tulis {ribuan} bila titik itu pemisah ribuan, atau {pecahan.replace('.', ',')} "
            "bila titik itu tanda desimal",
        )
    for desimal, kelompok in ((",", "."), (".", "")):
        try:
            return urai_bilangan(teks, desimal, kelompok)
        except ValueError:
            continue
    raise SelSalah("bukan bilangan", "tulis angka saja, misalnya 1500 atau 41,44")


def teks(nilai: Any) -> str:
    """Return what a cell of words shows; a whole number has no decimals.

    >>> teks(5111.0), teks(True), teks(None), teks(date(2021, 1, 12))
    ('5111', 'true', '', '2021-01-12')
    """
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "true" if nilai else "false"
    if isinstance(nilai, datetime):
        return nilai.date().isoformat()
    if isinstance(nilai, float):
        return format(Decimal(repr(nilai)).normalize(), "f")
    return str(nilai)


def sama(satu: Any, dua: Any) -> bool:
    """Tell whether two cells hold the same; a number equals itself in any form."""
    if satu is None or dua is None:
        return satu is dua
    angka = (int, float)
    if isinstance(satu, angka) and isinstance(dua, angka):
        return float(satu) == float(dua)
    return teks(satu) == teks(dua)
