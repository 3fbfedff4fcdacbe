"""How fast a report is built again: after one change, and for many scenarios."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from waktu import Waktu, jam, tersingkat

from lakip_lib.simpanan import NAMA_FOLDER
from lakip_lib.susun.jalur import Parameter
from lakip_lib.susun.penyusun import Penyusun

PROYEK = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
BANYAK = 10
_TARGET = re.compile(r"(?m)^(IKU-03,reviu_pk,)\d+")


def ukur_lagi(tahun: int) -> dict[str, Waktu]:
    """Return what each way (see `ukur`) takes, in a copy of data and notebooks."""
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        for nama in ("data", "notebooks"):
            shutil.copytree(PROYEK / nama, folder / nama)
        hasil = {"dingin": _perintah(folder, "susun", str(tahun))}
        _ubah(folder, tahun, 20000)
        hasil["polos"] = _perintah(folder, "susun", str(tahun))
        hasil["ulang"] = _tetap(folder, tahun)
        nama = _tulis_skenario(folder, tahun)
        # Both ways to the scenarios start with an empty cache; what the first commands leave
        # there, the later ones may use, as in real work.
        _kosongkan(folder)
        satu_satu = (_perintah(folder, "skenario", str(tahun), n) for n in nama)
        hasil["berturut"] = sum(satu_satu, Waktu())
        _kosongkan(folder)
        hasil["sekaligus"] = _perintah(folder, "skenario", str(tahun), *nama)
        return hasil


def _kosongkan(folder: Path) -> None:
    for nama in (NAMA_FOLDER, "output"):
        shutil.rmtree(folder / nama)


def _perintah(folder: Path, *argumen: str) -> Waktu:
    with jam() as waktu:
        perintah = [BIN / "lakip", *argumen]
        subprocess.run(perintah, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return waktu


def _tetap(folder: Path, tahun: int) -> Waktu:
    """Return the least of four rebuilds, each after one changed target."""
    semua = []
    parameter = Parameter(tahun, data_dir=str(folder / "data"))
    with Penyusun(tetap=True) as penyusun:
        penghuni: tuple[int, ...] = ()
        for target in (21000, 22000, 23000, 24000, 25000):
            _ubah(folder, tahun, target)
            with jam(penghuni) as waktu:
                penyusun.susun(parameter)
            penghuni = penyusun.pekerja().proses
            semua.append(waktu)
    # The first one starts the warm processes.
    return tersingkat(semua[1:])


def _ubah(folder: Path, tahun: int, target: int) -> None:
    berkas = folder / "data" / str(tahun) / "target.csv"
    teks, kali = _TARGET.subn(rf"\g<1>{target}", berkas.read_text(encoding="utf-8"))
    if kali != 1:
        raise SystemExit(f"{berkas}: no target of IKU-03 to change")
    berkas.write_text(teks, encoding="utf-8")


def _tulis_skenario(folder: Path, tahun: int) -> list[str]:
    tempat = folder / "data" / str(tahun) / "skenario"
    tempat.mkdir(exist_ok=True)
    nama = [f"ukur-{n}" for n in range(BANYAK)]
    for n, satu in enumerate(nama):
        isi = f"objek,bidang,nilai,alasan\nIKU-03,target,{26000 + 500 * n},bench\n"
        (tempat / f"{satu}.csv").write_text(isi, encoding="utf-8")
    return nama
