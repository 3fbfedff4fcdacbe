"""`manifest.json`: what went in, what came out, and with what it was made.

It holds no date and no path of this machine, so the same input gives the same bytes.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from hashlib import file_digest, sha256
from importlib import metadata
from pathlib import Path
from typing import Any

import lakip_lib
from lakip_lib.simpanan import sidik
from lakip_lib.susun.keluaran import NAMA_MANIFES

# Besides what the project names itself: packages whose version shapes the output.
_PAKET_LAIN = ("ipykernel", "ipython", "nbclient", "nbformat", "numpy", "fonttools", "lakip")


def tulis_manifes(folder: Path, masukan: Mapping[str, Path], parameter: Mapping[str, Any]) -> None:
    """Write `manifest.json` into `folder` over all files that are in it.

    `masukan` maps the name of each input file to its path.
    """
    keluaran = {p.relative_to(folder).as_posix(): p for p in _berkas(folder)}
    isi = {
        **_asal(masukan, parameter),
        "keluaran": _daftar(keluaran),
        "python": platform.python_version(),
        "paket": _versi_paket(),
    }
    teks = json.dumps(isi, ensure_ascii=False, indent=2, sort_keys=True)
    (folder / NAMA_MANIFES).write_text(f"{teks}\n", encoding="utf-8", newline="\n")


def masih_berlaku(folder: Path, masukan: Mapping[str, Path], parameter: Mapping[str, Any]) -> bool:
    """Tell whether the output in `folder` was made from these very inputs by this library.

    `parameter` may leave out what is not to be compared.
    """
    try:
        manifes = json.loads((folder / NAMA_MANIFES).read_text(encoding="utf-8"))
        manifes["parameter"] = {k: manifes["parameter"].get(k) for k in parameter}
        return all(manifes[k] == v for k, v in _asal(masukan, parameter).items())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def sidik_program() -> str:
    """Return one digest over the library, Python, the packages and the kind of machine."""
    mesin = (platform.python_version(), platform.system(), platform.machine())
    return sidik(_sidik_pustaka(), json.dumps(_versi_paket_tetap()), *mesin)


@cache
def _versi_paket_tetap() -> dict[str, str]:
    """Return the versions as they were when this process first looked: it runs with them."""
    return _versi_paket()


def _asal(masukan: Mapping[str, Path], parameter: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "parameter": dict(parameter),
        "masukan": _daftar(masukan),
        "lakip_lib": {"sha256": _sidik_pustaka()},
    }


def _daftar(berkas: Mapping[str, Path]) -> dict[str, dict[str, Any]]:
    return {
        nama: {"bita": p.stat().st_size, "sha256": _sidik(p)} for nama, p in sorted(berkas.items())
    }


def _berkas(folder: Path) -> Iterable[Path]:
    return (p for p in folder.rglob("*") if p.is_file())


def _sidik(berkas: Path) -> str:
    with berkas.open("rb") as isi:
        return file_digest(isi, "sha256").hexdigest()


def _sidik_pustaka() -> str:
    """Return one digest over all files of the library, without compiled ones."""
    akar = Path(lakip_lib.__file__).parent
    semua = {p.relative_to(akar).as_posix(): p for p in _berkas(akar) if p.suffix != ".pyc"}
    baris = (f"{nama} {_sidik_tetap(p, *_rupa(p))}\n" for nama, p in sorted(semua.items()))
    return sha256("".join(baris).encode()).hexdigest()


def _rupa(berkas: Path) -> tuple[int, int, int, int]:
    s = berkas.stat()
    return s.st_mtime_ns, s.st_ctime_ns, s.st_size, s.st_ino


@lru_cache(4096)
def _sidik_tetap(berkas: Path, *_rupa: int) -> str:
    """Return the digest of a file, read again only when its times, size or number changed."""
    return _sidik(berkas)


def _versi_paket() -> dict[str, str]:
    """Return the installed versions of the project's direct dependencies and a few more."""
    try:
        wajib = [r for r in metadata.requires("lakip") or () if "extra ==" not in r]
    except metadata.PackageNotFoundError:
        wajib = []
    nama_nama = {re.split(r"[^\w.-]", r, maxsplit=1)[0].lower() for r in wajib}
    versi = {}
    for nama in sorted(nama_nama | set(_PAKET_LAIN)):
        try:
            versi[nama] = metadata.version(nama)
        except metadata.PackageNotFoundError:
            continue
    return versi
