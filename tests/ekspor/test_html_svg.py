"""Inline SVG: drawing only, own ids, alternative text."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.ekspor.html_svg import gambar_bersih, kotak_pandang, svg_aman
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tema import muat_tema


@pytest.fixture
def asli(dokumen_contoh: Dokumen) -> Grafik:
    return dokumen_contoh.grafik()[0].grafik


def _svg(isi: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 9 9">{isi}</svg>'
    )


def test_drawing_keeps_shape_and_gets_alt(asli: Grafik) -> None:
    akar = ET.fromstring(svg_aman(asli, "t1s-", LembarGaya()))
    assert akar.attrib["role"] == "img"
    assert akar.attrib["aria-label"] == asli.alt
    assert akar.attrib["viewBox"] == "0 0 403 120"
    assert [t.text for t in akar.iter("text")] == ["Indikator"]
    assert not {"width", "height"} & set(akar.attrib)


def test_ids_and_references_get_the_prefix(asli: Grafik) -> None:
    akar = ET.fromstring(svg_aman(asli, "t1s-", LembarGaya()))
    assert {u.attrib["id"] for u in akar.iter() if "id" in u.attrib} == {
        "t1s-p1",
        "t1s-m1",
        "t1s-axes_1",
    }
    assert [u.attrib["href"] for u in akar.iter("use")] == ["#t1s-m1"]
    assert "url(#t1s-p1)" in [u.attrib.get("clip-path") for u in akar.iter("path")]


def test_a_drawing_for_phones_stands_beside_with_ids_of_its_own(asli: Grafik) -> None:
    dua = replace(asli, gambar=Gambar(asli.svg, asli.svg))
    akar = ET.fromstring(f"<div>{svg_aman(dua, 't1s-', LembarGaya())}</div>")
    assert [u.attrib["class"].split()[-1] for u in akar] == ["lebar", "sempit"]
    assert {u.attrib["aria-label"] for u in akar} == {asli.alt}
    semua = [u.attrib["id"] for u in akar.iter() if "id" in u.attrib]
    assert len(semua) == len(set(semua)) == 6


def test_paths_are_cut_to_two_decimals(asli: Grafik) -> None:
    assert 'd="M 10.12 20 L 300.98 60 z"' in svg_aman(asli, "", LembarGaya())


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
    akar = ET.fromstring(
        svg_aman(replace(asli, gambar=Gambar(_svg(f"<g>{jahat}</g>"))), "", LembarGaya())
    )
    assert [u.tag for u in akar.iter()] == ["svg", "g"]


@pytest.mark.parametrize(
    ("jahat", "sisa"),
    [
        ('<rect onclick="x" width="3"/>', {"width": "3"}),
        ('<use xlink:href="https://a.b/c#d"/>', {}),
        ('<rect style="fill:url(https://a.b/c)"/>', {"fill": "none"}),
        ('<rect style="fill:red}body{color:red"/>', {}),
        ('<rect style="background:red;font-family:x"/>', {}),
        ("<rect fill=\"url( 'https://a.b/c' )\"/>", {"fill": "none"}),
        ('<rect class="konsep"/>', {}),
    ],
)
def test_attributes_reach_nothing_outside(asli: Grafik, jahat: str, sisa: dict[str, str]) -> None:
    akar = ET.fromstring(svg_aman(replace(asli, gambar=Gambar(_svg(jahat))), "", LembarGaya()))
    assert akar[0].attrib == sisa


def test_text_and_values_stay_escaped(asli: Grafik) -> None:
    svg = _svg('<text fill="&quot;&gt;&lt;b&gt;">&lt;script&gt; &amp; x</text>')
    teks = ET.fromstring(svg_aman(replace(asli, gambar=Gambar(svg)), "", LembarGaya()))[0]
    assert teks.text == "<script> & x"
    assert teks.attrib == {"fill": '"><b>'}


def test_mixed_text_keeps_its_order(asli: Grafik) -> None:
    svg = _svg("<text>satu <tspan>dua</tspan> tiga</text>")
    assert "<text>satu <tspan>dua</tspan> tiga</text>" in svg_aman(
        replace(asli, gambar=Gambar(svg)), "", LembarGaya()
    )


def test_size_stands_in_for_a_missing_view_box(asli: Grafik) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="60pt"/>'
    assert 'viewBox="0 0 90 60"' in svg_aman(replace(asli, gambar=Gambar(svg)), "", LembarGaya())


def test_broken_svg_names_the_chart(asli: Grafik) -> None:
    with pytest.raises(KesalahanLakip, match=r'"kategori-jumlah" bukan SVG yang sah'):
        svg_aman(replace(asli, gambar=Gambar("<svg><g></svg>")), "", LembarGaya())


def test_looks_become_classes_with_colours_by_name(asli: Grafik) -> None:
    lembar = LembarGaya()
    svg = _svg(
        '<path style="fill: #0B3D6B; stroke: #c3ccd8; stroke-width: 0.7"/>'
        '<text style="fill: #0b3d6b; font-family: X">a</text><rect fill="#b3261e"/>'
        '<text style="fill: #ffffff">b</text>'
    )
    akar = ET.fromstring(svg_aman(replace(asli, gambar=Gambar(svg)), "", lembar))
    assert [u.attrib for u in akar] == [{"class": f"g{n}"} for n in range(4)]
    assert lembar.css().splitlines() == [
        ".g0{fill:var(--realisasi);stroke:var(--garis);stroke-width:0.7}",
        ".g1{fill:var(--aksen)}",
        ".g2{fill:var(--w0)}",
        ".g3{fill:#ffffff}",
    ]
    palet = lembar.palet(muat_tema())
    assert "--w0:#b3261e;" in palet
    # On a dark screen the red of the data is lightened until it stands out.
    assert palet.count("--w0:#b8332c;") == 2


def test_a_chart_is_wide_enough_for_its_smallest_letters(asli: Grafik) -> None:
    lembar = LembarGaya()
    svg = _svg('<text style="font-size: 8.5px">a</text><text style="font-size: 12px">b</text>')
    akar = ET.fromstring(svg_aman(replace(asli, gambar=Gambar(svg)), "", lembar))
    lebar = float(akar.attrib["viewBox"].split()[2])
    assert f"min-width:{lebar * 9 / 8.5 / 16:.1f}rem" in lembar.css()


def test_a_drawing_of_its_own_keeps_its_looks() -> None:
    akar = ET.fromstring(_svg('<script>x</script><path style="fill:#123456" onclick="x"/>'))
    assert gambar_bersih(akar) == '<path style="fill:#123456"/>'
    assert kotak_pandang(akar) == akar.get("viewBox")
