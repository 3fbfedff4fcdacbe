"""The report for Word: headings, tables, captions and references that Word itself knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from traitlets import default

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.docx_daftar import DaftarIsi
from lakip_lib.ekspor.docx_gambar import gambar_docx, gambar_png
from lakip_lib.ekspor.docx_gaya import NOMOR_URUT, nomor_baru
from lakip_lib.ekspor.docx_halaman import Bagian, sampul, susun_bagian
from lakip_lib.ekspor.docx_isi import Pemasok, PenulisIsi
from lakip_lib.ekspor.docx_paket import bungkus, dokumen_baru, sifat_dokumen
from lakip_lib.ekspor.docx_xml import Penanda, Unsur, paragraf
from lakip_lib.ekspor.pdf import tanggal_dokumen
from lakip_lib.ekspor.pengekspor import PengeksporLakip
from lakip_lib.ekspor.typst_pohon import pohon_dokumen
from lakip_lib.tema import pakai_tema
from lakip_lib.tema.gambar import warnai

Simpul = Mapping[str, Any]


def render_docx(dokumen: Dokumen) -> bytes:
    """Return the report as a DOCX file; the same document gives the same bytes.

    It is made from the nodes that the PDF is made from, so both have the same order,
    numbers and landscape pages. Raises KesalahanLakip for a chart without alternative
    text or with a drawing that is not well formed, and for a reference to what the
    report lacks.
    """
    with pakai_tema(dokumen.meta):
        return _tulis(dokumen)


def _tulis(dokumen: Dokumen) -> bytes:
    pohon = pohon_dokumen(dokumen)
    berkas = dokumen_baru()
    penulis = _Penulis(berkas, dokumen, pohon)
    bagian = list(penulis.bagian()) or [Bagian([paragraf(None)])]
    susun_bagian(berkas, bagian, pohon["meta"], pohon["judul"])
    unit = str(pohon["meta"].get("unit", ""))
    sifat_dokumen(berkas, pohon["judul"], unit, tanggal_dokumen(pohon["meta"]))
    return bungkus(berkas)


class _Penulis:
    """Writes the tree section by section and keeps what the file's parts are asked for."""

    def __init__(self, berkas: Document, dokumen: Dokumen, pohon: Simpul) -> None:
        self._berkas, self._pohon = berkas, pohon
        grafik = [b.grafik for b in dokumen.grafik()]
        png = gambar_png([warnai(g.svg) for g in grafik])
        self._png = {f"gbr-{g.id}": isi for g, isi in zip(grafik, png, strict=True)}
        self._gambar = 0
        self._nomor = NOMOR_URUT
        penanda = Penanda()
        daftar = DaftarIsi([*pohon["depan"], *pohon["isi"]], penanda)
        pemasok = Pemasok(self._grafik, self._tautan, self._daftar, daftar.unsur)
        self._isi = PenulisIsi(penanda, pemasok)

    def bagian(self) -> Iterator[Bagian]:
        """Yield the sections: the cover, the front matter in roman numbers, the chapters."""
        yield from self._kelompok(self._pohon["depan"], "lowerRoman", None)
        # A chapter alone starts at 1 as well.
        yield from self._kelompok(self._pohon["isi"], "decimal", 1)

    def _kelompok(self, isi: Sequence[Simpul], angka: str, mulai: int | None) -> Iterator[Bagian]:
        for kumpulan in _pisahkan(isi):
            jenis = kumpulan[0]["jenis"]
            if jenis == "sampul":
                self._gambar += 1
                yield Bagian(sampul(kumpulan[0], self._gambar), sampul=True, angka=angka)
                continue
            mendatar = jenis == "melintang"
            simpul = kumpulan[0]["isi"] if mendatar else kumpulan
            unsur = list(self._isi.blok(simpul))
            yield Bagian(unsur, mendatar, angka, mulai)
            mulai = None

    def _grafik(self, s: Simpul, ukuran: tuple[float, float]) -> Unsur:
        rid, _ = self._berkas.part.get_or_add_image(BytesIO(self._png[s["label"]]))
        self._gambar += 1
        return gambar_docx(rid, self._gambar, s["nomor"], s["alt"], ukuran)

    def _tautan(self, alamat: str) -> str:
        return str(self._berkas.part.relate_to(alamat, RT.HYPERLINK, is_external=True))

    def _daftar(self, tingkat: int, mulai: int) -> int:
        self._nomor += 1
        self._berkas.part.numbering_part.element.append(nomor_baru(self._nomor, tingkat, mulai))
        return self._nomor


def _pisahkan(isi: Sequence[Simpul]) -> Iterator[list[Simpul]]:
    """Yield runs of nodes that share a section; the cover and landscape pages stand alone."""
    kini: list[Simpul] = []
    for s in isi:
        if s["jenis"] not in ("sampul", "melintang"):
            kini.append(s)
            continue
        if kini:
            yield kini
        yield [s]
        kini = []
    if kini:
        yield kini


class LakipDOCXExporter(PengeksporLakip):
    """Writes the report as one Word file: `jupyter nbconvert --to lakip-docx`."""

    export_from_notebook = "LAKIP (Word)"
    output_mimetype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @default("file_extension")
    def _file_extension(self) -> Any:
        return ".docx"

    def render(self, dokumen: Dokumen) -> bytes:
        """Return the document as DOCX."""
        return render_docx(dokumen)
