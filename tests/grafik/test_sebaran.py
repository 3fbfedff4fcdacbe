from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.grafik.sebaran import capaian_serapan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def kelompok(tiruan: Any, *isi: tuple[Any, Any], nama: str = "Kelompok") -> Any:
    def bilangan(x: Any) -> Fraction | None:
        return None if x is None else Fraction(x)

    data = {
        "kelompok_pagu": [{"id": f"k{i}", "nama": f"{nama} {i}"} for i, _ in enumerate(isi)],
        "sasaran": [{"id": f"S{i}", "nama": f"Sasaran {i}"} for i, _ in enumerate(isi)],
    }
    baris = [
        {
            "kelompok_pagu": f"k{i}",
            "sasaran": (f"S{i}",),
            "capaian": bilangan(capaian),
            "serapan": bilangan(serapan),
        }
        for i, (capaian, serapan) in enumerate(isi)
    ]
    return tiruan(data=data, efisiensi=baris)


def test_kelompok_2020(hasil_2020: Hasil, teks_gambar, isi_kolom) -> None:
    grafik = capaian_serapan(hasil_2020)
    teks = teks_gambar(grafik.svg)
    assert "(sasaran 1 dan 2): capaian 66,54%, serapan 99,13%" in teks
    assert "(sasaran 3, 4, dan 5): capaian 44,07%" in teks
    assert isi_kolom(grafik, "capaian")[0] == "66,54"
    assert "capaian 66,54 persen, serapan 99,13 persen" in grafik.alt
    assert "6 kelompok sasaran" in grafik.judul


def test_setiap_titik_bernomor(hasil_2020: Hasil, periksa) -> None:
    nomor = [t.teks for t in periksa(capaian_serapan(hasil_2020).svg) if t.teks in "123456"]
    assert sorted(nomor) == sorted("123456" * 2), "at the point and in the key"


@pytest.mark.parametrize(
    "isi",
    [
        [(50, 90)],
        [(50, 90)] * 6,
        [(0, 0), (100, 100)],
        [("-7.2", 12), (1650, 250)],
        [(100, 100)] * 3,
        [(i, 100 - i) for i in range(9)],
    ],
    ids=["satu", "berimpit", "nol", "jauh", "di-garis", "berdekatan"],
)
def test_kasus_tepi(tiruan, periksa, isi: list[tuple[Any, Any]]) -> None:
    nama = "Kelompok <&> " + "panjang " * 20
    periksa(capaian_serapan(kelompok(tiruan, *isi, nama=nama)).svg)


def test_yang_tidak_lengkap_disebut(tiruan, teks_gambar) -> None:
    grafik = capaian_serapan(kelompok(tiruan, (50, 90), (None, 80), (70, None)))
    teks = teks_gambar(grafik.svg)
    assert "capaian tidak dihitung, serapan 80% (tidak digambar)" in teks
    assert "capaian 70%, serapan belum diisi (tidak digambar)" in teks
    assert len(grafik.data.baris) == 3


@pytest.mark.parametrize("isi", [[], [(None, 90)], [(80, None)]])
def test_tanpa_titik(tiruan, isi: list[tuple[Any, Any]]) -> None:
    with pytest.raises(TidakAdaData, match="tidak"):
        capaian_serapan(kelompok(tiruan, *isi))
