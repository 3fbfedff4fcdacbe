"""Categories of achievement: a scale is data, its gaps and overlaps are found and stated.

PermenPANRB 53/2014 prescribes no scale; the agency's own stands in `skala.csv` (for
2020 Tabel 13 of the report, which leaves gaps at 49–50 and 79–80).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai

KOLOM_SKALA = (
    "urutan",
    "kategori",
    "batas_bawah",
    "termasuk_bawah",
    "batas_atas",
    "termasuk_atas",
    "warna",
    "kode_warna",
    "tanda",
    "aturan_celah",
)


@dataclass(frozen=True)
class Celah:
    """Values between two neighbouring categories that neither of them holds.

    The gap reaches from `dari` to `sampai`; `dari_termasuk` and `sampai_termasuk` say
    whether its ends belong to it. `masuk` is the category that its values fall into.
    """

    dari: Fraction
    dari_termasuk: bool
    sampai: Fraction
    sampai_termasuk: bool
    masuk: str

    def __str__(self) -> str:
        """Return the gap and its rule as an Indonesian phrase."""
        awal = f"{'mulai dari' if self.dari_termasuk else 'di atas'} {format_bilangan(self.dari)}"
        akhir = "sampai dengan" if self.sampai_termasuk else "sampai di bawah"
        batas = format_bilangan(self.sampai)
        if self.dari == self.sampai:
            return f"nilai tepat {batas} masuk kategori {self.masuk}"
        return f"nilai {awal} {akhir} {batas} masuk kategori {self.masuk}"


def pilih_skala(semua: pd.DataFrame, nama: str) -> pd.DataFrame:
    """Return the scale `nama` out of all scales, by `urutan` (columns `KOLOM_SKALA`)."""
    milik = sorted((b for b in baris_dari(semua) if b.skala == nama), key=lambda b: b.urutan)
    return bingkai(({k: getattr(b, k) for k in KOLOM_SKALA} for b in milik), KOLOM_SKALA)


def pilih_kategori(capaian: Nilai, skala: pd.DataFrame) -> Any:
    """Return the row of `skala` that holds the exact value `capaian`; None for None.

    A value in a gap falls where `aturan_celah` of the category above the gap says; a
    value beyond the ends of the scale falls into the category at that end. Where
    categories overlap (see `tumpang_tindih`) the first by `urutan` holds the value.
    """
    if capaian is None:
        return None
    for satu in sorted(baris_dari(skala), key=lambda b: b.urutan):
        if _di_atas_batas_bawah(capaian, satu) and _di_bawah_batas_atas(capaian, satu):
            return satu
    return _kategori_celah(capaian, _dari_bawah(skala))


def celah_skala(skala: pd.DataFrame) -> list[Celah]:
    """Return the gaps between the categories of a scale, lowest first."""
    celah = []
    tertinggi: Any = None
    for satu in _dari_bawah(skala):
        if tertinggi is not None and _ada_celah(tertinggi, satu):
            celah.append(
                Celah(
                    dari=tertinggi.batas_atas,
                    dari_termasuk=not tertinggi.termasuk_atas,
                    sampai=satu.batas_bawah,
                    sampai_termasuk=not satu.termasuk_bawah,
                    masuk=(tertinggi if satu.aturan_celah == "bawah" else satu).kategori,
                )
            )
        if tertinggi is None or _ujung_atas(satu) > _ujung_atas(tertinggi):
            tertinggi = satu
    return celah


def tumpang_tindih(skala: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the pairs of categories that share a value, the lower one first."""
    urut = _dari_bawah(skala)
    return [
        (bawah.kategori, atas.kategori)
        for i, bawah in enumerate(urut)
        for atas in urut[i + 1 :]
        if _bertumpuk(bawah, atas)
    ]


def _kategori_celah(capaian: Fraction, urut: list[Any]) -> Any:
    bawah = [b for b in urut if b.batas_atas is not None and b.batas_atas <= capaian]
    atas = [b for b in urut if b.batas_bawah is not None and b.batas_bawah >= capaian]
    if not bawah or not atas:
        return urut[-1] if bawah else urut[0]
    terdekat = max(bawah, key=_ujung_atas)
    return terdekat if atas[0].aturan_celah == "bawah" else atas[0]


def _dari_bawah(skala: pd.DataFrame) -> list[Any]:
    return sorted(baris_dari(skala), key=_ujung_bawah)


# The ends of a category as comparable pairs: infinity and "belongs to it or not" included.
def _ujung_bawah(b: Any) -> tuple[float | Fraction, bool]:
    tak_hingga = float("-inf")
    return (tak_hingga, False) if b.batas_bawah is None else (b.batas_bawah, not b.termasuk_bawah)


def _ujung_atas(b: Any) -> tuple[float | Fraction, bool]:
    return (float("inf"), True) if b.batas_atas is None else (b.batas_atas, b.termasuk_atas)


def _di_atas_batas_bawah(x: Fraction, b: Any) -> bool:
    return _ujung_bawah(b) <= (x, False)


def _di_bawah_batas_atas(x: Fraction, b: Any) -> bool:
    return _ujung_atas(b) >= (x, True)


def _ada_celah(bawah: Any, atas: Any) -> bool:
    if bawah.batas_atas is None or atas.batas_bawah is None:
        return False
    if bawah.batas_atas == atas.batas_bawah:
        return not bawah.termasuk_atas and not atas.termasuk_bawah
    return bool(bawah.batas_atas < atas.batas_bawah)


def _bertumpuk(bawah: Any, atas: Any) -> bool:
    if bawah.batas_atas is None or atas.batas_bawah is None:
        return True
    if bawah.batas_atas == atas.batas_bawah:
        return bool(bawah.termasuk_atas and atas.termasuk_bawah)
    return bool(bawah.batas_atas > atas.batas_bawah)
