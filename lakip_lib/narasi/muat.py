"""Fill in the numbers of one prose file."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError

from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.narasi.templat import isi_templat, jelaskan, siapkan

_NAMA = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SEBAB = {
    ZeroDivisionError: "pembagian dengan nol",
    TypeError: "jenis nilai tidak cocok, atau isi dalam kurung kurang atau berlebih",
    OverflowError: "bilangan terlalu besar",
}


def muat_narasi(folder: Path, nama: str, konteks: Mapping[str, Any]) -> str:
    """Return the Markdown of `<folder>/<nama>.md` with its expressions filled in.

    `konteks` maps the names that the text may use. Raises KesalahanLakip, with file and
    line, for an unknown name, a missing value or an expression that cannot be computed.
    """
    berkas = folder / f"{nama}.md"
    tampil = nama_tampil(berkas)
    if not _NAMA.fullmatch(nama):
        raise KesalahanLakip(
            f"nama narasi {kutip(nama)} tidak dapat dipakai. Perbaikan: pakai huruf kecil, "
            "angka, dan tanda hubung saja."
        )
    sumber = baca_narasi(berkas)
    try:
        templat = siapkan(sumber, str(berkas))
    except TemplateSyntaxError as galat:
        alasan, perbaikan = jelaskan(galat)
        pesan = f"{tampil}, baris {galat.lineno}: {alasan}. Perbaikan: {perbaikan}."
        raise KesalahanLakip(pesan) from galat
    try:
        return isi_templat(templat, konteks).strip()
    # A template can raise whatever its expressions raise; all of it is the author's.
    except Exception as galat:
        pesan = f"{tampil}, baris {baris_salah(galat, berkas) or '?'}: {_pesan(galat)}"
        raise KesalahanLakip(pesan) from galat


def baca_narasi(berkas: Path) -> str:
    """Return the text of a prose file; KesalahanLakip when it is missing or not UTF-8."""
    try:
        return berkas.read_text(encoding="utf-8-sig")
    except FileNotFoundError as galat:
        raise KesalahanLakip(
            f"{nama_tampil(berkas)}: berkas narasi tidak ada. Perbaikan: buat berkas itu."
        ) from galat
    except UnicodeDecodeError as galat:
        baris = galat.object[: galat.start].count(b"\n") + 1
        raise KesalahanLakip(
            f"{nama_tampil(berkas)}, baris {baris}: isi berkas bukan UTF-8. "
            "Perbaikan: simpan ulang berkas dengan pengodean UTF-8."
        ) from galat


def nama_tampil(berkas: Path) -> str:
    """Return the path of a prose file as messages show it: `2020/narasi/bab-1.md`."""
    return "/".join(berkas.parts[-3:])


def baris_salah(galat: Exception, berkas: Path) -> int | None:
    """Return the line of a prose file that an exception came from; None if it cannot be told."""
    jejak = traceback.extract_tb(galat.__traceback__)
    return next((f.lineno for f in reversed(jejak) if f.filename == str(berkas)), None)


def pesan_salah(galat: Exception) -> tuple[str, str]:
    """Return reason and remedy for what an expression raised."""
    alasan, _, perbaikan = _pesan(galat).partition(". Perbaikan: ")
    return alasan.rstrip("."), perbaikan.rstrip(".") or "perbaiki ekspresi pada baris itu"


def _pesan(galat: Exception) -> str:
    if isinstance(galat, (KesalahanLakip, UndefinedError, SecurityError)):
        return str(galat)
    if isinstance(galat, TemplateRuntimeError):
        alasan, perbaikan = jelaskan(galat)
        return f"{alasan}. Perbaikan: {perbaikan}."
    sebab = next((s for jenis, s in _SEBAB.items() if isinstance(galat, jenis)), "kesalahan isi")
    return f"ekspresi tidak dapat dihitung: {sebab}. Perbaikan: perbaiki ekspresi pada baris itu."
