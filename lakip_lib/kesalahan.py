"""Errors that a user can put right: one complete Indonesian message, never a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

_PANJANG_NILAI = 60


class KesalahanLakip(Exception):
    """A user's mistake; the message names the cause and the remedy.

    `kode_keluar` is the exit code of the command: 2 wrong use or bad data, 1 a failed run.
    """

    kode_keluar = 2

    def _render_traceback_(self) -> list[str]:
        """Let IPython show the message alone, without the frames that lead to it."""
        return [f"{type(self).__name__}: {self}"]


class BukuGagal(KesalahanLakip):
    """A notebook failed while it ran."""

    kode_keluar = 1


@dataclass(frozen=True)
class Temuan:
    """One finding in a file.

    `baris` counts as a spreadsheet shows it (the header is row 1); None where the
    finding is about the whole file or its header as a whole.
    """

    berkas: str
    baris: int | None
    kolom: str | None
    nilai: str | None
    alasan: str
    perbaikan: str

    def __str__(self) -> str:
        tempat = [self.berkas]
        if self.baris is not None:
            tempat.append(f"baris {self.baris}")
        if self.kolom is not None:
            tempat.append(f"kolom {kutip(self.kolom)}")
        if self.nilai is not None:
            tempat.append(f"nilai {kutip(self.nilai)}")
        return f"{', '.join(tempat)}: {self.alasan}. Perbaikan: {self.perbaikan}."


class DataSalah(KesalahanLakip):
    """All findings of all data files in one error."""

    def __init__(self, temuan: Iterable[Temuan]) -> None:
        self.temuan = list(temuan)
        super().__init__(self.temuan)

    def __str__(self) -> str:
        butir = "\n".join(f"  - {satu}" for satu in self.temuan)
        return f"data belum dapat dipakai, {len(self.temuan)} kesalahan ditemukan:\n{butir}"


def kutip(teks: str) -> str:
    """Return `teks` in quotes on one line, shortened, with invisible characters written out.

    >>> kutip("a\\tb")
    '"a\\\\tb"'
    """
    if len(teks) > _PANJANG_NILAI:
        teks = f"{teks[:_PANJANG_NILAI]}…"
    aman = "".join(h if h.isprintable() else h.encode("unicode_escape").decode() for h in teks)
    return f'"{aman}"'


def saran(kata: str, pilihan: Iterable[str]) -> str | None:
    """Return the one of `pilihan` that `kata` was most likely meant to be, or None.

    >>> saran("IKU-3", ["IKU-03", "IKU-12"])
    'IKU-03'
    """
    urut = sorted(pilihan, reverse=True)
    # "IKU 3" and "iku-03" differ in nothing that counts, unlike "IKU-13".
    menurut_pokok = {_pokok(p): p for p in urut}
    if _pokok(kata) in menurut_pokok:
        return menurut_pokok[_pokok(kata)]
    menurut_kecil = {p.casefold(): p for p in urut}
    dekat = get_close_matches(kata.strip().casefold(), menurut_kecil, n=1, cutoff=0.6)
    return menurut_kecil[dekat[0]] if dekat else None


def _pokok(teks: str) -> str:
    """Return letters and numbers only, without case, leading zeros or signs between."""
    bagian = re.findall(r"\d+|[^\W\d_]+", teks.casefold())
    return " ".join(b.lstrip("0") or "0" if b.isdecimal() else b for b in bagian)
