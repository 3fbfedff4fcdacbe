"""The archive's own `manifest.json`: which edition it is, made with what, and every file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from lakip_lib.edisi.arsip import HASIL, MANIFES, MASUKAN, RO_CRATE, Isi
from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.isi import sidik_pustaka
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.parameter import periksa_nilai
from lakip_lib.susun.tugas import FORMAT_SEMUA

_JENIS = "edisi-lakip"
_VERSI = 1
_LUAR = (MANIFES, RO_CRATE)


@dataclass(frozen=True)
class Manifes:
    """What an archive says of itself.

    `data` is the name of its data folder; `python` and `paket` are the versions it was made
    with; `berkas` maps every other file to its SHA-256.
    """

    tahun: int
    edisi: int
    data: str
    format: tuple[str, ...]
    pustaka: str
    python: str
    paket: dict[str, str]
    berkas: dict[str, str]


def tulis_manifes(isi: Isi, edisi: Edisi, data: str, unit: str, format_: list[str]) -> bytes:
    """Return `manifest.json` over the files of `isi`."""
    susunan = json.loads(isi[f"{HASIL}/{MANIFES}"])
    teks = json.dumps(
        {
            "jenis": _JENIS,
            "versi": _VERSI,
            "unit": unit,
            "tahun": edisi.tahun,
            "edisi": edisi.nomor,
            "tanggal": edisi.tanggal.isoformat(),
            "alasan": edisi.alasan,
            "oleh": edisi.oleh,
            "data": data,
            "format": format_,
            "lakip_lib": {"sha256": sidik_pustaka(isi)},
            "python": susunan["python"],
            "paket": susunan["paket"],
            "berkas": {
                n: {"bita": len(b), "sha256": sha256(b).hexdigest()}
                for n, b in isi.items()
                if n not in _LUAR
            },
        },
        ensure_ascii=False,
        indent=2,
        sort_keys=True,
    )
    return f"{teks}\n".encode()


def baca_manifes(berkas: Path, isi: Isi) -> Manifes:
    """Return what the archive `berkas` says of itself. Raises KesalahanLakip."""
    try:
        mentah = json.loads(isi[MANIFES].decode("utf-8"))
        manifes = _dari_json(mentah)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise KesalahanLakip(
            f"{MANIFES} dalam {berkas} tidak dapat dibaca. Perbaikan: pakai arsip dari lakip "
            "terbitkan --edisi final yang belum diubah."
        ) from None
    folder = f"{MASUKAN}/{manifes.data}/datapackage.json"
    if folder not in isi:
        raise KesalahanLakip(
            f"{berkas} tidak memuat {folder}, jadi tidak ada yang dapat disusun ulang. "
            "Perbaikan: pakai arsip yang lengkap."
        )
    return manifes


def _dari_json(mentah: dict[str, Any]) -> Manifes:
    if mentah["jenis"] != _JENIS or mentah["versi"] != _VERSI:
        raise ValueError(mentah["jenis"])
    periksa_nilai({"tahun": mentah["tahun"]})
    format_ = tuple(str(f) for f in mentah["format"])
    if not set(format_) <= set(FORMAT_SEMUA):
        raise ValueError(format_)
    return Manifes(
        mentah["tahun"],
        int(mentah["edisi"]),
        str(mentah["data"]),
        format_,
        str(mentah["lakip_lib"]["sha256"]),
        str(mentah["python"]),
        {str(k): str(v) for k, v in mentah["paket"].items()},
        {str(k): str(v["sha256"]) for k, v in mentah["berkas"].items()},
    )


def baca_saya(edisi: Edisi, unit: str, judul: str) -> bytes:
    """Return the text that says, to whoever finds the archive, what it is and how to use it."""
    return _BACA_SAYA.format(
        judul=judul,
        unit=unit,
        tahun=edisi.tahun,
        nomor=edisi.nomor,
        tanggal=edisi.tanggal.isoformat(),
        oleh=edisi.oleh,
        alasan=edisi.alasan.rstrip("."),
        arsip=f"{edisi.nama}.zip",
    ).encode()


_BACA_SAYA = f"""{{judul}}
{{unit}}

Edisi {{nomor}} laporan tahun {{tahun}}, {{tanggal}}, diterbitkan oleh {{oleh}}.
Alasan: {{alasan}}.

Isi arsip ini
  hasil/       laporan sebagaimana terbit (HTML, PDF, Excel), tabel CSV, bab yang sudah
               dijalankan, asal setiap angka (jejak.json), dan manifesnya
  masukan/     data dan bab yang menjadi asalnya
  program/     program yang menyusunnya, dengan versi semua paket (requirements.txt)
  {MANIFES}            sidik SHA-256 setiap berkas
  {RO_CRATE}   uraian arsip ini menurut RO-Crate

Memeriksa bahwa laporan ini memang berasal dari data ini

  Dengan program LAKIP yang terpasang:

    lakip ulangi {{arsip}}

  Tanpa program itu, dengan Python 3.11 atau lebih baru dan jaringan:

    python -m venv venv
    venv/bin/pip install --require-hashes -r program/requirements.txt
    PYTHONPATH=program venv/bin/python -m lakip_lib ulangi {{arsip}}

Laporan disusun ulang dari masukan/, lalu dibandingkan bita demi bita dengan hasil/.
"""
