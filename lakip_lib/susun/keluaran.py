"""The output folder: built out of sight, put in place only when it is complete."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip

NAMA_MANIFES = "manifest.json"
_TANDA = ".lakip"
_SISA = frozenset({"Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__pycache__"})
_DISEBUT = 5
FOLDER_SKENARIO = "skenario"


def nama_keluaran(tahun: int, triwulan: int, skenario: str = "", setelan: str = "") -> str:
    """Return the name of the output folder: the year, with the quarter of a report to date.

    Scenarios lie apart from the official reports, and so do reports by other settings than
    the year's (`setelan`).

    >>> nama_keluaran(2020, 4), nama_keluaran(2020, 2)
    ('2020', '2020-triwulan-2')
    >>> nama_keluaran(2020, 4, "target-20000")
    'skenario/2020/target-20000'
    >>> nama_keluaran(2020, 4, setelan="pk")
    '2020-pk'
    """
    bagian = [str(tahun), f"triwulan-{triwulan}" if triwulan != 4 else "", setelan]
    resmi = "-".join(b for b in bagian if b)
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
    asing = berkas_asing(tujuan)
    if asing:
        lain = f" dan {len(asing) - _DISEBUT} lainnya" if len(asing) > _DISEBUT else ""
        raise KesalahanLakip(
            f"{tujuan} memuat berkas yang bukan hasil lakip: {', '.join(asing[:_DISEBUT])}{lain}. "
            "Folder itu diganti seluruhnya, jadi berkas itu akan hilang. Perbaikan: pindahkan "
            "berkas itu ke folder lain, lalu ulangi."
        )


def berkas_asing(tujuan: Path) -> list[str]:
    """Return the files of an output that its manifest does not know: someone put them there.

    They are not carried over: the output would then hold what its manifest and the data
    do not account for. What systems and editors leave behind does not count.
    """
    try:
        keluaran = json.loads((tujuan / NAMA_MANIFES).read_text(encoding="utf-8"))["keluaran"]
        kita = {NAMA_MANIFES, *keluaran}
    except (OSError, ValueError, KeyError, TypeError):
        return []  # no manifest that tells
    ada = (p.relative_to(tujuan) for p in sorted(tujuan.rglob("*")) if not p.is_dir())
    return [p.as_posix() for p in ada if p.as_posix() not in kita and not _sisa_sistem(p)]


def _sisa_sistem(jalur: Path) -> bool:
    return jalur.name.startswith((".", "~$")) or not _SISA.isdisjoint(jalur.parts)


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
    for usang in (lama, *(f for f in _semua_gagal(tujuan) if _gagal_kita(f))):
        shutil.rmtree(usang, ignore_errors=True)


def simpan_gagal(buku: Path, tujuan: Path) -> Path:
    """Keep the failed notebook `buku` beside `tujuan` and return where it is now."""
    folder = folder_gagal(tujuan)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / _TANDA).touch()
    return buku.replace(folder / buku.name)


def folder_gagal(tujuan: Path) -> Path:
    """Return the folder that keeps the notebook of a failed run: a new one, or an earlier one.

    A folder of that name that someone else made is left alone.
    """
    return next(f for f in _semua_gagal(tujuan) if not f.exists() or _gagal_kita(f))


def _semua_gagal(tujuan: Path) -> Iterator[Path]:
    """Yield the possible places: those that are taken, and the first that is free."""
    for n in count(1):
        folder = tujuan.with_name(f"{tujuan.name}.gagal{'' if n == 1 else f'-{n}'}")
        yield folder
        if not folder.exists():
            return


def _gagal_kita(folder: Path) -> bool:
    """Tell whether a folder is one of ours: our mark, and notebooks alone."""
    if not (folder / _TANDA).is_file():
        return False
    return all(p.name == _TANDA or p.suffix == ".ipynb" for p in folder.iterdir())


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
