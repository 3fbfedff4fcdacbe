"""What a report is made of: blocks read from executed notebooks, numbered over all chapters.

Both exporters (HTML and PDF), the XLSX and the CSV files work from the `Dokumen`
made here; none of them parses another's output.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from lakip_lib.ekspor.isi_blok import Blok, BlokGrafik, BlokTabel, Khusus, Kode, Teks
from lakip_lib.ekspor.rangka import rapatkan, rujukan_ditiadakan
from lakip_lib.ekspor.tanda import skenario_buku
from lakip_lib.grafik.model import MIME_SVG, Grafik
from lakip_lib.jejak.sandi import urai
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.tabel.model import MIME_SUMBER, Tabel

__all__ = [
    "Bab",
    "Blok",
    "BlokGrafik",
    "BlokTabel",
    "Dokumen",
    "Khusus",
    "Kode",
    "Teks",
    "baca_dokumen",
]

MIME_LAKIP = "application/vnd.lakip+json"
MIME_TIADA = "application/vnd.lakip.tiada+json"
MIME_JEJAK = "application/vnd.lakip.jejak+json"
_AWALAN = {"ringkasan": "R.", "lampiran": "L.", "skenario": "S."}


@dataclass(frozen=True)
class Bab:
    """One chapter: the notebook's name and its blocks in order."""

    nama: str
    blok: tuple[Blok, ...]


@dataclass(frozen=True)
class Dokumen:
    """The whole report. `meta` holds title, unit, year, date, language, status, and
    `skenario`, the name of a scenario, which an official report does not have.

    `ditiadakan` are the reference ids of tables and charts that this kind of report does
    not show.
    """

    bab: tuple[Bab, ...]
    meta: Mapping[str, Any] = field(default_factory=dict)
    ditiadakan: frozenset[str] = frozenset()

    def semua_blok(self) -> Iterator[Blok]:
        """Yield the blocks of all chapters in order."""
        for bab in self.bab:
            yield from bab.blok

    def tabel(self) -> list[BlokTabel]:
        """Return all tables in order."""
        return [b for b in self.semua_blok() if isinstance(b, BlokTabel)]

    def grafik(self) -> list[BlokGrafik]:
        """Return all charts in order."""
        return [b for b in self.semua_blok() if isinstance(b, BlokGrafik)]

    def tiada(self) -> set[str]:
        """Return the reference ids of tables and charts that the report does not show.

        The data could not fill them, or this kind of report leaves them out.
        """
        kosong = {b.tiada for b in self.semua_blok() if isinstance(b, Teks) and b.tiada}
        return kosong | self.ditiadakan

    def rujukan(self) -> dict[str, str]:
        """Map reference targets (`tbl-…`, `gbr-…`) to what prose calls them (`Tabel 15`)."""
        tabel = {f"tbl-{b.tabel.id}": f"Tabel {b.nomor}" for b in self.tabel()}
        return tabel | {f"gbr-{b.grafik.id}": f"Gambar {b.nomor}" for b in self.grafik()}


class _Nomor:
    """Counts tables and figures over all chapters."""

    def __init__(self) -> None:
        self._hitung: dict[str, int] = {}
        self._pakai: set[str] = set()

    def _berikut(self, seri: str) -> int:
        self._hitung[seri] = self._hitung.get(seri, 0) + 1
        return self._hitung[seri]

    def tabel(self, tabel: Tabel) -> str:
        self._unik(f"tbl-{tabel.id}")
        if tabel.seri == "anak":
            huruf = self._berikut(f"anak-{self._hitung.get('utama', 0)}")
            return f"{self._hitung.get('utama', 0)}{_huruf(huruf)}"
        return f"{_AWALAN.get(tabel.seri, '')}{self._berikut(tabel.seri)}"

    def grafik(self, grafik: Grafik) -> str:
        self._unik(f"gbr-{grafik.id}")
        # A scenario's own charts leave the numbers of the report's as they are.
        awalan = _AWALAN["skenario"] if grafik.data.seri == "skenario" else ""
        return f"{awalan}{self._berikut(f'gambar {awalan}')}"

    def _unik(self, id_: str) -> None:
        if id_ in self._pakai:
            raise KesalahanLakip(
                f"{kutip(id_)} ditampilkan dua kali dalam laporan. Perbaikan: panggil setiap "
                "tabel dan grafik satu kali saja; dari tempat lain rujuk dengan "
                f"[](#{id_})."
            )
        self._pakai.add(id_)


def _huruf(n: int) -> str:
    teks = ""
    while n:
        n, sisa = divmod(n - 1, 26)
        teks = chr(ord("a") + sisa) + teks
    return teks


def baca_dokumen(bab: Sequence[tuple[str, NotebookNode]]) -> Dokumen:
    """Read executed notebooks, given as (name, notebook) in order, into one document.

    The document's `meta` comes from the `sampul` block (cover), if there is one; a scenario
    is named in any case. What
    this kind of report leaves out is gone, with its headings (`rangka.rapatkan`).
    Raises KesalahanLakip when two tables or charts carry the same id.
    """
    nomor = _Nomor()
    mentah = [(nama, tuple(_blok_buku(nb, nomor))) for nama, nb in bab]
    rapat = [(nama, rapatkan(blok)) for nama, blok in mentah]
    hasil = tuple(Bab(nama, blok) for nama, blok in rapat if blok)
    meta: Mapping[str, Any] = {}
    for b in (b for satu in hasil for b in satu.blok):
        if isinstance(b, Khusus) and b.jenis == "sampul":
            meta = b.isi
            break
    skenario = skenario_buku(nb for _, nb in bab)
    if skenario:
        meta = {**meta, "skenario": skenario}
    return Dokumen(hasil, meta, rujukan_ditiadakan(b for _, blok in mentah for b in blok))


def _blok_buku(nb: NotebookNode, nomor: _Nomor) -> Iterator[Blok]:
    for sel in nb.cells:
        if sel.cell_type == "markdown":
            yield Teks(sel.source)
        elif sel.cell_type == "code":
            yield Kode(sel.source)
            for keluaran in sel.get("outputs", []):
                yield from _blok_keluaran(keluaran, nomor)


def _blok_keluaran(keluaran: NotebookNode, nomor: _Nomor) -> Iterator[Blok]:
    data = keluaran.get("data", {})
    if MIME_LAKIP in data:
        yield Khusus(data[MIME_LAKIP]["jenis"], data[MIME_LAKIP])
    elif MIME_SUMBER in data and MIME_SVG in data:
        grafik = Grafik.dari_keluaran(data)
        yield BlokGrafik(grafik, nomor.grafik(grafik))
    elif MIME_SUMBER in data:
        tabel = Tabel.dari_sumber(data[MIME_SUMBER])
        yield BlokTabel(tabel, nomor.tabel(tabel))
    elif "text/markdown" in data:
        teks = data["text/markdown"]
        teks = teks if isinstance(teks, str) else "".join(teks)
        jejak = data.get(MIME_JEJAK, {"markdown": teks, "angka": (), "simpul": ()})
        simpul = urai(jejak["simpul"])
        angka = tuple((simpul[n], desimal) for n, desimal in jejak["angka"])
        yield Teks(jejak["markdown"], True, data.get(MIME_TIADA), angka)
