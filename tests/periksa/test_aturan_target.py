"""Versions of the targets, the plan, units."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku

IKU = ("L-01", "L-02", "L-03", "L-04")
TARGET = {"L-01": 400, "L-02": 90, "L-03": 10, "L-04": 80}


@pytest.mark.parametrize("iku", IKU)
@pytest.mark.parametrize("versi", ["rkt", "pk"])
@settings(max_examples=8)
@given(nilai=st.integers(min_value=0, max_value=10**8))
def test_a_target_revised_without_a_reason(
    bersih: Any, temukan: Any, iku: str, versi: str, nilai: int
) -> None:
    data = bersih.sel("target", "nilai", Fraction(nilai), indikator=iku, versi=versi)
    temuan = temukan("TGT-01", data)
    # The version in the middle differs from both its neighbours.
    banyak = {"rkt": 2, "pk": 1}[versi] if nilai != TARGET[iku] else 0
    assert len(temuan) == banyak
    assert all(s.hal.startswith(iku) for s in temuan)
    assert all(s.satu.nilai != s.dua.nilai for s in temuan)


def test_a_reason_for_the_revision_is_enough(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("target", "nilai", Fraction(1), indikator="L-01", versi="pk")
    data = data.sel("versi_target", "alasan", "penghematan", id="pk")
    assert temukan("TGT-01", data) == []


def test_the_plan_against_the_yearly_plan(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("renstra/target", "nilai", Fraction(401), indikator="L-01", tahun=2031)
    (satu,) = temukan("TGT-01", data)
    assert "renstra-2029-2033/target.csv" in satu.satu.tempat


def test_printed_versions(bersih: Any, temukan: Any) -> None:
    (satu,) = temukan("TGT-01", bersih.cetak("9", 4, "target", "81"), terbitan=True)
    assert (satu.satu.tempat, satu.dua.nilai) == ("Tabel 8 baris 4 kolom target", "81")


@pytest.mark.parametrize("nilai", [999, 1001, 5 * 10**9])
def test_a_ceiling_revised_without_a_reason(bersih: Any, temukan: Any, nilai: int) -> None:
    data = bersih.sel("versi_target", "pagu", Fraction(nilai), id="pk")
    (satu,) = temukan("TGT-02", data)
    assert "(rkt)" in satu.satu.tempat
    assert "(pk)" in satu.dua.tempat
    assert temukan("TGT-02", data.sel("versi_target", "alasan", "revisi DIPA", id="pk")) == []


@pytest.mark.parametrize("iku", IKU)
def test_a_plan_that_asks_the_same_every_year(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.sel("renstra/target", "nilai", Fraction(TARGET[iku]), indikator=iku)
    (satu,) = temukan("TGT-03", data)
    assert satu.hal.startswith(iku)


def test_a_plan_of_one_year_only_is_one_finding(bersih: Any, temukan: Any) -> None:
    data = bersih
    for tahun in (2029, 2030, 2032, 2033):
        data = data.tanpa("renstra/target", tahun=tahun)
    (satu,) = temukan("TGT-03", data)
    assert "4 dari 4 indikator" in satu.pesan
    assert all(iku in satu.satu.nilai and iku in satu.dua.nilai for iku in IKU)


def test_without_a_plan_the_rule_does_not_apply(bersih: Any, temukan: Any) -> None:
    with pytest.raises(TidakBerlaku):
        temukan("TGT-03", bersih.tanpa("renstra/target"))


def test_a_printed_plan_of_one_year(bersih: Any, temukan: Any) -> None:
    data = bersih.tanpa("terbitan", tabel="10")
    for baris, (iku, nilai) in enumerate(TARGET.items(), 1):
        data = data.tambah(
            "terbitan", tabel="10", baris=baris, kolom="target_2031", kunci=iku, teks=str(nilai)
        )
    (satu,) = temukan("TGT-03", data, terbitan=True)
    assert (satu.satu.tempat, satu.dua.tempat) == ("Tabel 10 baris 1–4", "Tabel 8 baris 1–4")


@pytest.mark.parametrize("iku", IKU)
def test_a_target_without_a_realisation(bersih: Any, temukan: Any, iku: str) -> None:
    (satu,) = temukan("TGT-04", bersih.tanpa("triwulan", indikator=iku))
    assert satu.hal.startswith(iku)
    assert satu.pesan == "realisasi belum diisi"


@pytest.mark.parametrize("iku", IKU)
def test_a_realisation_without_a_target(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.sel("target", "nilai", None, indikator=iku, versi="pk")
    (satu,) = temukan("TGT-04", data)
    assert satu.pesan == "target belum diisi"


def test_a_printed_row_without_a_realisation(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("1", 3, "realisasi", "-").cetak("7", 3, "realisasi_2031", "-")
    (satu,) = temukan("TGT-04", data, terbitan=True)
    assert satu.hal.startswith("L-03")


@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03"])
def test_a_unit_of_its_own_in_this_years_document(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.tambah("satuan", id="paket", nama="paket")
    data = data.sel("target", "satuan", "paket", indikator=iku, versi="rkt")
    (satu,) = temukan("SAT-01", data)
    assert satu.hal.startswith(iku)
    assert '"paket"' in satu.pesan


@pytest.mark.parametrize(
    ("teks", "salah"), [("410 kegiatan", 1), ("410 Orang", 0), ("410", 0), ("410 org", 1)]
)
def test_a_printed_unit(bersih: Any, temukan: Any, teks: str, salah: int) -> None:
    assert len(temukan("SAT-01", bersih.cetak("1", 1, "realisasi", teks), terbitan=True)) == salah
