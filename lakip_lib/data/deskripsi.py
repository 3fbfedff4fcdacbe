"""What a data package declares, and the reading of its JSON files with their findings."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from frictionless import Dialect, FrictionlessException, Schema

from lakip_lib.kesalahan import Temuan, saran

PAKET = "datapackage.json"
T = TypeVar("T")


@dataclass(frozen=True)
class Sumber:
    """One declared CSV file.

    `folder` is "" for a shared table, a year, or a plan such as `renstra-2020-2024`;
    `skema` names the file that holds the schema, for messages.
    """

    nama: str
    jalur: str
    folder: str
    tabel: str
    skema: str
    schema: Schema
    dialek: Dialect
    pengodean: str


@dataclass
class Paket:
    """The declared files, the schema files they use, and what is wrong with both.

    `jalur` and `nama` are those of all entries, also of those left out of `sumber`
    because something is wrong with them; `dibaca` are the JSON files in use.
    """

    dibaca: list[str] = field(default_factory=list)
    nama: set[str] = field(default_factory=set)
    jalur: set[str] = field(default_factory=set)
    sumber: list[Sumber] = field(default_factory=list)
    skema: dict[str, Schema | None] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)

    def salah(self, berkas: str, kolom: str | None, alasan: str, perbaikan: str) -> None:
        """Add a finding about a descriptor; `kolom` names the resource or field."""
        self.temuan.append(Temuan(berkas, None, kolom, None, alasan, perbaikan))


def baca_json(paket: Paket, isi: Mapping[str, bytes], berkas: str) -> dict[str, Any] | None:
    """Return the JSON object of a file of the folder; None, with a finding, if it is none."""
    if berkas not in isi:
        dekat = saran(berkas, [b for b in isi if b.endswith(".json")])
        mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
        paket.salah(berkas, None, "berkas tidak ada", f"{mungkin}buat atau kembalikan berkas ini")
        return None
    try:
        nilai = json.loads(isi[berkas].decode("utf-8-sig"))
    except json.JSONDecodeError as e:
        alasan = f"bukan JSON yang sah ({_salah_json(e.msg)}, karakter ke-{e.colno})"
        saran_ = "periksa koma, kurung, dan tanda kutip di baris ini dan baris sebelumnya"
        paket.temuan.append(Temuan(berkas, e.lineno, None, None, alasan, saran_))
        return None
    except UnicodeDecodeError:
        paket.salah(berkas, None, "pengodean bukan UTF-8", "simpan ulang berkas ini sebagai UTF-8")
        return None
    if not isinstance(nilai, dict):
        kurung = "mulai berkas dengan { dan akhiri dengan }"
        paket.salah(berkas, None, "isinya bukan objek JSON", kurung)
        return None
    paket.dibaca.append(berkas)
    return nilai


_JSON = (
    ("Expecting value", "di sini seharusnya ada nilai"),
    ("Expecting property name", "di sini seharusnya ada nama dalam tanda kutip ganda"),
    ("Expecting ',' delimiter", "di sini seharusnya ada koma"),
    ("Expecting ':' delimiter", "di sini seharusnya ada titik dua"),
    ("Extra data", "ada isi sesudah penutup"),
    ("Unterminated string", "tanda kutip tidak ditutup"),
    ("Invalid control character", "ada baris baru atau tab di dalam tanda kutip"),
    ("Invalid \\", "garis miring terbalik salah letak"),
    ("Illegal trailing comma", "koma berlebih"),
)


def _salah_json(pesan: str) -> str:
    return next((kata for awal, kata in _JSON if pesan.startswith(awal)), "tidak terbaca")


def coba(paket: Paket, berkas: str, buat: Callable[[], T], kolom: str | None = None) -> T | None:
    """Return `buat()`; None, with a finding for each reason, where Frictionless refuses it."""
    try:
        return buat()
    except FrictionlessException as e:
        for sebab in e.reasons or [e.error]:
            alasan = f"tidak memenuhi aturan Data Package (catatan asli Frictionless: {sebab.note})"
            paket.salah(berkas, kolom, alasan, "perbaiki deskripsi ini menurut Data Package")
    except Exception as e:  # malformed descriptors break Frictionless in many ways
        alasan = f"deskripsi tidak dapat dibaca ({type(e).__name__}: {e})"
        paket.salah(berkas, kolom, alasan, "perbaiki deskripsi ini menurut Data Package")
    return None


def aman(jalur: str) -> bool:
    """Tell whether a declared path stays in the folder: relative, without .., drive or URL."""
    tanpa_pintasan = ".." not in PurePosixPath(jalur).parts and not jalur.startswith("/")
    return tanpa_pintasan and "\\" not in jalur and ":" not in jalur
