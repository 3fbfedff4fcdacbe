"""The files of a year that the site offers: reports, tables, data package, trails."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from lakip_lib.angka import format_bilangan
from lakip_lib.data import DataTahun
from lakip_lib.edisi.arsip import tulis_zip
from lakip_lib.ekspor.blok import Dokumen, baca_dokumen
from lakip_lib.ekspor.tabular import nama_csv
from lakip_lib.situs.status import Status
from lakip_lib.susun.buku import FOLDER_BUKU
from lakip_lib.tempat import PAKET

_GUNA_ARSIP = "Hasil, masukan, dan program; dapat disusun ulang dengan lakip ulangi."
FORMAT_SITUS = ("html", "pdf", "xlsx", "docx")
_BERKAS = (
    ("laporan.html", "Laporan (HTML)", "Untuk dibaca di layar; satu berkas, juga tanpa jaringan."),
    ("laporan.pdf", "Laporan (PDF)", "Untuk dicetak dan diarsipkan; PDF/UA-1 dan PDF/A-2a."),
    ("laporan.docx", "Laporan (Word)", "Untuk dibuka dalam pengolah kata."),
    ("laporan.xlsx", "Semua tabel (Excel)", "Satu lembar untuk setiap tabel, angka sebagai angka."),
    ("tabel-{}.zip", "Semua tabel (CSV)", "Satu berkas CSV untuk setiap tabel."),
    ("data-{}.zip", "Paket data masukan", "Data asal laporan dengan buku kodenya (Data Package)."),
    ("jejak.json", "Jejak angka (JSON)", "Asal setiap angka: rumus, aturan, dan sel masukannya."),
    ("manifest.json", "Manifes (JSON)", "Sidik SHA-256 setiap masukan dan keluaran."),
)


@dataclass(frozen=True)
class Unduhan:
    """One file for the reader: name in the year's folder, title, what it is for, size."""

    nama: str
    judul: str
    guna: str
    ukuran: str


@dataclass(frozen=True)
class TabelCsv:
    """One table as CSV: path in the year's folder, number and title in the report."""

    nama: str
    nomor: str
    judul: str


def salin(susunan: Path, data: DataTahun, tujuan: Path) -> list[Unduhan]:
    """Copy the built report `susunan` into `tujuan`, add the archives; return all files."""
    tujuan.mkdir(parents=True)
    for nama in ("laporan.html", "laporan.pdf", "laporan.docx", "laporan.xlsx"):
        shutil.copyfile(susunan / nama, tujuan / nama)
    for nama in ("jejak.json", "manifest.json"):
        shutil.copyfile(susunan / nama, tujuan / nama)
    shutil.copytree(susunan / "tabel", tujuan / "tabel", copy_function=shutil.copyfile)
    csv = {p.name: p.read_bytes() for p in (tujuan / "tabel").iterdir()}
    (tujuan / f"tabel-{data.tahun}.zip").write_bytes(tulis_zip(csv))
    (tujuan / f"data-{data.tahun}.zip").write_bytes(tulis_zip(isi_paket(data)))
    return [_unduhan(tujuan, data.tahun, *satu) for satu in _BERKAS]


def salin_arsip(status: Mapping[int, Status], folder: Path) -> dict[tuple[int, int], Unduhan]:
    """Copy the archives of frozen editions into the years' folders; return them by number."""
    hasil = {}
    for tahun, milik in status.items():
        for satu in milik.edisi:
            if satu.arsip is None:
                continue
            shutil.copyfile(satu.arsip, folder / str(tahun) / satu.arsip.name)
            ukuran = ukuran_kata(satu.arsip.stat().st_size)
            nama = (satu.arsip.name, f"Arsip edisi {satu.edisi.nomor}")
            hasil[tahun, satu.edisi.nomor] = Unduhan(*nama, _GUNA_ARSIP, ukuran)
    return hasil


def daftar_csv(susunan: Path) -> list[TabelCsv]:
    """Return the CSV files of a built report with the number and title of each table."""
    semua = _dokumen(susunan).tabel()
    return [TabelCsv(f"tabel/{nama_csv(b, len(semua))}", b.nomor, b.tabel.judul) for b in semua]


def isi_paket(data: DataTahun) -> dict[str, bytes]:
    """Return the files of the year's data package; its descriptor lists these alone."""
    semua = {p.relative_to(data.folder).as_posix(): p.read_bytes() for p in data.berkas()}
    deskripsi = json.loads(semua[PAKET])
    deskripsi["resources"] = [s for s in deskripsi["resources"] if _ada(s, semua)]
    teks = json.dumps(deskripsi, ensure_ascii=False, indent=2)
    return {**semua, PAKET: f"{teks}\n".encode()}


def ukuran_kata(bita: int) -> str:
    """Return a size as readers have it.

    >>> ukuran_kata(1_120_193), ukuran_kata(30_389), ukuran_kata(12)
    ('1,1 MB', '30 KB', '1 KB')
    """
    if bita >= 1_000_000:
        return f"{format_bilangan(Fraction(bita, 1_000_000), 1)} MB"
    return f"{max(1, round(bita / 1000))} KB"


def _unduhan(folder: Path, tahun: int, pola: str, judul: str, guna: str) -> Unduhan:
    nama = pola.format(tahun)
    return Unduhan(nama, judul, guna, ukuran_kata((folder / nama).stat().st_size))


def _ada(sumber: dict[str, Any], semua: dict[str, bytes]) -> bool:
    return sumber["path"] in semua


def _dokumen(susunan: Path) -> Dokumen:
    from nbformat import v4

    baca: Any = v4.reads
    berkas = sorted((susunan / FOLDER_BUKU).glob("*.ipynb"))
    return baca_dokumen([(p.stem, baca(p.read_text(encoding="utf-8"))) for p in berkas])
