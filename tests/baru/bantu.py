"""Read and write the CSV files of a copied data folder."""

from __future__ import annotations

import csv
from pathlib import Path


def baca(folder: Path, jalur: str) -> list[dict[str, str]]:
    with (folder / jalur).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def tulis(folder: Path, jalur: str, baris: list[dict[str, str]]) -> None:
    with (folder / jalur).open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.DictWriter(berkas, list(baris[0]), lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(baris)


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`, hidden ones included, by its relative path."""
    semua = (b for b in folder.rglob("*") if b.is_file())
    return {b.relative_to(folder).as_posix(): b.read_bytes() for b in semua}
