"""What every page is made with: templates, the page's policy, fonts, the small icon."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from lakip_lib.angka import format_tanggal
from lakip_lib.tema import FOLDER_FON, Tema, tema_bawaan

# Three bars that rise on a line.
_IKON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="6" fill="{bidang}"/>'
    '<path d="M7 17h4v7H7zM14 12h4v12h-4zM21 7h4v17h-4z" fill="{latar}"/></svg>'
)


def lingkungan_templat(paket: str, folder: str) -> Environment:
    """Return the environment of the templates in `folder` of the package `paket`.

    Everything is escaped, and what a template lacks is an error.
    """
    return Environment(
        loader=PackageLoader(paket, folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def lingkungan() -> Environment:
    """Return the environment of the report's templates."""
    hasil = lingkungan_templat("lakip_lib.ekspor", "html_templat")
    hasil.filters["tanggal"] = lambda iso: format_tanggal(date.fromisoformat(iso))
    return hasil


@cache
def templat(nama: str) -> str:
    """Return a script or style sheet of the page as it is."""
    muat = lingkungan().loader
    assert muat is not None
    return muat.get_source(lingkungan(), nama)[0]


def kebijakan(skrip: Sequence[str], gaya: Sequence[str]) -> str:
    """Return the page's policy: its own scripts and style sheets by their hash, no network.

    The style sheet with the fonts comes as a `data:` address at the end of the page.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_sidik(skrip)}",
            f"style-src {_sidik(gaya)} data:",
            "font-src data:",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _sidik(isi: Sequence[str]) -> str:
    sidik = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in isi)
    return " ".join(f"'sha256-{s}'" for s in sidik)


@cache
def lembar_fon() -> str:
    """Return the address (`data:`) of the style sheet with the embedded fonts."""
    tema = tema_bawaan()
    gaya = {"Regular": ("400", "normal"), "Bold": ("700", "normal")}
    miring = {"Italic": ("400", "italic"), "BoldItalic": ("700", "italic")}
    semua = {tema.fon: gaya | miring, tema.fon_tanda: gaya}
    css = "".join(
        f'@font-face{{font-family:"{keluarga}";font-weight:{tebal};font-style:{letak};'
        "font-display:swap;src:url(data:font/woff2;base64,"
        f'{_data_fon(keluarga, nama)}) format("woff2")}}'
        for keluarga, varian in semua.items()
        for nama, (tebal, letak) in varian.items()
    )
    return "data:text/css," + quote(css, safe="@{}:;,()/+=-")


def _data_fon(keluarga: str, nama: str) -> str:
    berkas = FOLDER_FON / f"{keluarga.replace(' ', '')}-{nama}.woff2"
    return base64.b64encode(berkas.read_bytes()).decode()


def ikon(tema: Tema) -> str:
    """Return the address (`data:`) of the page's icon: the unit's logo, else a drawn mark."""
    if tema.logo:
        return alamat_logo(tema)
    gambar = _IKON.format(bidang=tema.bidang, latar=tema.latar)
    return "data:image/svg+xml," + quote(gambar, safe=" =:/'()")


def alamat_logo(tema: Tema) -> str:
    """Return the address (`data:`) of the unit's logo, "" without one."""
    return f"data:{tema.logo.mime};base64,{tema.logo.isi}" if tema.logo else ""
