"""The Word file: what Word knows of it, the model's text in every cell, the same bytes."""

from __future__ import annotations

import io
import os
import pickle
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from nbconvert.exporters import get_exporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from lakip_lib.ekspor.blok import Bab, BlokGrafik, BlokTabel, Dokumen, Khusus, Teks
from lakip_lib.ekspor.docx import LakipDOCXExporter, render_docx
from lakip_lib.ekspor.html_dokumen import render_html
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.daftar import daftar_tabel
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel, TidakAdaData

Buku = list[tuple[str, NotebookNode]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
JAHAT = "<w:p/>&amp; \x00\x0b\ud800\ufffe {REF x} ]]> \\h"


def dokumen(*blok: Any, **meta: Any) -> Dokumen:
    return Dokumen((Bab("uji", blok),), meta)


def buka(satu: Dokumen) -> Document:
    return docx.Document(io.BytesIO(render_docx(satu)))


def bagian(satu: Dokumen) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render_docx(satu))) as arsip:
        return {n: arsip.read(n) for n in arsip.namelist()}


def teks(unsur: Any) -> str:
    """Return the text of an element as a reader sees it, instructions of fields left out."""
    huruf = {f"{W}t": lambda u: u.text or "", f"{W}br": lambda _: "\n", f"{W}tab": lambda _: "\t"}
    lari = [unsur] if unsur.tag == f"{W}r" else unsur.iter(f"{W}r")
    return "".join(huruf[u.tag](u) for r in lari for u in r if u.tag in huruf)


def perintah(unsur: Any) -> list[str]:
    return [u.text.strip() for u in unsur.iter(f"{W}instrText")]


def gaya(paragraf: Any) -> str | None:
    ada = paragraf.find(f"{W}pPr/{W}pStyle")
    return None if ada is None else ada.get(qn("w:val"))


def paragraf(berkas: Document, *nama: str) -> list[str]:
    return [teks(p) for p in berkas.element.body.iter(f"{W}p") if gaya(p) in nama]


def kisi(tabel: Any) -> list[list[tuple[str, int, str | None]]]:
    """Return the rows of a table: text, columns, and how the cell is merged downwards."""

    def sel(tc: Any) -> tuple[str, int, str | None]:
        lajur, gabung = tc.find(f"{W}tcPr/{W}gridSpan"), tc.find(f"{W}tcPr/{W}vMerge")
        return (
            teks(tc),
            1 if lajur is None else int(lajur.get(qn("w:val"))),
            None if gabung is None else gabung.get(qn("w:val")),
        )

    return [[sel(tc) for tc in tr.findall(f"{W}tc")] for tr in tabel.findall(f"{W}tr")]


@pytest.fixture
def berkas(dokumen_contoh: Dokumen) -> Document:
    return buka(dokumen_contoh)


def test_headings_in_order_with_their_levels(berkas: Document) -> None:
    judul = [
        (int(g[-1]), teks(p))
        for p in berkas.element.body.iter(f"{W}p")
        if (g := gaya(p) or "").startswith("Heading")
    ]
    assert judul == [
        (1, "Kata Pengantar"),
        (1, "Daftar Tabel"),
        (1, "Daftar Gambar"),
        (1, "BAB I Pendahuluan"),
        (2, "A. Latar Belakang"),
        (3, "Uraian"),
        (4, "Rincian"),
        (2, "B. Pegawai"),
        (1, "BAB III Akuntabilitas Kinerja"),
        (2, "1. Sasaran pertama"),
        (3, "a. Target"),
        (4, "Indikator"),
    ]
    # The contents do not list themselves.
    assert paragraf(berkas, "TOCHeading") == ["Daftar Isi"]


def test_as_many_tables_as_the_html_with_the_same_captions(
    dokumen_contoh: Dokumen, berkas: Document
) -> None:
    html = BeautifulSoup(render_html(dokumen_contoh), "html.parser")
    judul = [" ".join(c.get_text().split()) for c in html.select("table > caption")]
    utama = [j for j in judul if j.startswith("Tabel ")]
    tabel = berkas.element.body.findall(f"{W}tbl")
    assert len(tabel) == len(utama) == 3
    keterangan = [k for k in paragraf(berkas, "Caption") if k.startswith("Tabel ")]
    assert [k.split(".")[0] for k in keterangan] == ["Tabel 1", "Tabel 2", "Tabel 2a"]
    for k, t, h in zip(keterangan, tabel, utama, strict=True):
        assert t.find(f"{W}tblPr/{W}tblCaption").get(qn("w:val")) == k
        assert re.sub(r"\W", "", h).startswith(re.sub(r"\W", "", k))


def test_captions_count_with_fields(berkas: Document) -> None:
    keterangan = [p for p in berkas.element.body.iter(f"{W}p") if gaya(p) == "Caption"]
    assert [perintah(p) for p in keterangan] == [
        [r"SEQ Tabel \* ARABIC"],
        [r"SEQ Gambar \* ARABIC"],
        [r"SEQ Tabel \* ARABIC"],
        [r"SEQ Tabel \c", r"SEQ Tabel_anak \* alphabetic \r 1"],
    ]


def test_heading_rows_are_repeated_and_stay_with_the_first_row(berkas: Document) -> None:
    for t, jumlah in zip(berkas.element.body.findall(f"{W}tbl"), (1, 2, 1), strict=True):
        baris = t.findall(f"{W}tr")
        kepala = [r for r in baris if r.find(f"{W}trPr/{W}tblHeader") is not None]
        assert kepala == baris[:jumlah]
        assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in baris)
        assert t.find(f"{W}tblPr/{W}tblLook").get(qn("w:firstRow")) == "1"
        assert {gaya(p) for r in kepala for p in r.iter(f"{W}p")} == {"KepalaTabel"}
        # The style of heading cells keeps with what follows; the first row does by itself.
        assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in baris[jumlah].iter(f"{W}p"))
    gaya_kepala = berkas.styles["Kepala Tabel"].element
    assert gaya_kepala.find(f"{W}pPr/{W}keepNext") is not None


def test_merged_heading_and_body_cells(berkas: Document) -> None:
    baris = kisi(berkas.element.body.findall(f"{W}tbl")[1])
    assert baris[:2] == [
        [
            ("Sasaran", 1, "restart"),
            ("Indikator Kinerja", 1, "restart"),
            ("Kinerja", 2, None),
            ("Anggaran", 1, None),
        ],
        [
            ("", 1, "continue"),
            ("", 1, "continue"),
            ("Target", 1, None),
            ("Capaian (%)", 1, None),
            ("Pagu (Rp)", 1, None),
        ],
    ]
    assert [b[0] for b in baris[2:4]] == [
        ("Meningkatnya pemetaan potensi CPMI", 1, "restart"),
        ("", 1, "continue"),
    ]
    assert [b[-1][2] for b in baris[2:]] == ["restart", "continue", "continue", None]
    assert baris[-1][0] == ("Jumlah anggaran", 4, None)


def _harapan(tabel: Tabel) -> list[list[str]]:
    """Return the texts that each body row must show, from the model."""
    return [
        [f"{s.tanda}\u00a0{s.teks}" if s.tanda else s.teks for s in b.sel if s.rentang]
        for b in tabel.baris
    ]


def _periksa_sel(tabel: Tabel, unsur: Any) -> None:
    baris = [b for b in kisi(unsur) if b][-len(tabel.baris) :]
    for harapan, ada in zip(_harapan(tabel), baris, strict=True):
        nyata = [t for t, _, gabung in ada if gabung != "continue"]
        assert [t for t in nyata if t] == [t for t in harapan if t]
        assert sum(lajur for _, lajur, _ in ada) == len(tabel.kolom)
    assert len(unsur.findall(f"{W}tblGrid/{W}gridCol")) == len(tabel.kolom)


def test_every_cell_of_every_real_table_says_what_the_model_says(hasil_2020: Hasil) -> None:
    tabel = []
    for buat in daftar_tabel(hasil_2020).values():
        try:
            tabel.append(buat(hasil_2020))
        except TidakAdaData:
            continue
    assert len(tabel) > 40
    berkas = buka(dokumen(*(BlokTabel(t, str(i)) for i, t in enumerate(tabel, 1))))
    unsur = berkas.element.body.findall(f"{W}tbl")
    assert len(unsur) == len(tabel)
    for t, u in zip(tabel, unsur, strict=True):
        _periksa_sel(t, u)


def test_fixed_widths_fill_the_page(berkas: Document) -> None:
    for t, mm in zip(berkas.element.body.findall(f"{W}tbl"), (166, 261, 166), strict=True):
        assert t.find(f"{W}tblPr/{W}tblLayout").get(qn("w:type")) == "fixed"
        lebar = [int(k.get(qn("w:w"))) for k in t.findall(f"{W}tblGrid/{W}gridCol")]
        assert sum(lebar) == pytest.approx(mm / 25.4 * 1440, abs=2)
        for r in t.findall(f"{W}tr"):
            assert sum(int(w.get(qn("w:w"))) for w in r.iter(f"{W}tcW")) == sum(lebar)


def test_category_cells_have_colour_and_sign(berkas: Document) -> None:
    sel = [
        tc
        for tc in berkas.element.body.iter(f"{W}tc")
        if teks(tc) in ("▲\u00a0110,00", "▼\u00a02,28")
    ]
    assert [tc.find(f"{W}tcPr/{W}shd").get(qn("w:fill")) for tc in sel] == ["0b5fa5", "b3261e"]
    for tc in sel:
        tanda, angka = tc.iter(f"{W}r")
        assert tanda.find(f"{W}rPr/{W}rFonts").get(qn("w:ascii")) == "DejaVu Sans"
        assert angka.find(f"{W}rPr/{W}rFonts") is None
        assert angka.find(f"{W}rPr/{W}color").get(qn("w:val")) == "ffffff"


def test_only_wide_tables_are_on_landscape_pages(berkas: Document) -> None:
    arah = [
        (s.orientation.name, s.page_width.mm, s.page_height.mm)  # type: ignore[union-attr]
        for s in berkas.sections
    ]
    tegak, mendatar = ("PORTRAIT", 210, 297), ("LANDSCAPE", 297, 210)
    assert [(a, round(b), round(c)) for a, b, c in arah] == [tegak, tegak, tegak, mendatar, tegak]


def test_page_numbers_begin_anew_with_the_first_chapter(berkas: Document) -> None:
    nomor = [s._sectPr.find(f"{W}pgNumType") for s in berkas.sections]
    assert [(n.get(qn("w:fmt")), n.get(qn("w:start"))) for n in nomor] == [
        ("lowerRoman", None),
        ("lowerRoman", None),
        ("decimal", "1"),
        ("decimal", None),
        ("decimal", None),
    ]
    sampul, *lain = berkas.sections
    assert perintah(sampul.footer._element) == []
    for satu in lain:
        assert perintah(satu.footer._element) == ["PAGE"]
        assert teks(satu.header._element).startswith("LAKIP UPT BP2MI Bandung · Tahun 2020")


def test_foot_of_a_page_tells_document_and_edition() -> None:
    for meta, kiri in (
        ({}, ""),
        ({"edisi": "Edisi 2"}, "Edisi 2"),
        ({"nomor_dokumen": "12/LKJ/2021", "edisi": "Edisi 2"}, "Nomor 12/LKJ/2021 · Edisi 2"),
    ):
        bawah = buka(dokumen(Teks("# J"), **meta)).sections[-1].footer._element
        assert teks(next(bawah.iter(f"{W}p"))) == f"{kiri}\thalaman 1"


def test_contents_are_a_field_filled_in_beforehand(berkas: Document) -> None:
    semua = perintah(berkas.element.body)
    assert [p for p in semua if p.startswith("TOC")] == [
        r'TOC \o "1-3" \h \z',
        r'TOC \h \z \c "Tabel"',
        r'TOC \h \z \c "Gambar"',
    ]
    isi = paragraf(berkas, "TOC1", "TOC2", "TOC3")
    assert [b.split("\t")[0] for b in isi] == [
        "Kata Pengantar",
        "Daftar Tabel",
        "Daftar Gambar",
        "BAB I Pendahuluan",
        "A. Latar Belakang",
        "Uraian",
        "B. Pegawai",
        "BAB III Akuntabilitas Kinerja",
        "1. Sasaran pertama",
        "a. Target",
    ]
    butir = paragraf(berkas, "TableofFigures")
    assert [b.split("\t")[0].partition(".")[0] for b in butir] == [
        "Tabel 1",
        "Tabel 2",
        "Tabel 2a",
        "Gambar 1",
    ]
    assert berkas.settings.element.find(f"{W}updateFields").get(qn("w:val")) == "true"


def test_every_field_is_closed_and_every_reference_has_its_bookmark(berkas: Document) -> None:
    badan = berkas.element.body
    dalam = 0
    for u in badan.iter(f"{W}fldChar"):
        dalam += {"begin": 1, "separate": 0, "end": -1}[u.get(qn("w:fldCharType"))]
        assert dalam >= 0
    assert dalam == 0
    nama = [b.get(qn("w:name")) for b in badan.iter(f"{W}bookmarkStart")]
    assert len(nama) == len(set(nama))
    assert all(re.fullmatch(r"_Ref\w{1,36}", n) for n in nama)
    id_ = [b.get(qn("w:id")) for b in badan.iter(f"{W}bookmarkStart")]
    assert id_ == [b.get(qn("w:id")) for b in badan.iter(f"{W}bookmarkEnd")]
    tujuan = {h.get(qn("w:anchor")) for h in badan.iter(f"{W}hyperlink")}
    tujuan |= {p.split()[1] for p in perintah(badan) if p.startswith(("REF ", "PAGEREF "))}
    assert tujuan - {None} <= set(nama)


def test_references_follow_the_numbers_of_captions(berkas: Document) -> None:
    prosa = next(
        p for p in berkas.element.body.iter(f"{W}p") if gaya(p) == "BodyText" and "juga" in teks(p)
    )
    assert teks(prosa) == "Lihat Tabel 2 dan Gambar 1, juga tabel lain."
    assert [p.split("_", 2)[-1] for p in perintah(prosa)] == [
        r"tbl_capaian_anggaran \h \* MERGEFORMAT",
        r"gbr_kategori_jumlah \h \* MERGEFORMAT",
    ]
    (tautan,) = prosa.iter(f"{W}hyperlink")
    assert teks(tautan) == "tabel lain"
    # The bookmark of a caption holds the number, nothing of the title.
    keterangan = next(
        p
        for p in berkas.element.body.iter(f"{W}p")
        if teks(p).startswith("Tabel 2.") and gaya(p) == "Caption"
    )
    dalam = [u.tag for u in keterangan]
    awal, akhir = dalam.index(f"{W}bookmarkStart"), dalam.index(f"{W}bookmarkEnd")
    assert "".join(teks(u) for u in keterangan[awal:akhir]) == "Tabel 2"


def test_charts_are_pictures_with_alternative_text(berkas: Document) -> None:
    gambar = berkas.inline_shapes
    assert len(gambar) == 1
    ket = gambar[0]._inline.docPr
    assert ket.get("descr") == 'Batang: kategori "Baik" 3 indikator <terbanyak>.'
    assert ket.get("name") == "Gambar 1"
    assert gambar[0].width.pt == pytest.approx(403 * 0.88, abs=0.1)
    (png,) = [p.blob for p in berkas.part.package.iter_parts() if p.partname.endswith(".png")]
    assert png.startswith(b"\x89PNG")
    isi = [p for p in berkas.element.body if gaya(p) in ("Gambar", "Caption")]
    letak = [gaya(p) for p in isi].index("Gambar")
    assert teks(isi[letak + 1]).startswith("Gambar 1. ")


def test_notes_stand_under_the_table_and_hold_it(berkas: Document) -> None:
    badan = list(berkas.element.body)
    tabel = berkas.element.body.findall(f"{W}tbl")[1]
    catatan = badan[badan.index(tabel) + 1]
    assert gaya(catatan) == "CatatanTabel"
    assert teks(catatan) == "Catatan: Satu pagu dapat membiayai beberapa sasaran."
    terakhir = tabel.findall(f"{W}tr")[-1]
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in terakhir.iter(f"{W}p"))


def test_signature_stays_in_one_piece(berkas: Document) -> None:
    isi = [p for p in berkas.element.body.iter(f"{W}p") if gaya(p) == "Normal" and teks(p)]
    assert [teks(p) for p in isi] == [
        "Bandung, 12 Januari 2021",
        "Kepala UPT BP2MI Bandung,",
        "Drs. Ade Contoh, M.M.",
        "NIP 19651212 199203 1 000",
    ]
    lekat = [p.find(f"{W}pPr/{W}keepNext") is not None for p in isi]
    assert lekat == [True, True, True, False]


def test_box_is_framed_in_its_colour(berkas: Document) -> None:
    kotak = [
        p
        for p in berkas.element.body.iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pBdr/{W}left") is not None
    ]
    assert [teks(p) for p in kotak] == ["Narasi belum tersedia", "Lihat Tabel 2a."]
    warna = {p.find(f"{W}pPr/{W}pBdr/{W}left").get(qn("w:color")) for p in kotak}
    assert warna == {"a33b00"}


def test_lists_count_from_their_own_start() -> None:
    isi = "3. tiga\n4. empat\n   - dalam\n\nputus\n\n1. satu\n"
    berkas = buka(dokumen(Teks(isi)))
    butir = [p for p in berkas.element.body.iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    nomor = [p.find(f"{W}pPr/{W}numPr") for p in butir]
    tingkat = [n.find(f"{W}ilvl").get(qn("w:val")) for n in nomor]
    id_ = [n.find(f"{W}numId").get(qn("w:val")) for n in nomor]
    assert [teks(p) for p in butir] == ["tiga", "empat", "dalam", "satu"]
    assert tingkat == ["0", "0", "1", "0"]
    assert id_[0] == id_[1]
    assert len(set(id_)) == 3
    mulai = {
        n.get(qn("w:numId")): n.find(f"{W}lvlOverride/{W}startOverride").get(qn("w:val"))
        for n in berkas.part.numbering_part.element.findall(f"{W}num")
        if n.find(f"{W}lvlOverride") is not None
    }
    assert (mulai[id_[0]], mulai[id_[3]]) == ("3", "1")


def test_properties_are_the_report_s_and_the_language_is_indonesian(
    dokumen_contoh: Dokumen, berkas: Document
) -> None:
    sifat = berkas.core_properties
    judul = "Laporan Akuntabilitas Kinerja Instansi Pemerintah UPT BP2MI Bandung Tahun 2020"
    assert (sifat.title, sifat.author, sifat.language) == (judul, "UPT BP2MI Bandung", "id-ID")
    assert sifat.last_modified_by == "UPT BP2MI Bandung"
    assert str(sifat.created) == str(sifat.modified) == "2021-01-12 00:00:00+00:00"
    bahasa = berkas.styles.element.find(f"{W}docDefaults").find(f".//{W}lang")
    assert bahasa.get(qn("w:val")) == "id-ID"
    isi = bagian(dokumen_contoh)
    assert not any("python-docx" in n or "thumbnail" in n or "customXml" in n for n in isi)
    assert b"Microsoft Macintosh" not in isi["docProps/app.xml"]


def test_fonts_of_the_theme_are_in_the_file(dokumen_contoh: Dokumen) -> None:
    isi = bagian(dokumen_contoh)
    tabel = parse_xml(isi["word/fontTable.xml"])
    kunci = {
        u.get(qn("r:id")): u.get(qn("w:fontKey")) for u in tabel.iter() if u.get(qn("w:fontKey"))
    }
    hubungan = parse_xml(isi["word/_rels/fontTable.xml.rels"])
    assert len(kunci) == len(list(hubungan)) == 6
    for satu in hubungan:
        samar = isi[f"word/{satu.get('Target')}"]
        acak = bytes.fromhex(kunci[satu.get("Id")].strip("{}").replace("-", ""))[::-1]
        asli = bytes(b ^ acak[i % 16] for i, b in enumerate(samar[:32])) + samar[32:]
        # A TrueType font begins with its version.
        assert asli[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize(
    ("meta", "tanda"),
    [
        ({"status": "konsep"}, "KONSEP"),
        ({"skenario": "hemat"}, "SKENARIO – bukan dokumen resmi: hemat"),
        (
            {"skenario": "hemat", "status": "konsep"},
            "SKENARIO – bukan dokumen resmi: hemat · KONSEP",
        ),
        ({"status": "final"}, ""),
    ],
)
def test_every_page_says_the_state_of_the_report(
    dokumen_contoh: Dokumen, meta: dict[str, str], tanda: str
) -> None:
    def ganti(blok: Any) -> Any:
        sampul = isinstance(blok, Khusus) and blok.jenis == "sampul"
        return replace(blok, isi={**blok.isi, **meta}) if sampul else blok

    bab = tuple(replace(b, blok=tuple(map(ganti, b.blok))) for b in dokumen_contoh.bab)
    berkas = buka(replace(dokumen_contoh, bab=bab, meta={**dokumen_contoh.meta, **meta}))
    sampul, *lain = berkas.sections
    assert [teks(s.header._element).split("\t")[-1] for s in lain] == [tanda] * len(lain)
    tampak = [p for p in paragraf(berkas, "Sampul") if "KONSEP" in p or "SKENARIO" in p]
    assert tampak == [t for t in tanda.split(" · ") if t]
    assert teks(sampul.header._element) == ""


def test_long_state_gets_a_line_of_its_own_in_the_header() -> None:
    meta = {"singkatan": "LAKIP", "unit": "Unit " * 20, "skenario": "nama " * 8}
    (satu,) = buka(dokumen(Teks("isi"), **meta)).sections
    kiri, kanan = teks(satu.header._element).split("\n")
    assert kiri.startswith("LAKIP Unit")
    assert kanan.startswith("\tSKENARIO")


def test_text_of_the_data_stays_text() -> None:
    kolom = (Kolom("a", JAHAT), Kolom("b", "b"))
    tabel = Tabel("t", JAHAT, kolom, (Baris((Sel(JAHAT), Sel("x"))),), catatan=(JAHAT,))
    blok = [
        BlokTabel(tabel, "1"),
        Khusus("kotak", {"nada": "info", "judul": JAHAT, "markdown": "x"}),
    ]
    berkas = buka(dokumen(Teks(f"# {'Judul'}\n\nisi"), *blok, unit=JAHAT, singkatan=JAHAT))
    harapan = "<w:p/>&amp; \ufffd\ufffd\ufffd\ufffd {REF x} ]]> \\h"
    baris = kisi(berkas.element.body.find(f"{W}tbl"))
    assert [b[0][0] for b in baris] == [harapan, harapan]
    assert paragraf(berkas, "Caption") == [f"Tabel 1. {harapan}"]
    assert paragraf(berkas, "CatatanTabel") == [f"Catatan: {harapan}"]
    assert paragraf(berkas, "JudulKotak") == [harapan]
    assert berkas.core_properties.author == harapan
    # Nothing in it became an instruction.
    assert not [p for p in perintah(berkas.element.body) if "REF" in p]


def test_only_safe_links_lead_outside() -> None:
    berkas = buka(dokumen(Teks("[a](https://contoh.go.id) [b](javascript:x) [c](file:///etc)")))
    luar = [r.target_ref for r in berkas.part.rels.values() if r.is_external]
    assert luar == ["https://contoh.go.id"]


def test_picture_that_is_no_svg_is_refused() -> None:
    data = Tabel("d", "d", (Kolom("a", "a"),), (Baris((Sel("1", Fraction(1)),)),))
    blok = BlokGrafik(Grafik("g", "Judul", "alt", Gambar("<svg"), data), "1")
    with pytest.raises(KesalahanLakip, match="bukan SVG yang sah"):
        render_docx(dokumen(blok))


def test_chart_without_alternative_text_is_refused() -> None:
    data = Tabel("d", "d", (Kolom("a", "a"),), (Baris((Sel("1", Fraction(1)),)),))
    blok = BlokGrafik(Grafik("g", "Judul", " ", Gambar("<svg/>"), data), "1")
    with pytest.raises(KesalahanLakip, match="tidak memiliki teks alternatif"):
        render_docx(dokumen(blok))


def test_empty_document_and_lists_without_entries() -> None:
    assert len(buka(dokumen()).sections) == 1
    berkas = buka(dokumen(Khusus("daftar", {"daftar": "tabel"})))
    assert paragraf(berkas, "BodyText") == ["Laporan ini tidak memuat tabel."]


_BUAT = """
import pickle, sys
from pathlib import Path
from lakip_lib.ekspor.docx import render_docx
dokumen = pickle.loads(Path(sys.argv[1]).read_bytes())
Path(sys.argv[2]).write_bytes(render_docx(dokumen))
"""


def test_same_bytes_in_another_process(dokumen_contoh: Dokumen, tmp_path: Path) -> None:
    (tmp_path / "dok").write_bytes(pickle.dumps(dokumen_contoh))
    lingkungan = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura"}
    argumen = [sys.executable, "-c", _BUAT, str(tmp_path / "dok"), str(tmp_path / "hasil")]
    subprocess.run(argumen, check=True, env=lingkungan, cwd=tmp_path)
    isi = (tmp_path / "hasil").read_bytes()
    assert isi == render_docx(dokumen_contoh)
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        assert {i.date_time for i in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert arsip.namelist()[0] == "[Content_Types].xml"
        # A prefix left to the XML library depends on what else the process has imported.
        assert [n for n in arsip.namelist() if b"xmlns:ns0" in arsip.read(n)] == []


def test_nbconvert_exports_one_chapter(buku_contoh: Buku) -> None:
    ekspor = get_exporter("lakip-docx")
    assert ekspor is LakipDOCXExporter
    isi, sumber = ekspor().from_notebook_node(buku_contoh[1][1])
    berkas = docx.Document(io.BytesIO(isi))
    assert sumber["output_extension"] == ".docx"
    assert paragraf(berkas, "Heading1") == ["BAB I Pendahuluan"]
    assert teks(berkas.sections[0].header._element) == "BAB I Pendahuluan\t"


def test_notebook_that_was_not_executed_is_refused() -> None:
    nb = new_notebook(cells=[new_code_cell("x")])
    with pytest.raises(KesalahanLakip, match="belum dijalankan"):
        LakipDOCXExporter().from_notebook_node(nb)
