"""`lakip sajikan` on the command line: what it refuses, says, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from lakip_lib.cli import lakip


def jalankan(*argumen: str) -> Result:
    return CliRunner().invoke(lakip, ["sajikan", *argumen], prog_name="lakip")


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["--alamat", "0.0.0.0"], "--terbuka"),
        (["--alamat", "192.0.2.1", "--terbuka"], "bukan alamat komputer ini"),
        (["--porta", "70000"], "70000"),
        (["--data", "tiada"], "tidak ditemukan"),
        (["--tahun", "20"], "1000 sampai 9999"),
        (["--tahun", "1999"], "tahun yang tersedia: 2019, 2020"),
    ],
)
def test_refusals_end_with_2(folder_data: Path, argumen: list[str], pesan: str) -> None:
    hasil = jalankan("--data", str(folder_data), *argumen)
    assert hasil.exit_code == 2
    assert pesan in hasil.output


def test_port_in_use_ends_with_2_and_names_a_free_one(folder_data: Path) -> None:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        porta = s.getsockname()[1]
        hasil = jalankan("--data", str(folder_data), "--porta", str(porta))
    assert hasil.exit_code == 2
    assert re.search(rf"porta {porta} .*dipakai program lain.*--porta \d+", hasil.output)


@pytest.mark.parametrize(("sinyal", "kode"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_it_serves_until_it_is_told_to_stop(
    tmp_path: Path, folder_data: Path, sinyal: signal.Signals, kode: int
) -> None:
    """Told in the middle of the first build: no traceback, nothing left behind."""
    data = Path(shutil.copytree(folder_data, tmp_path / "data"))
    perintah = [sys.executable, "-m", "lakip_lib", "sajikan", "--data", str(data), "--porta", "0"]
    lingkungan = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        perintah,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=lingkungan,
        start_new_session=True,
    ) as proses:
        assert proses.stdout is not None
        alamat = re.search(r"http://127\.0\.0\.1:\d+/", proses.stdout.readline())
        assert alamat is not None
        for _ in range(100):
            try:
                with pytest.raises(HTTPError, match="503"):
                    urlopen(alamat[0], timeout=30)
                break
            except OSError:
                continue
        if sinyal is signal.SIGINT:
            os.killpg(proses.pid, sinyal)  # Ctrl-C reaches the workers too
        else:
            proses.send_signal(sinyal)
        keluar, salah = proses.communicate(timeout=60)
    assert proses.returncode == kode
    assert salah == ""
    assert keluar == ("Berhenti menyajikan; hasil terakhir tetap ada.\n" if kode == 0 else "")
    assert [p.name for p in tmp_path.glob("output/*")] == []
