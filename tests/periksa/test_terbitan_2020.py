"""The report of 2020: everything that is wrong in data and print is found, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import Pemeriksaan, periksa_data, periksa_terbitan

LAIN = Path(__file__).resolve().parents[1] / "contoh" / "bp3iptek-2016"
Ringkas = dict[str, list[str]]

DATA = {
    "TRW-01": "IKU-09 IKU-14 IKU-19",
    "ANG-03": "Anggaran 5211 5221 5231 5241",
    "SBT-02": "IKU-11",
    "TRW-03": "IKU-03 IKU-07 IKU-08 IKU-10 IKU-16",
    "TGT-03": "Rencana",
    "SAT-01": "IKU-02",
    "RMS-03": "IKU-06 IKU-06",
    "TRN-01": "IKU-01 IKU-03 IKU-07 IKU-10 IKU-16",
    "TRN-02": "IKU-07 IKU-09 IKU-11 IKU-15",
    "SKL-01": "Skala, Skala,",
    "NRS-05": "IKU-13",
    "HKM-03": "Penetapan",
    "LKP-04": "Rencana Penetapan",
    "TRW-05": "IKU-03",
    "TRW-07": "IKU-07",
    "TRW-08": "IKU-08",
    "HIT-03": "IKU-18",
    "RMS-01": "IKU-07",
    "TRN-04": "IKU-01 IKU-04 IKU-10 IKU-16",
    "NRS-04": "IKU-10",
    "NAM-02": "IKU-19",
    "IND-04": "IT-01",
    "IND-08": "IT-03",
    "HKM-04": "Undang-Undang Peraturan",
    "LKP-02": "Analisis Analisis Analisis Analisis",
}
CETAK = {
    "TRW-01": "IKU-09 IKU-14 IKU-19",
    "TRW-02": "IKU-03 IKU-07 IKU-10 IKU-16",
    "TRW-06": "IKU-08",
    "TRW-07": "IKU-07",
    "TRW-08": "IKU-08",
    "ANG-03": "5211 5221 5231 5241 Anggaran",
    "SBT-01": "IKU-17 Anggaran",
    "SBT-02": "IKU-11",
    "HIT-01": "Anggaran",
    "HIT-02": "IKU-18",
    "HIT-07": "S06 S09 53",
    "NRS-03": "IKU-10",
    "NRS-07": "IKU-10",
    "HKM-02": "Peraturan Peraturan Peraturan Peraturan",
    "NMR-01": "Tabel",
    "TGT-03": "Rencana",
    "SAT-01": "IKU-02 IKU-14",
    "RMS-03": "IKU-06 IKU-06",
    "TRN-01": "IKU-01 IKU-03 IKU-07 IKU-10 IKU-16",
    "TRN-02": "IKU-07 IKU-09 IKU-11 IKU-15",
    "SKL-01": "Skala, Skala,",
    "NRS-05": "IKU-13",
    "NAM-01": "IKU-06 IKU-06 S07 IKU-10 IKU-12 IKU-12 IKU-14 kelembagaan",
    "NAM-03": "Nama",
    "IND-06": "Daftar",
    "HKM-03": "Penetapan",
    "TRW-05": "IKU-03",
    "HIT-03": "IKU-18",
    "TRN-04": "IKU-01 IKU-04 IKU-10 IKU-16",
    "NAM-02": "IKU-19",
    "HKM-04": "Undang-Undang Peraturan",
}


def ringkas(hasil: Pemeriksaan) -> Ringkas:
    """Return what each rule finds, by the first word of what it is about."""
    isi: Ringkas = {}
    for aturan, satu in hasil.temuan:
        isi.setdefault(aturan.id, []).append(satu.hal.split()[0])
    return isi


def harap(isi: dict[str, str]) -> Ringkas:
    return {id_: hal.split() for id_, hal in isi.items()}


@pytest.fixture(scope="module")
def cetak(hasil_2020: Hasil) -> Pemeriksaan:
    return periksa_terbitan(hasil_2020)


@pytest.fixture(scope="module")
def data(hasil_2020: Hasil) -> Pemeriksaan:
    return periksa_data(hasil_2020)


def test_findings_in_the_data(data: Pemeriksaan) -> None:
    assert ringkas(data) == harap(DATA)


def test_findings_in_the_print(cetak: Pemeriksaan) -> None:
    assert ringkas(cetak) == harap(CETAK)


def nilai(hasil: Pemeriksaan, id_: str) -> Iterable[tuple[str, str]]:
    return [(s.satu.nilai, s.dua.nilai) for a, s in hasil.temuan if a.id == id_]


@pytest.mark.parametrize(
    ("id_", "satu", "dua"),
    [
        ("TRW-01", "2,50%; 2,50%; 2,50%; 25% → 32,50%", "10%"),
        ("TRW-02", "1.985 PMI; 0; 89 PMI; 641 PMI → 2.715 PMI", "731 PMI"),
        ("SBT-01", "Rp10.876.783.000", "Rp10.876.793.000"),
        ("SBT-01", "100%", "25%"),
        ("HIT-01", "pagu Rp14.171.115.000, realisasi anggaran Rp14.441.786.163", "98,6%"),
        ("HIT-02", 'target "A", realisasi "B"', "80%"),
        ("NRS-03", "(12.138 PMI) / (32.000 PMI) = 37,93%", "60,70%"),
        ("ANG-03", "Rp2.642.602.000", "Rp2.674.628.338"),
        ("TRW-05", "1.985 PMI", "1.985"),
        ("TRW-07", "66,25%; 18,75%; 34,50%; 46,25% → rata-rata triwulan 41,44%", "41,44%"),
        ("TRW-08", "34,50% dari 400 = 138", "5,79%"),
        ("NRS-07", "12.138 PMI dari 32.000 PMI", "731 PMI dari 32.000 PMI"),
        ("SBT-02", "350 orang", "3.000 orang"),
    ],
)
def test_both_values_are_named(cetak: Pemeriksaan, id_: str, satu: str, dua: str) -> None:
    assert (satu, dua) in nilai(cetak, id_)


@pytest.mark.parametrize(
    ("nomor", "benar"), [("53", 2014), ("135", 2014), ("29", 2014), ("165", 2014)]
)
def test_the_four_laws_printed_in_the_wrong_year(
    cetak: Pemeriksaan, nomor: str, benar: int
) -> None:
    milik = [d for s, d in nilai(cetak, "HKM-02") if s.endswith(f"Nomor {nomor} Tahun 2015")]
    assert len(milik) == 1
    assert f"Nomor {nomor} Tahun {benar}" in milik[0]


def test_every_place_of_the_print_is_named(cetak: Pemeriksaan) -> None:
    tempat = {s.satu.tempat for a, s in cetak.temuan if a.id == "TRW-02"}
    assert "Tabel 14 baris 3; Tabel L1 baris 3; Tabel L2 baris 3 (IKU-03)" in tempat


def test_a_year_with_few_tables_is_checked_as_far_as_it_goes(hasil_2019: Hasil) -> None:
    hasil = periksa_data(hasil_2019)
    assert ringkas(hasil)["ANG-03"] == ["Anggaran"]
    assert {a.id for a, _ in hasil.dilewati} >= {"TRW-01", "PEG-01", "NRS-01", "TGT-03"}


@pytest.fixture(scope="module")
def unit_lain() -> Any:
    return Hasil(muat_data(LAIN, 2016))


def test_another_agency(unit_lain: Hasil) -> None:
    hasil = periksa_data(unit_lain)
    assert hasil.jumlah["galat"] == 0
    assert ringkas(hasil)["SKL-01"] == ["Skala,"] * 3


def test_another_agencys_print(unit_lain: Hasil) -> None:
    hasil = periksa_terbitan(unit_lain)
    assert ("Rp7.273.431.711", "Rp7.273.431.900") in nilai(hasil, "ANG-01")
    assert [dua for _, dua in nilai(hasil, "HIT-01")] == ["83,12%"]
    assert [dua for _, dua in nilai(hasil, "HIT-06")] == ["95,86%"]
    # The table of efficiency shows only what reached its target; the scale stands in a
    # column of another name, with decimal points.
    assert not list(nilai(hasil, "IND-06"))
    assert [satu for satu, _ in nilai(hasil, "SKL-01")] == [
        "dari 0 sampai 49,99",
        "dari 50 sampai 59,99",
        "dari 60 sampai 79,99",
    ]
