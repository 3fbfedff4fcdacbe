"""The whole site of a small project: complete, linked, the same each time, never half."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from lakip_lib.cli import lakip
from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.situs import terbit
from lakip_lib.situs.tautan import periksa_tautan
from lakip_lib.situs.terbit import susun_situs
from lakip_lib.tema import tema_bawaan
from tests.situs.conftest import PROYEK, Ganti, buat_proyek, tulis_buku

ALAMAT = "https://contoh.go.id/lakip/"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = buat_proyek(tmp_path_factory.mktemp("pertama") / "proyek")
    return susun_situs(data, alamat=ALAMAT).folder


@pytest.fixture(scope="module")
def perintah(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The same site by the command from another folder, without an address or the cache.

    Its folder, and what the command said.
    """
    data = buat_proyek(tmp_path_factory.mktemp("kedua") / "lain {1}")
    jalan = CliRunner().invoke(lakip, ["terbitkan", "--data", str(data), "--tanpa-simpanan"])
    assert jalan.exit_code == 0, jalan.output
    return data.parent / "output" / "situs", jalan.output


@pytest.fixture
def tanpa_alamat(perintah: tuple[Path, str]) -> Path:
    return perintah[0]


def sup(berkas: Path) -> BeautifulSoup:
    return BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")


def halaman(situs: Path) -> list[Path]:
    return [p for p in sorted(situs.rglob("*.html")) if p.name != "laporan.html"]


def berkas(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_everything_the_issue_names_is_there(situs: Path) -> None:
    ada = {p.relative_to(situs).as_posix() for p in situs.rglob("*") if p.is_file()}
    umum = [
        "index",
        "perubahan",
        "metode",
        "kodebuku",
        "tentang",
        "404",
        "indikator/index",
        "indikator/iku-19",
    ]
    assert {f"{nama}.html" for nama in umum} <= ada
    assert {"umpan.atom", "sitemap.xml", "manifest.json", "aset/situs.css"} <= ada
    for tahun in (2019, 2020):
        milik = [
            "index.html",
            "laporan.html",
            "laporan.pdf",
            "laporan.xlsx",
            "laporan.docx",
            "jejak.json",
        ]
        milik += ["manifest.json", f"tabel-{tahun}.zip", f"data-{tahun}.zip", "tabel/01-tujuan.csv"]
        assert {f"{tahun}/{nama}" for nama in milik} <= ada


def test_the_start_page_shows_the_newest_year(situs: Path) -> None:
    utama = sup(situs / "index.html").select_one(".utama")
    assert "Tahun 2020" in utama.get_text()
    assert "Ditandatangani di Bandung, 12 Januari 2021" in utama.get_text()
    assert utama.find("a")["href"] == "2020/laporan.html"


def test_every_link_leads_somewhere(situs: Path, tanpa_alamat: Path) -> None:
    assert periksa_tautan(situs) == []
    assert periksa_tautan(tanpa_alamat) == []


def test_every_page_has_its_frame(situs: Path) -> None:
    judul = set()
    for p in halaman(situs):
        isi = sup(p)
        assert isi.html["lang"] == "id"
        assert len(isi.find_all("h1")) == 1
        assert isi.find("main")
        assert isi.find("meta", attrs={"name": "description"})["content"]
        assert "default-src 'none'" in isi.find("meta", attrs={"http-equiv": True})["content"]
        assert not isi.find_all("script")
        assert not isi.find_all(style=True)
        judul.add(isi.title.get_text())
        if p.name != "404.html":
            assert isi.select_one("a.lompat")["href"] == "#isi"
            assert isi.find("main")["id"] == "isi"
    assert len(judul) == len(halaman(situs))


def test_the_menu_knows_where_it_is(situs: Path) -> None:
    def kini(nama: str) -> list[tuple[str, str]]:
        semua = sup(situs / nama).select("header [aria-current]")
        return [(a.get_text(), a["aria-current"]) for a in semua]

    assert kini("index.html") == [("Beranda", "page")]
    assert kini("metode.html") == [("Metode", "page")]
    assert kini("indikator/iku-03.html") == [("Indikator", "true")]
    assert kini("2020/index.html") == []
    remah = sup(situs / "indikator" / "iku-03.html").select(".remah li")
    assert [r.get_text() for r in remah[:2]] == ["Beranda", "Indikator"]
    assert remah[-1]["aria-current"] == "page"


def test_every_chart_has_alt_text_and_a_table(situs: Path) -> None:
    banyak = 0
    for p in halaman(situs):
        for gambar in sup(p).select(".gambar"):
            banyak += 1
            assert len(gambar.find("svg")["aria-label"]) > 40
            assert gambar.select("details.data table tbody tr")
    assert banyak > 40


def test_figures_are_those_of_the_data(situs: Path) -> None:
    hasil = Hasil(muat_data(situs.parents[1] / "data", 2020))
    baris = sup(situs / "2020" / "index.html").select("#isi section table tbody tr")
    semua = {b.find("th").get_text(): b.get_text(" ", strip=True) for b in baris}
    assert "731 PMI 2,28 ▼ Kurang" in semua["Penempatan PMI terampil dan profesional"]
    assert set(hasil.capaian["nama"]) <= set(semua)


def test_the_same_bytes_in_another_folder(situs: Path, tanpa_alamat: Path) -> None:
    satu, dua = berkas(situs), berkas(tanpa_alamat)
    beda = {nama for nama in satu.keys() & dua.keys() if satu[nama] != dua[nama]}
    # Only what names the address differs, and the folder's own list of files.
    kutipan = {"tentang.html"}
    beda_html = {n for n in beda if n.endswith(".html")} - kutipan
    for nama in beda_html - {"404.html"}:
        tanpa = re.sub(rb'<meta property="og:url"[^>]*>\n', b"", satu[nama])
        assert tanpa == dua[nama]
    assert beda - beda_html - kutipan == {"umpan.atom", "manifest.json"}
    assert satu.keys() - dua.keys() == {"sitemap.xml"}


def test_no_page_knows_the_machine_or_the_clock(situs: Path) -> None:
    for nama, isi in berkas(situs).items():
        if nama.endswith((".html", ".xml", ".atom", ".json", ".css")):
            assert str(situs.parents[1]).encode() not in isi
    assert set(re.findall(rb"20\d\d-\d\d-\d\d", (situs / "umpan.atom").read_bytes())) == {
        b"2021-01-12"
    }


def test_the_sitemap_names_every_page(situs: Path) -> None:
    akar = ET.parse(situs / "sitemap.xml").getroot()
    loc = {e.text or "" for e in akar.iter() if e.tag.endswith("loc")}
    laporan = {f"{ALAMAT}{t}/laporan.html" for t in (2019, 2020)}
    jalur = (p.relative_to(situs).as_posix() for p in halaman(situs) if p.name != "404.html")
    assert loc == laporan | {ALAMAT + j.removesuffix("index.html") for j in jalur}
    # A robots.txt counts at the root of a host alone.
    assert not (situs / "robots.txt").exists()


def test_the_404_page_works_at_any_depth(situs: Path, tanpa_alamat: Path) -> None:
    dengan = sup(situs / "404.html")
    assert dengan.find("base")["href"] == "/lakip/"
    assert dengan.select_one("main a")["href"] == "index.html"
    tanpa = sup(tanpa_alamat / "404.html")
    assert tanpa.find("base") is None
    for isi in (dengan, tanpa):
        assert not isi.find_all("link", rel="stylesheet")
        assert tema_bawaan().aksen in isi.style.get_text()


def test_the_data_package_stands_alone(situs: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO((situs / "2019" / "data-2019.zip").read_bytes())) as z:
        assert all(i.date_time == (1980, 1, 1, 0, 0, 0) for i in z.infolist())
        z.extractall(tmp_path)
    data = muat_data(tmp_path, 2019)
    assert data.tahun_tersedia == (2019,)
    asli = Hasil(muat_data(situs.parents[1] / "data", 2019)).capaian
    assert Hasil(data).capaian.equals(asli)


def test_tables_in_the_archive_are_those_beside_it(situs: Path) -> None:
    with zipfile.ZipFile(situs / "2020" / "tabel-2020.zip") as z:
        isi = {nama: z.read(nama) for nama in z.namelist()}
    assert isi == berkas(situs / "2020" / "tabel")
    daftar = sup(situs / "2020" / "index.html").select(".csv a")
    assert [a["href"] for a in daftar] == [f"tabel/{nama}" for nama in sorted(isi)]


def test_the_manifest_names_every_file(situs: Path) -> None:
    manifes = json.loads((situs / "manifest.json").read_text())
    assert set(manifes["keluaran"]) == set(berkas(situs)) - {"manifest.json"}
    assert manifes["parameter"] == {"alamat": ALAMAT, "tahun": [2019, 2020]}
    assert {"data/2019/target.csv", "data/2020/triwulan.csv"} <= set(manifes["masukan"])


def test_a_dead_link_leaves_the_old_site(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lama = data.parent / "output" / "situs"
    lama.mkdir(parents=True)
    (lama / "manifest.json").write_text('{"keluaran": {"index.html": {}}}')
    (lama / "index.html").write_text("situs lama")
    sebelum = berkas(lama)
    monkeypatch.setattr(terbit, "periksa_tautan", lambda folder: ["a.html: tautan 'b' salah"])
    with pytest.raises(KesalahanLakip, match=r"a\.html"):
        susun_situs(data)
    assert berkas(lama) == sebelum
    assert [p.name for p in lama.parent.iterdir()] == ["situs"]


def test_a_failing_chapter_makes_no_site(data: Path) -> None:
    tulis_buku(data.parent / "notebooks" / "02-b.ipynb", "1 / 0")
    with pytest.raises(BukuGagal, match=r"laporan 20\d\d gagal(.|\n)*lakip susun 20\d\d"):
        susun_situs(data)
    assert list((data.parent / "output").iterdir()) == []


def test_a_folder_of_someone_else_stays(data: Path) -> None:
    milik = data.parent / "output" / "situs" / "catatan.txt"
    milik.parent.mkdir(parents=True)
    milik.write_text("milik orang lain")
    with pytest.raises(KesalahanLakip, match="bukan hasil lakip"):
        susun_situs(data)
    assert milik.read_text() == "milik orang lain"


def test_a_draft_is_marked_on_its_pages(data: Path, ganti: Ganti) -> None:
    ganti(data, "2020/pengesahan.csv", "2021-01-12", "")
    ganti(data, "2020/pengesahan.csv", "final", "konsep")
    ganti(data, "2020/edisi.csv", "final", "konsep")
    ganti(data, "2020/pengaturan.csv", "skala,", f"alamat_situs,{ALAMAT}\nskala,")
    hasil = susun_situs(data, dengan_konsep=True)
    assert hasil.alamat == ALAMAT
    assert (hasil.folder / "sitemap.xml").exists()
    for nama in ("index.html", "2020/index.html", "2019/index.html"):
        assert "Belum disahkan" in sup(hasil.folder / nama).main.get_text()
    # No date is known, so there is nothing to announce.
    assert not hasil.umpan
    assert not (hasil.folder / "umpan.atom").exists()


def test_the_command_says_what_it_did_and_what_is_missing(perintah: tuple[Path, str]) -> None:
    situs, kata = perintah
    assert "2020  final" in kata
    assert "2019  pembanding" in kata
    assert "sitemap.xml tidak dibuat" in kata
    assert f"28 halaman: {situs / 'index.html'}" in kata


def test_a_wrong_address_is_refused_before_anything_is_built(data: Path) -> None:
    pilihan = ["terbitkan", "--data", str(data), "--alamat", "contoh"]
    jalan = CliRunner().invoke(lakip, pilihan)
    assert jalan.exit_code == 2
    assert "tulis alamat lengkap" in jalan.output
    assert not (data.parent / "output").exists()


def test_another_unit_has_a_site_of_its_own(tmp_path: Path) -> None:
    """No quarters, no rules for them, no signature, other categories, another name."""
    data = buat_proyek(tmp_path / "lain", PROYEK / "tests" / "contoh" / "bp3iptek-2016")
    tulis_buku(data.parent / "notebooks" / "02-b.ipynb", 'lap.tabel("ringkasan-capaian")')
    with pytest.raises(KesalahanLakip, match="masih konsep"):
        susun_situs(data)
    hasil = susun_situs(data, dengan_konsep=True)
    assert [t.tahun for t in hasil.terbitan.tahun] == [2016, 2015]
    for p in halaman(hasil.folder):
        teks = p.read_text(encoding="utf-8")
        assert not re.search(r"BP2MI|BP3TKI|\bPMI\b", teks), p.name
    assert "Badan Penelitian" in sup(hasil.folder / "index.html").title.get_text()
