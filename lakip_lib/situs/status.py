"""Where a published year stands: signed, withdrawn, not as its last edition was, or a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from lakip_lib.angka import format_bilangan
from lakip_lib.edisi.catatan import Edisi, daftar_edisi
from lakip_lib.edisi.perubahan import EdisiTerbit, ubahan_sejak
from lakip_lib.edisi.ubahan import Ubahan
from lakip_lib.situs.perubahan import edisi_tahun
from lakip_lib.situs.tahun import TahunSitus

Jenis = Literal["final", "berubah", "belum dibekukan", "ditarik", "pembanding", "konsep"]


@dataclass(frozen=True)
class Status:
    """One published year with its published editions, newest first.

    `ubahan` is what the report on the site says otherwise than the archive of the newest
    edition; empty too where that edition has no archive. `disiapkan` is the number of an
    edition that is being prepared.
    """

    tahun: TahunSitus
    edisi: Sequence[EdisiTerbit]
    ubahan: tuple[Ubahan, ...] = ()
    disiapkan: int | None = None

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
        if self.edisi[0].arsip is None and any(e.arsip for e in self.edisi):
            # Whoever freezes editions freezes all of them.
            return "belum dibekukan"
        return "berubah" if self.ubahan else "final"

    @property
    def resmi(self) -> bool:
        """Tell whether the site may show the year as it is, without anything to be told first."""
        return self.jenis not in ("berubah", "belum dibekukan")

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
    terakhir = daftar_edisi(tahun.data)[-1]
    disiapkan = terakhir.nomor if terakhir.status == "konsep" else None
    return Status(tahun, terbit, ubahan_sejak(terbit[0], tahun.data, susunan), disiapkan)


def yang_belum_resmi(satu: Status) -> str:
    """Return, for a year that is not `resmi`, what is wrong and what to do about it."""
    assert satu.terbaru is not None
    tahun, nomor = satu.tahun.tahun, satu.terbaru.nomor
    beku = f"bekukan dengan lakip terbitkan {tahun} --edisi final"
    if satu.jenis == "belum dibekukan":
        return f"edisi {nomor} laporan {tahun} belum dibekukan. Perbaikan: {beku}."
    pertama = satu.ubahan[0]
    siap = f"tambahkan baris edisi {nomor + 1} di {tahun}/edisi.csv"
    if satu.disiapkan is not None:
        siap = f"ubah status edisi {satu.disiapkan} di {tahun}/edisi.csv menjadi final"
    return (
        f"laporan {tahun} berbeda dengan edisi {nomor} yang sudah terbit: "
        f"{format_bilangan(len(satu.ubahan))} perbedaan, yang pertama {pertama.tempat} "
        f"({pertama.lama or 'tidak ada'} → {pertama.baru or 'tidak ada'}). Perbaikan: kembalikan "
        f"datanya, atau {siap} dan {beku}."
    )
