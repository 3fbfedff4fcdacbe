"""In the year: what the remaining quarters must bring, and where the year leads.

PermenPANRB 53/2014 has performance measured every quarter, so that a target can still
be met. It prescribes no projection: the one made here is the simplest that each quarter
rule allows, and the report states it in words (`istilah.METODE_PROYEKSI`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, menurut
from lakip_lib.hitung.capaian import (
    TANPA_TARGET,
    TARGET_BELUM,
    Capaian,
    Ukuran,
    hitung_capaian,
)
from lakip_lib.hitung.kategori import pilih_kategori
from lakip_lib.hitung.triwulan import gabung, kalimat_belum
from lakip_lib.istilah import METODE_PROYEKSI, ROMAWI
from lakip_lib.jejak import langkah

SUMBER = "PermenPANRB 53/2014 (pengukuran triwulanan); aturan triwulan indikator"
SETAHUN = 4

Keadaan = Literal["perlu", "tercapai", "terlampaui", "selesai"]

KOLOM_LAJU = (
    "indikator",
    "target_tahun",
    "target_tahun_atas",
    "terisi",
    "sisa",
    "capaian_tahun",
    "keterangan_tahun",
    "keadaan",
    "butuh",
    "butuh_atas",
    "per_triwulan",
    "per_triwulan_atas",
    "proyeksi",
    "metode",
    "capaian_proyeksi",
    "kategori",
    "warna",
    "tanda",
    "keterangan",
)


@dataclass(frozen=True)
class Kebutuhan:
    """What the quarters not yet filled must bring for the yearly target to be met.

    `keadaan`: `perlu` they must bring the numbers here; `tercapai` the target is met
    already, whatever comes; `terlampaui` an upper limit is passed already; `selesai` no
    quarter is left. `butuh` is the sum over them (rule `jumlah` only), `per_triwulan` the
    value of each (rule `rata_rata`: their average; `maksimum`: of one of them at least;
    `terakhir`: of the last one). These are the least needed; those named `_atas` the most
    allowed (lower is better, or a range). None where that side has no limit.
    """

    keadaan: Keadaan
    butuh: Nilai = None
    butuh_atas: Nilai = None
    per_triwulan: Nilai = None
    per_triwulan_atas: Nilai = None


def kebutuhan(
    aturan: str,
    terisi: Sequence[Fraction],
    bawah: Nilai,
    atas: Nilai,
    triwulan: int = SETAHUN,
) -> Kebutuhan:
    """Return what the remaining quarters must bring to end between `bawah` and `atas`.

    `terisi` are the realisations of the filled quarters of `triwulan` in all, in order;
    a bound that is None does not hold.

    >>> kebutuhan("jumlah", [Fraction(10), Fraction(20)], Fraction(100), None).per_triwulan
    Fraction(35, 1)
    """
    sisa = triwulan - len(terisi)
    if sisa <= 0:
        return Kebutuhan("selesai")
    kurang = None if bawah is None else _sisa(aturan, terisi, bawah, sisa, triwulan)
    boleh = None if atas is None else _sisa(aturan, terisi, atas, sisa, triwulan)
    if boleh is not None and atas is not None and _lewat(aturan, terisi, atas, boleh):
        return Kebutuhan("terlampaui")
    if kurang is not None and bawah is not None and _cukup(aturan, terisi, bawah, kurang):
        kurang = None
    if kurang is None and boleh is None:
        return Kebutuhan("tercapai")
    per, per_atas = (_bagi(aturan, n, sisa) for n in (kurang, boleh))
    if aturan != "jumlah":
        return Kebutuhan("perlu", None, None, per, per_atas)
    return Kebutuhan("perlu", kurang, boleh, per, per_atas)


def _sisa(
    aturan: str, terisi: Sequence[Fraction], batas: Fraction, sisa: int, semua: int
) -> Fraction:
    """Return what is left to `batas`: a sum for the rules that add, else the value itself."""
    sampai = sum(terisi, Fraction(0))
    if aturan == "jumlah":
        return langkah(batas - sampai, "sisa menuju target setahun", SUMBER)
    if aturan == "rata_rata":
        rata = (batas * semua - sampai) / sisa
        return langkah(rata, "rata-rata yang diperlukan triwulan tersisa", SUMBER)
    return batas


def _bagi(aturan: str, nilai: Nilai, sisa: int) -> Nilai:
    if nilai is None or aturan != "jumlah":
        return nilai
    return langkah(nilai / sisa, "kebutuhan setiap triwulan tersisa", SUMBER)


def _cukup(aturan: str, terisi: Sequence[Fraction], batas: Fraction, kurang: Fraction) -> bool:
    """Tell whether the lower bound is met whatever comes (the last value never is)."""
    if aturan == "maksimum":
        return any(n >= batas for n in terisi)
    return aturan != "terakhir" and kurang <= 0


def _lewat(aturan: str, terisi: Sequence[Fraction], batas: Fraction, boleh: Fraction) -> bool:
    """Tell whether the upper bound is passed already (the last value can still come down)."""
    if aturan == "maksimum":
        return any(n > batas for n in terisi)
    return aturan != "terakhir" and boleh < 0


def proyeksi(aturan: str, terisi: Sequence[Fraction], triwulan: int = SETAHUN) -> Nilai:
    """Return the year's value if it goes on as in the filled quarters; None without any.

    `jumlah` is linear: the mean of the filled quarters for each of the year's; any other
    rule gives what it gives to date.

    >>> proyeksi("jumlah", [Fraction(10), Fraction(20)])
    Fraction(60, 1)
    """
    nilai = gabung(list(terisi), aturan).nilai
    if nilai is None or aturan != "jumlah":
        return nilai
    linear = nilai / len(terisi) * triwulan
    return langkah(linear, f"proyeksi setahun: {METODE_PROYEKSI['jumlah']}", SUMBER)


def laju_indikator(
    capaian: pd.DataFrame,
    target: pd.DataFrame,
    rinci: pd.DataFrame,
    skala: pd.DataFrame,
    triwulan: int,
) -> pd.DataFrame:
    """Return one row for each row of `capaian`, the achievement up to quarter `triwulan`.

    `target` holds the yearly targets (indikator, nilai, nilai_atas, predikat), `rinci`
    the quarters, `skala` the categories. `capaian_tahun` measures the realisation to
    date against the yearly target, `capaian_proyeksi` the projection, both after the cap;
    `keterangan_tahun` and `keterangan` say why there is none, or that the cap cut it.
    Empty without quarters. Columns `KOLOM_LAJU`.
    """
    if rinci.empty:
        return bingkai([], KOLOM_LAJU)
    per_target = menurut(target, "indikator")
    isi: dict[str, list[Any]] = {}
    for q in baris_dari(rinci):
        isi.setdefault(q.indikator, []).append(q)
    return bingkai(
        (
            _satu(b, per_target.get(b.indikator), isi.get(b.indikator, []), skala, triwulan)
            for b in baris_dari(capaian)
        ),
        KOLOM_LAJU,
    )


def _satu(
    b: Any, target: Any, kuartal: list[Any], skala: pd.DataFrame, triwulan: int
) -> dict[str, Any]:
    terisi = [q.realisasi for q in kuartal if q.realisasi is not None]
    bawah, atas = (target and target.nilai), (target and target.nilai_atas)
    predikat = target and target.predikat
    perlu = _kebutuhan(b, bawah, atas, terisi)
    setahun = _capaian_tahun(b, Ukuran(bawah, b.realisasi, atas, predikat))
    alasan = _tanpa_proyeksi(b, terisi, triwulan)
    nilai = None if alasan else proyeksi(b.aturan_triwulan, terisi)
    hasil = _hitung(b, Ukuran(bawah, nilai, atas, predikat))
    kategori = pilih_kategori(hasil.nilai, skala)
    return {
        "indikator": b.indikator,
        "target_tahun": bawah,
        "target_tahun_atas": atas,
        "terisi": len(terisi),
        "sisa": SETAHUN - len(terisi),
        "capaian_tahun": setahun.nilai,
        "keterangan_tahun": setahun.keterangan,
        **({} if perlu is None else vars(perlu)),
        "proyeksi": nilai,
        "metode": None if alasan else METODE_PROYEKSI[b.aturan_triwulan],
        "capaian_proyeksi": hasil.nilai,
        "kategori": kategori and kategori.kategori,
        "warna": kategori and kategori.kode_warna,
        "tanda": kategori and kategori.tanda,
        "keterangan": alasan or hasil.keterangan,
    }


def _kebutuhan(b: Any, target: Nilai, atas: Nilai, terisi: list[Fraction]) -> Kebutuhan | None:
    """Return the need by the direction of the indicator; None without a target in numbers."""
    tertinggi = atas if b.rumus == "rentang" else target
    if target is None or tertinggi is None or b.aturan_triwulan is None:
        return None
    batas_bawah = None if b.arah == "turun" else target
    batas_atas = None if b.arah == "naik" else tertinggi
    return kebutuhan(b.aturan_triwulan, terisi, batas_bawah, batas_atas)


def _capaian_tahun(b: Any, ukuran: Ukuran) -> Capaian:
    if ukuran.realisasi is not None and b.belum_diisi:
        return Capaian(keterangan=kalimat_belum(b.belum_diisi))
    return _hitung(b, ukuran)


def _hitung(b: Any, ukuran: Ukuran) -> Capaian:
    hasil = hitung_capaian(ukuran, b.rumus, b.arah, b.batas_capaian)
    if hasil.keterangan == TANPA_TARGET and getattr(b, "konsep", False):
        return Capaian(keterangan=TARGET_BELUM)
    return hasil


def _tanpa_proyeksi(b: Any, terisi: list[Fraction], triwulan: int) -> str | None:
    """Return why the quarters say nothing of the year, None where they do."""
    if not terisi:
        return "belum ada triwulan yang diisi"
    if b.aturan_triwulan == "jumlah" and b.target == 0 and not any(terisi):
        return f"target sampai triwulan {ROMAWI[triwulan]} masih nol, laju belum dapat dibaca"
    return None
