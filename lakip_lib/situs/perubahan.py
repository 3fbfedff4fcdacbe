"""What changed between the published editions of a year, as the pages show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
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


def potongan(u: Ubahan) -> list[tuple[str, str]]:
    """Return a change of prose word by word: `sama`, `lama` or `baru`, and the words.

    >>> potongan(Ubahan("narasi", "BAB I", "paragraf 1", "", "ada dua hal", "ada tiga hal"))
    [('sama', 'ada'), ('lama', 'dua'), ('baru', 'tiga'), ('sama', 'hal')]
    """
    return list(_potongan((u.lama or "").split(), (u.baru or "").split()))


def _potongan(lama: list[str], baru: list[str]) -> Iterator[tuple[str, str]]:
    for kode, a, b, c, d in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        if kode == "equal":
            yield "sama", " ".join(lama[a:b])
            continue
        for jenis, kata in (("lama", lama[a:b]), ("baru", baru[c:d])):
            if kata:
                yield jenis, " ".join(kata)
