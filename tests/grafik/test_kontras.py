"""Contrast in every chart: letters on what lies beneath them, marks on the paper; sizes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.grafik.gaya import TEMA, isian_kategori, kontras
from lakip_lib.grafik.model import Grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData

TEKS, GRAFIS = 4.5, 3.0
# In the PDF charts are set at 0.88 of their size, and are never wider than its text.
PERKECIL, LEBAR_HALAMAN = 0.88, 166 * 72 / 25.4


@dataclass(frozen=True)
class Bidang:
    """Something drawn: its box, the colours it is filled with, the colour of its line."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    isi: frozenset[str]
    garis: str | None

    def memuat(self, x: float, y: float, tepi: float = 0) -> bool:
        mendatar = self.kiri - tepi <= x <= self.kanan + tepi
        return mendatar and self.atas - tepi <= y <= self.bawah + tepi


def gaya(unsur: ET.Element) -> dict[str, str]:
    return dict(re.findall(r"([a-z-]+):\s*([^;]+)", unsur.get("style", "")))


def bidang(svg: str) -> Iterator[Bidang | int]:
    """Yield what a chart draws, the lowest first; a number stands for its next text."""
    akar = ET.fromstring(svg)
    arsir = {
        f"url(#{p.get('id')})": frozenset(
            w for u in p for w in (u.get("fill"), gaya(u).get("stroke")) if w
        )
        for p in akar.iter("{http://www.w3.org/2000/svg}pattern")
    }
    nomor = 0
    for unsur in gambar(akar):
        nama = unsur.tag.rpartition("}")[2]
        if nama == "text":
            yield nomor
            nomor += 1
            continue
        if nama == "use":
            x, y = float(unsur.get("x", "nan")), float(unsur.get("y", "nan"))
            kotak = (x - 3, y - 3, x + 3, y + 3)
        else:
            titik = [float(a) for a in re.findall(r"-?\d+(?:\.\d+)?", unsur.get("d", ""))]
            kotak = (min(titik[::2]), min(titik[1::2]), max(titik[::2]), max(titik[1::2]))
        warna = gaya(unsur)
        isi = warna.get("fill", "none")
        polos = frozenset() if isi == "none" else frozenset({isi})
        yield Bidang(*kotak, arsir.get(isi, polos), warna.get("stroke"))


def gambar(unsur: ET.Element) -> Iterator[ET.Element]:
    """Yield what is drawn, without the definitions."""
    for anak in unsur:
        nama = anak.tag.rpartition("}")[2]
        if nama in ("text", "path", "use"):
            yield anak
        elif nama != "defs":
            yield from gambar(anak)


def di_bawah(tulisan: Any, lukisan: list[Bidang]) -> set[str]:
    """Return the colours that a text stands on: topmost areas, and lines across it."""
    warna: set[str] = set()
    for i in range(1, 8):
        for j in range(1, 4):
            x = tulisan.kiri + (tulisan.kanan - tulisan.kiri) * i / 8
            y = tulisan.atas + (tulisan.bawah - tulisan.atas) * j / 4
            ke = max(k for k, b in enumerate(lukisan) if b.isi and b.memuat(x, y))
            warna |= lukisan[ke].isi
            # A line is not an area: what is drawn after the area and has no fill.
            garis = (b for b in lukisan[ke + 1 :] if not b.isi and b.memuat(x, y, 0.4))
            warna |= {b.garis for b in garis if b.garis and _lurus(b)}
    return warna


def _lurus(b: Bidang) -> bool:
    return b.kanan - b.kiri < 0.5 or b.bawah - b.atas < 0.5


@pytest.fixture(scope="module")
def semua(
    data_2020: DataTahun, hasil_2019: Hasil, skenario_2020: Callable[..., Hasil]
) -> dict[str, Grafik]:
    """Every chart of the year, of its third quarter and of the year before."""
    hasil = {"2020": Hasil(data_2020), "triwulan": Hasil(data_2020, triwulan=3), "2019": hasil_2019}
    grafik = {}
    for nama, satu in hasil.items():
        for id_, buat in daftar_grafik(satu).items():
            try:
                grafik[f"{nama} {id_}"] = buat(satu)
            except TidakAdaData:
                continue
    return grafik


def test_letters_stand_out_from_what_lies_beneath(
    semua: dict[str, Grafik], periksa: Callable[[str], Any]
) -> None:
    jumlah = 0
    for nama, grafik in semua.items():
        tulisan, lukisan = periksa(grafik.svg), []
        for satu in bidang(grafik.svg):
            if isinstance(satu, Bidang):
                lukisan.append(satu)
                continue
            ini = tulisan[satu]
            for warna in di_bawah(ini, lukisan):
                assert kontras(ini.warna, warna) >= TEKS, (nama, ini.teks, ini.warna, warna)
                jumlah += 1
    assert jumlah > 1500


def test_marks_stand_out_from_the_paper(semua: dict[str, Grafik]) -> None:
    """Of an area its fill or its edge does; only the lines of the grid are fainter."""
    for nama, grafik in semua.items():
        for satu in bidang(grafik.svg):
            if isinstance(satu, int) or (
                satu.isi == {TEMA.latar} and satu.garis in (None, TEMA.latar)
            ):
                continue
            warna = {*satu.isi, *([satu.garis] if satu.garis else [])}
            if warna and warna != {TEMA.garis}:
                nyata = max(kontras(w, TEMA.latar) for w in warna)
                assert nyata >= GRAFIS, (nama, satu)


def test_no_letter_gets_smaller_than_seven_points_on_paper(
    semua: dict[str, Grafik], periksa: Callable[[str], Any]
) -> None:
    for nama, grafik in semua.items():
        _, _, lebar, _ = map(float, re.search(r'viewBox="([^"]+)"', grafik.svg)[1].split())
        skala = min(PERKECIL, LEBAR_HALAMAN / lebar)
        assert min(t.ukuran for t in periksa(grafik.svg)) * skala >= 7, nama
        assert grafik.ukuran == "penuh", "half a page is too narrow for such letters"


@pytest.mark.parametrize("warna", ["#f4cf57", "#ffffff", "#ffff00", "#b3261e", "#0a4a86"])
def test_a_pale_category_gets_an_edge(warna: str) -> None:
    isian = isian_kategori(warna)
    assert isian.warna == warna
    assert kontras(isian.tepi, TEMA.latar) >= GRAFIS
    assert (isian.tepi == warna) is (kontras(warna, TEMA.latar) >= GRAFIS)
