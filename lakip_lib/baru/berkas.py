"""CSV files of a data folder as rows of text, read and written the way the package declares."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from frictionless.formats import CsvControl

from lakip_lib.data.berkas import baca_baris, baca_folder
from lakip_lib.data.deskripsi import PAKET, Sumber
from lakip_lib.data.paket import baca_paket
from lakip_lib.data.sel import PembacaSel
from lakip_lib.kesalahan import DataSalah, Temuan
from lakip_lib.skenario.model import teks_bilangan

Baris = list[dict[str, str]]


@dataclass(frozen=True)
class Folder:
    """A sound data folder: its bytes by relative path, its package, its declared files."""

    isi: Mapping[str, bytes]
    deskripsi: dict[str, Any]
    sumber: Mapping[str, Sumber]

    def baris(self, jalur: str) -> Baris:
        """Return the rows of a declared file by column; none for a file that is not there."""
        sumber = self.sumber.get(jalur)
        if sumber is None:
            return []
        mentah = baca_baris(jalur, self.isi[jalur], sumber.pengodean, sumber.dialek)
        if isinstance(mentah, Temuan):
            raise DataSalah([mentah])
        kepala, *isi = mentah
        return [dict(zip(kepala, b, strict=True)) for b in isi]

    def bilangan(self, jalur: str, kolom: str, teks: str) -> Fraction | None:
        """Return the number that a cell of a declared file holds, None where it is empty."""
        sumber = self.sumber[jalur]
        nilai = PembacaSel(sumber.schema.get_field(kolom), sumber.skema)(teks)
        return nilai if isinstance(nilai, Fraction) else None

    def teks(self, jalur: str, kolom: str, nilai: Fraction | None) -> str:
        """Return a number as a cell of a declared file holds it: plain, its own decimal sign."""
        if nilai is None:
            return ""
        kolom_: Any = self.sumber[jalur].schema.get_field(kolom)
        desimal: str = kolom_.decimal_char
        return teks_bilangan(nilai).replace(".", desimal)

    def entri(self, jalur: str) -> dict[str, Any]:
        """Return what datapackage.json says of a declared file."""
        return next(s for s in self.deskripsi["resources"] if s["path"] == jalur)


def baca(folder: Path) -> Folder:
    """Return the folder's bytes and declared files. Raises DataSalah for a bad package."""
    isi, temuan = baca_folder(folder)
    paket = baca_paket(isi)
    if temuan or paket.temuan:
        raise DataSalah([*temuan, *paket.temuan])
    sumber = {s.jalur: s for s in paket.sumber}
    return Folder(isi, json.loads(isi[PAKET].decode("utf-8-sig")), sumber)


def tulis(sumber: Sumber, baris: Iterable[Mapping[str, str]]) -> bytes:
    """Return a CSV file with the columns of `sumber`, in its dialect and encoding."""
    kolom = sumber.schema.field_names
    aturan = CsvControl.from_dialect(sumber.dialek).to_python()
    aturan.lineterminator = "\n"
    return _csv(kolom, baris, aturan).encode(sumber.pengodean)


def tulis_baku(kolom: Sequence[str], baris: Iterable[Mapping[str, str]]) -> bytes:
    """Return a CSV file in plain form: comma, UTF-8, a new line at the end."""
    aturan = csv.excel()
    aturan.lineterminator = "\n"
    return _csv(kolom, baris, aturan).encode("utf-8")


def _csv(kolom: Sequence[str], baris: Iterable[Mapping[str, str]], aturan: csv.Dialect) -> str:
    keluaran = io.StringIO(newline="")
    penulis = csv.writer(keluaran, dialect=aturan)
    penulis.writerow(kolom)
    penulis.writerows([b.get(k, "") for k in kolom] for b in baris)
    return keluaran.getvalue()


def tulis_json(deskripsi: Mapping[str, Any]) -> bytes:
    """Return a JSON file as the project writes it: two blanks, letters as they are."""
    return (json.dumps(deskripsi, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def entri_baku(nama: str, jalur: str, skema: str, judul: str, uraian: str) -> dict[str, Any]:
    """Return the entry of a plain CSV file for datapackage.json."""
    return {
        "name": nama,
        "title": judul,
        "description": uraian,
        "type": "table",
        "path": jalur,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": skema,
    }
