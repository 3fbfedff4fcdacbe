"""What an indicator's wording promises against direction, unit and values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

IKU = ("L-01", "L-02", "L-03", "L-04")
RUMUS = {"naik": "naik", "turun": "turun_selisih"}


def ubah(bersih: Any, iku: str, nama: str, arah: str) -> Any:
    data = bersih.sel("indikator", "nama", nama, id=iku).sel("indikator", "arah", arah, id=iku)
    return data.sel("indikator", "rumus", RUMUS[arah], id=iku)


@pytest.mark.parametrize("iku", IKU)
@pytest.mark.parametrize(
    ("nama", "arah"),
    [
        ("Persentase menurunnya permasalahan pekerja", "naik"),
        ("Penurunan angka putus sekolah", "naik"),
        ("Berkurangnya waktu tunggu", "naik"),
        ("Meningkatnya kepuasan pelanggan", "turun"),
        ("Pertumbuhan pendapatan", "turun"),
        ("Jumlah kasus perundungan", "naik"),
        ("Angka kematian ibu", "naik"),
        ("Tingkat pengangguran terbuka", "naik"),
        ("Prevalensi stunting", "naik"),
    ],
)
def test_a_direction_against_the_wording_is_asked_about(
    bersih: Any, temukan: Any, iku: str, nama: str, arah: str
) -> None:
    (satu,) = temukan("RMS-01", ubah(bersih, iku, nama, arah))
    assert satu.hal.startswith(iku)
    assert satu.satu.nilai == f'"{nama}"'
    assert satu.dua.nilai == f"{arah}; {RUMUS[arah]}"


@pytest.mark.parametrize(
    ("nama", "arah"),
    [
        ("Penurunan angka putus sekolah", "turun"),
        ("Meningkatnya kepuasan pelanggan", "naik"),
        ("Jumlah kasus yang diselesaikan", "naik"),
        ("Persentase keluhan yang ditindaklanjuti", "naik"),
        ("Angka kematian ibu", "turun"),
        ("Tingkat kerusakan alat", "turun"),
        ("Jumlah lokasi penyuluhan pencegahan narkoba yang meningkat", "naik"),
    ],
)
def test_wording_and_direction_that_agree(bersih: Any, temukan: Any, nama: str, arah: str) -> None:
    assert temukan("RMS-01", ubah(bersih, "L-01", nama, arah)) == []


@pytest.mark.parametrize(
    ("iku", "nama"),
    [
        ("L-01", "Persentase peserta pelatihan"),
        ("L-04", "Prosentase pelanggan yang puas"),
        ("L-02", "Jumlah pengaduan"),
        ("L-03", "Banyaknya alat rusak"),
    ],
)
def test_a_unit_against_the_first_word(bersih: Any, temukan: Any, iku: str, nama: str) -> None:
    (satu,) = temukan("RMS-02", bersih.sel("indikator", "nama", nama, id=iku))
    assert satu.hal.startswith(iku)


def test_units_that_fit(bersih: Any, temukan: Any) -> None:
    assert temukan("RMS-02", bersih) == []


@pytest.mark.parametrize("nilai", ["100.01", "165.75", "2000"])
def test_a_share_above_the_whole(bersih: Any, temukan: Any, nilai: str) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator="L-02", realisasi=Fraction(nilai))
    (satu,) = temukan("RMS-03", data)
    assert satu.hal.startswith("L-02")
    assert "realisasi_tahunan.csv" in satu.dua.tempat


@pytest.mark.parametrize("nama", ["Persentase meningkatnya layanan", "Persentase pertumbuhan"])
def test_a_change_may_exceed_a_hundred(bersih: Any, temukan: Any, nama: str) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator="L-02", realisasi=Fraction(140))
    assert temukan("RMS-03", data.sel("indikator", "nama", nama, id="L-02")) == []


@pytest.mark.parametrize("iku", ["L-01", "L-03", "L-04"])
def test_what_is_no_share_may_exceed_a_hundred(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator=iku, realisasi=Fraction(900))
    assert temukan("RMS-03", data) == []


def test_a_printed_share_above_the_whole(bersih: Any, temukan: Any) -> None:
    (satu,) = temukan("RMS-03", bersih.cetak("7", 2, "realisasi_2030", "120%"), terbitan=True)
    assert satu.hal.endswith("tahun 2030")
