"""Panels of quarters: for each indicator a row of columns, target beside realisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from matplotlib.axes import Axes

from lakip_lib.angka import format_nilai
from lakip_lib.grafik.gaya import (
    HURUF,
    HURUF_KECIL,
    LEBAR,
    LEBAR_PONSEL,
    REALISASI,
    TARGET,
    TEMA,
    Isian,
    gaya_matplotlib,
)
from lakip_lib.grafik.ingatan import diingat
from lakip_lib.grafik.kanvas import Kanvas, tinggi_baris
from lakip_lib.grafik.legenda import Kunci, gambar_legenda, tinggi_legenda
from lakip_lib.grafik.model import Gambar
from lakip_lib.grafik.skala import bilangan_ringkas
from lakip_lib.grafik.teks import bungkus, lebar_teks
from lakip_lib.istilah import ROMAWI
from lakip_lib.jejak import sisip

KOSONG = "belum diisi"
_TEPI = 4.0
_LEGENDA = (Kunci(TARGET, "Target"), Kunci(REALISASI, "Realisasi"))
_TINGGI_PLOT = 50.0
_TINGGI_NAMA = 15.0
_JARAK = 13.0
_LEBAR_TRIWULAN = 140.0
_JUTA = 10**6
_SETENGAH = 0.21
"""Distance of a column's middle from the quarter's middle, in quarters."""


@dataclass(frozen=True)
class Triwulan:
    """One quarter: number, target (with upper bound for a range), realisation."""

    ke: int
    target: Fraction | None
    target_atas: Fraction | None
    realisasi: Fraction | None

    def kolom(self) -> Iterator[tuple[float, Fraction | None, str, Isian]]:
        """Yield both columns: place, end of the column, label, fill."""
        ujung = self.target if self.target_atas is None else self.target_atas
        yield -_SETENGAH, ujung, _label(self.target, self.target_atas), TARGET
        yield _SETENGAH, self.realisasi, _label(self.realisasi), REALISASI


@dataclass(frozen=True)
class Panel:
    """One indicator with its unit and quarters."""

    nama: str
    satuan: str
    isi: tuple[Triwulan, ...]

    @property
    def judul(self) -> str:
        """Return the name with its unit."""
        return f"{self.nama} ({self.satuan})" if self.satuan else self.nama


class _Ukuran:
    """Measures of one panel in points: lines of title and labels, heights, value scale."""

    def __init__(self, panel: Panel, lebar: float) -> None:
        self.judul = bungkus(panel.judul, lebar - 2 * _TEPI, HURUF, tebal=True)
        self.lebar = min((lebar - 2 * _TEPI) / max(len(panel.isi), 1), _LEBAR_TRIWULAN)
        semua = [k for t in panel.isi for k in t.kolom()]
        nilai = [0.0, *(float(ujung) for _, ujung, _, _ in semua if ujung is not None)]
        self.terkecil, self.terbesar = min(nilai), max(nilai)
        if self.terkecil == self.terbesar:
            self.terbesar = 1.0
        self.satuan = _TINGGI_PLOT / (self.terbesar - self.terkecil)
        terisi = (teks for _, ujung, teks, _ in semua if ujung is not None)
        baris = max((len(self.label(teks)) for teks in terisi), default=1)
        self.ruang = tinggi_baris(baris, HURUF_KECIL) + 2
        self.kepala = tinggi_baris(len(self.judul)) + self.ruang
        kaki = self.ruang if self.terkecil < 0 else 0.0
        self.tinggi = self.kepala + _TINGGI_PLOT + kaki + _TINGGI_NAMA

    def muat(self, panel: Panel) -> bool:
        """Tell whether the labels of neighbouring columns do not touch."""
        semua = (baris for t in panel.isi for k in t.kolom() for baris in self.label(k[2]))
        return all(lebar_teks(b, HURUF_KECIL) <= 2 * _SETENGAH * self.lebar for b in semua)

    def label(self, teks: str) -> tuple[str, ...]:
        return bungkus(teks, 2 * _SETENGAH * self.lebar - 2, HURUF_KECIL)


def gambar_panel(kunci: str, panel: Sequence[Panel]) -> Gambar:
    """Draw the panels below each other, also for a phone if all labels have room there.

    `kunci` is the chart's id.
    """
    muat = all(_Ukuran(p, LEBAR_PONSEL).muat(p) for p in panel)
    return Gambar(
        _gambar(kunci, panel, LEBAR),
        _gambar(f"{kunci}-sempit", panel, LEBAR_PONSEL) if muat else None,
    )


@diingat
def _gambar(kunci: str, panel: Sequence[Panel], lebar: float) -> str:
    with gaya_matplotlib(kunci):
        ukuran = [_Ukuran(p, lebar) for p in panel]
        atas = tinggi_legenda(_LEGENDA, lebar)
        kanvas = Kanvas(lebar, atas + sum(u.tinggi + _JARAK for u in ukuran) - _JARAK + 2)
        gambar_legenda(kanvas, _LEGENDA)
        for satu, u in zip(panel, ukuran, strict=True):
            kanvas.teks(_TEPI, atas + tinggi_baris(len(u.judul)) / 2, u.judul, tebal=True)
            _gambar_satu(kanvas, satu, u, atas)
            atas += u.tinggi + _JARAK
        return kanvas.svg(kunci)


def rentang(bawah: Fraction, atas: Fraction, satuan: str = "") -> str:
    """Return a target range in words: 90–100%."""
    return sisip("{}–{}", format_nilai(bawah, ""), format_nilai(atas, satuan))


def _gambar_satu(kanvas: Kanvas, panel: Panel, u: _Ukuran, atas: float) -> None:
    lebar = u.lebar * len(panel.isi)
    plot = kanvas.sumbu(_TEPI, atas + u.kepala, lebar, _TINGGI_PLOT)
    plot.set_ylim(u.terkecil, u.terbesar)
    plot.set_xlim(0, len(panel.isi))
    plot.set_xticks([])
    dasar = atas + u.kepala + u.terbesar * u.satuan
    for i, t in enumerate(panel.isi):
        tengah = _TEPI + (i + 0.5) * u.lebar
        for geser, ujung, teks, isian in t.kolom():
            x = tengah + geser * u.lebar
            _gambar_kolom(plot, i + 0.5 + geser, ujung, isian)
            _tulis(kanvas, x, dasar, u, ujung, teks)
        bawah = atas + u.tinggi - _TINGGI_NAMA / 2
        nama = f"Triwulan {ROMAWI[t.ke]}"
        kanvas.teks(tengah, bawah, nama, ukuran=HURUF_KECIL, rata="center")
    kanvas.garis([(_TEPI, dasar), (_TEPI + lebar, dasar)], warna=TEMA.tinta_lemah)


def _gambar_kolom(plot: Axes, x: float, ujung: Fraction | None, isian: Isian) -> None:
    if ujung:
        plot.bar(x, float(ujung), 2 * _SETENGAH - 0.08, clip_on=False, **isian.gaya())


def _tulis(
    kanvas: Kanvas, x: float, dasar: float, u: _Ukuran, ujung: Fraction | None, teks: str
) -> None:
    """Write a column's label beyond its end, or `belum diisi` on the base line."""
    baris = u.label(teks)
    arah = 1 if ujung is not None and ujung < 0 else -1
    y = dasar - float(ujung or 0) * u.satuan
    y += arah * (tinggi_baris(len(baris), HURUF_KECIL) / 2 + 1)
    kosong = ujung is None
    warna = TEMA.tinta_lemah if kosong else TEMA.tinta
    kanvas.teks(x, y, baris, ukuran=HURUF_KECIL, warna=warna, miring=kosong, rata="center")


def _label(nilai: Fraction | None, atas: Fraction | None = None) -> str:
    if nilai is None:
        return KOSONG
    if atas is not None:
        return rentang(nilai, atas)
    return bilangan_ringkas(nilai) if abs(nilai) >= _JUTA else format_nilai(nilai, "")
