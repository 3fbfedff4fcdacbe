"""Load a data folder: validate everything that it declares, then hand out one year."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from lakip_lib.data.berkas import baca_folder
from lakip_lib.data.deskripsi import PAKET
from lakip_lib.data.periksa import periksa
from lakip_lib.data.tahun import DataTahun, Tabel
from lakip_lib.kesalahan import KesalahanLakip, kutip

# Validated folders by the digest of their files: a kernel forked from a process that
# has loaded the data finds them here. Only folders without findings are kept.
_INGATAN: dict[str, Tabel] = {}
_INGATAN_TERBANYAK = 8


def cari_data(data_dir: str | Path) -> Path:
    """Return the folder with datapackage.json that `data_dir` names.

    A relative path is looked for in the working folder, then in each folder above it.
    Raises KesalahanLakip when there is none.
    """
    jalur = Path(data_dir).expanduser()
    if jalur.name == PAKET:
        jalur = jalur.parent
    sekarang = Path.cwd()
    for dasar in (sekarang, *sekarang.parents):
        calon = dasar / jalur
        if (calon / PAKET).is_file():
            return calon.resolve()
    raise KesalahanLakip(
        f"folder data {kutip(str(data_dir))} tidak ditemukan: tidak ada {PAKET} di dalamnya, "
        f"baik dari {sekarang} maupun dari folder di atasnya. Perbaikan: jalankan dari folder "
        f"proyek, atau tulis jalur folder yang berisi {PAKET}."
    )


def muat_data(folder: Path, tahun: int) -> DataTahun:
    """Validate every file that the data package in `folder` declares; return one year.

    Raises DataSalah with all findings of all files, KesalahanLakip when the data is sound
    but does not have the year. A folder whose bytes are unchanged is not read twice.
    """
    folder = Path(folder).resolve()
    isi, temuan = baca_folder(folder)
    sidik = _sidik(isi)
    tabel = None if temuan else _INGATAN.get(sidik)
    if tabel is None:
        tabel = periksa(isi, temuan)
        if len(_INGATAN) >= _INGATAN_TERBANYAK:
            _INGATAN.pop(next(iter(_INGATAN)))
        _INGATAN[sidik] = tabel
    if tahun not in tabel.tahun():
        tersedia = ", ".join(map(str, tabel.tahun())) or "belum ada"
        raise KesalahanLakip(
            f"tahun {tahun} tidak ada dalam data (tahun yang tersedia: {tersedia}). Perbaikan: "
            f"pakai tahun yang tersedia, atau buat folder {tahun} dan daftarkan berkasnya "
            f"di {PAKET}."
        )
    return DataTahun(folder, tahun, tabel)


def _sidik(isi: Mapping[str, bytes]) -> str:
    sidik = hashlib.sha256()
    for nama in sorted(isi):
        for bagian in (nama.encode("utf-8", "surrogateescape"), isi[nama]):
            sidik.update(len(bagian).to_bytes(8, "big") + bagian)
    return sidik.hexdigest()
