"""The site's own files besides its pages: style sheet, fonts, icon, logo."""

from __future__ import annotations

import base64
from pathlib import Path

from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.situs.halaman import templat
from lakip_lib.tema import FOLDER_FON, Tema

FOLDER_ASET = "aset"
_VARIAN = (
    ("Regular", "400", "normal"),
    ("Bold", "700", "normal"),
    ("Italic", "400", "italic"),
    ("BoldItalic", "700", "italic"),
)
_IKON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="6" fill="{bidang}"/>'
    '<path d="M7 25V15h4v10zM14 25V7h4v18zM21 25V11h4v14z" fill="{latar}"/></svg>\n'
)


def nama_logo(tema: Tema) -> str | None:
    """Return the path of the unit's logo in the site; None without one."""
    return f"{FOLDER_ASET}/logo.{tema.logo.jenis}" if tema.logo else None


def nama_ikon(tema: Tema) -> tuple[str, str]:
    """Return path and media type of the icon in the site: the logo, else the program's."""
    if tema.logo is not None:
        return f"{FOLDER_ASET}/logo.{tema.logo.jenis}", tema.logo.mime
    return f"{FOLDER_ASET}/ikon.svg", "image/svg+xml"


def tulis_aset(folder: Path, tema: Tema, lembar: LembarGaya) -> None:
    """Write style sheet, fonts and icon below the site's `folder`.

    `lembar` must hold the looks of all pages already.
    """
    aset = folder / FOLDER_ASET
    (aset / "fon").mkdir(parents=True)
    semua = (_fon(aset, tema), lembar.palet(tema), templat("situs.css"), lembar.css())
    (aset / "situs.css").write_text("\n".join(semua) + "\n", encoding="utf-8", newline="\n")
    if tema.logo is not None:
        (folder / f"{FOLDER_ASET}/logo.{tema.logo.jenis}").write_bytes(
            base64.b64decode(tema.logo.isi)
        )
    else:
        isi = _IKON.format(bidang=tema.bidang, latar=tema.latar)
        (aset / "ikon.svg").write_text(isi, encoding="utf-8", newline="\n")


def _fon(aset: Path, tema: Tema) -> str:
    """Copy the theme's fonts and return the rules that load them when they are needed."""
    baris = []
    for keluarga, varian in ((tema.fon, _VARIAN), (tema.fon_tanda, _VARIAN[:2])):
        for nama, tebal, gaya in varian:
            berkas = f"{keluarga.replace(' ', '')}-{nama}.woff2"
            (aset / "fon" / berkas).write_bytes((FOLDER_FON / berkas).read_bytes())
            baris.append(
                f'@font-face{{font-family:"{keluarga}";font-weight:{tebal};font-style:{gaya};'
                f'font-display:swap;src:url("fon/{berkas}") format("woff2")}}'
            )
    return "\n".join(baris)
