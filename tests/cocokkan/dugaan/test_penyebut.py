"""Another denominator: found behind table cells and behind expressions."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.bilangan import angka_penting
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.penyebut import pembagian, tebak
from lakip_lib.cocokkan.model import BEDA
from lakip_lib.hitung.bingkai import baris_dari, menurut


def test_last_years_target_in_any_indicator(tanam: Any, bahan: Bahan) -> None:
    lalu = bahan.hasil.lalu
    assert lalu is not None
    ditanam = 0
    for b in baris_dari(bahan.hasil.capaian):
        dulu = menurut(lalu.capaian, "indikator").get(b.indikator)
        if dulu is None or not dulu.target or not b.realisasi or dulu.target == b.target:
            continue
        letak = ("15", int(b.indikator[-2:]), "capaian")
        p, isi = tanam({letak: format_bilangan(b.realisasi / dulu.target * 100, 2)}, letak)
        assert p.putusan == BEDA
        kalimat = [d.kalimat for d in tebak(p, isi)]
        assert any(f"target {b.indikator} tahun 2019" in k for k in kalimat)
        ditanam += 1
    assert ditanam >= 6


@pytest.mark.parametrize("baris", range(1, 10))
def test_total_ceiling_instead_of_the_activitys_own(baris: int, tanam: Any, bahan: Bahan) -> None:
    kegiatan = baris_dari(bahan.hasil.kegiatan)[baris - 1]
    total = bahan.hasil.total["pagu"].iloc[0]
    letak = ("29", baris, "serapan")
    teks = format_bilangan(kegiatan.realisasi / total * 100, 2)
    p, isi = tanam({letak: teks}, letak)
    kalimat = [d.kalimat for d in tebak(p, isi)]
    # A figure of few digits meets too many quotients to say anything.
    cukup = angka_penting(teks) >= 3
    assert any("pagu anggaran seluruhnya tahun 2020" in k for k in kalimat) is cukup


def test_expression_with_a_quotient(bahan: Bahan) -> None:
    p = bahan.sel_cetak["pernyataan", 1, "P36"]
    (satu,) = tebak(p, bahan)
    assert satu.kalimat == "12.138 dibagi 20.000 (target IKU-03 tahun 2019) memberi 60,69"


def test_quotient_behind_a_part_of_an_expression(bahan: Bahan) -> None:
    p = bahan.sel_cetak["pernyataan", 1, "P59"]
    total = bahan.hasil.total.iloc[0]
    assert [(d.pembilang, d.penyebut) for d in pembagian(p, bahan)] == [
        (total["realisasi"], total["pagu"])
    ]


@pytest.mark.parametrize("teks", ["33,08", "71,93", "0"])
def test_right_and_unrelated_figures_get_no_guess(teks: str, tanam: Any) -> None:
    letak = ("15", 1, "capaian")
    p, isi = tanam({letak: teks}, letak)
    assert list(tebak(p, isi)) == []


def test_amounts_are_no_quotients(tanam: Any) -> None:
    letak = ("29", 1, "pagu")
    p, isi = tanam({letak: "330.760.001"}, letak)
    assert list(pembagian(p, isi)) == []
    assert p.hitungan.nilai == Fraction(330760000)
