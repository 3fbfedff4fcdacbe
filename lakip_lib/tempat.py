"""Where the data is, and which years it has: found without loading anything."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip, kutip

PAKET = "datapackage.json"
_TAHUN = re.compile(r"([0-9]{4})/")


def cari_data(data_dir: str | Path) -> Path:
    """Return the folder with datapackage.json that `data_dir` names.

    A relative path is looked for in the working folder, then in each folder above it.
    Raises KesalahanLakip when there is none.
    """
    jalur = Path(data_dir).expanduser()
    if jalur.name == PAKET:
        jalur = jalur.parent
    sekarang = Path.cwd()
    for dasar in (sekarang, *sekarang.parents):
        calon = dasar / jalur
        if (calon / PAKET).is_file():
            return calon.resolve()
    raise KesalahanLakip(
        f"folder data {kutip(str(data_dir))} tidak ditemukan: tidak ada {PAKET} di dalamnya, "
        f"baik dari {sekarang} maupun dari folder di atasnya. Perbaikan: jalankan dari folder "
        f"proyek, atau tulis jalur folder yang berisi {PAKET}."
    )


def tahun_paket(folder: Path) -> list[int]:
    """Return the years that the package lists; what is wrong with it, loading tells."""
    try:
        isi = json.loads((folder / PAKET).read_bytes())
        jalur = [str(s["path"]) for s in isi["resources"]]
    except (OSError, ValueError, KeyError, TypeError):
        jalur = []
    ada = {int(c[1]) for c in map(_TAHUN.match, jalur) if c}
    # Loading checks all files and names every mistake, whichever year it is asked for.
    return sorted(ada) or sorted(int(p.name) for p in folder.glob("[0-9]" * 4))


def tolak_tahun(tahun: int, ada: Collection[int]) -> None:
    """Refuse a year that is none of those that the data has (`ada`). Raises KesalahanLakip."""
    if tahun in ada:
        return
    tersedia = ", ".join(map(str, ada)) or "belum ada"
    raise KesalahanLakip(
        f"tahun {tahun} tidak ada dalam data (tahun yang tersedia: {tersedia}). Perbaikan: "
        f"pakai tahun yang tersedia, atau {_cara_membuat(tahun, ada)}."
    )


def _cara_membuat(tahun: int, ada: Collection[int]) -> str:
    """Return how a year comes to be: a later one is made from those that `ada` holds."""
    if ada and tahun > max(ada):
        return f"buat datanya dengan lakip tahun-baru {tahun}"
    return f"buat folder {tahun} dan daftarkan berkasnya di {PAKET}"
