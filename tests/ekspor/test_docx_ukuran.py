"""Column widths: no word cut, the page filled; a landscape table on one page if it can be."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.blok import BlokTabel
from lakip_lib.ekspor.docx_tinggi import jumlah_baris, tinggi_tabel, ukur_tabel
from lakip_lib.ekspor.docx_ukuran import SELA_X, lebar_isi, lebar_teks, pilihan_ukuran, tinggi_isi
from lakip_lib.ekspor.typst_tabel import simpul_tabel
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel


def simpul(*isi: tuple[str, ...], lebar: bool = False, bobot: float = 1.0) -> dict[str, Any]:
    """Return the node of a table: text, then numbers."""
    kolom = tuple(
        Kolom(f"k{i}", f"K{i}", rata="kanan" if i else "kiri", lebar=1.0 if i else bobot)
        for i in range(len(isi[0]))
    )
    baris = tuple(
        Baris(tuple(Sel(t, Fraction(1) if i else None) for i, t in enumerate(b))) for b in isi
    )
    return simpul_tabel(BlokTabel(Tabel("t", "T", kolom, baris, lebar=lebar), "1"))


def test_text_is_as_wide_as_the_font_says() -> None:
    # Noto Sans: "A" 639, "▲" from DejaVu Sans 1577 of 2048.
    assert lebar_teks("AA", 10) == pytest.approx(12.78)
    assert lebar_teks("▲", 10) == pytest.approx(1577 / 2048 * 10, abs=0.01)
    assert lebar_teks("A", 10, tebal=True) > lebar_teks("A", 10)


@given(
    kata=st.lists(st.text("abcdefghij", min_size=1, max_size=20), min_size=2, max_size=7),
    bobot=st.floats(0.2, 5),
    lebar=st.booleans(),
)
def test_columns_fill_the_page_and_hold_their_words(
    kata: list[str], bobot: float, lebar: bool
) -> None:
    t = simpul(tuple(kata), lebar=lebar, bobot=bobot)
    for besar, kolom in pilihan_ukuran(t):
        assert sum(kolom) == pytest.approx(lebar_isi(lebar))
        for satu, w in zip(kata, kolom, strict=True):
            assert lebar_teks(satu, besar) + 2 * SELA_X * besar <= w


def test_words_too_wide_for_any_size_share_by_weight() -> None:
    t = simpul(("a" * 90, "b" * 90), bobot=3.0)
    (pilihan,) = pilihan_ukuran(t)
    assert pilihan == (6.5, pytest.approx([lebar_isi(False) * 0.75, lebar_isi(False) * 0.25]))


def test_lines_break_at_spaces_and_after_hyphens() -> None:
    lebar = lebar_teks("aaaa", 10) + 1
    assert jumlah_baris("aaaa aaaa", 10, lebar) == 2
    assert jumlah_baris("aaa-aaaa", 10, lebar) == 2
    assert jumlah_baris("aa aa", 10, lebar_teks("aa aa", 10) + 0.1) == 1


def test_landscape_table_takes_the_size_that_fits_one_page() -> None:
    def tinggi(n: int) -> tuple[float, bool]:
        besar, _, utuh = ukur_tabel(simpul(*[("a", "1")] * n, lebar=True))
        return besar, utuh

    hasil = [tinggi(n) for n in (10, 32, 60)]
    assert hasil[0] == (8.0, True)
    assert hasil[1][0] < 8.0
    assert hasil[1][1]
    # Too long for a page at any size: large print, and it may break.
    assert hasil[2] == (8.0, False)


def test_what_stands_above_takes_its_room() -> None:
    t = simpul(*[("a", "1")] * 24, lebar=True)
    judul = {"jenis": "judul", "tingkat": 1, "isi": [{"jenis": "teks", "teks": "BAB"}]}
    assert ukur_tabel(t)[0] > ukur_tabel(t, [judul, judul])[0]


def test_high_merged_cell_counts() -> None:
    sel = (Sel("kata " * 120, rentang=2), Sel("x"))
    baris = (Baris(sel), Baris((Sel(rentang=0), Sel("y"))))
    kolom = (Kolom("a", "a"), Kolom("b", "b"))
    t = simpul_tabel(BlokTabel(Tabel("t", "T", kolom, baris), "1"))
    besar, lebar = pilihan_ukuran(t)[0]
    pendek = simpul(("a", "x"), ("b", "y"))
    assert tinggi_tabel(t, besar, lebar) > tinggi_tabel(pendek, besar, lebar) + 3 * besar
    assert tinggi_tabel(t, besar, lebar) < tinggi_isi(False)
