"""Kernels out of the warm process, through Jupyter's own extension point.

`ForkProvisioner` is registered as `lakip-fork` among the kernel provisioners. While a
`Klien` is in use it forks IPython kernels from it; otherwise, and when the warm process
fails, it launches an ordinary kernel as `LocalProvisioner` does.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Unicode

from lakip_lib.susun.klien import Balasan, Klien, PeladenGagal
from lakip_lib.susun.tugas import LINGKUNGAN_BAB

PELUNCUR = "ipykernel_launcher"
NAMA = "lakip-fork"
_JEDA = 0.01
_PERIKSA_MATI = 50


class _Pakai:
    """Where kernels come from now, and those that run."""

    klien: Klien | None = None
    berhenti = False
    hidup: ClassVar[set[ForkProvisioner]] = set()


@contextlib.contextmanager
def kernel_dari(klien: Klien | None) -> Iterator[Callable[[], None]]:
    """Fork kernels from `klien` (None: ordinary kernels) inside the `with`.

    Gives a function that kills all running kernels and lets no new one start; whoever
    waits for one of them sees it die.
    """
    _Pakai.klien, _Pakai.berhenti = klien, False
    try:
        yield _hentikan
    finally:
        _Pakai.klien, _Pakai.berhenti = None, False


def _hentikan() -> None:
    _Pakai.berhenti = True
    for penyedia in list(_Pakai.hidup):
        penyedia.bunuh()


class ProsesCabang:
    """A forked worker, with the part of `subprocess.Popen` that Jupyter uses."""

    stdin = stdout = stderr = None

    def __init__(self, balasan: Balasan) -> None:
        self._balasan = balasan
        self.returncode: int | None = None
        self.pid = int((balasan.baca() or {})["pid"])

    def poll(self) -> int | None:
        """Return the exit code, None while the worker runs."""
        return self._tunggu(0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end and return the exit code. Raises subprocess.TimeoutExpired."""
        kode = self._tunggu(timeout)
        if kode is None:
            raise subprocess.TimeoutExpired(PELUNCUR, timeout or 0)
        return kode

    def send_signal(self, sinyal: int) -> None:
        """Send a signal, unless the worker has ended."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, sinyal)

    def kill(self) -> None:
        """Kill the worker."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the worker to end."""
        self.send_signal(signal.SIGTERM)

    def _tunggu(self, tunggu: float | None) -> int | None:
        batas = None if tunggu is None else time.monotonic() + tunggu
        while self.returncode is None:
            sisa = None if batas is None else max(0.0, batas - time.monotonic())
            try:
                pesan = self._balasan.baca(sisa)
            except PeladenGagal:
                # The warm process took its workers with it.
                pesan = {"keluar": -signal.SIGKILL}
            if pesan is None:
                return None
            self.returncode = pesan.get("keluar")
        self._balasan.close()
        return self.returncode


class ForkProvisioner(LocalProvisioner):
    """Forks a kernel from the warm process, or launches an ordinary one."""

    # A ProsesCabang or a subprocess.Popen.
    process: Any = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start the kernel that `cmd` describes and return its connection info."""
        _Pakai.hidup.add(self)
        if _Pakai.klien is not None and PELUNCUR in cmd:
            with contextlib.suppress(PeladenGagal):
                self._cabangkan(_Pakai.klien, cmd, kwargs)
        if self.process is None:
            await super().launch_kernel(cmd, **kwargs)
        if _Pakai.berhenti:
            self.bunuh()
        return self.connection_info

    def _cabangkan(self, klien: Klien, cmd: list[str], kwargs: Mapping[str, Any]) -> None:
        self.cwd = str(kwargs.get("cwd") or Path.cwd())
        isi = {
            "argumen": cmd[cmd.index(PELUNCUR) + 1 :],
            "cwd": self.cwd,
            "env": _beda(kwargs.get("env", os.environ)),
        }
        self.process = ProsesCabang(klien.minta("kernel", isi))
        # The worker leads a process group of its own from before it answered.
        self.pid = self.pgid = self.process.pid

    async def kill(self, restart: bool = False) -> None:
        """Kill the kernel and see it end, before its manager looks for it at long intervals."""
        await super().kill(restart)
        for _ in range(_PERIKSA_MATI):
            if await self.poll() is not None:
                break
            await asyncio.sleep(_JEDA)

    async def wait(self) -> int | None:
        """Wait for the kernel to end; it is asked more often than the parent class does."""
        while await self.poll() is None:
            await asyncio.sleep(_JEDA)
        return await super().wait()

    async def cleanup(self, restart: bool = False) -> None:
        """Forget the kernel."""
        _Pakai.hidup.discard(self)
        await super().cleanup(restart)

    def bunuh(self) -> None:
        """Kill the kernel at once, from any thread."""
        proses = self.process
        if proses is not None:
            with contextlib.suppress(OSError):
                proses.kill()


class PengelolaKernel(AsyncKernelManager):
    """Starts kernels of this very Python, whatever kernel specs the machine has."""

    kerja = Unicode(config=True, help="Folder for what the kernel writes of its own accord.")

    rincian = Unicode(config=True, help="What the kernel notes down, and where (`tugas`).")

    @property
    def kernel_spec(self) -> KernelSpec:
        """Return the spec of an IPython kernel that our provisioner launches."""
        return KernelSpec(
            argv=[sys.executable, "-m", PELUNCUR, "-f", "{connection_file}"],
            display_name="Python 3",
            language="python",
            # Neither the user's IPython set-up nor a history file of ours.
            env={"IPYTHONDIR": f"{self.kerja}/ipython"}
            | ({LINGKUNGAN_BAB: self.rincian} if self.rincian else {}),
            metadata={"kernel_provisioner": {"provisioner_name": NAMA}},
        )


def _beda(env: Mapping[str, str]) -> dict[str, str | None]:
    """Return what turns our own environment, which the warm process has, into `env`."""
    beda: dict[str, str | None] = {n: v for n, v in env.items() if os.environ.get(n) != v}
    return beda | {n: None for n in os.environ if n not in env}
