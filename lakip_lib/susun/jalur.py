"""The whole way from parameters to a finished output folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_lib.skenario.model import TANPA_NAMA
from lakip_lib.susun.buku import FOLDER_BUKU
from lakip_lib.susun.keluaran import nama_keluaran
from lakip_lib.susun.tugas import FORMAT

FOLDER_KELUARAN = "output"

Lapor = Callable[[str, int, int], None]
"""Called after each step with its name, the steps done and the steps in all."""


@dataclass(frozen=True)
class Parameter:
    """The parameters of the notebooks; empty text means "as the data says".

    Empty `skenario` and `perubahan` mean the official data.
    """

    tahun: int
    triwulan: int = 4
    versi_target: str = ""
    data_dir: str = "data"
    metode_efisiensi: str = ""
    skenario: str = ""
    perubahan: str = ""

    @property
    def nama_skenario(self) -> str:
        """The name of the scenario, empty for the official report."""
        return self.skenario or (TANPA_NAMA if self.perubahan.strip() else "")

    @property
    def nama_keluaran(self) -> str:
        """The name of the output folder (see `keluaran.nama_keluaran`)."""
        metode = f"efisiensi-{self.metode_efisiensi}" if self.metode_efisiensi else ""
        setelan = "-".join(s for s in (self.versi_target, metode) if s)
        return nama_keluaran(self.tahun, self.triwulan, self.nama_skenario, setelan)


@dataclass(frozen=True)
class Naskah:
    """What is built: the folder of its notebooks, and the end of its output folder's name.

    `tambahan` writes further files into the output folder before it is put in place.
    """

    folder: str = FOLDER_BUKU
    akhiran: str = ""
    tambahan: Callable[[Path], None] = lambda folder: None


LAPORAN = Naskah()


@dataclass(frozen=True)
class Susunan:
    """A finished report: its folder, its files with sizes in bytes, and the summary."""

    folder: Path
    berkas: tuple[tuple[str, int], ...]
    ringkasan: Mapping[str, Any]
    detik: float
    peringatan: str | None


def susun_laporan(
    parameter: Parameter,
    keluaran: Path | None = None,
    format_: Sequence[str] = FORMAT,
    lapor: Lapor = lambda nama, ke, dari: None,
    naskah: Naskah = LAPORAN,
    simpanan: bool = False,
) -> Susunan:
    """Build the report of a year and put it into `keluaran` / the year's folder.

    `naskah` chooses other notebooks than the chapters. `keluaran` None means `output`
    beside the data folder. Nothing is built from wrong parameters or bad data, and the
    output replaces the old one only when all of it is complete. `simpanan` reuses what
    earlier builds made, if all that went into it is the same. Raises KesalahanLakip (its
    `kode_keluar` is the exit code).
    """
    from lakip_lib.susun.penyusun import Penyusun

    with Penyusun(simpanan) as penyusun:
        return penyusun.susun(parameter, keluaran, format_, lapor, naskah)
