"""Read the bytes of a data folder, and the rows of text of one CSV file.

Encoding and dialect are those that the data package declares; nothing is guessed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from pathlib import Path
from types import MappingProxyType

from frictionless import Dialect
from frictionless.formats import CsvControl

from lakip_lib.catatan import tanpa_catatan
from lakip_lib.kesalahan import Temuan, kutip
from lakip_lib.kesalahan_sistem import sebab_sistem

_AKHIRAN = (".csv", ".json")
_BOM = b"\xef\xbb\xbf"
_PEMISAH_LAIN = MappingProxyType({";": "titik koma", "\t": "tab", "|": "garis tegak", ",": "koma"})


@tanpa_catatan()
def baca_folder(folder: Path) -> tuple[dict[str, bytes], list[Temuan]]:
    """Return the bytes of every CSV and JSON file below `folder` by its relative path.

    Hidden files and folders are passed over. A file that cannot be read, or that a
    link takes from outside the folder, is a finding.
    """
    isi: dict[str, bytes] = {}
    temuan: list[Temuan] = []
    for jalur in _daftar_berkas(folder):
        nama = jalur.relative_to(folder).as_posix()
        if not jalur.resolve().is_relative_to(folder.resolve()):
            alasan = "tautan ini menunjuk ke luar folder data"
            temuan.append(Temuan(nama, None, None, None, alasan, "salin berkasnya ke folder data"))
            continue
        try:
            isi[nama] = jalur.read_bytes()
        except OSError as e:
            alasan = f"berkas tidak dapat dibaca ({sebab_sistem(e)})"
            temuan.append(Temuan(nama, None, None, None, alasan, "periksa izin berkas ini"))
    return isi, temuan


def _daftar_berkas(folder: Path) -> Iterator[Path]:
    for jalur in sorted(folder.rglob("*")):
        tersembunyi = any(b.startswith((".", "~$")) for b in jalur.relative_to(folder).parts)
        if jalur.suffix.lower() in _AKHIRAN and not tersembunyi and jalur.is_file():
            yield jalur


def baca_baris(
    berkas: str, isi: bytes, pengodean: str, dialek: Dialect
) -> list[list[str]] | Temuan:
    """Return all rows of a CSV file, the header included, or the finding that prevents it."""
    aturan = CsvControl.from_dialect(dialek).to_python()
    aturan.strict = True
    teks = _baca_teks(berkas, isi, pengodean, aturan)
    if isinstance(teks, Temuan):
        return teks
    baris: list[list[str]] = []
    try:
        # Row by row: on an error the rows before it tell where it stands.
        baris.extend(csv.reader(io.StringIO(teks, newline=""), dialect=aturan))
    except csv.Error:
        alasan = "tanda kutip tidak berpasangan atau salah letak"
        saran = 'periksa tanda " di baris ini; tulis "" untuk satu tanda kutip di dalam sel'
        return Temuan(berkas, len(baris) + 1, None, None, alasan, saran)
    return baris


def _baca_teks(berkas: str, isi: bytes, pengodean: str, aturan: csv.Dialect) -> str | Temuan:
    if not isi.removeprefix(_BOM).strip():
        saran = "isi dengan baris judul dan data, atau hapus dari datapackage.json"
        return Temuan(berkas, None, None, None, "berkas kosong", saran)
    if pengodean == "utf-8":
        isi = isi.removeprefix(_BOM)
    elif not pengodean.startswith("utf") and _sebenarnya_utf8(isi):
        alasan = f"berkas ini berpengodean UTF-8, padahal dinyatakan {pengodean}"
        return Temuan(berkas, None, None, None, alasan, _nyatakan("utf-8"))
    try:
        return isi.decode(pengodean)
    except UnicodeDecodeError as e:
        return _salah_pengodean(berkas, isi, e, aturan)
    except UnicodeError:
        alasan = f"isi berkas tidak sesuai pengodean {pengodean}"
        return Temuan(berkas, None, None, None, alasan, _nyatakan("utf-8"))


def _sebenarnya_utf8(isi: bytes) -> bool:
    # Text outside ASCII that is valid UTF-8 was hardly ever written in a one-byte code.
    if isi.isascii():
        return False
    try:
        isi.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _salah_pengodean(berkas: str, isi: bytes, e: UnicodeDecodeError, aturan: csv.Dialect) -> Temuan:
    """Return the finding with row, column and value of the first byte that does not fit."""
    # The mark stands for the byte, so that it has a cell even at the start of a row.
    sampai = isi[: e.start].decode(pengodean := e.encoding, "replace") + "\ufffd"
    aturan.strict = False
    baris = list(csv.reader(io.StringIO(sampai, newline=""), dialect=aturan))
    letak = len(baris[-1]) - 1
    kolom = baris[0][letak] if len(baris) > 1 and letak < len(baris[0]) else None
    alasan = f"byte 0x{isi[e.start]:02X} tidak sah dalam pengodean {pengodean}"
    saran = f"simpan ulang sebagai CSV UTF-8; bila berkas dari Excel, {_nyatakan('cp1252')}"
    return Temuan(berkas, len(baris), kolom, baris[-1][letak], alasan, saran)


def _nyatakan(pengodean: str) -> str:
    return f'nyatakan "encoding": "{pengodean}" untuk berkas ini di datapackage.json'


def pemisah_lain(judul: list[str], kolom: Collection[str], dialek: Dialect) -> str | None:
    """Return the remedy when the header is plainly separated by another character."""
    if len(judul) != 1 or len(kolom) < 2:
        return None
    dinyatakan = CsvControl.from_dialect(dialek).delimiter
    for calon, nama in _PEMISAH_LAIN.items():
        if calon != dinyatakan and len(set(judul[0].split(calon)) & set(kolom)) > 1:
            return (
                f"berkas dipisah dengan {nama}; nyatakan "
                f'"dialect": {{"delimiter": {kutip(calon)}}} untuk berkas ini di datapackage.json'
            )
    return None
