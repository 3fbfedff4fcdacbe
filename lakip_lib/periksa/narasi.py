"""The prose files of a year as the checks read them: lines of text, numbered captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.muat import baca_narasi, nama_tampil
from lakip_lib.periksa.model import Bernomor

# A caption, not a sentence that begins with the name of a table: a point, colon or dash follows.
_JUDUL_BERNOMOR = re.compile(
    r"^[*_#\s]*(?P<jenis>Tabel|Gambar|Grafik)\s+(?P<nomor>\d+(?:\.\d+)*[a-z]?)"
    r"(?:[*_]{2}\s*[.:–—-]?|\s*[.:–—-](?=\s)|\s*$)\s*(?P<judul>.*)",
    re.IGNORECASE,
)


def folder_narasi(hasil: Hasil) -> Path:
    """Return the folder of the year's prose, whether it exists or not."""
    return Path(hasil.data.folder) / str(hasil.tahun) / "narasi"


def baris_narasi(hasil: Hasil) -> Iterator[tuple[str, int, str]]:
    """Yield file, line number and text of all prose; a file that is no UTF-8 is left out.

    Such a file is a finding of the check for typed numbers.
    """
    folder = folder_narasi(hasil)
    for berkas in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        try:
            teks = baca_narasi(berkas)
        except KesalahanLakip:
            continue
        for nomor, baris in enumerate(teks.splitlines(), 1):
            yield nama_tampil(berkas), nomor, baris


def nomor_narasi(hasil: Hasil) -> Iterator[Bernomor]:
    """Yield the tables and figures that the prose numbers itself, by a caption of its own."""
    for berkas, nomor, baris in baris_narasi(hasil):
        cocok = _JUDUL_BERNOMOR.match(baris)
        if cocok:
            jenis = "tabel" if cocok["jenis"].casefold() == "tabel" else "gambar"
            judul = cocok["judul"].strip(" *_#")
            yield Bernomor(jenis, cocok["nomor"], judul, f"{berkas} baris {nomor}")


def bagian_narasi(hasil: Hasil) -> dict[str, dict[str, str]]:
    """Return {indicator: {section title: text}} of the prose of all objectives, filled in.

    Objectives without a prose file are absent. Raises KesalahanLakip for prose that
    cannot be filled in.
    """
    # The context of the prose brings in the charts: load it only when it is needed.
    from lakip_lib.narasi import konteks, muat_narasi
    from lakip_lib.narasi.bagian import bagian_indikator

    folder, isi = folder_narasi(hasil), konteks(hasil)
    bagian: dict[str, dict[str, str]] = {}
    for sasaran in hasil.data.ambil("sasaran")["id"]:
        nama = f"bab-3-c-{sasaran.lower()}"
        if (folder / f"{nama}.md").is_file():
            teks = muat_narasi(folder, nama, isi)
            bagian |= bagian_indikator(teks, f"{hasil.tahun}/narasi/{nama}.md")
    return bagian


def ada_narasi(hasil: Hasil, nama: str) -> bool:
    """Tell whether the prose file `nama` exists and holds words."""
    berkas = folder_narasi(hasil) / f"{nama}.md"
    try:
        return berkas.is_file() and bool(baca_narasi(berkas).strip())
    except KesalahanLakip:
        return False
