from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from lakip_lib.situs.umpan import Kabar, atom, peta_situs, robot

A = "{http://www.w3.org/2005/Atom}"
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
KABAR = [
    Kabar("2019/1", "Laporan 2019", date(2020, 2, 3), "2019/index.html", "Isi & ringkasan"),
    Kabar("2020/1", "Laporan <2020>", date(2021, 1, 12), "2020/index.html", "Isi"),
]


def urai(teks: str | None) -> ET.Element:
    assert teks is not None
    return ET.fromstring(teks.encode())


def test_the_newest_entry_comes_first_and_dates_the_feed() -> None:
    umpan = urai(atom("paket", "Situs", "Unit", KABAR))
    assert umpan.findtext(f"{A}updated") == "2021-01-12T00:00:00Z"
    assert [e.findtext(f"{A}title") for e in umpan.iter(f"{A}entry")] == [
        "Laporan <2020>",
        "Laporan 2019",
    ]
    assert umpan.findtext(f"{A}entry/{A}summary") == "Isi"


def test_ids_differ_and_outlive_a_move_of_the_site() -> None:
    def id_(alamat: str) -> list[str | None]:
        return [e.text for e in urai(atom("p", "S", "U", KABAR, alamat)).iter(f"{A}id")]

    assert id_("") == id_("https://contoh.go.id/")
    assert len(set(id_(""))) == 3
    assert all((i or "").startswith("urn:uuid:") for i in id_(""))


def test_links_are_relative_and_the_address_their_base() -> None:
    tanpa = urai(atom("p", "S", "U", KABAR))
    assert {e.get("href") for e in tanpa.iter(f"{A}link")} == {
        "index.html",
        "2019/index.html",
        "2020/index.html",
    }
    dengan = urai(atom("p", "S", "U", KABAR, "https://contoh.go.id/a&b/"))
    assert dengan.get("{http://www.w3.org/XML/1998/namespace}base") == "https://contoh.go.id/a&b/"
    diri = [e.get("href") for e in dengan.iter(f"{A}link") if e.get("rel") == "self"]
    assert diri == ["https://contoh.go.id/a&b/umpan.atom"]


def test_without_dates_there_is_no_feed() -> None:
    assert atom("p", "S", "U", []) is None


def test_the_sitemap_holds_whole_addresses() -> None:
    tanggal = {"2020/index.html": date(2021, 1, 12)}
    peta = peta_situs(["b.html", "2020/index.html", "index.html"], "https://c.id/x/", tanggal)
    akar = urai(peta)
    assert [e.text for e in akar.iter(f"{S}loc")] == [
        "https://c.id/x/2020/",
        "https://c.id/x/b.html",
        "https://c.id/x/",
    ]
    assert [e.text for e in akar.iter(f"{S}lastmod")] == ["2021-01-12"]
    assert "Sitemap: https://c.id/sitemap.xml" in robot("https://c.id/")
