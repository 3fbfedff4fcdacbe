"""Cells travel through a notebook with their trails."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Terlacak, berjejak, ruas_teks, sisip, terlacak
from lakip_lib.tabel.daftar import daftar_tabel
from lakip_lib.tabel.model import Baris, Kolom, Sel, Tabel, TidakAdaData
from tests.jejak.test_sandi import pohon

SATU = terlacak(Fraction(150), "a.csv", 2, "nilai", "150")
DUA = SATU * 2


def ulang(tabel: Tabel) -> Tabel:
    return Tabel.dari_sumber(json.loads(json.dumps(tabel.ke_sumber())))


def tabel_satu(sel: Sel) -> Tabel:
    return Tabel("t", "J", (Kolom("a", "A"),), (Baris((sel,)),))


@pytest.mark.parametrize(
    ("sel", "ruas"),
    [
        (Sel("150", SATU), [("150", SATU, 0)]),
        (Sel(berjejak("150 PMI", SATU, 0), SATU), [("150 PMI", SATU, 0)]),
        (Sel("–", SATU), [("–", SATU, 0)]),
        (
            Sel(sisip("{} (tanpa batas {})", berjejak("150,00", SATU, 2), berjejak("300", DUA, 0)),
                SATU, 2),
            [("150,00", SATU, 2), ("300", DUA, 0)],
        ),
        (Sel(sisip("di atas {}", berjejak("150", SATU, 0))), [("150", SATU, 0)]),
        (Sel("150", Fraction(150)), []),
        (Sel("teks"), []),
    ],
)  # fmt: skip
def test_a_cell_comes_back_with_its_trails(sel: Sel, ruas: list[tuple[str, Any, int]]) -> None:
    kembali = ulang(tabel_satu(sel)).baris[0].sel[0]
    assert kembali == sel
    assert [(kembali.teks[r.awal : r.akhir], r.nilai, r.desimal) for r in kembali.ruas] == ruas
    assert [pohon(r.nilai) for r in kembali.ruas] == [pohon(n) for _, n, _ in ruas]
    assert isinstance(kembali.nilai, Terlacak) == isinstance(sel.nilai, Terlacak)


def test_old_outputs_without_trails_are_read() -> None:
    sumber = tabel_satu(Sel("150", Fraction(150))).ke_sumber()
    del sumber["lakip"]["jejak"]
    assert Tabel.dari_sumber(sumber) == tabel_satu(Sel("150", Fraction(150)))


def test_every_number_of_every_table_comes_back_with_its_trail(hasil_2020: Hasil) -> None:
    for buat in daftar_tabel(hasil_2020).values():
        try:
            tabel = buat(hasil_2020)
        except TidakAdaData:
            continue
        for lama, baru in zip(tabel.baris, ulang(tabel).baris, strict=True):
            for a, b in zip(lama.sel, baru.sel, strict=True):
                if a.nilai is not None:
                    assert pohon(b.nilai) == pohon(a.nilai)
                    assert isinstance(b.nilai, Terlacak)
                assert [pohon(r.nilai) for r in b.ruas] == [pohon(r.nilai) for r in a.ruas]


def test_ranges_of_the_scale_lead_to_its_cells(hasil_2020: Hasil) -> None:
    tabel = daftar_tabel(hasil_2020)["kategori"](hasil_2020)
    rentang = [b.sel[2].teks for b in tabel.baris]
    assert rentang[1] == "80 – 100"
    kolom = [r.nilai.asal.kolom for r in ruas_teks(rentang[1])]
    assert kolom == ["batas_bawah", "batas_atas"]
