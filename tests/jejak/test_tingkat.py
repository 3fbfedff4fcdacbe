"""Levels of a trail: formulas that say what was computed, and nothing else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Langkah, Sel, Terlacak, cacah, langkah, maksimum, minimum, seratus_dalam
from lakip_lib.jejak.tingkat import isi_pola, label, label_bagian, pokok, tingkat, tulis_nilai
from tests.jejak.pembaca import hitung_rumus
from tests.jejak.test_sandi import bilangan, jejak


def sel(x: int, baris: int = 2, kunci: str = "A", berkas: str = "2020/a.csv") -> Terlacak:
    return Terlacak(x, Sel(berkas, baris, "nilai", str(x), kunci, "Realisasi triwulan"))


@given(jejak)
def test_the_formula_over_its_parts_gives_the_number(x: Terlacak) -> None:
    t = tingkat(x)
    assert t.nilai == x
    if "karena" not in t.pola:
        assert hitung_rumus(t.pola, [Fraction(b) for b in t.bagian]) == x


@given(jejak)
def test_parts_are_cells_or_named_steps(x: Terlacak) -> None:
    t = tingkat(x)
    assert all(isinstance(b.asal, (Sel, Langkah)) for b in t.bagian)
    assert len({id(b) for b in t.bagian}) == len(t.bagian)


@pytest.mark.parametrize(
    ("buat", "pola"),
    [
        (lambda a, b: a / b * 100, "{0} ÷ {1} × 100"),
        (lambda a, b: (2 * b - a) / b * 100, "(2 × {0} − {1}) ÷ {0} × 100"),
        (lambda a, b: a - (b - a), "{0} − ({1} − {0})"),
        (lambda a, b: a / (b * 2), "{0} ÷ ({1} × 2)"),
        (lambda a, b: a * Fraction(-1, 2) + b, "{0} × (−0,5) + {1}"),
        (lambda a, b: a * Fraction(1, 3), "{0} × (1 ÷ 3)"),
        (lambda a, b: a * 12500, "{0} × 12.500"),
        (lambda a, b: maksimum(a, minimum(b, Fraction(20))), "terbesar({0}; terkecil({1}; 20))"),
        (lambda a, b: cacah([a, b]), "banyaknya({0}; {1})"),
        (
            lambda a, b: seratus_dalam(a, a - 1, b),
            "100 karena {0} ada di antara {0} − 1 dan {1}",
        ),
        (lambda a, b: a, "{0}"),
    ],
)
def test_formulas_read_as_one_writes_them(buat: object, pola: str) -> None:
    assert tingkat(buat(sel(3), sel(8, 3))).pola == pola  # type: ignore[operator]


def test_a_named_step_is_a_part_with_a_level_of_its_own() -> None:
    jumlah = langkah(sel(3) + sel(8, 3), "jumlah: semua", "aturan")
    t = tingkat(jumlah / sel(2, 4))
    assert (t.pola, t.bagian[0], t.nama) == ("{0} ÷ {1}", jumlah, "")
    bawah = tingkat(jumlah)
    assert (bawah.pola, bawah.nama, bawah.sumber) == ("{0} + {1}", "jumlah: semua", "aturan")


def test_an_empty_count_is_zero() -> None:
    assert tingkat(cacah([])).pola == "banyaknya()"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (Fraction(32000), "32.000"),
        (Fraction(731, 320), "2,284375"),
        (Fraction(200, 3), "66,666666…"),
        (Fraction(-200, 3), "−66,666666…"),
        (Fraction(-1, 10**7), "−0,000000…"),
        (Fraction(1, 10**6), "0,000001"),
    ],
)
def test_values_in_full_or_visibly_cut(nilai: Fraction, teks: str) -> None:
    assert tulis_nilai(nilai) == teks


@given(bilangan)
def test_a_written_value_is_the_value_or_less_than_a_millionth_off(x: Fraction) -> None:
    teks = tulis_nilai(x)
    polos = teks.rstrip("…").replace("−", "-")
    angka = Fraction(polos.replace(".", "").replace(",", "."))
    assert (angka == x) == (not teks.endswith("…"))
    assert abs(angka - x) < Fraction(1, 10**6)
    assert abs(angka) <= abs(x)


def test_negative_values_stand_in_parentheses() -> None:
    assert isi_pola("{0} × {1}", ["−2", "3"]) == "(−2) × 3"
    assert isi_pola("{0}", ["−2"]) == "−2"


def test_labels_name_title_and_key() -> None:
    assert label(sel(3, kunci="IKU-03, 1")) == "realisasi triwulan (IKU-03, 1)"
    assert label(sel(3, kunci="")) == "realisasi triwulan"
    assert label(Terlacak(1, Sel("a.csv", 2, "n", "1", judul="PMI terampil"))) == "PMI terampil"
    assert label(Terlacak(1, Sel("a.csv", 2, "id", "S01", "S01", butir=True))) == "S01"
    assert label(langkah(sel(3) + sel(8, 3), "jumlah: semua")) == "jumlah (A)"
    assert label(langkah(sel(3) + sel(8, 3, "B"), "jumlah")) == "jumlah"


def test_labels_that_would_be_equal_name_the_year() -> None:
    lalu = langkah(sel(3, berkas="2019/a.csv") * 2, "capaian")
    kini = langkah(sel(8) * 2, "capaian")
    assert label_bagian(tingkat(kini - lalu)) == [
        "capaian (A) tahun 2020",
        "capaian (A) tahun 2019",
    ]


def test_what_a_step_is_about(hasil_2020: Hasil) -> None:
    for indikator, nilai in zip(
        hasil_2020.capaian["indikator"], hasil_2020.capaian["capaian"], strict=True
    ):
        assert pokok(nilai) == indikator
    assert pokok(hasil_2020.total["pagu"].iloc[0]) == ""
