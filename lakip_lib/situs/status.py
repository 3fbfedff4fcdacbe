"""Where a published year stands: signed, withdrawn, not as its last edition was, or a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.perubahan import EdisiTerbit, ubahan_sejak
from lakip_lib.edisi.ubahan import Ubahan
from lakip_lib.situs.perubahan import edisi_tahun
from lakip_lib.situs.tahun import TahunSitus

Jenis = Literal["final", "berubah", "ditarik", "pembanding", "konsep"]


@dataclass(frozen=True)
class Status:
    """One published year with its published editions, newest first.

    `ubahan` is what the report on the site says otherwise than the archive of the newest
    edition; empty too where that edition has no archive.
    """

    tahun: TahunSitus
    edisi: Sequence[EdisiTerbit]
    ubahan: tuple[Ubahan, ...] = ()

    @property
    def terbaru(self) -> Edisi | None:
        """The newest published edition."""
        return self.edisi[0].edisi if self.edisi else None

    @property
    def jenis(self) -> Jenis:
        """What the year's badge says."""
        if self.tahun.keadaan != "final" or self.terbaru is None:
            return self.tahun.keadaan
        if self.terbaru.status == "ditarik":
            return "ditarik"
        return "berubah" if self.ubahan else "final"

    @property
    def tanggal(self) -> date | None:
        """When the newest edition was published; without editions, when it was signed."""
        return self.terbaru.tanggal if self.terbaru is not None else self.tahun.tanggal


def status_tahun(tahun: TahunSitus, susunan: Path) -> Status:
    """Return where a year stands, its report being built in the folder `susunan`.

    Raises KesalahanLakip for an archive that cannot be read.
    """
    terbit = edisi_tahun(tahun.data)
    if not terbit or tahun.keadaan != "final":
        return Status(tahun, terbit)
    return Status(tahun, terbit, ubahan_sejak(terbit[0], tahun.data, susunan))
