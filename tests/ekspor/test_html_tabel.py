"""Tables in HTML: spans, scopes, headers, colours."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html_dokumen import render_html
from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.ekspor.html_tabel import TabelHtml, tabel_html
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Penyusun, Sel, Tabel


@pytest.fixture
def halaman(dokumen_contoh: Dokumen) -> BeautifulSoup:
    return BeautifulSoup(render_html(dokumen_contoh), "html.parser")


def _tabel(halaman: BeautifulSoup, id_: str) -> Tag:
    return halaman.select_one(f"#tbl-{id_} table")


def _baris(tabel: Tag) -> list[list[str]]:
    return [[s.get_text() for s in tr.find_all(["th", "td"])] for tr in tabel.select("tbody tr")]


def test_plain_table_has_caption_scopes_and_no_headers(halaman: BeautifulSoup) -> None:
    tabel = _tabel(halaman, "pegawai")
    assert tabel.caption.get_text() == "Tabel 1. Pegawai menurut unit kerja"
    assert [(s.get_text(), s["scope"]) for s in tabel.find_all("th")] == [
        ("No.", "col"),
        ("Unit kerja", "col"),
        ("Jumlah", "col"),
        ("Kepala", "row"),
        ("=HYPERLINK(1)", "row"),
        ("Jumlah", "row"),
    ]
    assert tabel.select("[headers]") == []
    assert _baris(tabel) == [
        ["1.", "Kepala", "1"],
        ["2.", "=HYPERLINK(1)", "–"],
        ["", "Jumlah", "1"],
    ]


def test_grouped_headings_span_columns_and_rows(halaman: BeautifulSoup) -> None:
    atas, bawah = _tabel(halaman, "capaian-anggaran").select("thead tr")
    assert [(s.get_text(), s["scope"], s.get("colspan"), s.get("rowspan")) for s in atas("th")] == [
        ("Sasaran", "col", None, "2"),
        ("Indikator Kinerja", "col", None, "2"),
        ("Kinerja", "colgroup", "2", None),
        ("Anggaran", "colgroup", None, None),
    ]
    assert [s.get_text() for s in bawah("th")] == ["Target", "Capaian (%)", "Pagu (Rp)"]


def test_each_grouped_heading_has_its_column_group(halaman: BeautifulSoup) -> None:
    grup = _tabel(halaman, "capaian-anggaran").find_all("colgroup")
    assert [len(g.find_all("col")) for g in grup] == [1, 1, 2, 1]
    gaya = str(halaman.style.string)
    lebar = [_aturan(gaya, c["class"][0]) for g in grup for c in g.find_all("col")]
    penuh = [re.search(r"--p:([\d.]+)%", satu)[1] for satu in lebar]
    assert penuh == ["27.6", "31.0", "13.8", "13.8", "13.8"]


def test_the_column_that_stays_in_view_is_narrow_on_a_phone() -> None:
    lembar = LembarGaya()
    kolom = tuple(
        Kolom(n, n, lebar=w, kepala_baris=n == "b")
        for n, w in (("a", 1.0), ("b", 3.0), ("c", 1.0), ("d", 1.0))
    )
    tabel = tabel_html(Tabel("t", "J", kolom, (Baris((Sel("x"),) * 4),)), "T", "t1", lembar)
    assert [s.atribut["class"] for s in tabel.badan[0][0].sel] == [None, "lekat", None, None]
    assert tabel.kepala[0][1].atribut["class"] == "lekat"
    assert _aturan(lembar.css(), tabel.kelas) == "--penuh:31.2rem;--ringkas:23.0rem"
    assert "--r:32.2%" in _aturan(lembar.css(), tabel.kelas_kolom[1][0])


def test_nothing_stays_in_view_where_all_columns_do() -> None:
    kolom = tuple(Kolom(n, n, kepala_baris=n == "a") for n in "abc")
    tabel = tabel_html(Tabel("t", "J", kolom, (Baris((Sel("x"),) * 3),)), "T", "t1", LembarGaya())
    assert tabel.kelas is None
    assert [s.atribut["class"] for s in tabel.badan[0][0].sel] == [None, None, None]


def _aturan(gaya: str, kelas: str | None) -> str:
    return re.search(rf"^\.{kelas}{{(.*)}}$", gaya, re.MULTILINE)[1]


def test_words_in_a_number_column_get_room() -> None:
    kolom = (Kolom("a", "A", (), "kanan", 0.8, "persen"),)
    panjang = Sel("target dan realisasi berupa predikat")
    tabel = Tabel("t", "J", kolom, (Baris((panjang,)), Baris((Sel("–"),))))
    badan = _siap(tabel).badan
    assert [b.sel[0].atribut["class"] for b in badan[0]] == ["ka kata", "ka"]


def test_merged_cells_span_and_covered_cells_are_left_out(halaman: BeautifulSoup) -> None:
    tabel = _tabel(halaman, "capaian-anggaran")
    assert [len(tr.find_all(["th", "td"])) for tr in tabel.select("tbody tr")] == [5, 3, 4, 5]
    pertama = tabel.select("tbody tr")[0].find_all(["th", "td"])
    assert [(s.name, s.get("scope"), s.get("rowspan")) for s in pertama] == [
        ("th", "rowgroup", "2"),
        ("th", "row", None),
        ("td", None, None),
        ("td", None, None),
        ("td", None, "3"),
    ]


def test_every_cell_of_a_complex_table_names_its_headings(halaman: BeautifulSoup) -> None:
    tabel = _tabel(halaman, "capaian-anggaran")
    nama = {s["id"]: s.get_text() for s in tabel.select("th[id]")}
    capaian = tabel.select("tbody tr")[1].find_all("td")[1]
    assert [nama[i] for i in capaian["headers"]] == [
        "Kinerja",
        "Capaian (%)",
        "Meningkatnya pemetaan potensi CPMI",
        "Persentase keterserapan",
    ]
    assert all(i in nama for s in tabel.select("[headers]") for i in s["headers"])


def test_group_rows_head_the_rows_below(halaman: BeautifulSoup) -> None:
    tabel = _tabel(halaman, "kegiatan")
    assert [len(b.find_all("tr")) for b in tabel.find_all("tbody")] == [2, 2]
    nama = {s["id"]: s.get_text() for s in tabel.select("th[id]")}
    kepala = [s for s in tabel.select("tr.kelompok th")]
    assert [(s.get_text(), s["scope"], s.get("colspan")) for s in kepala] == [
        ("Penempatan", "rowgroup", None),
        ("Layanan lain", "rowgroup", "3"),
    ]
    serapan = [tr.find_all("td")[-1] for tr in tabel.select("tr:not(.kelompok)") if tr("td")]
    assert [[nama[i] for i in s["headers"]] for s in serapan] == [
        ["Serapan (%)", "Penempatan", "1. G to G"],
        ["Serapan (%)", "Layanan lain", "1. Pos"],
    ]


def test_a_total_ends_the_group_above() -> None:
    p = Penyusun((Kolom("a", "A", kepala_baris=True), Kolom("b", "B")))
    p.tambah("Kelompok", "1", jenis="kelompok")
    p.tambah("x", "2")
    p.tambah("Jumlah", "3", jenis="jumlah")
    badan = tabel_html(
        Tabel("t", "J", p.kolom, tuple(p.baris)), "Tabel 1", "t1", LembarGaya()
    ).badan
    assert [b.sel[1].atribut["headers"] for b in badan[0]] == [
        "t1k0-1 t1b0-0",
        "t1k0-1 t1b0-0 t1b1-0",
        "t1k0-1 t1b2-0",
    ]


def test_cells_before_the_row_heading_name_it_too() -> None:
    p = Penyusun((Kolom("no", "No.", ("K",)), Kolom("a", "A", kepala_baris=True)))
    p.tambah("1.", "x")
    p.tambah("2.", "y")
    badan = tabel_html(
        Tabel("t", "J", p.kolom, tuple(p.baris)), "Tabel 1", "t1", LembarGaya()
    ).badan
    assert [b.sel[0].atribut["headers"] for b in badan[0]] == [
        "t1k0-0 t1k1-0 t1b0-1",
        "t1k0-0 t1k1-0 t1b1-1",
    ]


def test_a_span_across_a_group_row_keeps_one_body() -> None:
    kolom = (Kolom("a", "A", kepala_baris=True), Kolom("b", "B"))
    baris = (
        Baris((Sel("x"), Sel("1", rentang=2))),
        Baris((Sel("Kelompok"), Sel("1", rentang=0)), "kelompok"),
    )
    assert len(_siap(Tabel("t", "J", kolom, baris)).badan) == 1


def test_category_is_colour_sign_and_words(halaman: BeautifulSoup) -> None:
    sel = _tabel(halaman, "capaian-anggaran").select("tbody tr")[0].find_all("td")[1]
    lencana, kelas = sel.span["class"]
    assert lencana == "lencana"
    assert _aturan(str(halaman.style.string), kelas) == "background:#0b5fa5;color:#ffffff"
    assert sel.get_text() == "▲ 110,00 (Sangat Baik)"
    assert sel.select_one("[aria-hidden=true]").get_text() == "▲"
    assert sel.select_one(".senyap").get_text() == " (Sangat Baik)"


def test_category_name_is_not_said_twice() -> None:
    sel = Sel("Baik", kategori="Baik", warna="#0b5fa5", tanda="●")
    tabel = Tabel("t", "J", (Kolom("a", "A"),), (Baris((sel,)),))
    assert _siap(tabel).badan[0][0].sel[0].kategori is None


def test_malformed_colour_stops_the_page() -> None:
    sel = Sel("1", warna='red" onclick="x', tanda="●", kategori="Baik")
    with pytest.raises(KesalahanLakip, match="bukan kode warna"):
        tabel_html(
            Tabel("t", "J", (Kolom("a", "A"),), (Baris((sel,)),)), "Tabel 1", "t1", LembarGaya()
        )


def test_frame_is_focusable_and_named_and_notes_describe(halaman: BeautifulSoup) -> None:
    bingkai = halaman.select_one("#tbl-capaian-anggaran .bingkai")
    assert (bingkai.name, bingkai["tabindex"]) == ("section", "0")
    assert bingkai["aria-label"] == "Tabel 2. Capaian kinerja dan anggaran tahun 2020"
    catatan = halaman.find(id=bingkai.table["aria-describedby"])
    assert catatan.get_text(strip=True) == "Catatan:Satu pagu dapat membiayai beberapa sasaran."


def test_numbers_are_right_aligned_and_unbroken(halaman: BeautifulSoup) -> None:
    sel = _tabel(halaman, "capaian-anggaran").select("tbody tr")[0].find_all("td")[0]
    assert sel["class"] == ["ka", "angka"]
    assert _tabel(halaman, "capaian-anggaran").select("thead tr")[1].th["class"] == ["ka"]


def test_an_empty_table_still_has_its_headings() -> None:
    tabel = tabel_html(
        replace(Tabel("t", "J", (Kolom("a", "A"),), ())), "Tabel 1", "t1", LembarGaya()
    )
    assert tabel.badan == []
    assert [s.teks for s in tabel.kepala[0]] == ["A"]


def _siap(tabel: Tabel) -> TabelHtml:
    return tabel_html(tabel, "Tabel 1", "t1", LembarGaya())
