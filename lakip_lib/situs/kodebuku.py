"""The codebook page: every table and column, from datapackage.json and its schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip_lib.istilah import daftar_kata
from lakip_lib.tempat import PAKET

JENIS = {
    "string": "teks",
    "number": "bilangan",
    "integer": "bilangan bulat",
    "boolean": "benar/salah",
    "date": "tanggal",
}
_BAGIAN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class KolomKode:
    """One column: name in the file, title, kind, meaning, rules in words, what it refers to.

    `rujukan` is the id of the table's section that the column refers to, with its name.
    """

    nama: str
    judul: str
    jenis: str
    arti: str
    aturan: tuple[str, ...]
    rujukan: tuple[str, str] | None


@dataclass(frozen=True)
class TabelKode:
    """One kind of table: id of its section, title, meaning, files, key, columns."""

    id: str
    judul: str
    arti: str
    berkas: tuple[str, ...]
    kunci: str
    kolom: tuple[KolomKode, ...]


@dataclass(frozen=True)
class Paket:
    """What the descriptor says of the package itself."""

    nama: str
    judul: str
    uraian: str
    lisensi: tuple[tuple[str, str], ...]
    sumber: tuple[str, ...]


def baca_paket(folder: Path) -> Paket:
    """Return the package's own description."""
    d = json.loads((folder / PAKET).read_bytes())
    lisensi = (
        (str(x.get("title") or x.get("name")), str(x.get("path") or ""))
        for x in _isi(d, "licenses")
    )
    return Paket(
        str(d.get("name") or ""),
        str(d.get("title") or ""),
        str(d.get("description") or ""),
        tuple(lisensi),
        tuple(str(x.get("title") or x.get("path") or "") for x in _isi(d, "sources")),
    )


def baca_kodebuku(folder: Path) -> list[TabelKode]:
    """Return the tables by their schemas, in the order of the descriptor."""
    d = json.loads((folder / PAKET).read_bytes())
    menurut: dict[str, list[Mapping[str, Any]]] = {}
    for sumber in d["resources"]:
        kunci = sumber["schema"] if isinstance(sumber["schema"], str) else sumber["name"]
        menurut.setdefault(kunci, []).append(sumber)
    nama = {str(s["name"]): _id(kunci) for kunci, semua in menurut.items() for s in semua}
    judul = {}
    skema = {kunci: _skema(folder, semua[0]) for kunci, semua in menurut.items()}
    for kunci, semua in menurut.items():
        judul[_id(kunci)] = _judul(skema[kunci], semua)
    return [_tabel(kunci, semua, skema[kunci], nama, judul) for kunci, semua in menurut.items()]


def _tabel(
    kunci: str,
    sumber: list[Mapping[str, Any]],
    skema: Mapping[str, Any],
    nama: Mapping[str, str],
    judul: Mapping[str, str],
) -> TabelKode:
    rujukan = _rujukan(skema, nama, judul)
    satu = len(sumber) == 1
    arti = sumber[0].get("description") if satu else None
    return TabelKode(
        _id(kunci),
        _judul(skema, sumber),
        str(arti or skema.get("description") or ""),
        tuple(str(s["path"]) for s in sumber),
        daftar_kata(_daftar(skema.get("primaryKey"))),
        tuple(_kolom(f, rujukan) for f in skema["fields"]),
    )


def _judul(skema: Mapping[str, Any], sumber: list[Mapping[str, Any]]) -> str:
    sendiri = sumber[0].get("title") if len(sumber) == 1 else None
    # A title of one year's file names the year; the schema's holds for all years.
    return str(skema.get("title") or sendiri or sumber[0]["name"])


def _kolom(f: Mapping[str, Any], rujukan: Mapping[str, tuple[str, str]]) -> KolomKode:
    jenis = str(f.get("type", "any"))
    return KolomKode(
        str(f["name"]),
        str(f.get("title") or f["name"]),
        JENIS.get(jenis, jenis),
        str(f.get("description") or ""),
        tuple(_aturan(f.get("constraints") or {})),
        rujukan.get(str(f["name"])),
    )


def _aturan(c: Mapping[str, Any]) -> Iterator[str]:
    if c.get("required"):
        yield "wajib diisi"
    if c.get("unique"):
        yield "tidak berulang"
    if "enum" in c:
        yield f"salah satu dari {', '.join(map(str, c['enum']))}"
    for kunci, kata in (
        ("minimum", "sekurang-kurangnya"),
        ("maximum", "paling besar"),
        ("minLength", "panjang sekurang-kurangnya"),
        ("maxLength", "panjang paling besar"),
    ):
        if kunci in c:
            yield f"{kata} {c[kunci]}"
    if "pattern" in c:
        yield f"berpola {c['pattern']}"


def _rujukan(
    skema: Mapping[str, Any], nama: Mapping[str, str], judul: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    hasil = {}
    for kunci in skema.get("foreignKeys") or ():
        tujuan = nama.get(str(kunci["reference"].get("resource") or ""))
        for kolom in _daftar(kunci["fields"]):
            if tujuan is not None:
                hasil[str(kolom)] = (tujuan, judul[tujuan])
    return hasil


def _skema(folder: Path, sumber: Mapping[str, Any]) -> Mapping[str, Any]:
    skema = sumber["schema"]
    hasil: Mapping[str, Any] = (
        json.loads((folder / skema).read_bytes()) if isinstance(skema, str) else skema
    )
    return hasil


def _isi(d: Mapping[str, Any], kunci: str) -> list[Mapping[str, Any]]:
    return [x for x in d.get(kunci) or () if isinstance(x, dict)]


def _daftar(x: Any) -> list[Any]:
    return [x] if isinstance(x, str) else list(x or ())


def _id(kunci: str) -> str:
    bersih = _BAGIAN.sub("-", Path(kunci).stem.lower()).strip("-")
    return f"tabel-{bersih}"
