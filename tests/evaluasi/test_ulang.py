"""One indicator computed again, against a calculator."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.evaluasi.ulang import TANPA_BATAS, Ubahan, Ulangan, hitung_ulang
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip


def ulang(hasil: Hasil, indikator: str, **isian: Any) -> Ulangan:
    return hitung_ulang(hasil, indikator, Ubahan(**isian))


def test_nothing_changed_gives_the_same(hasil_2020: Hasil) -> None:
    for id_ in hasil_2020.capaian["indikator"]:
        u = ulang(hasil_2020, id_)
        assert u.baru == u.semula
        assert u.cara_baru == u.cara_semula
        assert u.catatan == ()


@pytest.mark.parametrize(
    ("aturan", "realisasi"),
    [
        ("jumlah", Fraction("16.08")),
        ("rata_rata", Fraction("4.02")),
        ("maksimum", Fraction("5.79")),
        ("terakhir", Fraction("2.70")),
    ],
)
def test_quarter_rule_takes_the_quarters_not_the_yearly_value(
    hasil_2020: Hasil, aturan: str, realisasi: Fraction
) -> None:
    u = ulang(hasil_2020, "IKU-08", aturan_triwulan=aturan)
    assert (u.semula.realisasi, u.semula.capaian) == (Fraction("3.47"), Fraction("3.47"))
    assert u.baru.realisasi == realisasi
    assert u.baru.capaian == realisasi
    assert "angka tahunan dalam data tidak dipakai" in u.catatan[0]


@pytest.mark.parametrize(
    ("isian", "capaian", "kategori"),
    [
        ({"rumus": "turun_selisih"}, Fraction(60 * 100 - 4144, 30), "Cukup"),
        ({"rumus": "turun_rasio"}, Fraction(30 * 10000, 4144), "Cukup"),
        ({"batas_capaian": 120}, Fraction(120), "Sangat Baik"),
        ({"batas_capaian": "110,5"}, Fraction("110.5"), "Sangat Baik"),
        ({"batas_capaian": 99.5}, Fraction("99.5"), "Baik"),
        ({"skala": "permendagri-86-2017"}, Fraction(4144, 30), "Sangat Tinggi"),
    ],
)
def test_formula_cap_and_scale(
    hasil_2020: Hasil, isian: dict[str, Any], capaian: Fraction, kategori: str
) -> None:
    u = ulang(hasil_2020, "IKU-07", **isian)
    assert (u.baru.capaian, u.baru.kategori) == (capaian, kategori)
    assert u.baru.realisasi == Fraction("41.44")
    assert u.semula.capaian == Fraction(4144, 30)


def test_another_direction_is_said(hasil_2020: Hasil) -> None:
    u = ulang(hasil_2020, "IKU-07", rumus="turun_selisih")
    assert (u.cara_semula.arah, u.cara_baru.arah) == ("naik", "turun")
    assert u.catatan == ("rumus ini mengukur arah lain daripada arah indikator dalam data",)


def test_range_without_an_upper_bound_is_said(hasil_2020: Hasil) -> None:
    baru = ulang(hasil_2020, "IKU-01", rumus="rentang").baru
    assert baru.capaian is None
    assert baru.keterangan.startswith("batas atas rentang target tidak diisi")


def test_version_of_the_target(hasil_2020: Hasil) -> None:
    for versi in ("pk", "rkt", "renstra"):
        baru = ulang(hasil_2020, "IKU-02", versi_target=versi).baru
        assert (baru.target, baru.capaian) == (6, Fraction(800, 6))


def test_cap_of_the_data_can_be_taken_away(hasil_2020: Hasil) -> None:
    u = ulang(hasil_2020, "IKU-06", batas_capaian=TANPA_BATAS)
    assert u.baru.capaian == Fraction("165.75")
    assert u.cara_baru.batas_capaian is None


def test_a_year_without_quarters_says_that_the_rule_changes_nothing(hasil_2019: Hasil) -> None:
    u = ulang(hasil_2019, "IKU-03", aturan_triwulan="rata_rata")
    assert u.baru.capaian == u.semula.capaian == Fraction(1003100, 20000)
    assert u.catatan == ("tidak ada data triwulan, jadi aturan triwulan tidak mengubah apa pun",)


def test_letters_stay_letters(hasil_2019: Hasil) -> None:
    u = ulang(hasil_2019, "IKU-18", rumus="turun_rasio", batas_capaian=100)
    assert u.baru.capaian is None
    assert u.baru.keterangan == u.semula.keterangan


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"rumus": "naik2"}, "rumus 'naik2' tidak dikenal.*naik"),
        ({"aturan_triwulan": "rerata"}, "aturan triwulan 'rerata' tidak dikenal"),
        ({"versi_target": "pk2"}, "versi_target 'pk2' tidak dikenal"),
        ({"skala": "lapan"}, "skala 'lapan' tidak dikenal.*lapan-puluh"),
        ({"batas_capaian": "abc"}, 'batas capaian "abc" tidak dapat dipakai.*Perbaikan'),
        ({"batas_capaian": 0}, 'batas capaian "0" tidak dapat dipakai'),
        ({"batas_capaian": float("nan")}, 'batas capaian "nan" tidak dapat dipakai'),
        ({"batas_capaian": "-5"}, 'batas capaian "-5" tidak dapat dipakai'),
    ],
)
def test_wrong_choice_is_refused(hasil_2020: Hasil, isian: dict[str, Any], pesan: str) -> None:
    with pytest.raises(KesalahanLakip, match=pesan):
        ulang(hasil_2020, "IKU-03", **isian)


def test_unknown_indicator_is_refused(hasil_2020: Hasil) -> None:
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "IKU-03"'):
        ulang(hasil_2020, "IKU-3")
