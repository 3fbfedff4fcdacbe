"""Load a year with a scenario: the changes of its file, then those given beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.skenario.berkas import baca_skenario, tidak_ada
from lakip_lib.skenario.bidang import urai_target
from lakip_lib.skenario.model import TANPA_NAMA, Perubahan
from lakip_lib.skenario.teks import baca_teks


def muat_skenario(
    folder: Path, tahun: int, skenario: str = "", perubahan: str = "", versi_target: str = ""
) -> DataTahun:
    """Return the year's data with the scenario's changes; the official data without one.

    `skenario` names a file in the year's folder `skenario`, `perubahan` holds changes as
    text (`baca_teks`); a name without a file is that of the changes in the text. A target
    without a version is one of `versi_target`, empty for the version in force. Raises
    KesalahanLakip for a scenario that does not exist or changes nothing, DataSalah for bad
    data and bad changes.
    """
    if not skenario and not perubahan.strip():
        return muat_data(folder, tahun)
    berkas = baca_skenario(folder, tahun, skenario) if skenario else None
    if berkas is None and skenario and not perubahan.strip():
        raise tidak_ada(folder, tahun, skenario)
    semua = [*(berkas or ()), *baca_teks(perubahan)]
    if not semua:
        raise KesalahanLakip(
            f"skenario {skenario or TANPA_NAMA} tidak memuat perubahan. Perbaikan: tulis "
            "sedikitnya satu perubahan, misalnya IKU-03.target=20000."
        )
    tepat = list(_dengan_versi(semua, versi_target))
    return muat_data(folder, tahun, tepat, skenario or TANPA_NAMA)


def _dengan_versi(perubahan: Iterable[Perubahan], versi: str) -> Iterable[Perubahan]:
    """Yield the changes, a target in force being that of `versi`."""
    for satu in perubahan:
        target = urai_target(satu.bidang)
        if versi and target is not None and not target.versi:
            yield replace(satu, bidang=f"{satu.bidang}.{versi}")
        else:
            yield satu
