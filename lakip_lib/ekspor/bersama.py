"""From executed notebooks to one `Dokumen`: what the HTML and the PDF exporter share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from itertools import groupby

from nbformat import NotebookNode

from lakip_lib.ekspor.blok import Dokumen, Khusus, baca_dokumen
from lakip_lib.kesalahan import BukuGagal, KesalahanLakip, kutip, saran

KUNCI_BAB = "lakip_bab"
_AWALAN = ("tbl-", "gbr-")

Buku = Sequence[tuple[str, NotebookNode]]


def pecah_buku(nb: NotebookNode, nama: str) -> list[tuple[str, NotebookNode]]:
    """Return the chapters of a notebook that holds the cells of several.

    The cell metadata `lakip_bab` names a cell's chapter; unmarked cells make up the
    chapter `nama`.
    """

    def bab(sel: NotebookNode) -> str:
        return str(sel.metadata.get(KUNCI_BAB, nama))

    hasil = []
    for kunci, sel in groupby(nb.cells, bab):
        buku = copy(nb)
        buku.cells = list(sel)
        hasil.append((kunci, buku))
    return hasil


def dokumen_dari_buku(buku: Buku) -> Dokumen:
    """Read executed notebooks, in order, into one document.

    Raises BukuGagal for a notebook that was not executed or that holds a failed cell:
    a report without what that cell should show must not come out.
    """
    for nama, nb in buku:
        _periksa(nama, nb)
    return baca_dokumen(buku)


def _periksa(nama: str, nb: NotebookNode) -> None:
    kode = [sel for sel in nb.cells if sel.cell_type == "code"]
    keluaran = [satu for sel in kode for satu in sel.get("outputs", [])]
    for satu in keluaran:
        if satu.output_type == "error":
            raise BukuGagal(
                f"buku kerja {nama} memuat sel yang gagal: {satu.ename}: {satu.evalue}. "
                "Perbaikan: perbaiki penyebabnya, lalu jalankan ulang buku kerja itu."
            )
    if kode and not keluaran and all(sel.get("execution_count") is None for sel in kode):
        raise BukuGagal(
            f"buku kerja {nama} belum dijalankan, jadi tidak ada isi yang dapat ditampilkan. "
            "Perbaikan: jalankan lebih dulu dengan papermill, atau tambahkan --execute."
        )


class Rujukan:
    """What references in prose (`#tbl-…`, `#gbr-…`, `#<heading id>`) are called.

    A document with a cover is complete, so an unknown reference is a mistake. One
    chapter alone may point to tables of other chapters: there no number is known.
    `judul` maps the ids of headings to their texts.
    """

    def __init__(self, dokumen: Dokumen, judul: Mapping[str, str]) -> None:
        self._nama = {**judul, **dokumen.rujukan()}
        self._tiada = dokumen.tiada()
        self.lengkap = any(
            isinstance(b, Khusus) and b.jenis == "sampul" for b in dokumen.semua_blok()
        )

    def nama(self, id_: str) -> str | None:
        """Return `Tabel 15`, `Gambar 3` or a heading's text; None for what is elsewhere.

        None as well for a table or chart that the data could not fill; `sebutan` has
        the words for both. Raises KesalahanLakip for a target that the complete document
        does not have.
        """
        if id_ in self._nama:
            return self._nama[id_]
        if id_ in self._tiada or not self.lengkap:
            return None
        dekat = saran(id_, self._nama)
        perbaikan = f"mungkin maksudnya {kutip('#' + dekat)}" if dekat else "periksa ejaannya"
        raise KesalahanLakip(
            f"rujukan {kutip('#' + id_)} dalam narasi tidak menunjuk tabel, gambar, atau judul "
            f"mana pun dalam laporan. Perbaikan: {perbaikan}."
        )

    def sebutan(self, id_: str) -> str:
        """Return the words for a reference whose target is not in this document."""
        jenis = {"tbl-": "tabel", "gbr-": "gambar"}.get(id_[:4], "bagian")
        if id_ in self._tiada:
            return f"{jenis} (tidak disajikan)"
        nama = id_[4:] if id_.startswith(_AWALAN) else id_
        return f"{jenis} “{nama}” dalam laporan lengkap"
