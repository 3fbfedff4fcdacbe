"""Another quarter rule: whatever indicator and rule is planted, it is named."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.triwulan import tebak
from lakip_lib.cocokkan.model import BEDA
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN

INDIKATOR = [f"IKU-{n:02}" for n in range(1, 20)]


def menurut(bahan: Bahan, kode: str, aturan: str) -> Any:
    rinci = bahan.hasil.triwulan_rinci
    realisasi = [b.realisasi for b in baris_dari(rinci[rinci["indikator"] == kode])]
    return gabung(realisasi, aturan).nilai


@pytest.mark.parametrize("aturan", ATURAN_TRIWULAN)
@pytest.mark.parametrize("kode", INDIKATOR)
def test_planted_rule_is_found_in_any_indicator(
    kode: str, aturan: str, tanam: Any, bahan: Bahan
) -> None:
    nilai = menurut(bahan, kode, aturan)
    letak = ("15", int(kode[-2:]), "realisasi")
    p, isi = tanam({letak: format_bilangan(nilai, 2)}, letak)
    kalimat = [d.kalimat for d in tebak(p, isi)]
    if p.putusan == BEDA:
        assert any(f"realisasi {kode}" in k and ATURAN_TRIWULAN[aturan] in k for k in kalimat)
    else:
        assert nilai == bahan.indikator[kode].realisasi
        assert kalimat == []


def test_achievement_by_another_rule(tanam: Any) -> None:
    letak = ("15", 17, "capaian")
    p, isi = tanam({letak: "25"}, letak)
    (satu,) = tebak(p, isi)
    assert satu.kalimat == (
        "capaian IKU-17 menurut aturan nilai triwulan terakhir atau rata-rata triwulan atau nilai "
        "triwulan tertinggi ialah 25%"
    )


def test_statement_about_an_indicator(bahan: Bahan) -> None:
    p = bahan.sel_cetak["pernyataan", 1, "P53"]
    assert [d.jenis for d in tebak(p, bahan)] == ["aturan triwulan lain"]


@pytest.mark.parametrize("teks", ["1.985", "1.234", "77"])
def test_right_and_unrelated_figures_get_no_guess(teks: str, tanam: Any) -> None:
    letak = ("15", 1, "realisasi")
    p, isi = tanam({letak: teks}, letak)
    assert list(tebak(p, isi)) == []


def test_budget_has_no_quarters(tanam: Any) -> None:
    letak = ("29", 1, "pagu")
    p, isi = tanam({letak: "257"}, letak)
    assert list(tebak(p, isi)) == []
