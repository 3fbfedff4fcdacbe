"""The warm process: imports everything once, loads the data, then forks workers on request.

`klien.Klien` starts it and speaks to it over a socket that it inherits. A request is one
JSON message and comes with a socket of its own for the answers (one JSON object a line).
A worker answers `pid` first and `keluar` (exit code) last. When the other end of the
request socket is gone, the process kills its workers and ends.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any, NoReturn

BATAS_PESAN = 1 << 20
# Seconds without a request after which garbage is looked for.
_TENANG = 2.0
# A worker lives for seconds: it need not look for garbage after every few hundred objects.
_AMBANG = (50_000, 20, 50)
Pekerjaan = Callable[[Mapping[str, Any]], Any]


def utama(fd: int) -> None:
    """Serve requests on the inherited socket `fd` until its other end closes."""
    Peladen(socket.socket(fileno=fd), _pekerjaan()).layani()


def kirim(balas: socket.socket, pesan: Mapping[str, Any]) -> None:
    """Send one answer; a reader that is gone is no error."""
    with contextlib.suppress(OSError):
        balas.sendall(json.dumps(pesan).encode() + b"\n")


class Peladen:
    """The request loop. `pekerjaan` maps the name of a request to what it does."""

    def __init__(self, kanal: socket.socket, pekerjaan: Mapping[str, Pekerjaan]) -> None:
        self.kanal = kanal
        self.pekerjaan = pekerjaan
        self.cabang: dict[int, socket.socket] = {}
        self._kotor = False
        self._baca_sinyal, self._tulis_sinyal = socket.socketpair()

    def layani(self) -> None:
        """Answer requests and report ended workers; return when the client is gone."""
        gc.disable()
        self._tulis_sinyal.setblocking(False)
        signal.set_wakeup_fd(self._tulis_sinyal.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, _bangun)
        signal.signal(signal.SIGTERM, _berhenti)
        try:
            while self._satu_putaran():
                pass
        finally:
            self._bunuh_semua()

    def _satu_putaran(self) -> bool:
        """Wait for something to happen and handle it; return False when the client is gone."""
        tunggu = _TENANG if self._kotor and not self.cabang else None
        siap, _, _ = select.select([self.kanal, self._baca_sinyal], [], [], tunggu)
        if not siap:
            self._pungut()
        if self._baca_sinyal in siap:
            self._baca_sinyal.recv(4096)
            self._tuai()
        return self._terima() if self.kanal in siap else True

    def _pungut(self) -> None:
        """Look for garbage now that nobody waits: that takes a quarter of a second."""
        gc.unfreeze()
        gc.collect()
        self._kotor = False

    def _terima(self) -> bool:
        """Handle one request; return False when the client has closed the socket."""
        data, fds, _, _ = socket.recv_fds(self.kanal, BATAS_PESAN, 1)
        if not fds:
            return False
        pesan = json.loads(data)
        balas = socket.socket(fileno=fds[0])
        if pesan["cabang"]:
            self._cabangkan(pesan, balas)
        else:
            # Done in this very process, so that the workers inherit what it loads.
            with balas:
                kirim(balas, _jalankan(self.pekerjaan[pesan["nama"]], pesan["isi"]))
            self._kotor = True
        return True

    def _cabangkan(self, pesan: Mapping[str, Any], balas: socket.socket) -> None:
        # What exists now is shared by all workers: keep the collector from touching it.
        gc.freeze()
        try:
            pid = os.fork()
        except OSError as salah:
            # No room for one more process: this worker fails, the others go on.
            print(f"fork: {salah}", file=sys.stderr, flush=True)
            with balas:
                kirim(balas, {"keluar": 1})
            return
        if pid == 0:
            self._jadi_cabang(pesan, balas)
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        self.cabang[pid] = balas
        kirim(balas, {"pid": pid})

    def _jadi_cabang(self, pesan: Mapping[str, Any], balas: socket.socket) -> NoReturn:
        """Be the worker: drop what belongs to the parent, work, answer, end."""
        kode = 1
        try:
            gc.enable()
            gc.set_threshold(*_AMBANG)
            # A group of its own, so that a signal to the worker reaches no one else.
            os.setpgid(0, 0)
            signal.set_wakeup_fd(-1)
            for sinyal in (signal.SIGCHLD, signal.SIGTERM):
                signal.signal(sinyal, signal.SIG_DFL)
            for milik in (self.kanal, self._baca_sinyal, self._tulis_sinyal):
                milik.close()
            for lain in self.cabang.values():
                lain.close()
            hasil = _jalankan(self.pekerjaan[pesan["nama"]], pesan["isi"])
            kirim(balas, hasil)
            kode = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            # No exit handlers: they belong to the parent.
            os._exit(kode)

    def _tuai(self) -> None:
        for pid in list(self.cabang):
            selesai, status = os.waitpid(pid, os.WNOHANG)
            if selesai:
                with self.cabang.pop(pid) as balas:
                    kirim(balas, {"keluar": os.waitstatus_to_exitcode(status)})

    def _bunuh_semua(self) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for pid in self.cabang:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _jalankan(kerja: Pekerjaan, isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answer to a request: `hasil`, or what a KesalahanLakip said."""
    from lakip_lib.kesalahan import KesalahanLakip

    try:
        return {"hasil": kerja(isi)}
    except KesalahanLakip as salah:
        return {"salah": str(salah), "kode": salah.kode_keluar}


def _berhenti(_sinyal: int, _bingkai: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _bangun(_sinyal: int, _bingkai: FrameType | None) -> None:
    """Do nothing: a handler must exist for the wake-up socket to be written."""


def _pekerjaan() -> dict[str, Pekerjaan]:
    from lakip_lib.susun import tugas
    from lakip_lib.susun.hemat import impor_jsonschema

    impor_jsonschema()
    return {**tugas.DAFTAR, "kernel": jadi_kernel}


def jadi_kernel(isi: Mapping[str, Any]) -> None:
    """Run an IPython kernel in this process until it is told to shut down.

    `isi`: `argumen` of `ipykernel_launcher`, `cwd`, `env` (what to set; None removes).
    """
    from lakip_lib.susun import tugas

    for nama, nilai in isi["env"].items():
        if nilai is None:
            os.environ.pop(nama, None)
        else:
            os.environ[nama] = nilai
    os.chdir(isi["cwd"])
    rincian = os.environ.pop(tugas.LINGKUNGAN_BAB, None)
    from ipykernel.kernelapp import IPKernelApp

    app: Any = IPKernelApp.instance()
    # The kernel ends by itself should the warm process be killed.
    app.initialize([*isi["argumen"], f"--IPKernelApp.parent_handle={os.getppid()}"])
    # Only now: what the kernel itself needs is no use of the data.
    tugas.catat_bab(rincian)
    app.start()
