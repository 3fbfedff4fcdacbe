"""Kernels forked from the warm process, and ordinary ones without it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import psutil
import pytest

from lakip_lib.kesalahan import BukuGagal
from lakip_lib.susun.buku import Buku
from lakip_lib.susun.klien import Klien
from lakip_lib.susun.penjalan import Penjalan
from lakip_lib.susun.penyedia import NAMA, ProsesCabang, kernel_dari


def tulis_buku(berkas: Path, *sel: str) -> Buku:
    isi = [nbformat.v4.new_code_cell("a = 1", metadata={"tags": ["parameters"]})]
    isi += [nbformat.v4.new_code_cell(s) for s in sel]
    nb = nbformat.v4.new_notebook(cells=isi)
    nb.metadata.kernelspec = {"name": "python3", "language": "python", "display_name": "x"}
    nbformat.write(nb, berkas)
    return Buku(berkas, json.loads(berkas.read_text()))


@pytest.fixture
def klien(tmp_path: Path) -> Iterator[Klien]:
    with (tmp_path / "catatan").open("wb") as catatan, Klien(catatan) as klien:
        yield klien


def keluaran(berkas: Path, nomor: int = -1) -> str:
    return str(nbformat.read(berkas, 4).cells[nomor].outputs[0].text)


def penjalan(tmp_path: Path) -> Penjalan:
    kerja = tmp_path / "kerja"
    kerja.mkdir(exist_ok=True)
    return Penjalan({"a": 2}, tmp_path, kerja)


SEL = "import os; print(a, os.getppid(), os.getcwd(), os.environ['IPYTHONDIR'])"


def test_kernel_is_forked_from_the_warm_process(tmp_path: Path, klien: Klien) -> None:
    buku = tulis_buku(tmp_path / "b.ipynb", SEL)
    with kernel_dari(klien):
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")
    a, induk, cwd, ipython = keluaran(tmp_path / "hasil.ipynb").split()
    assert (a, cwd) == ("2", str(tmp_path))
    assert int(induk) == klien.pid
    assert ipython == f"{tmp_path}/kerja/ipython"


def test_ordinary_kernel_without_warm_process(tmp_path: Path) -> None:
    buku = tulis_buku(tmp_path / "b.ipynb", SEL)
    with kernel_dari(None):
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")
    a, induk, cwd, _ = keluaran(tmp_path / "hasil.ipynb").split()
    assert (a, int(induk), cwd) == ("2", os.getpid(), str(tmp_path))


def test_ordinary_kernel_when_the_warm_process_has_died(tmp_path: Path, klien: Klien) -> None:
    buku = tulis_buku(tmp_path / "b.ipynb", SEL)
    os.kill(klien.pid, signal.SIGKILL)
    with kernel_dari(klien):
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")
    assert int(keluaran(tmp_path / "hasil.ipynb").split()[1]) == os.getpid()


def test_entry_point_is_registered() -> None:
    from importlib.metadata import entry_points

    semua = entry_points(group="jupyter_client.kernel_provisioners", name=NAMA)
    assert [e.value for e in semua] == ["lakip_lib.susun.penyedia:ForkProvisioner"]


def test_failing_cell_is_named_and_marked(tmp_path: Path, klien: Klien) -> None:
    buku = tulis_buku(tmp_path / "b.ipynb", "1", "1 / 0")
    with kernel_dari(klien), pytest.raises(BukuGagal) as salah:
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")
    pesan = "bab 'b' (notebooks/b.ipynb) gagal di sel In [4]: kode Python di sel itu keliru "
    assert str(salah.value).startswith(f"{pesan}(ZeroDivisionError: division by zero). Perbaikan: ")
    nb = nbformat.read(tmp_path / "hasil.ipynb", 4)
    assert "sel `In [4]` gagal" in nb.cells[0].source
    assert nb.cells[-2].source.startswith("**Sel di bawah ini gagal")
    assert nb.cells[-1].outputs[0].ename == "ZeroDivisionError"


def test_message_of_a_user_error_stands_alone(tmp_path: Path, klien: Klien) -> None:
    sel = "from lakip_lib.kesalahan import DataSalah, Temuan\n"
    sel += "raise DataSalah([Temuan('a.csv', 3, 'nilai', 'x', 'bukan bilangan', 'ganti')])"
    buku = tulis_buku(tmp_path / "b.ipynb", sel)
    with kernel_dari(klien), pytest.raises(BukuGagal) as salah:
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")
    assert "DataSalah" not in str(salah.value)
    assert "a.csv, baris 3" in str(salah.value)


def test_kernel_that_dies_is_a_failed_chapter(tmp_path: Path, klien: Klien) -> None:
    buku = tulis_buku(tmp_path / "b.ipynb", "import os; os.kill(os.getpid(), 9)")
    with kernel_dari(klien), pytest.raises(BukuGagal, match="kernel Jupyter berhenti"):
        penjalan(tmp_path).jalankan(buku, tmp_path / "hasil.ipynb")


def test_stop_kills_a_running_kernel(tmp_path: Path, klien: Klien) -> None:
    from concurrent.futures import ThreadPoolExecutor

    tanda = tmp_path / "mulai"
    sel = f"import os, time; open({str(tanda)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    buku = tulis_buku(tmp_path / "b.ipynb", sel)
    with kernel_dari(klien) as hentikan, ThreadPoolExecutor(1) as kolam:
        tugas = kolam.submit(penjalan(tmp_path).jalankan, buku, tmp_path / "hasil.ipynb")
        tunggu(lambda: tanda.exists() and tanda.read_text() != "")
        hentikan()
        assert isinstance(tugas.exception(30), BukuGagal)
    assert not psutil.pid_exists(int(tanda.read_text()))


def tunggu(syarat: Callable[[], bool], detik: float = 30) -> None:
    batas = time.monotonic() + detik
    while not syarat():
        assert time.monotonic() < batas, "waited in vain"
        time.sleep(0.02)


def test_worker_reports_its_exit_code_and_leaves_no_zombie(klien: Klien) -> None:
    proses = ProsesCabang(klien.minta("render", {"salah": "tanpa sumber"}))
    assert proses.wait(30) == 1
    assert proses.poll() == 1
    assert not psutil.pid_exists(proses.pid)


def test_worker_that_is_asked_to_end(tmp_path: Path, klien: Klien) -> None:
    argumen = ["-f", str(tmp_path / "k.json")]
    isi = {"argumen": argumen, "cwd": str(tmp_path), "env": {}}
    proses = ProsesCabang(klien.minta("kernel", isi))
    assert proses.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        proses.wait(0.01)
    proses.kill()
    assert proses.wait(30) == -signal.SIGKILL


def test_workers_end_with_the_client(tmp_path: Path) -> None:
    """Even a client that is killed leaves no process behind."""
    kode = (
        "import sys, time\n"
        "from lakip_lib.susun.klien import Klien\n"
        "from lakip_lib.susun.penyedia import ProsesCabang\n"
        "k = Klien(open(sys.argv[1], 'wb'))\n"
        "isi = {'argumen': ['-f', sys.argv[2]], 'cwd': '/', 'env': {}}\n"
        "p = ProsesCabang(k.minta('kernel', isi))\n"
        "print(k.pid, p.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    arg = [sys.executable, "-c", kode, str(tmp_path / "log"), str(tmp_path / "k.json")]
    with subprocess.Popen(arg, stdout=subprocess.PIPE, text=True) as induk:
        assert induk.stdout is not None
        nomor = [int(n) for n in induk.stdout.readline().split()]
        assert all(psutil.pid_exists(n) for n in nomor)
        induk.kill()
    tunggu(lambda: not any(_hidup(n) for n in nomor))


def _hidup(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
