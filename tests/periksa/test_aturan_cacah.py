"""Percentages against counts: of the year, of the quarters, and a target used twice."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.angka import bulatkan
from lakip_lib.periksa.model import TidakBerlaku

SEMUA, TARGET = (61, 50, 43, 51), 400


def berdasar(bersih: Any, bagian: tuple[int, ...] = (6, 4, 9, 5)) -> Any:
    """L-02 is a share of the cases that L-03 has in percent of 400."""
    data = bersih.tanpa("kaitan", hal="L-02")
    fakta = {"target_kasus": TARGET, "kasus": sum(SEMUA), "dibantu": sum(bagian)}
    for kode, nilai in fakta.items():
        isi = {"nama": kode, "nilai": Fraction(nilai), "satuan": "kasus", "sumber": "uji"}
        data = data.tambah("fakta", id=kode, **isi)
    for kode, iku, peran in (
        ("kasus", "L-03", "pembilang"),
        ("target_kasus", "L-03", "penyebut"),
        ("dibantu", "L-02", "pembilang"),
        ("kasus", "L-02", "penyebut"),
    ):
        kaitan = {"jenis": "indikator", "hal": iku, "peran": peran}
        data = data.tambah("kaitan", sumber="fakta", kode=kode, **kaitan)
    for tw, (banyak, n) in enumerate(zip(SEMUA, bagian, strict=True), 1):
        data = isi_triwulan(data, "L-03", tw, Fraction(banyak * 100, TARGET))
        data = isi_triwulan(data, "L-02", tw, Fraction(n * 100, banyak))
    return data


def isi_triwulan(data: Any, iku: str, tw: int, nilai: Fraction) -> Any:
    tulis = Fraction(bulatkan(nilai, 2))
    return data.sel("triwulan", "realisasi", tulis, indikator=iku, triwulan=tw)


@settings(max_examples=20)
@given(bagian=st.tuples(*(st.integers(0, n) for n in SEMUA)))
def test_percentages_of_whole_counts_are_right(bersih: Any, temukan: Any, bagian: Any) -> None:
    assert temukan("TRW-08", berdasar(bersih, bagian)) == []


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
@pytest.mark.parametrize("geser", ["-0.02", "0.02", "0.7"])
def test_a_percentage_that_no_count_gives(bersih: Any, temukan: Any, tw: int, geser: str) -> None:
    benar = Fraction((6, 4, 9, 5)[tw - 1] * 100, SEMUA[tw - 1])
    data = isi_triwulan(berdasar(bersih), "L-02", tw, benar + Fraction(geser))
    (satu,) = temukan("TRW-08", data)
    assert satu.hal.startswith("L-02")
    assert f"÷ {SEMUA[tw - 1]} × 100" in satu.pesan
    assert satu.satu.nilai.endswith(f"dari {TARGET} = {SEMUA[tw - 1]}")


def test_a_base_that_does_not_add_up_says_nothing(bersih: Any, temukan: Any) -> None:
    data = isi_triwulan(berdasar(bersih), "L-03", 1, Fraction(16))
    with pytest.raises(TidakBerlaku):
        temukan("TRW-08", data)
    with pytest.raises(TidakBerlaku):
        temukan("TRW-08", bersih)


def dijumlahkan(data: Any, nilai: str) -> Any:
    data = data.sel("indikator", "aturan_triwulan", "jumlah", id="L-02")
    return data.tambah("realisasi_tahunan", indikator="L-02", realisasi=Fraction(nilai))


def test_a_year_that_its_counts_confirm_is_asked_about(bersih: Any, temukan: Any) -> None:
    data = dijumlahkan(bersih, "91.5")  # 183 of 200
    assert temukan("TRW-02", data) == []
    (satu,) = temukan("TRW-06", data)
    assert satu.hal.startswith("L-02")
    assert "366" in satu.satu.nilai
    assert satu.pesan.endswith("apakah aturan triwulannya tepat?")


def test_a_year_that_its_counts_do_not_confirm_is_a_contradiction(
    bersih: Any, temukan: Any
) -> None:
    data = dijumlahkan(bersih, "90.5")
    assert temukan("TRW-06", data) == []
    assert len(temukan("TRW-02", data)) == 1
    assert temukan("TRW-06", bersih) == []


@pytest.mark.parametrize(("masuk", "salah"), [("400", 1), ("401", 0)])
def test_one_target_with_two_realisations(
    bersih: Any, temukan: Any, masuk: str, salah: int
) -> None:
    data = bersih.sel("terbitan_pernyataan", "satuan", "orang", id="P03")
    data = data.sel("terbitan_pernyataan", "satuan", "orang", id="P04")
    data = data.sel("terbitan_pernyataan", "nilai", masuk, id="P03")
    temuan = temukan("NRS-07", data, terbitan=True)
    assert [s.hal.split()[0] for s in temuan] == ["L-02"] * salah
    for satu in temuan:
        assert (satu.satu.nilai, satu.dua.nilai) == (
            "183 orang dari 400 orang",
            "410 orang dari 400 orang",
        )


def test_the_same_number_of_something_else_is_another_target(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("terbitan_pernyataan", "nilai", "400", id="P03")
    assert temukan("NRS-07", data, terbitan=True) == []  # complaints, not people


def test_the_same_realisation_is_no_contradiction(bersih: Any, temukan: Any) -> None:
    data = bersih
    for id_, nilai in (("P03", "400"), ("P04", "410")):
        data = data.sel("terbitan_pernyataan", "satuan", "orang", id=id_)
        data = data.sel("terbitan_pernyataan", "nilai", nilai, id=id_)
    assert temukan("NRS-07", data, terbitan=True) == []
    with pytest.raises(TidakBerlaku):
        temukan("NRS-07", bersih.tanpa("kaitan"), terbitan=True)
