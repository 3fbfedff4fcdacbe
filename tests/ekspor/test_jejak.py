"""All trails of a document: numbered in order, once each, with the places that show them."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from lakip_lib.ekspor.blok import Bab, BlokGrafik, BlokTabel, Dokumen, Teks
from lakip_lib.ekspor.html import render_html
from lakip_lib.ekspor.html_jejak import PenandaJejak
from lakip_lib.ekspor.jejak import daftar_jejak, nomor_jejak
from lakip_lib.ekspor.jejak_json import tulis_jejak
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.jejak import Ruas, Sel, Terlacak, langkah, terlacak
from lakip_lib.tabel import model
from lakip_lib.tabel.model import Baris, Kolom, Tabel

A = terlacak(Fraction(3), "2020/a.csv", 2, "nilai", "3", "X1")
B = terlacak(Fraction(8), "2020/a.csv", 3, "nilai", "8", "X2")
RASIO = langkah(A / B * 100, "capaian: a ÷ b × 100", "aturan <satu>")


def tabel(id_: str, *sel: model.Sel) -> Tabel:
    kolom = (Kolom("nama", "Nama", kepala_baris=True), Kolom("nilai", "Nilai", rata="kanan"))
    baris = tuple(Baris((model.Sel(f"baris {i}"), s), kunci=f"X{i}") for i, s in enumerate(sel))
    return Tabel(id_, "Judul tabel", kolom, baris)


@pytest.fixture
def dokumen() -> Dokumen:
    uraian = Teks("Naik [37,50](jejak:0) dari [3](jejak:1).", True, None, ((RASIO, 2), (A, 0)))
    isi = (
        Teks("# BAB I Satu"),
        Teks("## A. Bagian"),
        uraian,
        BlokTabel(tabel("satu", model.Sel("37,50", RASIO, 2), model.Sel("8", B)), "1"),
        BlokGrafik(
            Grafik(
                "gbr", "Judul", "Teks lain", Gambar("<svg/>"), tabel("gbr", model.Sel("8,0", B, 1))
            ),
            "1",
        ),
    )
    return Dokumen((Bab("01-satu", isi),))


def test_ids_follow_the_order_and_equal_trails_share_one(dokumen: Dokumen) -> None:
    daftar = daftar_jejak(dokumen)
    assert [(t.id, t.teks) for t in daftar.tampil] == [
        (1, "37,50"), (2, "3"), (1, "37,50"), (3, "8"), (4, "8,0"),
    ]  # fmt: skip
    assert [desimal for _, desimal in daftar.angka] == [2, 0, 0, 1]


def test_cells_and_steps_stand_before_what_is_made_of_them(dokumen: Dokumen) -> None:
    daftar = daftar_jejak(dokumen)
    assert [isinstance(e.nilai.asal, Sel) for e in daftar.entri] == [True, True, False]
    assert daftar.entri[2].bagian == (0, 1)
    for i, e in enumerate(daftar.entri):
        assert all(b < i for b in e.bagian)


def test_places_are_headings_tables_and_figures(dokumen: Dokumen) -> None:
    tempat = [(t.tempat["jenis"], t.sel) for t in daftar_jejak(dokumen).tampil]
    assert tempat == [
        ("narasi", {}),
        ("narasi", {}),
        ("tabel", {"baris": 1, "kunci": "X0", "kolom": "nilai"}),
        ("tabel", {"baris": 2, "kunci": "X1", "kolom": "nilai"}),
        ("gambar", {"baris": 1, "kunci": "X0", "kolom": "nilai"}),
    ]
    pertama = daftar_jejak(dokumen).tampil[0].tempat
    assert pertama["judul"] == ["BAB I Satu", "A. Bagian"]


def test_a_piece_without_words_shows_nothing(dokumen: Dokumen) -> None:
    kosong = Dokumen((Bab("00-kosong", (Teks(""), *dokumen.bab[0].blok)),))
    assert len(daftar_jejak(kosong).tampil) == len(daftar_jejak(dokumen).tampil)


def test_covered_cells_show_nothing() -> None:
    sel = (model.Sel("8", B, rentang=2), model.Sel("8", B, rentang=0))
    dokumen = Dokumen((Bab("a", (BlokTabel(tabel("t", *sel), "1"),)),))
    assert len(daftar_jejak(dokumen).tampil) == 1


def test_a_link_without_its_number_is_no_trail() -> None:
    dokumen = Dokumen((Bab("a", (Teks("[1](jejak:3)", True, None, ((A, 0),)),)),))
    assert daftar_jejak(dokumen).tampil == []
    assert "data-j=" not in render_html(dokumen)


@pytest.mark.parametrize("tujuan", ["jejak:", "jejak:x", "jejak:-1", "#jejak:1", "jejak:1.2"])
def test_other_links_lead_to_no_trail(tujuan: str) -> None:
    assert nomor_jejak(tujuan) is None


def test_json_is_written_line_by_line(dokumen: Dokumen, tmp_path: Path) -> None:
    berkas = tmp_path / "jejak.json"
    tulis_jejak(daftar_jejak(dokumen), berkas)
    isi = json.loads(berkas.read_bytes())
    assert [a["id"] for a in isi["angka"]] == ["j1", "j2", "j3", "j4"]
    assert isi["angka"][0]["tampil"][1] == {
        "teks": "37,50", "tempat": 1, "baris": 1, "kunci": "X0", "kolom": "nilai",
    }  # fmt: skip
    assert isi["simpul"][2] == {
        "jenis": "langkah",
        "nama": "capaian",
        "uraian": "capaian: a ÷ b × 100",
        "aturan": "aturan <satu>",
        "pola": "{0} ÷ {1} × 100",
        "bagian": [0, 1],
        "nilai": "75/2",
    }
    assert isi["simpul"][0]["nama"] == "nilai (X1)"
    assert b'\n{"id":"j2"' in berkas.read_bytes()


def test_the_page_marks_numbers_and_holds_their_data(dokumen: Dokumen) -> None:
    html = render_html(dokumen)
    assert 'Naik <span data-j="1">37,50</span> dari <span data-j="2">3</span>.' in html
    assert '<td class="ka angka"><span data-j="1">37,50</span></td>' in html
    data = html.split('id="data-jejak">')[1].split("</script>")[0]
    assert "<" not in data
    isi = json.loads(data)
    teks = isi["t"]
    assert isi["a"] == [[2, 2, 1], [0, 0, 1], [1, 0, 1], [1, 1, 1]]
    jenis, nama, nilai, judul, aturan, pola, bagian = isi["s"][2]
    assert (jenis, bagian) == (1, [0, 1])
    assert [teks[i] for i in (nama, nilai, judul, aturan, pola)] == [
        "capaian", "37,5", "capaian: a ÷ b × 100", "aturan <satu>", "{0} ÷ {1} × 100",
    ]  # fmt: skip
    jenis, nama, nilai, berkas, baris, kolom, tertulis, hal = isi["s"][0]
    assert (jenis, baris) == (0, 2)
    assert [teks[i] for i in (nama, nilai, berkas, kolom, tertulis, hal)] == [
        "nilai (X1)", "3", "2020/a.csv", "nilai", "3", "",
    ]  # fmt: skip


def test_a_page_without_trails_has_no_panel_and_no_script_for_it() -> None:
    html = render_html(Dokumen((Bab("a", (Teks("# Judul"),)),)))
    for tanda in ("data-jejak", "<dialog", "tandai-angka", "#jejak"):
        assert tanda not in html


def test_marked_text_is_escaped() -> None:
    penanda = PenandaJejak()
    html = penanda.teks("<b> 3 & 8", [Ruas(4, 5, A, 0)])
    assert str(html) == '&lt;b&gt; <span data-j="1">3</span> &amp; 8'
    assert penanda.teks("<b>", ()) == "<b>"


def test_parts_that_would_be_called_the_same_carry_other_names() -> None:
    lalu = langkah(terlacak(Fraction(3), "2019/a.csv", 2, "nilai", "3") * 2, "capaian")
    kini = langkah(terlacak(Fraction(8), "2020/a.csv", 2, "nilai", "8") * 2, "capaian")
    penanda = PenandaJejak()
    penanda.buka(kini - lalu, 0)
    isi = json.loads(str(penanda.data()))
    assert [isi["t"][i] for i in isi["s"][-1][7]] == ["capaian tahun 2020", "capaian tahun 2019"]


def test_the_pdf_has_the_words_alone(dokumen: Dokumen) -> None:
    pohon = json.dumps(pohon_dokumen(dokumen), ensure_ascii=False)
    assert "Naik 37,50 dari 3." in pohon
    assert "jejak:" not in pohon
    assert isinstance(RASIO, Terlacak)
