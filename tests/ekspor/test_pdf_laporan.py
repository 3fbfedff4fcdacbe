"""The whole reports as PDF: PDF/UA-1, PDF/A-2a, order of reading, what stands on each page."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pikepdf
import pytest

from lakip_lib.ekspor.bersama import dokumen_dari_buku
from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.pdf import render_pdf
from lakip_lib.ekspor.typst_pohon import pohon_dokumen, teks_judul
from tests.ekspor.struktur_pdf import JUDUL, PDF, Unsur
from tests.poppler import teks_pdf

PROYEK = Path(__file__).resolve().parents[2]
LAIN = str(PROYEK / "tests" / "contoh" / "bp3iptek-2016")
# What is built, and where the output lies.
SUSUN = {
    "2020": (["susun", "2020"], "2020"),
    "2019": (["susun", "2019"], "2019"),
    "triwulan": (["susun", "2020", "--triwulan", "3"], "2020-triwulan-3"),
    "skenario": (["skenario", "2020", "target-20000"], "skenario/2020/target-20000"),
    "unit lain": (["susun", "2016", "--data", LAIN], "2016"),
}
KONSEP = {"2019", "triwulan", "unit lain"}
# Every other tag must be mapped to one of these (ISO 32000-1, 14.8.4).
BAKU = set(
    re.findall(
        r"\w+",
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 "
        "H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference "
        "BibEntry Code Link Annot Ruby Warichu Figure Formula Form",
    )
)


@dataclass
class Laporan:
    """One report: its PDF read, and the document that it was made from."""

    nama: str
    folder: Path

    @cached_property
    def pdf(self) -> PDF:
        return PDF(self.folder / "laporan.pdf")

    @cached_property
    def dokumen(self) -> Dokumen:
        buku = sorted((self.folder / "notebooks").glob("*.ipynb"))
        return dokumen_dari_buku([(b.stem, nbformat.read(b, 4)) for b in buku])

    @cached_property
    def simpul(self) -> list[dict[str, Any]]:
        """Every node of the document in order."""
        pohon = pohon_dokumen(self.dokumen)
        return list(_simpul([*pohon["depan"], *pohon["isi"]]))

    def semua(self, *jenis: str) -> list[Unsur]:
        return self.pdf.akar.cari(*jenis)


def _simpul(isi: Any) -> Iterator[dict[str, Any]]:
    for s in isi:
        yield s
        if s["jenis"] in ("melintang", "pasangan"):
            yield from _simpul(s["isi"])


@pytest.fixture(scope="module", params=SUSUN)
def laporan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    """Build one of the reports."""
    argumen, letak = SUSUN[request.param]
    keluaran = tmp_path_factory.mktemp("laporan")
    perintah = [sys.executable, "-m", "lakip_lib", *argumen, "--format", "pdf"]
    hasil = subprocess.run(
        [*perintah, "--keluaran", str(keluaran)], cwd=PROYEK, capture_output=True, text=True
    )
    assert hasil.returncode == 0, hasil.stderr
    return Laporan(request.param, keluaran / letak)


# ---- PDF/UA-1 and PDF/A-2a


def test_metadata_of_both_standards(laporan: Laporan) -> None:
    isi = laporan.pdf.isi
    with isi.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert xmp["pdfuaid:part"] == "1"
        judul = xmp["dc:title"]
        assert xmp["dc:language"] == {"id-ID"}
    assert judul == pohon_dokumen(laporan.dokumen)["judul"] == str(isi.docinfo["/Title"])
    assert str(isi.Root.Lang) == "id-ID"
    assert isi.Root.ViewerPreferences.DisplayDocTitle
    assert isi.Root.MarkInfo.Marked
    assert not isi.Root.MarkInfo.get("/Suspects", False)
    assert str(isi.Root.OutputIntents[0].S) == "/GTS_PDFA1"
    assert not isi.is_encrypted


def test_nothing_runs_and_every_link_leads_somewhere(laporan: Laporan) -> None:
    isi = laporan.pdf.isi
    for objek in isi.objects:
        if isinstance(objek, pikepdf.Dictionary):
            assert not {"/JS", "/JavaScript", "/AA", "/OpenAction", "/EF"} & set(objek.keys())
            assert str(objek.get("/S")) not in ("/JavaScript", "/Launch", "/SubmitForm")
    halaman = {h.obj.objgen for h in isi.pages}
    tautan = [a for h in isi.pages for a in h.obj.get("/Annots", pikepdf.Array()).as_list()]
    assert tautan
    for satu in tautan:
        assert str(satu.Subtype) == "/Link"
        assert str(satu.Contents)
        assert "/StructParent" in satu
        aksi = satu.get("/A", pikepdf.Dictionary())
        if "/URI" in aksi:
            alamat = urlsplit(str(aksi.URI))
            assert alamat.scheme in ("http", "https", "mailto")
            assert alamat.netloc or alamat.path
        else:
            assert _tujuan(isi, satu.get("/Dest", aksi.get("/D")))[0].objgen in halaman
    assert all(str(h.obj.Tabs) == "/S" for h in isi.pages if "/Annots" in h.obj)


def _tujuan(isi: pikepdf.Pdf, tujuan: Any) -> Any:
    """Return the array of a destination, which may be given by name."""
    if isinstance(tujuan, pikepdf.Array):
        return tujuan
    ketemu = pikepdf.NameTree(isi.Root.Names.Dests)[str(tujuan)]
    return ketemu.D if isinstance(ketemu, pikepdf.Dictionary) else ketemu


def test_fonts_are_embedded_and_can_be_read_as_text(laporan: Laporan) -> None:
    fon = [o for o in laporan.pdf.isi.objects if _jenis(o) == "/Font"]
    utama = [f for f in fon if str(f.Subtype) == "/Type0"]
    assert utama
    assert all("/ToUnicode" in f for f in utama)
    for satu in fon:
        if str(satu.Subtype) != "/Type0":
            assert {"/FontFile2", "/FontFile3"} & set(satu.FontDescriptor.keys())


def _jenis(o: Any) -> str:
    return str(o.get("/Type", "")) if isinstance(o, pikepdf.Dictionary) else ""


def test_every_tag_is_of_the_standard(laporan: Laporan) -> None:
    peta = laporan.pdf.isi.Root.StructTreeRoot.RoleMap
    asing = {u.jenis for u in laporan.pdf.akar.semua()} - BAKU
    assert all(str(peta[f"/{jenis}"])[1:] in BAKU for jenis in asing)
    assert laporan.pdf.akar.jenis == "Document"
    assert all("/StructParents" in h.obj for h in laporan.pdf.isi.pages)


def test_bookmarks_are_the_headings(laporan: Laporan) -> None:
    def ratakan(butir: Any, tingkat: int) -> Iterator[tuple[str, int]]:
        for b in butir:
            yield " ".join(b.title.split()), tingkat
            yield from ratakan(b.children, tingkat + 1)

    judul = [(u.teks, int(u.jenis[1])) for u in laporan.pdf.akar.semua() if _adalah_judul(u)]
    with laporan.pdf.isi.open_outline() as garis_besar:
        assert list(ratakan(garis_besar.root, 1)) == judul
    tingkat = [t for _, t in judul]
    assert tingkat[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(tingkat))


def _adalah_judul(u: Unsur) -> bool:
    return JUDUL.fullmatch(u.jenis) is not None


def _rapat(teks: str) -> str:
    return "".join(teks.split())


def test_reading_order_is_that_of_the_document(laporan: Laporan) -> None:
    """Headings, captions and signature come as the chapters say, each table after its caption."""
    harap = []
    for s in laporan.simpul:
        if s["jenis"] == "judul":
            harap.append(_rapat(teks_judul(s)))
        elif s["jenis"] in ("tabel", "gambar"):
            harap.append(_rapat(f"{s['nomor']}. {s['judul']}"))
    baca = [
        _rapat(u.teks) for u in laporan.pdf.akar.semua() if _adalah_judul(u) or u.jenis == "Caption"
    ]
    assert baca == harap


def test_pages_of_what_is_read_never_go_back(laporan: Laporan) -> None:
    halaman = [min(u.halaman) for u in laporan.pdf.akar.semua() if u.halaman]
    mundur = [(a, b) for a, b in pairwise(halaman) if b < a]
    # Only a cell that spans rows of two pages is read before the rows.
    assert all(a - b == 1 for a, b in mundur)


def test_figures_have_the_alternative_text_of_their_charts(laporan: Laporan) -> None:
    alt = [str(u.objek.Alt) for u in laporan.semua("Figure")]
    assert alt == [s["alt"] for s in laporan.simpul if s["jenis"] == "gambar"]
    assert all("BBox" in u.atribut for u in laporan.semua("Figure"))


def test_lists_have_labels_and_bodies(laporan: Laporan) -> None:
    daftar = laporan.semua("L")
    assert daftar
    for satu in daftar:
        assert str(satu["ListNumbering"]) in ("/Disc", "/Circle", "/Decimal")
        assert {u.jenis for u in satu.anak} <= {"LI", "L"}
    for butir in laporan.semua("LI"):
        assert [u.jenis for u in butir.anak] == ["Lbl", "LBody"]


# ---- Tables


def test_tables_have_headings_that_their_cells_name(laporan: Laporan) -> None:
    tabel = laporan.semua("Table")
    assert len(tabel) == len(laporan.dokumen.tabel())
    for satu in tabel:
        assert satu.cari("THead")
        assert satu.cari("TBody")
        kepala = {str(u.objek.ID): u for u in satu.cari("TH")}
        assert all(str(u["Scope"]) in ("/Column", "/Row") for u in kepala.values())
        for sel in satu.cari("TD"):
            if sel.teks and not sel.teks.startswith("Catatan:"):
                assert {str(h) for h in sel["Headers"]} <= set(kepala)
                assert len(sel["Headers"])


def test_columns_that_name_rows_are_headings_of_rows(laporan: Laporan) -> None:
    """Each names its row, and every other cell of the row names it."""
    for satu, blok in zip(laporan.semua("Table"), laporan.dokumen.tabel(), strict=True):
        nama = [u for u in satu.cari("TBody")[0].cari("TH") if str(u["Scope"]) == "/Row"]
        ada = any(k.kepala_baris for k in blok.tabel.kolom)
        assert bool(nama) is ada
        for baris in satu.cari("TR"):
            milik = {str(u.objek.ID) for u in baris.cari("TH") if str(u["Scope"]) == "/Row"}
            for sel in baris.cari("TD") if milik else []:
                if int(sel["RowSpan"] or 1) == 1 and sel.teks:
                    assert milik <= {str(h) for h in sel["Headers"]}, sel.teks


def test_ids_of_headings_are_found_in_the_tree(laporan: Laporan) -> None:
    pohon = pikepdf.NameTree(laporan.pdf.isi.Root.StructTreeRoot.IDTree)
    punya = {str(u.objek.ID) for u in laporan.semua("TH")}
    assert len(punya) == len(laporan.semua("TH"))
    assert punya == set(pohon)


def test_grids_of_tables_close(laporan: Laporan) -> None:
    """With their spans the cells of every table fill each place once."""
    for satu, blok in zip(laporan.semua("Table"), laporan.dokumen.tabel(), strict=True):
        lebar = len(blok.tabel.kolom)
        terisi: set[tuple[int, int]] = set()
        for y, baris in enumerate(satu.cari("TR")):
            for sel in baris.cari("TH", "TD"):
                x = next(x for x in range(lebar + 1) if (x, y) not in terisi)
                tempat = {
                    (x + i, y + j)
                    for i in range(int(sel["ColSpan"] or 1))
                    for j in range(int(sel["RowSpan"] or 1))
                }
                assert not tempat & terisi
                terisi |= tempat
        assert len(terisi) == lebar * len(satu.cari("TR"))


# ---- Pages


def test_no_heading_is_left_behind_at_the_end_of_a_page(laporan: Laporan) -> None:
    semua = [u for u in _blok(laporan.pdf.akar) if u.semua_halaman]
    for ini, lalu in pairwise(semua):
        if _adalah_judul(ini):
            assert lalu.pertama == ini.pertama, ini.teks


def _blok(unsur: Unsur) -> Iterator[Unsur]:
    """Yield headings and what follows them, as a reader sees them one under the other."""
    for u in unsur.anak:
        if u.jenis in ("Div", "Sect", "Part", "TOC"):
            yield from _blok(u)
        else:
            yield u


def test_tables_begin_with_caption_headings_and_a_row_on_one_page(laporan: Laporan) -> None:
    for satu in laporan.semua("Table"):
        judul = _judul(laporan, satu)
        (kepala,), (badan,) = satu.cari("THead"), satu.cari("TBody")
        assert judul.semua_halaman == kepala.semua_halaman == {badan.anak[0].pertama}


def test_figures_stand_on_the_page_of_their_captions(laporan: Laporan) -> None:
    for satu in laporan.semua("Figure"):
        judul = _judul(laporan, satu)
        assert judul.teks.startswith("Gambar ")
        assert satu.semua_halaman == judul.semua_halaman


def _judul(laporan: Laporan, unsur: Unsur) -> Unsur:
    """Return the caption of a table or figure: within it, or read right before it."""
    urut = laporan.semua("Caption", unsur.jenis)
    letak = next(i for i, u in enumerate(urut) if u is unsur)
    judul = unsur.cari("Caption") or [urut[letak - 1]]
    assert [u.jenis for u in judul] == ["Caption"]
    return judul[0]


def test_only_wide_tables_turn_the_page(laporan: Laporan) -> None:
    mendatar = {
        i
        for i, h in enumerate(laporan.pdf.isi.pages)
        if float(h.mediabox[2]) > float(h.mediabox[3])
    }
    lebar = [b.tabel.lebar for b in laporan.dokumen.tabel()]
    pakai: set[int] = set()
    for satu, melintang in zip(laporan.semua("Table"), lebar, strict=True):
        assert (satu.semua_halaman <= mendatar) is melintang
        pakai |= satu.semua_halaman
    assert mendatar <= pakai


def test_draft_is_written_across_every_page(laporan: Laporan) -> None:
    """It is an artifact: a screen reader meets it on the cover only."""
    konsep = laporan.nama in KONSEP
    for i in range(len(laporan.pdf.isi.pages)):
        hiasan = _rapat(laporan.pdf.hiasan(i))
        assert hiasan.count("KONSEP") == (0 if not konsep else 1 if i == 0 else 2)
        assert ("SKENARIO" in hiasan) is (laporan.nama == "skenario" and i > 0)
    assert [u.teks for u in laporan.semua("P") if u.teks == "KONSEP"] == ["KONSEP"] * konsep


def test_same_document_same_bytes(laporan: Laporan) -> None:
    assert render_pdf(laporan.dokumen) == (laporan.folder / "laporan.pdf").read_bytes()


@pytest.fixture(scope="module")
def kata(laporan: Laporan) -> list[list[tuple[str, float, float, float, float]]]:
    """Words of every page with their box in points: left, top, right, bottom."""
    html = teks_pdf(laporan.folder / "laporan.pdf", "-bbox")
    kotak = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    return [
        [(t, *map(float, k)) for *k, t in re.findall(kotak, satu)]
        for satu in html.split("<page ")[1:]
    ]


def test_no_word_is_cut_off_by_the_edge(
    laporan: Laporan, kata: list[list[tuple[str, float, float, float, float]]]
) -> None:
    for i, (halaman, isi) in enumerate(zip(laporan.pdf.isi.pages, kata, strict=True)):
        lebar, tinggi = float(halaman.mediabox[2]), float(halaman.mediabox[3])
        for teks, x0, y0, x1, y1 in isi:
            if "KONSEP" not in teks and len(teks) > 1:
                assert x0 > 45, teks
                assert x1 < lebar - 45, teks
                # The mark of a scenario is a band at the top of the cover.
                assert y0 > (20 if i else 5), teks
                assert y1 < tinggi - 20, teks


def test_no_page_is_nearly_empty(
    laporan: Laporan, kata: list[list[tuple[str, float, float, float, float]]]
) -> None:
    """A page within a chapter is filled to two fifths at least; the last one holds some lines."""
    bab = {u.pertama for u in laporan.semua("H1")}
    for i, isi in enumerate(kata[1:-1], 1):
        tinggi = float(laporan.pdf.isi.pages[i].mediabox[3])
        # Between the running header and the footer.
        badan = [y1 for t, _, y0, _, y1 in isi if 55 < y0 < tinggi - 55 and "KONSEP" not in t]
        batas = 0.12 if i + 1 in bab else 0.4
        assert max(badan) > batas * tinggi, f"halaman {i + 1}"
