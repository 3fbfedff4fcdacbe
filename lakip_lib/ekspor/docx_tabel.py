"""A table for Word: repeated heading rows, merged cells, fixed widths, rows kept together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lakip_lib.ekspor.docx_gaya import CATATAN, ISI_TABEL, JARAK, KEPALA_TABEL, TABEL
from lakip_lib.ekspor.docx_kisi import SelKisi, baris_penuh, sel_badan, susun_kepala
from lakip_lib.ekspor.docx_tinggi import ukur_tabel
from lakip_lib.ekspor.docx_ukuran import SELA_ATAS, SELA_BAWAH, SELA_X
from lakip_lib.ekspor.docx_xml import Unsur, lari, paragraf, sifat, unsur
from lakip_lib.tema import muat_tema

Simpul = Mapping[str, Any]
_RATA = {"kiri": "left", "kanan": "right", "tengah": "center"}
_BAKU = 8.0


def tabel_docx(t: Simpul, sebelum: Sequence[Simpul] = ()) -> list[Unsur]:
    """Return a table node as a table, the notes below it and a narrow gap.

    `sebelum` are the nodes right above a landscape table on its page.

    Heading rows are repeated on every page; the first rows stay with them, a short table
    and a short group of merged rows stay whole.
    """
    besar, lebar, utuh = ukur_tabel(t, sebelum)
    penulis = _Penulis({**t, "utuh": utuh}, besar, _bulatkan(lebar))
    pr, *isi = penulis.bagian()
    catatan = [
        paragraf(CATATAN, *lari("Catatan: ", {"i": True}), *lari(c), keepNext=i < n or None)
        for n in [len(t["catatan"]) - 1]
        for i, c in enumerate(t["catatan"])
    ]
    return [unsur("tbl", pr, *isi), *catatan, paragraf(JARAK)]


def _bulatkan(lebar: Sequence[float]) -> list[int]:
    """Return widths in twips that add up to the rounded whole."""
    batas = [round(sum(lebar[:i]) * 20) for i in range(len(lebar) + 1)]
    return [b - a for a, b in pairwise(batas)]


class _Penulis:
    """Writes one table at a text size (points) and column widths (twips)."""

    def __init__(self, t: Simpul, besar: float, lebar: Sequence[int]) -> None:
        self.t, self.besar, self.lebar = t, besar, lebar
        self.huruf = {} if besar == _BAKU else {"sz": round(besar * 2), "szCs": round(besar * 2)}

    def bagian(self) -> Iterator[Unsur]:
        """Yield the table's properties, its grid and all rows."""
        yield self._sifat()
        yield unsur("tblGrid", *(unsur("gridCol", w=w) for w in self.lebar))
        kepala = susun_kepala(self.t)
        for baris in baris_penuh(kepala, len(self.lebar)):
            yield self._baris(baris, kepala=True, lekat=True)
        badan = [sel_badan(b) for b in self.t["baris"]]
        lekat = _lekat(self.t)
        for i, baris in enumerate(baris_penuh(badan, len(self.lebar))):
            yield self._baris(baris, lekat=lekat[i], jenis=self.t["baris"][i]["jenis"])

    def _sifat(self) -> Unsur:
        sela = {"top": SELA_ATAS, "left": SELA_X, "bottom": SELA_BAWAH, "right": SELA_X}
        tepi = [
            unsur(sisi, w=round(bagian * self.besar * 20), type="dxa")
            for sisi, bagian in sela.items()
        ]
        kolom_kepala = int(any(k.get("kepala") for k in self.t["kolom"]))
        hasil = sifat(
            "tblPr",
            {
                "tblStyle": TABEL,
                "tblW": {"w": sum(self.lebar), "type": "dxa"},
                "tblInd": {"w": 0, "type": "dxa"},
                "tblLayout": {"type": "fixed"},
                "tblCellMar": [unsur("tblCellMar", *tepi)],
                "tblLook": {
                    "val": "06A0" if kolom_kepala else "0620",
                    "firstRow": 1,
                    "lastRow": 0,
                    "firstColumn": kolom_kepala,
                    "lastColumn": 0,
                    "noHBand": 1,
                    "noVBand": 1,
                },
                "tblCaption": f"{self.t['nomor']}. {self.t['judul']}",
            },
        )
        assert hasil is not None
        return hasil

    def _baris(
        self,
        baris: Sequence[tuple[SelKisi | None, int, bool]],
        *,
        lekat: bool,
        kepala: bool = False,
        jenis: str = "data",
    ) -> Unsur:
        """Return one row; `lekat` keeps it on the page of the next one."""
        utuh = kepala or all(s.isi["utuh"] or s.rentang > 1 for s, _, _ in baris if s)
        pr = sifat("trPr", {"cantSplit": utuh, "tblHeader": kepala})
        sel = (self._sel(*s, kepala=kepala, jenis=jenis, lekat=lekat) for s in baris)
        return unsur("tr", pr, *sel)

    def _sel(
        self, sel: SelKisi | None, x: int, mulai: bool, *, kepala: bool, jenis: str, lekat: bool
    ) -> Unsur:
        """Return a cell; `mulai` is False for one that goes on from the row above."""
        lajur = sel.lajur if sel else 1
        gabung = None if sel is None or sel.rentang == 1 else "restart" if mulai else "continue"
        latar = _latar(sel.isi if sel else {}, kepala, jenis)
        pr = {
            "tcW": {"w": sum(self.lebar[x : x + lajur]), "type": "dxa"},
            "gridSpan": lajur if lajur > 1 else None,
            "vMerge": gabung,
            "shd": latar and {"val": "clear", "color": "auto", "fill": latar.removeprefix("#")},
            "vAlign": "center" if kepala else None,
        }
        isi = sel.isi if sel and mulai else {}
        rata = _RATA[isi.get("rata", "kiri")]
        gaya = KEPALA_TABEL if kepala else ISI_TABEL
        # The heading style keeps with what follows by itself.
        lanjut = lekat and not kepala
        teks = paragraf(gaya, *self._teks(isi, jenis), keepNext=lanjut, jc=rata)
        return unsur("tc", sifat("tcPr", pr), teks)

    def _teks(self, isi: Simpul, jenis: str) -> list[Unsur]:
        teks = str(isi.get("teks", ""))
        if isi.get("tanda"):
            teks = f"{isi['tanda']}\u00a0{teks}"
        tinta = isi.get("tinta")
        warna = {"color": tinta.removeprefix("#")} if tinta else {}
        tebal = {"b": True} if jenis != "data" else {}
        return lari(teks, {**self.huruf, **tebal, **warna})


def _latar(isi: Simpul, kepala: bool, jenis: str) -> str | None:
    t = muat_tema()
    if kepala:
        return t.aksen
    if isi.get("warna"):
        return str(isi["warna"])
    return {"jumlah": t.aksen_lemah, "kelompok": t.latar_lemah}.get(jenis)


def _lekat(t: Simpul) -> list[bool]:
    """Tell for every row whether it stays on the page of the next row, or of the notes."""
    jumlah = len(t["baris"])
    bercatatan = bool(t["catatan"])
    lekat = [t["utuh"]] * jumlah
    for i, baris in enumerate(t["baris"]):
        if baris["jenis"] == "kelompok":
            lekat[i] = True
        for s in baris["sel"]:
            if s["rentang"] > 1 and s["utuh"]:
                lekat[i : i + s["rentang"] - 1] = [True] * (s["rentang"] - 1)
    if jumlah > 1:
        # Neither the first row nor the last stands alone on its page.
        lekat[0] = lekat[-2] = True
    if jumlah:
        lekat[-1] = bercatatan
    return lekat
