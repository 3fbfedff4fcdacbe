"""Pages of the Word file: cover, sections, headers with the state of the report, footers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from lakip_lib.ekspor import docx_gaya as gaya
from lakip_lib.ekspor.docx_gambar import pita_docx
from lakip_lib.ekspor.docx_ukuran import KERTAS, TEPI, TINGGI_BARIS, lebar_isi, lebar_teks
from lakip_lib.ekspor.docx_xml import Unsur, bidang, lari, paragraf, sifat, twip, unsur
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.tema import muat_tema

Meta = Mapping[str, Any]
_TITIK = 72 / 25.4
_TINGGI_PITA = 138.0
_KEPALA, _KAKI = 11.0, 9.0
_TEPI_SAMPUL = {"left": 28.0, "right": 28.0, "top": 44.0, "bottom": 26.0}
_BESAR_JUDUL, _BESAR_KEPALA = 30.0, 8.0


@dataclass(frozen=True)
class Bagian:
    """Pages of one kind: their elements, orientation, and how their numbers go."""

    isi: list[Unsur]
    mendatar: bool = False
    angka: str = "decimal"
    mulai: int | None = None
    sampul: bool = False


def spanduk(meta: Meta) -> list[str]:
    """Return what every page must say of the report's state: a scenario, a draft."""
    status = str(meta.get("status", "final"))
    return [s for s in (tanda(meta), None if status == "final" else status.upper()) if s]


def susun_bagian(dokumen: Document, bagian: Sequence[Bagian], meta: Meta, judul: str) -> None:
    """Put the sections into the document, each with its pages, header and footer."""
    badan = dokumen.element.body
    tepi = _Tepi(dokumen, meta, judul)
    for i, satu in enumerate(bagian):
        pr = _sifat_bagian(satu, tepi)
        isi = satu.isi if i == len(bagian) - 1 else _tutup(satu.isi, pr)
        badan.extend(isi)
        if i == len(bagian) - 1:
            badan.append(pr)


def _tutup(isi: list[Unsur], pr: Unsur) -> list[Unsur]:
    """Return the elements with the section's end in the last paragraph, as Word wants it."""
    if not isi or isi[-1].tag != qn("w:p"):
        isi = [*isi, paragraf(gaya.JARAK)]
    ppr = isi[-1].find(qn("w:pPr"))
    if ppr is None:
        ppr = unsur("pPr")
        isi[-1].insert(0, ppr)
    ppr.append(pr)
    return isi


def _sifat_bagian(bagian: Bagian, tepi: _Tepi) -> Unsur:
    pendek, panjang = (twip(sisi) for sisi in KERTAS)
    lebar, tinggi = (panjang, pendek) if bagian.mendatar else (pendek, panjang)
    batas = {
        k: twip(v) for k, v in (_TEPI_SAMPUL if bagian.sampul else TEPI[bagian.mendatar]).items()
    }
    nomor: dict[str, Any] = {"fmt": bagian.angka}
    hasil = sifat(
        "sectPr",
        {
            **tepi.rujukan(bagian),
            "type": "nextPage",
            "pgSz": {"w": lebar, "h": tinggi}
            | ({"orient": "landscape"} if bagian.mendatar else {}),
            "pgMar": {**batas, "header": twip(_KEPALA), "footer": twip(_KAKI), "gutter": 0},
            "pgNumType": nomor if bagian.mulai is None else {**nomor, "start": bagian.mulai},
        },
    )
    assert hasil is not None
    return hasil


class _Tepi:
    """Headers and footers: one of each for the cover, for upright and for landscape pages."""

    def __init__(self, dokumen: Document, meta: Meta, judul: str) -> None:
        self._bagian, self._meta, self._judul = dokumen.part, meta, judul
        self._ada: dict[str, str] = {}

    def rujukan(self, bagian: Bagian) -> dict[str, list[Unsur]]:
        """Return the references of a section to its header and footer."""
        if bagian.sampul:
            isi = {"header": [paragraf(gaya.KEPALA)], "footer": list(_kaki_sampul(self._meta))}
        else:
            isi = {"header": [self._kepala(bagian)], "footer": [_kaki(bagian, self._meta)]}
        kunci = "sampul" if bagian.sampul else str(bagian.mendatar)
        return {f"{jenis}Reference": [self._acu(jenis, kunci, p)] for jenis, p in isi.items()}

    def _acu(self, jenis: str, kunci: str, isi: list[Unsur]) -> Unsur:
        if jenis + kunci not in self._ada:
            part: Any = self._bagian
            baru, rid = part.add_header_part() if jenis == "header" else part.add_footer_part()
            for lama in list(baru.element):
                baru.element.remove(lama)
            baru.element.extend(isi)
            self._ada[jenis + kunci] = rid
        acu = unsur(f"{jenis}Reference", type="default")
        acu.set(qn("r:id"), self._ada[jenis + kunci])
        return acu

    def _kepala(self, bagian: Bagian) -> Unsur:
        t = muat_tema()
        garis = unsur("pBdr", unsur("bottom", val="single", sz=4, space=4, color=_heks(t.garis)))
        nama, keadaan = penanda(self._meta) or self._judul, " · ".join(spanduk(self._meta))
        # On one line, unless both together are too long for it.
        muat = lebar_teks(nama + keadaan, _BESAR_KEPALA, True) < lebar_isi(bagian.mendatar) - 20
        return paragraf(
            gaya.KEPALA,
            *lari(nama if muat or not keadaan else f"{nama}\n"),
            *lari("\t"),
            *lari(keadaan, {"b": True, "color": _heks(t.peringatan)}),
            pBdr=[garis],
            tabs=[_tab_kanan(bagian)],
        )


def penanda(meta: Meta) -> str:
    """Return what the header calls the report, such as `LAKIP UPT BP2MI Bandung · Tahun 2020`."""
    unit = meta.get("unit_pendek") or meta.get("unit")
    nama = " ".join(str(s) for s in (meta.get("singkatan"), unit) if s)
    return " · ".join(str(s) for s in (nama, meta.get("subjudul")) if s)


def _kaki(bagian: Bagian, meta: Meta) -> Unsur:
    """Return document number and edition, which tell a loose page, with the page's number."""
    nomor = bidang("PAGE", lari("1"))
    dokumen = f"Nomor {meta['nomor_dokumen']}" if meta.get("nomor_dokumen") else ""
    kiri = " · ".join(s for s in (dokumen, str(meta.get("edisi") or "")) if s)
    return paragraf(gaya.KAKI, *lari(f"{kiri}\thalaman "), *nomor, tabs=[_tab_kanan(bagian)])


def _tab_kanan(bagian: Bagian) -> Unsur:
    return unsur("tabs", unsur("tab", val="right", pos=round(lebar_isi(bagian.mendatar) * 20)))


def _kaki_sampul(meta: Meta) -> Iterator[Unsur]:
    """Yield the foot of the cover: document number, edition and address."""
    nomor = meta.get("nomor_dokumen")
    baris = [f"Nomor dokumen: {nomor}" if nomor else ""]
    baris += [str(meta.get(kunci) or "") for kunci in ("edisi", "alamat")]
    for i, teks in enumerate(b for b in baris if b):
        warna = _heks(muat_tema().garis)
        garis = unsur("pBdr", unsur("top", val="single", sz=5, space=6, color=warna))
        yield paragraf(gaya.KAKI, *lari(teks, {"sz": 19}), pBdr=None if i else [garis])
    if not any(baris):
        yield paragraf(gaya.KAKI)


def sampul(meta: Meta, nomor: int) -> list[Unsur]:
    """Return the cover: a band of colour with the title, then year, unit and state.

    `nomor` is the number of its drawing.
    """
    t = muat_tema()
    ukuran = (KERTAS[0] * _TITIK, _TINGGI_PITA * _TITIK)
    latar = {"shd": {"val": "clear", "color": "auto", "fill": _heks(t.aksen)}}
    putih = {"b": True, "color": _heks(t.latar)}
    pita = pita_docx(nomor, t.aksen, ukuran)
    singkatan = lari(str(meta["singkatan"]), {**putih, "spacing": 60, "sz": 30})
    judul = lari(str(meta["judul"]), {**putih, "sz": 60})
    return [
        paragraf(gaya.SAMPUL, pita, *singkatan, spacing=_baris(0, 0), **latar),
        paragraf(gaya.SAMPUL, *judul, spacing=_baris(22, 0), **latar),
        *_lembaga(meta, _sisa_pita(str(meta["judul"]))),
    ]


def _sisa_pita(judul: str) -> float:
    """Return the points from the title's last line to the text below the band."""
    lebar = (KERTAS[0] - _TEPI_SAMPUL["left"] - _TEPI_SAMPUL["right"]) * _TITIK
    baris, panjang = 1, 0.0
    for kata in judul.split():
        tambah = lebar_teks(f"{kata} ", _BESAR_JUDUL, True)
        if panjang and panjang + tambah > lebar:
            baris, panjang = baris + 1, 0.0
        panjang += tambah
    terpakai = (15 + _BESAR_JUDUL * baris) * TINGGI_BARIS + 22
    bawah = (_TINGGI_PITA + 18 - _TEPI_SAMPUL["top"]) * _TITIK
    return max(12.0, bawah - terpakai)


def _lembaga(meta: Meta, atas: float) -> Iterator[Unsur]:
    t = muat_tema()
    garis = unsur("pBdr", unsur("bottom", val="single", sz=20, space=8, color=_heks(t.aksen)))
    tahun = {"b": True, "color": _heks(t.aksen), "sz": 52}
    # The line under the year is short, as in the PDF.
    lebar = {"right": twip(KERTAS[0] - _TEPI_SAMPUL["left"] - _TEPI_SAMPUL["right"] - 62)}
    tahun_p = (
        {"pBdr": [garis], "ind": lebar} if len(str(meta["subjudul"])) < 14 else {"pBdr": [garis]}
    )
    yield paragraf(
        gaya.SAMPUL, *lari(str(meta["subjudul"]), tahun), spacing=_baris(atas, 14), **tahun_p
    )
    yield paragraf(
        gaya.SAMPUL, *lari(str(meta["unit"]), {"b": True, "sz": 34}), spacing=_baris(0, 4)
    )
    if meta.get("induk"):
        tinta = {"color": _heks(t.tinta_lemah)}
        yield paragraf(gaya.SAMPUL, *lari(str(meta["induk"]), tinta), spacing=_baris(0, 0))
    for teks in spanduk(meta):
        merah = {"b": True, "color": _heks(t.peringatan), "spacing": 20, "sz": 28}
        yield paragraf(gaya.SAMPUL, *lari(teks, merah), spacing=_baris(22, 0))


def _baris(atas: float, bawah: float) -> dict[str, int]:
    return {"before": round(atas * 20), "after": round(bawah * 20)}


def _heks(warna: str) -> str:
    return warna.removeprefix("#")
