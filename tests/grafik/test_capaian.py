from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.angka import format_nilai
from lakip_lib.grafik.capaian import capaian_indikator
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def test_angka_terbitan_2020(hasil_2020: Hasil, periksa) -> None:
    grafik = capaian_indikator(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert {"165,75%", "2,28%", "33,08%", "111,11%", "102,36%"} <= set(teks)
    assert teks.count("0%") == 7, "six indicators at zero and the axis"
    assert "Penempatan PMI terampil dan profesional: 2,28 persen, Kurang" in grafik.alt
    assert grafik.judul == "Capaian 19 indikator tahun 2020: 6 mencapai 100% atau lebih"


def test_tabel_sama_dengan_yang_digambar(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = capaian_indikator(hasil_2020)
    digambar = {t.teks for t in periksa(grafik.svg)}
    capaian = list(hasil_2020.capaian["capaian"])
    nilai = [b.sel[1].nilai for b in grafik.data.baris]
    assert nilai == capaian
    assert {f"{teks.removesuffix(',00')}%" for teks in isi_kolom(grafik, "capaian")} <= digambar


def test_kategori_bertanda_bukan_warna_saja(hasil_2020: Hasil, periksa) -> None:
    """Each row carries its category's sign once, the key names each sign once."""
    tanda = [t.teks for t in periksa(capaian_indikator(hasil_2020).svg) if t.teks in "▲●◆▼"]
    jumlah = hasil_2020.capaian["tanda"].value_counts()
    assert {t: tanda.count(t) - 1 for t in "▲●◆▼"} == dict(jumlah)


def test_tanpa_nilai_disebut_dengan_kata(tiruan, capaian, periksa) -> None:
    baris = [capaian(1, "realisasi belum diisi"), capaian(2, 50)]
    grafik = capaian_indikator(tiruan(capaian=baris))
    assert "realisasi belum diisi" in [t.teks for t in periksa(grafik.svg)]
    assert "Indikator contoh nomor 1: realisasi belum diisi" in grafik.alt
    assert grafik.data.baris[0].sel[1].nilai is None


def test_batas_capaian_tetap_menyebut_nilai_asli(tiruan, capaian, teks_gambar) -> None:
    kata = "dibatasi 120 persen; tanpa batas 165,75 persen"
    baris = capaian(1, 120, capaian_asli=Fraction(16575, 100), keterangan=kata)
    teks = teks_gambar(capaian_indikator(tiruan(capaian=[baris])).svg)
    assert "120%" in teks
    assert "165,75 persen" in teks


@pytest.mark.parametrize(
    "nilai",
    [
        ["tidak ada target"] * 4,
        [0, 0, 0],
        [Fraction("-7.2"), -250, 30],
        [Fraction("1234.5"), Fraction("0.01"), 99999],
        [100],
        list(range(0, 180, 3)),
    ],
    ids=["semua-kosong", "nol", "negatif", "lebih-seribu", "satu", "enam-puluh"],
)
def test_kasus_tepi(tiruan, capaian, periksa, nilai: list[Any]) -> None:
    baris = [capaian(i, x) for i, x in enumerate(nilai, 1)]
    grafik = capaian_indikator(tiruan(capaian=baris))
    teks = [t.teks for t in periksa(grafik.svg)]
    assert all(format_nilai(x, "%") in teks for x in nilai if not isinstance(x, str))
    assert len(grafik.data.baris) == len(nilai)
    assert grafik.judul.startswith(f"Capaian {len(nilai)} indikator")


def test_nama_dengan_huruf_khusus(tiruan, capaian, periksa) -> None:
    nama = "Nilai <b>\"A\" & 'B'</b> $x^2$ \\frac % # ]]> &amp;"
    grafik = capaian_indikator(tiruan(capaian=[capaian(1, 50, nama)]))
    teks = " ".join(t.teks for t in periksa(grafik.svg))
    assert nama in teks
    assert nama in grafik.alt
    assert grafik.data.baris[0].sel[0].teks == nama


def test_nama_sangat_panjang(tiruan, capaian, periksa) -> None:
    nama = "Persentase terfasilitasinya " * 20 + "x" * 200
    grafik = capaian_indikator(tiruan(capaian=[capaian(1, 50, nama), capaian(2, 60)]))
    assert "".join(nama.split()) in "".join("".join(t.teks for t in periksa(grafik.svg)).split())


def test_sampai_triwulan(tiruan, capaian) -> None:
    grafik = capaian_indikator(tiruan(triwulan=2, capaian=[capaian(1, 50)]))
    assert "sampai triwulan II tahun 2020" in grafik.judul


def test_tanpa_indikator(tiruan) -> None:
    with pytest.raises(TidakAdaData, match="tidak ada indikator"):
        capaian_indikator(tiruan())
