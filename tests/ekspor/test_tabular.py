"""CSV of every table: exact numbers, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.angka import bulatkan
from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen
from lakip_lib.ekspor.tabular import aman, isi_csv, satuan_sel, tulis_csv, tulis_pecahan
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel


def _baca(teks: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(teks)))


def test_every_table_is_a_file_in_order(dokumen_contoh: Dokumen, tmp_path: Path) -> None:
    berkas = tulis_csv(dokumen_contoh, tmp_path / "tabel")
    assert [b.name for b in berkas] == [
        "01-pegawai.csv",
        "02-capaian-anggaran.csv",
        "02a-kegiatan.csv",
    ]
    assert sorted((tmp_path / "tabel").iterdir()) == berkas
    isi = berkas[0].read_bytes()
    assert isi.decode("utf-8") == isi_csv(dokumen_contoh.tabel()[0].tabel)
    assert b"\r" not in isi


def test_file_names_sort_beyond_ninety_nine(tmp_path: Path) -> None:
    blok = tuple(
        BlokTabel(Tabel(f"t{i}", "J", (Kolom("a", "A"),), ()), str(i)) for i in range(1, 101)
    )
    berkas = tulis_csv(Dokumen((Bab("b", blok),)), tmp_path)
    assert (berkas[0].name, berkas[-1].name) == ("001-t1.csv", "100-t100.csv")


def test_a_file_bears_the_number_that_the_report_prints(tmp_path: Path) -> None:
    kolom = (Kolom("a", "A"),)
    blok = tuple(BlokTabel(Tabel(f"t{n[:1].lower()}", "J", kolom, ()), n) for n in ("R.1", "7"))
    berkas = tulis_csv(Dokumen((Bab("b", blok),)), tmp_path)
    assert [b.name for b in berkas] == ["r1-tr.csv", "07-t7.csv"]


def test_numbers_are_exact_and_units_stand_beside(dokumen_contoh: Dokumen) -> None:
    baris = _baca(isi_csv(dokumen_contoh.tabel()[1].tabel))
    assert [(b["target"], b["target_satuan"]) for b in baris] == [
        ("32000", "PMI"),
        ("41.44", "%"),
        ("A", ""),
        ("", ""),
    ]
    assert [(b["capaian"], b["capaian_kategori"]) for b in baris] == [
        ("110", "Sangat Baik"),
        ("2.2797727273", "Kurang"),
        ("target berupa predikat huruf", ""),
        ("", ""),
    ]


def test_merged_text_repeats_and_merged_number_stands_once(dokumen_contoh: Dokumen) -> None:
    baris = _baca(isi_csv(dokumen_contoh.tabel()[1].tabel))
    assert [b["sasaran"] for b in baris] == [
        "Meningkatnya pemetaan potensi CPMI",
        "Meningkatnya pemetaan potensi CPMI",
        "Nilai AKIP",
        "",
    ]
    assert [b["pagu"] for b in baris] == ["113187358", "", "", "113187358"]


def test_kinds_of_rows_are_told_apart(dokumen_contoh: Dokumen) -> None:
    baris = _baca(isi_csv(dokumen_contoh.tabel()[2].tabel))
    assert [b["jenis_baris"] for b in baris] == ["kelompok", "data", "kelompok", "data"]
    polos = Tabel("t", "J", (Kolom("a", "A"),), (Baris((Sel("x"),)),))
    assert isi_csv(polos) == "a\nx\n"


def test_zero_shown_as_a_dash_is_zero(dokumen_contoh: Dokumen) -> None:
    assert [b["jumlah"] for b in _baca(isi_csv(dokumen_contoh.tabel()[0].tabel))] == ["1", "0", "1"]


@pytest.mark.parametrize(
    "teks", ["=1+1", "+1", "-1", "@x", "\tx", " =1", "\n=1", "\u00a0@x", "  \t=1"]
)
def test_text_that_looks_like_a_formula_is_made_harmless(teks: str) -> None:
    assert aman(teks) == f"'{teks}"
    kolom = (Kolom("a", "A"),)
    assert _baca(isi_csv(Tabel("t", "J", kolom, (Baris((Sel(teks),)),)))) == [{"a": f"'{teks}"}]


@pytest.mark.parametrize(("teks", "hasil"), [("\r=x", "'\n=x"), ("a\r\nb\rc", "a\nb\nc")])
def test_line_breaks_cannot_break_the_file(teks: str, hasil: str) -> None:
    assert _baca(isi_csv(Tabel("t", "J", (Kolom("a", "A"),), (Baris((Sel(teks),)),)))) == [
        {"a": hasil}
    ]


@pytest.mark.parametrize("teks", ["Jumlah", "– tidak ada", "a=b", "", "1. x", "’"])
def test_other_text_stays_as_it_is(teks: str) -> None:
    assert aman(teks) == teks


def test_header_unit_and_category_are_made_harmless_too() -> None:
    sel = Sel("5 =x", Fraction(5), kategori="@k", warna="#000000")
    isi = isi_csv(Tabel("t", "J", (Kolom("=a", "A"),), (Baris((sel,)),)))
    assert isi.splitlines() == ["'=a,'=a_satuan,'=a_kategori", "5,'=x,'@k"]


@given(st.text())
def test_no_cell_ever_starts_as_a_formula(teks: str) -> None:
    isi = aman(teks).lstrip(" \n\u00a0")
    assert not isi.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.fractions())
def test_written_number_is_exact_or_rounded_to_ten_decimals(x: Fraction) -> None:
    kembali = Fraction(tulis_pecahan(x))
    assert kembali in (x, Fraction(bulatkan(x, 10)))
    assert tulis_pecahan(x) != "-0"


@given(st.integers(), st.integers(0, 15))
def test_number_with_an_end_is_written_whole(n: int, desimal: int) -> None:
    x = Fraction(n, 10**desimal)
    assert Fraction(tulis_pecahan(x)) == x


@pytest.mark.parametrize(
    ("sel", "satuan"),
    [
        (Sel("32.000 PMI", Fraction(32000)), "PMI"),
        (Sel("Rp5", Fraction(5)), "Rp"),
        (Sel("41,44%", Fraction(4144, 100), 2), "%"),
        (Sel("86", Fraction(86)), ""),
        (Sel("–", Fraction(0)), ""),
        (Sel("tanpa target"), ""),
        (Sel("5 PMI", Fraction(5), rentang=0), ""),
    ],
)
def test_unit_is_what_stands_beside_the_number(sel: Sel, satuan: str) -> None:
    assert satuan_sel(sel) == satuan
