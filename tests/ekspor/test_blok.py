"""The document: blocks read from notebooks, numbered over all chapters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_lib.ekspor.blok import (
    BlokGrafik,
    BlokTabel,
    Dokumen,
    Khusus,
    Kode,
    Teks,
    baca_dokumen,
)
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

DASAR = Tabel("x", "Judul", (Kolom("a", "A"),), (Baris((Sel("1"),)),))


def _buku(*isi: Any) -> NotebookNode:
    keluaran = [new_output("display_data", data=satu._repr_mimebundle_()) for satu in isi]
    return new_notebook(cells=[new_code_cell("x", outputs=keluaran)])


def _seri(*seri: str) -> list[str]:
    tabel = [replace(DASAR, id=f"t{i}", seri=s) for i, s in enumerate(seri)]  # type: ignore[arg-type]
    return [b.nomor for b in baca_dokumen([("bab", _buku(*tabel))]).tabel()]


def test_tables_are_numbered_by_their_series() -> None:
    seri = ("ringkasan", "utama", "anak", "anak", "utama", "anak", "lampiran", "lampiran")
    assert _seri(*seri) == ["R.1", "1", "1a", "1b", "2", "2a", "L.1", "L.2"]


def test_letters_go_on_after_z() -> None:
    assert _seri("utama", *["anak"] * 28)[-3:] == ["1z", "1aa", "1ab"]


def test_numbers_run_on_through_chapters() -> None:
    grafik = Grafik("g1", "J", "alt", Gambar("<svg/>"), DASAR)
    buku = [
        ("satu", _buku(DASAR, grafik)),
        ("dua", _buku(replace(DASAR, id="y"), replace(grafik, id="g2"))),
    ]
    dokumen = baca_dokumen(buku)
    assert [b.nama for b in dokumen.bab] == ["satu", "dua"]
    assert dokumen.rujukan() == {
        "tbl-x": "Tabel 1",
        "tbl-y": "Tabel 2",
        "gbr-g1": "Gambar 1",
        "gbr-g2": "Gambar 2",
    }


def test_the_same_id_twice_is_refused_with_a_remedy() -> None:
    with pytest.raises(KesalahanLakip, match=r'"tbl-x" ditampilkan dua kali.*\[\]\(#tbl-x\)'):
        baca_dokumen([("satu", _buku(DASAR)), ("dua", _buku(DASAR))])


def test_a_table_and_a_chart_may_share_an_id() -> None:
    grafik = Grafik("x", "J", "alt", Gambar("<svg/>"), DASAR)
    assert set(baca_dokumen([("b", _buku(DASAR, grafik))]).rujukan()) == {"tbl-x", "gbr-x"}


def test_blocks_come_in_order_with_prose_told_from_frame(dokumen_contoh: Dokumen) -> None:
    jenis = [type(b) for b in dokumen_contoh.bab[1].blok]
    awal, tabel, grafik = [Kode, Kode, Teks, Teks], [Kode, BlokTabel], [Kode, BlokGrafik]
    assert jenis == [*awal, Kode, Teks, Teks, *tabel, *grafik]
    teks = [b for b in dokumen_contoh.bab[1].blok if isinstance(b, Teks)]
    assert [t.keluaran for t in teks] == [False, False, True, False]


def test_meta_comes_from_the_cover(dokumen_contoh: Dokumen) -> None:
    assert dokumen_contoh.meta["unit"] == "UPT BP2MI Bandung"
    sampul = next(b for b in dokumen_contoh.semua_blok() if isinstance(b, Khusus))
    assert sampul.jenis == "sampul"


def test_a_document_without_cover_has_no_meta() -> None:
    assert baca_dokumen([("b", new_notebook(cells=[new_markdown_cell("# A")]))]).meta == {}


def test_raw_cells_streams_and_plain_results_are_left_out() -> None:
    keluaran = [
        new_output("stream", text="catatan"),
        new_output("execute_result", data={"text/plain": "3"}),
    ]
    nb = new_notebook(cells=[new_code_cell("1 + 2", outputs=keluaran)])
    assert baca_dokumen([("b", nb)]).bab[0].blok == (Kode("1 + 2"),)


def test_markdown_and_svg_stored_as_lists_of_lines_are_joined() -> None:
    grafik = Grafik("g", "J", "alt", Gambar("<svg/>"), DASAR)._repr_mimebundle_()
    grafik["image/svg+xml"] = ["<svg", "/>"]
    keluaran = [
        new_output("display_data", data={"text/markdown": ["a\n", "b"]}),
        new_output("display_data", data=grafik),
    ]
    nb = new_notebook(cells=[new_code_cell("", outputs=keluaran)])
    _, teks, gambar = baca_dokumen([("b", nb)]).bab[0].blok
    assert teks == Teks("a\nb", keluaran=True)
    assert isinstance(gambar, BlokGrafik)
    assert gambar.grafik.svg == "<svg/>"
