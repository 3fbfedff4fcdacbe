"""Formula and input cells of an indicator: each cell is read again from its file."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.evaluasi.masukan import sel_masukan, tabel_rumus, tabel_sel, ukuran_indikator
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


@pytest.fixture(scope="module")
def baris(hasil_2020: Hasil) -> dict[str, Any]:
    return menurut(hasil_2020.capaian, "indikator")


def test_formula_with_its_values(baris: dict[str, Any]) -> None:
    isi = [[s.teks for s in b.sel] for b in tabel_rumus(baris["IKU-03"]).baris]
    assert [i[:4] for i in isi] == [
        ["target", "sel masukan, tidak dihitung", "32.000", "tepat, tanpa pembulatan"],
        [
            "realisasi menurut triwulan",
            "realisasi triwulan (IKU-03, 1) + realisasi triwulan (IKU-03, 2) + "
            "realisasi triwulan (IKU-03, 3) + realisasi triwulan (IKU-03, 4)",
            "1.985 + 0 + 89 + 641 = 2.715",
            "tepat, tanpa pembulatan",
        ],
        ["realisasi", "sel masukan, tidak dihitung", "731", "tepat, tanpa pembulatan"],
        [
            "capaian",
            "realisasi (IKU-03) ÷ target (IKU-03, reviu_pk) × 100",
            "731 ÷ 32.000 × 100 = 2,284375",
            "setengah ke atas menjadi 2 desimal",
        ],
    ]
    assert "PermenPANRB 53/2014" in isi[-1][4]


def test_quarters_stand_apart_only_where_the_year_differs(baris: dict[str, Any]) -> None:
    assert [u.nama for u in ukuran_indikator(baris["IKU-01"])] == [
        "target",
        "realisasi",
        "capaian",
    ]


def test_every_cell_holds_in_its_file_what_the_table_says(
    hasil_2020: Hasil, folder_data: Path
) -> None:
    banyak = 0
    for b in menurut(hasil_2020.capaian, "indikator").values():
        for baris in tabel_sel(b).baris:
            _, berkas, nomor, kolom, kunci, teks = (s.teks for s in baris.sel)
            with (folder_data / berkas).open(encoding="utf-8", newline="") as isi:
                satu = list(csv.DictReader(isi))[int(nomor) - 2]
            assert satu[kolom] == teks
            assert satu["indikator"] == kunci.partition(",")[0].partition(";")[0] == b.indikator
            banyak += 1
    assert banyak > 19 * 2


def test_cells_say_what_they_serve(baris: dict[str, Any]) -> None:
    dipakai = [b.sel[0].teks for b in tabel_sel(baris["IKU-16"]).baris]
    assert dipakai == ["target, capaian", *["realisasi menurut triwulan"] * 4, "realisasi, capaian"]


def test_letters_have_no_cells(hasil_2019: Hasil) -> None:
    huruf = menurut(hasil_2019.capaian, "indikator")["IKU-18"]
    for buat in (tabel_rumus, tabel_sel):
        with pytest.raises(TidakAdaData):
            buat(huruf)


def test_a_number_without_a_trail_has_no_cells() -> None:
    assert list(sel_masukan(Fraction(3))) == []
