"""The names of all prose files: what the notebooks and the chapters of Bab II and III ask for."""

from __future__ import annotations

import re

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
    "bab-2-c-rkt",
    "bab-2-c-pk",
    "bab-2-c-reviu-pk",
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
# One file for each section with indicators, and one for each objective.
SEKSI = re.compile(r"bab-2-b-[a-z][a-z0-9]*(-[a-z0-9]+)*")
SASARAN = re.compile(r"bab-3-c-s\d{2}")


def diminta(nama: str) -> bool:
    """Tell whether some chapter asks for the prose file `nama` (without `.md`)."""
    return nama in NARASI or bool(SEKSI.fullmatch(nama) or SASARAN.fullmatch(nama))
