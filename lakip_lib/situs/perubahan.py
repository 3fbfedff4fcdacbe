"""What changed between editions of a year, as the pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lakip_lib.data import DataTahun
from lakip_lib.edisi.catatan import daftar_edisi


@dataclass(frozen=True)
class Ubah:
    """One change: its kind (angka, target, narasi, berkas), where, and both states.

    None stands for what was not there.
    """

    jenis: str
    tempat: str
    lama: str | None
    baru: str | None


@dataclass(frozen=True)
class EdisiSitus:
    """One edition of a year's report with what changed since the one before it.

    `perubahan` None means that there is nothing to compare with.
    """

    nomor: int
    tanggal: date | None
    alasan: str
    oleh: str
    status: str
    perubahan: tuple[Ubah, ...] | None = None

    def menurut_jenis(self) -> dict[str, list[Ubah]]:
        """Return the changes by kind, in the order in which the kinds first appear."""
        hasil: dict[str, list[Ubah]] = {}
        for satu in self.perubahan or ():
            hasil.setdefault(satu.jenis, []).append(satu)
        return hasil


def edisi_tahun(data: DataTahun) -> list[EdisiSitus]:
    """Return the editions of a year, newest first."""
    return [
        EdisiSitus(e.nomor, e.tanggal, e.alasan, e.oleh, e.status)
        for e in reversed(daftar_edisi(data))
    ]
