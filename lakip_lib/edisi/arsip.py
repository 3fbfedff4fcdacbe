"""An edition's archive: a ZIP that is written the same everywhere and read with distrust."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from lakip_lib.kesalahan import KesalahanLakip, kutip

BACA_SAYA = "BACA-SAYA.txt"
MANIFES = "manifest.json"
RO_CRATE = "ro-crate-metadata.json"
HASIL, MASUKAN, PROGRAM = "hasil", "masukan", "program"
BUKU = f"{MASUKAN}/notebooks"

BERKAS_TERBANYAK = 5_000
BITA_TERBANYAK = 300_000_000
"""Bytes of all files of an archive together, unpacked."""
_NAMA_TERPANJANG = 240
_WAKTU = (1980, 1, 1, 0, 0, 0)
_IZIN = (stat.S_IFREG | 0o644) << 16
_AKHIRAN_DATA = (".csv", ".json", ".md", ".svg", ".png")
_TERLARANG = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')

# What zipfile raises for damaged archives.
_RUSAK = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError, IndexError)
_PEMAMPATAN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

Isi = Mapping[str, bytes]
"""Files by their paths in the archive."""


def tulis_zip(isi: Isi) -> bytes:
    """Return a ZIP of the files: sorted, without times, owners or rights of their own."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in sorted(isi):
            satu = zipfile.ZipInfo(nama, _WAKTU)
            satu.compress_type, satu.create_system = zipfile.ZIP_DEFLATED, 3
            satu.external_attr = _IZIN
            arsip.writestr(satu, isi[nama], compresslevel=9)
    return wadah.getvalue()


def baca_zip(berkas: Path) -> dict[str, bytes]:
    """Return the files of an edition's archive.

    Raises KesalahanLakip for a file that is no sound ZIP or that holds anything but an
    edition: paths out of the archive, links, locked or doubled entries, too much of it.
    Nothing is unpacked onto the disk.
    """
    if not berkas.is_file():
        raise KesalahanLakip(
            f"arsip {berkas} tidak ada. Perbaikan: sebut berkas .zip yang dibuat dengan lakip "
            "terbitkan --edisi final."
        )
    with berkas.open("rb") as sumber:
        isi = _baca(berkas, sumber)
    hilang = [n for n in (MANIFES, RO_CRATE) if n not in isi]
    if hilang:
        _tolak(berkas, f"{' dan '.join(hilang)} tidak ada di dalamnya")
    return isi


def _baca(berkas: Path, sumber: BinaryIO) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(sumber) as arsip:
            daftar = _periksa_daftar(berkas, arsip.infolist())
            return {satu.filename: arsip.read(satu) for satu in daftar}
    except _RUSAK:
        raise KesalahanLakip(
            f"{berkas} rusak atau bukan arsip ZIP. Perbaikan: unduh atau salin ulang arsip itu "
            "dari sumbernya."
        ) from None


def sah(nama: str) -> bool:
    """Tell whether a path may stand in an edition's archive.

    >>> sah("hasil/laporan.html"), sah("hasil/../x.html"), sah("/etc/passwd"), sah("x.py")
    (True, False, False, False)
    """
    bagian = nama.split("/")
    if len(nama) > _NAMA_TERPANJANG or _TERLARANG.search(nama) or not _bersih(bagian):
        return False
    if bagian[0] == MASUKAN:
        return _masukan_sah(bagian)
    return nama in (BACA_SAYA, MANIFES, RO_CRATE) or (
        len(bagian) > 1 and bagian[0] in (HASIL, PROGRAM)
    )


def _bersih(bagian: list[str]) -> bool:
    # Windows drops dots and blanks at the end of a name.
    return all(b not in ("", ".", "..") and b == b.rstrip(". ") for b in bagian)


def _masukan_sah(bagian: list[str]) -> bool:
    """Tell whether it is a notebook, or a file of a data folder: nothing that Python imports."""
    akhiran = PurePosixPath(bagian[-1]).suffix.lower()
    if bagian[1] == "notebooks":
        return len(bagian) == 3 and akhiran == ".ipynb"
    return len(bagian) > 2 and akhiran in _AKHIRAN_DATA


def _periksa_daftar(berkas: Path, daftar: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the entries that are files. Raises KesalahanLakip for one that must not be."""
    if len(daftar) > BERKAS_TERBANYAK or sum(s.file_size for s in daftar) > BITA_TERBANYAK:
        _tolak(berkas, "isinya jauh lebih besar daripada edisi mana pun")
    isi = [s for s in daftar if not s.filename.endswith("/")]
    terlihat: set[str] = set()
    for satu in isi:
        jenis = stat.S_IFMT(satu.external_attr >> 16)
        if jenis not in (0, stat.S_IFREG):
            _tolak(berkas, f"{kutip(satu.filename)} tautan atau berkas khusus")
        if satu.flag_bits & 1 or satu.compress_type not in _PEMAMPATAN:
            _tolak(berkas, f"{kutip(satu.filename)} terkunci atau dimampatkan dengan cara lain")
        # The name as it stands there: zipfile cuts it at a NUL.
        if satu.orig_filename != satu.filename or not sah(satu.filename):
            _tolak(berkas, f"{kutip(satu.orig_filename)} tidak boleh ada di dalamnya")
        if satu.filename.casefold() in terlihat:
            _tolak(berkas, f"{kutip(satu.filename)} ada dua kali")
        terlihat.add(satu.filename.casefold())
    return isi


def _tolak(berkas: Path, sebab: str) -> None:
    raise KesalahanLakip(
        f"{berkas} bukan arsip edisi yang dapat dipakai: {sebab}. Tidak ada yang dijalankan. "
        "Perbaikan: pakai arsip dari lakip terbitkan --edisi final yang belum diubah."
    )
