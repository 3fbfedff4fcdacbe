from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from lakip_lib.grafik.gaya import TARGET, gaya_matplotlib
from lakip_lib.grafik.kanvas import Kanvas, rapikan_svg, tinggi_baris

MENTAH = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "x" "y">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
 <defs>
  <style type="text/css">*{stroke-linejoin: round}</style>
 </defs>
 <g id="axes_1"><path d="M 0 0
L 1 1" clip-path="url(#p1)"/></g>
 <text x="1" y="2" transform="rotate(-0 1 2)">id="axes_1" url(#p1)   jangan diubah</text>
 <defs><clipPath id="p1"><path d="M 0 0"/></clipPath></defs>
</svg>
"""


def test_rapikan_hanya_menyentuh_markah() -> None:
    svg = rapikan_svg(MENTAH, "contoh")
    assert '>id="axes_1" url(#p1)   jangan diubah</text>' in svg
    assert 'clip-path="url(#contoh-p1)"' in svg
    assert '<clipPath id="contoh-p1">' in svg


def test_rapikan_membuang_yang_tidak_perlu() -> None:
    svg = rapikan_svg(MENTAH, "contoh")
    assert svg.startswith("<svg ")
    assert svg.endswith("</svg>")
    for sisa in ("<style", 'id="contoh-axes_1"', "rotate(-0", "\n"):
        assert sisa not in svg
    assert ET.fromstring(svg).get("stroke-linejoin") == "round"


def test_teks_khusus_xml_menjadi_huruf_biasa() -> None:
    with gaya_matplotlib("uji"):
        kanvas = Kanvas(200, 40)
        kanvas.teks(4, 20, "<b>$x_1$ & \"R\" 'S'\x00</b>")
        akar = ET.fromstring(kanvas.svg("uji"))
    teks = [u.text for u in akar.iter() if u.tag.endswith("}text")]
    assert teks == ["<b>$x_1$ & \"R\" 'S'�</b>"]


@pytest.mark.parametrize("baris", [1, 2, 5])
def test_baris_berpusat_pada_tinggi_yang_diminta(baris: int) -> None:
    with gaya_matplotlib("uji"):
        kanvas = Kanvas(200, 200)
        kanvas.teks(4, 100, ["X"] * baris, ukuran=10)
        akar = ET.fromstring(kanvas.svg("uji"))
    dasar = [float(u.get("y", "nan")) for u in akar.iter() if u.tag.endswith("}text")]
    assert len(dasar) == baris
    # A capital X is 0.714 em high: the block reaches as far above 100 as below it.
    assert (dasar[0] - 7.14 + dasar[-1]) / 2 == pytest.approx(100, abs=0.1)


def test_ukuran_lembar_dalam_titik() -> None:
    with gaya_matplotlib("uji"):
        kanvas = Kanvas(200, 120)
        kanvas.kotak(10, 20, 30, 40, TARGET)
        akar = ET.fromstring(kanvas.svg("uji"))
    assert akar.get("viewBox") == "0 0 200 120"
    assert (akar.get("width"), akar.get("height")) == ("200pt", "120pt")
    assert any("M 10 20 L 40 20 L 40 60 L 10 60" in (u.get("d") or "") for u in akar.iter())


def test_tinggi_baris() -> None:
    assert tinggi_baris(0) == 0
    assert tinggi_baris(3, 10) == pytest.approx(36.6)
