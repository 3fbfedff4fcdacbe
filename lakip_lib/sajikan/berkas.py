"""From the path of an address to a file of the site, and never to another one."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

INDEKS = "index.html"
TAK_ADA = "404.html"
_TEKS = "; charset=utf-8"
HTML = f"text/html{_TEKS}"
_OFFICE = "application/vnd.openxmlformats-officedocument"
# Written out: what the system's table says differs between machines.
JENIS = MappingProxyType(
    {
        ".atom": f"application/atom+xml{_TEKS}",
        ".css": f"text/css{_TEKS}",
        ".csv": f"text/csv{_TEKS}",
        ".docx": f"{_OFFICE}.wordprocessingml.document",
        ".html": HTML,
        ".ico": "image/x-icon",
        ".ipynb": "application/x-ipynb+json",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".js": f"text/javascript{_TEKS}",
        ".json": "application/json",
        ".md": f"text/markdown{_TEKS}",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".ttf": "font/ttf",
        ".txt": f"text/plain{_TEKS}",
        ".webmanifest": "application/manifest+json",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        ".xml": f"application/xml{_TEKS}",
        ".zip": "application/zip",
    }
)
_LAIN = "application/octet-stream"


class Ditemukan(NamedTuple):
    """A file of the site; `alihkan`: it is a folder's page, asked for without the slash."""

    berkas: Path
    alihkan: bool


def cari_berkas(akar: Path, jalur: str, indeks: str = INDEKS) -> Ditemukan | None:
    """Return the file that `jalur` (an address's path, unquoted) means, None if there is none.

    Folders stand for their `indeks`. Hidden files, `..` and links that lead out of `akar`
    mean nothing.
    """
    bagian = jalur.removeprefix("/").split("/")
    folder = bagian[-1] == ""
    if folder:
        bagian.pop()
    if not all(map(_nama_biasa, bagian)):
        return None
    try:
        berkas, nyata = akar.joinpath(*bagian), akar.resolve()
        alihkan = berkas.is_dir() and not folder
        if berkas.is_dir():
            berkas = berkas / indeks
        elif folder:
            return None
        if not berkas.is_file() or not berkas.resolve().is_relative_to(nyata):
            return None
    except (OSError, ValueError):
        return None  # a name that the system cannot have
    return Ditemukan(berkas, alihkan)


def jenis(berkas: Path) -> str:
    """Return the MIME type of a file by its ending.

    >>> jenis(Path("tabel/umpan.CSV")), jenis(Path("x.unknown"))
    ('text/csv; charset=utf-8', 'application/octet-stream')
    """
    return JENIS.get(berkas.suffix.lower(), _LAIN)


def _nama_biasa(nama: str) -> bool:
    """Tell whether a part of a path is a plain, visible name on every system."""
    return bool(nama) and not nama.startswith(".") and not set(nama) & set("\0\\:")
