"""Realisation to date against the medium-term target (PermenPANRB 53/2014, III.A item 3).

Renstra targets are yearly (`tahunan`) or accumulated over the plan (`akumulasi`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import baris_dari, bingkai, jumlah, menurut
from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.hitung.perbandingan import Berkala
from lakip_lib.hitung.triwulan import kalimat_belum
from lakip_lib.jejak import langkah

KOLOM_RENSTRA = (
    "indikator",
    "aturan_renstra",
    "tahun_target",
    "target_renstra",
    "predikat_renstra",
    "realisasi_sampai",
    "predikat_sampai",
    "kemajuan",
    "keterangan",
)


def tahun_rencana(riwayat: Sequence[Berkala], mulai: int) -> list[Berkala]:
    """Return the years of the plan that have data, oldest first; `mulai` is its first year."""
    return [h for h in riwayat if h.tahun >= mulai]


def kemajuan_renstra(
    capaian: Mapping[int, pd.DataFrame], target: pd.DataFrame, tahun: int, mulai: int
) -> pd.DataFrame:
    """Return the progress of every indicator of `capaian[tahun]` to the plan's target.

    `capaian` holds the frames of the years by year, `target` the plan (indikator,
    tahun, nilai, predikat), `mulai` the plan's first year. `tahunan`: this year's
    realisation against the target of the last year that the plan names. `akumulasi`:
    the realisations since `mulai` against the sum of all yearly targets; as long as a
    year's is missing there is no progress, and `keterangan` names the year. Progress is
    measured by the indicator's formula, without its cap. Columns `KOLOM_RENSTRA`.
    """
    rencana: dict[str, list[Any]] = {}
    for b in sorted(baris_dari(target), key=lambda b: b.tahun):
        rencana.setdefault(b.indikator, []).append(b)
    per_tahun = {t: menurut(frame, "indikator") for t, frame in capaian.items()}
    return bingkai(
        (
            _satu(b, rencana.get(b.indikator, []), per_tahun, tahun, mulai)
            for b in baris_dari(capaian[tahun])
        ),
        KOLOM_RENSTRA,
    )


def _satu(
    b: Any, rencana: list[Any], per_tahun: dict[int, dict[str, Any]], tahun: int, mulai: int
) -> dict[str, Any]:
    isi = {
        "indikator": b.indikator,
        "aturan_renstra": b.aturan_renstra,
        "realisasi_sampai": b.realisasi,
        "predikat_sampai": b.predikat_realisasi,
    }
    if not rencana:
        return isi | {"keterangan": "Renstra tidak menetapkan target indikator ini"}
    if b.rumus == "rentang":
        tujuan = {"tahun_target": rencana[-1].tahun, "target_renstra": rencana[-1].nilai}
        return isi | tujuan | {"keterangan": "Renstra tidak menetapkan rentang target"}
    if b.aturan_renstra == "akumulasi":
        ukuran, sebab = _akumulasi(b.indikator, rencana, per_tahun, range(mulai, tahun + 1))
    else:
        ukuran, sebab = _tahunan(b, rencana[-1])
    hasil = hitung_capaian(ukuran, b.rumus, b.arah)
    return isi | {
        "tahun_target": rencana[-1].tahun,
        "target_renstra": ukuran.target,
        "predikat_renstra": ukuran.predikat_target,
        "realisasi_sampai": ukuran.realisasi,
        "kemajuan": None if sebab else hasil.nilai,
        "keterangan": sebab or hasil.keterangan,
    }


def _tahunan(b: Any, rencana: Any) -> tuple[Ukuran, str | None]:
    belum = b.realisasi is not None and b.belum_diisi
    ukuran = Ukuran(rencana.nilai, b.realisasi, None, rencana.predikat, b.predikat_realisasi)
    return ukuran, kalimat_belum(b.belum_diisi) if belum else None


def _akumulasi(
    indikator: str, rencana: list[Any], per_tahun: dict[int, dict[str, Any]], tahun: range
) -> tuple[Ukuran, str | None]:
    """Return plan and realisation summed over the years, and what the sum still lacks."""
    realisasi, belum = [], []
    for t in tahun:
        b = per_tahun.get(t, {}).get(indikator)
        if b is not None and b.realisasi is not None:
            realisasi.append(b.realisasi)
        if b is None or b.realisasi is None or b.belum_diisi:
            belum.append(str(t))
    sebab = f"realisasi tahun {', '.join(belum)} belum lengkap" if belum else None
    terkumpul = (
        langkah(sum(realisasi, Fraction(0)), "realisasi sampai tahun ini") if realisasi else None
    )
    return Ukuran(jumlah(r.nilai for r in rencana), terkumpul), sebab
