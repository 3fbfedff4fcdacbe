"""Measure the command against plain tools and against the bare work; print one table.

    python bench/ukur.py [TAHUN] [--ulang N]

Four ways to the same report, each in fresh processes, in turns, N times; the shortest
time of each counts:

- lakip:     `lakip susun TAHUN --tanpa-simpanan` with all outputs
- stok:      `papermill` and `jupyter nbconvert --to html` on the command line, once for
             each of the same notebooks
- lantai:    a script that only loads, computes and draws the same tables and charts
- tanpa:     `lakip` with numbers that do not remember where they come from

Then how fast the report is built again, all with the cache of a folder of its own:

- dingin:    `lakip susun TAHUN` with an empty cache
- ulang:     the same in a resident process (`--pantau`), after one target has changed
- polos:     the plain command after one target has changed
- berturut:  ten scenarios, one command after another, at first with an empty cache
- sekaligus: the same ten scenarios in one command, with an empty cache

Besides the time on the clock the table tells that of all processors together, which other
work on the machine changes less.

Memory is the proportional set size of the process tree of `lakip`, sampled in a run of its
own, because sampling takes time. Exit code 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
from ulang import ukur_lagi
from waktu import Waktu, jam, tersingkat

PROYEK = Path(__file__).resolve().parents[1]
BUKU = sorted((PROYEK / "notebooks").glob("[0-9]*.ipynb"))
TANPA_JEJAK = PROYEK / "bench" / "tanpa_jejak"
BIN = Path(sys.executable).parent
JEDA = 0.05
LANTAI = """
import sys
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.laporan import buka
from lakip_lib.tabel.daftar import daftar_tabel

lap = buka(int(sys.argv[1]))
for id_ in daftar_tabel(lap.hasil):
    lap.tabel(id_)
for id_ in daftar_grafik(lap.hasil):
    lap.grafik(id_)
"""


def main() -> int:
    """Measure, print the table; return 1 when a goal is missed."""
    arg = _argumen()
    cara: dict[str, Callable[[Path], list[list[str]]]] = {
        "lakip": lambda t: [_lakip(arg.tahun, t)],
        "stok": lambda t: _stok(arg.tahun, t),
        "lantai": lambda t: [[sys.executable, "-c", LANTAI, str(arg.tahun)]],
        "tanpa": lambda t: [["env", f"PYTHONPATH={TANPA_JEJAK}", *_lakip(arg.tahun, t)]],
    }
    semua: dict[str, list[Waktu]] = {nama: [] for nama in cara}
    with tempfile.TemporaryDirectory() as sementara:
        mb = _puncak(_lakip(arg.tahun, Path(sementara)))
    for _ in range(arg.ulang):
        for nama, perintah in cara.items():
            with tempfile.TemporaryDirectory() as sementara:
                semua[nama].append(_waktu(perintah(Path(sementara))))
    lama = {nama: tersingkat(waktu) for nama, waktu in semua.items()}
    return _cetak(lama | ukur_lagi(arg.tahun), mb)


def _argumen() -> argparse.Namespace:
    pilihan = argparse.ArgumentParser(description="Measure the speed of the report's build.")
    pilihan.add_argument("tahun", nargs="?", type=int, default=2020)
    pilihan.add_argument("--ulang", type=int, default=3, help="how often each way runs")
    return pilihan.parse_args()


def _lakip(tahun: int, tujuan: Path) -> list[str]:
    # Without the cache, which would hand out the finished report of an earlier run.
    keluaran = ("--keluaran", str(tujuan), "--tanpa-simpanan")
    return [str(BIN / "lakip"), "susun", str(tahun), *keluaran]


def _stok(tahun: int, tujuan: Path) -> list[list[str]]:
    perintah = []
    for buku in BUKU:
        hasil = str(tujuan / buku.name)
        perintah.append([str(BIN / "papermill"), str(buku), hasil, "-p", "tahun", str(tahun)])
        perintah.append([str(BIN / "jupyter"), "nbconvert", "--to", "html", hasil])
    return perintah


def _waktu(perintah: Sequence[Sequence[str]]) -> Waktu:
    """Run the commands one after another and return what they take. Exits on failure."""
    with jam() as waktu:
        for satu in perintah:
            proses = subprocess.run(satu, cwd=PROYEK, capture_output=True, text=True)
            if proses.returncode:
                raise SystemExit(f"{' '.join(satu)} failed:\n{proses.stderr}")
    return waktu


def _puncak(perintah: Sequence[str]) -> float:
    """Run the command and return the peak memory of its process tree in MB."""
    puncak = 0.0
    with subprocess.Popen(perintah, cwd=PROYEK, stdout=subprocess.DEVNULL) as proses:
        while proses.poll() is None:
            puncak = max(puncak, _pss(proses.pid))
            time.sleep(JEDA)
    return puncak


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


SASARAN = (
    ("stok", "lakip", "at least", 4.0),
    ("lakip", "lantai", "at most", 2.5),
    ("lakip", "tanpa", "at most", 1.3),
    ("dingin", "ulang", "at least", 3.0),
    ("dingin", "polos", "at least", 1.0),
    ("berturut", "sekaligus", "at least", 1.6),
)
PUNCAK = 600.0


def _cetak(waktu: dict[str, Waktu], mb: float) -> int:
    print(f"{os.cpu_count()} CPU, Python {sys.version.split()[0]}, {len(BUKU)} notebooks")
    print(f"load of the last minutes: {os.getloadavg()}\n")
    print(f"{'':<22}{'seconds':>9}{'of CPU':>9}")
    for nama, lama in waktu.items():
        print(f"{nama:<22}{lama.dinding:>9.1f}{lama.cpu:>9.1f}")
    print(f"\n{'goal':<22}{'measured':>9}{'by CPU':>9}{'wanted':>15}")
    meleset = _baris("peak MB of lakip", mb, None, "at most", PUNCAK)
    for atas, bawah, kata, batas in SASARAN:
        a, b = waktu[atas], waktu[bawah]
        nama = f"{atas} / {bawah}"
        meleset += _baris(nama, a.dinding / b.dinding, a.cpu / b.cpu, kata, batas)
    return int(meleset > 0)


def _baris(nama: str, nilai: float, cpu: float | None, kata: str, batas: float) -> int:
    """Print one goal, which the clock decides; return 1 when it is missed."""
    tercapai = nilai >= batas if kata == "at least" else nilai <= batas
    beban = "" if cpu is None else f"{cpu:.2f}"
    hasil = "ok" if tercapai else "MISSED"
    print(f"{nama:<22}{nilai:>9.2f}{beban:>9}{kata:>9} {batas:<5g}  {hasil}")
    return int(not tercapai)


if __name__ == "__main__":
    raise SystemExit(main())
