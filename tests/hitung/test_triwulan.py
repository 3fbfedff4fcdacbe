"""Quarter rules, and target and realisation to date."""

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

from lakip_lib.hitung import triwulan as modul
from lakip_lib.hitung.triwulan import Gabungan, gabung, kalimat_belum, rinci_triwulan

Buat = Callable[..., pd.DataFrame]
NILAI = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=100)
ATURAN = ("jumlah", "rata_rata", "maksimum", "terakhir")

KOLOM_ACUAN = "indikator arah rumus aturan_triwulan batas_capaian"
KOLOM_TARGET = "indikator nilai nilai_atas"
KOLOM_TRIWULAN = "indikator triwulan target realisasi"


def F(x: Any) -> Fraction:
    return Fraction(x)


def test_contoh_dalam_docstring_benar() -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted > 0
    assert hasil.failed == 0


@pytest.mark.parametrize(
    ("aturan", "harapan"),
    [("jumlah", 1985), ("rata_rata", Fraction(1985, 4)), ("maksimum", 1381), ("terakhir", 1381)],
)
def test_gabung_potensi_cpmi(aturan: str, harapan: Fraction) -> None:
    assert gabung([F(257), F(0), F(347), F(1381)], aturan) == Gabungan(Fraction(harapan), ())


@given(st.lists(NILAI, min_size=1, max_size=4))
def test_gabung_sama_dengan_aritmetika_rasional(nilai: list[Fraction]) -> None:
    n = len(nilai)
    assert gabung(nilai, "jumlah").nilai == sum(nilai)
    assert gabung(nilai, "rata_rata").nilai == Fraction(sum(nilai), n)
    assert gabung(nilai, "maksimum").nilai == sorted(nilai)[-1]
    assert gabung(nilai, "terakhir").nilai == nilai[n - 1]


@given(st.lists(st.none() | NILAI, min_size=1, max_size=4), st.sampled_from(ATURAN))
def test_yang_belum_diisi_tidak_pernah_dihitung_nol(
    nilai: list[Fraction | None], aturan: str
) -> None:
    ada = [n for n in nilai if n is not None]
    hasil = gabung(nilai, aturan)
    assert hasil.nilai == (gabung(ada, aturan).nilai if ada else None)
    belum = tuple(i for i, n in enumerate(nilai, 1) if n is None)
    assert hasil.belum == (() if aturan == "terakhir" and ada else belum)


def test_nol_adalah_nilai_bukan_kosong() -> None:
    assert gabung([F(5), F(0)], "terakhir") == Gabungan(F(0), ())
    assert gabung([F(0), F(0)], "jumlah") == Gabungan(F(0), ())


def test_aturan_tidak_dikenal_ditolak() -> None:
    with pytest.raises(ValueError, match="'median' tidak dikenal"):
        gabung([F(1)], "median")


@pytest.mark.parametrize(
    ("belum", "kalimat"),
    [
        ((4,), "realisasi triwulan IV belum diisi"),
        ((1, 3), "realisasi triwulan I dan III belum diisi"),
        ((2, 3, 4), "realisasi triwulan II, III, dan IV belum diisi"),
    ],
)
def test_kalimat_belum(belum: tuple[int, ...], kalimat: str) -> None:
    assert kalimat_belum(belum) == kalimat


def _acuan(buat: Buat, aturan: str, rumus: str = "naik", batas: Fraction | None = None) -> Any:
    arah = "turun" if rumus.startswith("turun") else rumus
    return buat(KOLOM_ACUAN, ("IKU-1", arah, rumus, aturan, batas))


def _rinci(buat: Buat, acuan: Any, *kuartal: tuple[Any, Any], sampai: int = 4, **atas: Any) -> Any:
    target = buat(KOLOM_TARGET, ("IKU-1", atas.get("bawah", F(100)), atas.get("atas")))
    isi = [("IKU-1", i, t, r) for i, (t, r) in enumerate(kuartal, 1)]
    return rinci_triwulan(acuan, target, buat(KOLOM_TRIWULAN, *isi), sampai)


def test_kumulatif_jumlah(buat: Buat) -> None:
    kuartal = [(F(1500), F(257)), (F(1500), F(0)), (F(1500), F(347)), (F(1500), F(1381))]
    rinci = _rinci(buat, _acuan(buat, "jumlah"), *kuartal)
    assert list(rinci["target_kumulatif"]) == [1500, 3000, 4500, 6000]
    assert list(rinci["realisasi_kumulatif"]) == [257, 257, 604, 1985]
    assert list(rinci["capaian"])[1:3] == [0, Fraction(347, 15)]
    assert rinci["capaian_kumulatif"].iloc[3] == Fraction(1985, 60)


@pytest.mark.parametrize(
    ("aturan", "target", "realisasi"),
    [
        ("rata_rata", [80, 85, 90], [100, 95, 90]),
        ("maksimum", [80, 90, 100], [100, 100, 100]),
        ("terakhir", [80, 90, 100], [100, 90, 80]),
    ],
)
def test_kumulatif_menurut_aturan(
    buat: Buat, aturan: str, target: list[int], realisasi: list[int]
) -> None:
    kuartal = [(F(80), F(100)), (F(90), F(90)), (F(100), F(80))]
    rinci = _rinci(buat, _acuan(buat, aturan), *kuartal, sampai=3)
    assert list(rinci["target_kumulatif"]) == target
    assert list(rinci["realisasi_kumulatif"]) == realisasi


def test_triwulan_yang_belum_diisi_disebut_dan_tidak_menghasilkan_capaian(buat: Buat) -> None:
    kuartal = [(F(10), F(4)), (F(10), None), (F(10), F(6))]
    rinci = _rinci(buat, _acuan(buat, "jumlah"), *kuartal)
    assert list(rinci["realisasi"]) == [4, None, 6, None]
    assert list(rinci["realisasi_kumulatif"]) == [4, 4, 10, 10]
    assert list(rinci["capaian_kumulatif"]) == [40, None, None, None]
    assert list(rinci["belum_diisi"]) == [(), (2,), (2,), (2, 4)]
    assert list(rinci["keterangan"])[1:] == [
        "realisasi triwulan II belum diisi",
        "realisasi triwulan II belum diisi",
        "realisasi triwulan II dan IV belum diisi",
    ]


def test_target_kumulatif_tidak_ada_bila_target_satu_triwulan_tidak_ada(buat: Buat) -> None:
    rinci = _rinci(buat, _acuan(buat, "jumlah"), (F(10), F(4)), (None, F(6)), sampai=2)
    assert list(rinci["target_kumulatif"]) == [10, None]
    assert list(rinci["keterangan"]) == [None, "tidak ada target"]


def test_terakhir_memakai_nilai_terakhir_yang_diketahui(buat: Buat) -> None:
    kuartal = [(F(75), F(50)), (F(75), F(60)), (F(75), None)]
    rinci = _rinci(buat, _acuan(buat, "terakhir"), *kuartal, sampai=3)
    assert list(rinci["realisasi_kumulatif"]) == [50, 60, 60]
    assert rinci["capaian_kumulatif"].iloc[2] == 80
    assert rinci["capaian"].iloc[2] is None


def test_target_triwulan_nol_tidak_menghasilkan_angka(buat: Buat) -> None:
    kuartal = [(F(0), F(0)), (F(0), F(0)), (F(2), F(2)), (F(6), F(6))]
    rinci = _rinci(buat, _acuan(buat, "jumlah"), *kuartal)
    assert list(rinci["capaian"]) == [None, None, 100, 100]
    assert list(rinci["capaian_kumulatif"]) == [None, None, 100, 100]
    assert rinci["keterangan"].iloc[0].startswith("target 0 tercapai")


def test_capaian_triwulan_memakai_rumus_dan_batas_indikator(buat: Buat) -> None:
    acuan = _acuan(buat, "jumlah", "turun_selisih", F(120))
    rinci = _rinci(buat, acuan, (F(10), F(8)), (F(10), F(2)), sampai=2)
    assert list(rinci["capaian"]) == [120, 120]
    assert list(rinci["capaian_kumulatif"]) == [120, 120]


def test_rentang_setahun_berlaku_setiap_triwulan_kecuali_yang_dijumlah(buat: Buat) -> None:
    kuartal = [(None, F(85)), (None, F(40))]
    rinci = _rinci(
        buat, _acuan(buat, "terakhir", "rentang"), *kuartal, sampai=2, bawah=F(80), atas=F(90)
    )
    assert list(rinci["capaian"]) == [100, 50]
    dijumlah = _rinci(
        buat, _acuan(buat, "jumlah", "rentang"), (F(20), F(20)), sampai=1, bawah=F(80), atas=F(90)
    )
    assert dijumlah["capaian"].iloc[0] is None
    assert "batas atas rentang target tidak diisi" in dijumlah["keterangan"].iloc[0]


def test_tanpa_data_triwulan_bingkainya_kosong(buat: Buat) -> None:
    rinci = _rinci(buat, _acuan(buat, "jumlah"))
    assert rinci.empty
    assert list(rinci.columns) == list(modul.KOLOM_RINCI)


def test_indikator_tanpa_baris_triwulan_tetap_punya_baris_kosong(buat: Buat) -> None:
    acuan = buat(
        KOLOM_ACUAN,
        ("IKU-1", "naik", "naik", "jumlah", None),
        ("IKU-2", "naik", "naik", "jumlah", None),
    )
    kuartal = buat(KOLOM_TRIWULAN, ("IKU-1", 1, F(10), F(5)))
    rinci = rinci_triwulan(acuan, buat(KOLOM_TARGET), kuartal, 2)
    assert list(rinci["indikator"]) == ["IKU-1", "IKU-1", "IKU-2", "IKU-2"]
    assert rinci["realisasi_kumulatif"].iloc[3] is None


def test_masukan_tidak_diubah(
    buat: Buat, utuh: Callable[..., AbstractContextManager[None]]
) -> None:
    acuan = _acuan(buat, "jumlah")
    target = buat(KOLOM_TARGET, ("IKU-1", F(6000), None))
    kuartal = buat(KOLOM_TRIWULAN, ("IKU-1", 1, F(1500), F(257)))
    with utuh(acuan, target, kuartal):
        rinci_triwulan(acuan, target, kuartal, 4)
