"""The package around the Word document: parts, fonts, properties, the same bytes each time."""

from __future__ import annotations

import uuid
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nspfxmap, qn
from docx.oxml.parser import OxmlElement

from lakip_lib.ekspor.docx_gaya import daftar_gaya, penomoran
from lakip_lib.ekspor.docx_xml import Unsur, bersih, unsur
from lakip_lib.tema import FOLDER_FON, muat_tema

_SALINAN = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FON_TABEL = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_GAYA_FON = ("Regular", "Bold", "Italic", "BoldItalic")
# What the library's own empty document brings and this one does not need.
_BUANG = ("customXml", "stylesWithEffects", "webSettings", "fontTable")
_APLIKASI = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>LAKIP</Application></Properties>"""
# The oldest time that a ZIP archive can hold.
_WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)


def dokumen_baru() -> Document:
    """Return an empty document with the report's styles, lists, settings and fonts."""
    dokumen = docx.Document()
    _rampingkan(dokumen)
    _isi(dokumen.styles.element, daftar_gaya())
    _isi(dokumen.part.numbering_part.element, penomoran())
    _isi(dokumen.settings.element, _setelan())
    for anak in list(dokumen.element.body):
        dokumen.element.body.remove(anak)
    _tanam_fon(dokumen)
    return dokumen


def _isi(unsur_: Any, anak: list[Unsur]) -> None:
    for lama in list(unsur_):
        unsur_.remove(lama)
    unsur_.extend(anak)


def _rampingkan(dokumen: Document) -> None:
    rels = dokumen.part.rels
    for rid in [r for r, rel in rels.items() if rel.reltype.rsplit("/", 1)[-1] in _BUANG]:
        del rels[rid]
    paket = dokumen.part.package
    assert paket is not None
    for rid, rel in list(paket.rels.items()):
        if rel.reltype.endswith("/thumbnail"):
            del paket.rels[rid]
        elif rel.reltype == RT.EXTENDED_PROPERTIES:
            rel.target_part._blob = _APLIKASI


def _setelan() -> list[Unsur]:
    uri = "http://schemas.microsoft.com/office/word"
    # 15 is the format of Word 2013 and later: no "compatibility mode".
    modus = unsur("compatSetting", name="compatibilityMode", uri=uri, val=15)
    return [
        unsur("zoom", percent=100),
        unsur("embedTrueTypeFonts"),
        unsur("defaultTabStop", val=720),
        unsur("characterSpacingControl", val="doNotCompress"),
        # Only Word knows where its pages end: it offers to fill in the contents.
        unsur("updateFields", val="true"),
        unsur("compat", modus),
        unsur("themeFontLang", val="id-ID"),
        unsur("decimalSymbol", val=","),
        unsur("listSeparator", val=";"),
    ]


def _tanam_fon(dokumen: Document) -> None:
    """Embed the theme's fonts, so that the file looks the same where they are not installed."""
    paket = dokumen.part.package
    assert paket is not None
    isi = unsur("fonts")
    tabel = Part(PackURI("/word/fontTable.xml"), _FON_TABEL, b"", paket)
    nomor = 0
    for keluarga in (muat_tema().fon, muat_tema().fon_tanda):
        satu = unsur("font", name=keluarga)
        for gaya in _GAYA_FON:
            berkas = FOLDER_FON / f"{keluarga.replace(' ', '')}-{gaya}.ttf"
            if not berkas.is_file():
                continue
            nomor += 1
            kunci, samar = _samarkan(berkas.read_bytes())
            bagian = Part(PackURI(f"/word/fonts/font{nomor}.odttf"), _SALINAN, samar, paket)
            rid = tabel.relate_to(bagian, RT.FONT)
            # With the prefix said: left open, it would depend on what else is imported.
            tanam = OxmlElement(f"w:embed{gaya}", nsdecls=nspfxmap("w", "r"))
            tanam.set(qn("w:fontKey"), kunci)
            tanam.set(qn("r:id"), rid)
            satu.append(tanam)
        isi.append(satu)
    tabel._blob = serialize_part_xml(isi)
    dokumen.part.relate_to(tabel, RT.FONT_TABLE)


def _samarkan(fon: bytes) -> tuple[str, bytes]:
    """Return the key and the font as Word embeds it: 32 bytes mixed with the key (17.8.1)."""
    kunci = uuid.uuid5(uuid.NAMESPACE_OID, fon.hex()[:4096])
    acak = kunci.bytes[::-1]
    awal = bytes(b ^ acak[i % 16] for i, b in enumerate(fon[:32]))
    return f"{{{str(kunci).upper()}}}", awal + fon[32:]


def sifat_dokumen(dokumen: Document, judul: str, unit: str, tanggal: date) -> None:
    """Set title, author and dates; nothing of the machine or the hour."""
    sifat = dokumen.core_properties
    waktu = datetime(tanggal.year, tanggal.month, tanggal.day, tzinfo=UTC)
    sifat.title = sifat.subject = bersih(judul)[:255]
    sifat.author = sifat.last_modified_by = bersih(unit)[:255]
    sifat.created = sifat.modified = waktu
    sifat.language, sifat.revision = "id-ID", 1
    sifat.comments = sifat.keywords = sifat.category = ""


def bungkus(dokumen: Document) -> bytes:
    """Return the file; the same document gives the same bytes."""
    mentah, hasil = BytesIO(), BytesIO()
    dokumen.save(mentah)
    with (
        zipfile.ZipFile(mentah) as asal,
        zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip,
    ):
        for nama in asal.namelist():
            catatan = zipfile.ZipInfo(nama, _WAKTU_ZIP)
            catatan.compress_type = zipfile.ZIP_DEFLATED
            catatan.create_system = 0
            arsip.writestr(catatan, asal.read(nama))
    return hasil.getvalue()
