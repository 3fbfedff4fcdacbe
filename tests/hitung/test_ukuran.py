"""Target against realisation: versions, units, overrides, missing quarters."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from lakip_lib.hitung.triwulan import rinci_triwulan
from lakip_lib.hitung.ukuran import (
    acuan_indikator,
    capaian_indikator,
    indikator_dipakai,
    target_semua_versi,
    ukuran_sampai,
    ukuran_setahun,
)

Buat = Callable[..., pd.DataFrame]
Skala = Callable[..., pd.DataFrame]
Utuh = Callable[..., AbstractContextManager[None]]

KOLOM_TARGET = "indikator versi nilai nilai_atas predikat satuan"
KOLOM_TAHUNAN = "indikator realisasi predikat alasan"
KOLOM_TRIWULAN = "indikator triwulan target realisasi"
KOLOM_INDIKATOR = (
    "id nama sasaran seksi satuan arah rumus aturan_triwulan batas_capaian aturan_renstra"
)


def F(x: Any) -> Fraction:
    return Fraction(x)


def _indikator(buat: Buat, *ids: str, aturan: str = "jumlah") -> pd.DataFrame:
    return buat(
        KOLOM_INDIKATOR,
        *(
            (i, f"Nama {i}", "S01", "seksi", "lokasi", "naik", "naik", aturan, None, "tahunan")
            for i in ids
        ),
    )


def _acuan(buat: Buat, *ids: str, target: pd.DataFrame, aturan: str = "jumlah") -> pd.DataFrame:
    sasaran = buat("id tujuan", ("S01", "T1"))
    satuan = buat("id nama", ("lokasi", "lokasi"), ("kabupaten-kota", "kabupaten/kota"))
    return acuan_indikator(_indikator(buat, *ids, aturan=aturan), sasaran, satuan, target)


def _hitung(
    buat: Buat, skala: Skala, target: Any, kuartal: list[Any], tahunan: list[Any], **ganti: Any
) -> Any:
    frame_target = buat(KOLOM_TARGET, *([target] if target else []))
    acuan = _acuan(buat, "IKU-1", target=frame_target, aturan=ganti.get("aturan", "jumlah"))
    isi = [("IKU-1", i, t, r) for i, (t, r) in enumerate(kuartal, 1)]
    sampai = ganti.get("sampai", 4)
    rinci = rinci_triwulan(acuan, frame_target, buat(KOLOM_TRIWULAN, *isi), sampai)
    if sampai < 4:
        ukuran = ukuran_sampai(acuan, frame_target, rinci)
    else:
        ukuran = ukuran_setahun(acuan, frame_target, rinci, buat(KOLOM_TAHUNAN, *tahunan))
    return capaian_indikator(ukuran, skala("bp2mi-2020"), sampai).iloc[0]


PK = ("IKU-1", "pk", F(8), None, None, None)


def test_acuan_memakai_satuan_tahun_itu_bila_dinyatakan(buat: Buat) -> None:
    target = buat(KOLOM_TARGET, ("IKU-1", "pk", F(9), None, None, "kabupaten-kota"))
    acuan = _acuan(buat, "IKU-1", "IKU-2", target=target)
    assert list(acuan["satuan_nama"]) == ["kabupaten/kota", "lokasi"]
    assert list(acuan["tujuan"]) == ["T1", "T1"]


def test_target_semua_versi_memuat_renstra_tahun_itu_saja(buat: Buat) -> None:
    rencana = buat(
        "indikator tahun nilai predikat", ("IKU-1", 2020, F(6), None), ("IKU-1", 2021, F(7), None)
    )
    frame = target_semua_versi(buat(KOLOM_TARGET, PK), rencana, 2020)
    assert list(frame["versi"]) == ["renstra", "pk"]
    assert list(frame["nilai"]) == [6, 8]


def test_indikator_dipakai_menurut_target_atau_realisasi(buat: Buat) -> None:
    indikator = _indikator(buat, "IKU-1", "IKU-2", "IKU-3", "IKU-4", "IKU-5")
    frame = indikator_dipakai(
        indikator,
        buat(KOLOM_TARGET, ("IKU-2", "pk", None, None, None, None)),
        buat(KOLOM_TRIWULAN, ("IKU-4", 1, F(1), None), ("IKU-5", 1, None, F(0))),
        buat(KOLOM_TAHUNAN, ("IKU-1", None, "B", None), ("IKU-3", None, None, None)),
    )
    assert list(frame["id"]) == ["IKU-1", "IKU-2", "IKU-5"]


def test_setahun_dari_triwulan(buat: Buat, skala: Skala) -> None:
    kuartal = [(F(0), F(0)), (F(0), F(0)), (F(2), F(2)), (F(6), F(6))]
    b = _hitung(buat, skala, PK, kuartal, [])
    assert (b["target"], b["realisasi"], b["realisasi_triwulan"], b["capaian"]) == (8, 8, 8, 100)
    assert (b["kategori"], b["warna"], b["tanda"]) == ("Baik", "#000002", "●")
    assert b["penyesuaian"] is False
    assert b["keterangan"] is None


def test_penyesuaian_menang_dan_angka_triwulan_tetap_ada(buat: Buat, skala: Skala) -> None:
    kuartal = [(F(2), F(1))] * 4
    b = _hitung(buat, skala, PK, kuartal, [("IKU-1", F(2), None, "salah salin.")])
    assert (b["realisasi"], b["realisasi_triwulan"], b["capaian"]) == (2, 4, 25)
    assert b["penyesuaian"] is True
    assert b["alasan"] == "salah salin."


def test_realisasi_tahunan_yang_sama_atau_tanpa_triwulan_bukan_penyesuaian(
    buat: Buat, skala: Skala
) -> None:
    sama = _hitung(buat, skala, PK, [(F(2), F(1))] * 4, [("IKU-1", F(4), None, None)])
    assert sama["penyesuaian"] is False
    tanpa = _hitung(buat, skala, PK, [], [("IKU-1", F(4), None, None)])
    assert (tanpa["penyesuaian"], tanpa["realisasi_triwulan"]) == (False, None)
    assert (tanpa["realisasi"], tanpa["capaian"]) == (4, 50)


def test_predikat_huruf_tanpa_angka_diam_diam(buat: Buat, skala: Skala) -> None:
    target = ("IKU-1", "pk", None, None, "A", None)
    b = _hitung(buat, skala, target, [], [("IKU-1", None, "B", None)])
    assert (b["predikat_target"], b["predikat_realisasi"]) == ("A", "B")
    assert b["capaian"] is None
    assert b["kategori"] is None
    assert b["keterangan"] == "target dan realisasi berupa predikat huruf, capaian tidak dihitung"


def test_triwulan_belum_diisi_disebut_dan_jumlah_sementara_terlihat(
    buat: Buat, skala: Skala
) -> None:
    b = _hitung(buat, skala, PK, [(F(2), F(1)), (F(2), F(1)), (F(2), F(2)), (F(2), None)], [])
    assert (b["realisasi"], b["realisasi_triwulan"]) == (4, 4)
    assert b["capaian"] is None
    assert b["capaian_asli"] is None
    assert b["kategori"] is None
    assert b["keterangan"] == "realisasi triwulan IV belum diisi"
    assert b["belum_diisi"] == (4,)


def test_realisasi_tahunan_melengkapi_triwulan_yang_belum_diisi(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, PK, [(F(2), F(1)), (F(2), None)], [("IKU-1", F(8), None, "dari LKE")])
    assert (b["realisasi"], b["capaian"], b["keterangan"]) == (8, 100, None)
    assert b["belum_diisi"] == ()


def test_posisi_terakhir_yang_diketahui_berlaku_setahun(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, PK, [(F(8), F(2)), (F(8), F(4))], [], aturan="terakhir")
    assert (b["realisasi"], b["capaian"], b["belum_diisi"]) == (4, 50, ())


def test_belum_ada_satu_pun_triwulan(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, PK, [(F(2), None)] * 4, [])
    assert b["realisasi"] is None
    assert b["keterangan"] == "realisasi belum diisi"


def test_tanpa_target(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, None, [], [("IKU-1", F(4), None, None)])
    assert (b["target"], b["realisasi"]) == (None, 4)
    assert b["keterangan"] == "tidak ada target"


@pytest.mark.parametrize(
    ("aturan", "target", "realisasi"), [("jumlah", 5, 3), ("rata_rata", Fraction(5, 2), 1.5)]
)
def test_sampai_triwulan_dua(
    buat: Buat, skala: Skala, aturan: str, target: Any, realisasi: Any
) -> None:
    kuartal = [(F(2), F(1)), (F(3), F(2)), (F(3), F(9))]
    tahunan = [("IKU-1", F(99), None, "angka setahun")]
    b = _hitung(buat, skala, PK, kuartal, tahunan, sampai=2, aturan=aturan)
    assert (b["target"], b["realisasi"]) == (target, realisasi)
    assert b["capaian"] == 60
    assert b["penyesuaian"] is False


def test_sampai_triwulan_tanpa_data_triwulan(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, PK, [], [], sampai=2)
    assert b["target"] is None
    assert b["keterangan"] == "tidak ada target sampai triwulan II"


def test_sampai_triwulan_dengan_target_huruf(buat: Buat, skala: Skala) -> None:
    b = _hitung(buat, skala, ("IKU-1", "pk", None, None, "A", None), [], [], sampai=3)
    assert b["predikat_target"] == "A"
    assert b["keterangan"] == "realisasi belum diisi"


def test_masukan_tidak_diubah(buat: Buat, skala: Skala, utuh: Utuh) -> None:
    target = buat(KOLOM_TARGET, PK)
    indikator = _indikator(buat, "IKU-1")
    rencana = buat("indikator tahun nilai predikat", ("IKU-1", 2020, F(6), None))
    kuartal = buat(KOLOM_TRIWULAN, ("IKU-1", 1, F(2), F(1)))
    tahunan = buat(KOLOM_TAHUNAN, ("IKU-1", F(4), None, "alasan"))
    acuan = _acuan(buat, "IKU-1", target=target)
    rinci = rinci_triwulan(acuan, target, kuartal, 4)
    warna = skala("bp2mi-2020")
    ukuran = ukuran_setahun(acuan, target, rinci, tahunan)
    with utuh(target, indikator, rencana, kuartal, tahunan, acuan, rinci, warna, ukuran):
        target_semua_versi(target, rencana, 2020)
        indikator_dipakai(indikator, target, kuartal, tahunan)
        ukuran_setahun(acuan, target, rinci, tahunan)
        ukuran_sampai(acuan, target, rinci)
        capaian_indikator(ukuran, warna)
