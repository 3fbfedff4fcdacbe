"""Which files a data folder may hold, in order, and the schema of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lakip_lib.data.kolom import (
    KOLOM_BERSAMA,
    KOLOM_RENSTRA,
    KOLOM_TAHUN,
    WAJIB_BERSAMA,
    WAJIB_RENSTRA,
    WAJIB_TAHUN,
)
from lakip_lib.kesalahan import KesalahanLakip

_AKAR = Path(__file__).resolve().parents[2]
_FOLDER_SKEMA = Path("data/skema")
# What an evaluator adds about a printed edition, and the record of published editions, are
# no part of a new unit's data.
_KEMUDIAN = re.compile(r"terbitan.*|kaitan|edisi")
_LETAK = re.compile(r"(?:(?P<folder>\d{4}|renstra-\d{4}-\d{4})/)?(?P<tabel>[a-z0-9_]+)\.csv")


@dataclass(frozen=True)
class Berkas:
    """One CSV file: path, schema file, fields of the schema, whether it must have rows."""

    jalur: str
    skema: str
    judul: str
    uraian: str
    kolom: tuple[dict[str, Any], ...]
    rujukan: dict[str, tuple[str, str]]
    wajib: bool

    @property
    def nama(self) -> str:
        """The resource's name in datapackage.json: the path with hyphens."""
        return self.jalur.removesuffix(".csv").replace("/", "-")

    @property
    def lembar(self) -> str:
        """The name of its sheet in a workbook (at most 31 letters)."""
        folder, _, berkas = self.jalur.removesuffix(".csv").rpartition("/")
        awal = "Renstra" if folder.startswith("renstra-") else folder
        return f"{awal} {berkas}".strip()

    @property
    def kolom_nama(self) -> list[str]:
        """The columns in order."""
        return [k["name"] for k in self.kolom]


def susunan(tahun: Iterable[int], renstra: str) -> Iterator[Berkas]:
    """Yield every file of a unit's data: shared, the plan's (`2020-2024` or ""), by year."""
    for tabel in KOLOM_BERSAMA:
        yield berkas(f"{tabel}.csv")
    for tabel in KOLOM_RENSTRA if renstra else ():
        yield berkas(f"renstra-{renstra}/{tabel}.csv")
    for satu in sorted(tahun):
        for tabel in KOLOM_TAHUN:
            if not _KEMUDIAN.fullmatch(tabel):
                yield berkas(f"{satu}/{tabel}.csv")


def berkas(jalur: str) -> Berkas:
    """Return what is known of the file at `jalur`. Raises KesalahanLakip for no known file."""
    letak = _LETAK.fullmatch(jalur)
    folder, tabel = (letak["folder"] or "", letak["tabel"]) if letak else ("", "")
    dikenal = KOLOM_TAHUN if folder.isdigit() else KOLOM_RENSTRA if folder else KOLOM_BERSAMA
    if tabel not in dikenal:
        raise KesalahanLakip(
            f"berkas {jalur} tidak dikenal. Perbaikan: pakai tabel.csv, TAHUN/tabel.csv, atau "
            "renstra-AWAL-AKHIR/tabel.csv dengan nama tabel yang ada di skema."
        )
    nama = "target_renstra" if (folder[:1], tabel) == ("r", "target") else tabel
    isi = skema()[f"skema/{nama}.json"]
    wajib = WAJIB_TAHUN if folder.isdigit() else WAJIB_RENSTRA if folder else WAJIB_BERSAMA
    rujukan = {
        fk["fields"][0]: (fk["reference"]["resource"] or tabel, fk["reference"]["fields"][0])
        for fk in isi.get("foreignKeys", [])
    }
    return Berkas(
        jalur,
        f"skema/{nama}.json",
        isi["title"],
        isi["description"],
        tuple(isi["fields"]),
        rujukan,
        tabel in wajib,
    )


@cache
def skema_bita() -> dict[str, bytes]:
    """Return the project's schemas by path; looked for from the working folder upwards.

    Raises KesalahanLakip when they are nowhere to be found.
    """
    kini = Path.cwd()
    for tempat in (_AKAR, kini, *kini.parents):
        ada = sorted((tempat / _FOLDER_SKEMA).glob("*.json"))
        if ada:
            return {f"skema/{b.name}": b.read_bytes() for b in ada}
    raise KesalahanLakip(
        f"folder {_FOLDER_SKEMA} tidak ditemukan. Perbaikan: jalankan dari folder proyek."
    )


@cache
def skema() -> dict[str, dict[str, Any]]:
    """Return the project's schemas as objects by path."""
    return {jalur: json.loads(isi) for jalur, isi in skema_bita().items()}
