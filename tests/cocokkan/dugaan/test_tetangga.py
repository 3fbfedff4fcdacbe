"""Results of another indicator: whatever is planted, its owner is named."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.tetangga import tebak
from lakip_lib.cocokkan.model import BEDA
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ATURAN_TRIWULAN

LAIN = ["IKU-03", "IKU-06", "IKU-08", "IKU-10"]


@pytest.mark.parametrize("aturan", ["jumlah"])
@pytest.mark.parametrize("lain", LAIN)
@pytest.mark.parametrize("baris", [1, 9, 16])
def test_a_planted_result_is_found(
    baris: int, lain: str, aturan: str, tanam: Any, bahan: Bahan
) -> None:
    rinci = bahan.hasil.triwulan_rinci
    nilai = gabung([b.realisasi for b in baris_dari(rinci[rinci["indikator"] == lain])], aturan)
    assert nilai.nilai is not None
    letak = ("15", baris, "realisasi")
    p, isi = tanam({letak: format_bilangan(nilai.nilai, 2)}, letak)
    assert p.putusan == BEDA
    kalimat = [d.kalimat for d in tebak(p, isi)]
    assert any(f"realisasi {lain}" in k and ATURAN_TRIWULAN[aturan] in k for k in kalimat)


def test_the_achievement_that_follows_from_it(bahan: Bahan) -> None:
    p = bahan.sel_cetak["L2", 7, "capaian"]
    assert [(d.jenis, d.kalimat) for d in tebak(p, bahan)] == [
        (
            "hasil indikator lain",
            "capaian IKU-07 bila realisasinya rata-rata triwulan realisasi IKU-06, 41,44%",
        )
    ]


@pytest.mark.parametrize("teks", ["1.985", "12,34", "731", "0", "100"])
def test_right_short_and_unrelated_figures_get_no_guess(teks: str, tanam: Any) -> None:
    letak = ("15", 1, "realisasi")
    p, isi = tanam({letak: teks}, letak)
    assert list(tebak(p, isi)) == []
