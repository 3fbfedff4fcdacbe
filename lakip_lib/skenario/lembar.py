"""Read the planner's workbook back: only what was changed counts, exactly as typed.

What the file looks like is told in `templat`: every sheet has a hidden twin with what it
held at first. Keys and headings must still be as they were; cells that hold something
else than their twin are changes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from lakip_lib.data import DataTahun
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan, saran
from lakip_lib.lembar.sel import SelSalah, bilangan, isi_sel, sama, teks
from lakip_lib.skenario.bidang import OBJEK_PENGATURAN
from lakip_lib.skenario.geser import Kunci, geseran
from lakip_lib.skenario.model import Perubahan, teks_bilangan
from lakip_lib.skenario.tata import (
    ALASAN,
    BARIS_AWAL,
    BARIS_BIDANG,
    BARIS_KEPALA,
    TANDA,
    Kolom,
    Lembar,
    nama_asal,
)
from lakip_lib.skenario.tata_lembar import tata_lembar

_ULANG = "buat lembar kerja baru dengan --templat, lalu ketik ulang perubahannya di sana"
_PULIHKAN = "kembalikan isi sel ini; baris dan kolom tidak boleh dipindah, disisipkan, atau dihapus"

_BATALKAN = f"batalkan perubahan baris itu (Ctrl+Z), atau {_ULANG}"


def baca_lembar(path: Path, data: DataTahun) -> list[Perubahan]:
    """Return the cells of a filled workbook that were changed, sheet by sheet, row by row.

    `data` is the official data of the year. Numbers are exact: what a spreadsheet shows,
    not its binary neighbour. An emptied cell means missing. Raises DataSalah with every
    cell that cannot be used: a changed key or heading, a missing sheet, a wrong value, a
    formula that was never computed; KesalahanLakip for a file that is no workbook.
    """
    buku = _Buku(path)
    hasil: list[Perubahan] = []
    for satu in tata_lembar(data):
        hasil += buku.baca(satu, data.tahun)
    if buku.temuan:
        raise DataSalah(buku.temuan)
    return hasil


@dataclass
class _Buku:
    """One workbook, with the results of its formulas and the formulas themselves."""

    path: Path
    temuan: list[Temuan] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hitungan = _buka(self.path, True)
        self.tertulis = _buka(self.path, False)

    def baca(self, isi: Lembar, tahun: int) -> list[Perubahan]:
        """Return the changes of one sheet; what is wrong goes to `temuan`."""
        asal = nama_asal(isi.nama)
        for nama in (asal, isi.nama):
            if nama not in self.hitungan.sheetnames:
                alasan = f"lembar {isi.nama} tidak ada dalam lembar kerja ini"
                self.temuan.append(Temuan(self.path.name, None, None, None, alasan, _ULANG))
                return []
        if not self._sah(asal, tahun):
            return []
        return list(_Lembar(self, isi).perubahan())

    def _sah(self, asal: str, tahun: int) -> bool:
        tanda, tertulis = (self.hitungan[asal].cell(1, k).value for k in (1, 2))
        if tanda != TANDA:
            alasan = "lembar tersembunyi yang mencatat isi semula rusak"
        elif teks(tertulis) != str(tahun):
            alasan = f"lembar kerja ini dibuat untuk tahun {teks(tertulis)}, bukan {tahun}"
        else:
            return True
        satu = Temuan(self.path.name, None, None, None, alasan, _ULANG)
        if satu not in self.temuan:
            self.temuan.append(satu)
        return False


class _Lembar:
    """One sheet beside its hidden twin."""

    def __init__(self, buku: _Buku, isi: Lembar) -> None:
        self._buku, self._isi = buku, isi
        self._kini, self._tertulis = buku.hitungan[isi.nama], buku.tertulis[isi.nama]
        self._asal = buku.hitungan[nama_asal(isi.nama)]
        self._berkas = f"{buku.path.name}, lembar {isi.nama}"
        self._lebar = len(isi.kolom)
        # The file's own rows count, not today's data: it may have been written before.
        self._akhir = BARIS_AWAL
        while self._asal.cell(self._akhir + 1, self._lebar + 1).value is not None:
            self._akhir += 1

    def perubahan(self) -> Iterator[Perubahan]:
        for j in range(self._lebar):
            self._cocok(BARIS_KEPALA, j)
        if self._bergeser() or self._sisa():
            return
        for i in range(BARIS_AWAL, self._akhir):
            utuh = all([self._cocok(i, j) for j, k in enumerate(self._isi.kolom) if not k.bidang])
            if utuh:
                yield from self._baris(i)

    def _bergeser(self) -> bool:
        """Find an inserted or deleted row: one finding instead of one for every key below it."""
        akhir = max(self._akhir, self._kini.max_row)
        while akhir > BARIS_AWAL and not any(self._kunci(self._kini, akhir - 1, semua=True)):
            akhir -= 1
        semula = [self._kunci(self._asal, i) for i in range(BARIS_AWAL, self._akhir)]
        kini = [self._kunci(self._kini, i) for i in range(BARIS_AWAL, akhir)]
        geser = geseran(semula, kini)
        if geser is None:
            return False
        alasan = f"sebuah baris {geser[0]} di sekitar baris {BARIS_AWAL + geser[1] + 1}"
        self._buku.temuan.append(Temuan(self._berkas, None, None, None, alasan, _BATALKAN))
        return True

    def _kunci(self, lembar: Any, i: int, *, semua: bool = False) -> Kunci:
        """Return what a row's keys show, or with `semua` what all its cells show."""
        kolom = (j for j, k in enumerate(self._isi.kolom) if semua or not k.bidang)
        return tuple(teks(_isi_asal(lembar, i, j)) for j in kolom)

    def _sisa(self) -> bool:
        """Find cells beyond the rows that the sheet had: nobody would read them."""
        for i in range(self._akhir, self._kini.max_row):
            for j in range(self._lebar):
                if self._nilai(i, j) is not None:
                    alasan = "baris ini tidak ada dalam templat"
                    self._salah(i, j, alasan, f"hapus baris ini, atau {_ULANG}")
                    return True
        return False

    def _cocok(self, i: int, j: int) -> bool:
        """Check that a key or a heading still is what it was."""
        if sama(self._nilai(i, j), _isi_asal(self._asal, i, j)):
            return True
        semula = teks(_isi_asal(self._asal, i, j))
        self._salah(i, j, f"sel kunci ini berubah; semula {semula!r}", _PULIHKAN)
        return False

    def _baris(self, i: int) -> Iterator[Perubahan]:
        objek = str(_isi_asal(self._asal, i, self._lebar))
        alasan = ""
        ubahan = []
        for j, kolom in enumerate(self._isi.kolom):
            if kolom.bidang == ALASAN:
                alasan = " ".join(teks(self._nilai(i, j)).split())
            elif kolom.bidang and not sama(self._nilai(i, j), _isi_asal(self._asal, i, j)):
                nilai = self._tulisan(i, j, kolom)
                if nilai is not None:
                    ubahan.append((str(_isi_asal(self._asal, BARIS_BIDANG, j)), nilai, j))
        for bidang, nilai, j in ubahan:
            siapa = (OBJEK_PENGATURAN, objek) if bidang == OBJEK_PENGATURAN else (objek, bidang)
            yield Perubahan(*siapa, nilai, alasan, self._berkas, i + 1, _alamat(i, j))

    def _tulisan(self, i: int, j: int, kolom: Kolom) -> str | None:
        """Return the cell as a data file has it; None where it is no change after all.

        None, with a finding, where it is wrong as well.
        """
        nilai = self._nilai(i, j)
        try:
            if kolom.jenis == "pilihan":
                return self._pilihan(teks(nilai), i, kolom)
            angka = bilangan(nilai, self._kini.cell(i + 1, j + 1).number_format)
            if angka is not None and angka == _angka(_isi_asal(self._asal, i, j)):
                return None
            return "" if angka is None else teks_bilangan(angka)
        except SelSalah as salah:
            self._salah(i, j, salah.alasan, salah.perbaikan)
        except ValueError:
            self._salah(i, j, "desimalnya terlalu banyak", "bulatkan nilainya")
        return None

    def _pilihan(self, tertulis: str, i: int, kolom: Kolom) -> str:
        sah = kolom.pilihan or self._isi.baris[i - BARIS_AWAL].pilihan
        if tertulis in sah or not tertulis:
            return tertulis
        dekat = saran(tertulis, sah)
        mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
        daftar = f"{mungkin}pilih salah satu: {', '.join(sah)}"
        raise SelSalah("bukan salah satu pilihan yang sah", daftar)

    def _nilai(self, i: int, j: int) -> Any:
        """Return the value of a cell (from 0); None, with a finding, for a broken formula."""
        tempat = (i + 1, j + 1)
        try:
            return isi_sel(self._kini.cell(*tempat), self._tertulis.cell(*tempat))
        except SelSalah as salah:
            self._salah(i, j, salah.alasan, salah.perbaikan)
            return _isi_asal(self._asal, i, j)

    def _salah(self, i: int, j: int, alasan: str, perbaikan: str) -> None:
        nilai = self._tertulis.cell(i + 1, j + 1).value
        sel = f"sel {_alamat(i, j)}"
        tertulis = None if nilai is None else teks(nilai)
        temuan = Temuan(f"{self._berkas}, {sel}", None, None, tertulis, alasan, perbaikan)
        if temuan not in self._buku.temuan:
            self._buku.temuan.append(temuan)


def _alamat(i: int, j: int) -> str:
    return f"{get_column_letter(j + 1)}{i + 1}"


def _isi_asal(lembar: Any, i: int, j: int) -> Any:
    nilai = lembar.cell(i + 1, j + 1).value
    return nilai.strip() or None if isinstance(nilai, str) else nilai


def _angka(nilai: Any) -> Fraction | None:
    return bilangan(nilai) if isinstance(nilai, (int, float)) else None


def _buka(path: Path, hitungan: bool) -> Any:
    try:
        return openpyxl.load_workbook(path, data_only=hitungan)
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        InvalidFileException,
    ):
        raise KesalahanLakip(
            f"{path.name} bukan lembar kerja XLSX yang dapat dibaca. Perbaikan: simpan ulang "
            "sebagai Excel (.xlsx), atau buat yang baru dengan --templat."
        ) from None
