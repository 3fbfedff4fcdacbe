"""What the prose may say of a budget line: ready-made words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_rupiah
from lakip_lib.jejak import sisip
from lakip_lib.narasi.kata import persen

_BELUM = "belum diisi"


@dataclass(frozen=True)
class Anggaran:
    """One budget line; `melebihi` tells that more was spent than the ceiling allowed.

    `terserap` and `penutup` are the ends of a sentence on what was spent and what was left,
    true also where nothing is filled in or the ceiling was passed.
    """

    nama: str
    pagu: str
    realisasi: str
    serapan: str
    sisa: str
    selisih: str
    melebihi: bool
    terisi: bool
    terserap: str
    penutup: str


def anggaran_dari(b: Any, nama: str) -> Anggaran:
    """Build the words for one budget row with pagu, realisasi, serapan, sisa."""
    tanpa = _BELUM if b.sisa is None else "tidak ada pagu"
    return Anggaran(
        nama=nama,
        pagu=_rupiah(b.pagu),
        realisasi=_rupiah(b.realisasi),
        serapan=tanpa if b.serapan is None else persen(b.serapan),
        sisa=_rupiah(b.sisa),
        selisih=_rupiah(None if b.sisa is None else abs(b.sisa)),
        melebihi=b.sisa is not None and b.sisa < 0,
        terisi=b.realisasi is not None,
        terserap=_terserap(b),
        penutup=_penutup(b.sisa),
    )


def _terserap(b: Any) -> str:
    """Return what was spent as a predicate, or that it is not filled in."""
    if b.realisasi is None:
        return "realisasinya belum diisi"
    awal = sisip("terealisasi {}", format_rupiah(b.realisasi))
    return awal if b.serapan is None else sisip("{} atau {}", awal, persen(b.serapan))


def _penutup(sisa: Fraction | None) -> str:
    """Return what is left, or by how much the ceiling was passed, to end a sentence with."""
    if sisa is None:
        return ""
    kata = ", melebihi pagu sebesar {}" if sisa < 0 else ", dengan sisa {}"
    return sisip(kata, format_rupiah(abs(sisa)))


def _rupiah(x: Fraction | None) -> str:
    return _BELUM if x is None else format_rupiah(x)
