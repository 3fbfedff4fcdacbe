"""Which editions a year has, by `edisi.csv`, and where their archives lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.kesalahan import KesalahanLakip

FOLDER_RESMI = "terbitan-resmi"
"""Beside the data folder: what is published stays, unlike what lies in output/."""
_PERTAMA = "Edisi pertama"


@dataclass(frozen=True)
class Edisi:
    """One edition: `status` is konsep, final or ditarik."""

    tahun: int
    nomor: int
    tanggal: date
    alasan: str
    oleh: str
    status: str

    @property
    def nama(self) -> str:
        """The archive's name without its ending."""
        return f"lakip-{self.tahun}-edisi-{self.nomor}"


def daftar_edisi(data: DataTahun) -> list[Edisi]:
    """Return the editions of a year, oldest first.

    Without `edisi.csv` a signed report is edition 1, dated when it was signed; a draft
    has none.
    """
    semua = [_dari_baris(data.tahun, b) for b in baris_dari(data.ambil("edisi"))]
    sah: Any = next(iter(baris_dari(data.ambil("pengesahan"))), None)
    if semua or sah is None or sah.status != "final":
        return semua
    return [Edisi(data.tahun, 1, sah.tanggal, _PERTAMA, sah.jabatan, "final")]


def edisi_siap(data: DataTahun) -> Edisi:
    """Return the newest edition if it may be frozen.

    Raises KesalahanLakip for a draft, and for an edition that is not `final`.
    """
    tahun = data.tahun
    status = set(data.ambil("pengesahan")["status"])
    if "final" not in status:
        keadaan = "masih konsep" if status else "belum mempunyai pengesahan.csv"
        raise KesalahanLakip(
            f"laporan tahun {tahun} {keadaan}, jadi belum dapat dibekukan. Perbaikan: sesudah "
            f"laporan ditandatangani, tulis tanggalnya dan status final di {tahun}/pengesahan.csv."
        )
    edisi = daftar_edisi(data)[-1]
    if edisi.status != "final":
        baru = f"tambahkan baris edisi {edisi.nomor + 1} di {tahun}/edisi.csv"
        siap = f"tulis final sebagai status edisi {edisi.nomor} di {tahun}/edisi.csv"
        konsep = edisi.status == "konsep"
        raise KesalahanLakip(
            f"edisi {edisi.nomor} tahun {tahun} {'masih konsep' if konsep else 'sudah ditarik'}. "
            f"Perbaikan: {siap if konsep else baru}."
        )
    return edisi


def tempat_resmi(folder_data: Path) -> Path:
    """Return the folder of all published editions of a unit."""
    return folder_data.parent / FOLDER_RESMI


def tempat_arsip(resmi: Path, edisi: Edisi) -> Path:
    """Return where the archive of an edition lies below `resmi`."""
    return resmi / str(edisi.tahun) / f"edisi-{edisi.nomor}" / f"{edisi.nama}.zip"


def _dari_baris(tahun: int, baris: Any) -> Edisi:
    alasan = baris.alasan or (_PERTAMA if baris.edisi == 1 else "")
    nomor = int(baris.edisi)
    return Edisi(tahun, nomor, baris.tanggal, alasan, baris.oleh, baris.status)
