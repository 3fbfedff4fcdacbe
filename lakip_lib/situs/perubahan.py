"""What changed between the published editions of a year, as the pages show it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from lakip_lib.data import DataTahun
from lakip_lib.edisi.perubahan import EdisiTerbit, perubahan_tahun
from lakip_lib.edisi.ubahan import Ubahan

NAMA_JENIS = {
    "angka": "Angka dalam tabel",
    "target": "Target",
    "data": "Data lain",
    "narasi": "Uraian",
    "berkas": "Berkas",
}
TERBUKA_TERBANYAK = 40
"""More changes of a kind than these are folded away at first."""


def edisi_tahun(data: DataTahun) -> list[EdisiTerbit]:
    """Return the published editions of a year, newest first; drafts are left out."""
    return [e for e in reversed(perubahan_tahun(data)) if e.edisi.status != "konsep"]


def menurut_jenis(ubahan: Sequence[Ubahan] | None) -> list[tuple[str, list[Ubahan], bool]]:
    """Return the changes by kind: its name, the changes, whether they show at once."""
    kelompok = ((NAMA_JENIS[j], list(isi)) for j, isi in groupby(ubahan or (), lambda u: u.jenis))
    return [(nama, isi, len(isi) <= TERBUKA_TERBANYAK) for nama, isi in kelompok]
