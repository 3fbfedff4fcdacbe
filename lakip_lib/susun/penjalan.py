"""Execute one chapter through papermill, and say in one message why it failed."""

from __future__ import annotations

import contextlib
import json
import logging
import sys
import threading
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from lakip_lib.catatan import baca
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.simpanan import Simpanan
from lakip_lib.susun.buku import FOLDER_BUKU, Buku
from lakip_lib.susun.hemat import impor_jsonschema
from lakip_lib.susun.klien import Klien, PeladenGagal
from lakip_lib.susun.rapikan import muat_buku, rapikan, simpan_buku, tandai

# A socket's file name may have about 100 characters; a few of them go to its number.
_PANJANG_SOKET = 90
_TUNGGU_KELUARAN = 60
_BETULKAN = (
    "buka notebook itu di JupyterLab, jalankan sampai sel itu, betulkan kodenya, lalu susun ulang; "
    "sel yang tidak diubah sendiri dapat dikembalikan dari salinan aslinya."
)
_SATU_SATU = threading.Lock()


@dataclass(frozen=True)
class Penjalan:
    """Executes notebooks with the same parameters.

    `cwd` is where the kernels run, `kerja` a folder for their connection files. With
    `data` (its folder) and `simpanan` it is noted which files of the data a chapter uses.
    With `langsung`, a warm process, chapters run without a kernel where that will do.
    """

    parameter: Mapping[str, Any]
    cwd: Path
    kerja: Path
    data: Path | None = None
    simpanan: Simpanan | None = None
    langsung: Klien | None = None

    def jalankan(self, buku: Buku, tujuan: Path) -> None:
        """Execute `buku` and write it, tidied, to `tujuan`.

        Raises BukuGagal when a cell fails; then `tujuan` holds the notebook with the
        failing cell marked, unless the kernel itself died.
        """
        if self.langsung is None:
            self._dengan_kernel(buku, tujuan)
        elif not self._tanpa_kernel(self.langsung, buku, tujuan):
            from lakip_lib.susun.penyedia import kernel_dari

            # One report's kernels at a time: a failing one stops all that run.
            with _SATU_SATU, kernel_dari(self.langsung):
                self._dengan_kernel(buku, tujuan)

    def dipakai(self, buku: Buku) -> list[str] | None:
        """Return the files of the data that `buku` has used; None when nobody knows."""
        return baca(self._catatan(buku))

    def _tanpa_kernel(self, klien: Klien, buku: Buku, tujuan: Path) -> bool:
        isi = {
            "sumber": _bukan_templat(buku.berkas),
            "tujuan": str(tujuan),
            "parameter": dict(self.parameter),
            "cwd": str(self.cwd),
            "ipython": f"{self.kerja}/ipython",
            "bab": self._rincian(buku),
        }
        try:
            with klien.giliran, contextlib.closing(klien.minta("bab", isi)) as jawaban:
                return jawaban.hasil() is None
        except PeladenGagal:
            return False

    def _rincian(self, buku: Buku) -> str | None:
        """Return what a worker needs to note what it uses (`tugas.catat_bab`)."""
        if self.data is None or self.simpanan is None:
            return None
        simpanan = [str(self.simpanan.folder), self.simpanan.dasar]
        tempat = {"catatan": str(self._catatan(buku)), "data": str(self.data)}
        aman = [str(self.kerja), str(buku.berkas)]
        return json.dumps({**tempat, "aman": aman, "simpanan": simpanan})

    def _catatan(self, buku: Buku) -> Path:
        return self.kerja / f"catatan-{buku.nama}.txt"

    def _dengan_kernel(self, buku: Buku, tujuan: Path) -> None:
        papermill = impor_papermill()
        self._catatan(buku).unlink(missing_ok=True)
        try:
            papermill.execute_notebook(
                _bukan_templat(buku.berkas),
                _bukan_templat(tujuan),
                parameters=dict(self.parameter),
                progress_bar=False,
                request_save_on_cell_execute=False,
                resources={"metadata": {"path": str(self.cwd)}},
                shutdown_kernel="immediate",
                iopub_timeout=_TUNGGU_KELUARAN,
                **self._kernel(buku),
            )
        except papermill.PapermillExecutionError as galat:
            simpan_buku(rapikan(tandai(muat_buku(tujuan))), tujuan)
            raise BukuGagal(_pesan(buku, galat)) from None
        except RuntimeError as galat:
            # nbclient says so when a kernel dies, or does not start.
            raise BukuGagal(f"{_bab(buku)} gagal: kernel Jupyter berhenti ({galat})") from galat
        simpan_buku(rapikan(muat_buku(tujuan)), tujuan)

    def _kernel(self, buku: Buku) -> dict[str, Any]:
        """Return how the kernel is started: our manager, its sockets in our own folder."""
        from traitlets.config import Config

        from lakip_lib.susun.penyedia import PengelolaKernel

        # Two chapters may begin with the same number; a path of a socket must be short.
        sambungan = self.kerja / f"k-{crc32(buku.nama.encode()):08x}.json"
        config = Config()
        config.PengelolaKernel.kerja = str(self.kerja)
        config.PengelolaKernel.rincian = self._rincian(buku) or ""
        config.PengelolaKernel.connection_file = str(sambungan)
        if sys.platform != "win32" and len(str(sambungan)) < _PANJANG_SOKET:
            config.PengelolaKernel.transport = "ipc"
        return {"kernel_manager_class": PengelolaKernel, "config": config}


def impor_papermill() -> Any:
    """Import papermill, keep it quiet, and return it."""
    impor_jsonschema()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import papermill

    # What it would log about a failing cell is said in our own message.
    logging.getLogger("papermill").setLevel(logging.CRITICAL)
    return papermill


def _bab(buku: Buku) -> str:
    return f"bab {buku.judul!r} ({FOLDER_BUKU}/{buku.berkas.name})"


def _pesan(buku: Buku, galat: Any) -> str:
    """Return the message for a failed cell, numbered as the notebook shows it."""
    pesan = str(galat.evalue).strip()
    if galat.ename not in _nama_kesalahan(KesalahanLakip):
        asli = f"{galat.ename}: {pesan}" if pesan else str(galat.ename)
        pesan = f"kode Python di sel itu keliru ({asli}). Perbaikan: {_BETULKAN}"
    return f"{_bab(buku)} gagal di sel In [{galat.exec_count}]: {pesan}"


def _nama_kesalahan(kelas: type) -> set[str]:
    return {kelas.__name__}.union(*map(_nama_kesalahan, kelas.__subclasses__()))


def _bukan_templat(berkas: Path) -> str:
    """Return the path for papermill, which fills in what stands between braces."""
    return str(berkas).replace("{", "{{").replace("}", "}}")
