"""Our end of the warm process (`peladen`): start it, ask it for workers, end it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from lakip_lib.kesalahan import KesalahanLakip

_AKAR = Path(__file__).resolve().parents[2]
# -P: a file in the working directory must not stand in for a module of the same name.
_PERINTAH = (
    "import sys; sys.path.append(sys.argv[2]); "
    "from lakip_lib.susun.peladen import utama; utama(int(sys.argv[1]))"
)
_TUNGGU_AKHIR = 5.0


class PeladenGagal(Exception):
    """The warm process cannot be used; the caller goes on without it."""


def didukung() -> bool:
    """Tell whether workers can be forked here.

    Not on macOS: its system libraries do not survive a fork.
    """
    return hasattr(os, "fork") and hasattr(socket, "SOCK_SEQPACKET") and sys.platform != "darwin"


class Balasan:
    """The answers to one request."""

    def __init__(self, kanal: socket.socket) -> None:
        self._kanal = kanal
        self._sisa = b""

    def baca(self, tunggu: float | None = None) -> dict[str, Any] | None:
        """Return the next answer; None when `tunggu` seconds (0: at once) brought none.

        Raises PeladenGagal when the other end is gone.
        """
        self._kanal.settimeout(tunggu)
        while b"\n" not in self._sisa:
            try:
                potong = self._kanal.recv(1 << 16)
            except (BlockingIOError, TimeoutError):
                return None
            except OSError as salah:
                raise PeladenGagal(str(salah)) from salah
            if not potong:
                raise PeladenGagal("proses pendamping berakhir sebelum menjawab")
            self._sisa += potong
        baris, _, self._sisa = self._sisa.partition(b"\n")
        return dict(json.loads(baris))

    def hasil(self) -> Any:
        """Wait for the result. Raises what went wrong as KesalahanLakip or PeladenGagal."""
        while True:
            pesan = self.baca() or {}
            if "hasil" in pesan:
                return pesan["hasil"]
            if "salah" in pesan:
                raise kesalahan(pesan["salah"], pesan["kode"])
            if "keluar" in pesan:
                raise PeladenGagal(f"proses cabang berakhir dengan kode {pesan['keluar']}")

    def close(self) -> None:
        """Close our end."""
        self._kanal.close()


def kesalahan(pesan: str, kode: int) -> KesalahanLakip:
    """Return a KesalahanLakip with this message and exit code."""
    salah = KesalahanLakip(pesan)
    salah.kode_keluar = kode
    return salah


class Klien:
    """A running warm process. Use as a context manager: it ends with its last worker."""

    def __init__(self, catatan: IO[bytes]) -> None:
        """Start the process; what it writes goes to the open file `catatan`."""
        self._kanal, anak = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._gembok = threading.Lock()
        # More workers at once than processors (and one that waits) only take memory.
        self.giliran = threading.BoundedSemaphore((os.cpu_count() or 1) + 1)
        # One thread of arithmetic: a fork takes only the calling thread with it.
        env = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        with anak:
            self._proses = subprocess.Popen(
                [sys.executable, "-P", "-c", _PERINTAH, str(anak.fileno()), str(_AKAR)],
                pass_fds=[anak.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=catatan,
                stderr=catatan,
                env=env,
                # Ctrl-C in the terminal is ours to handle, not the workers'.
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """The process id of the warm process."""
        return self._proses.pid

    def minta(self, nama: str, isi: Mapping[str, Any], cabang: bool = True) -> Balasan:
        """Send a request; `cabang` asks for a forked worker. Raises PeladenGagal."""
        pesan = json.dumps({"nama": nama, "isi": dict(isi), "cabang": cabang}).encode()
        kami, mereka = socket.socketpair()
        with mereka:
            try:
                with self._gembok:
                    socket.send_fds(self._kanal, [pesan], [mereka.fileno()])
            except OSError as salah:
                kami.close()
                raise PeladenGagal(str(salah)) from salah
        return Balasan(kami)

    def tutup(self) -> None:
        """End the process and its workers, and wait for the end."""
        self._kanal.close()
        self._proses.terminate()
        try:
            self._proses.wait(_TUNGGU_AKHIR)
        except subprocess.TimeoutExpired:
            self._proses.kill()
            self._proses.wait()

    def __enter__(self) -> Klien:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self.tutup()
