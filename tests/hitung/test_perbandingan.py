"""This year against last year."""

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

from lakip_lib.hitung import perbandingan as modul
from lakip_lib.hitung.perbandingan import bandingkan, perubahan_persen

Buat = Callable[..., pd.DataFrame]
KOLOM = (
    "indikator satuan_nama target predikat_target realisasi capaian keterangan belum_diisi "
    "predikat_realisasi"
)
NILAI = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=100)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted > 0
    assert hasil.failed == 0


@given(NILAI.filter(bool), NILAI)
def test_perubahan_persen_mengembalikan_nilai_dan_tandanya(lalu: Fraction, kini: Fraction) -> None:
    p = perubahan_persen(lalu, kini)
    assert p is not None
    assert lalu + abs(lalu) * p / 100 == kini
    assert (p > 0) == (kini > lalu)


@pytest.mark.parametrize(("lalu", "kini"), [(0, 5), (None, 5), (5, None)])
def test_perubahan_persen_tanpa_pembanding(lalu: Any, kini: Any) -> None:
    assert perubahan_persen(lalu, kini) is None


def _satu(buat: Buat, *, satuan: str = "PMI", **ganti: Any) -> pd.DataFrame:
    isi = {
        "target": Fraction(20000),
        "predikat_target": None,
        "realisasi": Fraction(10031),
        "capaian": Fraction(10031, 200),
        "keterangan": None,
        "belum_diisi": (),
        "predikat_realisasi": None,
    } | ganti
    return buat(KOLOM, ("IKU-03", satuan, *isi.values()))


def _banding(lalu: pd.DataFrame | None, kini: pd.DataFrame, sebab: str | None = None) -> Any:
    return bandingkan(kini, lalu, 2020, sebab).iloc[0]


def test_selisih_poin_dan_perubahan_persen(buat: Buat) -> None:
    kini = _satu(buat, target=Fraction(32000), realisasi=Fraction(731), capaian=Fraction(731, 320))
    b = _banding(_satu(buat), kini)
    assert b["selisih_capaian"] == Fraction(731, 320) - Fraction(10031, 200)
    assert b["perubahan_persen"] == Fraction(731 - 10031, 10031) * 100
    assert (b["realisasi_lalu"], b["realisasi"]) == (10031, 731)
    assert b["keterangan"] is None


def test_satuan_berbeda_tidak_dibandingkan(buat: Buat) -> None:
    b = _banding(_satu(buat, satuan="kabupaten/kota"), _satu(buat, satuan="lokasi"))
    assert b["keterangan"] == (
        "satuan tahun 2019 (kabupaten/kota) berbeda dari satuan tahun 2020 (lokasi), "
        "sehingga tidak dibandingkan"
    )
    assert b["selisih_capaian"] is None
    assert b["perubahan_persen"] is None
    assert b["capaian_lalu"] == b["capaian"]


def test_satuan_tanpa_nama_disebut_nilai(buat: Buat) -> None:
    b = _banding(_satu(buat, satuan="%"), _satu(buat, satuan=""))
    assert b["keterangan"] == (
        "satuan tahun 2019 (%) berbeda dari satuan tahun 2020 (nilai), sehingga tidak dibandingkan"
    )


def test_indikator_yang_tidak_ada_tahun_lalu(buat: Buat) -> None:
    kalimat = "indikator ini tidak ditetapkan pada tahun 2019"
    assert _banding(_satu(buat).iloc[:0], _satu(buat))["keterangan"] == kalimat
    kosong = _satu(buat, target=None, realisasi=None, capaian=None, keterangan="tidak ada target")
    assert _banding(kosong, _satu(buat))["keterangan"] == kalimat
    huruf = _satu(
        buat,
        target=None,
        realisasi=None,
        predikat_realisasi="B",
        capaian=None,
        keterangan="tidak ada target",
    )
    assert _banding(huruf, _satu(buat))["keterangan"] == "pada tahun 2019 tidak ada target"


def test_tanpa_target_tahun_lalu_realisasinya_tetap_dibandingkan(buat: Buat) -> None:
    tanpa = _satu(buat, target=None, capaian=None, keterangan="tidak ada target")
    b = _banding(tanpa, _satu(buat, realisasi=Fraction(20062)))
    assert b["keterangan"] == "pada tahun 2019 tidak ada target"
    assert b["perubahan_persen"] == 100
    assert b["selisih_capaian"] is None


def test_predikat_huruf_tahun_lalu_menjelaskan_mengapa_tidak_dibandingkan(buat: Buat) -> None:
    huruf = "target dan realisasi berupa predikat huruf, capaian tidak dihitung"
    lalu = _satu(
        buat, target=None, predikat_target="A", realisasi=None, capaian=None, keterangan=huruf
    )
    b = _banding(lalu, _satu(buat))
    assert b["keterangan"] == f"pada tahun 2019 {huruf}"
    assert b["selisih_capaian"] is None


def test_tahun_ini_belum_diisi(buat: Buat) -> None:
    kini = _satu(buat, realisasi=None, capaian=None, keterangan="realisasi belum diisi")
    assert _banding(_satu(buat), kini)["keterangan"] == "pada tahun 2020 realisasi belum diisi"


def test_jumlah_sementara_tidak_dibandingkan(buat: Buat) -> None:
    belum = "realisasi triwulan IV belum diisi"
    kini = _satu(buat, capaian=None, keterangan=belum, belum_diisi=(4,))
    b = _banding(_satu(buat), kini)
    assert b["perubahan_persen"] is None
    assert b["keterangan"] == f"pada tahun 2020 {belum}"
    assert _banding(kini, _satu(buat))["perubahan_persen"] is None


def test_realisasi_tahun_lalu_nol(buat: Buat) -> None:
    lalu = _satu(buat, realisasi=Fraction(0), capaian=Fraction(0))
    b = _banding(lalu, _satu(buat))
    assert b["selisih_capaian"] == Fraction(10031, 200)
    assert b["perubahan_persen"] is None
    assert b["keterangan"] == "realisasi tahun 2019 nol, perubahan persen tidak dihitung"


def test_tanpa_tahun_lalu_dan_dengan_sebab_umum(buat: Buat) -> None:
    assert _banding(None, _satu(buat))["keterangan"] == "data tahun 2019 tidak tersedia"
    b = _banding(_satu(buat), _satu(buat), "data triwulan tahun 2019 tidak tersedia")
    assert b["keterangan"] == "data triwulan tahun 2019 tidak tersedia"
    assert b["selisih_capaian"] is None


def test_masukan_tidak_diubah(
    buat: Buat, utuh: Callable[..., AbstractContextManager[None]]
) -> None:
    lalu, kini = _satu(buat), _satu(buat)
    with utuh(lalu, kini):
        bandingkan(kini, lalu, 2020)
