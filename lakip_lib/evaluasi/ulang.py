"""One indicator computed again with another formula, quarter rule, cap, target version or scale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.angka import urai_bilangan
from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, menurut, petakan
from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import KOLOM_SKALA
from lakip_lib.hitung.setelan import pilih
from lakip_lib.hitung.triwulan import rinci_triwulan
from lakip_lib.hitung.ukuran import KOLOM_ACUAN, capaian_indikator, ukuran_setahun
from lakip_lib.istilah import ATURAN_TRIWULAN, RUMUS
from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.narasi.templat import tak_dikenal

TANPA_BATAS = "tanpa"
"""The value of `batas_capaian` that takes the cap of the data away."""

Batas = str | int | Fraction | None


@dataclass(frozen=True)
class Cara:
    """How an indicator is measured; `batas_capaian` None means no cap."""

    rumus: str
    arah: str
    aturan_triwulan: str | None
    batas_capaian: Nilai
    versi_target: str
    skala: str


@dataclass(frozen=True)
class Ubahan:
    """What to measure otherwise; what is None stays as the data has it.

    `batas_capaian` is a percentage, or `TANPA_BATAS`.
    """

    rumus: str | None = None
    aturan_triwulan: str | None = None
    batas_capaian: Batas = None
    versi_target: str | None = None
    skala: str | None = None


@dataclass(frozen=True)
class Ulangan:
    """The same indicator twice: by the data's own rules (`semula`) and by others (`baru`).

    The rows have the columns of `Hasil.capaian`. `catatan` says what a reader should
    know of the second.
    """

    semula: Any
    baru: Any
    cara_semula: Cara
    cara_baru: Cara
    catatan: tuple[str, ...]


def hitung_ulang(hasil: Hasil, indikator: str, ubahan: Ubahan) -> Ulangan:
    """Measure `indikator` again.

    With an `aturan_triwulan` the year's value comes from the quarters, also where the
    data holds another in its place. Raises KesalahanLakip for an unknown indicator,
    rule, version or scale, and for a cap that is no number.
    """
    semula = baris_indikator(hasil, indikator)
    lama = _cara_semula(hasil, semula)
    cara = _cara_baru(hasil, lama, ubahan)
    baru = _hitung(hasil, indikator, cara, dari_triwulan=ubahan.aturan_triwulan is not None)
    return Ulangan(semula, baru, lama, cara, tuple(_catatan(semula, baru, lama, cara)))


def baris_indikator(hasil: Hasil, indikator: str) -> Any:
    """Return the row of an indicator in `Hasil.capaian`. Raises KesalahanLakip for none."""
    semua = menurut(hasil.capaian, "indikator")
    if indikator not in semua:
        raise KesalahanLakip(tak_dikenal("indikator", str(indikator), list(semua)))
    return semua[indikator]


def nama_skala(hasil: Hasil) -> tuple[str, ...]:
    """Return the names of the scales that the data has."""
    return tuple(dict.fromkeys(hasil.data.ambil("skala")["skala"]))


def nama_versi(hasil: Hasil) -> tuple[str, ...]:
    """Return the ids of the versions of targets that the year has."""
    return tuple(dict.fromkeys(hasil.target_versi["versi"]))


def _cara_semula(hasil: Hasil, b: Any) -> Cara:
    skala = petakan(hasil.data.ambil("pengaturan"), "kunci", "nilai")["skala"]
    return Cara(b.rumus, b.arah, b.aturan_triwulan, b.batas_capaian, hasil.versi_target, skala)


def _cara_baru(hasil: Hasil, lama: Cara, u: Ubahan) -> Cara:
    rumus, aturan = pilih("rumus", u.rumus or lama.rumus, tuple(RUMUS)), lama.aturan_triwulan
    if u.aturan_triwulan is not None:
        aturan = pilih("aturan triwulan", u.aturan_triwulan, tuple(ATURAN_TRIWULAN))
    return Cara(
        rumus,
        _arah(rumus, lama.arah),
        aturan,
        lama.batas_capaian if u.batas_capaian is None else _batas(u.batas_capaian),
        u.versi_target or lama.versi_target,
        pilih("skala", u.skala or lama.skala, nama_skala(hasil)),
    )


def _arah(rumus: str, arah: str) -> str:
    """Return a direction that `rumus` measures: the indicator's own where it does."""
    if rumus in RUMUS_MENURUT_ARAH[arah]:
        return arah
    return next(a for a, boleh in RUMUS_MENURUT_ARAH.items() if rumus in boleh)


def _batas(isi: Batas) -> Nilai:
    if isi == TANPA_BATAS:
        return None
    try:
        batas = urai_bilangan(isi) if isinstance(isi, str) else Fraction(str(isi))
    except ValueError:
        batas = Fraction(0)
    if batas <= 0:
        raise KesalahanLakip(
            f"batas capaian {kutip(str(isi))} tidak dapat dipakai. Perbaikan: tulis persentase di "
            f'atas 0, misalnya 120, atau "{TANPA_BATAS}" untuk tanpa batas.'
        )
    return batas


def _hitung(hasil: Hasil, indikator: str, cara: Cara, *, dari_triwulan: bool) -> Any:
    dasar = hasil
    if cara.versi_target != hasil.versi_target:
        dasar = Hasil(hasil.data, versi_target=cara.versi_target)
    b = baris_indikator(dasar, indikator)
    isi = {k: getattr(b, k) for k in KOLOM_ACUAN}
    isi |= {k: getattr(cara, k) for k in ("rumus", "arah", "aturan_triwulan", "batas_capaian")}
    acuan = bingkai([isi], KOLOM_ACUAN)
    versi = dasar.target_versi
    target = _milik(versi[versi["versi"] == cara.versi_target], indikator)
    rinci = rinci_triwulan(acuan, target, _milik(hasil.data.ambil("triwulan"), indikator), 4)
    tahunan = _milik(hasil.data.ambil("realisasi_tahunan"), indikator)
    if dari_triwulan and rinci["realisasi"].notna().any():
        tahunan = tahunan[:0]
    ukuran = ukuran_setahun(acuan, target, rinci, tahunan)
    return baris_dari(capaian_indikator(ukuran, _skala(hasil, cara.skala)))[0]


def _milik(frame: pd.DataFrame, indikator: str) -> pd.DataFrame:
    return frame[frame["indikator"] == indikator]


def _skala(hasil: Hasil, nama: str) -> pd.DataFrame:
    semua = hasil.data.ambil("skala")
    return semua[semua["skala"] == nama][list(KOLOM_SKALA)]


def _catatan(semula: Any, baru: Any, lama: Cara, cara: Cara) -> list[str]:
    catatan = []
    if cara.arah != lama.arah:
        catatan.append("rumus ini mengukur arah lain daripada arah indikator dalam data")
    if semula.penyesuaian and not baru.penyesuaian:
        catatan.append("realisasi dihitung dari triwulan; angka tahunan dalam data tidak dipakai")
    if cara.aturan_triwulan != lama.aturan_triwulan and baru.realisasi_triwulan is None:
        catatan.append("tidak ada data triwulan, jadi aturan triwulan tidak mengubah apa pun")
    return catatan
