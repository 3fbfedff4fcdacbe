"""From notebooks to a document: merged notebooks, refusals, references."""

from __future__ import annotations

from copy import deepcopy

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_lib.ekspor.bersama import Rujukan, dokumen_dari_buku, pecah_buku
from lakip_lib.ekspor.blok import Bab, Dokumen, Khusus, Teks
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip

Buku = list[tuple[str, NotebookNode]]


def _gabung(buku: Buku) -> NotebookNode:
    semua = []
    for nama, nb in deepcopy(buku):
        for sel in nb.cells:
            sel.metadata["lakip_bab"] = nama
            semua.append(sel)
    return new_notebook(cells=semua)


def test_merged_notebook_gives_the_same_document(buku_contoh: Buku) -> None:
    satu = pecah_buku(_gabung(buku_contoh), "laporan")
    assert [nama for nama, _ in satu] == ["00-pembuka", "02-bab-1", "04-bab-3"]
    assert dokumen_dari_buku(satu) == dokumen_dari_buku(buku_contoh)


def test_unmarked_cells_make_one_chapter() -> None:
    nb = new_notebook(cells=[new_markdown_cell("# A"), new_markdown_cell("# B")])
    bab = pecah_buku(nb, "nama")
    assert [(nama, len(satu.cells)) for nama, satu in bab] == [("nama", 2)]


def test_failed_cell_is_refused() -> None:
    galat = new_output("error", ename="KeyError", evalue="'x'", traceback=[])
    nb = new_notebook(cells=[new_code_cell("x", outputs=[galat], execution_count=1)])
    with pytest.raises(BukuGagal, match=r"bab-1 memuat sel yang gagal: KeyError.*Perbaikan"):
        dokumen_dari_buku([("bab-1", nb)])


def test_notebook_that_was_not_run_is_refused() -> None:
    nb = new_notebook(cells=[new_markdown_cell("# A"), new_code_cell("lap.tabel('x')")])
    with pytest.raises(BukuGagal, match=r"belum dijalankan.*--execute"):
        dokumen_dari_buku([("bab-1", nb)])


def test_notebook_of_prose_alone_needs_no_run() -> None:
    nb = new_notebook(cells=[new_markdown_cell("# A")])
    assert len(dokumen_dari_buku([("a", nb)]).bab) == 1


def test_references_are_called_by_number_or_heading(dokumen_contoh: Dokumen) -> None:
    rujukan = Rujukan(dokumen_contoh, {"bab-i": "BAB I Pendahuluan"})
    assert rujukan.lengkap
    assert rujukan.nama("tbl-kegiatan") == "Tabel 2a"
    assert rujukan.nama("gbr-kategori-jumlah") == "Gambar 1"
    assert rujukan.nama("bab-i") == "BAB I Pendahuluan"


def test_unknown_reference_names_itself_and_the_likely_one(dokumen_contoh: Dokumen) -> None:
    with pytest.raises(KesalahanLakip, match=r'"#tbl-pegawia".*"#tbl-pegawai"'):
        Rujukan(dokumen_contoh, {}).nama("tbl-pegawia")


def test_one_chapter_may_refer_to_others(buku_contoh: Buku) -> None:
    rujukan = Rujukan(dokumen_dari_buku(buku_contoh[1:2]), {})
    assert not rujukan.lengkap
    assert rujukan.nama("tbl-capaian-anggaran") is None


@pytest.mark.parametrize(
    ("id_", "nama"),
    [
        ("tbl-rkt", "tabel “rkt” dalam laporan lengkap"),
        ("gbr-a-b", "gambar “a-b” dalam laporan lengkap"),
        ("bab-iv", "bagian “bab-iv” dalam laporan lengkap"),
    ],
)
def test_words_for_what_is_elsewhere(id_: str, nama: str) -> None:
    assert Rujukan(Dokumen(()), {}).sebutan(id_) == nama


def test_prose_may_speak_of_a_table_that_the_data_cannot_fill() -> None:
    sampul = Khusus("sampul", {"judul": "J"})
    kosong = Teks("*Tabel ini tidak disajikan.*", keluaran=True, tiada="tbl-pegawai")
    rujukan = Rujukan(Dokumen((Bab("a", (sampul, kosong)),)), {})
    assert rujukan.nama("tbl-pegawai") is None
    assert rujukan.sebutan("tbl-pegawai") == "tabel (tidak disajikan)"
    with pytest.raises(KesalahanLakip, match="tbl-rkt"):
        rujukan.nama("tbl-rkt")
