"""The document of a year as it is now: of the output that stands, or built anew."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lakip_lib.data import cari_data
from lakip_lib.ekspor.blok import Dokumen, baca_dokumen
from lakip_lib.skenario.muat import muat_skenario
from lakip_lib.susun.buku import FOLDER_BUKU, semua_bab
from lakip_lib.susun.jalur import FOLDER_KELUARAN, Parameter, susun_laporan
from lakip_lib.susun.manifes import masih_berlaku
from lakip_lib.susun.parameter import periksa_nilai


def dokumen_segar(
    parameter: Parameter,
    keluaran: Path | None = None,
    kabar: Callable[[], None] = lambda: None,
) -> Dokumen:
    """Return the report's document for these parameters.

    It comes from the executed notebooks of the output folder (as `susun_laporan` names
    it) if data, notebooks and library are still those it was made from. Otherwise `kabar`
    is called, and the notebooks are executed for this once. Raises KesalahanLakip.
    """
    periksa_nilai(asdict(parameter))
    ubah = (parameter.skenario, parameter.perubahan, parameter.versi_target)
    data = muat_skenario(cari_data(parameter.data_dir), parameter.tahun, *ubah)
    folder = (keluaran or data.folder.parent / FOLDER_KELUARAN) / parameter.nama_keluaran
    masukan = {p.relative_to(data.folder.parent).as_posix(): p for p in data.berkas()}
    buku = semua_bab(data.folder, skenario=bool(parameter.nama_skenario))
    masukan |= {b.tercatat: b.berkas for b in buku}
    if masih_berlaku(folder, masukan, asdict(parameter) | {"data_dir": data.folder.name}):
        return _baca(folder)
    kabar()
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        return _baca(susun_laporan(parameter, Path(sementara), ()).folder)


def _baca(folder: Path) -> Dokumen:
    from nbformat import v4

    baca: Any = v4.reads
    berkas = sorted((folder / FOLDER_BUKU).glob("*.ipynb"))
    return baca_dokumen([(p.stem, baca(p.read_text(encoding="utf-8"))) for p in berkas])
