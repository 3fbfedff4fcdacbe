"""Say in a few words where two versions of a file first differ."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Sequence
from importlib import import_module
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import Any

from lakip_lib.kesalahan import kutip

_WADAH = (".xlsx", ".docx", ".zip")
_SEKITAR = 25
_DISEBUT = 4
_BAGIAN_TERBESAR = 50_000_000
_TAK_TERBACA = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def uraikan(nama: str, lama: bytes | None, baru: bytes | None) -> str:
    """Return how the file `nama` of the archive differs from the one built anew."""
    if lama is None:
        return "muncul saat disusun ulang, tetapi tidak ada dalam arsip"
    if baru is None:
        return "ada dalam arsip, tetapi tidak muncul saat disusun ulang"
    akhiran = PurePosixPath(nama).suffix.lower()
    if akhiran == ".csv" and (kata := _csv(lama, baru)):
        return kata
    if akhiran == ".pdf" and (kata := _pdf(lama, baru)):
        return kata
    if akhiran in _WADAH and (kata := _wadah(lama, baru)):
        return kata
    return _teks(lama, baru) or _bita(lama, baru)


def _csv(lama: bytes, baru: bytes) -> str | None:
    """Return the first row that differs, with its column where the columns are the same."""
    try:
        dulu, kini = (list(csv.reader(io.StringIO(b.decode("utf-8")))) for b in (lama, baru))
    except (UnicodeDecodeError, csv.Error):
        return None
    for nomor, (a, b) in enumerate(zip_longest(dulu, kini), 1):
        if a == b:
            continue
        if a is None or b is None:
            keadaan = "hanya saat disusun ulang" if a is None else "hanya dalam arsip"
            return f"baris {nomor} ada {keadaan}: {kutip(','.join(b or a or ()))}"
        if len(a) != len(b):
            return f"baris {nomor}: {len(a)} sel dalam arsip, {len(b)} saat disusun ulang"
        letak = next(i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
        kepala = dulu[0][letak] if letak < len(dulu[0]) else str(letak + 1)
        return f"baris {nomor}, kolom {kutip(kepala)}: {_dua(a[letak], b[letak])}"
    return None


def _teks(lama: bytes, baru: bytes) -> str | None:
    """Return the first line that differs, with what stands around the difference."""
    try:
        dulu, kini = (b.decode("utf-8").split("\n") for b in (lama, baru))
    except UnicodeDecodeError:
        return None
    if any("\x00" in t for t in (*dulu[:5], *kini[:5])):
        return None
    for nomor, (a, b) in enumerate(zip_longest(dulu, kini), 1):
        if a != b:
            if a is None or b is None:
                keadaan = "hanya saat disusun ulang" if a is None else "hanya dalam arsip"
                return f"baris {nomor} ada {keadaan}"
            return f"baris {nomor}: {_dua(*_sekitar(a, b))}"
    return None


def _sekitar(lama: str, baru: str) -> tuple[str, str]:
    """Return of two lines what stands around the first letter that differs."""
    pasangan = enumerate(zip(lama, baru, strict=False))
    letak = next((i for i, (a, b) in pasangan if a != b), min(len(lama), len(baru)))
    mulai = max(0, letak - _SEKITAR)
    return lama[mulai : letak + _SEKITAR], baru[mulai : letak + _SEKITAR]


def _dua(lama: str, baru: str) -> str:
    return f"{kutip(lama)} dalam arsip, {kutip(baru)} saat disusun ulang"


def _bita(lama: bytes, baru: bytes) -> str:
    pasangan = enumerate(zip(lama, baru, strict=False))
    letak = next((i for i, (a, b) in pasangan if a != b), min(len(lama), len(baru)))
    return f"berbeda mulai bita ke-{letak + 1} ({len(lama)} dan {len(baru)} bita)"


def _wadah(lama: bytes, baru: bytes) -> str | None:
    """Return which parts of an Office file differ, and where the first of them does."""
    try:
        dulu, kini = _bagian(lama), _bagian(baru)
    except _TAK_TERBACA:
        return None
    beda = sorted(n for n in dulu.keys() | kini.keys() if dulu.get(n) != kini.get(n))
    if not beda:
        return "isi bagian-bagiannya sama; yang berbeda cara pemampatannya"
    a, b = dulu.get(beda[0]), kini.get(beda[0])
    rinci = f"; {beda[0]} {_teks(a, b) or ''}".rstrip() if a is not None and b is not None else ""
    return f"bagian {_sebut(beda)}{rinci}"


def _bagian(bita: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bita)) as wadah:
        if sum(s.file_size for s in wadah.infolist()) > _BAGIAN_TERBESAR:
            raise ValueError
        return {s.filename: wadah.read(s) for s in wadah.infolist()}


def _pdf(lama: bytes, baru: bytes) -> str | None:
    """Return which pages differ; None without the library that reads pages."""
    try:
        pikepdf: Any = import_module("pikepdf")
        dulu, kini = (_halaman(pikepdf, b) for b in (lama, baru))
    except Exception:  # an extra: whatever goes wrong, the place of the first byte is told
        return None
    if len(dulu) != len(kini):
        return f"{len(dulu)} halaman dalam arsip, {len(kini)} saat disusun ulang"
    beda = [str(n) for n, (a, b) in enumerate(zip(dulu, kini, strict=True), 1) if a != b]
    if not beda:
        return "isi semua halaman sama; yang berbeda metadata, huruf, atau susunan berkasnya"
    return f"halaman {_sebut(beda)}"


def _halaman(pikepdf: Any, bita: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(bita)) as pdf:
        return [pikepdf.unparse_content_stream(pikepdf.parse_content_stream(p)) for p in pdf.pages]


def _sebut(nama: Sequence[str]) -> str:
    lain = f", dan {len(nama) - _DISEBUT} lainnya" if len(nama) > _DISEBUT else ""
    return f"{', '.join(nama[:_DISEBUT])}{lain}"
