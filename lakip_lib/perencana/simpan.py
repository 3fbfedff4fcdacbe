"""Write a scenario's file; nothing else in the data folder is ever written."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.berkas import baca_csv, jalur_skenario
from lakip_lib.skenario.model import KOLOM


def simpan_skenario(
    folder: Path, tahun: int, nama: str, perubahan: Sequence[Perubahan], *, timpa: bool = False
) -> str:
    """Write `perubahan` to the scenario's file and return its path in the data folder.

    The file appears whole or not at all, and only when it reads back as the same changes.
    Raises KesalahanLakip for a name that no file can have, for no changes, and for a
    scenario that is there already, unless `timpa`; DataSalah for changes that a file
    cannot hold.
    """
    jalur = jalur_skenario(tahun, nama.strip())
    berkas = folder / jalur
    if not perubahan:
        raise KesalahanLakip(
            "belum ada yang diubah, jadi tidak ada yang disimpan. Perbaikan: ubah sedikitnya satu "
            "isian lebih dulu."
        )
    if berkas.exists() and not timpa:
        raise KesalahanLakip(
            f"skenario {berkas.stem} sudah ada di {jalur} dan tidak ditimpa. Perbaikan: pakai nama "
            "lain, atau centang Timpa bila memang hendak mengganti isinya."
        )
    berkas.parent.mkdir(exist_ok=True)
    sementara = berkas.with_suffix(".sementara")
    try:
        sementara.write_bytes(isi_berkas(perubahan))
        if baca_csv(sementara, folder, jalur) != list(perubahan):
            raise KesalahanLakip(
                f"perubahan ini tidak terbaca kembali dari {jalur}. Perbaikan: periksa bagian "
                "skenario di datapackage.json."
            )
        sementara.replace(berkas)
    finally:
        sementara.unlink(missing_ok=True)
    return jalur


def isi_berkas(perubahan: Sequence[Perubahan]) -> bytes:
    """Return the scenario's file: its header and one row for each change."""
    teks = io.StringIO()
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(KOLOM)
    penulis.writerows([getattr(p, kolom) for kolom in KOLOM] for p in perubahan)
    return teks.getvalue().encode("utf-8")
