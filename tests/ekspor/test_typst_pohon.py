"""The report as a tree: front matter, landscape pages, pairs of charts, boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from lakip_lib.ekspor.blok import Bab, Blok, BlokGrafik, BlokTabel, Dokumen, Khusus, Kode, Teks
from lakip_lib.ekspor.typst_markdown import Simpul
from lakip_lib.ekspor.typst_pohon import pohon_dokumen, teks_judul
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"></svg>'


def tabel(id_: str, *, lebar: bool = False) -> BlokTabel:
    isi = Tabel(id_, f"Judul {id_}", (Kolom("a", "A"),), (Baris((Sel("x"),)),), lebar=lebar)
    return BlokTabel(isi, "1")


def grafik(id_: str, ukuran: Any = "penuh", alt: str = "alt", svg: str = SVG) -> BlokGrafik:
    return BlokGrafik(Grafik(id_, f"Gambar {id_}", alt, Gambar(svg), tabel(id_).tabel, ukuran), "1")


def pohon(*blok: Blok) -> dict[str, Any]:
    return pohon_dokumen(Dokumen((Bab("bab", blok),)))


def ringkas(isi: Sequence[Simpul]) -> list[Any]:
    """Return the kinds of nodes; what is grouped as a list of its own."""
    return [
        ringkas(s["isi"]) if s["jenis"] in ("melintang", "pasangan") else s["jenis"] for s in isi
    ]


def test_front_matter_ends_at_the_first_chapter(dokumen_contoh: Dokumen) -> None:
    hasil = pohon_dokumen(dokumen_contoh)
    assert hasil["depan"][0]["jenis"] == "sampul"
    assert [teks_judul(s) for s in hasil["depan"] if s["jenis"] == "judul"] == [
        "Kata Pengantar",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
    ]
    assert teks_judul(hasil["isi"][0]) == "BAB I Pendahuluan"
    judul = "Laporan Akuntabilitas Kinerja Instansi Pemerintah UPT BP2MI Bandung Tahun 2020"
    assert hasil["judul"] == judul


def test_document_without_chapters_has_no_front_matter() -> None:
    hasil = pohon(Teks("# Lampiran\n\nisi"))
    assert (hasil["depan"], hasil["judul"]) == ([], "Lampiran")
    assert pohon()["judul"] == "LAKIP"


def test_contents_do_not_list_themselves_and_lists_share_pages() -> None:
    blok = [
        b
        for jenis in ("isi", "tabel", "gambar")
        for b in (Teks(f"# Daftar {jenis}"), Khusus("daftar", {"daftar": jenis}))
    ]
    isi, tabel_, gambar = (s for s in pohon(*blok)["isi"] if s["jenis"] == "judul")
    assert [s["tercantum"] for s in (isi, tabel_, gambar)] == [False, True, True]
    assert [s["menyambung"] for s in (isi, tabel_, gambar)] == [False, True, True]


@pytest.mark.parametrize(
    ("judul", "sambung"), [("# Daftar Singkatan", True), ("# Ringkasan", None)]
)
def test_list_of_abbreviations_follows_the_lists(judul: str, sambung: bool | None) -> None:
    daftar = (Teks("# Daftar Gambar"), Khusus("daftar", {"daftar": "gambar"}))
    isi = pohon(*daftar, Teks(f"{judul}\n\n- satu"))["isi"]
    assert [s.get("menyambung") for s in isi if s["jenis"] == "judul"] == [False, sambung]


def test_last_paragraph_stays_with_the_signature() -> None:
    isi = pohon(Teks("Satu.\n\nDua."), Khusus("tanda_tangan", {"nama": "A"}))["isi"]
    assert [s.get("lekat") for s in isi] == [False, True, None]


def test_lists_know_whether_there_is_anything_to_list() -> None:
    daftar = [Khusus("daftar", {"daftar": j}) for j in ("tabel", "gambar")]
    assert [s["ada"] for s in pohon(*daftar, tabel("a"))["isi"][:2]] == [True, False]


def test_wide_tables_share_landscape_pages_with_their_headings() -> None:
    panjang = Teks("# BAB I Satu\n\n" + "panjang " * 300)
    isi = pohon(
        panjang,
        Teks("## A"),
        tabel("a", lebar=True),
        Teks("## B"),
        tabel("b", lebar=True),
        tabel("c"),
    )["isi"]
    assert ringkas(isi) == ["judul", "paragraf", ["judul", "tabel", "judul", "tabel"], "tabel"]


def test_chapter_with_little_prose_starts_on_the_landscape_page() -> None:
    isi = pohon(Teks("# Lampiran\n\nPengantar.\n\n- satu"), tabel("a", lebar=True))["isi"]
    assert ringkas(isi) == [["judul", "paragraf", "daftar", "tabel"]]
    assert isi[0]["isi"][0]["menyambung"]


def test_short_section_goes_with_its_wide_table() -> None:
    lama, baru = Teks("# Satu\n\nProsa."), Teks("### Hasil\n\nSatu alinea.")
    isi = pohon(lama, tabel("b"), baru, tabel("a", lebar=True))["isi"]
    assert ringkas(isi) == ["judul", "paragraf", "tabel", ["judul", "paragraf", "tabel"]]
    panjang = Teks("### Hasil\n\n" + "panjang " * 300)
    isi = pohon(lama, panjang, tabel("a", lebar=True))["isi"]
    assert ringkas(isi) == ["judul", "paragraf", "judul", "paragraf", ["tabel"]]


def test_chart_before_a_wide_table_stays_upright() -> None:
    isi = pohon(Teks("# Satu"), grafik("g"), tabel("a", lebar=True))["isi"]
    assert ringkas(isi) == ["judul", "gambar", ["tabel"]]


def test_small_charts_go_in_pairs() -> None:
    setengah = [grafik(n, "setengah") for n in "abc"]
    isi = pohon(*setengah, grafik("d"))["isi"]
    assert ringkas(isi) == [["gambar", "gambar"], "gambar", "gambar"]


def test_size_of_a_chart_comes_from_its_viewbox() -> None:
    (ada,) = pohon(grafik("a"))["isi"]
    (tanpa,) = pohon(grafik("a", svg="<svg></svg>"))["isi"]
    assert (ada["lebar"], ada["rasio"]) == (400.0, 0.25)
    assert (tanpa["lebar"], tanpa["rasio"]) == (400.0, 0.6)


def test_paragraph_before_a_list_stays_with_it() -> None:
    isi = pohon(Teks("Sebagai berikut:\n\n- a\n\nSelesai."))["isi"]
    assert [s.get("lekat") for s in isi] == [True, None, False]


@pytest.mark.parametrize("alt", ["", " \n"])
def test_chart_without_alternative_text_is_refused(alt: str) -> None:
    with pytest.raises(KesalahanLakip, match=r"Gambar 1 \(a\).*teks alternatif.*Perbaikan"):
        pohon(grafik("a", alt=alt))


def test_box_holds_prose_with_references() -> None:
    isi = {"nada": "info", "judul": "J", "markdown": "Lihat [](#tbl-a)."}
    kotak, _ = pohon(Khusus("kotak", isi), tabel("a"))["isi"]
    assert kotak["isi"][0]["isi"][1]["label"] == "tbl-a"
    assert "markdown" not in kotak


def test_unknown_block_is_refused_and_code_is_left_out() -> None:
    assert pohon(Kode("x = 1"))["isi"] == []
    with pytest.raises(KesalahanLakip, match="stempel"):
        pohon(Khusus("stempel", {}))
