"""Charts as pictures for Word: drawn by Typst from their SVG, in the report's own fonts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

import typst
from docx.oxml.parser import parse_xml
from markupsafe import escape

from lakip_lib.ekspor.docx_xml import Unsur, bersih
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tema import FOLDER_FON

_TITIK_INCI = 200
_EMU = 12700  # to a point
# One page for each drawing; what is drawn comes in as data, never as Typst source.
_SUMBER = b"""#set page(width: auto, height: auto, margin: 0pt)
#for svg in json(bytes(sys.inputs.svg)) { page(image(bytes(svg), format: "svg")) }
"""
_RUANG = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def gambar_png(svg: Sequence[str]) -> list[bytes]:
    """Return every drawing as a PNG at 200 dots an inch; the same SVG gives the same bytes.

    Raises KesalahanLakip for a drawing that is not well formed.
    """
    if not svg:
        return []
    try:
        hasil = typst.compile(
            _SUMBER,
            font_paths=_fon(),
            ignore_system_fonts=True,
            format="png",
            ppi=_TITIK_INCI,
            sys_inputs={"svg": json.dumps(list(svg))},
        )
    except typst.TypstError as galat:
        raise KesalahanLakip(
            "berkas Word tidak dapat dibuat: ada gambar yang bukan SVG yang sah "
            f"({galat.message}). Perbaikan: periksa pembuat grafik itu."
        ) from galat
    # Typst returns a list only for several pages.
    return hasil if isinstance(hasil, list) else [hasil]


@cache
def _fon() -> typst.Fonts:
    # Only the report's own fonts: a machine's others must not change a picture.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER_FON]
    )


def gambar_docx(rid: str, nomor: int, nama: str, alt: str, ukuran: tuple[float, float]) -> Unsur:
    """Return the run of a picture: relationship `rid`, alternative text, size in points."""
    lebar, tinggi = (round(sisi * _EMU) for sisi in ukuran)
    nama, alt = escape(bersih(nama)), escape(bersih(alt))
    return _unsur(
        f"""<w:r {_RUANG}><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{lebar}" cy="{tinggi}"/><wp:docPr id="{nomor}" name="{nama}" descr="{alt}"/>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic><pic:nvPicPr><pic:cNvPr id="{nomor}" name="{nama}" descr="{alt}"/>
<pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{lebar}" cy="{tinggi}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
    )


def pita_docx(nomor: int, warna: str, ukuran: tuple[float, float]) -> Unsur:
    """Return the run of a band of colour at the top of the page, behind the text.

    It is marked as decoration; the text on it is shaded too, for programs that show no
    shapes.
    """
    lebar, tinggi = (round(sisi * _EMU) for sisi in ukuran)
    isi = warna.removeprefix("#")
    return _unsur(
        f"""<w:r {_RUANG}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"
 behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="{lebar}" cy="{tinggi}"/><wp:wrapNone/><wp:docPr id="{nomor}" name="Pita">
<a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative
 xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>
</a:extLst></wp:docPr><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{lebar}" cy="{tinggi}"/>
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{isi}"/>
</a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>
</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"""
    )


def _unsur(xml: str) -> Unsur:
    # The line breaks of the source are no text of the document.
    hasil: Unsur = parse_xml(xml.replace("\n<", "<").replace("\n ", " "))
    return hasil
