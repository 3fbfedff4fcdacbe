"""The output folder: built out of sight, put in place only when it is complete."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip

NAMA_MANIFES = "manifest.json"
FOLDER_SKENARIO = "skenario"


def nama_keluaran(tahun: int, triwulan: int, skenario: str = "") -> str:
    """Return the name of the output folder: the year, with the quarter of a report to date.

    Scenarios lie apart from the official reports.

    >>> nama_keluaran(2020, 4), nama_keluaran(2020, 2)
    ('2020', '2020-triwulan-2')
    >>> nama_keluaran(2020, 4, "target-20000")
    'skenario/2020/target-20000'
    """
    resmi = str(tahun) if triwulan == 4 else f"{tahun}-triwulan-{triwulan}"
    return f"{FOLDER_SKENARIO}/{resmi}/{skenario}" if skenario else resmi


def periksa_tujuan(tujuan: Path, folder_data: Path) -> None:
    """Refuse a place where writing the report would destroy something else.

    `tujuan` is replaced as a whole, so it must be new, empty, or a report made before.
    Raises KesalahanLakip.
    """
    nyata, data = tujuan.resolve(), folder_data.resolve()
    if nyata == data or data in nyata.parents or nyata in data.parents:
        raise KesalahanLakip(
            f"folder keluaran {tujuan} bertumpang tindih dengan folder data {folder_data}. "
            "Perbaikan: pilih folder lain dengan --keluaran."
        )
    kosong = not tujuan.exists() or (tujuan.is_dir() and not any(tujuan.iterdir()))
    if not kosong and not (tujuan / NAMA_MANIFES).is_file():
        raise KesalahanLakip(
            f"{tujuan} sudah ada dan bukan hasil lakip (tidak memuat {NAMA_MANIFES}), jadi "
            "tidak akan ditimpa. Perbaikan: pindahkan isinya, atau pilih folder lain dengan "
            "--keluaran."
        )


@contextlib.contextmanager
def folder_sementara(tujuan: Path) -> Iterator[Path]:
    """Give a new folder beside `tujuan`, on the same disk; remove it at the end."""
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    _buang_sisa(tujuan)
    folder = tujuan.parent / f"{_awalan(tujuan)}{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def tempatkan(baru: Path, tujuan: Path) -> None:
    """Replace folder `tujuan` by `baru`; on failure the old one stays."""
    lama = baru.with_name(f"{baru.name}.lama")
    if tujuan.exists():
        tujuan.replace(lama)
    try:
        baru.replace(tujuan)
    except BaseException:
        if lama.exists():
            lama.replace(tujuan)
        raise
    for usang in (lama, folder_gagal(tujuan)):
        shutil.rmtree(usang, ignore_errors=True)


def simpan_gagal(buku: Path, tujuan: Path) -> Path:
    """Keep the failed notebook `buku` beside `tujuan` and return where it is now."""
    folder = folder_gagal(tujuan)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return buku.replace(folder / buku.name)


def folder_gagal(tujuan: Path) -> Path:
    """Return the folder that keeps the notebook of a failed run."""
    return tujuan.with_name(f"{tujuan.name}.gagal")


def _awalan(tujuan: Path) -> str:
    return f".{tujuan.name}.susun-"


def _buang_sisa(tujuan: Path) -> None:
    """Remove what a run left behind that was killed before it could clean up."""
    for sisa in tujuan.parent.glob(f"{_awalan(tujuan)}*"):
        pid = sisa.name.removeprefix(_awalan(tujuan)).partition(".")[0]
        if not (pid.isdigit() and _berjalan(int(pid))):
            if sisa.name.endswith(".lama") and not tujuan.exists():
                sisa.replace(tujuan)
                continue
            shutil.rmtree(sisa, ignore_errors=True)


def _berjalan(pid: int) -> bool:
    if os.name != "posix":
        # Windows would end the process it is asked about.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
