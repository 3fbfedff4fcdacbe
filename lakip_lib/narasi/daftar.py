"""The names of all prose files: what the notebooks and the chapters of Bab II and III ask for."""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from lakip_lib.data import DataTahun

NARASI = (
    "kata-pengantar",
    "ringkasan-pengantar",
    "ringkasan-kendala",
    "ringkasan-tindak-lanjut",
    "bab-1-a-latar-belakang",
    "bab-1-b-tugas-fungsi",
    "bab-1-c-aspek-strategis",
    "bab-1-d-permasalahan",
    "bab-1-e-maksud-tujuan",
    "bab-1-f-ruang-lingkup",
    "bab-1-g-organisasi",
    "bab-1-h-dasar-pelaksanaan",
    "bab-1-i-sistematika",
    "bab-2-a-renstra",
    "bab-2-a-tujuan",
    "bab-2-a-sasaran",
    "bab-2-a-arah-kebijakan",
    "bab-2-b-program-kegiatan",
    "bab-3-a-metode",
    "bab-3-a-pengukuran",
    "bab-3-b-evaluasi",
    "bab-3-d-anggaran",
    "bab-3-d-efisiensi",
    "bab-3-e-kendala",
    "bab-3-f-tindak-lanjut",
    "bab-4-a-kesimpulan",
    "bab-4-b-saran",
    "lampiran",
)
_DARI_DATA = re.compile(r"bab-(2-[bc]|3-c)(-[a-z0-9]+)+")


def narasi_seksi(id_: str) -> str:
    """Return the name of the prose of a section with indicators."""
    return f"bab-2-b-{_ekor(id_)}"


def narasi_versi(id_: str) -> str:
    """Return the name of the prose of a version of the targets."""
    return f"bab-2-c-{_ekor(id_)}"


def narasi_sasaran(id_: str) -> str:
    """Return the name of the prose of an objective.

    >>> narasi_sasaran("S01"), narasi_versi("reviu_pk")
    ('bab-3-c-s01', 'bab-2-c-reviu-pk')
    """
    return f"bab-3-c-{_ekor(id_)}"


def narasi_dari_data(data: DataTahun) -> set[str]:
    """Return the names of the prose that the data multiplies, one for each id."""
    versi = data.ambil("versi_target")["id"]
    return {
        *map(narasi_seksi, _isi(data.ambil("indikator")["seksi"])),
        *map(narasi_versi, _isi(versi if len(versi) else data.ambil("target")["versi"])),
        *map(narasi_sasaran, data.ambil("sasaran")["id"]),
    }


def diminta(nama: str, dari_data: Collection[str] | None = None) -> bool:
    """Tell whether some chapter asks for the prose file `nama` (without `.md`).

    `dari_data` are the names that the data multiplies (`narasi_dari_data`); without
    them any name of that form will do.
    """
    if nama in NARASI:
        return True
    return nama in dari_data if dari_data is not None else bool(_DARI_DATA.fullmatch(nama))


def _ekor(id_: str) -> str:
    return id_.lower().replace("_", "-")


def _isi(kolom: pd.Series) -> list[str]:
    return [str(nilai) for nilai in kolom if nilai is not None]
