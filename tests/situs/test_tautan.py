from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.situs.tautan import id_gambar, periksa_tautan


@pytest.fixture
def situs(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "index.html").write_text('<a href="sub/a.html#bagian">a</a><p id="atas">')
    (tmp_path / "sub" / "a.html").write_text(
        '<h1 id="bagian">A</h1><a href="../index.html#atas">b</a><a href="#bagian">c</a>'
        '<a href="https://contoh.go.id/">d</a><a href="a%20b.csv">e</a>'
    )
    (tmp_path / "sub" / "a b.csv").write_text("x")
    return tmp_path


def test_a_sound_site_passes(situs: Path) -> None:
    assert periksa_tautan(situs) == []


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ('<a href="tiada.html">', "tidak menuju berkas"),
        ('<a href="../luar.html">', "tidak menuju berkas"),
        ('<a href="sub">', "tidak menuju berkas"),
        ('<a href="sub/a.html#tiada">', "tidak menuju bagian"),
        ('<a href="#tiada">', "tidak menuju bagian"),
        ('<a href="/sub/a.html">', "tidak relatif"),
        ('<img src="//cdn.contoh/x.png">', "tidak relatif"),
        ('<a href="file:///etc/hosts">', "tidak relatif"),
        ('<a href="javascript:alert(1)">', "tidak relatif"),
        ('<base href="/x/">', "<base>"),
    ],
)
def test_what_is_wrong_is_found(situs: Path, isi: str, kata: str) -> None:
    (situs / "salah.html").write_text(isi)
    (satu,) = periksa_tautan(situs)
    assert satu.startswith("salah.html: ")
    assert kata in satu


def test_what_a_page_loads_must_be_its_own(situs: Path) -> None:
    (situs / "salah.html").write_text(
        '<img src="https://contoh.go.id/x.png"><link rel="stylesheet" href="http://c.id/x.css">'
        '<script src="data:text/javascript,1"></script><a href="https://contoh.go.id/">boleh</a>'
    )
    assert [s.rpartition(" ")[2] for s in periksa_tautan(situs)] == ["luar"] * 3


def test_links_of_the_feed_are_checked(situs: Path) -> None:
    (situs / "umpan.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><link href="tiada.html"/>'
        '<link rel="self" href="https://contoh.go.id/umpan.atom"/></feed>'
    )
    assert len(periksa_tautan(situs)) == 1


def test_ids_of_charts_in_a_report(tmp_path: Path) -> None:
    (tmp_path / "l.html").write_text('<div id="gbr-a-1"></div><div id="tbl-b"></div>')
    assert id_gambar(tmp_path / "l.html") == {"gbr-a-1"}
