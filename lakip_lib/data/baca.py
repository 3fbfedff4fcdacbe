"""Read one declared file: header against schema, then every cell, with all findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, NamedTuple

from lakip_lib.data.berkas import baca_baris, pemisah_lain
from lakip_lib.data.deskripsi import Sumber
from lakip_lib.data.kolom import KOLOM_CACAH
from lakip_lib.data.lapis import BarisLapis, tempel
from lakip_lib.data.sel import PembacaSel, Salah
from lakip_lib.jejak import Sel, Terlacak
from lakip_lib.kesalahan import Temuan, kutip, saran

_BARIS_JUDUL = 1


class Baris(NamedTuple):
    """One row: its number in a spreadsheet, typed values and texts by column.

    A cell that does not fit its column has the value `Salah`; a column that the file
    lacks is absent.
    """

    nomor: int
    nilai: dict[str, Any]
    teks: dict[str, str]

    def kunci(self, kolom: Sequence[str]) -> tuple[Any, ...] | None:
        """Return the values of `kolom`, or None when one of them could not be read."""
        isi = tuple(self.nilai.get(k, _TIDAK_ADA) for k in kolom)
        return None if any(isinstance(n, Salah) for n in isi) else isi


_TIDAK_ADA = Salah("", "")


@dataclass
class Bacaan:
    """What one file holds, and what is wrong with it.

    `kolom` are the columns that its header has; a file that is not `terbaca` has none.
    `berubah` are the rows that a scenario changed, by number.
    """

    sumber: Sumber
    baris: list[Baris] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    kolom: frozenset[str] = frozenset()
    terbaca: bool = True
    berubah: dict[int, BarisLapis] = field(default_factory=dict)

    def salah(self, baris: Baris | None, kolom: str | None, alasan: str, perbaikan: str) -> None:
        """Add a finding; with row and column it quotes the text of the cell.

        In a row that a scenario changed, the scenario is to blame: its row is named.
        """
        nomor = baris.nomor if baris else None
        lapis = self.berubah.get(nomor) if nomor else None
        if lapis is not None:
            p = lapis.sel.get(kolom or "") or next(iter(lapis.sel.values()))
            if lapis.sel.get(kolom or "") is None:
                alasan += f" (kolom {kolom} di {self.sumber.jalur})"
            self.temuan.append(p.temuan("nilai", alasan, perbaikan))
            return
        nilai = baris.teks.get(kolom) if baris and kolom else None
        self.temuan.append(Temuan(self.sumber.jalur, nomor, kolom, nilai, alasan, perbaikan))

    def gagal(self, temuan: Temuan) -> Bacaan:
        """Mark the file as unreadable because of `temuan`."""
        self.temuan.append(temuan)
        self.terbaca = False
        return self


def baca_berkas(
    sumber: Sumber, isi: bytes, pembaca: dict[str, PembacaSel], lapis: Sequence[BarisLapis] = ()
) -> Bacaan:
    """Return the rows of a file, typed by `pembaca` (one reader for each column).

    `lapis` are changes to lay over a file that has no findings of its own.
    """
    bacaan = Bacaan(sumber)
    mentah = baca_baris(sumber.jalur, isi, sumber.pengodean, sumber.dialek)
    if isinstance(mentah, Temuan):
        return bacaan.gagal(mentah)
    judul = sumber.dialek.read_labels(mentah)
    pemisah = pemisah_lain(judul, pembaca, sumber.dialek)
    if pemisah is not None:
        alasan = "semua judul terbaca sebagai satu kolom"
        return bacaan.gagal(Temuan(sumber.jalur, _BARIS_JUDUL, None, judul[0], alasan, pemisah))
    bergeser = _judul_bergeser(mentah, judul, pembaca)
    if bergeser is not None:
        alasan = f"judul kolom ada di baris {bergeser}, bukan di baris {_BARIS_JUDUL}"
        hapus = f"hapus baris {_BARIS_JUDUL} sampai {bergeser - 1}, yang bukan judul dan bukan data"
        if bergeser - _BARIS_JUDUL == 1:
            hapus = f"hapus baris {_BARIS_JUDUL}, yang bukan judul dan bukan data"
        return bacaan.gagal(Temuan(sumber.jalur, _BARIS_JUDUL, None, judul[0], alasan, hapus))
    bacaan.kolom = frozenset(judul)
    bacaan.temuan += _periksa_judul(sumber.jalur, judul, list(pembaca))
    baris_baris = sumber.dialek.read_enumerated_content_stream(mentah)
    semua, bacaan.berubah = tempel(judul, baris_baris, lapis)
    pelacak = _Pelacak(bacaan)
    for nomor, sel in semua:
        baris = _baca_baris(bacaan, nomor, sel, judul, pembaca)
        if baris is not None:
            pelacak.lacak(baris)
            bacaan.baris.append(baris)
    return bacaan


_CARI_JUDUL = 10  # rows from the top among which a header that slipped down is looked for


def _judul_bergeser(
    mentah: list[list[str]], judul: list[str], kolom: Collection[str]
) -> int | None:
    """Return the row of the header when lines were put above it; None where it is in place."""

    def cocok(sel: Sequence[str]) -> int:
        return len(set(sel) & set(kolom))

    baris, terbanyak = _BARIS_JUDUL, cocok(judul)
    for nomor, sel in enumerate(mentah[:_CARI_JUDUL], _BARIS_JUDUL):
        if cocok(sel) > terbanyak:
            baris, terbanyak = nomor, cocok(sel)
    return baris if baris != _BARIS_JUDUL and terbanyak * 2 > len(kolom) else None


def _periksa_judul(berkas: str, judul: list[str], kolom: list[str]) -> Iterator[Temuan]:
    """Yield what is wrong with the header: each missing, unknown, renamed, doubled column."""
    hilang = [k for k in kolom if k not in judul]
    for urutan, nama in enumerate(judul, 1):
        if nama in kolom and nama not in judul[: urutan - 1]:
            continue
        alasan, perbaikan = _salah_judul(nama, urutan, kolom, hilang)
        yield Temuan(berkas, _BARIS_JUDUL, nama or f"ke-{urutan}", None, alasan, perbaikan)
    for nama in hilang:
        alasan, letak = "kolom ini tidak ada", kolom.index(nama) + 1
        perbaikan = f"tambahkan kolom ini sebagai kolom ke-{letak}"
        yield Temuan(berkas, _BARIS_JUDUL, nama, None, alasan, perbaikan)
    if sorted(judul) == sorted(kolom) and judul != kolom:
        alasan, susunan = "urutan kolom berbeda dengan skema", ", ".join(kolom)
        yield Temuan(berkas, _BARIS_JUDUL, None, None, alasan, f"urutkan menjadi {susunan}")


def _salah_judul(nama: str, urutan: int, kolom: list[str], hilang: list[str]) -> tuple[str, str]:
    """Return reason and remedy of one wrong label; a renamed column leaves `hilang`."""
    if nama in kolom:
        return "judul kolom ini muncul lebih dari sekali", "hapus kolom yang berlebih"
    if not nama.strip():
        return "kolom tanpa judul", "hapus kolom ini beserta pemisahnya, atau beri judul"
    dekat = saran(nama, hilang)
    if dekat is None and urutan <= len(kolom) and len(hilang) == 1 and kolom[urutan - 1] in hilang:
        dekat = hilang[0]
    if dekat is None:
        return "kolom ini tidak dikenal", "hapus kolom ini, atau nyatakan di skema"
    hilang.remove(dekat)
    return (
        f"kolom ini tidak dikenal, sedangkan kolom {kutip(dekat)} tidak ada",
        f"mungkin maksudnya {kutip(dekat)}; ganti judul kolom ini",
    )


def _baca_baris(
    bacaan: Bacaan, nomor: int, sel: list[str], judul: list[str], pembaca: dict[str, PembacaSel]
) -> Baris | None:
    baris = Baris(nomor, {}, dict(zip(judul, sel, strict=False)))
    if not any(sel):
        bacaan.salah(baris, None, "baris kosong", "hapus baris ini")
        return None
    if len(sel) != len(judul):
        alasan = f"baris ini berisi {len(sel)} sel, padahal judulnya {len(judul)} kolom"
        pemisah = "apit dengan tanda kutip sel yang memuat pemisah, atau lengkapi baris ini"
        bacaan.salah(baris, None, alasan, pemisah)
        return None
    for kolom, teks in baris.teks.items():
        if kolom not in pembaca:
            continue
        nilai = pembaca[kolom](teks)
        baris.nilai[kolom] = nilai
        if isinstance(nilai, Salah):
            bacaan.salah(baris, kolom, *nilai)
    return baris


class _Pelacak:
    """Lets the numbers of one file's rows remember their cells: the leaves of all trails."""

    def __init__(self, bacaan: Bacaan) -> None:
        sumber = bacaan.sumber
        self._jalur, self._berubah = sumber.jalur, bacaan.berubah
        self._kunci = sumber.schema.primary_key
        self._judul = {k.name: k.title or k.name for k in sumber.schema.fields}
        self._cacah = KOLOM_CACAH.get(sumber.tabel, frozenset())

    def lacak(self, baris: Baris) -> None:
        """Give every number of `baris`, and every count, its cell."""
        kunci = ", ".join(baris.teks.get(k, "") for k in self._kunci)
        nama = baris.teks.get("nama", "")
        for kolom, nilai in baris.nilai.items():
            if isinstance(nilai, Fraction) or (isinstance(nilai, int) and kolom in self._cacah):
                tempat = (*self._tempat(baris.nomor, kolom), baris.teks[kolom])
                sel = Sel(*tempat, kunci=kunci, judul=self._judul[kolom], hal=nama)
                baris.nilai[kolom] = Terlacak(nilai, sel)

    def _tempat(self, nomor: int, kolom: str) -> tuple[str, int, str]:
        lapis = self._berubah.get(nomor)
        ubah = lapis.sel.get(kolom) if lapis else None
        return (ubah.berkas, ubah.baris, "nilai") if ubah else (self._jalur, nomor, kolom)


def butir_baris(sumber: Sumber, baris: Baris) -> Fraction:
    """Return a row as a number that counts 1 and knows where the row stands."""
    kolom = [*(sumber.schema.primary_key or sumber.schema.field_names)]
    kunci = ", ".join(baris.teks.get(k, "") for k in sumber.schema.primary_key)
    tempat = (sumber.jalur, baris.nomor, kolom[0], baris.teks[kolom[0]])
    return Terlacak(1, Sel(*tempat, kunci=kunci, hal=baris.teks.get("nama", ""), butir=True))
