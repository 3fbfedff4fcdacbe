"""Chart of Bab III.B: mean achievement against absorption, by group of objectives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes

from lakip_lib.grafik.anggaran import tanpa_serapan
from lakip_lib.grafik.gaya import HURUF, HURUF_KECIL, LEBAR, TEMA, gaya_matplotlib
from lakip_lib.grafik.ingatan import diingat
from lakip_lib.grafik.kalimat import persen, rangkai
from lakip_lib.grafik.kanvas import Kanvas, tinggi_baris
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.grafik.skala import bilangan_ringkas, langkah_bulat
from lakip_lib.grafik.teks import bungkus, lebar_teks
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import daftar_kata
from lakip_lib.tabel.bantu import (
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_persen,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData

_TEPI = 4.0
_KIRI, _ATAS, _LEBAR_PLOT, _TINGGI_PLOT, _BAWAH = 40.0, 20.0, 340.0, 210.0, 40.0
_JARAK = 4.0
_NOMOR = 16.0
_RADIUS = 3.5
_ARAH = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7))

Letak = tuple[float, float]
"""A place on the sheet, in points from its left and top."""


@dataclass(frozen=True)
class Kotak:
    """A box around a middle point, in points of the sheet."""

    x: float
    y: float
    lebar: float
    tinggi: float

    def menyentuh(self, lain: Kotak) -> bool:
        """Tell whether two boxes share an area."""
        return (
            abs(self.x - lain.x) * 2 < self.lebar + lain.lebar
            and abs(self.y - lain.y) * 2 < self.tinggi + lain.tinggi
        )

    def di_dalam(self) -> bool:
        """Tell whether the box lies inside the chart's frame."""
        kiri, kanan = self.x - self.lebar / 2, self.x + self.lebar / 2
        atas, bawah = self.y - self.tinggi / 2, self.y + self.tinggi / 2
        mendatar = kiri >= _KIRI and kanan <= _KIRI + _LEBAR_PLOT
        return mendatar and atas >= _ATAS and bawah <= _ATAS + _TINGGI_PLOT


@dataclass(frozen=True)
class Titik:
    """A group of objectives: number, name, mean achievement and absorption (%).

    `tanpa` says why there is no absorption.
    """

    nomor: int
    nama: str
    capaian: Fraction | None
    serapan: Fraction | None
    tanpa: str = "tidak ada pagu"

    @property
    def lengkap(self) -> bool:
        """Tell whether the group has a place in the chart."""
        return self.capaian is not None and self.serapan is not None

    @property
    def kata(self) -> str:
        """Return name and values as the key below the chart lists them."""
        capaian = "tidak dihitung" if self.capaian is None else persen(self.capaian)
        serapan = self.tanpa if self.serapan is None else f"serapan {persen(self.serapan)}"
        akhir = "" if self.lengkap else " (tidak digambar)"
        return f"{self.nama}: capaian {capaian}, {serapan}{akhir}"


def capaian_serapan(hasil: Hasil) -> Grafik:
    """Return every group of objectives by absorption (across) and mean achievement (up)."""
    frame = wajib(hasil.efisiensi, "rincian anggaran per sasaran tidak tersedia dalam data")
    kelompok = nama_menurut_id(hasil.data.ambil("kelompok_pagu"))
    urutan = {s: i for i, s in enumerate(hasil.data.ambil("sasaran")["id"], 1)}
    titik = [
        Titik(i, _nama(b, kelompok, urutan), b.capaian, b.serapan, tanpa_serapan(b))
        for i, b in enumerate(baris_dari(frame), 1)
    ]
    if not any(t.lengkap for t in titik):
        raise TidakAdaData("tidak ada kelompok sasaran yang memiliki capaian dan serapan")
    judul = f"Rata-rata capaian dan serapan anggaran {len(titik)} kelompok sasaran {hasil.periode}"
    gambar = Gambar(gambar_sebaran("capaian-serapan", titik))
    alt = "Diagram sebar rata-rata capaian terhadap serapan anggaran. " + rangkai(
        t.kata.replace("%", " persen") for t in titik
    )
    return Grafik("capaian-serapan", judul, alt, gambar, _data(judul, titik))


@diingat
def gambar_sebaran(kunci: str, titik: Sequence[Titik]) -> str:
    """Draw the groups and return the SVG; `kunci` is the chart's id."""
    with gaya_matplotlib(kunci):
        return _gambar(titik).svg(kunci)


def _nama(b: Any, kelompok: dict[str, str], urutan: dict[str, int]) -> str:
    return f"{kelompok[b.kelompok_pagu]} (sasaran {_nomor(b, urutan)})"


def _nomor(b: Any, urutan: dict[str, int]) -> str:
    return daftar_kata(urutan[s] for s in b.sasaran)


def _data(judul: str, titik: Sequence[Titik]) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("no", "No.", 0.4, "tengah"),
            kolom_teks("kelompok", "Kelompok sasaran", 2.4, kepala=True),
            kolom_angka("capaian", "Rata-rata capaian (%)"),
            kolom_angka("serapan", "Serapan (%)"),
        )
    )
    for t in titik:
        capaian = sel_persen(t.capaian, "tidak dihitung")
        p.tambah(f"{t.nomor}.", t.nama, capaian, sel_persen(t.serapan, t.tanpa))
    return Tabel("capaian-serapan", judul, p.kolom, tuple(p.baris))


def _gambar(titik: Sequence[Titik]) -> Kanvas:
    kunci = [bungkus(t.kata, LEBAR - 2 * _TEPI - _NOMOR, HURUF) for t in titik]
    atas = _ATAS + _TINGGI_PLOT + _BAWAH
    kanvas = Kanvas(LEBAR, atas + sum(tinggi_baris(len(k)) + _JARAK for k in kunci))
    digambar = [t for t in titik if t.lengkap]
    plot = _sumbu(kanvas, digambar)
    _titik(kanvas, plot, digambar)
    for t, baris in zip(titik, kunci, strict=True):
        tinggi = tinggi_baris(len(baris))
        kanvas.teks(_TEPI, atas + tinggi_baris(1) / 2, f"{t.nomor}", tebal=True)
        kanvas.teks(_TEPI + _NOMOR, atas + tinggi / 2, baris)
        atas += tinggi + _JARAK
    return kanvas


def _sumbu(kanvas: Kanvas, titik: Sequence[Titik]) -> Axes:
    plot = kanvas.sumbu(_KIRI, _ATAS, _LEBAR_PLOT, _TINGGI_PLOT)
    x = _batas([float(t.serapan) for t in titik if t.serapan is not None])
    y = _batas([0.0, *(float(t.capaian) for t in titik if t.capaian is not None)])
    plot.set_xlim(x[0], x[-1])
    plot.set_ylim(y[0], y[-1])
    plot.set_xticks(x, [f"{bilangan_ringkas(n)}%" for n in x])
    plot.set_yticks(y, [f"{bilangan_ringkas(n)}%" for n in y])
    plot.tick_params(length=0, labelsize=HURUF_KECIL, labelcolor=TEMA.tinta_lemah, pad=4)
    plot.grid(color=TEMA.garis, linewidth=0.5)
    for garis in (plot.axhline, plot.axvline):
        batas = y if garis == plot.axhline else x
        if batas[0] <= 100 <= batas[-1]:
            garis(100, color=TEMA.tinta, linewidth=1.1)
    kanvas.teks(_TEPI, 8, "Rata-rata capaian; garis tebal = 100%", ukuran=HURUF_KECIL)
    bawah = _ATAS + _TINGGI_PLOT + 24
    kanvas.teks(_KIRI + _LEBAR_PLOT, bawah, "Serapan anggaran", ukuran=HURUF_KECIL, rata="right")
    return plot


def _batas(nilai: Sequence[float]) -> list[float]:
    """Return round ticks that reach from 100 or below to 100 or above."""
    bawah, atas = min([*nilai, 100.0]), max([*nilai, 100.0])
    langkah = langkah_bulat(max(atas - bawah, 5.0) / 5)
    akhir = -int(-atas // langkah)
    awal = min(int(bawah // langkah), akhir - 1)
    return [langkah * i for i in range(awal, akhir + 1)]


def _titik(kanvas: Kanvas, plot: Axes, titik: Sequence[Titik]) -> None:
    """Draw the points, then their numbers where no point, number or bold line is.

    Points on the same spot share one label that lists their numbers.
    """
    nomor: dict[Letak, list[str]] = {}
    for t in titik:
        x, y = float(t.serapan or 0), float(t.capaian or 0)
        plot.plot(x, y, "o", color=TEMA.realisasi, markersize=6, clip_on=False)
        nomor.setdefault(_letak(plot, x, y), []).append(str(t.nomor))
    halangan = [Kotak(x, y, 2 * _RADIUS, 2 * _RADIUS) for x, y in nomor]
    silang = _letak(plot, 100.0, 100.0)
    halangan.append(Kotak(silang[0], _ATAS + _TINGGI_PLOT / 2, 2, _TINGGI_PLOT))
    halangan.append(Kotak(_KIRI + _LEBAR_PLOT / 2, silang[1], _LEBAR_PLOT, 2))
    for pusat, daftar in nomor.items():
        label = ", ".join(daftar)
        tempat = _tempat(pusat, lebar_teks(label, HURUF, tebal=True), halangan)
        halangan.append(tempat)
        kanvas.teks(tempat.x, tempat.y, label, tebal=True, rata="center")


def _letak(plot: Axes, x: float, y: float) -> Letak:
    (x0, x1), (y0, y1) = plot.get_xlim(), plot.get_ylim()
    kiri = _KIRI + (x - x0) / (x1 - x0) * _LEBAR_PLOT
    return round(kiri, 1), round(_ATAS + (y1 - y) / (y1 - y0) * _TINGGI_PLOT, 1)


def _tempat(pusat: Letak, lebar: float, halangan: Sequence[Kotak]) -> Kotak:
    """Return the free place for a label of this width that is nearest to its point.

    Free is what lies inside the chart and touches none of `halangan`; where all is
    taken, the place that touches fewest.
    """
    calon = [
        Kotak(pusat[0] + dx * (jarak + lebar / 2), pusat[1] + dy * (jarak + 4), lebar, HURUF)
        for jarak in (6.0, 12.0, 20.0, 30.0)
        for dx, dy in _ARAH
    ]
    dalam = [c for c in calon if c.di_dalam()] or calon
    return min(dalam, key=lambda c: sum(c.menyentuh(h) for h in halangan))
