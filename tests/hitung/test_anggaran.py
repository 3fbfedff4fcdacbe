"""Absorption and remainder at every level."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung import anggaran as modul
from lakip_lib.hitung.anggaran import (
    per_akun,
    per_jenis,
    per_kegiatan,
    per_kelompok,
    per_sasaran,
    per_seksi,
    serapan,
    sisa,
    total,
)

Buat = Callable[..., pd.DataFrame]
RUPIAH = st.integers(min_value=1, max_value=10**13).map(Fraction)

# Table 3.2 of BP3IPTEK Jawa Barat's LKIP 2016, a second agency: programmes with their
# activities as (ceiling, realisation, printed %). The programme's own figures come first.
BP3IPTEK_2016 = (
    (
        (3583050000, 3583039598, "100,00"),
        (1950000000, 1949999865, "100,00"),
        (183050000, 183048783, "100,00"),
        (1450000000, 1449990950, "100,00"),
    ),
    (
        (1367000000, 1366901167, "99,99"),
        (917000000, 916927283, "99,99"),
        (450000000, 449973884, "99,99"),
    ),
    (
        (10659902000, 10052100049, "94,30"),
        (2483251000, 2285783600, "92,05"),
        (250000000, 250000000, "100,00"),
        (568356000, 431117749, "75,85"),
        (1981110000, 1752512500, "88,46"),
        (5087885000, 5087885000, "100,00"),
        (289300000, 244801200, "84,62"),
    ),
    (
        (7514213400, 7273431900, "96,80"),
        (1071768000, 975767379, "91,04"),
        (6442445400, 6297664332, "97,75"),
    ),
    (
        (964500000, 953481836, "98,86"),
        (584500000, 579991336, "99,23"),
        (380000000, 373490500, "98,29"),
    ),
)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted > 0
    assert hasil.failed == 0


@pytest.mark.parametrize(
    ("pagu", "realisasi", "tercetak"), [b for program in BP3IPTEK_2016 for b in program]
)
def test_serapan_seperti_laporan_bp3iptek(pagu: int, realisasi: int, tercetak: str) -> None:
    nilai = serapan(Fraction(pagu), Fraction(realisasi))
    assert nilai is not None
    assert format_bilangan(nilai, 2) == tercetak


def test_rata_rata_serapan_bp3iptek_adalah_rata_rata_program_dan_kegiatan() -> None:
    semua = [Fraction(r, p) * 100 for program in BP3IPTEK_2016 for p, r, _ in program]
    assert format_bilangan(sum(semua, Fraction(0)) / len(semua), 2) == "95,86"


@given(RUPIAH, st.integers(min_value=-(10**13), max_value=10**13).map(Fraction))
def test_serapan_dan_sisa_saling_menjelaskan(pagu: Fraction, realisasi: Fraction) -> None:
    nilai, rest = serapan(pagu, realisasi), sisa(pagu, realisasi)
    assert nilai is not None
    assert rest is not None
    assert pagu * nilai / 100 + rest == pagu


@pytest.mark.parametrize(
    ("pagu", "realisasi"), [(0, 0), (0, 5), (None, 5), (5, None), (None, None)]
)
def test_serapan_tanpa_pagu_atau_nilai_tidak_ada(pagu: Any, realisasi: Any) -> None:
    assert serapan(pagu, realisasi) is None


def test_sisa_negatif_dan_kosong() -> None:
    assert sisa(Fraction(2642602000), Fraction(2674628338)) == -32026338
    assert sisa(None, Fraction(5)) is None
    assert sisa(Fraction(5), None) is None
    assert sisa(Fraction(0), Fraction(0)) == 0


@pytest.fixture
def rujukan(buat: Buat) -> pd.DataFrame:
    return buat(
        "id kelompok nama kelompok_pagu seksi",
        ("pap", "prosedural", "PAP", "penempatan", "penyiapan"),
        ("g-to-g", "prosedural", "G to G", "penempatan", "penyiapan"),
        ("ltsa", "terpadu", "LTSA", "penempatan", "penyiapan"),
        ("gaji", "kantor", "Gaji", "kantor", "umum"),
        ("tanpa-anggaran", "kantor", "Lain", "kantor", "umum"),
    )


@pytest.fixture
def anggaran(buat: Buat) -> pd.DataFrame:
    return buat(
        "kegiatan pagu realisasi",
        ("gaji", Fraction(4429205000), Fraction(4401547789)),
        ("pap", Fraction(1255985000), Fraction(1192495273)),
        ("g-to-g", Fraction(128523000), Fraction(125058497)),
        ("ltsa", Fraction(100754000), Fraction(99439881)),
    )


def test_per_kegiatan_menurut_urutan_rujukan(rujukan: pd.DataFrame, anggaran: pd.DataFrame) -> None:
    frame = per_kegiatan(rujukan, anggaran)
    assert list(frame["id"]) == ["pap", "g-to-g", "ltsa", "gaji"]
    assert frame["sisa"].iloc[0] == 63489727
    assert [format_bilangan(s, 2) for s in frame["serapan"]] == ["94,95", "97,30", "98,70", "99,38"]


def test_jumlah_setiap_tingkat(buat: Buat, rujukan: pd.DataFrame, anggaran: pd.DataFrame) -> None:
    kegiatan = per_kegiatan(rujukan, anggaran)
    kelompok = per_kelompok(
        buat("id nama", ("kosong", "K"), ("prosedural", "P"), ("terpadu", "T"), ("kantor", "Ka")),
        kegiatan,
    )
    assert list(kelompok["id"]) == ["prosedural", "terpadu", "kantor"]
    assert kelompok["pagu"].iloc[0] == 1384508000
    seksi = per_seksi(buat("id nama", ("umum", "U"), ("penyiapan", "P")), kegiatan)
    assert list(seksi["seksi"]) == ["umum", "penyiapan"]
    assert list(seksi["pagu"]) == [4429205000, 1485262000]
    assert format_bilangan(seksi["serapan"].iloc[1], 2) == "95,40"
    semua = total(kegiatan, buat("pagu realisasi catatan"))
    for frame in (kelompok, seksi):
        for kolom in ("pagu", "realisasi", "sisa"):
            assert sum(frame[kolom]) == semua[kolom].iloc[0]


def test_pagu_bersama_beberapa_sasaran(
    buat: Buat, rujukan: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    sasaran = buat("id kelompok_pagu", ("S03", "penempatan"), ("S04", "penempatan"), ("S06", None))
    frame = per_sasaran(
        buat("id nama", ("penempatan", "P"), ("mediasi", "M"), ("kantor", "K")),
        sasaran,
        per_kegiatan(rujukan, anggaran),
    )
    assert list(frame["kelompok_pagu"]) == ["penempatan", "kantor"]
    assert list(frame["sasaran"]) == [("S03", "S04"), ()]
    assert list(frame["pagu"]) == [1485262000, 4429205000]


def test_satu_realisasi_hilang_membuat_jumlahnya_hilang(
    buat: Buat, rujukan: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    anggaran.loc[1, "realisasi"] = None
    kegiatan = per_kegiatan(rujukan, anggaran)
    kelompok = per_kelompok(buat("id nama", ("prosedural", "P"), ("terpadu", "T")), kegiatan)
    assert list(kelompok["pagu"]) == [1384508000, 100754000]
    assert list(kelompok["realisasi"]) == [None, 99439881]
    assert list(kelompok["sisa"]) == [None, 1314119]


def test_total_dari_kegiatan_atau_dari_angka_setahun(
    buat: Buat, rujukan: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    setahun = buat("pagu realisasi catatan", (Fraction(100), Fraction(90), None))
    kegiatan = per_kegiatan(rujukan, anggaran)
    tanpa = per_kegiatan(rujukan, anggaran.iloc[:0])
    assert total(kegiatan, setahun)["pagu"].iloc[0] == 5914467000
    assert list(total(tanpa, setahun)["serapan"]) == [90]
    assert total(tanpa, setahun.iloc[:0]).empty


@pytest.fixture
def akun(buat: Buat) -> pd.DataFrame:
    return buat(
        "kode induk nama nama_ringkas",
        ("51", None, "Belanja Pegawai", None),
        ("511", "51", "Gaji dan Tunjangan", None),
        ("5111", "511", "Gaji PNS", None),
        ("5122", "51", "Lembur", None),
        ("52", None, "Belanja Barang", "Belanja Barang/Jasa"),
        ("5211", "52", "Barang Operasional", None),
        ("53", None, "Belanja Modal", None),
        ("57", None, "Bantuan Sosial", None),
    )


@pytest.fixture
def anggaran_akun(buat: Buat) -> pd.DataFrame:
    return buat(
        "akun pagu realisasi",
        ("5111", Fraction(2597256000), Fraction(2581762376)),
        ("5122", Fraction(16056000), Fraction(16039000)),
        ("5211", Fraction(2642602000), Fraction(2674628338)),
        ("53", Fraction(0), Fraction(0)),
    )


def test_per_akun_dengan_jenis_dari_akar_pohon(
    akun: pd.DataFrame, anggaran_akun: pd.DataFrame
) -> None:
    frame = per_akun(akun, anggaran_akun)
    assert list(frame["kode"]) == ["5111", "5122", "5211"]
    assert list(frame["jenis"]) == ["51", "51", "52"]
    assert [format_bilangan(s, 2) for s in frame["serapan"]] == ["99,40", "99,89", "101,21"]


def test_per_jenis_menjumlah_dan_menyebut_jenis_tanpa_pagu(
    akun: pd.DataFrame, anggaran_akun: pd.DataFrame
) -> None:
    frame = per_jenis(akun, anggaran_akun)
    assert list(frame["kode"]) == ["51", "52", "53"]
    assert list(frame["nama"]) == ["Belanja Pegawai", "Belanja Barang/Jasa", "Belanja Modal"]
    assert list(frame["nama_rinci"])[1] == "Belanja Barang"
    assert list(frame["pagu"]) == [2613312000, 2642602000, 0]
    assert frame["serapan"].iloc[2] is None


def test_masukan_tidak_diubah(
    buat: Buat,
    rujukan: pd.DataFrame,
    anggaran: pd.DataFrame,
    akun: pd.DataFrame,
    anggaran_akun: pd.DataFrame,
    utuh: Callable[..., AbstractContextManager[None]],
) -> None:
    kegiatan = per_kegiatan(rujukan, anggaran)
    kelompok = buat("id nama", ("penempatan", "P"))
    sasaran = buat("id kelompok_pagu", ("S03", "penempatan"))
    setahun = buat("pagu realisasi catatan")
    with utuh(rujukan, anggaran, akun, anggaran_akun, kegiatan, kelompok, sasaran, setahun):
        per_kegiatan(rujukan, anggaran)
        per_kelompok(kelompok, kegiatan)
        per_seksi(kelompok, kegiatan)
        per_sasaran(kelompok, sasaran, kegiatan)
        per_akun(akun, anggaran_akun)
        per_jenis(akun, anggaran_akun)
        total(kegiatan, setahun)


def test_jenis_belanja_tanpa_akun_tetap_berbaris(buat: Buat) -> None:
    """A ceiling entered at the root of the tree must not be lost; an empty one says nothing."""
    akun = buat(
        "kode induk nama nama_ringkas",
        ("51", None, "Pegawai", None),
        ("511", "51", "Gaji", None),
        ("53", None, "Modal", None),
    )
    pagu = buat(
        "akun pagu realisasi", ("511", Fraction(5), Fraction(4)), ("53", *[Fraction(9)] * 2)
    )
    assert list(per_akun(akun, pagu)["kode"]) == ["511", "53"]
    for kosong in (None, Fraction(0)):
        tanpa = buat(
            "akun pagu realisasi", ("511", Fraction(5), Fraction(4)), ("53", kosong, kosong)
        )
        assert list(per_akun(akun, tanpa)["kode"]) == ["511"]
