"""What the prose may say of an indicator, an agreement, a unit: ready-made words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.hitung.triwulan import deret_triwulan
from lakip_lib.jejak import langkah, sisip
from lakip_lib.narasi.kata import nilai_atau, nilai_prosa, persen, poin, sebab, target_prosa

_PENUH = 100
_BELUM = "belum diisi"


@dataclass(frozen=True)
class Indikator:
    """One indicator of one year; numbers are written with their unit."""

    id: str
    nama: str
    satuan: str
    target: str
    realisasi: str
    capaian: str
    kategori: str
    status: str
    terhitung: bool
    tercapai: bool
    nihil: bool
    terisi: bool
    kekurangan: str | None
    realisasi_triwulan: str | None
    alasan: str | None


@dataclass(frozen=True)
class Sasaran:
    """One objective with its indicators."""

    id: str
    nama: str
    indikator: tuple[Indikator, ...]


@dataclass(frozen=True)
class Banding:
    """One indicator against last year; `arah` is naik, turun, or tetap."""

    arah: str
    selisih: str
    capaian_lalu: str
    capaian: str
    realisasi_lalu: str
    realisasi: str
    perubahan: str | None


@dataclass(frozen=True)
class Perubahan:
    """One indicator whose target differs between two versions."""

    id: str
    nama: str
    dari: str
    menjadi: str


@dataclass(frozen=True)
class Versi:
    """One version of the year's targets: an agreement, a plan for the year, or Renstra."""

    id: str
    nama: str
    keputusan: str | None
    pagu: str | None
    alasan: str | None


@dataclass(frozen=True)
class Efisiensi:
    """Efficiency of the objectives that share a ceiling; NE by method `d` alone.

    `catatan` says so where the figures shown do not give the efficiency shown.
    """

    sasaran: tuple[str, ...]
    capaian: str
    serapan: str
    efisiensi: str
    nilai_efisiensi: str | None
    keterangan: str
    catatan: str


@dataclass(frozen=True)
class Lokasi:
    """One place and day of outreach."""

    lokasi: str
    kabupaten: str
    tanggal: str


@dataclass(frozen=True)
class Kepala:
    """Who signs the report."""

    nama: str
    jabatan: str
    nip: str | None


@dataclass(frozen=True)
class Unit:
    """The reporting unit; `program` is the budget programme it carries out.

    What the data does not know is None, and the prose cannot speak of it.
    """

    nama: str
    singkatan: str
    induk: str | None
    singkatan_induk: str | None
    alamat: str | None
    kota: str | None
    kode_pos: str | None
    provinsi: str | None
    wilayah_kerja: str | None
    jumlah_wilayah: Fraction | None
    program: str | None


@dataclass(frozen=True)
class Renstra:
    """The five-year plan that covers the year."""

    visi: str | None
    periode: str


def indikator_dari(b: Any) -> Indikator:
    """Build the words for one row of `Hasil.capaian`."""
    terhitung = b.capaian is not None
    return Indikator(
        id=b.indikator,
        nama=b.nama,
        satuan="persen" if b.satuan_nama == "%" else b.satuan_nama,
        target=target_prosa(
            b.target, b.target_atas, b.satuan_nama, b.predikat_target, _tanpa_target(b)
        ),
        realisasi=_realisasi(b),
        capaian=persen(b.capaian)
        if terhitung
        else sisip("tidak dihitung karena {}", sebab(b.keterangan)),
        kategori=b.kategori or "tidak dikategorikan",
        status=_status(b.capaian, b.belum_diisi),
        terhitung=terhitung,
        tercapai=terhitung and b.capaian >= _PENUH,
        nihil=b.realisasi == 0 and not b.belum_diisi,
        terisi=b.realisasi is not None or bool(b.predikat_realisasi),
        kekurangan=_kekurangan(b),
        realisasi_triwulan=_atau(b.realisasi_triwulan, lambda x: nilai_prosa(x, b.satuan_nama)),
        alasan=b.alasan,
    )


def _tanpa_target(b: Any) -> str:
    """Return what prose says after the word "target" where there is none."""
    return "yang belum diisi" if getattr(b, "konsep", False) else "yang tidak ditetapkan"


def _realisasi(b: Any) -> str:
    """Return a realisation in words; a partial sum names the quarters that it lacks."""
    teks = nilai_atau(b.realisasi, b.satuan_nama, b.predikat_realisasi, _BELUM)
    if b.realisasi is None or not b.belum_diisi:
        return teks
    return sisip(f"{{}} (tanpa {deret_triwulan(b.belum_diisi)})", teks)


def banding_dari(b: Any, satuan: str) -> Banding | None:
    """Build the words for one row of `Hasil.perbandingan`; None where nothing compares."""
    if b.selisih_capaian is None:
        return None
    selisih = b.selisih_capaian
    return Banding(
        arah="tetap" if selisih == 0 else "naik" if selisih > 0 else "turun",
        selisih=poin(abs(selisih)),
        capaian_lalu=persen(b.capaian_lalu),
        capaian=persen(b.capaian),
        realisasi_lalu=nilai_atau(b.realisasi_lalu, satuan, None, "berupa predikat"),
        realisasi=nilai_atau(b.realisasi, satuan, None, "berupa predikat"),
        perubahan=_atau(b.perubahan_persen, lambda x: persen(abs(x))),
    )


def _status(capaian: Fraction | None, belum_diisi: object) -> str:
    if capaian is None:
        return "capaian belum dihitung" if belum_diisi else "capaian tidak dihitung"
    if capaian > _PENUH:
        return "target terlampaui"
    return "target tercapai" if capaian == _PENUH else "target belum tercapai"


def _kekurangan(b: Any) -> str | None:
    """Return how much is missing to the target; None where it is met or not measured."""
    if b.capaian is None or b.arah != "naik" or b.realisasi >= b.target:
        return None
    kurang = langkah(b.target - b.realisasi, "kekurangan: target − realisasi")
    return nilai_prosa(kurang, b.satuan_nama)


def _atau(x: Fraction | None, bentuk: Any) -> str | None:
    return None if x is None else bentuk(x)
