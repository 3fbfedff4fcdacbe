"""Horizontal bars with long names: the drawing that most charts of the report share.

Names stand in full, beside their bars or above them; values stand in a column of their
own at the right, so that no label can run over another one or out of the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matplotlib.axes import Axes

from lakip_lib.grafik.gaya import (
    HURUF,
    HURUF_KECIL,
    LEBAR_PONSEL,
    TEMA,
    Isian,
    gaya_matplotlib,
    tinta_atas,
)
from lakip_lib.grafik.ingatan import diingat
from lakip_lib.grafik.kanvas import Kanvas, tinggi_baris
from lakip_lib.grafik.legenda import Kunci, gambar_legenda, tinggi_legenda
from lakip_lib.grafik.model import Gambar
from lakip_lib.grafik.skala import Skala
from lakip_lib.grafik.susunan import (
    LENCANA,
    TEPI,
    Baris,
    Batang,
    Letak,
    Potong,
    Susunan,
    Tata,
)
from lakip_lib.grafik.teks import lebar_teks

__all__ = ["Baris", "Batang", "Potong", "Tata", "gambar_batang"]

_TINGGI_SUMBU = 18.0
_LATAR = Isian(TEMA.latar, "", TEMA.latar)


def gambar_batang(
    kunci: str,
    baris: Sequence[Baris],
    skala: Skala,
    *,
    tata: Tata | None = None,
    legenda: Sequence[Kunci] = (),
) -> Gambar:
    """Draw rows of horizontal bars, also for a phone; `kunci` is the chart's id."""
    tata = tata or Tata()
    ponsel = replace(tata, lebar=LEBAR_PONSEL, samping=0.0, huruf=HURUF)
    return Gambar(
        _gambar(kunci, baris, skala, tata, legenda),
        _gambar(f"{kunci}-sempit", baris, skala, ponsel, legenda),
    )


@diingat
def _gambar(
    kunci: str, baris: Sequence[Baris], skala: Skala, tata: Tata, legenda: Sequence[Kunci]
) -> str:
    with gaya_matplotlib(kunci):
        return _Lembar(Susunan(baris, skala, tata), legenda).gambar(kunci)


class _Lembar:
    """The sheet of one chart while it is drawn."""

    def __init__(self, susunan: Susunan, legenda: Sequence[Kunci]) -> None:
        self.s, self.tata, self.skala = susunan, susunan.tata, susunan.skala
        self.legenda = legenda
        self.atas = tinggi_legenda(legenda, self.tata.lebar)
        if self.skala.acuan:
            self.atas += tinggi_baris(1, HURUF_KECIL) + 2
        self.kanvas = Kanvas(self.tata.lebar, self.atas + susunan.tinggi + _TINGGI_SUMBU)
        self.sumbu = self._sumbu()

    def gambar(self, kunci: str) -> str:
        gambar_legenda(self.kanvas, self.legenda)
        self._garis_bantu()
        for letak in self.s.letak:
            self._gambar_baris(letak)
        return self.kanvas.svg(kunci)

    def _sumbu(self) -> Axes:
        sumbu = self.kanvas.sumbu(self.s.x0, self.atas, self.s.lebar_plot, self.s.tinggi)
        sumbu.set_xlim(self.skala.kiri, self.skala.kanan)
        sumbu.set_xticks(*zip(*self.s.tanda, strict=True))
        sumbu.tick_params(length=0, labelsize=HURUF_KECIL, labelcolor=TEMA.tinta_lemah, pad=3)
        return sumbu

    def _garis_bantu(self) -> None:
        """Draw the grid beside the names or between them, never through them."""
        if self.tata.samping:
            ruas = [(0.0, self.s.tinggi)]
            for letak in self.s.letak[1:]:
                y = self.atas + letak.atas
                self.kanvas.garis([(TEPI, y), (self.tata.lebar - TEPI, y)], tebal=0.4)
        else:
            ruas = [(k.bar - 1, k.bawah - k.tinggi_catatan - 2) for k in self.s.letak]
        for x, _ in self.skala.tanda:
            self._tegak(x, ruas, TEMA.garis, 0.5, 0)
        self._tegak(0.0, ruas, TEMA.tinta_lemah, 0.8, 1)
        if self.skala.acuan:
            nilai, kata = self.skala.acuan
            self._tegak(nilai, ruas, TEMA.tinta, 1.1, 3)
            self._kata_acuan(nilai, kata)

    def _tegak(
        self, x: float, ruas: Sequence[tuple[float, float]], warna: str, tebal: float, lapis: int
    ) -> None:
        awal, akhir = zip(*ruas, strict=True) if ruas else ((), ())
        self.sumbu.vlines([x] * len(ruas), awal, akhir, color=warna, linewidth=tebal, zorder=lapis)

    def _kata_acuan(self, nilai: float, kata: str) -> None:
        setengah = lebar_teks(kata, HURUF_KECIL) / 2
        x = min(self.s.titik(nilai), self.tata.lebar - TEPI - setengah)
        y = self.atas - tinggi_baris(1, HURUF_KECIL) / 2 - 1
        self.kanvas.teks(x, y, kata, ukuran=HURUF_KECIL, rata="center")

    def _gambar_baris(self, letak: Letak) -> None:
        y = self.atas + letak.tengah
        self.kanvas.teks(self.s.x_nama, y, letak.nama, ukuran=self.tata.huruf)
        atas = letak.bar
        for batang, kosong in zip(letak.baris.batang, letak.kosong, strict=True):
            tinggi = self.s.tinggi_batang(kosong)
            self._gambar_batang(batang, kosong, atas + tinggi / 2)
            atas += tinggi
        if letak.baris.lencana:
            tanda, warna = letak.baris.lencana
            x, y = self.s.x0 - LENCANA / 2, self.atas + (letak.bar + atas) / 2
            self.kanvas.lencana(x, y, tanda, warna, tinta_atas(warna))
        if letak.catatan:
            self._kata(letak.catatan, atas + letak.tinggi_catatan / 2, HURUF_KECIL)

    def _gambar_batang(self, batang: Batang, kosong: tuple[str, ...], y: float) -> None:
        if kosong:
            self._kata(kosong, y, self.tata.huruf)
            return
        awal = 0.0
        for p in batang.potong:
            if p.nilai:
                self._gambar_potong(p, awal, y)
            awal += float(p.nilai)
        if self.skala.terpotong(awal):
            self._tanda_potong(self.skala.potong(awal), y)
        x = self.tata.lebar - TEPI
        self.kanvas.teks(x, self.atas + y, batang.label, ukuran=self.tata.huruf, rata="right")

    def _gambar_potong(self, p: Potong, awal: float, y: float) -> None:
        """Draw a part of a bar; its words stand inside on plain ground, if there is room."""
        kiri, kanan = (self.skala.potong(x) for x in (awal, awal + float(p.nilai)))
        self.sumbu.barh(y, kanan - kiri, self.tata.tinggi, kiri, zorder=2, **p.isian.gaya())
        x0, x1 = self.s.titik(kiri), self.s.titik(kanan)
        lebar = lebar_teks(p.teks, HURUF_KECIL) + 3
        if not p.teks or x1 - x0 < lebar + 3:
            return
        x, pusat, tinggi = (x0 + x1) / 2, self.atas + y, self.tata.tinggi - 3
        self.kanvas.kotak(x - lebar / 2, pusat - tinggi / 2, lebar, tinggi, _LATAR)
        self.kanvas.teks(x, pusat, p.teks, ukuran=HURUF_KECIL, rata="center")

    def _kata(self, kata: Sequence[str], y: float, huruf: float) -> None:
        """Write words where a bar would be, on plain ground that hides the grid."""
        x, y = self.s.x0 + 4, self.atas + y
        lebar = max(lebar_teks(satu, huruf) for satu in kata) + 4
        tinggi = tinggi_baris(len(kata), huruf)
        self.kanvas.kotak(x - 2, y - tinggi / 2, lebar, tinggi, _LATAR)
        self.kanvas.teks(x, y, kata, ukuran=huruf, warna=TEMA.tinta_lemah, miring=True)

    def _tanda_potong(self, ujung: float, y: float) -> None:
        """Mark a bar that goes on beyond the axis with two slanted cuts."""
        satuan = (self.skala.kanan - self.skala.kiri) / self.s.lebar_plot
        setengah = self.tata.tinggi / 2 + 1
        for jarak in (8, 13):
            x = ujung - jarak * satuan if ujung > 0 else ujung + jarak * satuan
            sisi = [x - 2 * satuan, x + 2 * satuan]
            tinggi = [y + setengah, y - setengah]
            self.sumbu.plot(sisi, tinggi, color=TEMA.latar, linewidth=2, zorder=4)
