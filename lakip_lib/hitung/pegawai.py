"""Staff by work unit and in total."""

from __future__ import annotations

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, jumlah, menurut
from lakip_lib.jejak import langkah

_TERISI = (
    "laki_laki",
    "perempuan",
    "gol_i",
    "gol_ii",
    "gol_iii",
    "gol_iv",
    "struktural",
    "non_struktural",
)
HITUNGAN = (*_TERISI[:2], "jumlah", *_TERISI[2:])
KOLOM_PEGAWAI = ("unit_kerja", "nama", "jenis", *HITUNGAN)


def per_unit(pegawai: pd.DataFrame, unit_kerja: pd.DataFrame) -> pd.DataFrame:
    """Return the staff in the order of `pegawai`, with the unit's name and their number.

    `jumlah` is men + women: it is computed, never stored.
    """
    unit = menurut(unit_kerja, "id")
    return bingkai(
        (
            {k: getattr(b, k) for k in ("unit_kerja", *_TERISI)}
            | {
                "nama": unit[b.unit_kerja].nama,
                "jenis": unit[b.unit_kerja].jenis,
                "jumlah": langkah(jumlah((b.laki_laki, b.perempuan)), "jumlah pegawai unit kerja"),
            }
            for b in baris_dari(pegawai)
        ),
        KOLOM_PEGAWAI,
    )


def total(per_unit_: pd.DataFrame) -> dict[str, Nilai]:
    """Return the sum of every count (`HITUNGAN`); None where there is nothing to sum."""
    return {k: langkah(jumlah(per_unit_[k]), "jumlah pegawai") for k in HITUNGAN}
