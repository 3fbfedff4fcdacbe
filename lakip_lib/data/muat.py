"""Load a data folder: validate everything that it declares, then hand out one year."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lakip_lib.data.berkas import baca_folder
from lakip_lib.data.lapis import Lapis
from lakip_lib.data.periksa import periksa
from lakip_lib.data.tahun import DataTahun, Tabel
from lakip_lib.kesalahan import DataSalah
from lakip_lib.skenario.model import TANPA_NAMA, Perubahan, Skenario
from lakip_lib.tema.unit import temuan_tema
from lakip_lib.tempat import tolak_tahun

# Validated folders by the digest of their files: a kernel forked from a process that
# has loaded the data finds them here. Only folders without findings are kept.
_INGATAN: dict[str, Tabel] = {}
_INGATAN_TERBANYAK = 16
_SETELAH = "setelah perubahan skenario diterapkan"


def muat_data(
    folder: Path, tahun: int, perubahan: Sequence[Perubahan] = (), nama: str = ""
) -> DataTahun:
    """Validate every file that the data package in `folder` declares; return one year.

    `perubahan` are changes laid over the data before it is checked, `nama` the scenario's
    name (`DataTahun.skenario`); with neither it is the official data. Raises DataSalah with
    all findings of all files, KesalahanLakip when the data is sound but does not have the
    year. A folder whose bytes are unchanged is not read twice.
    """
    folder = Path(folder).resolve()
    isi, temuan = baca_folder(folder)
    sidik = _sidik(isi)
    tema = temuan_tema(folder, isi)
    tabel = _ingat(sidik, lambda: periksa(isi, [*temuan, *tema]))
    if tema:
        raise DataSalah(tema)
    tolak_tahun(tahun, tabel.tahun())
    if not perubahan and not nama:
        return DataTahun(folder, tahun, tabel)
    # Not at the top: it imports this package.
    from lakip_lib.skenario.lapisan import lapisan, nomori

    urut = nomori(perubahan)
    lapis = lapisan(urut, tabel, tahun)
    kunci = f"{sidik} {tahun} {[(p, p.berkas, p.baris) for p in urut]!r}"
    berubah = _ingat(kunci, lambda: _dengan_skenario(isi, lapis))
    berlaku = {id(p) for semua in lapis.values() for b in semua for p in b.sel.values()}
    dipakai = tuple(p for p in urut if id(p) in berlaku)
    return DataTahun(folder, tahun, berubah, Skenario(nama or TANPA_NAMA, dipakai))


def _ingat(kunci: str, buat: Callable[[], Tabel]) -> Tabel:
    """Return the tables kept under `kunci`, else make and keep them; a failure is not kept."""
    if kunci not in _INGATAN:
        tabel = buat()
        if len(_INGATAN) >= _INGATAN_TERBANYAK:
            _INGATAN.pop(next(iter(_INGATAN)))
        _INGATAN[kunci] = tabel
    return _INGATAN[kunci]


def _dengan_skenario(isi: Mapping[str, bytes], lapis: Lapis) -> Tabel:
    """Check the data with the changes; a finding elsewhere is due to them, and says so."""
    try:
        return periksa(isi, (), lapis)
    except DataSalah as salah:
        penyebab = {p.berkas for semua in lapis.values() for b in semua for p in b.sel.values()}
        raise DataSalah(
            t if t.berkas in penyebab else replace(t, alasan=f"{t.alasan}, {_SETELAH}")
            for t in salah.temuan
        ) from None


def _sidik(isi: Mapping[str, bytes]) -> str:
    sidik = hashlib.sha256()
    for nama in sorted(isi):
        for bagian in (nama.encode("utf-8", "surrogateescape"), isi[nama]):
            sidik.update(len(bagian).to_bytes(8, "big") + bagian)
    return sidik.hexdigest()
