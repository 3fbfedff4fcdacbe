"""The whole way from parameters to a finished output folder."""

from __future__ import annotations

import contextlib
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lakip_lib.kesalahan import BukuGagal
from lakip_lib.skenario.model import TANPA_NAMA
from lakip_lib.susun.babak import BabGagal, jalankan_semua
from lakip_lib.susun.buku import FOLDER_BUKU, periksa_buku, semua_bab
from lakip_lib.susun.keluaran import (
    folder_sementara,
    nama_keluaran,
    periksa_tujuan,
    simpan_gagal,
    tempatkan,
)
from lakip_lib.susun.manifes import tulis_manifes
from lakip_lib.susun.parameter import periksa_nilai
from lakip_lib.susun.pelaksana import Pelaksana, pelaksana
from lakip_lib.susun.penjalan import Penjalan
from lakip_lib.susun.tugas import FORMAT, NAMA_LAPORAN

FOLDER_KELUARAN = "output"
_DISIMPAN = "Buku dengan sel yang gagal disimpan di {}."
_ALASAN_LAMBAT = "proses pendamping tidak dapat dipakai ({}); kernel biasa dipakai, jadi lebih lama"

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
        return nama_keluaran(self.tahun, self.triwulan, self.nama_skenario)


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
) -> Susunan:
    """Build the report of a year and put it into `keluaran` / the year's folder.

    `naskah` chooses other notebooks than the chapters. `keluaran` None means `output`
    beside the data folder. Nothing is built from wrong parameters or bad data, and the
    output replaces the old one only when all of it is complete. Raises KesalahanLakip
    (its `kode_keluar` is the exit code).
    """
    mulai = time.monotonic()
    periksa_nilai(asdict(parameter))
    with _folder_kerja() as kerja, pelaksana(kerja) as pekerja:
        siap = pekerja.siapkan(asdict(parameter))
        folder_data = Path(siap["folder"])
        nama = parameter.nama_keluaran + naskah.akhiran
        tujuan = (keluaran or folder_data.parent / FOLDER_KELUARAN) / nama
        periksa_tujuan(tujuan, folder_data)
        jalan = _Jalan(parameter, naskah, folder_data, kerja, pekerja, lapor)
        with folder_sementara(tujuan) as sementara:
            jalan.isi(sementara, tujuan, format_, siap["berkas"])
            tempatkan(sementara, tujuan)
    return Susunan(
        tujuan,
        tuple((p.name, p.stat().st_size) for p in sorted(tujuan.glob(f"{NAMA_LAPORAN}.*"))),
        siap["ringkasan"],
        time.monotonic() - mulai,
        pekerja.sebab and _ALASAN_LAMBAT.format(pekerja.sebab),
    )


class _Jalan:
    """One run: execute the chapters, render them, write the manifest."""

    def __init__(
        self,
        parameter: Parameter,
        naskah: Naskah,
        data: Path,
        kerja: Path,
        pekerja: Pelaksana,
        lapor: Lapor,
    ) -> None:
        # The data's folder by its name alone: no path of this machine in the output.
        self.parameter = asdict(parameter) | {"data_dir": data.name}
        self.naskah = naskah
        self.buku = semua_bab(data, naskah.folder, skenario=bool(parameter.nama_skenario))
        periksa_buku(self.buku, self.parameter)
        self.data, self.kerja, self.pekerja, self.lapor = data, kerja, pekerja, lapor
        self.langkah = 0

    def isi(
        self, folder: Path, tujuan: Path, format_: Sequence[str], masukan: Sequence[str]
    ) -> None:
        """Fill `folder` with all outputs. Raises BukuGagal after keeping the notebook."""
        self.jalankan(folder / FOLDER_BUKU, tujuan)
        self.render(folder, format_)
        self.naskah.tambahan(folder)
        self.maju("Perenderan")
        berkas = {nama: self.data.parent / nama for nama in masukan}
        berkas |= {b.tercatat: b.berkas for b in self.buku}
        tulis_manifes(folder, berkas, self.parameter | {"format": sorted(format_)})

    def jalankan(self, folder: Path, tujuan: Path) -> None:
        """Execute the chapters into `folder`; keep the notebook of one that fails."""
        folder.mkdir()
        penjalan = Penjalan(self.parameter, self.data.parent, self.kerja)
        try:
            jalankan_semua(self.buku, penjalan, folder, self.pekerja.klien, self.maju)
        except BabGagal as gagal:
            berkas = folder / gagal.buku.berkas.name
            if not berkas.exists():
                raise BukuGagal(str(gagal.__cause__)) from None
            tempat = simpan_gagal(berkas, tujuan)
            raise BukuGagal(f"{gagal.__cause__}\n{_DISIMPAN.format(tempat)}") from None

    def render(self, folder: Path, format_: Sequence[str]) -> None:
        """Render all formats, the PDF beside the others."""
        lain = [f for f in ("html", "xlsx", "docx") if f in format_]
        jenis = [["pdf"]] if "pdf" in format_ else []
        isi = {
            "sumber": str(folder / FOLDER_BUKU),
            "tujuan": str(folder),
            "urutan": [b.nama for b in self.buku],
        }
        self.pekerja.render([isi | {"jenis": j} for j in [*jenis, [*lain, "csv", "jejak"]]])

    def maju(self, nama: str) -> None:
        """Report one more step done."""
        self.langkah += 1
        self.lapor(nama, self.langkah, len(self.buku) + 1)


@contextlib.contextmanager
def _folder_kerja() -> Iterator[Path]:
    """Give a folder for sockets and logs of this run; remove it at the end."""
    with tempfile.TemporaryDirectory(prefix="lakip-", ignore_cleanup_errors=True) as nama:
        yield Path(nama)
