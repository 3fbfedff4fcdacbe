"""Results that the warm process has computed, for the chapters that are forked from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lakip_lib.catatan import catat, pemakaian
from lakip_lib.hitung.hasil import Hasil

if TYPE_CHECKING:
    from lakip_lib.data import DataTahun

Pilihan = tuple[int, str | None, str | None]
_TERBANYAK = 4


@dataclass(frozen=True)
class _Bagian:
    """A result, the choices it was made with, and the files that making it used."""

    hasil: Hasil
    pilihan: Pilihan
    dipakai: frozenset[str]


_SEMUA: list[_Bagian] = []


def bagikan(data: DataTahun, pilihan: Pilihan) -> Hasil:
    """Return `Hasil(data, *pilihan)`, kept for the processes forked from now on."""
    for satu in _SEMUA:
        if satu.pilihan == pilihan and satu.hasil.data.sama(data):
            return satu.hasil
    with pemakaian() as dipakai:
        hasil = Hasil(data, *pilihan)
    _SEMUA.append(_Bagian(hasil, pilihan, frozenset(dipakai)))
    del _SEMUA[:-_TERBANYAK]
    return hasil


def hasil_dari(data: DataTahun, pilihan: Pilihan) -> Hasil:
    """Return the kept result for this data and these choices, else a new one.

    A process gets each only once: whoever asks again, having changed its frames perhaps,
    is given new ones.
    """
    for i, satu in enumerate(_SEMUA):
        if satu.pilihan == pilihan and satu.hasil.data.sama(data):
            del _SEMUA[i]
            for berkas in satu.dipakai:
                catat(berkas)
            return satu.hasil
    return Hasil(data, *pilihan)
