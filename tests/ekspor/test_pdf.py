"""The PDF: standards, tags, bookmarks, repeated headings, escaping, the same bytes."""

from __future__ import annotations

import io
import os
import pickle
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst
from nbconvert.exporters import get_exporter
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from lakip_lib.ekspor import pdf
from lakip_lib.ekspor.blok import Bab, BlokGrafik, BlokTabel, Dokumen, Khusus, Teks
from lakip_lib.ekspor.pdf import LakipPDFExporter, kompilasi, render_pdf, tanggal_dokumen
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Baris, Kolom, Penyusun, Sel, Tabel

Buku = list[tuple[str, NotebookNode]]
JAHAT = '#panic("x") *b* $x$ \\ "q" <label> @ref // /* `r` #set page(width: 1pt) [] {} = H _i_'


def buka(isi: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(isi))


def dokumen(*blok: Any, **meta: Any) -> Dokumen:
    return Dokumen((Bab("uji", blok),), meta)


def tabel_panjang(jumlah: int = 180, **ubah: Any) -> BlokTabel:
    p = Penyusun((Kolom("nama", "Kepala kolom"), Kolom("n", "Nilai", (), "kanan", 1.0, "bilangan")))
    for i in range(jumlah):
        p.tambah(f"Baris {i}", Sel(str(i), Fraction(i)))
    return BlokTabel(
        replace(Tabel("panjang", "Tabel panjang", p.kolom, tuple(p.baris)), **ubah), "1"
    )


def unsur(isi: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield every structure element with the path of its tags."""

    def telusur(simpul: pikepdf.Object, jalur: str) -> Iterator[tuple[str, pikepdf.Object]]:
        for satu in simpul if isinstance(simpul, pikepdf.Array) else [simpul]:
            if isinstance(satu, pikepdf.Dictionary) and "/S" in satu:
                ini = f"{jalur}{satu.S}"
                yield ini, satu
                if "/K" in satu:
                    yield from telusur(satu.K, ini)

    yield from telusur(isi.Root.StructTreeRoot.K, "")


def hitung(isi: pikepdf.Pdf) -> Counter[str]:
    return Counter(jalur.rsplit("/", 1)[1] for jalur, _ in unsur(isi))


def atribut(simpul: pikepdf.Object) -> dict[str, Any]:
    isi = simpul.get("/A", [])
    daftar = isi if isinstance(isi, pikepdf.Array) else [isi]
    return {k: v for satu in daftar for k, v in satu.items()}


def teks_halaman(halaman: pikepdf.Page) -> str:
    """Return the text of a page in the order it is drawn, without spaces."""
    peta = {nama: _peta(fon) for nama, fon in halaman.Resources.get("/Font", {}).items()}
    kini: dict[int, str] = {}
    keluar = []
    for operand, operator in pikepdf.parse_content_stream(halaman):
        if str(operator) == "Tf":
            kini = peta[str(operand[0])]
        elif str(operator) in ("Tj", "TJ"):
            bagian = operand[0] if str(operator) == "TJ" else operand
            for b in (bytes(x) for x in bagian if isinstance(x, pikepdf.String)):
                keluar += [kini[int.from_bytes(b[i : i + 2])] for i in range(0, len(b), 2)]
    return "".join("".join(keluar).split())


def _peta(fon: pikepdf.Object) -> dict[int, str]:
    """Return what the codes of a font mean, from the pairs of its ToUnicode map."""
    cmap = fon.ToUnicode.read_bytes()
    assert b"beginbfrange" not in cmap
    bagian = b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL))
    pasangan = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", bagian)
    return {int(k, 16): bytes.fromhex(t.decode()).decode("utf-16-be") for k, t in pasangan}


@pytest.fixture(scope="module")
def isi_panjang() -> bytes:
    return render_pdf(dokumen(Teks("# Judul\n\nProsa."), tabel_panjang()))


def test_metadata_claims_both_standards(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi, isi.open_metadata() as xmp:
        assert xmp["pdfaid:part"] == "2"
        assert xmp["pdfaid:conformance"] == "A"
        assert xmp["pdfuaid:part"] == "1"
        judul = "Laporan Akuntabilitas Kinerja Instansi Pemerintah UPT BP2MI Bandung Tahun 2020"
        assert xmp["dc:title"] == judul
        assert isi.Root.Lang == "id-ID"
        assert isi.Root.MarkInfo.Marked
        assert isi.Root.ViewerPreferences.DisplayDocTitle


def test_every_kind_of_block_has_its_tags(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        jumlah = hitung(isi)
    assert (jumlah["H1"], jumlah["H2"], jumlah["TOC"] > 0) == (6, 3, True)
    assert (jumlah["Table"], jumlah["Caption"], jumlah["Figure"]) == (3, 4, 1)
    assert min(jumlah[t] for t in ("THead", "TBody", "TFoot", "L", "LI", "Link", "TOCI")) > 0


def test_heading_cells_and_spans_are_named(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        kepala = [atribut(s) for j, s in unsur(isi) if j.endswith("/TH")]
        badan = [atribut(s) for j, s in unsur(isi) if j.endswith("/TD")]
    assert {str(a["/Scope"]) for a in kepala} == {"/Column", "/Row"}
    kolom = [a for a in kepala if str(a["/Scope"]) == "/Column"]
    assert {2} == {int(a["/ColSpan"]) for a in kolom if "/ColSpan" in a}
    assert {2, 3} == {int(a["/RowSpan"]) for a in badan if "/RowSpan" in a}


def test_chart_is_a_vector_with_its_alternative_text(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        alt = [str(s.Alt) for j, s in unsur(isi) if j.endswith("/Figure")]
        gambar = [o for o in isi.objects if getattr(o, "get", None) and _raster(o)]
    assert alt == ['Batang: kategori "Baik" 3 indikator <terbanyak>.']
    assert gambar == []


def _raster(o: Any) -> bool:
    return isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"


def test_only_the_fonts_of_the_report_and_all_embedded(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        uraian = [o for o in isi.objects if _jenis(o) == "/FontDescriptor"]
        assert all("/FontFile2" in u or "/FontFile3" in u for u in uraian)
        nama = {str(u.FontName).split("+")[-1].split("-")[0] for u in uraian}
    assert nama == {"NotoSans", "DejaVuSans"}


def _jenis(o: Any) -> str:
    return str(o.get("/Type", "")) if isinstance(o, pikepdf.Dictionary) else ""


def test_bookmarks_follow_the_headings(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi, isi.open_outline() as garis_besar:
        akar = {b.title: [a.title for a in b.children] for b in garis_besar.root}
    assert list(akar)[:2] == ["Kata Pengantar", "Daftar Isi"]
    assert akar["BAB I Pendahuluan"] == ["A. Latar Belakang", "B. Pegawai"]


def test_pages_cover_front_matter_and_chapters(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        teks = [teks_halaman(h) for h in isi.pages]
        bentuk = [float(h.mediabox[2]) > float(h.mediabox[3]) for h in isi.pages]
    assert "halaman" not in teks[0]
    assert "UPTBP2MIBandung" in teks[0]
    assert "halamanii" in teks[1]
    assert "19651212199203" in teks[1]
    bab_1 = next(i for i, t in enumerate(teks) if t.startswith("BABIPendahuluan"))
    assert teks[bab_1].endswith("halaman1")
    assert "LihatTabel2danGambar1,jugatabellain." in teks[bab_1]
    assert bentuk.count(True) == 1
    assert "Tabel2.Capaiankinerja" in teks[bentuk.index(True)]


def test_contents_and_lists_name_pages(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        teks = "".join(teks_halaman(h) for h in isi.pages[2:5])
    assert re.search(r"BABIPendahuluan\.+1", teks)
    assert re.search(r"Tabel2a?Capaiankinerjadananggarantahun2020\.+2", teks)
    assert re.search(r"Gambar1Jumlahindikatormenurutkategori\.+1", teks)


def test_heading_row_is_repeated_on_every_page(isi_panjang: bytes) -> None:
    with buka(isi_panjang) as isi:
        teks = [teks_halaman(h) for h in isi.pages]
        jumlah = hitung(isi)
    assert len(teks) > 2
    assert all(t.count("Kepalakolom") == 1 for t in teks)
    assert all(f"Baris{i}{i}" in "".join(teks) for i in range(180))
    # Repetitions are artifacts: a screen reader meets the heading once.
    assert jumlah["TH"] == 2


def test_table_does_not_start_with_its_heading_alone() -> None:
    for baris in range(24, 54):
        isi = dokumen(Teks("# J\n\n" + "baris\\\n" * baris), tabel_panjang(60))
        with buka(render_pdf(isi)) as berkas:
            for halaman in berkas.pages:
                teks = teks_halaman(halaman)
                if "Tabel1.Tabelpanjang" in teks:
                    assert "Baris4" in teks


def test_running_header_names_chapter_and_unit(isi_panjang: bytes) -> None:
    with buka(isi_panjang) as isi:
        assert teks_halaman(isi.pages[1]).startswith("Judul")
    meta = {"singkatan": "LAKIP", "unit": "UPT Contoh", "subjudul": "Tahun 2020", "tahun": 2020}
    with buka(render_pdf(dokumen(Teks("# Satu"), tabel_panjang(), **meta))) as isi:
        assert "LAKIPUPTContoh·Tahun2020" in teks_halaman(isi.pages[1])


def test_draft_is_marked_on_every_page() -> None:
    meta = {"status": "konsep", "tahun": 2020}
    with buka(render_pdf(dokumen(Teks("# Satu"), tabel_panjang(), **meta))) as isi:
        assert all("KONSEP" in teks_halaman(h) for h in isi.pages)


def rentang(depan: int, anggota: int) -> Dokumen:
    """Return prose of so many lines, then a table whose first cell spans most rows."""
    p = Penyusun((Kolom("kelompok", "Kelompok", lebar=0.3), Kolom("isi", "Isi")))
    for i in range(anggota + 3):
        p.tambah("Kelompok pertama yang panjang namanya, beberapa baris tingginya", f"baris {i}")
    p.gabung("kelompok", [1] * anggota + [2] * 3)
    tabel = Tabel("r", "Rentang", p.kolom, tuple(p.baris))
    return dokumen(Teks("# J\n\n" + "baris\\\n" * depan), BlokTabel(tabel, "1"))


@pytest.mark.parametrize("anggota", [40, 100])
def test_long_span_says_on_the_next_page_that_it_goes_on(anggota: int) -> None:
    with buka(render_pdf(rentang(10, anggota))) as isi:
        teks = [teks_halaman(h) for h in isi.pages]
    assert "(lanjutan)" not in teks[0]
    assert all(t.count("(lanjutan)") == 1 for t in teks[1 : 1 + (anggota > 60)])
    assert "".join(teks).count("baris") >= anggota + 3


@pytest.mark.parametrize("anggota", [25, 80])
def test_text_of_a_span_is_never_torn_by_the_end_of_a_page(anggota: int) -> None:
    for depan in range(20, 52, 2):
        with buka(render_pdf(rentang(depan, anggota))) as isi:
            teks = [teks_halaman(h) for h in isi.pages]
        utuh = "Kelompokpertamayangpanjangnamanya,beberapabaristingginya"
        for t in teks:
            assert t.count("Kelompokpertama") == t.count(utuh)
            assert t.count("beberapabaris") == t.count(utuh)


def test_short_span_is_not_torn() -> None:
    p = Penyusun((Kolom("kelompok", "Kelompok"), Kolom("isi", "Isi")))
    for i in range(90):
        p.tambah(f"Kelompok {i // 3}", f"anggota {i}")
    p.gabung("kelompok", [i // 3 for i in range(90)])
    tabel = Tabel("r", "Rentang", p.kolom, tuple(p.baris))
    with buka(render_pdf(dokumen(Teks("# J"), BlokTabel(tabel, "1")))) as isi:
        teks = [teks_halaman(h) for h in isi.pages]
    assert len(teks) > 1
    for t in teks:
        assert len(re.findall(r"anggota\d+", t)) % 3 == 0


def ukuran_huruf(halaman: pikepdf.Page) -> set[float]:
    """Return the sizes of the letters on a page."""
    isi = pikepdf.parse_content_stream(halaman)
    return {float(operand[1]) for operand, operator in isi if str(operator) == "Tf"}


@pytest.mark.parametrize(
    ("baris", "judul", "halaman", "terkecil"),
    [
        (10, "", 1, 8.0),
        (39, "", 1, 7.5),
        (41, "", 1, 7.0),
        (90, "", 3, 8.0),
        (42, "# Lampiran", 2, 8.0),
    ],
)
def test_wide_table_shrinks_only_to_fit_its_page(
    baris: int, judul: str, halaman: int, terkecil: float
) -> None:
    p = Penyusun((Kolom("a", "A"), Kolom("n", "N", (), "kanan", 0.3, "bilangan")))
    for i in range(baris):
        p.tambah(f"Baris {i}", str(i))
    tabel = BlokTabel(Tabel("w", "Lebar", p.kolom, tuple(p.baris), lebar=True), "1")
    with buka(render_pdf(dokumen(Teks(judul), tabel))) as isi:
        assert len(isi.pages) == halaman
        tabel_ = [h for h in isi.pages if "Baris0" in teks_halaman(h)]
        assert min(ukuran_huruf(tabel_[0])) == terkecil


def test_hostile_text_is_printed_as_it_is() -> None:
    kolom = (Kolom("a", JAHAT), Kolom("b", "B", (JAHAT,), "kanan"))
    tabel = Tabel("jahat<>", JAHAT, kolom, (Baris((Sel(JAHAT), Sel("1"))),), (JAHAT,))
    kotak = Khusus("kotak", {"nada": "info", "judul": JAHAT, "markdown": "`#panic()`"})
    sampul = {k: JAHAT for k in ("judul", "singkatan", "subjudul", "unit", "induk", "alamat")}
    meta = {**sampul, "tahun": 2020, "tanggal": None, "status": JAHAT, "nomor_dokumen": JAHAT}
    isi = dokumen(Khusus("sampul", meta), Teks("# Judul"), BlokTabel(tabel, "1"), kotak, **meta)
    with buka(render_pdf(isi)) as berkas:
        sampul_, badan = (teks_halaman(h) for h in berkas.pages)
    jahat = "".join(JAHAT.split())
    assert sampul_.count(jahat) == 7
    # Heading twice, cell, caption, note, title of the box, document number in the footer.
    assert badan.count(jahat) == 7
    assert "#panic()" in badan


def test_letter_outside_the_fonts_is_refused_with_its_place() -> None:
    with pytest.raises(KesalahanLakip, match=r'huruf "日".*Halo 日本'):
        render_pdf(dokumen(Teks("# Judul\n\nHalo 日本")))


def test_letter_in_code_is_not_lost() -> None:
    with buka(render_pdf(dokumen(Teks("# J\n\n`kode` dan\n\n```\nblok\n```")))) as isi:
        assert "kodedanblok" in teks_halaman(isi.pages[0])


def test_typst_itself_refuses_a_chart_without_alternative_text(dokumen_contoh: Dokumen) -> None:
    pohon = pohon_dokumen(dokumen_contoh)
    (gambar,) = (s for s in pohon["isi"] if s["jenis"] == "gambar")
    gambar["alt"] = None
    with pytest.raises(KesalahanLakip, match="tanpa teks alternatif"):
        kompilasi(pohon, tanggal_dokumen({}))


def test_broken_drawing_is_refused(dokumen_contoh: Dokumen) -> None:
    (baik,) = dokumen_contoh.grafik()
    rusak: Grafik = replace(baik.grafik, gambar=Gambar("<svg"))
    with pytest.raises(KesalahanLakip, match="bukan SVG"):
        render_pdf(dokumen(Teks("# J"), BlokGrafik(rusak, "1")))


def test_date_is_that_of_signing_or_the_end_of_the_year(dokumen_contoh: Dokumen) -> None:
    with buka(render_pdf(dokumen_contoh)) as isi:
        assert str(isi.docinfo["/CreationDate"]) == "D:20210112000000Z"
    assert tanggal_dokumen({"tahun": 2019, "tanggal": None}).isoformat() == "2019-12-31"


@pytest.mark.parametrize("gagal", [1, 2])
def test_layout_that_does_not_come_to_rest(gagal: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asli, cara = typst.compile_with_warnings, []

    def tiruan(*isi: Any, **nama: Any) -> tuple[bytes, list[Any]]:
        cara.append(nama["sys_inputs"]["potong"])
        hasil, _ = asli(*isi, **nama)
        peringatan = typst.TypstWarning()
        peringatan.message = "document did not converge within five attempts"
        return hasil, [peringatan] if len(cara) <= gagal else []

    monkeypatch.setattr(pdf.typst, "compile_with_warnings", tiruan)
    if gagal == 1:
        assert render_pdf(rentang(10, 40)).startswith(b"%PDF-1.7")
    else:
        with pytest.raises(KesalahanLakip, match="did not converge"):
            render_pdf(rentang(10, 40))
    assert cara == ["ya", "tidak"]


def test_registered_exporter_reads_one_or_all_notebooks(buku_contoh: Buku) -> None:
    assert get_exporter("lakip-pdf") is LakipPDFExporter
    semua = LakipPDFExporter().from_buku(buku_contoh)
    gabungan = new_notebook()
    for nama, nb in buku_contoh:
        for sel in nb.cells:
            sel.metadata["lakip_bab"] = nama
            gabungan.cells.append(sel)
    satu, sumber = LakipPDFExporter().from_notebook_node(gabungan)
    assert satu == semua
    assert (sumber["output_extension"], semua[:5]) == (".pdf", b"%PDF-")


def test_one_chapter_alone_is_a_report_too(buku_contoh: Buku) -> None:
    isi, _ = LakipPDFExporter().from_notebook_node(buku_contoh[1][1])
    with buka(isi) as berkas:
        assert "tabel“capaian-anggaran”dalamlaporanlengkap" in teks_halaman(berkas.pages[0])


_SKRIP = """
import hashlib, pickle, sys
from lakip_lib.ekspor.pdf import render_pdf
with open(sys.argv[1], "rb") as berkas:
    print(hashlib.sha256(render_pdf(pickle.load(berkas))).hexdigest())
"""


def test_same_bytes_in_other_folders_and_with_other_hash_seeds(
    dokumen_contoh: Dokumen, tmp_path: Path
) -> None:
    berkas = tmp_path / "dokumen.pickle"
    berkas.write_bytes(pickle.dumps(dokumen_contoh))
    sidik = set()
    for benih, folder in (("0", tmp_path), ("12345", tmp_path / "lain")):
        folder.mkdir(exist_ok=True)
        lingkungan = {**os.environ, "PYTHONHASHSEED": benih, "TZ": f"UTC{benih[0]}"}
        perintah = [sys.executable, "-c", _SKRIP, str(berkas)]
        hasil = subprocess.run(
            perintah, cwd=folder, env=lingkungan, capture_output=True, text=True, check=True
        )
        sidik.add(hasil.stdout)
    assert len(sidik) == 1
