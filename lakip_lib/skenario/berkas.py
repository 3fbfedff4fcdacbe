"""Read the changes of a scenario's file, by the reading rules of the data package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lakip_lib.data.baca import Bacaan, baca_berkas
from lakip_lib.data.deskripsi import PAKET
from lakip_lib.data.paket import baca_entri
from lakip_lib.data.sel import PembacaSel
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan, kutip, saran
from lakip_lib.skenario.model import KOLOM, Perubahan, periksa_nama
from lakip_lib.skenario.teks import tak_tertulis

FOLDER = "skenario"
"""The folder of a year that holds its scenarios, and the key of the package about them."""
# What holds where the package says nothing about scenarios.
_BAKU: Mapping[str, Any] = {
    "encoding": "utf-8",
    "schema": {"fields": [{"name": k, "type": "string"} for k in KOLOM]},
}
_SIMPAN_ULANG = (
    f"simpan sebagai CSV UTF-8 yang dipisah koma dengan kolom {', '.join(KOLOM)}, atau pakai "
    "lembar kerja dari --templat"
)


def jalur_skenario(tahun: int, nama: str) -> str:
    """Return where a scenario's file is, relative to the data folder. Raises KesalahanLakip."""
    return f"{tahun}/{FOLDER}/{periksa_nama(nama)}.csv"


def daftar_skenario(folder: Path, tahun: int) -> list[str]:
    """Return the names of the scenarios that have a file, in order."""
    return sorted(p.stem for p in (folder / str(tahun) / FOLDER).glob("*.csv"))


def baca_skenario(folder: Path, tahun: int, nama: str) -> list[Perubahan] | None:
    """Return the changes of the scenario `nama`, None if it has no file. Raises DataSalah."""
    jalur = jalur_skenario(tahun, nama)
    berkas = folder / jalur
    return baca_csv(berkas, folder, jalur) if berkas.is_file() else None


def baca_csv(berkas: Path, folder: Path, jalur: str) -> list[Perubahan]:
    """Return the changes of a CSV file, called `jalur` in messages and trails.

    `folder` is the data folder, whose package says how scenarios are written. Raises
    DataSalah with everything that is wrong.
    """
    try:
        isi = berkas.read_bytes()
    except OSError as e:
        raise KesalahanLakip(
            f"berkas perubahan {kutip(str(berkas))} tidak dapat dibaca ({e.strerror}). "
            "Perbaikan: periksa nama, letak, dan izin berkas itu."
        ) from e
    bacaan = _baca(isi, folder, jalur)
    hasil = [_perubahan(b.teks, jalur, b.nomor) for b in bacaan.baris if not bacaan.temuan]
    temuan = [*map(_diperbaiki, bacaan.temuan), *filter(None, map(tak_tertulis, hasil))]
    if temuan:
        raise DataSalah(temuan)
    return hasil


def _diperbaiki(t: Temuan) -> Temuan:
    """Return the finding with a remedy for a file that no data package describes."""
    return replace(t, perbaikan=_SIMPAN_ULANG) if PAKET in (t.perbaikan or "") else t


def _perubahan(teks: Mapping[str, str], jalur: str, nomor: int) -> Perubahan:
    objek, bidang, nilai, alasan = (teks[k].strip() for k in KOLOM)
    return Perubahan(objek, bidang, nilai, alasan, jalur, nomor)


def _baca(isi: bytes, folder: Path, jalur: str) -> Bacaan:
    json = (p for p in folder.rglob("*.json") if p.is_file())
    berkas = {p.relative_to(folder).as_posix(): p.read_bytes() for p in json}
    paket, sumber = baca_entri(berkas, FOLDER, _BAKU, jalur)
    if sumber is not None and (hilang := [k for k in KOLOM if not sumber.schema.has_field(k)]):
        alasan = "program memerlukan kolom ini di skema skenario"
        paket.salah(sumber.skema, hilang[0], alasan, "kembalikan kolom ini di skema")
    if sumber is None or paket.temuan:
        raise DataSalah(paket.temuan)
    try:
        pembaca = {k.name: PembacaSel(k, sumber.skema) for k in sumber.schema.fields}
    except ValueError as e:
        raise DataSalah([_salah_skema(sumber.skema, e)]) from e
    return baca_berkas(sumber, isi, pembaca)


def _salah_skema(skema: str, salah: ValueError) -> Temuan:
    return Temuan(skema, None, None, None, str(salah), "pakai jenis string untuk semua kolom")


def tidak_ada(folder: Path, tahun: int, nama: str) -> KesalahanLakip:
    """Return the error for a scenario that has neither a file nor changes given beside it."""
    ada = daftar_skenario(folder, tahun)
    dekat = saran(nama, ada)
    mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
    pilihan = f"pakai salah satu dari {', '.join(ada)}, atau " if ada else ""
    return KesalahanLakip(
        f"skenario {kutip(nama)} tidak ditemukan: {jalur_skenario(tahun, nama)} tidak ada di "
        f"folder data. Perbaikan: {mungkin}{pilihan}tulis perubahannya, misalnya "
        "IKU-03.target=20000."
    )
