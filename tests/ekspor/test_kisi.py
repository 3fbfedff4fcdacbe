"""The grid of headings, and which columns name rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.kisi import SelKepala, hanya_judul, kisi_kepala, kolom_kepala
from lakip_lib.tabel.model import Baris, Kolom, Penyusun, Sel, Tabel


def _tabel(*kolom: Kolom) -> Tabel:
    return Tabel("x", "J", kolom, ())


def test_plain_headings_are_one_row() -> None:
    assert kisi_kepala(_tabel(Kolom("a", "A"), Kolom("b", "B"))) == [
        [SelKepala("A", 0, 0), SelKepala("B", 0, 1)]
    ]


def test_groups_span_and_ungrouped_headings_reach_down() -> None:
    tabel = _tabel(
        Kolom("a", "A"),
        Kolom("b", "B", ("K",)),
        Kolom("c", "C", ("K",)),
        Kolom("d", "D", ("L",)),
    )
    assert kisi_kepala(tabel) == [
        [
            SelKepala("A", 0, 0, tinggi=2),
            SelKepala("K", 0, 1, lebar=2, kelompok=True),
            SelKepala("L", 0, 3, kelompok=True),
        ],
        [SelKepala("B", 1, 1), SelKepala("C", 1, 2), SelKepala("D", 1, 3)],
    ]


def test_equal_groups_apart_are_not_merged() -> None:
    tabel = _tabel(Kolom("a", "A", ("K",)), Kolom("b", "B"), Kolom("c", "C", ("K",)))
    assert [s.lebar for s in kisi_kepala(tabel)[0]] == [1, 1, 1]


def test_equal_subgroups_of_different_groups_are_not_merged() -> None:
    tabel = _tabel(Kolom("a", "A", ("K", "S")), Kolom("b", "B", ("L", "S")))
    assert [s.lebar for s in kisi_kepala(tabel)[1]] == [1, 1]


JALUR = st.lists(st.sampled_from("KL"), max_size=3).map(tuple)


@given(st.lists(JALUR, min_size=1, max_size=8))
def test_heading_cells_cover_the_grid_exactly_once(jalur: list[tuple[str, ...]]) -> None:
    kolom = [Kolom(f"k{i}", f"J{i}", j) for i, j in enumerate(jalur)]
    kisi = kisi_kepala(_tabel(*kolom))
    tertutup = [
        (b, k)
        for s in (s for baris in kisi for s in baris)
        for b in range(s.baris, s.baris + s.tinggi)
        for k in range(s.kolom, s.kolom + s.lebar)
    ]
    assert sorted(tertutup) == [(b, k) for b in range(len(kisi)) for k in range(len(kolom))]


def test_row_headings_are_the_marked_column_and_merged_text_before_it() -> None:
    p = Penyusun(
        (Kolom("no", "No."), Kolom("s", "Sasaran"), Kolom("i", "Indikator", kepala_baris=True))
    )
    p.tambah("1.", "S", "I1")
    p.tambah("2.", "S", "I2")
    assert kolom_kepala(Tabel("x", "J", p.kolom, tuple(p.baris))) == {2}
    p.gabung("s", ["S", "S"])
    assert kolom_kepala(Tabel("x", "J", p.kolom, tuple(p.baris))) == {1, 2}


def test_group_row_with_numbers_is_more_than_a_title() -> None:
    assert hanya_judul(Baris((Sel("K"), Sel("")), "kelompok"))
    assert not hanya_judul(Baris((Sel("K"), Sel("5")), "kelompok"))
    assert not hanya_judul(Baris((Sel("K"), Sel("")), "data"))
