"""The HTML report: one file, nothing from outside, everything reachable and named."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from bs4 import BeautifulSoup
from nbconvert.exporters import get_exporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from openpyxl import load_workbook

from lakip_lib.ekspor.bersama import dokumen_dari_buku
from lakip_lib.ekspor.blok import Bab, BlokGrafik, BlokTabel, Dokumen, Khusus, Kode, Teks
from lakip_lib.ekspor.html import LakipHTMLExporter, render_html
from lakip_lib.ekspor.tabular import tulis_csv
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel
from lakip_lib.tema import muat_tema

JAHAT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}"


@pytest.fixture
def teks_halaman(dokumen_contoh: Dokumen) -> str:
    return render_html(dokumen_contoh)


@pytest.fixture
def halaman(teks_halaman: str) -> BeautifulSoup:
    return BeautifulSoup(teks_halaman, "html.parser")


def test_registered_exporter_gives_the_same_page(
    buku_contoh: list[tuple[str, NotebookNode]], teks_halaman: str
) -> None:
    assert get_exporter("lakip-html") is LakipHTMLExporter
    assert LakipHTMLExporter().from_buku(buku_contoh) == teks_halaman


def test_merged_notebook_gives_the_same_page(
    buku_contoh: list[tuple[str, NotebookNode]], teks_halaman: str
) -> None:
    gabungan = new_notebook()
    for nama, nb in buku_contoh:
        for sel in nb.cells:
            sel.metadata["lakip_bab"] = nama
            gabungan.cells.append(sel)
    hasil, sumber = LakipHTMLExporter().from_notebook_node(gabungan)
    assert hasil == teks_halaman
    assert sumber["output_extension"] == ".html"


def test_nothing_is_asked_of_a_network(teks_halaman: str, halaman: BeautifulSoup) -> None:
    assert halaman.find_all(["img", "iframe", "object", "embed", "base"]) == []
    tautan = halaman.find_all("link")
    assert [t["rel"] for t in tautan] == [["icon"], ["stylesheet"]]
    assert all(t["href"].startswith("data:") for t in tautan)
    assert halaman.select("script[src]") == []
    assert re.findall(r"url\((?!data:|#)", teks_halaman) == []
    assert "@import" not in teks_halaman
    kebijakan = halaman.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert "default-src 'none'" in kebijakan
    assert "http" not in kebijakan


def test_policy_lets_only_the_own_scripts_and_styles_run(halaman: BeautifulSoup) -> None:
    kebijakan = halaman.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    aturan = dict(satu.split(" ", 1) for satu in kebijakan.split("; "))
    skrip = [_sidik(s.string) for s in halaman.find_all("script")]
    assert len(skrip) == 2
    assert aturan["script-src"] == " ".join(skrip)
    assert aturan["style-src"] == f"{_sidik(halaman.style.string)} data:"
    assert "unsafe" not in kebijakan
    assert halaman.select("[style]") == []


def _sidik(isi: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(isi.encode()).digest()).decode()}'"


def test_what_is_read_first_comes_first(teks_halaman: str) -> None:
    letak = [teks_halaman.index(t) for t in ("<style>", "<h1>", "</main>", "data:text/css,")]
    assert letak == sorted(letak)
    assert letak[1] < 60_000


def test_language_title_and_description(halaman: BeautifulSoup) -> None:
    assert halaman.html["lang"] == "id"
    assert halaman.title.string == "LAKIP UPT BP2MI Bandung Tahun 2020"
    uraian = halaman.find("meta", {"name": "description"})["content"]
    assert uraian.startswith("Laporan Akuntabilitas Kinerja Instansi Pemerintah UPT BP2MI")
    assert halaman.find("meta", {"name": "dcterms.date"})["content"] == "2021-01-12"


def test_landmarks_and_skip_link(halaman: BeautifulSoup) -> None:
    assert [len(halaman.find_all(n)) for n in ("header", "main", "footer")] == [1, 1, 1]
    lompat = halaman.body.find("a")
    assert lompat.get_text() == "Langsung ke isi"
    assert halaman.find(id=lompat["href"][1:]).name == "main"
    assert [n["aria-label"] for n in halaman.find_all("nav")] == [
        "Navigasi laporan",
        "Daftar isi",
        "Daftar tabel",
        "Daftar gambar",
    ]


def test_headings_are_in_order_with_one_title(halaman: BeautifulSoup) -> None:
    tingkat = [int(h.name[1]) for h in halaman.find_all(re.compile("^h[1-6]$"))]
    assert tingkat[0] == 1
    assert tingkat.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(tingkat))
    assert [h.get_text() for h in halaman.find_all("h2")][-1] == "BAB III Akuntabilitas Kinerja"


def test_ids_are_unique_and_links_lead_somewhere(halaman: BeautifulSoup) -> None:
    id_ = [u["id"] for u in halaman.select("[id]")]
    assert len(id_) == len(set(id_))
    tujuan = [a["href"][1:] for a in halaman.select("a[href^='#']")]
    assert len(tujuan) > 20
    assert set(tujuan) <= set(id_)


def test_contents_nest_and_lists_name_every_table_and_figure(halaman: BeautifulSoup) -> None:
    isi = halaman.find("nav", {"aria-label": "Daftar isi"})
    bab = isi.find("a", href="#bab-i-pendahuluan")
    assert [a.get_text() for a in bab.parent.ol.find_all("a")] == [
        "A. Latar Belakang",
        "Uraian",
        "B. Pegawai",
    ]
    tabel = halaman.find("nav", {"aria-label": "Daftar tabel"})
    assert [(a["href"], a.get_text()) for a in tabel.find_all("a")] == [
        ("#tbl-pegawai", "Tabel 1 Pegawai menurut unit kerja"),
        ("#tbl-capaian-anggaran", "Tabel 2 Capaian kinerja dan anggaran tahun 2020"),
        ("#tbl-kegiatan", "Tabel 2a Realisasi per kegiatan"),
    ]
    gambar = halaman.find("nav", {"aria-label": "Daftar gambar"})
    assert [a["href"] for a in gambar.find_all("a")] == ["#gbr-kategori-jumlah"]


def test_prose_refers_by_number(halaman: BeautifulSoup) -> None:
    assert [a.get_text() for a in halaman.select("a.rujukan")] == [
        "Tabel 2",
        "Gambar 1",
        "tabel lain",
        "Tabel 2a",
    ]


def test_unknown_reference_stops_the_page(buku_contoh: list[tuple[str, NotebookNode]]) -> None:
    buku_contoh[1][1].cells.append(new_markdown_cell("Lihat [](#gbr-kategori-jmlah)."))
    with pytest.raises(KesalahanLakip, match=r'"#gbr-kategori-jmlah".*"#gbr-kategori-jumlah"'):
        render_html(dokumen_dari_buku(buku_contoh))


def test_chart_has_caption_alt_and_data_behind(halaman: BeautifulSoup) -> None:
    gambar = halaman.find(id="gbr-kategori-jumlah")
    assert gambar.svg["role"] == "img"
    assert gambar.svg["aria-label"] == 'Batang: kategori "Baik" 3 indikator <terbanyak>.'
    assert gambar.figcaption.get_text() == "Gambar 1. Jumlah indikator menurut kategori"
    assert gambar.details.summary.get_text() == "Data Gambar 1"
    assert [t.get_text() for t in gambar.details.select("tbody tr")] == ["Baik3"]


def test_code_is_folded_away_and_neighbouring_cells_are_one(halaman: BeautifulSoup) -> None:
    kode = halaman.select("details.kode")
    assert not any(k.has_attr("open") for k in kode)
    assert [c.get_text() for c in kode[0].find_all("code")] == ["tahun = 2020", "lap.sampul()"]
    tombol = halaman.find("button", id="kode-semua")
    assert tombol.get_text() == "Tampilkan kode"
    assert tombol.has_attr("hidden")


def test_cover_signature_and_box(halaman: BeautifulSoup) -> None:
    assert halaman.h1.get_text() == "Laporan Akuntabilitas Kinerja Instansi Pemerintah Tahun 2020"
    assert halaman.time["datetime"] == "2021-01-12"
    assert halaman.time.get_text() == "12 Januari 2021"
    assert "Konsep" not in halaman.get_text()
    assert "NIP 19651212" in halaman.select_one(".tanda-tangan").get_text()
    kotak = halaman.select_one(".kotak.peringatan")
    assert kotak["role"] == "note"
    assert kotak.select_one(".judul").get_text() == "Narasi belum tersedia"


def test_draft_is_marked_and_a_missing_date_left_out(dokumen_contoh: Dokumen) -> None:
    isi = {**dokumen_contoh.meta, "status": "konsep", "tanggal": None, "nomor_dokumen": "12/LKJ"}
    dokumen = Dokumen((Bab("b", (Khusus("sampul", isi),)),), isi)
    halaman = BeautifulSoup(render_html(dokumen), "html.parser")
    assert [k.get_text() for k in halaman.select(".konsep")] == ["Konsep", "Konsep, belum disahkan"]
    assert halaman.time is None
    assert "Nomor 12/LKJ" in halaman.select_one(".terbit").get_text()


def test_chapter_alone_is_a_page_with_its_own_title() -> None:
    nb = new_notebook(cells=[new_markdown_cell("# BAB I\n\nLihat [](#tbl-rkt).")])
    hasil, _ = LakipHTMLExporter().from_notebook_node(nb)
    halaman = BeautifulSoup(hasil, "html.parser")
    assert halaman.title.string == halaman.h1.get_text() == "BAB I"
    assert "tabel “rkt” dalam laporan lengkap" in halaman.main.get_text()
    assert halaman.footer is None


def test_unknown_block_is_refused() -> None:
    with pytest.raises(KesalahanLakip, match='"peta" tidak dikenal'):
        render_html(Dokumen((Bab("b", (Khusus("peta", {}),)),)))


def test_the_same_piece_twice_is_laid_out_twice() -> None:
    teks = Teks("## Judul\n\nisi")
    halaman = BeautifulSoup(render_html(Dokumen((Bab("b", (teks, teks)),))), "html.parser")
    assert [(h.name, h["id"]) for h in halaman.main.select("[id]")] == [
        ("h1", "judul"),
        ("h1", "judul-2"),
    ]


def _jahat(sampul: dict[str, Any]) -> Dokumen:
    kolom = (Kolom(JAHAT, JAHAT, (JAHAT,), kepala_baris=True), Kolom("b", JAHAT))
    sel = (Sel(JAHAT), Sel(JAHAT, kategori=JAHAT + "2", warna="#0b5fa5", tanda=JAHAT))
    tabel = Tabel("aman", JAHAT, kolom, (Baris(sel), Baris((Sel(JAHAT), Sel()), "kelompok")))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="&quot;&gt;&lt;script&gt;"/>'
    grafik = Grafik("aman", JAHAT, JAHAT, Gambar(svg, svg), tabel)
    sampul = {**dict.fromkeys(sampul, JAHAT), "tanggal": None}
    orang = dict.fromkeys(("tempat", "tanggal", "jabatan", "nama", "nip"), JAHAT)
    blok: list[Any] = [
        Khusus("sampul", sampul),
        Teks(f"# {JAHAT}\n\n{JAHAT} [{JAHAT}](javascript:alert(1)) `{JAHAT}`"),
        Khusus("tanda_tangan", orang),
        Khusus("kotak", {"nada": JAHAT, "judul": JAHAT, "markdown": JAHAT}),
        *(Khusus("daftar", {"daftar": d}) for d in ("isi", "tabel", "gambar")),
        BlokTabel(replace(tabel, catatan=(JAHAT,)), JAHAT),
        BlokGrafik(grafik, JAHAT),
        Kode(JAHAT),
    ]
    return Dokumen((Bab(JAHAT, tuple(blok)),), sampul)


def test_hostile_text_stays_text_everywhere(dokumen_contoh: Dokumen) -> None:
    teks = render_html(_jahat(dict(dokumen_contoh.meta)))
    halaman = BeautifulSoup(teks, "html.parser")
    assert len(halaman.find_all("script")) == 2
    assert halaman.find_all("img") == []
    atribut = {a for u in halaman.find_all() for a in u.attrs}
    assert not [a for a in atribut if a.startswith("on")]
    unduhan = ("#", "data:text/csv;", "data:application/vnd.openxmlformats")
    assert not [a["href"] for a in halaman.find_all("a") if not a["href"].startswith(unduhan)]
    assert "49" not in halaman.main.get_text()
    assert halaman.svg["aria-label"] == JAHAT
    assert halaman.select_one(".bingkai")["aria-label"] == f"Tabel {JAHAT}. {JAHAT}"
    assert halaman.code.get_text() in (JAHAT, JAHAT.replace("&amp;", "&"))


def test_colours_come_from_the_theme(teks_halaman: str) -> None:
    gaya = re.search(r"<style>(.*?)</style>", teks_halaman, re.S)[1]
    tema = muat_tema()
    milik = {*tema.terang().values(), *tema.gelap.values()}
    data = {"#0b5fa5", "#b3261e"}
    # White: ink on badges, and what lies behind a logo.
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", gaya)) - data <= milik | {"#fff", "#ffffff"}


def test_page_is_the_same_on_every_run(dokumen_contoh: Dokumen, teks_halaman: str) -> None:
    assert render_html(dokumen_contoh) == teks_halaman


def test_each_table_holds_its_csv_and_xlsx(
    dokumen_contoh: Dokumen, halaman: BeautifulSoup, tmp_path: Path
) -> None:
    berkas = tulis_csv(dokumen_contoh, tmp_path)
    assert len(berkas) == 3
    for blok, satu in zip(dokumen_contoh.tabel(), berkas, strict=True):
        csv, xlsx = halaman.select(f"#tbl-{blok.tabel.id} .unduh a[download]")
        jenis, isi = _isi_alamat(csv["href"])
        assert (csv["download"], jenis) == (satu.name, "text/csv;charset=utf-8")
        assert isi == satu.read_bytes()
        assert xlsx["download"] == satu.with_suffix(".xlsx").name
        buku = load_workbook(BytesIO(_isi_alamat(xlsx["href"])[1]))
        assert buku.sheetnames == [f"Tabel {blok.nomor}"]
        assert buku.active["A1"].value == f"Tabel {blok.nomor}. {blok.tabel.judul}"


def _isi_alamat(alamat: str) -> tuple[str, bytes]:
    kepala, isi = alamat.removeprefix("data:").split(",", 1)
    if kepala.endswith(";base64"):
        return kepala.removesuffix(";base64"), base64.b64decode(isi)
    return kepala, unquote_to_bytes(isi)


def test_headings_tables_and_figures_have_permalinks(halaman: BeautifulSoup) -> None:
    pranala = {a["href"][1:]: a["aria-label"] for a in halaman.select("a.pranala")}
    assert pranala["bab-i-pendahuluan"] == "Tautan ke bagian BAB I Pendahuluan"
    assert pranala["tbl-capaian-anggaran"] == "Tautan ke Tabel 2"
    assert pranala["gbr-kategori-jumlah"] == "Tautan ke Gambar 1"
    judul = {h["id"] for h in halaman.main.select("h2, h3, h4, h5, h6")}
    assert judul
    assert judul <= set(pranala)


def test_social_preview_needs_no_network(halaman: BeautifulSoup) -> None:
    og = {m["property"]: m["content"] for m in halaman.select("meta[property]")}
    assert og["og:locale"] == "id_ID"
    assert og["og:title"] == halaman.title.string
    assert og["og:description"] == halaman.find("meta", {"name": "description"})["content"]
    assert og["og:site_name"] == "UPT BP2MI Bandung"


def test_the_legend_is_that_of_the_table_of_categories(dokumen_contoh: Dokumen) -> None:
    kolom = (Kolom("kategori", "K", kepala_baris=True), Kolom("rentang", "R"), Kolom("kode", "W"))
    biru = Sel("Biru", kategori="Sangat Baik", warna="#0b5fa5", tanda="▲")
    tabel = Tabel("kategori", "Kategori", kolom, (Baris((Sel("Sangat Baik"), Sel("> 100"), biru)),))
    bab = Bab("b", (*dokumen_contoh.bab[0].blok, BlokTabel(tabel, "13")))
    halaman = BeautifulSoup(render_html(Dokumen((bab,), dokumen_contoh.meta)), "html.parser")
    (butir,) = halaman.select(".legenda li")
    assert butir.get_text(" ", strip=True) == "▲ Sangat Baik > 100"
    assert halaman.select_one(".legenda a")["href"] == "#tbl-kategori"


TEMA_UNIT = {
    "warna": {"aksen": "#7a1f3d", "bidang": "#7a1f3d", "realisasi": "#7a1f3d"},
    "gelap": {"aksen": "#f0a0b8"},
    "logo": {"jenis": "svg", "isi": base64.b64encode(b"<svg/>").decode()},
}


def test_a_unit_has_its_own_colours_and_logo(dokumen_contoh: Dokumen) -> None:
    dokumen = replace(dokumen_contoh, meta={**dokumen_contoh.meta, "tema": TEMA_UNIT})
    halaman = BeautifulSoup(render_html(dokumen), "html.parser")
    gaya = str(halaman.style.string)
    assert "--aksen:#7a1f3d;" in gaya
    assert "--aksen:#f0a0b8;" in gaya
    assert "#0b3d6b" not in gaya
    logo = halaman.select_one(".sampul img.logo")
    assert logo["src"] == halaman.find("link", rel="icon")["href"]
    assert logo["src"].startswith("data:image/svg+xml;base64,")
    # The next document has the default theme again.
    assert "#7a1f3d" not in render_html(dokumen_contoh)
