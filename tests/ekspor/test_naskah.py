"""Headings: levels without gaps, ids that are unique, contents made of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.ekspor.blok import Teks
from lakip_lib.ekspor.naskah import Judul, PenataJudul, daftar_isi, slug


def _tingkat(*teks: Teks) -> list[tuple[int, str]]:
    penata = PenataJudul()
    for satu in teks:
        penata.tata(satu)
    return [(j.tingkat, j.teks) for j in penata.judul]


def test_frame_keeps_its_levels() -> None:
    rangka = [Teks("# BAB I"), Teks("## A"), Teks("### 1"), Teks("## B"), Teks("# BAB II")]
    assert [t for t, _ in _tingkat(*rangka)] == [1, 2, 3, 2, 1]


def test_skipped_level_is_closed_up_for_all_siblings() -> None:
    rangka = [Teks("# BAB"), Teks("### a"), Teks("##### i"), Teks("### b"), Teks("## c")]
    assert [t for t, _ in _tingkat(*rangka)] == [1, 2, 3, 2, 2]


def test_headings_in_prose_start_below_the_frame() -> None:
    prosa = Teks("# Uraian\n\nteks\n\n## Rincian\n\nteks", keluaran=True)
    assert _tingkat(Teks("# BAB"), Teks("## A"), prosa, Teks("## B")) == [
        (1, "BAB"),
        (2, "A"),
        (3, "Uraian"),
        (4, "Rincian"),
        (2, "B"),
    ]


def test_single_heading_shown_by_a_call_belongs_to_the_frame() -> None:
    keluaran = [Teks("### 1. Sasaran", keluaran=True), Teks("#### a. Target", keluaran=True)]
    prosa = Teks("##### Indikator\n\nUraian.", keluaran=True)
    hasil = _tingkat(Teks("# BAB"), Teks("## C"), *keluaran, prosa)
    assert [t for t, _ in hasil] == [1, 2, 3, 4, 5]


def test_markdown_cell_with_heading_and_text_belongs_to_the_frame() -> None:
    assert [t for t, _ in _tingkat(Teks("# BAB\n\nteks"), Teks("## A\n\nteks"))] == [1, 2]


def test_tokens_carry_final_tags_and_ids() -> None:
    penata = PenataJudul()
    penata.tata(Teks("# BAB"))
    token = penata.tata(Teks("### **Tebal** `kode`\n\nisi"))
    assert (token[0].tag, token[2].tag) == ("h2", "h2")
    assert token[0].attrs["id"] == "tebal-kode"
    assert penata.judul[-1] == Judul(2, "Tebal kode", "tebal-kode")


def test_ids_are_unique_and_spare_those_taken() -> None:
    penata = PenataJudul({"isi"})
    for _ in range(3):
        penata.tata(Teks("# Isi"))
    assert [j.id for j in penata.judul] == ["isi-2", "isi-3", "isi-4"]


@given(st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=12))
def test_no_level_is_ever_skipped(kepala: list[tuple[int, bool]]) -> None:
    penata = PenataJudul()
    for tingkat, keluaran in kepala:
        penata.tata(Teks(f"{'#' * tingkat} Judul\n\nteks", keluaran=keluaran))
    hasil = [0, *(j.tingkat for j in penata.judul)]
    assert all(b <= a + 1 for a, b in pairwise(hasil))
    assert len({j.id for j in penata.judul}) == len(penata.judul)


@given(st.text())
def test_slug_is_a_plain_id(teks: str) -> None:
    assert slug(teks)
    assert set(slug(teks)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_contents_nest_and_stop_at_the_depth_asked() -> None:
    judul = [Judul(t, f"J{i}", f"j{i}") for i, t in enumerate((1, 2, 3, 4, 2, 1))]
    isi = daftar_isi(judul, 3)
    assert [b.judul.id for b in isi] == ["j0", "j5"]
    assert [b.judul.id for b in isi[0].anak] == ["j1", "j4"]
    assert [b.judul.id for b in isi[0].anak[0].anak] == ["j2"]
    assert isi[0].anak[0].anak[0].anak == []
