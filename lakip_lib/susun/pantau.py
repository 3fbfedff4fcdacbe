"""Watch data and notebooks, and build the report again when one of them changes.

The warm process stays, so that a build takes about as long as what has changed. Files are
asked for their times and sizes: that works on every disk, network drives included.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.buku import tempat_buku
from lakip_lib.susun.dicoba import dicoba
from lakip_lib.susun.jalur import Parameter, Susunan
from lakip_lib.susun.penyusun import Penyusun
from lakip_lib.susun.tugas import FORMAT
from lakip_lib.tempat import cari_data

JEDA = 0.3
"""Seconds between two looks at the files."""
Keadaan = frozenset[tuple[str, int, int, int]]


def pantau(
    parameter: Parameter,
    kabar: Callable[[Susunan | KesalahanLakip], None],
    keluaran: Path | None = None,
    format_: Sequence[str] = FORMAT,
    simpanan: bool = True,
    lanjut: Callable[[], bool] = lambda: True,
) -> None:
    """Build the report now and after every change, while `lanjut` says so.

    `kabar` gets each report, or why it could not be built; then the old output stays, and
    the next change is waited for. Raises KesalahanLakip when there is no data at all, and
    when the program itself has changed.
    """
    data = cari_data(parameter.data_dir)
    with Penyusun(simpanan, tetap=True) as penyusun:

        def susun() -> None:
            kabar(dicoba(lambda: penyusun.susun(parameter, keluaran, format_)))
            penyusun.periksa_program()

        setiap_perubahan(data, susun, lanjut)


def setiap_perubahan(
    data: Path, lakukan: Callable[[], None], lanjut: Callable[[], bool] = lambda: True
) -> None:
    """Call `lakukan` now and after every change of the data in `data` or of the chapters."""
    lama: Keadaan | None = None
    while lanjut():
        kini = keadaan(data)
        if kini == lama:
            time.sleep(JEDA)
            continue
        # Taken before the work: what changes meanwhile is worked on next.
        lama = kini
        lakukan()


def keadaan(data: Path) -> Keadaan:
    """Return path, time, size and number of every file that a report of `data` may use."""
    return frozenset(satu for folder in (data, *tempat_buku(data)[:1]) for satu in _berkas(folder))


def _berkas(folder: Path) -> list[tuple[str, int, int, int]]:
    semua = []
    for akar, sub, nama_nama in os.walk(folder, followlinks=True):
        sub[:] = [s for s in sub if not s.startswith(".")]
        for nama in nama_nama:
            if nama.startswith((".", "~$")):
                continue
            try:
                s = (Path(akar) / nama).stat()
            except OSError:
                continue
            semua.append((f"{akar}/{nama}", s.st_mtime_ns, s.st_size, s.st_ino))
    return semua
