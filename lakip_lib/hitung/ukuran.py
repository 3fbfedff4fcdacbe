"""What the year measures: its indicators, target versions, and target against realisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import baris_dari, bingkai, menurut, petakan
from lakip_lib.hitung.capaian import TANPA_TARGET, Ukuran, hitung_capaian
from lakip_lib.hitung.kategori import pilih_kategori
from lakip_lib.hitung.triwulan import kalimat_belum
from lakip_lib.istilah import ROMAWI
from lakip_lib.jejak import tentang

KOLOM_ACUAN = (
    "indikator",
    "nama",
    "sasaran",
    "tujuan",
    "seksi",
    "satuan_nama",
    "arah",
    "rumus",
    "aturan_triwulan",
    "batas_capaian",
    "aturan_renstra",
    "butir",
)
KOLOM_TARGET = ("indikator", "versi", "nilai", "nilai_atas", "predikat", "satuan")
KOLOM_UKURAN = (
    "target",
    "target_atas",
    "predikat_target",
    "realisasi",
    "predikat_realisasi",
    "realisasi_triwulan",
    "penyesuaian",
    "alasan",
    "belum_diisi",
    "dari_triwulan",
)
KOLOM_CAPAIAN = (
    *KOLOM_ACUAN,
    *KOLOM_UKURAN,
    "capaian",
    "capaian_asli",
    "kategori",
    "warna",
    "tanda",
    "keterangan",
    "konsep",
)


def acuan_indikator(
    indikator: pd.DataFrame, sasaran: pd.DataFrame, satuan: pd.DataFrame, target: pd.DataFrame
) -> pd.DataFrame:
    """Return the indicators of `indikator` (columns `KOLOM_ACUAN`) with goal and unit.

    A unit of measure that `target` (columns indikator, satuan) names for this year
    stands instead of the indicator's own. `butir`, if there, is the row in the data as a
    number that counts 1, for counts that name what they counted.
    """
    tujuan = petakan(sasaran, "id", "tujuan")
    nama_satuan = petakan(satuan, "id", "nama")
    khusus = petakan(target, "indikator", "satuan")
    buatan = ("indikator", "tujuan", "satuan_nama", "butir")
    langsung = [k for k in KOLOM_ACUAN if k not in buatan]
    return bingkai(
        (
            {k: getattr(b, k) for k in langsung}
            | {
                "indikator": b.id,
                "tujuan": tujuan.get(b.sasaran),
                "satuan_nama": nama_satuan.get(khusus.get(b.id) or b.satuan) or "",
                "butir": getattr(b, "butir", None),
            }
            for b in baris_dari(indikator)
        ),
        KOLOM_ACUAN,
    )


def target_semua_versi(
    target: pd.DataFrame,
    target_renstra: pd.DataFrame,
    tahun: int,
    nama_versi: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return the targets of every version, the plan's for `tahun` as version `renstra`.

    `nama_versi` names the versions in the trails of their numbers.
    """
    nama = nama_versi or {}
    baris = [
        {k: tentang(getattr(b, k), f"versi {nama.get(b.versi, b.versi)}") for k in KOLOM_TARGET}
        for b in baris_dari(target)
    ]
    renstra = [
        {"indikator": b.indikator, "versi": "renstra", "nilai": b.nilai, "predikat": b.predikat}
        for b in baris_dari(target_renstra)
        if b.tahun == tahun
    ]
    return bingkai([*renstra, *baris], KOLOM_TARGET)


def indikator_dipakai(
    indikator: pd.DataFrame,
    target: pd.DataFrame,
    triwulan: pd.DataFrame,
    tahunan: pd.DataFrame,
) -> pd.DataFrame:
    """Return the rows of `indikator` that the year measures, in their order.

    Those with a target in any of the year's versions, and those that have a
    realisation all the same: a result without a target is shown, not dropped.
    """
    pakai = set(target["indikator"])
    pakai |= {b.indikator for b in baris_dari(triwulan) if b.realisasi is not None}
    pakai |= {b.indikator for b in baris_dari(tahunan) if b.realisasi is not None or b.predikat}
    return indikator[indikator["id"].isin(pakai)].reset_index(drop=True)


def ukuran_setahun(
    acuan: pd.DataFrame, target: pd.DataFrame, rinci: pd.DataFrame, tahunan: pd.DataFrame
) -> pd.DataFrame:
    """Return target and realisation of the whole year for every row of `acuan`.

    The realisation is what the quarters give (`rinci`, up to quarter 4) unless
    `tahunan` (indikator, realisasi, predikat, alasan) holds another: then that one
    counts, both are kept, and `penyesuaian` is True when they differ.
    """
    per_target, akhir = menurut(target, "indikator"), _akhir(rinci)
    per_tahunan = menurut(tahunan, "indikator")
    baris = []
    for satu in baris_dari(acuan):
        kunci = satu.indikator
        isi = _target(per_target.get(kunci)) | _realisasi(akhir.get(kunci), per_tahunan.get(kunci))
        baris.append(satu._asdict() | isi)
    return bingkai(baris, (*KOLOM_ACUAN, *KOLOM_UKURAN))


def ukuran_sampai(acuan: pd.DataFrame, target: pd.DataFrame, rinci: pd.DataFrame) -> pd.DataFrame:
    """Return target and realisation to date: those of the last quarter in `rinci`.

    A target in letters (of `target`) holds in every quarter. Yearly realisations are
    left out: they say nothing about a part of the year.
    """
    per_target, akhir = menurut(target, "indikator"), _akhir(rinci)
    baris = []
    for satu in baris_dari(acuan):
        t, q = per_target.get(satu.indikator), akhir.get(satu.indikator)
        isi = {"predikat_target": t and t.predikat} | _realisasi(q, None)
        if q is not None:
            isi |= {"target": q.target_kumulatif, "target_atas": q.target_atas}
        baris.append(satu._asdict() | isi)
    return bingkai(baris, (*KOLOM_ACUAN, *KOLOM_UKURAN))


def capaian_indikator(
    ukuran: pd.DataFrame, skala: pd.DataFrame, triwulan: int = 4, konsep: bool = False
) -> pd.DataFrame:
    """Return `ukuran` with achievement, category and outcome (columns `KOLOM_CAPAIAN`).

    As long as a quarter is missing that the indicator's rule needs, there is no
    achievement: `keterangan` names the quarter, and the realisation is what the
    filled quarters give. In a draft (`konsep`) a missing target is one still to come.
    """
    baris = (_satu_capaian(b, skala, triwulan, konsep) for b in baris_dari(ukuran))
    return bingkai(baris, KOLOM_CAPAIAN)


def _satu_capaian(b: Any, skala: pd.DataFrame, triwulan: int, konsep: bool) -> dict[str, Any]:
    ukuran = Ukuran(b.target, b.realisasi, b.target_atas, b.predikat_target, b.predikat_realisasi)
    hasil = hitung_capaian(ukuran, b.rumus, b.arah, b.batas_capaian)
    nilai, asli, keterangan = hasil.nilai, hasil.asli, hasil.keterangan
    if b.belum_diisi and b.realisasi is not None and nilai is not None:
        nilai = asli = None
        keterangan = kalimat_belum(b.belum_diisi)
    elif keterangan == TANPA_TARGET:
        keterangan = _tanpa_target(triwulan, konsep)
    kategori = pilih_kategori(nilai, skala)
    isi: dict[str, Any] = b._asdict()
    return isi | {
        "capaian": nilai,
        "capaian_asli": asli,
        "kategori": kategori and kategori.kategori,
        "warna": kategori and kategori.kode_warna,
        "tanda": kategori and kategori.tanda,
        "keterangan": keterangan,
        "konsep": konsep,
    }


def _tanpa_target(triwulan: int, konsep: bool) -> str:
    sampai = f" sampai triwulan {ROMAWI[triwulan]}" if triwulan < 4 else ""
    return f"target{sampai} belum diisi" if konsep else f"{TANPA_TARGET}{sampai}"


def _akhir(rinci: pd.DataFrame) -> dict[Any, Any]:
    # Rows come in order of the quarters, so the last one of each indicator stays.
    return {b.indikator: b for b in baris_dari(rinci)}


def _target(t: Any) -> dict[str, Any]:
    if t is None:
        return {}
    return {"target": t.nilai, "target_atas": t.nilai_atas, "predikat_target": t.predikat}


def _realisasi(q: Any, tahunan: Any) -> dict[str, Any]:
    dari_triwulan = q and q.realisasi_kumulatif
    isi = {
        "realisasi_triwulan": dari_triwulan,
        "alasan": tahunan and tahunan.alasan,
        "penyesuaian": False,
    }
    if tahunan is None or (tahunan.realisasi is None and not tahunan.predikat):
        sisa = {k: getattr(q, k) if q else kosong for k, kosong in _SISA.items()}
        return isi | {"realisasi": dari_triwulan} | sisa
    return isi | {
        "realisasi": tahunan.realisasi,
        "predikat_realisasi": tahunan.predikat,
        "penyesuaian": dari_triwulan is not None and tahunan.realisasi != dari_triwulan,
        "belum_diisi": (),
    }


# What a realisation from quarters still lacks, and what stands there without quarters.
_SISA: dict[str, Any] = {"belum_diisi": (), "dari_triwulan": None}
