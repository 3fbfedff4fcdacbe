"""What the remaining quarters must bring, and where the year leads."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.data import DataTahun
from lakip_lib.hitung import laju as modul
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.laju import kebutuhan, proyeksi
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import METODE_PROYEKSI

F = Fraction
ATURAN = ("jumlah", "rata_rata", "maksimum", "terakhir")
NILAI = st.fractions(min_value=0, max_value=10**6, max_denominator=100)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert (hasil.attempted > 0, hasil.failed) == (True, 0)


@given(st.lists(NILAI, max_size=3), NILAI, st.sampled_from(ATURAN))
def test_memenuhi_kebutuhan_mencapai_target(
    terisi: list[Fraction], target: Fraction, aturan: str
) -> None:
    """Whoever brings exactly what is needed ends exactly at the target, or beyond it."""
    perlu = kebutuhan(aturan, terisi, target, None)
    if perlu.keadaan == "tercapai":
        assert (gabung([*terisi, *[F(0)] * (4 - len(terisi))], aturan).nilai or 0) >= target
        return
    assert perlu.per_triwulan is not None
    semua = [*terisi, *[perlu.per_triwulan] * (4 - len(terisi))]
    setahun = gabung(semua, aturan).nilai
    assert setahun is not None
    assert setahun == target if aturan != "maksimum" else setahun >= target


@given(st.lists(NILAI, max_size=3), NILAI, st.sampled_from(ATURAN))
def test_batas_atas_tepat_dihabiskan(terisi: list[Fraction], target: Fraction, aturan: str) -> None:
    perlu = kebutuhan(aturan, terisi, None, target)
    if perlu.keadaan == "terlampaui":
        assert (gabung([*terisi, *[F(0)] * (4 - len(terisi))], aturan).nilai or 0) > target
        return
    assert perlu.per_triwulan_atas is not None
    semua = [*terisi, *[perlu.per_triwulan_atas] * (4 - len(terisi))]
    assert gabung(semua, aturan).nilai == target


def test_jumlah_menyebut_seluruhnya_dan_per_triwulan() -> None:
    perlu = kebutuhan("jumlah", [F(10), F(20)], F(100), None)
    assert (perlu.keadaan, perlu.butuh, perlu.per_triwulan) == ("perlu", 70, 35)
    assert kebutuhan("jumlah", [F(60), F(40)], F(100), None).keadaan == "tercapai"


def test_rata_rata_menyebut_rata_rata_triwulan_tersisa() -> None:
    perlu = kebutuhan("rata_rata", [F(100)] * 3, F(90), None)
    assert (perlu.butuh, perlu.per_triwulan) == (None, 60)


def test_nilai_terakhir_tidak_pernah_sudah_aman() -> None:
    perlu = kebutuhan("terakhir", [F(90), F(95)], F(80), None)
    assert (perlu.keadaan, perlu.per_triwulan) == ("perlu", 80)
    assert kebutuhan("maksimum", [F(90), F(10)], F(80), None).keadaan == "tercapai"


def test_makin_rendah_makin_baik_menyebut_batas_atas() -> None:
    perlu = kebutuhan("jumlah", [F(3)], None, F(9))
    assert (perlu.butuh, perlu.butuh_atas, perlu.per_triwulan_atas) == (None, 6, 2)
    assert kebutuhan("jumlah", [F(10)], None, F(9)).keadaan == "terlampaui"
    assert kebutuhan("terakhir", [F(10)], None, F(9)).per_triwulan_atas == 9


def test_rentang_menyebut_kedua_batas() -> None:
    perlu = kebutuhan("jumlah", [F(4)], F(10), F(16))
    assert (perlu.butuh, perlu.butuh_atas) == (6, 12)
    cukup = kebutuhan("jumlah", [F(12)], F(10), F(16))
    assert (cukup.keadaan, cukup.butuh, cukup.butuh_atas) == ("perlu", None, 4)


def test_tahun_penuh_tidak_menyisakan_kebutuhan() -> None:
    assert kebutuhan("jumlah", [F(1)] * 4, F(100), None).keadaan == "selesai"


@given(st.lists(NILAI, min_size=1, max_size=4), st.sampled_from(ATURAN))
def test_proyeksi_menurut_cara_yang_dinyatakan(terisi: list[Fraction], aturan: str) -> None:
    harapan = {
        "jumlah": sum(terisi, F(0)) / len(terisi) * 4,
        "rata_rata": sum(terisi, F(0)) / len(terisi),
        "maksimum": max(terisi),
        "terakhir": terisi[-1],
    }
    assert proyeksi(aturan, terisi) == harapan[aturan]


def test_tanpa_triwulan_terisi_tidak_ada_proyeksi() -> None:
    assert all(proyeksi(aturan, []) is None for aturan in ATURAN)
    assert set(METODE_PROYEKSI) == set(ATURAN)


Buat = Callable[..., Any]


def _laju(data_uji: Buat, sampai: int, realisasi: list[Any], aturan: str = "jumlah") -> Any:
    data = data_uji(
        iku={"I1": {"aturan_triwulan": aturan}},
        target=[("I1", "pk", F(100), None, None, None)],
        triwulan=[("I1", t, F(25), r and F(r)) for t, r in enumerate(realisasi, 1)],
    )
    return next(Hasil(data, triwulan=sampai).laju.itertuples(index=False))


def test_setahun_dan_sampai_kini(data_uji: Buat) -> None:
    b = _laju(data_uji, 2, [20, 40, 99, 99])
    assert (b.target_tahun, b.terisi, b.sisa, b.capaian_tahun) == (100, 2, 2, 60)
    assert (b.butuh, b.per_triwulan, b.proyeksi, b.capaian_proyeksi) == (40, 20, 120, 120)
    assert (b.kategori, b.keterangan) == ("Sangat Baik", None)


def test_triwulan_belum_diisi_tidak_dihitung_nol(data_uji: Buat) -> None:
    """The empty quarter is left over: it neither lowers the mean nor counts as filled."""
    b = _laju(data_uji, 3, [20, None, 40, None])
    assert (b.terisi, b.sisa, b.butuh, b.per_triwulan) == (2, 2, 40, 20)
    assert (b.proyeksi, b.capaian_tahun) == (120, None)
    assert b.keterangan_tahun == "realisasi triwulan II belum diisi"


def test_tanpa_realisasi_menyebut_alasan(data_uji: Buat) -> None:
    b = _laju(data_uji, 2, [None, None, None, None])
    assert (b.proyeksi, b.capaian_proyeksi, b.kategori, b.metode) == (None, None, None, None)
    assert b.keterangan == "belum ada triwulan yang diisi"
    assert (b.keadaan, b.butuh) == ("perlu", 100)


def test_target_sampai_kini_nol_tidak_diproyeksikan(data_2020: DataTahun) -> None:
    laju = Hasil(data_2020, triwulan=2).laju.set_index("indikator")
    assert laju.loc["IKU-02", "proyeksi"] is None
    assert "masih nol" in laju.loc["IKU-02", "keterangan"]


@pytest.mark.parametrize("triwulan", [1, 2, 3])
def test_angka_2020_berjejak_sampai_sel_triwulan(data_2020: DataTahun, triwulan: int) -> None:
    laju = Hasil(data_2020, triwulan=triwulan).laju
    assert len(laju) == 19
    berproyeksi = [b for b in laju.itertuples(index=False) if b.proyeksi is not None]
    assert len(berproyeksi) >= 10
    assert all(hasattr(b.capaian_proyeksi, "asal") for b in berproyeksi)


def test_tahun_tanpa_triwulan_kosong(data_2019: DataTahun) -> None:
    assert Hasil(data_2019).laju.empty
