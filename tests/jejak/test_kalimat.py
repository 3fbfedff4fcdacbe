"""Trails in words, as the terminal prints them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak.kalimat import pembulatan, sebaris, uraikan


def test_a_whole_trail(hasil_2020: Hasil) -> None:
    capaian = menurut(hasil_2020.capaian, "indikator")["IKU-03"].capaian
    assert uraikan(capaian, 2) == [
        "capaian: realisasi dibagi target, × 100",
        "rumus:      realisasi (IKU-03) ÷ target (IKU-03, reviu_pk) × 100",
        "hitungan:   731 ÷ 32.000 × 100 = 2,284375",
        "pembulatan: setengah ke atas menjadi 2 desimal",
        "aturan:     PermenPANRB 53/2014; rumus ditetapkan instansi untuk setiap indikator",
        "- realisasi (IKU-03) = 731",
        "  2020/realisasi_tahunan.csv, baris 2, kolom realisasi: tertulis “731”",
        "- target (IKU-03, reviu_pk) = 32.000",
        "  2020/target.csv, baris 42 (versi Reviu Penetapan Kinerja), kolom nilai: "
        "tertulis “32000”",
    ]


def test_one_level_at_a_time_unless_all_is_asked_for(hasil_2020: Hasil) -> None:
    efisiensi = hasil_2020.efisiensi["efisiensi"].iloc[1]
    pendek, lengkap = uraikan(efisiensi, 2), uraikan(efisiensi, 2, lengkap=True)
    assert not any(".csv" in b for b in pendek if not b.strip().startswith("aturan"))
    assert sum("2020/target.csv" in b for b in lengkap) == 3
    assert [b for b in pendek if b.startswith("- ")] == [b for b in lengkap if b.startswith("- ")]
    # Every step tells its own formula.
    assert all("rumus" in b for i, b in enumerate(pendek) if pendek[i - 1].startswith("- "))


def test_a_cell_alone_has_no_formula(hasil_2020: Hasil) -> None:
    target = menurut(hasil_2020.capaian, "indikator")["IKU-03"].target
    isi = uraikan(target, 0)
    assert isi[0] == "pembulatan: tepat, tanpa pembulatan"
    assert not any("rumus" in b or "hitungan" in b for b in isi)


def test_a_count_names_what_it_counted(hasil_2020: Hasil) -> None:
    baik = cacah.per_kategori(hasil_2020.capaian, hasil_2020.skala)["Baik"]
    isi = uraikan(baik, 0)
    assert isi[:3] == [
        "jumlah indikator berkategori Baik",
        "rumus:      banyaknya yang disebut di bawah ini",
        "hitungan:   2",
    ]
    assert [b for b in isi if b.startswith("- ")] == [
        "- capaian (IKU-02) = 100",
        "- capaian (IKU-17) = 100",
    ]
    semua = uraikan(cacah.semua(hasil_2020.capaian), 0)
    assert "- IKU-01" in semua
    assert "  indikator.csv, baris 2 (Jumlah Potensi CPMI), kolom id: tertulis “IKU-01”" in semua


def test_on_one_line(hasil_2020: Hasil) -> None:
    b = menurut(hasil_2020.capaian, "indikator")["IKU-01"]
    assert sebaris(b.capaian) == (
        "jumlah keempat triwulan (IKU-01) ÷ target (IKU-01, reviu_pk) × 100 = "
        "1.985 ÷ 6.000 × 100 = 33,083333…"
    )
    # A long formula is told by its name.
    assert sebaris(b.realisasi) == "jumlah keempat triwulan = 257 + 0 + 347 + 1.381 = 1.985"
    assert sebaris(b.target).startswith("2020/target.csv, baris 40")
    assert sebaris(cacah.nihil(hasil_2020.capaian)) == "jumlah indikator dengan realisasi nol"


@pytest.mark.parametrize(
    ("nilai", "desimal", "kata"),
    [
        (Fraction(5, 2), 2, "tepat, tanpa pembulatan"),
        (Fraction(5, 2), 0, "setengah ke atas menjadi bilangan bulat"),
        (Fraction(1, 3), 2, "setengah ke atas menjadi 2 desimal"),
    ],
)
def test_rounding(nilai: Fraction, desimal: int, kata: str) -> None:
    assert pembulatan(nilai, desimal) == kata
