"""The evidence that rules look at: all mentions of one year, and what the data says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from lakip_lib.angka import format_bilangan, format_nilai, format_rupiah
from lakip_lib.hitung.bingkai import baris_dari, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.model import (
    PERSEN,
    RUPIAH,
    Bernomor,
    Hal,
    Letak,
    Modus,
    Nama,
    Sebutan,
    Sitasi,
    TidakBerlaku,
)

_TABEL_NAMA = {
    "indikator": "indikator",
    "sasaran": "sasaran",
    "tujuan": "tujuan",
    "indikator_tujuan": "indikator_tujuan",
    "kegiatan": "kegiatan",
    "kelompok_kegiatan": "kelompok_kegiatan",
    "kelompok_pagu": "kelompok_pagu",
    "unit_kerja": "unit_kerja",
    "seksi": "unit_kerja",
    "versi_target": "versi_target",
}
_TANPA_KODE = {"anggaran": "Anggaran seluruhnya", "pegawai": "Pegawai seluruhnya"}


@dataclass(frozen=True)
class Bukti:
    """Everything that the rules of one run may look at.

    `hasil` gives the rules of computation and reference tables in both modes; the
    figures to check are `sebutan`. `skala` is the scale that is checked (columns of
    `Hasil.skala`), `tempat_skala` where it stands. `tak_terbaca` are printed cells that
    hold digits but are no number by the declared separators.
    """

    modus: Modus
    hasil: Hasil
    sebutan: tuple[Sebutan, ...]
    nama: tuple[Nama, ...] = ()
    sitasi: tuple[Sitasi, ...] = ()
    bernomor: tuple[Bernomor, ...] = ()
    skala: pd.DataFrame | None = None
    tempat_skala: str = ""
    tak_terbaca: tuple[Sebutan, ...] = ()

    @property
    def tahun(self) -> int:
        """Return the year of the report."""
        return self.hasil.tahun

    @cached_property
    def indikator(self) -> dict[str, Any]:
        """Map every indicator's id to its row in `indikator.csv`."""
        return menurut(self.hasil.data.ambil("indikator"), "id")

    @cached_property
    def satuan(self) -> dict[str, str]:
        """Map every indicator to its unit as shown, as this year's document has it."""
        nama = petakan(self.hasil.data.ambil("satuan"), "id", "nama")
        baku = {id_: nama.get(b.satuan) or "" for id_, b in self.indikator.items()}
        return baku | petakan(self.hasil.capaian, "indikator", "satuan_nama")

    @cached_property
    def anak(self) -> dict[Hal, tuple[Hal, ...]]:
        """Map accounts, groups of activities, ceilings and sections to their parts."""
        data = self.hasil.data
        isi: dict[Hal, tuple[Hal, ...]] = {}
        for b in baris_dari(data.ambil("akun")):
            if b.induk is not None:
                _tambah(isi, Hal("akun", b.induk), Hal("akun", b.kode))
        for b in baris_dari(data.ambil("kegiatan")):
            milik = (
                ("kelompok_kegiatan", b.kelompok),
                ("kelompok_pagu", b.kelompok_pagu),
                ("seksi", b.seksi),
            )
            for jenis, kode in milik:
                if kode is not None:
                    _tambah(isi, Hal(jenis, kode), Hal("kegiatan", b.id))
        return isi

    def cari(
        self, ukuran: str, jenis: str | None = None, tahun: int | None = None
    ) -> list[Sebutan]:
        """Return the mentions of a measure, in their order; those of a year with `tahun`."""
        return [
            s
            for s in self.sebutan
            if s.ukuran == ukuran
            and (jenis is None or s.hal.jenis == jenis)
            and (tahun is None or s.tahun == tahun)
        ]

    def perlu(self, ukuran: str, jenis: str | None = None, sebab: str = "") -> list[Sebutan]:
        """Return the mentions of a measure; raise TidakBerlaku when there are none."""
        ada = self.cari(ukuran, jenis)
        if not ada:
            raise TidakBerlaku(sebab or f"tidak ada angka {ukuran.replace('_', ' ')}")
        return ada

    def sebut(self, hal: Hal | None) -> str:
        """Return id and name of what a mention is about."""
        if hal is None:
            return "tanpa padanan dalam data"
        if hal.jenis in _TANPA_KODE:
            return _TANPA_KODE[hal.jenis]
        nama = self._nama.get(hal, "")
        return f"{hal.id} {nama}".strip()

    def dikenal(self, hal: Hal) -> bool:
        """Tell whether the data has what a mention is about."""
        return hal.jenis in _TANPA_KODE or hal in self._nama

    def sebut_id(self, indikator: str) -> str:
        """Return id and name of an indicator."""
        return self.sebut(Hal("indikator", indikator))

    @cached_property
    def _nama(self) -> dict[Hal, str]:
        isi = {}
        for jenis, tabel in _TABEL_NAMA.items():
            for b in baris_dari(self.hasil.data.ambil(tabel)):
                isi[Hal(jenis, str(b.id))] = str(b.nama)
        for b in baris_dari(self.hasil.data.ambil("akun")):
            isi[Hal("akun", b.kode)] = b.nama
        return isi


def _tambah(isi: dict[Hal, tuple[Hal, ...]], induk: Hal, anak: Hal) -> None:
    isi[induk] = (*isi.get(induk, ()), anak)


def bernomor(frame: pd.DataFrame) -> Iterator[tuple[int, Any]]:
    """Yield the rows of a data file with the numbers that a spreadsheet shows."""
    # Row 1 is the header; loading refuses empty rows, so the order is the file's.
    yield from enumerate(baris_dari(frame), 2)


def tulis(s: Sebutan) -> str:
    """Return the value of a mention as shown in a finding."""
    if s.nilai is None:
        return f'"{s.teks}"' if s.teks else "kosong"
    return tulis_nilai(s.nilai, s.ukuran, s.satuan)


def tulis_nilai(nilai: Any, ukuran: str, satuan: str = "") -> str:
    """Return a value of the measure `ukuran` as shown in a finding; "kosong" for None."""
    if nilai is None:
        return "kosong"
    if ukuran in RUPIAH:
        return format_rupiah(nilai)
    if ukuran in PERSEN:
        return f"{format_bilangan(nilai)}%"
    return format_nilai(nilai, satuan)


def masa(bukti: Bukti, s: Sebutan) -> str:
    """Return " tahun 2019" for a mention of another year than the report's."""
    return "" if s.tahun == bukti.tahun else f" tahun {s.tahun}"


def letak(s: Sebutan) -> Letak:
    """Return place and value of one mention."""
    return Letak(s.tempat, tulis(s))


def gabung_tempat(sebutan: Iterable[Sebutan]) -> str:
    """Return the places of several mentions in one phrase: each table with its rows."""
    per_wadah: dict[str, list[int]] = {}
    for s in sebutan:
        per_wadah.setdefault(s.wadah, []).append(s.baris)
    return "; ".join(f"{w}{_rentang_baris(baris)}" for w, baris in per_wadah.items())


def _rentang_baris(baris: list[int]) -> str:
    """Return " baris 4" or " baris 4–7, 9"; nothing where there are no rows."""
    deret: list[list[int]] = []
    for n in sorted(set(baris) - {0}):
        if deret and n == deret[-1][-1] + 1:
            deret[-1].append(n)
        else:
            deret.append([n])
    bagian = (str(d[0]) if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in deret)
    return f" baris {', '.join(bagian)}" if deret else ""
