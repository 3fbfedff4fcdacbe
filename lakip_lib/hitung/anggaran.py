"""Budget: absorption (serapan) and remainder (sisa) at every level, exact.

Absorption = realisation / ceiling × 100; remainder = ceiling − realisation
(PermenPANRB 53/2014, III.B: budget realisation against the performance agreement).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, jumlah, menurut
from lakip_lib.jejak import langkah

SUMBER = "PermenPANRB 53/2014, Bab III.B"
ANGKA = ("pagu", "realisasi", "serapan", "sisa")
KOLOM_KEGIATAN = ("id", "nama", "kelompok", "kelompok_pagu", "seksi", *ANGKA)
KOLOM_AKUN = ("kode", "nama", "jenis", *ANGKA)
KOLOM_JENIS = ("kode", "nama", "nama_rinci", *ANGKA)


def serapan(pagu: Nilai, realisasi: Nilai) -> Nilai:
    """Return realisation / ceiling in percent; None without a ceiling (0) or a value.

    >>> from fractions import Fraction
    >>> serapan(Fraction(330760000), Fraction(327890728)) * 330760000
    Fraction(32789072800, 1)
    """
    if not pagu or realisasi is None:
        return None
    return langkah(realisasi / pagu * 100, "serapan: realisasi ÷ pagu × 100", SUMBER)


def sisa(pagu: Nilai, realisasi: Nilai) -> Nilai:
    """Return ceiling − realisation (negative where more was spent); None if one is missing."""
    if pagu is None or realisasi is None:
        return None
    return langkah(pagu - realisasi, "sisa: pagu − realisasi", SUMBER)


def per_kegiatan(kegiatan: pd.DataFrame, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Return the activities that have a budget, in the order of `kegiatan`.

    `anggaran` holds kegiatan, pagu, realisasi (rupiah). Columns `KOLOM_KEGIATAN`.
    """
    isi = menurut(anggaran, "kegiatan")
    return bingkai(
        (
            {k: getattr(b, k) for k in KOLOM_KEGIATAN[:5]} | _angka([isi[b.id]])
            for b in baris_dari(kegiatan)
            if b.id in isi
        ),
        KOLOM_KEGIATAN,
    )


def per_kelompok(kelompok: pd.DataFrame, kegiatan: pd.DataFrame) -> pd.DataFrame:
    """Sum the activities (of `per_kegiatan`) by group: id, nama and the four figures."""
    return bingkai(
        (
            {"id": b.id, "nama": b.nama} | _angka(milik)
            for b, milik in _milik(kelompok, kegiatan, "kelompok")
        ),
        ("id", "nama", *ANGKA),
    )


def per_seksi(unit_kerja: pd.DataFrame, kegiatan: pd.DataFrame) -> pd.DataFrame:
    """Sum the activities by the section that carries them out, in the order of sections."""
    return bingkai(
        ({"seksi": b.id} | _angka(milik) for b, milik in _milik(unit_kerja, kegiatan, "seksi")),
        ("seksi", *ANGKA),
    )


def per_sasaran(
    kelompok_pagu: pd.DataFrame, sasaran: pd.DataFrame, kegiatan: pd.DataFrame
) -> pd.DataFrame:
    """Sum the activities by ceiling group, with the objectives that share each ceiling.

    `sasaran` of the result is a tuple of objective ids (the print's merged cells in
    Tabel 15). Groups come in the order of `kelompok_pagu`.
    """
    return bingkai(
        (
            {
                "kelompok_pagu": b.id,
                "sasaran": tuple(s.id for s in baris_dari(sasaran) if s.kelompok_pagu == b.id),
            }
            | _angka(milik)
            for b, milik in _milik(kelompok_pagu, kegiatan, "kelompok_pagu")
        ),
        ("kelompok_pagu", "sasaran", *ANGKA),
    )


def per_akun(akun: pd.DataFrame, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Return the accounts that have a budget; a kind of spending where it has one of its own.

    `akun` is the tree (kode, induk, nama), `anggaran` holds akun, pagu, realisasi.
    `jenis` is the code at the root. Columns `KOLOM_AKUN`.
    """
    induk, isi = dict(zip(akun["kode"], akun["induk"], strict=True)), menurut(anggaran, "akun")
    return bingkai(
        (
            {"kode": b.kode, "nama": b.nama, "jenis": _akar(b.kode, induk)} | _angka([isi[b.kode]])
            for b in baris_dari(akun)
            if b.kode in isi and (b.induk is not None or _berisi(isi[b.kode]))
        ),
        KOLOM_AKUN,
    )


def _berisi(b: Any) -> bool:
    return bool(b.pagu or b.realisasi)


def per_jenis(akun: pd.DataFrame, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Sum the accounts by kind of spending, the kind's own row included.

    `nama` is the short name if there is one, `nama_rinci` the full one. Columns `KOLOM_JENIS`.
    """
    induk = dict(zip(akun["kode"], akun["induk"], strict=True))
    milik: dict[str, list[Any]] = {}
    for b in baris_dari(anggaran):
        milik.setdefault(_akar(b.akun, induk), []).append(b)
    return bingkai(
        (
            {"kode": b.kode, "nama": b.nama_ringkas or b.nama, "nama_rinci": b.nama}
            | _angka(milik[b.kode])
            for b in baris_dari(akun)
            if b.kode in milik
        ),
        KOLOM_JENIS,
    )


def total(kegiatan: pd.DataFrame, anggaran_total: pd.DataFrame) -> pd.DataFrame:
    """Return one row with the year's budget, from the activities or else from its total.

    Empty when the year has neither.
    """
    sumber = baris_dari(kegiatan) or baris_dari(anggaran_total)
    return bingkai([_angka(sumber)] if sumber else [], ANGKA)


def _akar(kode: str, induk: dict[str, str | None]) -> str:
    atas = induk[kode]
    return kode if atas is None else _akar(atas, induk)


def _milik(
    kelompok: pd.DataFrame, kegiatan: pd.DataFrame, kunci: str
) -> Iterable[tuple[Any, list[Any]]]:
    """Yield the rows of `kelompok` that have activities, each with its activities."""
    semua = baris_dari(kegiatan)
    for b in baris_dari(kelompok):
        if milik := [k for k in semua if getattr(k, kunci) == b.id]:
            yield b, milik


def _angka(bagian: list[Any]) -> dict[str, Nilai]:
    pagu = langkah(jumlah(b.pagu for b in bagian), "pagu")
    realisasi = langkah(jumlah(b.realisasi for b in bagian), "realisasi anggaran")
    return {
        "pagu": pagu,
        "realisasi": realisasi,
        "serapan": serapan(pagu, realisasi),
        "sisa": sisa(pagu, realisasi),
    }
