"""One table as an XLSX file of its own, as small as it can be: the page carries many."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from lakip_lib.ekspor.blok import BlokTabel
from lakip_lib.ekspor.xlsx import buku_baru, satu_lembar

# Who made it and when, and a theme that no cell uses.
_BUANG = re.compile(r"docProps/|xl/theme/")
_RUJUKAN = re.compile(
    r'<(?:Override|Relationship) [^>]*"/?(?:docProps/|xl/theme/|theme/)[^>]*/>', re.ASCII
)
_WARNA_TEMA = re.compile(r'<color theme="\d+"/>|<scheme val="\w+"/>')
_WAKTU_TETAP = (1980, 1, 1, 0, 0, 0)


def isi_xlsx(blok: BlokTabel, meta: Mapping[str, Any]) -> bytes:
    """Return a workbook with the sheet that the report's workbook has for this table.

    `meta` is that of the document, whose theme is in force. The same table gives the same
    bytes.
    """
    wadah = io.BytesIO()
    with buku_baru(wadah) as buku:
        satu_lembar(buku, blok, meta)
    return ringkas(wadah.getvalue())


def ringkas(xlsx: bytes) -> bytes:
    """Return a workbook without the parts that show nothing, packed as tightly as can be."""
    hasil = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx)) as asal,
        zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as tujuan,
    ):
        for nama in asal.namelist():
            if _BUANG.match(nama):
                continue
            isi = asal.read(nama).decode("utf-8")
            if nama == "[Content_Types].xml" or nama.endswith(".rels"):
                isi = _RUJUKAN.sub("", isi)
            elif nama == "xl/styles.xml":
                isi = _WARNA_TEMA.sub("", isi)
            info = zipfile.ZipInfo(nama, _WAKTU_TETAP)
            info.compress_type = zipfile.ZIP_DEFLATED
            tujuan.writestr(info, isi, compresslevel=9)
    return hasil.getvalue()
