"""Contradictions in the data of an edition, and which of them its predecessor did not have."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.edisi.arsip import MASUKAN, baca_zip
from lakip_lib.edisi.isi import bagian, tulis
from lakip_lib.edisi.manifes import baca_manifes
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip


@dataclass(frozen=True)
class Pertentangan:
    """One contradiction that `lakip periksa` finds: id of the rule, about what, why."""

    aturan: str
    hal: str
    pesan: str


def pertentangan(data: DataTahun) -> list[Pertentangan]:
    """Return the contradictions (findings of the worst severity) in the data of a year."""
    from lakip_lib.periksa import periksa_data

    semua = periksa_data(Hasil(data)).temuan
    return [Pertentangan(a.id, s.hal, s.pesan) for a, s in semua if a.tingkat == "galat"]


def pertentangan_baru(kini: list[Pertentangan], tahun: int, arsip: Path) -> list[Pertentangan]:
    """Return which of `kini` the data in an edition's archive does not have.

    Empty without the archive, and when its data can no longer be loaded: then nothing can
    be compared.
    """
    if not arsip.is_file():
        return []
    try:
        lama = {(p.aturan, p.hal) for p in _dalam_arsip(tahun, arsip)}
    except KesalahanLakip:
        return []
    return [p for p in kini if (p.aturan, p.hal) not in lama]


def _dalam_arsip(tahun: int, arsip: Path) -> list[Pertentangan]:
    isi = baca_zip(arsip)
    nama = baca_manifes(arsip, isi).data
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        tulis(bagian(isi, MASUKAN), Path(sementara))
        return pertentangan(muat_data(Path(sementara) / MASUKAN / nama, tahun))
