"""Read a unit's workbook back into rows of text, exactly, with the sheet and cell of errors."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from lakip_lib.baru.berkas import Baris
from lakip_lib.baru.buku import KEPALA_DAFTAR, LEMBAR_PETUNJUK
from lakip_lib.baru.susunan import Berkas, berkas
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan
from lakip_lib.lembar.sel import SelSalah, bilangan, isi_sel, teks
from lakip_lib.skenario.model import teks_bilangan


def baca_buku(path: Path) -> dict[str, Baris]:
    """Return the rows of every sheet by the path of its file.

    A sheet that was taken out is left out. Raises DataSalah with every cell and heading
    that cannot be used, KesalahanLakip for a file that is no workbook of a unit.
    """
    bacaan = _Bacaan(path)
    hasil = {b.jalur: list(bacaan.baris(b)) for b in bacaan.daftar()}
    if bacaan.temuan:
        raise DataSalah(bacaan.temuan)
    return hasil


@dataclass
class _Bacaan:
    path: Path
    temuan: list[Temuan] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hitungan, self.tertulis = _buka(self.path, True), _buka(self.path, False)

    def daftar(self) -> Iterator[Berkas]:
        """Yield the files that the list of sheets names and that still have their sheet."""
        isi = [tuple(map(teks, b[:2])) for b in self._petunjuk()]
        try:
            awal = isi.index(KEPALA_DAFTAR[:2]) + 1
        except ValueError:
            raise _bukan_buku(self.path) from None
        terdaftar = {LEMBAR_PETUNJUK}
        for lembar, jalur in isi[awal:]:
            if lembar and jalur:
                terdaftar.add(lembar)
                if lembar in self.hitungan.sheetnames:
                    yield berkas(jalur)
        for asing in self.hitungan.sheetnames:
            if asing not in terdaftar:
                alasan = "lembar ini tidak ada dalam daftar di lembar Petunjuk"
                self._tambah(asing, None, None, alasan, "hapus lembar ini, atau kembalikan namanya")

    def _petunjuk(self) -> list[tuple[Any, ...]]:
        if LEMBAR_PETUNJUK not in self.hitungan.sheetnames:
            raise _bukan_buku(self.path)
        return list(
            self.hitungan[LEMBAR_PETUNJUK].iter_rows(values_only=True, min_col=1, max_col=2)
        )

    def baris(self, satu: Berkas) -> Iterator[dict[str, str]]:
        """Yield the rows of a sheet, up to the last that holds something."""
        lembar = self.hitungan[satu.lembar]
        if not self._judul_sah(satu):
            return
        sela = 0
        for i in range(2, lembar.max_row + 1):
            isi = {k["name"]: self._sel(satu, i, j, k) for j, k in enumerate(satu.kolom, 1)}
            if not any(isi.values()):
                sela += 1
                continue
            # Blank rows in between stay, so that rows keep their numbers in messages.
            for _ in range(sela):
                yield dict.fromkeys(isi, "")
            sela = 0
            yield isi

    def _judul_sah(self, satu: Berkas) -> bool:
        lembar, banyak = self.hitungan[satu.lembar], len(satu.kolom)
        tertulis = [
            teks(lembar.cell(1, j + 1).value) for j in range(max(banyak, lembar.max_column))
        ]
        while len(tertulis) > banyak and not tertulis[-1]:
            tertulis.pop()
        if tertulis == satu.kolom_nama:
            return True
        susunan = ", ".join(satu.kolom_nama)
        alasan = "judul kolom berubah"
        self._tambah(satu.lembar, "baris 1", ", ".join(tertulis), alasan, f"kembalikan: {susunan}")
        return False

    def _sel(self, satu: Berkas, i: int, j: int, kolom: dict[str, Any]) -> str:
        hitungan = self.hitungan[satu.lembar].cell(i, j)
        try:
            nilai = isi_sel(hitungan, self.tertulis[satu.lembar].cell(i, j))
            if kolom["type"] in ("number", "integer"):
                angka = bilangan(nilai, hitungan.number_format)
                return "" if angka is None else teks_bilangan(angka)
            return teks(nilai).lower() if kolom["type"] == "boolean" else teks(nilai)
        except SelSalah as salah:
            sel = f"sel {get_column_letter(j)}{i}"
            isi = teks(hitungan.value)
            self._tambah(satu.lembar, sel, isi, salah.alasan, salah.perbaikan)
            return "?"

    def _tambah(
        self, lembar: str, tempat: str | None, isi: str | None, alasan: str, perbaikan: str
    ) -> None:
        letak = ", ".join(filter(None, (self.path.name, f"lembar {lembar}", tempat)))
        self.temuan.append(Temuan(letak, None, None, isi, alasan, perbaikan))


def _buka(path: Path, hitungan: bool) -> Any:
    try:
        return openpyxl.load_workbook(path, data_only=hitungan)
    except (zipfile.BadZipFile, KeyError, ValueError, InvalidFileException):
        raise _bukan_buku(path) from None


def _bukan_buku(path: Path) -> KesalahanLakip:
    return KesalahanLakip(
        f"{path.name} bukan buku data unit. Perbaikan: buat dengan lakip unit-baru FOLDER "
        f"--templat-lembar {path.name}, isi, dan simpan sebagai XLSX."
    )
