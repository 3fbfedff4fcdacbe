"""A stand-in for `Hasil` made of a few rows, and a reader of the text that an SVG shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from lakip_lib.grafik.teks import lebar_teks
from lakip_lib.hitung.anggaran import ANGKA, KOLOM_AKUN, KOLOM_JENIS, KOLOM_KEGIATAN
from lakip_lib.hitung.bingkai import bingkai
from lakip_lib.hitung.efisiensi import KOLOM_EFISIENSI
from lakip_lib.hitung.kategori import KOLOM_SKALA, pilih_kategori
from lakip_lib.hitung.pegawai import KOLOM_PEGAWAI
from lakip_lib.hitung.perbandingan import KOLOM_PERBANDINGAN
from lakip_lib.hitung.renstra import KOLOM_RENSTRA
from lakip_lib.hitung.triwulan import KOLOM_RINCI
from lakip_lib.hitung.ukuran import KOLOM_CAPAIAN
from lakip_lib.istilah import periode

KOLOM = {
    "capaian": KOLOM_CAPAIAN,
    "triwulan_rinci": KOLOM_RINCI,
    "perbandingan": KOLOM_PERBANDINGAN,
    "renstra": KOLOM_RENSTRA,
    "kegiatan": KOLOM_KEGIATAN,
    "akun": KOLOM_AKUN,
    "jenis_belanja": KOLOM_JENIS,
    "seksi_anggaran": ("seksi", *ANGKA),
    "total": ANGKA,
    "efisiensi": KOLOM_EFISIENSI,
    "pegawai": KOLOM_PEGAWAI,
}
KOLOM_DATA = {
    "sasaran": ("id", "nama"),
    "unit_kerja": ("id", "nama", "jenis", "induk"),
    "kelompok_pagu": ("id", "nama"),
}
SKALA = (
    ("Sangat Baik", 100, None, "#0a4a86", "▲"),
    ("Baik", 80, 100, "#22a37c", "●"),
    ("Cukup", 50, 80, "#f4cf57", "◆"),
    ("Kurang", None, 50, "#b3261e", "▼"),
)


def skala() -> pd.DataFrame:
    return bingkai(
        (
            {
                "urutan": i,
                "kategori": kategori,
                "batas_bawah": bawah,
                "termasuk_bawah": kategori != "Sangat Baik",
                "batas_atas": atas,
                "termasuk_atas": kategori == "Baik",
                "kode_warna": warna,
                "tanda": tanda,
                "aturan_celah": "bawah",
            }
            for i, (kategori, bawah, atas, warna, tanda) in enumerate(SKALA, 1)
        ),
        KOLOM_SKALA,
    )


class HasilTiruan(SimpleNamespace):
    """What charts read of `Hasil`; every frame that is not given is empty."""

    def __init__(self, *, tahun: int = 2020, triwulan: int = 4, **isi: Any) -> None:
        data = isi.pop("data", {})
        tabel = {k: bingkai(data.get(k, ()), kolom) for k, kolom in KOLOM_DATA.items()}
        super().__init__(
            tahun=tahun,
            triwulan=triwulan,
            periode=periode(tahun, triwulan),
            skala=skala(),
            lalu=isi.pop("lalu", None),
            data=SimpleNamespace(
                ambil=tabel.__getitem__,
                periode_renstra=isi.pop("periode_renstra", "2020-2024"),
                renstra=isi.pop("rencana", {}),
                nama_unit=lambda pendek=False: "Unit Contoh",
            ),
            **{k: bingkai(isi.get(k, ()), kolom) for k, kolom in KOLOM.items()},
        )
        self.riwayat = [*isi.get("riwayat", ()), self]


def baris_capaian(nomor: int, capaian: Any, nama: str | None = None, **isi: Any) -> dict[str, Any]:
    """Return a row of `Hasil.capaian`; a text as `capaian` is its outcome, never a number."""
    kata = capaian if isinstance(capaian, str) else None
    nilai = None if kata else Fraction(capaian)
    kategori = pilih_kategori(nilai, skala())
    return {
        "indikator": f"IKU-{nomor:02d}",
        "nama": nama or f"Indikator contoh nomor {nomor}",
        "sasaran": "S01",
        "satuan_nama": "orang",
        "target": Fraction(100),
        "realisasi": nilai,
        "capaian": nilai,
        "capaian_asli": nilai,
        "kategori": kategori and kategori.kategori,
        "warna": kategori and kategori.kode_warna,
        "tanda": kategori and kategori.tanda,
        "keterangan": kata,
        **isi,
    }


def baris_anggaran(pagu: Any, realisasi: Any, **isi: Any) -> dict[str, Any]:
    """Return the figures of one budget row."""
    pagu, realisasi = Fraction(pagu), Fraction(realisasi)
    serapan = realisasi / pagu * 100 if pagu else None
    sisa = pagu - realisasi
    return {"pagu": pagu, "realisasi": realisasi, "serapan": serapan, "sisa": sisa, **isi}


@dataclass(frozen=True)
class Tulisan:
    """A piece of text in a drawing with its box in points."""

    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float
    ukuran: float
    warna: str

    def menimpa(self, lain: Tulisan) -> bool:
        """Tell whether this text covers a part of another one."""
        mendatar = self.kiri < lain.kanan - 0.5 and lain.kiri < self.kanan - 0.5
        return mendatar and self.atas < lain.bawah - 0.5 and lain.atas < self.bawah - 0.5


def baca_tulisan(svg: str) -> list[Tulisan]:
    """Return all text of a drawing, measured with the report's font."""
    return [_tulisan(unsur) for unsur in ET.fromstring(svg).iter() if unsur.tag.endswith("}text")]


def _tulisan(unsur: ET.Element) -> Tulisan:
    gaya = dict(re.findall(r"([a-z-]+):\s*([^;]+)", unsur.get("style", "")))
    ukuran = float(gaya["font-size"].removesuffix("px"))
    teks = unsur.text or ""
    lebar = lebar_teks(teks, ukuran, tebal=gaya.get("font-weight") == "700")
    assert unsur.get("transform") is None, "text is neither turned nor moved"
    x, y = float(unsur.get("x", "nan")), float(unsur.get("y", "nan"))
    kiri = x - {"start": 0, "middle": lebar / 2, "end": lebar}[gaya["text-anchor"]]
    warna = gaya.get("fill", "#000000")
    return Tulisan(teks, kiri, y - 0.72 * ukuran, kiri + lebar, y + 0.2 * ukuran, ukuran, warna)


def periksa_gambar(svg: str) -> list[Tulisan]:
    """Check that no text is cut off or covers another one; return the text."""
    _, _, lebar, tinggi = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())
    tulisan = baca_tulisan(svg)
    terpotong = [t for t in tulisan if t.kiri < 0 or t.kanan > lebar or t.bawah > tinggi]
    assert not [t for t in terpotong if t.teks], terpotong
    assert not [t for t in tulisan if t.atas < 0]
    bertumpuk = [
        (a.teks, b.teks) for i, a in enumerate(tulisan) for b in tulisan[i + 1 :] if a.menimpa(b)
    ]
    assert not bertumpuk, bertumpuk
    return tulisan


@pytest.fixture
def tiruan() -> Callable[..., HasilTiruan]:
    return HasilTiruan


@pytest.fixture
def capaian() -> Callable[..., dict[str, Any]]:
    return baris_capaian


@pytest.fixture
def anggaran() -> Callable[..., dict[str, Any]]:
    return baris_anggaran


@pytest.fixture
def periksa() -> Callable[[str], list[Tulisan]]:
    return periksa_gambar


@pytest.fixture
def teks_gambar() -> Callable[[str], str]:
    """Return a reader of all words in a drawing, lines joined by one space."""

    def baca(svg: str) -> str:
        return " ".join(t.teks for t in baca_tulisan(svg))

    return baca


@pytest.fixture
def isi_kolom() -> Callable[[Any, str], Sequence[str]]:
    """Return a reader of one column of a chart's data table, as shown."""

    def baca(grafik: Any, nama: str) -> Sequence[str]:
        ke = [k.nama for k in grafik.data.kolom].index(nama)
        return [b.sel[ke].teks for b in grafik.data.baris]

    return baca
