"""Small parts: comparison within rounding, spelling, units, places, meaning of printed columns."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.angka import bulatkan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import bukti as bukti_
from lakip_lib.periksa.cetakan import Cetakan
from lakip_lib.periksa.ejaan import mirip, setara
from lakip_lib.periksa.hampir import Selang, bagi_selang, desimal_tertulis, sama, selang
from lakip_lib.periksa.model import PEGAWAI, TOTAL, Hal, Sebutan
from lakip_lib.periksa.satuan import samakan_satuan


def sebutan(nilai: Any, desimal: int | None = 0, **isi: Any) -> Sebutan:
    n = None if nilai is None else Fraction(nilai)
    bawaan = {"wadah": "T", "tempat": "T baris 1"}
    return Sebutan(Hal("indikator", "A"), "capaian", 2030, nilai=n, desimal=desimal, **bawaan | isi)


@given(st.fractions(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=4))
def test_a_rounded_figure_stands_for_what_it_was_rounded_from(x: Fraction, desimal: int) -> None:
    tertulis = sebutan(Fraction(bulatkan(x, desimal)), desimal)
    assert selang(tertulis, hasil_bagi=True).bertemu(Selang(x, x))
    assert sama(tertulis, sebutan(x, None))


@given(st.integers(), st.integers())
def test_counts_are_exact(a: int, b: int) -> None:
    assert sama(sebutan(a), sebutan(b)) == (a == b)
    assert selang(sebutan(a)).bertemu(selang(sebutan(b))) == (a == b)


@pytest.mark.parametrize(
    ("a", "b", "hasil"),
    [
        (sebutan("111.11", 2), sebutan("111.1", 1), True),
        (sebutan("18.8", 1), sebutan("18.80", 2), True),
        (sebutan("18.84", 2), sebutan("18.9", 1), False),
        (sebutan(None, teks="-"), sebutan(None, teks=" - "), True),
        (sebutan(None, teks="A"), sebutan(None, teks="B"), False),
        (sebutan(None, teks="-"), sebutan(0), False),
    ],
)
def test_the_same_figure(a: Sebutan, b: Sebutan, hasil: bool) -> None:
    assert sama(a, b) == sama(b, a) == hasil


def test_quotients_of_rounded_figures() -> None:
    hasil = bagi_selang(selang(sebutan("41.44", 2)), selang(sebutan(30)))
    assert hasil.bertemu(selang(sebutan("138.13", 2), hasil_bagi=True))
    assert hasil.bawah < hasil.tengah < hasil.atas


@given(st.integers(), st.integers(min_value=0, max_value=12))
def test_decimals_needed(n: int, desimal: int) -> None:
    assert desimal_tertulis(Fraction(n, 10**desimal)) <= desimal


@pytest.mark.parametrize(
    ("a", "b", "hasil"),
    [
        ("re-integrasi usaha", "re integrasi usaha", True),
        ("Kab. Bandung", "Kabupaten Bandung", True),
        ("Sub. Bagian", "Subbagian", True),
        ("K. Bandung", "Kota Bandung", False),
        ("Prosentase", "Persentase", False),
        ("Seksi A", "Seksi B", False),
    ],
)
def test_spelling(a: str, b: str, hasil: bool) -> None:
    assert setara(a, b) == setara(b, a) == hasil


@given(st.text())
def test_a_name_is_like_itself(nama: str) -> None:
    assert setara(nama, nama)
    assert mirip(nama, nama) == 1


@pytest.mark.parametrize(
    ("satuan", "baku"),
    [("%", "%"), ("persen", "%"), ("Bulan", "bulan"), ("Kab/ Kota", "kabupaten/kota"), ("", "")],
)
def test_units(satuan: str, baku: str) -> None:
    assert samakan_satuan(satuan) == baku


def test_places_are_told_in_ranges() -> None:
    baris = (4, 5, 6, 9, 12, 13)
    semua = [sebutan(1, baris=b) for b in baris] + [sebutan(1, wadah="uraian")]
    assert bukti_.gabung_tempat(semua) == "T baris 4–6, 9, 12–13; uraian"


@pytest.mark.parametrize(
    ("tabel", "kolom", "arti"),
    [
        ("14", "tw3_realisasi", ("realisasi", 2020, 3, None)),
        ("14", "tw4_target", ("target", 2020, 4, "reviu_pk")),
        ("L2", "tw2", ("realisasi", 2020, 2, None)),
        ("L2", "capaian", ("capaian", 2020, None, None)),
        ("04", "target", ("target", 2020, None, "renstra")),
        ("10", "target", ("target", 2020, None, "rkt")),
        ("06", "target", ("target", 2020, None, None)),
        ("17", "realisasi_2019", ("realisasi", 2019, None, None)),
        ("29", "realisasi", ("realisasi_anggaran", 2020, None, None)),
        ("15", "realisasi", ("realisasi", 2020, None, None)),
        ("15", "serapan", ("serapan", 2020, None, None)),
        ("01", "gol_iii", ("gol_iii", 2020, None, None)),
        ("14", "no", None),
        ("14", "indikator", None),
        ("13", "rentang", None),
    ],
)
def test_meaning_of_printed_columns(
    hasil_2020: Hasil, tabel: str, kolom: str, arti: tuple[Any, ...] | None
) -> None:
    isi = Cetakan(hasil_2020).arti(tabel, kolom)
    assert (isi and (isi.ukuran, isi.tahun, isi.triwulan, isi.versi)) == arti


class _Sel:
    def __init__(self, tabel: str, baris: int, kolom: str, kunci: str | None) -> None:
        self.tabel, self.baris, self.kolom, self.kunci = tabel, baris, kolom, kunci


@pytest.mark.parametrize(
    ("tabel", "baris", "kunci", "ukuran", "hal"),
    [
        ("15", 1, "IKU-01", "realisasi", Hal("indikator", "IKU-01")),
        ("15", 1, "IKU-01", "pagu", Hal("kelompok_pagu", "pemetaan")),
        ("15", 6, "IKU-06", "serapan", Hal("sasaran", "S06")),
        ("29", 1, "pap", "pagu", Hal("kegiatan", "pap")),
        ("30", 1, None, "pagu", TOTAL),
        ("31", 1, "51", "sisa", Hal("akun", "51")),
        ("01", 14, None, "jumlah", PEGAWAI),
        ("14", 1, "XYZ", "target", None),
    ],
)
def test_what_a_printed_cell_is_about(
    hasil_2020: Hasil, tabel: str, baris: int, kunci: str | None, ukuran: str, hal: Hal | None
) -> None:
    assert Cetakan(hasil_2020).hal(_Sel(tabel, baris, ukuran, kunci), ukuran) == hal
