"""Every number read knows its cell; counts and rows that are counted do too."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.jejak import Sel, Terlacak


@pytest.mark.parametrize(
    "tabel",
    ["target", "triwulan", "anggaran_kegiatan", "anggaran_akun", "fakta", "pegawai", "skala"],
)
def test_numbers_stand_where_they_say(data_2020: DataTahun, folder_data: Path, tabel: str) -> None:
    ada = 0
    for baris in data_2020.ambil(tabel).itertuples(index=False):
        for kolom, nilai in baris._asdict().items():
            if not isinstance(nilai, Fraction):
                continue
            assert isinstance(nilai, Terlacak)
            sel = nilai.asal
            assert isinstance(sel, Sel)
            assert sel.kolom == kolom
            with (folder_data / sel.berkas).open(encoding="utf-8", newline="") as f:
                isi = list(csv.reader(f))
            assert isi[sel.baris - 1][isi[0].index(kolom)] == sel.teks
            assert Fraction(sel.teks) == nilai
            ada += 1
    assert ada > 10


def test_a_cell_knows_key_title_and_name_of_its_row(data_2020: DataTahun) -> None:
    target = data_2020.ambil("target")
    satu = target[(target["indikator"] == "IKU-03") & (target["versi"] == "pk")]["nilai"].iloc[0]
    assert (satu.asal.kunci, satu.asal.judul) == ("IKU-03, pk", "Target")
    fakta = menurut(data_2020.ambil("fakta"), "id")["p3mi"].nilai
    assert fakta.asal.hal == "P3MI di wilayah kerja"


def test_counts_are_traced_and_ordinals_are_not(data_2020: DataTahun) -> None:
    unit = data_2020.ambil("unit")["jumlah_wilayah"].iloc[0]
    assert (unit, unit.asal.teks) == (27, "27")
    assert type(data_2020.ambil("triwulan")["triwulan"].iloc[0]) is int


def test_rows_count_one_each_and_know_their_place(data_2020: DataTahun) -> None:
    butir = data_2020.butir("sasaran")
    assert len(butir) == len(data_2020.ambil("sasaran"))
    pertama = butir[0]
    assert isinstance(pertama, Terlacak)
    assert pertama == 1
    assert pertama.asal == Sel(
        "sasaran.csv", 2, "id", "S01", "S01", hal="Tersedianya Peta Potensi CPMI", butir=True
    )
    assert data_2020.butir("misi")[0].asal.berkas == "renstra-2020-2024/misi.csv"  # type: ignore[attr-defined]
    assert data_2020.butir("tidak_ada") == []
