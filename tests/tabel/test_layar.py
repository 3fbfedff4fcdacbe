"""A table as the notebook shows it."""

from __future__ import annotations

import html
import xml.etree.ElementTree as ET

from lakip_lib.tabel.layar import html as buat
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

TABEL = Tabel(
    "t",
    "Judul <b>",
    (
        Kolom("a", "A", kepala_baris=True),
        Kolom("b", "B", ("Kelompok",), "kanan", jenis="bilangan"),
        Kolom("c", "C", ("Kelompok",), "tengah"),
    ),
    (
        Baris((Sel("x", rentang=2), Sel("1"), Sel("Baik", warna="#0b3d6b", tanda="●"))),
        Baris((Sel("", rentang=0), Sel("2"), Sel("<script>"))),
        Baris((Sel("jumlah"), Sel("3"), Sel("")), "jumlah"),
    ),
    ("Catatan & lain.",),
)


def test_it_is_well_formed_and_escaped() -> None:
    teks = buat(TABEL)
    akar = ET.fromstring(f"<div>{teks}</div>")
    assert html.escape("<script>") in teks
    assert akar.find("table/caption/strong").text == "Judul <b>"  # type: ignore[union-attr]
    assert akar.find("p/em").text == "Catatan & lain."  # type: ignore[union-attr]


def test_headings_groups_spans_and_scopes() -> None:
    akar = ET.fromstring(f"<div>{buat(TABEL)}</div>")
    kepala = [[th.attrib | {"teks": th.text} for th in tr] for tr in akar.findall(".//thead/tr")]
    assert [k["teks"] for k in kepala[0]] == ["A", "Kelompok"]
    assert (kepala[0][0]["rowspan"], kepala[0][1]["colspan"]) == ("2", "2")
    assert kepala[0][1]["scope"] == "colgroup"
    baris = akar.findall(".//tbody/tr")
    assert [len(tr) for tr in baris] == [3, 2, 3]
    assert baris[0][0].attrib["scope"] == "row"
    assert baris[0][0].attrib["rowspan"] == "2"


def test_colour_comes_with_its_sign_and_a_readable_text() -> None:
    akar = ET.fromstring(f"<div>{buat(TABEL)}</div>")
    sel = akar.findall(".//tbody/tr")[0][2]
    assert sel.text == "Baik\u00a0●"
    assert "background-color:#0b3d6b;color:#ffffff" in sel.attrib["style"]
    assert "text-align:right" in akar.findall(".//tbody/tr")[0][1].attrib["style"]


def test_a_notebook_gets_it_from_the_table() -> None:
    assert TABEL._repr_mimebundle_()["text/html"] == buat(TABEL)
