"""Elements of WordprocessingML: made in one call, their properties in the order Word demands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from lakip_lib.tema import muat_tema

Unsur = BaseOxmlElement

# What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE, U+FFFF.
_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GANTI = "\ufffd"
# Arrows, mathematical and geometric signs: the theme's first font lacks most of them.
_TANDA = re.compile("([\u2190-\u2bff]+)")
_PUTUS = re.compile("([\t\n\r])")

# Schema order of the properties that this exporter uses (ECMA-376, part 1, chapter 17).
_URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing "
    "ind contextualSpacing jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b i caps color spacing sz szCs u shd lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge shd noWrap vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType",
}


def unsur(nama: str, *anak: Unsur | None, **atribut: str | int) -> Unsur:
    """Return `<w:nama>` with attributes of the same namespace; children None are left out.

    >>> unsur("jc", val="center").get(qn("w:val"))
    'center'
    """
    hasil: Unsur = OxmlElement(f"w:{nama}")
    for kunci, nilai in atribut.items():
        hasil.set(qn(f"w:{kunci}"), bersih(str(nilai)))
    hasil.extend([a for a in anak if a is not None])
    return hasil


def sifat(nama: str, isi: Mapping[str, Any]) -> Unsur | None:
    """Return the properties element `nama`, such as `pPr`, its children in schema order.

    A value True gives an empty element, a text or number its `val`, a mapping its
    attributes, elements themselves; None and False are left out.
    """
    asing = isi.keys() - _URUTAN[nama].split()
    if asing:
        raise ValueError(f"{nama}: no order known for {sorted(asing)}")
    anak: list[Unsur] = []
    for kunci in _URUTAN[nama].split():
        anak += _nilai(kunci, isi.get(kunci))
    return unsur(nama, *anak) if anak else None


def _nilai(kunci: str, nilai: Any) -> list[Unsur]:
    if nilai is None or nilai is False:
        return []
    if nilai is True:
        return [unsur(kunci)]
    if isinstance(nilai, Mapping):
        return [unsur(kunci, **nilai)]
    if isinstance(nilai, str | int):
        return [unsur(kunci, val=nilai)]
    return list(nilai) if isinstance(nilai, list) else [nilai]


def bersih(teks: str) -> str:
    """Return text with what XML cannot hold replaced by the replacement character.

    >>> bersih("a\\x00b") == "a\\ufffdb"
    True
    """
    return _TERLARANG.sub(_GANTI, teks)


def lari(teks: str, isi: Mapping[str, Any] | None = None) -> list[Unsur]:
    """Return the runs of a text with run properties `isi`; signs in the font that has them."""
    hasil = []
    for i, potongan in enumerate(_TANDA.split(teks)):
        if potongan:
            fon = {"rFonts": rfonts(muat_tema().fon_tanda)} if i % 2 else {}
            hasil.append(unsur("r", sifat("rPr", {**(isi or {}), **fon}), *_huruf(potongan)))
    return hasil


def rfonts(fon: str) -> dict[str, str]:
    """Return the attributes that set one font for every script.

    `hint` keeps Word from taking signs for East Asian text.
    """
    return dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), fon) | {"hint": "default"}


def _huruf(teks: str) -> Iterable[Unsur]:
    for satu in _PUTUS.split(teks.replace("\r\n", "\n")):
        if satu == "\t":
            yield unsur("tab")
        elif satu in ("\n", "\r"):
            yield unsur("br")
        elif satu:
            huruf = unsur("t")
            huruf.text = bersih(satu)
            huruf.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            yield huruf


def bidang(perintah: str, hasil: list[Unsur], isi: Mapping[str, Any] | None = None) -> list[Unsur]:
    """Return a field: its instruction and, for programs that do not compute it, its result."""
    rpr = isi or {}
    kode = unsur("instrText")
    kode.text = f" {perintah} "
    kode.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        unsur("r", sifat("rPr", rpr), unsur("fldChar", fldCharType="begin")),
        unsur("r", sifat("rPr", rpr), kode),
        unsur("r", sifat("rPr", rpr), unsur("fldChar", fldCharType="separate")),
        *hasil,
        unsur("r", sifat("rPr", rpr), unsur("fldChar", fldCharType="end")),
    ]


def paragraf(gaya: str | None, *anak: Unsur, **isi: Any) -> Unsur:
    """Return a paragraph of style `gaya` (its id) with paragraph properties `isi`."""
    return unsur("p", sifat("pPr", {"pStyle": gaya, **isi}), *anak)


def twip(mm: float) -> int:
    """Return millimetres as twentieths of a point.

    >>> twip(25.4)
    1440
    """
    return round(mm / 25.4 * 1440)


class Penanda:
    """The bookmarks of a document: a name for every label, a number for every bookmark."""

    def __init__(self) -> None:
        self._nama: dict[str, str] = {}
        self._nomor = 0

    def nama(self, label: str) -> str:
        """Return the bookmark's name: letters, digits and `_`, at most 40, none twice."""
        if label not in self._nama:
            calon = re.sub("[^0-9A-Za-z]", "_", label)[:30]
            self._nama[label] = f"_Ref{len(self._nama) + 1:03}_{calon}"
        return self._nama[label]

    def apit(self, label: str, isi: list[Unsur]) -> list[Unsur]:
        """Return elements between the two ends of the label's bookmark."""
        self._nomor += 1
        awal = unsur("bookmarkStart", id=self._nomor, name=self.nama(label))
        return [awal, *isi, unsur("bookmarkEnd", id=self._nomor)]

    def tautan(self, label: str, isi: list[Unsur]) -> Unsur:
        """Return a link to the label's bookmark."""
        return unsur("hyperlink", *isi, anchor=self.nama(label), history="1")
