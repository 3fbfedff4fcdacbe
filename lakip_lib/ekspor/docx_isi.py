"""Block nodes of the report as paragraphs, tables and pictures of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lakip_lib.ekspor import docx_gaya as gaya
from lakip_lib.ekspor.docx_keterangan import BENTUK_NOMOR, NomorKeterangan
from lakip_lib.ekspor.docx_tabel import tabel_docx
from lakip_lib.ekspor.docx_ukuran import lebar_isi, tinggi_isi
from lakip_lib.ekspor.docx_xml import Penanda, Unsur, bidang, lari, paragraf, twip, unsur
from lakip_lib.tema import muat_tema

Simpul = Mapping[str, Any]
_RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Charts come at the size they have in the PDF.
_PERKECIL = 0.88
_RUANG_KETERANGAN = 60.0
_SELA_KOTAK = 200
_SELA_KUTIPAN = 567


@dataclass(frozen=True)
class Sekitar:
    """What a paragraph stands in: the depth of lists around it, a box's colour, a quotation."""

    dalam: int = 0
    kotak: str | None = None
    kutipan: bool = False
    lekat: bool = False


@dataclass(frozen=True)
class Pemasok:
    """What the file's other parts give: the run of a chart, an outside link, a new list."""

    gambar: Callable[[Simpul, tuple[float, float]], Unsur]
    tautan: Callable[[str], str]
    daftar: Callable[[int, int], int]
    isi_daftar: Callable[[Simpul], list[Unsur]]


class PenulisIsi:
    """Writes nodes one after the other; counts the captions as Word's own fields will."""

    def __init__(self, penanda: Penanda, pemasok: Pemasok) -> None:
        self._penanda, self._pemasok = penanda, pemasok
        self._keterangan = NomorKeterangan()

    def blok(self, isi: Sequence[Simpul], sekitar: Sekitar | None = None) -> Iterator[Unsur]:
        """Yield the elements of block nodes."""
        tempat = sekitar or Sekitar()
        sebelum: list[Simpul] = []
        for s in isi:
            if s["jenis"] == "tabel":
                yield paragraf(gaya.KETERANGAN, *self._nomor(s), keepNext=True)
                yield from tabel_docx(s, sebelum)
                sebelum = []
            else:
                yield from self._satu(s, tempat)
                sebelum.append(s)

    def _satu(self, s: Simpul, sekitar: Sekitar) -> Iterator[Unsur]:
        if s["jenis"] in _SEDERHANA:
            yield from _SEDERHANA[s["jenis"]](s, sekitar)
        elif s["jenis"] == "paragraf":
            yield self._paragraf(gaya.PROSA, s, sekitar)
        elif s["jenis"] == "kutipan":
            yield from self.blok(s["isi"], replace(sekitar, kutipan=True))
        elif s["jenis"] == "pasangan":
            yield from self.blok(s["isi"], sekitar)
        elif s["jenis"] == "daftar_isi":
            yield from self._pemasok.isi_daftar(s)
        else:
            cara = {
                "judul": self._judul,
                "daftar": self._daftar,
                "gambar": self._gambar,
                "kotak": self._kotak,
            }
            yield from cara[s["jenis"]](s, sekitar)

    def _judul(self, s: Simpul, _sekitar: Sekitar) -> Iterator[Unsur]:
        isi = self.baris(s["isi"])
        if s["awalan"]:
            tinta = {"color": muat_tema().tinta_lemah.removeprefix("#")}
            isi = [*lari(s["awalan"], tinta), *lari(" "), *isi]
        # The contents do not list themselves, so their title is no heading for Word.
        tercantum = s.get("tercantum", True)
        nama = gaya.JUDUL.format(s["tingkat"]) if tercantum else gaya.JUDUL_DAFTAR
        menyambung = s.get("menyambung") and s["tingkat"] == 1
        putus = {"val": "0"} if menyambung else None
        # Right below another list there is no page break to keep them apart.
        jarak = {"before": 560} if menyambung and "tercantum" in s else None
        isi = self._penanda.apit(s["label"], isi)
        yield paragraf(nama, *isi, pageBreakBefore=putus, spacing=jarak)

    def _paragraf(self, nama: str, s: Simpul, sekitar: Sekitar, **lain: Any) -> Unsur:
        lekat = sekitar.lekat or s.get("lekat")
        isi = {"keepNext": lekat, **_tempat(sekitar), **lain}
        nama = gaya.KUTIPAN if sekitar.kutipan and nama == gaya.PROSA else nama
        return paragraf(nama, *self.baris(s["isi"]), **isi)

    def _daftar(self, s: Simpul, sekitar: Sekitar) -> Iterator[Unsur]:
        nama = gaya.NOMOR if s["urut"] else gaya.DAFTAR
        tingkat = sekitar.dalam
        id_ = self._pemasok.daftar(tingkat, s["mulai"]) if s["urut"] else gaya.NOMOR_BULAT
        dalam = replace(sekitar, dalam=tingkat + 1)
        for nomor_butir, butir in enumerate(s["butir"], 1):
            awal = bool(butir) and butir[0]["jenis"] == "paragraf"
            kepala = butir[0] if awal else {"isi": []}
            nomor = unsur("numPr", unsur("ilvl", val=tingkat), unsur("numId", val=id_))
            pr = _butir(dalam)
            if nomor_butir == len(s["butir"]) and tingkat == 0:
                # Room between a list and what follows it.
                pr["spacing"] = {"after": 140}
            yield self._paragraf(nama, kepala, dalam, **pr, numPr=[nomor])
            yield from self.blok(butir[1:] if awal else butir, dalam)

    def _nomor(self, s: Simpul) -> list[Unsur]:
        """Return a caption: its number, which references repeat, and its words."""
        nomor = self._penanda.apit(s["label"], self._keterangan.isi(s["nomor"]))
        return [*nomor, *lari(". ", {"b": True}), *lari(s["judul"])]

    def _gambar(self, s: Simpul, _sekitar: Sekitar) -> Iterator[Unsur]:
        lebar = min(s["lebar"] * _PERKECIL, lebar_isi(False))
        tinggi = min(lebar * s["rasio"], tinggi_isi(False) - _RUANG_KETERANGAN)
        yield paragraf(gaya.GAMBAR, self._pemasok.gambar(s, (tinggi / s["rasio"], tinggi)))
        jarak = {"before": 60, "after": 220}
        yield paragraf(gaya.KETERANGAN, *self._nomor(s), spacing=jarak, jc="center")

    def _kotak(self, s: Simpul, sekitar: Sekitar) -> Iterator[Unsur]:
        t = muat_tema()
        warna = t.peringatan if s["nada"] == "peringatan" else t.aksen
        tinta = {"b": True, "color": warna.removeprefix("#")}
        dalam = replace(sekitar, kotak=warna)
        yield paragraf(gaya.TEBAL_KOTAK, *lari(s["judul"], tinta), **_tempat(dalam))
        isi = list(s["isi"])
        yield from self.blok(isi[:-1], replace(dalam, lekat=True))
        yield from self.blok(isi[-1:], dalam)
        yield paragraf(gaya.JARAK)

    def baris(self, isi: Sequence[Simpul], rpr: Mapping[str, Any] | None = None) -> list[Unsur]:
        """Return the runs, links and fields of inline nodes."""
        return [u for s in isi for u in self._satu_baris(s, dict(rpr or {}))]

    def _satu_baris(self, s: Simpul, rpr: dict[str, Any]) -> list[Unsur]:
        jenis = s["jenis"]
        if jenis in ("teks", "kode_baris"):
            return lari(s["teks"], rpr)
        if jenis == "baris_baru":
            return lari("\n", rpr)
        if jenis == "tebal":
            return self.baris(s["isi"], {**rpr, "b": True})
        if jenis == "miring":
            return self.baris(s["isi"], {**rpr, "i": True})
        if jenis == "tautan":
            isi = self.baris(s["isi"], {**rpr, "rStyle": gaya.TAUTAN})
            tautan = unsur("hyperlink", *isi, history="1")
            tautan.set(_RID, self._pemasok.tautan(s["alamat"]))
            return [tautan]
        if jenis == "rujukan":
            return self._rujukan(s, rpr)
        raise ValueError(f"unknown inline node: {jenis}")

    def _rujukan(self, s: Simpul, rpr: dict[str, Any]) -> list[Unsur]:
        """Return a cross reference; one that is a number follows the caption's number."""
        isi = self.baris(s["isi"], {**rpr, "color": muat_tema().aksen.removeprefix("#")})
        if [a.get("jenis") for a in s["isi"]] == ["teks"] and BENTUK_NOMOR.fullmatch(
            s["isi"][0]["teks"]
        ):
            nama = self._penanda.nama(s["label"])
            return bidang(rf"REF {nama} \h \* MERGEFORMAT", isi, rpr)
        return [self._penanda.tautan(s["label"], isi)]


def _tempat(sekitar: Sekitar) -> dict[str, Any]:
    """Return the paragraph properties that the surroundings ask for."""
    kiri = gaya.inden(sekitar.dalam - 1) if sekitar.dalam else 0
    kiri += _SELA_KUTIPAN if sekitar.kutipan else 0
    if sekitar.kotak is None:
        return {"ind": {"left": kiri}} if kiri else {}
    warna = sekitar.kotak.removeprefix("#")
    latar = muat_tema().latar_lemah.removeprefix("#")
    return {
        "pBdr": [unsur("pBdr", unsur("left", val="single", sz=24, space=8, color=warna))],
        "shd": {"val": "clear", "color": "auto", "fill": latar},
        "ind": {"left": kiri + _SELA_KOTAK, "right": _SELA_KOTAK},
    }


def _butir(sekitar: Sekitar) -> dict[str, Any]:
    """Return the properties of a list item; its number hangs beside it."""
    pr = _tempat(sekitar)
    pr["ind"] = {**pr["ind"], "hanging": gaya.inden(0)}
    return pr


def _tanda_tangan(s: Simpul, _sekitar: Sekitar) -> Iterator[Unsur]:
    """Yield the signature block: at the right, with room for signature and stamp."""
    letak = {"ind": {"left": round(lebar_isi(False) * 20 * 0.48)}, "jc": "center"}
    garis = {"b": True, "u": "single"}
    nip = [] if s["nip"] is None else [f"NIP {s['nip']}"]
    baris: list[tuple[str, int, dict[str, Any]]] = [
        (f"{s['tempat']}, {s['tanggal']}", 500, {}),
        (f"{s['jabatan']},", 80, {}),
    ]
    baris += [(s["nama"], twip(32), garis), *((n, 80, {}) for n in nip)]
    for i, (teks, atas, huruf) in enumerate(baris):
        lekat = i < len(baris) - 1
        jarak = {"before": atas, "after": 0}
        yield paragraf("Normal", *lari(teks, huruf), keepNext=lekat, spacing=jarak, **letak)


def _garis(_s: Simpul, _sekitar: Sekitar) -> Iterator[Unsur]:
    bawah = unsur("bottom", val="single", sz=4, space=1, color=muat_tema().garis[1:])
    yield paragraf(gaya.PROSA, pBdr=[unsur("pBdr", bawah)])


def _kode(s: Simpul, sekitar: Sekitar) -> Iterator[Unsur]:
    yield paragraf(gaya.KODE, *lari(s["teks"]), **_tempat(sekitar))


_SEDERHANA = {"tanda_tangan": _tanda_tangan, "garis": _garis, "kode": _kode}
