"""Measure the command against plain tools and against the bare work; print one table.

    python bench/ukur.py [TAHUN] [--ulang N]

Three ways to the same report, each in fresh processes, in turns, N times; the shortest
time of each counts, and of memory the highest peak:

- lakip:     `lakip susun TAHUN` with all outputs
- stok:      `papermill` and `jupyter nbconvert --to html` on the command line, once for
             each of the same notebooks
- lantai:    a script that only loads, computes and draws the same tables and charts

Memory is the proportional set size of the whole process tree, sampled while it runs.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

PROYEK = Path(__file__).resolve().parents[1]
BUKU = sorted((PROYEK / "notebooks").glob("*.ipynb"))
BIN = Path(sys.executable).parent
JEDA = 0.05
LANTAI = """
import sys
from lakip_lib.laporan import buka

lap = buka(int(sys.argv[1]))
for id_ in lap._tabel:
    lap.tabel(id_)
for id_ in lap._grafik:
    lap.grafik(id_)
"""


@dataclass(frozen=True)
class Ukuran:
    """Seconds, and the peak of memory in MB."""

    detik: float
    mb: float


def main() -> int:
    """Measure, print the table; return 1 when a goal is missed."""
    arg = _argumen()
    cara: dict[str, Callable[[Path], list[list[str]]]] = {
        "lakip": lambda t: [_lakip(arg.tahun, t)],
        "stok": lambda t: _stok(arg.tahun, t),
        "lantai": lambda t: [[sys.executable, "-c", LANTAI, str(arg.tahun)]],
    }
    semua: dict[str, list[Ukuran]] = {nama: [] for nama in cara}
    for _ in range(arg.ulang):
        for nama, perintah in cara.items():
            with tempfile.TemporaryDirectory() as sementara:
                semua[nama].append(ukur(perintah(Path(sementara))))
    terbaik = {
        nama: Ukuran(min(u.detik for u in satu), max(u.mb for u in satu))
        for nama, satu in semua.items()
    }
    return _cetak(terbaik)


def _argumen() -> argparse.Namespace:
    pilihan = argparse.ArgumentParser(description="Measure the speed of the report's build.")
    pilihan.add_argument("tahun", nargs="?", type=int, default=2020)
    pilihan.add_argument("--ulang", type=int, default=3, help="how often each way runs")
    return pilihan.parse_args()


def _lakip(tahun: int, tujuan: Path) -> list[str]:
    return [str(BIN / "lakip"), "susun", str(tahun), "--keluaran", str(tujuan)]


def _stok(tahun: int, tujuan: Path) -> list[list[str]]:
    perintah = []
    for buku in BUKU:
        hasil = str(tujuan / buku.name)
        perintah.append([str(BIN / "papermill"), str(buku), hasil, "-p", "tahun", str(tahun)])
        perintah.append([str(BIN / "jupyter"), "nbconvert", "--to", "html", hasil])
    return perintah


def ukur(perintah: Sequence[Sequence[str]]) -> Ukuran:
    """Run the commands one after another; return time and peak memory. Raises on failure."""
    puncak = 0.0
    mulai = time.perf_counter()
    for satu in perintah:
        proses = subprocess.Popen(
            satu, cwd=PROYEK, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        pengamat = _Pengamat(proses.pid)
        pengamat.start()
        _, galat = proses.communicate()
        pengamat.selesai.set()
        pengamat.join()
        puncak = max(puncak, pengamat.puncak)
        if proses.returncode:
            raise SystemExit(f"{' '.join(satu)} failed:\n{galat}")
    return Ukuran(time.perf_counter() - mulai, puncak)


class _Pengamat(threading.Thread):
    """Samples the memory of a process tree until told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.puncak, self.selesai = pid, 0.0, threading.Event()

    def run(self) -> None:
        """Sample, with a pause between."""
        while not self.selesai.wait(JEDA):
            self.puncak = max(self.puncak, _pss(self.pid))


def _pss(pid: int) -> float:
    """Return the proportional set size of `pid` and its descendants in MB."""
    jumlah = 0
    try:
        induk = psutil.Process(pid)
        for proses in (induk, *induk.children(recursive=True)):
            try:
                jumlah += proses.memory_full_info().pss
            except psutil.Error:
                continue
    except psutil.Error:
        pass
    return jumlah / 1e6


def _cetak(hasil: dict[str, Ukuran]) -> int:
    lakip = hasil["lakip"]
    print(f"{os.cpu_count()} CPU, Python {sys.version.split()[0]}, {len(BUKU)} notebooks\n")
    print(f"{'way':<8}{'seconds':>9}{'peak MB':>9}")
    for nama, u in hasil.items():
        print(f"{nama:<8}{u.detik:>9.1f}{u.mb:>9.0f}")
    sasaran = [
        ("stok / lakip", hasil["stok"].detik / lakip.detik, "at least", 4.0),
        ("lakip / lantai", lakip.detik / hasil["lantai"].detik, "at most", 2.5),
        ("peak MB of lakip", lakip.mb, "under", 600.0),
    ]
    print(f"\n{'goal':<18}{'measured':>9}{'wanted':>15}")
    gagal = 0
    for nama, nilai, kata, batas in sasaran:
        tercapai = nilai >= batas if kata == "at least" else nilai <= batas
        gagal += not tercapai
        wanted, tanda = f"{kata} {batas:g}", "ok" if tercapai else "MISSED"
        print(f"{nama:<18}{nilai:>9.2f}{wanted:>15}  {tanda}")
    return int(gagal > 0)


if __name__ == "__main__":
    raise SystemExit(main())
