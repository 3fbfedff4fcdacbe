"""Progress to the five-year plan."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung.renstra import kemajuan_renstra

Buat = Callable[..., pd.DataFrame]
KOLOM = "indikator arah rumus aturan_renstra realisasi predikat_realisasi belum_diisi"
KOLOM_RENCANA = "indikator tahun nilai predikat"


def _capaian(buat: Buat, realisasi: Any, aturan: str = "tahunan", **ganti: Any) -> pd.DataFrame:
    isi = {"arah": "naik", "rumus": "naik"} | ganti
    predikat = isi.get("predikat")
    return buat(
        KOLOM,
        ("IKU-1", isi["arah"], isi["rumus"], aturan, realisasi, predikat, ganti.get("belum", ())),
    )


def _rencana(buat: Buat, **nilai: Any) -> pd.DataFrame:
    return buat(KOLOM_RENCANA, *(("IKU-1", int(t[1:]), n, None) for t, n in nilai.items()))


def _satu(capaian: dict[int, pd.DataFrame], rencana: pd.DataFrame, tahun: int = 2031) -> Any:
    return kemajuan_renstra(capaian, rencana, tahun, 2030).iloc[0]


# Table 3.1 of BP3IPTEK Jawa Barat's LKIP 2016, a second agency: realisation, target at the
# end of the plan, printed progress.
@pytest.mark.parametrize(
    ("realisasi", "target", "tercetak"),
    [
        (77, 85, "90,59"),
        (50, 60, "83,33"),
        (42, 55, "76,36"),
        (40, 60, "66,67"),
        (67, 80, "83,75"),
        (100, 100, "100,00"),
    ],
)
def test_tahunan_terhadap_target_akhir_seperti_bp3iptek(
    buat: Buat, realisasi: int, target: int, tercetak: str
) -> None:
    rencana = _rencana(buat, t2030=Fraction(1), t2034=Fraction(target), t2031=Fraction(2))
    b = _satu({2031: _capaian(buat, Fraction(realisasi))}, rencana)
    assert format_bilangan(b["kemajuan"], 2) == tercetak
    assert (b["tahun_target"], b["target_renstra"], b["keterangan"]) == (2034, target, None)


def test_akumulasi_menjumlah_sejak_awal_rencana(buat: Buat) -> None:
    capaian = {
        2029: _capaian(buat, Fraction(999), "akumulasi"),
        2030: _capaian(buat, Fraction(30), "akumulasi"),
        2031: _capaian(buat, Fraction(50), "akumulasi"),
    }
    b = _satu(capaian, _rencana(buat, t2030=Fraction(100), t2031=Fraction(100)))
    assert (b["target_renstra"], b["realisasi_sampai"], b["kemajuan"]) == (200, 80, 40)


def test_akumulasi_dengan_tahun_yang_hilang_menyebut_tahunnya(buat: Buat) -> None:
    rencana = _rencana(buat, t2030=Fraction(100), t2031=Fraction(100))
    b = _satu({2031: _capaian(buat, Fraction(50), "akumulasi")}, rencana)
    assert b["realisasi_sampai"] == 50
    assert b["kemajuan"] is None
    assert b["keterangan"] == "realisasi tahun 2030 belum lengkap"
    kosong = {
        2030: _capaian(buat, None, "akumulasi"),
        2031: _capaian(buat, None, "akumulasi"),
    }
    b = _satu(kosong, rencana)
    assert b["realisasi_sampai"] is None
    assert b["keterangan"] == "realisasi tahun 2030, 2031 belum lengkap"


def test_jumlah_sementara_bukan_kemajuan(buat: Buat) -> None:
    belum = {2031: _capaian(buat, Fraction(50), belum=(3, 4))}
    b = _satu(belum, _rencana(buat, t2031=Fraction(100)))
    assert (b["realisasi_sampai"], b["kemajuan"]) == (50, None)
    assert b["keterangan"] == "realisasi triwulan III dan IV belum diisi"
    capaian = {
        2030: _capaian(buat, Fraction(30), "akumulasi"),
        2031: _capaian(buat, Fraction(50), "akumulasi", belum=(4,)),
    }
    b = _satu(capaian, _rencana(buat, t2030=Fraction(100), t2031=Fraction(100)))
    assert (b["realisasi_sampai"], b["kemajuan"]) == (80, None)
    assert b["keterangan"] == "realisasi tahun 2031 belum lengkap"


def test_akumulasi_tanpa_target_setahun_tidak_punya_target(buat: Buat) -> None:
    capaian = {
        2030: _capaian(buat, Fraction(30), "akumulasi"),
        2031: _capaian(buat, Fraction(50), "akumulasi"),
    }
    b = _satu(capaian, _rencana(buat, t2030=Fraction(100), t2031=None))
    assert b["target_renstra"] is None
    assert b["keterangan"] == "tidak ada target"


def test_kemajuan_memakai_rumus_indikator(buat: Buat) -> None:
    capaian = {2031: _capaian(buat, Fraction(8), arah="turun", rumus="turun_selisih")}
    assert _satu(capaian, _rencana(buat, t2031=Fraction(10)))["kemajuan"] == 120


@pytest.mark.parametrize(
    ("rencana", "ganti", "keterangan"),
    [
        ({}, {}, "Renstra tidak menetapkan target indikator ini"),
        ({"t2031": Fraction(0)}, {}, "target 0 tercapai (realisasi 5), capaian tidak dihitung"),
        (
            {"t2031": Fraction(5)},
            {"arah": "rentang", "rumus": "rentang"},
            "Renstra tidak menetapkan rentang target",
        ),
    ],
)
def test_tanpa_angka_dinyatakan_dengan_kata(
    buat: Buat, rencana: dict[str, Fraction], ganti: dict[str, str], keterangan: str
) -> None:
    b = _satu({2031: _capaian(buat, Fraction(5), **ganti)}, _rencana(buat, **rencana))
    assert b["kemajuan"] is None
    assert b["keterangan"] == keterangan


def test_predikat_huruf(buat: Buat) -> None:
    rencana = buat(KOLOM_RENCANA, ("IKU-1", 2031, None, "A"))
    b = _satu({2031: _capaian(buat, None, predikat="B")}, rencana)
    assert b["keterangan"] == "target dan realisasi berupa predikat huruf, capaian tidak dihitung"


def test_masukan_tidak_diubah(
    buat: Buat, utuh: Callable[..., AbstractContextManager[None]]
) -> None:
    capaian, rencana = _capaian(buat, Fraction(5)), _rencana(buat, t2031=Fraction(5))
    with utuh(capaian, rencana):
        kemajuan_renstra({2031: capaian}, rencana, 2031, 2030)


def test_predikat_dan_rentang_tetap_disebut(buat: Buat) -> None:
    """What cannot be measured against the plan is shown all the same."""
    huruf = buat(KOLOM_RENCANA, ("IKU-1", 2034, None, "A"))
    b = _satu({2031: _capaian(buat, None, predikat="BB")}, huruf)
    assert (b["predikat_renstra"], b["predikat_sampai"], b["kemajuan"]) == ("A", "BB", None)
    rentang = _capaian(buat, Fraction(70), rumus="rentang")
    b = _satu({2031: rentang}, _rencana(buat, t2034=Fraction(80)))
    assert (b["tahun_target"], b["target_renstra"], b["kemajuan"]) == (2034, 80, None)
