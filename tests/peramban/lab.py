"""A JupyterLab of its own for a test: loopback, free port, token, nobody's settings."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_SIAP_DETIK = 60
# Without these the first start asks for leave to fetch news.
_SETELAN = Path("@jupyterlab/apputils-extension/notification.jupyterlab-settings")
_TANPA_KABAR = {"fetchNews": "false", "checkForUpdates": False}


@dataclass(frozen=True)
class Lab:
    """A running server: `akar` is the folder that it serves."""

    akar: Path
    port: int
    token: str

    def alamat(self, jalur: str) -> str:
        return f"http://127.0.0.1:{self.port}/{jalur}?token={self.token}"


@contextmanager
def jupyterlab(akar: Path, setelan: Path) -> Iterator[Lab]:
    """Serve `akar`; `setelan` is an empty folder for everything Jupyter keeps."""
    lab = Lab(akar, _port_bebas(), secrets.token_hex(16))
    berkas = setelan / "lab" / _SETELAN
    berkas.parent.mkdir(parents=True)
    berkas.write_text(json.dumps(_TANPA_KABAR), encoding="utf-8")
    lingkungan = os.environ | {
        "JUPYTERLAB_SETTINGS_DIR": str(setelan / "lab"),
        "JUPYTERLAB_WORKSPACES_DIR": str(setelan / "ruang"),
        "JUPYTER_CONFIG_DIR": str(setelan / "jupyter"),
        "JUPYTER_DATA_DIR": str(setelan / "data"),
        "JUPYTER_RUNTIME_DIR": str(setelan / "jalan"),
        "IPYTHONDIR": str(setelan / "ipython"),
        "JUPYTER_TOKEN": lab.token,
    }
    perintah = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--ip=127.0.0.1"]
    perintah += [f"--port={lab.port}", "--ServerApp.port_retries=0"]
    perintah += [f"--ServerApp.root_dir={akar}", *(["--allow-root"] if os.getuid() == 0 else [])]
    catatan = setelan / "catatan.txt"
    with catatan.open("w") as keluar:
        proses = subprocess.Popen(
            perintah, env=lingkungan, cwd=akar, stdout=keluar, stderr=subprocess.STDOUT
        )
        try:
            _tunggu(lab, proses, catatan)
            yield lab
        finally:
            proses.terminate()
            try:
                proses.wait(20)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()


def _port_bebas() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _tunggu(lab: Lab, proses: subprocess.Popen[bytes], catatan: Path) -> None:
    batas = time.monotonic() + _SIAP_DETIK
    while time.monotonic() < batas and proses.poll() is None:
        try:
            with urlopen(lab.alamat("api"), timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{catatan.read_text()}")
