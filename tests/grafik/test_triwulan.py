from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.grafik.triwulan import triwulan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData

SASARAN = {"sasaran": [{"id": "S01", "nama": "Sasaran contoh"}]}


def rinci(nomor: int, *isi: tuple[Any, Any], atas: Any = None) -> list[dict[str, Any]]:
    def bilangan(x: Any) -> Fraction | None:
        return None if x is None else Fraction(x)

    return [
        {
            "indikator": f"IKU-{nomor:02d}",
            "triwulan": t,
            "target": bilangan(target),
            "target_atas": bilangan(atas),
            "realisasi": bilangan(realisasi),
        }
        for t, (target, realisasi) in enumerate(isi, 1)
    ]


def test_angka_triwulan_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = triwulan(hasil_2020, "S01")
    teks = [t.teks for t in periksa(grafik.svg)]
    assert teks.count("1.500") == 4
    assert {"257", "0", "347", "1.381"} <= set(teks)
    assert "Jumlah Potensi CPMI (orang)" in teks
    assert isi_kolom(grafik, "realisasi") == ["257 orang", "0 orang", "347 orang", "1.381 orang"]
    assert isi_kolom(grafik, "triwulan") == ["I", "II", "III", "IV"]
    assert "triwulan IV target 1.500 orang, realisasi 1.381 orang" in grafik.alt


def test_satu_panel_per_indikator(hasil_2020: Hasil, periksa) -> None:
    grafik = triwulan(hasil_2020, "S09")
    teks = [t.teks for t in periksa(grafik.svg)]
    assert teks.count("Triwulan III") == 5
    assert len(grafik.data.baris) == 20
    assert grafik.data.baris[0].sel[0].rentang == 4


def test_triwulan_belum_diisi_bukan_nol(tiruan, capaian, periksa, isi_kolom) -> None:
    hasil = tiruan(
        data=SASARAN,
        capaian=[capaian(1, "realisasi triwulan II belum diisi")],
        triwulan_rinci=rinci(1, (10, 4), (10, None)),
    )
    grafik = triwulan(hasil, "S01")
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "0" not in teks
    assert "belum diisi" in " ".join(teks)
    assert isi_kolom(grafik, "realisasi") == ["4 orang", "belum diisi"]
    assert "triwulan II target 10 orang, realisasi belum diisi" in grafik.alt


def test_target_berarsir_realisasi_penuh(hasil_2020: Hasil) -> None:
    svg = triwulan(hasil_2020, "S01").svg
    assert svg.count("fill: url(#triwulan-s01-") == 5, "the key and four targets"


def test_target_rentang(tiruan, capaian, periksa, isi_kolom) -> None:
    hasil = tiruan(
        data=SASARAN,
        capaian=[capaian(1, 100, satuan_nama="%")],
        triwulan_rinci=rinci(1, (90, 95), atas=100),
    )
    grafik = triwulan(hasil, "S01")
    assert "90–100" in [t.teks for t in periksa(grafik.svg)]
    assert isi_kolom(grafik, "target") == ["90–100%"]
    assert "target 90–100%, realisasi 95%" in grafik.alt


def test_hanya_sampai_triwulan_diminta(data_2020, periksa) -> None:
    grafik = triwulan(Hasil(data_2020, triwulan=2), "S07")
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "Triwulan II" in teks
    assert "Triwulan III" not in teks
    assert "sampai triwulan II tahun 2020" in grafik.judul


@pytest.mark.parametrize(
    "isi",
    [
        [(None, None)] * 4,
        [(0, 0)] * 4,
        [(-5, -2), (10, 3), (10, -20), (1, 1)],
        [(10, 12345), (10, 0), (10, 1), (10, 2)],
        [(123_456_789, 98_765_432)] * 4,
        [(999_999, 999_999)] * 4,
    ],
    ids=["kosong", "nol", "negatif", "lebih-seribu-persen", "juta", "angka-lebar"],
)
def test_kasus_tepi(tiruan, capaian, periksa, isi: list[tuple[Any, Any]]) -> None:
    nama = 'Panjang <&> $"' + " kata" * 60
    hasil = tiruan(
        data=SASARAN,
        capaian=[capaian(1, 5, nama), capaian(2, 5, "Pendek", satuan_nama="")],
        triwulan_rinci=rinci(1, *isi) + rinci(2, *isi),
    )
    grafik = triwulan(hasil, "S01")
    periksa(grafik.svg)
    assert nama in grafik.alt
    assert len(grafik.data.baris) == 8


def test_enam_puluh_indikator(tiruan, capaian, periksa) -> None:
    hasil = tiruan(
        data=SASARAN,
        capaian=[capaian(i, 5) for i in range(60)],
        triwulan_rinci=[b for i in range(60) for b in rinci(i, (i, i), (i, None))],
    )
    teks = [t.teks for t in periksa(triwulan(hasil, "S01").svg)]
    assert teks.count("Triwulan I") == 60


def test_tanpa_triwulan(hasil_2019: Hasil) -> None:
    with pytest.raises(TidakAdaData, match="data triwulan tahun ini tidak tersedia"):
        triwulan(hasil_2019, "S01")


def test_sasaran_tanpa_indikator(tiruan, capaian) -> None:
    hasil = tiruan(data=SASARAN, capaian=[capaian(1, 5)], triwulan_rinci=rinci(1, (1, 1)))
    with pytest.raises(TidakAdaData, match="tidak memiliki indikator"):
        triwulan(hasil, "S02")
