"""The chapters: find their notebooks and check them before a run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.simpanan import sidik
from lakip_lib.susun.parameter import tolak_parameter_asing

FOLDER_BUKU = "notebooks"
FOLDER_SKENARIO = f"{FOLDER_BUKU}/skenario"
_AKAR = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Buku:
    """One chapter: its notebook's path, its content as plain JSON, and its folder's name."""

    berkas: Path
    isi: Mapping[str, Any]
    folder: str = FOLDER_BUKU

    @property
    def nama(self) -> str:
        """The file name without its ending, which orders the chapters."""
        return self.berkas.stem

    @property
    def tercatat(self) -> str:
        """What the manifest calls it."""
        return f"{self.folder}/{self.berkas.name}"

    @property
    def judul(self) -> str:
        """The first heading, or the file's name where there is none."""
        for sel in self.isi["cells"]:
            baris = "".join(sel["source"]).partition("\n")[0]
            if sel["cell_type"] == "markdown" and baris.startswith("# "):
                return baris[2:].strip()
        return self.nama

    @cached_property
    def sidik(self) -> str:
        """A digest of the notebook's content."""
        return sha256(json.dumps(self.isi, sort_keys=True).encode()).hexdigest()

    def masih_sama(self) -> bool:
        """Tell whether the notebook's file still holds what was read from it."""
        try:
            return Buku(self.berkas, _baca(self.berkas)).sidik == self.sidik
        except (OSError, KesalahanLakip):
            return False

    @property
    def beban(self) -> int:
        """How much there is to do: the heaviest chapter should start first."""
        return sum(sel["cell_type"] == "code" for sel in self.isi["cells"])


POLA_BAB = "[0-9]*.ipynb"


def cari_buku(folder_data: Path, folder: str = FOLDER_BUKU) -> list[Buku]:
    """Return the chapters: the notebooks whose name starts with a number, in that order.

    `folder` is looked for beside the data, then from the working directory upwards, then
    beside the installed package. Raises KesalahanLakip if there is none.
    """
    for tempat in tempat_buku(folder_data, folder)[:1]:
        return [Buku(satu, _baca(satu), folder) for satu in sorted(tempat.glob(POLA_BAB))]
    raise KesalahanLakip(
        f"folder {folder}/ yang berisi bab laporan ({POLA_BAB}) tidak ditemukan di "
        f"{folder_data.parent}, di folder kerja, dan di folder di atasnya. Perbaikan: "
        "jalankan perintah ini dari folder proyek."
    )


def tempat_buku(folder_data: Path, folder: str = FOLDER_BUKU) -> list[Path]:
    """Return the folders that hold chapters, the one that is used first."""
    kini = Path.cwd()
    tempat = (folder_data.parent, kini, *kini.parents, _AKAR)
    return [t / folder for t in tempat if any((t / folder).glob(POLA_BAB))]


def semua_bab(folder_data: Path, folder: str = FOLDER_BUKU, skenario: bool = False) -> list[Buku]:
    """Return the chapters of `folder`, with those about a scenario where their names put them.

    `00-skenario` comes after the cover (`00-pembuka`), before all else. Raises
    KesalahanLakip if a folder has none.
    """
    tambahan = cari_buku(folder_data, FOLDER_SKENARIO) if skenario else []
    return sorted([*cari_buku(folder_data, folder), *tambahan], key=lambda b: b.nama)


def sidik_buku(folder_data: Path) -> str:
    """Return one digest over the chapters; empty where there are none to be read."""
    try:
        return sidik(*(t for b in cari_buku(folder_data) for t in (b.nama, b.sidik)))
    except KesalahanLakip:
        return ""


def periksa_buku(buku: list[Buku], parameter: Mapping[str, Any]) -> None:
    """Refuse a notebook that does not declare all of `parameter`. Raises KesalahanLakip."""
    for satu in buku:
        try:
            tolak_parameter_asing(satu.isi, parameter)
        except KesalahanLakip as salah:
            raise KesalahanLakip(f"{FOLDER_BUKU}/{satu.berkas.name}: {salah}") from salah


def _baca(berkas: Path) -> dict[str, Any]:
    try:
        isi = json.loads(berkas.read_text(encoding="utf-8"))
        if isi["nbformat"] == 4 and isinstance(isi["cells"], list):
            return dict(isi)
    except (ValueError, KeyError, TypeError):
        pass
    raise KesalahanLakip(
        f"{FOLDER_BUKU}/{berkas.name} bukan buku Jupyter format 4 yang sah. Perbaikan: "
        "simpan ulang berkas itu dari JupyterLab."
    )
