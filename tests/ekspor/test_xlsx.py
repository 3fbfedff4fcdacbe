"""The workbook: numbers as numbers, headings merged, links, same bytes."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen
from lakip_lib.ekspor.xlsx import tulis_xlsx
from lakip_lib.ekspor.xlsx_ukuran import format_angka
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel


@pytest.fixture
def buku(dokumen_contoh: Dokumen, tmp_path: Path) -> Workbook:
    tulis_xlsx(dokumen_contoh, tmp_path / "laporan.xlsx")
    return load_workbook(tmp_path / "laporan.xlsx")


def test_a_sheet_for_each_table_and_contents_with_links(buku: Workbook) -> None:
    assert buku.sheetnames == ["Daftar Tabel", "Tabel 1", "Tabel 2", "Tabel 2a"]
    isi = buku["Daftar Tabel"]
    assert isi["A1"].value == "LAKIP UPT BP2MI Bandung Tahun 2020"
    assert [isi[f"A{i}"].hyperlink.location for i in (4, 5, 6)] == [
        "'Tabel 1'!A1",
        "'Tabel 2'!A1",
        "'Tabel 2a'!A1",
    ]
    assert isi["B5"].value == "Capaian kinerja dan anggaran tahun 2020"
    assert buku["Tabel 2"]["A2"].hyperlink.location == "'Daftar Tabel'!A1"


def test_caption_headings_and_notes(buku: Workbook) -> None:
    lembar = buku["Tabel 2"]
    assert lembar["A1"].value == "Tabel 2. Capaian kinerja dan anggaran tahun 2020"
    assert [s.value for s in lembar[4]] == [
        "Sasaran",
        "Indikator Kinerja",
        "Kinerja",
        None,
        "Anggaran",
    ]
    assert [s.value for s in lembar[5]] == [None, None, "Target", "Capaian (%)", "Pagu (Rp)"]
    assert {str(r) for r in lembar.merged_cells.ranges} == {
        "A1:E1",
        "A11:E11",
        "A4:A5",
        "B4:B5",
        "C4:D4",
        "A6:A7",
        "E6:E8",
    }
    assert lembar.freeze_panes == "A6"
    assert lembar.print_title_rows == "$4:$5"
    assert lembar["A11"].value == "Satu pagu dapat membiayai beberapa sasaran."


def test_numbers_are_numbers_with_the_format_shown(buku: Workbook) -> None:
    lembar = buku["Tabel 2"]
    assert [lembar[f"C{i}"].value for i in (6, 7, 8)] == [32000, 41.44, "A"]
    assert lembar["C6"].number_format == '[$-421]#,##0" PMI"'
    assert lembar["C7"].number_format == '[$-421]#,##0.00"%"'
    assert lembar["D7"].value == pytest.approx(float(Fraction(10031, 4400)))
    assert lembar["D7"].number_format == '[$-421]"▼ "#,##0.00'
    assert lembar["E9"].value == 113187358


def test_category_is_fill_sign_and_readable_text(buku: Workbook) -> None:
    sel = buku["Tabel 2"]["D6"]
    assert sel.fill.fgColor.rgb == "FF0B5FA5"
    assert sel.font.color.rgb == "FFFFFFFF"
    assert "▲" in sel.number_format


def test_category_without_number_shows_its_sign(tmp_path: Path) -> None:
    sel = Sel("Baik", kategori="Baik", warna="#f2cf5b", tanda="●")
    tabel = Tabel("t", "J", (Kolom("a", "A"),), (Baris((sel,)),))
    tulis_xlsx(Dokumen((Bab("b", (BlokTabel(tabel, "1"),)),)), tmp_path / "x.xlsx")
    satu = load_workbook(tmp_path / "x.xlsx")["Tabel 1"]["A5"]
    assert satu.value == "● Baik"
    assert satu.font.color.rgb == "FF000000"


def test_text_is_never_a_formula_or_a_link(buku: Workbook, tmp_path: Path) -> None:
    sel = buku["Tabel 1"]["B6"]
    assert (sel.value, sel.data_type) == ("=HYPERLINK(1)", "s")
    kolom = (Kolom("a", "=1+1"), Kolom("b", "http://a.b", ("=2",)))
    baris = (Baris((Sel("{=1}"), Sel("https://a.b"))), Baris((Sel("007"), Sel("")), "kelompok"))
    tabel = Tabel("t", "=J", kolom, baris, catatan=("=3",))
    tulis_xlsx(Dokumen((Bab("b", (BlokTabel(tabel, "1"),)),)), tmp_path / "x.xlsx")
    lembar = load_workbook(tmp_path / "x.xlsx")["Tabel 1"]
    sel_ = [s for baris_ in lembar.iter_rows() for s in baris_ if s.value is not None]
    assert {s.data_type for s in sel_} == {"s"}
    assert [s.coordinate for s in sel_ if s.hyperlink] == ["A2"]


def test_group_and_total_rows_stand_out(buku: Workbook) -> None:
    assert buku["Tabel 2a"]["A5"].font.bold
    assert not buku["Tabel 2a"]["A6"].font.bold
    assert buku["Tabel 1"]["B7"].font.bold


def test_zero_as_dash_keeps_the_number(buku: Workbook) -> None:
    sel = buku["Tabel 1"]["C6"]
    assert sel.value == 0
    assert sel.number_format == '[$-421]#,##0;[$-421]-#,##0;"–"'


@pytest.mark.parametrize(
    ("sel", "pola"),
    [
        (Sel("-7,20", Fraction(-72, 10), 2), "[$-421]#,##0.00"),
        (Sel("Rp5", Fraction(5)), '[$-421]"Rp"#,##0'),
        (Sel('5 "x"', Fraction(5)), '[$-421]#,##0" "\\""x"\\"'),
        (Sel("(7)", Fraction(-7)), "[$-421]#,##0"),
        (Sel("5 " + "x" * 300, Fraction(5)), "[$-421]#,##0"),
    ],
)
def test_number_format(sel: Sel, pola: str) -> None:
    assert format_angka(sel) == pola


def test_rows_are_high_enough_for_their_text(tmp_path: Path) -> None:
    kolom = (Kolom("a", "A", lebar=1.0), Kolom("b", "B", lebar=1.0))
    panjang = "kata " * 20
    baris = (
        Baris((Sel(panjang, rentang=2), Sel("x"))),
        Baris((Sel("", rentang=0), Sel("y"))),
        Baris((Sel("z"), Sel(panjang))),
    )
    tabel = Tabel("t", "J", kolom, baris)
    tulis_xlsx(Dokumen((Bab("b", (BlokTabel(tabel, "1"),)),)), tmp_path / "x.xlsx")
    tinggi = load_workbook(tmp_path / "x.xlsx")["Tabel 1"].row_dimensions
    assert tinggi[5].height == 13.5
    assert tinggi[5].height + tinggi[6].height == tinggi[7].height
    assert tinggi[7].height >= 13.5 * 7


def test_headings_and_caption_are_high_enough(tmp_path: Path) -> None:
    kolom = (Kolom("a", "kata " * 10), Kolom("b", "B", ("K",)))
    tabel = Tabel("t", "judul " * 20, kolom, (), catatan=("catatan " * 20,))
    tulis_xlsx(Dokumen((Bab("b", (BlokTabel(tabel, "1"),)),)), tmp_path / "x.xlsx")
    tinggi = load_workbook(tmp_path / "x.xlsx")["Tabel 1"].row_dimensions
    assert tinggi[4].height == 27
    assert tinggi[1].height >= 4 * 13.5
    assert tinggi[7].height >= 5 * 13.5


def test_wide_table_is_printed_across(buku: Workbook) -> None:
    assert buku["Tabel 2"].page_setup.orientation == "landscape"
    assert buku["Tabel 1"].page_setup.orientation == "portrait"
    assert buku["Tabel 1"].page_setup.paperSize == 9


def test_same_document_same_bytes_and_no_clock(dokumen_contoh: Dokumen, tmp_path: Path) -> None:
    tulis_xlsx(dokumen_contoh, tmp_path / "a" / "x.xlsx")
    tulis_xlsx(dokumen_contoh, tmp_path / "b.xlsx")
    assert (tmp_path / "a" / "x.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "b.xlsx") as arsip:
        assert {i.date_time[0] for i in arsip.infolist()} == {1980}
        assert b"2021-01-12T00:00:00Z" in arsip.read("docProps/core.xml")


def test_document_without_cover_or_tables_is_written(tmp_path: Path) -> None:
    tulis_xlsx(replace(Dokumen(()), meta={}), tmp_path / "x.xlsx")
    buku = load_workbook(tmp_path / "x.xlsx")
    assert buku.sheetnames == ["Daftar Tabel"]
    assert buku["Daftar Tabel"]["A1"].value == "Tabel laporan"
