"""What a report lacks though it can be built: prose not written, sections no chapter shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lakip_lib.baru.narasi import belum_ditulis
from lakip_lib.berlaku import ditiadakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data
from lakip_lib.narasi.muat import baca_narasi

_PANGGILAN = re.compile(r"\.narasi\(\s*[\"']([^\"']+)[\"']\s*\)")


def yang_hilang(hasil: Hasil, buku: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return what is missing, one sentence each; `buku` are the chapters' notebooks as JSON.

    What a draft lacks besides is told by `baru.kelengkapan`.
    """
    kalimat = []
    konsep = "konsep" in set(hasil.data.ambil("pengesahan")["status"])
    tanpa = [] if konsep else narasi_kurang(hasil)
    if tanpa:
        berkas = ", ".join(f"{n}.md" for n in tanpa)
        kalimat.append(f"{len(tanpa)} uraian belum ditulis ({hasil.tahun}/narasi): {berkas}")
    lepas = tak_dimuat(buku)
    if lepas:
        kalimat.append(
            f"{len(lepas)} bagian tidak dimuat bab mana pun (bab hilang dari notebooks?): "
            f"{', '.join(lepas)}"
        )
    return kalimat


def narasi_kurang(hasil: Hasil) -> list[str]:
    """Return the names of the prose that this report asks for and that is not written."""
    folder = hasil.data.folder / str(hasil.tahun) / "narasi"
    dari_data = sorted(narasi_dari_data(hasil.data))
    diminta = [n for n in (*NARASI, *dari_data) if not ditiadakan("narasi", n, hasil.triwulan)]
    berkas = {n: folder / f"{n}.md" for n in diminta}
    return [n for n, b in berkas.items() if not b.is_file() or belum_ditulis(baca_narasi(b))]


def tak_dimuat(buku: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the prose that belongs into every report and that no notebook calls for.

    >>> tak_dimuat([{"cells": [{"cell_type": "code", "source": 'lap.narasi("lampiran")'}]}])[-1]
    'bab-4-b-saran'
    """
    dipanggil = {
        nama
        for isi in buku
        for sel in isi["cells"]
        if sel["cell_type"] == "code"
        for nama in _PANGGILAN.findall("".join(sel["source"]))
    }
    return [n for n in NARASI if n not in dipanggil]
