"""Contents and lists of tables and figures: fields of Word, filled in beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lakip_lib.ekspor import docx_gaya as gaya
from lakip_lib.ekspor.docx_xml import Penanda, Unsur, bidang, lari, paragraf, unsur
from lakip_lib.ekspor.typst_markdown import teks_polos

Simpul = Mapping[str, Any]
_TERDALAM = 3
_PERINTAH = {
    "isi": rf'TOC \o "1-{_TERDALAM}" \h \z',
    "tabel": r'TOC \h \z \c "Tabel"',
    "gambar": r'TOC \h \z \c "Gambar"',
}


class DaftarIsi:
    """Knows all headings and captions; writes the lists of them.

    Every entry links to its place. The page numbers are fields: Word fills them in when
    the file is opened or printed, since only it knows where its pages end.
    """

    def __init__(self, simpul: Sequence[Simpul], penanda: Penanda) -> None:
        self._penanda = penanda
        self._butir: dict[str, list[tuple[str, str, str]]] = {"isi": [], "tabel": [], "gambar": []}
        for s in _semua(simpul):
            if s["jenis"] in ("tabel", "gambar"):
                isi = (gaya.DAFTAR_ENTRI, s["label"], f"{s['nomor']}. {s['judul']}")
                self._butir[s["jenis"]].append(isi)
            elif s["tingkat"] <= _TERDALAM and s.get("tercantum", True):
                teks = f"{s['awalan'] or ''} {teks_polos(s['isi'])}".strip()
                self._butir["isi"].append((gaya.ISI.format(s["tingkat"]), s["label"], teks))

    def unsur(self, s: Simpul) -> list[Unsur]:
        """Return the paragraphs of a list node."""
        butir = self._butir[s["daftar"]]
        if not butir:
            kata = f"Laporan ini tidak memuat {s['daftar']}."
            return [paragraf(gaya.PROSA, *lari(kata, {"i": True}))]
        awal, akhir = _buka(_PERINTAH[s["daftar"]]), unsur("r", unsur("fldChar", fldCharType="end"))
        hasil = []
        for i, (nama, label, teks) in enumerate(butir):
            isi = [self._entri(label, teks)]
            isi = [*awal, *isi] if i == 0 else isi
            hasil.append(paragraf(nama, *isi, *([akhir] if i == len(butir) - 1 else [])))
        return hasil

    def _entri(self, label: str, teks: str) -> Unsur:
        halaman = bidang(rf"PAGEREF {self._penanda.nama(label)} \h", lari("\u2026"))
        return self._penanda.tautan(label, [*lari(teks), *lari("\t"), *halaman])


def _buka(perintah: str) -> list[Unsur]:
    """Return the runs that begin a field whose result goes over several paragraphs."""
    return bidang(perintah, [])[:-1]


def _semua(isi: Sequence[Simpul]) -> Iterator[Simpul]:
    """Yield headings, tables and charts in order, those on landscape pages too."""
    for s in isi:
        if s["jenis"] in ("judul", "tabel", "gambar"):
            yield s
        elif s["jenis"] in ("melintang", "pasangan", "kotak", "kutipan"):
            yield from _semua(s["isi"])
