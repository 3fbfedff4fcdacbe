"""Figures that are another indicator's: in a quarter, and for the year."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_a_quarter_that_holds_anothers_year(bersih: Any, temukan: Any, tw: int) -> None:
    data = bersih.sel("triwulan", "realisasi", Fraction("91.5"), indikator="L-01", triwulan=tw)
    (satu,) = temukan("TRW-05", data)
    assert satu.hal.startswith("L-01")
    assert "L-02" in satu.dua.tempat
    assert temukan("TRW-05", bersih) == []


def test_what_the_other_quarters_add_up_to_is_told(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("triwulan", "realisasi", Fraction("91.5"), indikator="L-01", triwulan=1)
    data = data.tambah("realisasi_tahunan", indikator="L-01", realisasi=Fraction(301))
    (satu,) = temukan("TRW-05", data)
    assert "100 + 95 + 105 = 300, berselisih 1 dengan realisasi setahun 301" in satu.pesan


def test_a_quarter_that_fits_the_year_says_no_more(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("triwulan", "realisasi", Fraction("91.5"), indikator="L-01", triwulan=1)
    (satu,) = temukan("TRW-05", data)
    assert "tanpa angka itu" not in satu.pesan


def ganti_setahun(data: Any, iku: str, nilai: str) -> Any:
    isi = {"realisasi": Fraction(nilai), "alasan": "uji"}
    return data.tambah("realisasi_tahunan", indikator=iku, **isi)


@pytest.mark.parametrize(
    ("nilai", "cara", "lain"),
    [("102.5", "rata-rata", "L-01"), ("366", "jumlah", "L-02"), ("105", "terakhir", "L-01")],
)
def test_a_year_that_anothers_quarters_give(
    bersih: Any, temukan: Any, nilai: str, cara: str, lain: str
) -> None:
    temuan = temukan("TRW-07", ganti_setahun(bersih, "L-04", nilai))
    assert [s.hal.split()[0] for s in temuan] == ["L-04"]
    assert lain in temuan[0].satu.tempat
    assert cara in temuan[0].satu.nilai


@pytest.mark.parametrize("nilai", ["102.7", "81", "12", "9.5"])
def test_a_year_of_its_own(bersih: Any, temukan: Any, nilai: str) -> None:
    assert temukan("TRW-07", ganti_setahun(bersih, "L-04", nilai)) == []


def test_a_year_that_its_own_quarters_give_may_be_like_another(bersih: Any, temukan: Any) -> None:
    data = bersih
    for tw in range(1, 5):
        isi = {"indikator": "L-04", "triwulan": tw}
        data = data.sel("triwulan", "realisasi", Fraction("91.5"), **isi)
    assert temukan("TRW-07", data) == []


def test_a_year_that_its_counts_confirm_was_not_copied(bersih: Any, temukan: Any) -> None:
    # 183 of 200 are 91,5; so says the sum of L-04's quarters as well.
    data = bersih.sel("triwulan", "realisasi", Fraction("80"), indikator="L-02", triwulan=1)
    for tw, n in enumerate((70, 20, 1, "0.5"), 1):
        isi = {"indikator": "L-04", "triwulan": tw}
        data = data.sel("triwulan", "realisasi", Fraction(n), **isi)
    data = ganti_setahun(data, "L-02", "91.5")
    assert temukan("TRW-07", data) == []
    assert len(temukan("TRW-07", data.tanpa("kaitan", kode="aduan_masuk"))) == 1
