"""The names of the prose with exact values behind them, for the expressions of the pairing.

`iku("IKU-03").capaian` is here the fraction itself, not the words "2,28 persen".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import baris_dari, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.jumlah import Jumlah
from lakip_lib.narasi.pencari import pencari

# Where an id may come from; a report's own names stand in the first that holds it.
_BERNAMA = (
    "sasaran",
    "indikator",
    "tujuan",
    "indikator_tujuan",
    "unit_kerja",
    "kelompok_kegiatan",
    "kegiatan",
    "kelompok_pagu",
)
_BERNAMA_RENSTRA = ("arah_kebijakan", "strategi")


def konteks_eksak(hasil: Hasil) -> dict[str, Any]:
    """Return the names for expressions; what the year's data lacks is None or has no rows."""
    data = hasil.data
    return {
        "tahun": hasil.tahun,
        "jumlah": Jumlah(hasil),
        "unit": _satu(data.ambil("unit")),
        "nama_unit": data.nama_unit(),
        "pegawai": None if hasil.pegawai.empty else hasil.pegawai_total,
        "total": lambda angka: sum(angka, Fraction(0)),
        "rata_rata": lambda angka: sum(angka, Fraction(0)) / len(angka),
        "nilai": pencari("fakta", lambda: petakan(data.ambil("fakta"), "id", "nilai")),
        **_kinerja(hasil),
        **_anggaran(hasil),
        **_kode(hasil),
    }


def _kinerja(hasil: Hasil) -> dict[str, Any]:
    kini = cache(lambda: menurut(hasil.capaian, "indikator"))
    return {
        "iku": pencari("indikator", kini),
        "lalu": pencari("indikator", lambda: _lalu(hasil, list(kini()))),
        "banding": pencari("indikator", lambda: menurut(hasil.perbandingan, "indikator")),
        "renstra": pencari("indikator", lambda: menurut(hasil.renstra, "indikator")),
        "tw": _berdua("triwulan", hasil.triwulan_rinci, ("indikator", "triwulan"), None),
        "target_versi": _berdua("target", hasil.target_versi, ("indikator", "versi"), "nilai"),
    }


def _lalu(hasil: Hasil, kini: list[str]) -> Mapping[str, Any]:
    """Return last year's indicators; None for one of this year that it did not have."""
    dulu = {} if hasil.lalu is None else menurut(hasil.lalu.capaian, "indikator")
    return {id_: dulu.get(id_) for id_ in dict.fromkeys([*kini, *dulu])}


def _anggaran(hasil: Hasil) -> dict[str, Any]:
    berserapan = hasil.kegiatan[hasil.kegiatan["serapan"].notna()]
    urut = baris_dari(berserapan.sort_values("serapan", kind="stable"))
    return {
        "anggaran": _satu(hasil.total),
        "anggaran_lalu": None if hasil.lalu is None else _satu(hasil.lalu.total),
        "kegiatan": pencari("kegiatan", lambda: menurut(hasil.kegiatan, "id")),
        "kelompok": pencari("kelompok kegiatan", lambda: menurut(hasil.kelompok_kegiatan, "id")),
        "akun": pencari("akun", lambda: menurut(hasil.akun, "kode")),
        "jenis": pencari("jenis belanja", lambda: menurut(hasil.jenis_belanja, "kode")),
        "seksi": pencari("seksi", lambda: menurut(hasil.seksi_anggaran, "seksi")),
        "pagu_versi": pencari("versi target", lambda: petakan(hasil.pagu_versi, "versi", "pagu")),
        "efisiensi": pencari("kelompok pagu", lambda: menurut(hasil.efisiensi, "kelompok_pagu")),
        "kegiatan_tertinggi": urut[-1] if urut else None,
        "kegiatan_terendah": urut[0] if urut else None,
    }


def _kode(hasil: Hasil) -> dict[str, Any]:
    """Return `nama` and `nomor`: name and place in its list of what an id stands for."""
    daftar = cache(lambda: _daftar_kode(hasil))
    cari = pencari("kode", daftar)
    return {"nama": lambda kode: cari(kode)[0], "nomor": lambda kode: Fraction(cari(kode)[1])}


def _daftar_kode(hasil: Hasil) -> dict[str, tuple[str, int]]:
    frame = [hasil.data.ambil(n) for n in _BERNAMA]
    frame += [hasil.data.renstra[n] for n in _BERNAMA_RENSTRA if n in hasil.data.renstra]
    isi: dict[str, tuple[str, int]] = {}
    for satu in frame:
        for i, b in enumerate(baris_dari(satu), 1):
            isi.setdefault(b.id, (b.nama, i))
    for i, b in enumerate(baris_dari(hasil.data.ambil("akun")), 1):
        isi.setdefault(b.kode, (b.nama, i))
    return isi


def _berdua(
    jenis: str, frame: pd.DataFrame, kunci: tuple[str, str], kolom: str | None
) -> Callable[[str, Any], Any]:
    """Return the lookup of a row (or of its `kolom`) by two keys."""
    isi = cache(
        lambda: {f"{getattr(b, kunci[0])}, {getattr(b, kunci[1])}": b for b in baris_dari(frame)}
    )
    cari = pencari(jenis, isi)

    def ambil(satu: str, dua: Any) -> Any:
        baris = cari(f"{satu}, {dua}")
        return baris if kolom is None else getattr(baris, kolom)

    return ambil


def _satu(frame: pd.DataFrame) -> Any:
    return next(iter(baris_dari(frame)), None)


def nama_konteks(kode: str, konteks: Mapping[str, Any]) -> str:
    """Return the name behind an id, or the id itself where it stands for nothing known."""
    try:
        return str(konteks["nama"](kode))
    except KesalahanLakip:
        return kode
