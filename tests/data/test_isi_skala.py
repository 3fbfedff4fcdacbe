"""The category scales: as printed, readable, and told apart by colour-blind readers."""

from __future__ import annotations

import csv
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
Baris = dict[str, str]


@cache
def tabel(path: str) -> list[Baris]:
    with (DATA / f"{path}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


# Categories, highest first, with "[" and "]" at a bound that belongs to the category.
SKALA = {
    "bp2mi-2020": "Sangat Baik (100; | Baik [80;100] | Cukup [50;79] | Kurang ;49)",
    "empat-tingkat": "Sangat Baik (100; | Baik [80;100] | Cukup [50;80) | Kurang ;50)",
    "lapan-puluh": "Sangat Baik [80; | Baik [60;79.99] | Sedang [50;59.99] | Kurang [0;49.99]",
    "permendagri-86-2017": "Sangat Tinggi [91;100] | Tinggi [76;90] | Sedang [66;75] | "
    "Rendah [51;65] | Sangat Rendah ;50]",
    "akip-2015": "AA (90;100] | A (80;90] | BB (70;80] | B (60;70] | CC (50;60] | "
    "C (30;50] | D [0;30]",
}


def _rentang(b: Baris) -> str:
    kiri = {"true": "[", "false": "("}[b["termasuk_bawah"]] if b["batas_bawah"] else ""
    kanan = {"true": "]", "false": ")"}[b["termasuk_atas"]] if b["batas_atas"] else ""
    return f"{b['kategori']} {kiri}{b['batas_bawah']};{b['batas_atas']}{kanan}"


@pytest.mark.parametrize("skala", SKALA)
def test_scales_have_the_bounds_of_their_source(skala: str) -> None:
    baris = [b for b in tabel("skala") if b["skala"] == skala]
    assert " | ".join(map(_rentang, baris)) == SKALA[skala]
    for b in baris:
        assert b["batas_bawah"] or b["termasuk_bawah"] == "false"
        assert b["batas_atas"] or b["termasuk_atas"] == "false"


def test_no_scale_is_left_unchecked() -> None:
    assert {b["skala"] for b in tabel("skala")} == set(SKALA)


def test_scale_of_the_year_is_the_printed_one() -> None:
    skala = [b for b in tabel("skala") if b["skala"] == "bp2mi-2020"]
    for hal, nama in (("kategori", "kategori"), ("warna", "kode")):
        cetak = [b for b in tabel("2020/terbitan") if (b["tabel"], b["kolom"]) == ("13", nama)]
        assert [b[hal] for b in skala] == [b["teks"] for b in cetak]


def _terang(warna: str) -> list[float]:
    """Return linear red, green, blue of #rrggbb (sRGB, IEC 61966-2-1)."""
    rgb = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]


# Protanopia, deuteranopia, tritanopia on linear RGB: Machado, Oliveira, Fernandes (2009).
BUTA_WARNA = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def _lab(linear: list[float]) -> tuple[float, float, float]:
    r, g, b = (min(max(c, 0.0), 1.0) for c in linear)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lihat(warna: str, matriks: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    rgb = _terang(warna)
    return _lab([sum(m * c for m, c in zip(baris, rgb, strict=True)) for baris in matriks])


@pytest.mark.parametrize("skala", SKALA)
def test_scale_colours_are_readable_and_told_apart_by_all(skala: str) -> None:
    baris = [b for b in tabel("skala") if b["skala"] == skala]
    assert [b["urutan"] for b in baris] == [str(i) for i in range(1, len(baris) + 1)]
    assert len({b["aturan_celah"] for b in baris}) == 1
    assert len({(b["warna"], b["tanda"]) for b in baris}) == len(baris)
    for b in baris:
        merah, hijau, biru = _terang(b["kode_warna"])
        terang = 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru
        assert max(1.05 / (terang + 0.05), (terang + 0.05) / 0.05) >= 4.5
    for matriks in BUTA_WARNA.values():
        lab = [_lihat(b["kode_warna"], matriks) for b in baris]
        for (i, satu), (j, dua) in combinations(enumerate(lab), 2):
            jarak = sum((p - q) ** 2 for p, q in zip(satu, dua, strict=True)) ** 0.5
            assert jarak > 15, (baris[i]["kategori"], baris[j]["kategori"])
