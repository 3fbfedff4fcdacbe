"""A difference carried on: computed by the print from a figure that differs itself."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.terbawa import tebak
from lakip_lib.hitung.bingkai import baris_dari


@pytest.mark.parametrize("baris", range(1, 10))
def test_absorption_and_remainder_of_a_wrong_realisation(
    baris: int, tanam: Any, bahan: Bahan
) -> None:
    b = baris_dari(bahan.hasil.kegiatan)[baris - 1]
    salah = b.realisasi - b.pagu / 10
    isi = {
        ("29", baris, "realisasi"): format_bilangan(salah, 0),
        ("29", baris, "serapan"): format_bilangan(salah / b.pagu * 100, 2),
        ("29", baris, "sisa"): format_bilangan(b.pagu - salah, 0),
    }
    for kolom in ("serapan", "sisa"):
        p, baru = tanam(isi, ("29", baris, kolom))
        kalimat = {d.kalimat for d in tebak(p, baru)}
        assert any(f"realisasi {b.id} pada Tabel 29" in k for k in kalimat), kolom
    p, baru = tanam(isi, ("29", baris, "realisasi"))
    assert list(tebak(p, baru)) == []


def test_total_of_a_wrong_part(tanam: Any) -> None:
    isi = {("30", 2, "pagu"): "4.429.206.000", ("30", 1, "pagu"): "10.876.784.000"}
    p, baru = tanam(isi, ("30", 1, "pagu"))
    assert "dihitung dari jumlah pagu yang tercetak" in [d.kalimat for d in tebak(p, baru)]


def test_statement_from_a_statement_that_differs(bahan: Bahan) -> None:
    p = bahan.sel_cetak["pernyataan", 1, "P63"]
    (satu,) = tebak(p, bahan)
    assert satu.kalimat == "dihitung dari pernyataan P62 (III.D anggaran 2019: serapan 2019)"


def test_nothing_is_carried_from_figures_that_are_right(tanam: Any) -> None:
    for letak, teks in {("29", 1, "serapan"): "12,34", ("pernyataan", 1, "P59"): "12,34"}.items():
        p, baru = tanam({letak: teks}, letak)
        assert list(tebak(p, baru)) == []
