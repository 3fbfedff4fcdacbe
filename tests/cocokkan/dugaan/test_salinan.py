"""Copied values: another year's, another table's, a neighbour's."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.dugaan.salinan import sebut, tebak
from lakip_lib.cocokkan.model import BEDA, Cetak
from lakip_lib.hitung.bingkai import baris_dari


def test_last_years_value_in_any_indicator(tanam: Any, bahan: Bahan) -> None:
    lalu = bahan.hasil.lalu
    assert lalu is not None
    ditanam = 0
    for b in baris_dari(lalu.capaian):
        for kolom in ("target", "realisasi", "capaian"):
            nilai = getattr(b, kolom)
            letak = ("15", int(b.indikator[-2:]), kolom)
            if nilai is None or nilai == getattr(bahan.indikator[b.indikator], kolom):
                continue
            p, isi = tanam({letak: format_bilangan(nilai, 2)}, letak)
            assert p.putusan == BEDA
            kalimat = [d.kalimat for d in tebak(p, isi)]
            assert f"sama dengan {kolom} {b.indikator} tahun 2019" in kalimat
            ditanam += 1
    assert ditanam > 20


@pytest.mark.parametrize(("dari", "ke"), [(1, 2), (5, 6), (9, 3)])
def test_a_neighbours_value(dari: int, ke: int, tanam: Any, bahan: Bahan) -> None:
    salinan = bahan.sel_cetak["29", dari, "realisasi"].cetak
    letak = ("29", ke, "realisasi")
    p, isi = tanam({letak: str(salinan.teks)}, letak)
    assert f"sama dengan {sebut(salinan)}" in [d.kalimat for d in tebak(p, isi)]


def test_the_same_thing_in_another_table_is_nearest(bahan: Bahan) -> None:
    p = bahan.sel_cetak["L2", 3, "capaian"]
    dugaan = min(tebak(p, bahan), key=lambda d: d.jarak)
    assert dugaan.kalimat == "sama dengan capaian IKU-03 pada Tabel 00"


def test_last_years_budget_in_the_prose(tanam: Any) -> None:
    letak = ("pernyataan", 1, "P58")
    p, isi = tanam({letak: "14.441.786.163"}, letak)
    kalimat = [d.kalimat for d in tebak(p, isi)]
    assert "sama dengan realisasi anggaran seluruhnya tahun 2019" in kalimat


@pytest.mark.parametrize("teks", ["1.985", "100", "2.000", "4.321"])
def test_right_round_and_unrelated_figures_get_no_guess(teks: str, tanam: Any) -> None:
    letak = ("15", 1, "realisasi")
    p, isi = tanam({letak: teks}, letak)
    assert list(tebak(p, isi)) == []


def test_a_cell_that_differs_itself_is_no_source(tanam: Any) -> None:
    satu, dua = ("29", 1, "pagu"), ("29", 2, "pagu")
    p, isi = tanam({satu: "777.888.999", dua: "777.888.999"}, satu)
    assert list(tebak(p, isi)) == []


def test_how_cells_are_called() -> None:
    assert sebut(Cetak("15", 2, "target", "IKU-02", "8")) == "target IKU-02 pada Tabel 15"
    assert sebut(Cetak("30", 1, "pagu", None, "8")) == "pagu baris 1 pada Tabel 30"
    assert sebut(Cetak("pernyataan", 1, "P07", None, "8", uraian="II.C")) == "pernyataan P07 (II.C)"
