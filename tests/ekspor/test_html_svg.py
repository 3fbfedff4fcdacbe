"""Inline SVG: drawing only, own ids, alternative text."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html_svg import svg_aman
from lakip_lib.grafik.model import Grafik
from lakip_lib.kesalahan import KesalahanLakip


@pytest.fixture
def asli(dokumen_contoh: Dokumen) -> Grafik:
    return dokumen_contoh.grafik()[0].grafik


def _svg(isi: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 9 9">{isi}</svg>'
    )


def test_drawing_keeps_shape_and_gets_alt(asli: Grafik) -> None:
    akar = ET.fromstring(svg_aman(asli, "t1s-"))
    assert akar.attrib["role"] == "img"
    assert akar.attrib["aria-label"] == asli.alt
    assert akar.attrib["viewBox"] == "0 0 403 120"
    assert [t.text for t in akar.iter("text")] == ["Indikator"]
    assert not {"width", "height"} & set(akar.attrib)


def test_ids_and_references_get_the_prefix(asli: Grafik) -> None:
    akar = ET.fromstring(svg_aman(asli, "t1s-"))
    assert {u.attrib["id"] for u in akar.iter() if "id" in u.attrib} == {
        "t1s-p1",
        "t1s-m1",
        "t1s-axes_1",
    }
    assert [u.attrib["href"] for u in akar.iter("use")] == ["#t1s-m1"]
    assert "url(#t1s-p1)" in [u.attrib.get("clip-path") for u in akar.iter("path")]


def test_paths_are_cut_to_two_decimals(asli: Grafik) -> None:
    assert 'd="M 10.12 20 L 300.98 60 z"' in svg_aman(asli, "")


@pytest.mark.parametrize(
    "jahat",
    [
        "<script>alert(1)</script>",
        '<a xlink:href="javascript:x"><rect/></a>',
        '<image xlink:href="https://a.b/c.png"/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<style>*{color:red}</style>",
        '<set attributeName="href" to="javascript:x"/>',
        "<metadata>x</metadata>",
        "<!-- x --><?x y?>",
    ],
)
def test_all_but_drawing_is_dropped(asli: Grafik, jahat: str) -> None:
    akar = ET.fromstring(svg_aman(replace(asli, svg=_svg(f"<g>{jahat}</g>")), ""))
    assert [u.tag for u in akar.iter()] == ["svg", "g"]


@pytest.mark.parametrize(
    ("jahat", "sisa"),
    [
        ('<rect onclick="x" width="3"/>', {"width": "3"}),
        ('<use xlink:href="https://a.b/c#d"/>', {}),
        ('<rect style="fill:url(https://a.b/c)"/>', {"style": "fill:none"}),
        ("<rect fill=\"url( 'https://a.b/c' )\"/>", {"fill": "none"}),
        ('<rect class="konsep"/>', {}),
    ],
)
def test_attributes_reach_nothing_outside(asli: Grafik, jahat: str, sisa: dict[str, str]) -> None:
    akar = ET.fromstring(svg_aman(replace(asli, svg=_svg(jahat)), ""))
    assert akar[0].attrib == sisa


def test_text_and_values_stay_escaped(asli: Grafik) -> None:
    svg = _svg('<text fill="&quot;&gt;&lt;b&gt;">&lt;script&gt; &amp; x</text>')
    teks = ET.fromstring(svg_aman(replace(asli, svg=svg), ""))[0]
    assert teks.text == "<script> & x"
    assert teks.attrib == {"fill": '"><b>'}


def test_mixed_text_keeps_its_order(asli: Grafik) -> None:
    svg = _svg("<text>satu <tspan>dua</tspan> tiga</text>")
    assert "<text>satu <tspan>dua</tspan> tiga</text>" in svg_aman(replace(asli, svg=svg), "")


def test_size_stands_in_for_a_missing_view_box(asli: Grafik) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="60pt"/>'
    assert 'viewBox="0 0 90 60"' in svg_aman(replace(asli, svg=svg), "")


def test_broken_svg_names_the_chart(asli: Grafik) -> None:
    with pytest.raises(KesalahanLakip, match=r'"kategori-jumlah" bukan SVG yang sah'):
        svg_aman(replace(asli, svg="<svg><g></svg>"), "")
