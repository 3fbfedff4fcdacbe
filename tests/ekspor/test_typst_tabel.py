"""A table becomes a node: cells in place, what must fit on a line, what stays whole."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.ekspor.blok import BlokTabel
from lakip_lib.ekspor.typst_markdown import Simpul
from lakip_lib.ekspor.typst_tabel import simpul_tabel
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Penyusun, Sel, Tabel

ANGKA = Kolom("n", "Jumlah (Rp)", (), "kanan", 1.0, "rupiah")
NAMA = Kolom("nama", "Nama", lebar=2.0)


def simpul(tabel: Tabel) -> Simpul:
    return simpul_tabel(BlokTabel(tabel, "7"))


def tabel(*baris: Baris, kolom: tuple[Kolom, ...] = (NAMA, ANGKA), lebar: bool = False) -> Tabel:
    return Tabel("uji", "Tabel uji", kolom, baris, lebar=lebar)


def rentang_panjang(jumlah: int) -> Tabel:
    p = Penyusun((NAMA, Kolom("isi", "Isi")))
    for i in range(jumlah):
        p.tambah("Kelompok", f"baris {i}")
    p.gabung("nama", [1] * jumlah)
    return Tabel("uji", "Tabel uji", p.kolom, tuple(p.baris))


def test_title_number_and_label() -> None:
    satu = simpul(tabel())
    assert (satu["nomor"], satu["judul"], satu["label"]) == ("Tabel 7", "Tabel uji", "tbl-uji")


def test_grouped_headings_come_row_by_row() -> None:
    kolom = (
        NAMA,
        Kolom("a", "A", ("Kinerja",), "kanan"),
        Kolom("b", "B", ("Kinerja",), "kanan"),
    )
    satu = simpul(tabel(kolom=kolom))
    sel = [(s["teks"], s["lajur"], s["rentang"], s["rata"]) for s in satu["kepala"]]
    assert satu["baris_kepala"] == 2
    assert sel == [
        ("Nama", 1, 2, "kiri"),
        ("Kinerja", 2, 1, "tengah"),
        ("A", 1, 1, "kanan"),
        ("B", 1, 1, "kanan"),
    ]


def test_covered_cells_are_left_out_and_others_keep_their_column() -> None:
    baris = simpul(rentang_panjang(3))["baris"]
    assert [[(s["x"], s["rentang"]) for s in b["sel"]] for b in baris] == [
        [(0, 3), (1, 1)],
        [(1, 1)],
        [(1, 1)],
    ]


def test_label_of_a_total_fills_the_empty_cells_beside_it() -> None:
    kolom = (Kolom("no", "No."), NAMA, Kolom("x", "X"), ANGKA)
    jumlah = Baris((Sel(), Sel("Jumlah"), Sel(), Sel("5", Fraction(5))), "jumlah")
    (sel,) = [b["sel"] for b in simpul(tabel(jumlah, kolom=kolom))["baris"]]
    assert [(s["teks"], s["x"], s["lajur"]) for s in sel] == [("Jumlah", 0, 3), ("5", 3, 1)]


def test_group_row_with_title_only_spans_the_table() -> None:
    (b,) = simpul(tabel(Baris((Sel("Layanan"), Sel()), "kelompok")))["baris"]
    assert [(s["x"], s["lajur"]) for s in b["sel"]] == [(0, 2)]


def test_total_that_starts_with_a_number_is_not_widened() -> None:
    (b,) = simpul(tabel(Baris((Sel("9", Fraction(9)), Sel()), "jumlah")))["baris"]
    assert [s["lajur"] for s in b["sel"]] == [1, 1]


def test_category_has_colour_sign_and_readable_ink() -> None:
    sel = Sel("2,28", Fraction(2), kategori="Kurang", warna="#b3261e", tanda="▼")
    (b,) = simpul(tabel(Baris((Sel("a"), sel))))["baris"]
    assert (b["sel"][1]["tanda"], b["sel"][1]["warna"], b["sel"][1]["tinta"]) == (
        "▼",
        "#b3261e",
        "#ffffff",
    )


def test_colour_that_is_none_is_refused() -> None:
    sel = Sel("a", kategori="x", warna="merah")
    with pytest.raises(KesalahanLakip, match="merah"):
        simpul(tabel(Baris((sel, Sel("b")))))


def test_number_with_unit_must_fit_one_line_but_words_may_break() -> None:
    sel = Sel("32.000 PMI", Fraction(32000))
    satu = simpul(tabel(Baris((Sel("kabupaten/kota lain"), sel))))
    nama, angka = satu["kolom"]
    assert angka["kata"] == ["32.000 PMI"]
    assert nama["kata"] == ["kabupaten/", "kota", "lain"]
    assert satu["baris"][0]["sel"][1]["satu_baris"]
    assert angka["kata_tebal"] == ["Jumlah", "(Rp)"]


def test_words_in_a_column_of_numbers_get_room() -> None:
    teks = "target berupa predikat huruf, capaian tidak dihitung"
    kata = simpul(tabel(Baris((Sel("a"), Sel(teks)))))["kolom"][1]["kata"]
    assert kata[0] == teks[:13]


def test_small_table_and_short_spans_stay_whole() -> None:
    satu = simpul(rentang_panjang(5))
    assert satu["utuh"]
    assert not satu["pecah"]
    assert satu["baris"][0]["sel"][0]["utuh"]


def test_long_spans_may_break_and_the_longest_do_not_ask_for_one_page() -> None:
    sedang, panjang = simpul(rentang_panjang(25)), simpul(rentang_panjang(80))
    assert sedang["pecah"]
    assert sedang["baris"][0]["sel"][0]["sehalaman"]
    assert not panjang["baris"][0]["sel"][0]["sehalaman"]
    assert not panjang["utuh"]


def test_very_high_row_may_break() -> None:
    tinggi = simpul(tabel(Baris((Sel("kata " * 900), Sel("x")))))["baris"][0]["sel"]
    assert [s["utuh"] for s in tinggi] == [False, False]
