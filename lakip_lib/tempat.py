"""Where the data is: found without loading anything."""

from __future__ import annotations

from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip, kutip

PAKET = "datapackage.json"


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
