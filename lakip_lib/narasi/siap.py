"""Is all prose of a year fit to be filled in: one list of everything that is not."""

from __future__ import annotations

from lakip_lib.berlaku import ditiadakan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import Temuan
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data, narasi_sasaran
from lakip_lib.narasi.isian import konteks
from lakip_lib.narasi.periksa import periksa_narasi
from lakip_lib.narasi.uji import periksa_ungkapan


def narasi_salah(hasil: Hasil) -> list[Temuan]:
    """Return what is wrong with the year's prose, by file and line.

    That is what `periksa_narasi` finds, and every expression that cannot be computed and
    every heading that does not fit, of all files that this report uses.
    """
    folder = hasil.data.folder / str(hasil.tahun) / "narasi"
    dari_data = narasi_dari_data(hasil.data)
    dipakai = [n for n in (*NARASI, *dari_data) if not ditiadakan("narasi", n, hasil.triwulan)]
    temuan = [
        *periksa_narasi(folder, dari_data),
        *periksa_ungkapan(folder, dipakai, konteks(hasil), _indikator(hasil)),
    ]
    return sorted(temuan, key=lambda t: (t.berkas, t.baris or 0))


def _indikator(hasil: Hasil) -> dict[str, list[str]]:
    """Map the prose of every objective to the ids of its indicators."""
    per: dict[str, list[str]] = {
        narasi_sasaran(b.id): [] for b in baris_dari(hasil.data.ambil("sasaran"))
    }
    for b in baris_dari(hasil.data.ambil("indikator")):
        per.setdefault(narasi_sasaran(b.sasaran), []).append(b.id)
    return per
