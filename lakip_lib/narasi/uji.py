"""Try out every expression of all prose files, and tell all that cannot be filled in at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError

from lakip_lib.kesalahan import KesalahanLakip, Temuan, kutip
from lakip_lib.narasi.bagian import JudulSalah, bagian_indikator
from lakip_lib.narasi.muat import baca_narasi, baris_salah, nama_tampil, pesan_salah
from lakip_lib.narasi.templat import (
    UNGKAPAN,
    isi_templat,
    jelaskan,
    kode_tanpa_kutip,
    siapkan,
    tanpa_ekspresi,
)

_TERBANYAK = 200  # rounds; each takes at least one expression out


def periksa_ungkapan(
    folder: Path,
    nama: Collection[str],
    konteks: Mapping[str, Any],
    indikator: Mapping[str, Collection[str]],
) -> list[Temuan]:
    """Return what cannot be filled in or split, over all prose files `nama` of `folder`.

    `indikator` maps the names of prose that is split by indicator to the ids it may have.
    Files that are missing, unreadable or no templates are others' findings.
    """
    temuan: list[Temuan] = []
    for satu in sorted(nama):
        berkas = folder / f"{satu}.md"
        if berkas.is_file():
            temuan += _satu(berkas, konteks, indikator.get(satu))
    return temuan


def _satu(
    berkas: Path, konteks: Mapping[str, Any], indikator: Collection[str] | None
) -> list[Temuan]:
    try:
        sumber = baca_narasi(berkas)
    except KesalahanLakip:
        return []
    sisa, temuan = _tanpa_rusak(berkas, sumber)[1], list[Temuan]()
    if sisa is None:
        return []
    for _ in range(_TERBANYAK):
        galat, teks = _coba(sisa, berkas, konteks)
        if galat is None:
            judul = () if indikator is None else _judul(berkas, sumber, teks, indikator)
            return [*temuan, *judul]
        sisa, baru = _keluarkan(sisa, berkas, konteks, galat)
        temuan += baru
        if not baru:
            return [*temuan, _temuan(berkas, baris_salah(galat, berkas), None, galat)]
    return temuan


def _coba(sumber: str, berkas: Path, konteks: Mapping[str, Any]) -> tuple[Exception | None, str]:
    try:
        return None, isi_templat(siapkan(sumber, str(berkas)), konteks).strip()
    # A template can raise whatever its expressions raise; all of it is the author's.
    except Exception as galat:
        return galat, ""


def _keluarkan(
    sumber: str, berkas: Path, konteks: Mapping[str, Any], galat: Exception
) -> tuple[str, list[Temuan]]:
    """Take out of `sumber` the expressions of the failing line that fail, with findings."""
    nomor = baris_salah(galat, berkas)
    milik = [m for m in UNGKAPAN.finditer(sumber) if nomor in _baris(sumber, m)]
    temuan, gagal = [], []
    perintah, _ = _coba(_tanpa(sumber, milik), berkas, konteks)
    if perintah is not None and baris_salah(perintah, berkas) == nomor:
        return sumber, []  # not an expression but a command of that line
    for m in milik:
        sendiri = _tanpa(sumber, [n for n in milik if n is not m])
        salah, _ = _coba(sendiri, berkas, konteks)
        if salah is not None and baris_salah(salah, berkas) == nomor:
            temuan.append(_temuan(berkas, nomor, m[0], salah))
            gagal.append(m)
    return _tanpa(sumber, gagal), temuan


def _baris(sumber: str, m: re.Match[str]) -> range:
    awal = sumber.count("\n", 0, m.start()) + 1
    return range(awal, awal + m[0].count("\n") + 1)


def _tanpa(sumber: str, keluar: list[re.Match[str]]) -> str:
    """Return the text without some expressions, line for line."""
    for m in reversed(keluar):
        sumber = sumber[: m.start()] + "\n" * m[0].count("\n") + sumber[m.end() :]
    return sumber


def _temuan(berkas: Path, nomor: int | None, ungkapan: str | None, galat: Exception) -> Temuan:
    tanpa = kode_tanpa_kutip(ungkapan or "")
    alasan, perbaikan = tanpa or pesan_salah(galat)
    return Temuan(nama_tampil(berkas), nomor, None, ungkapan, alasan, perbaikan)


def _judul(berkas: Path, sumber: str, teks: str, indikator: Collection[str]) -> Iterator[Temuan]:
    """Yield headings that do not fit; the row is that of the source, where it can be told."""
    tampil = nama_tampil(berkas)
    try:
        bagian = bagian_indikator(teks, tampil)
    except JudulSalah as salah:
        nomor = _baris_judul(sumber)
        yield Temuan(tampil, nomor, None, salah.judul, salah.alasan, salah.perbaikan)
        return
    for id_ in bagian:
        if id_ not in indikator:
            cari = re.compile(rf"^##\s+{re.escape(id_)}\s*$", re.MULTILINE).search(sumber)
            nomor = sumber.count("\n", 0, cari.start()) + 1 if cari else None
            perbaikan = f"pakai salah satu dari {', '.join(indikator)}"
            alasan = "judul ini bukan indikator sasaran ini"
            yield Temuan(tampil, nomor, None, f"## {id_}", alasan, perbaikan)


def _baris_judul(sumber: str) -> int | None:
    try:
        bagian_indikator(tanpa_ekspresi(sumber))
    except JudulSalah as salah:
        return salah.baris
    return None


def periksa_kalimat(berkas: Path, sumber: str) -> list[Temuan]:
    """Return every expression of a file that cannot be read, not the first alone."""
    return _tanpa_rusak(berkas, sumber)[0]


def _tanpa_rusak(berkas: Path, sumber: str) -> tuple[list[Temuan], str | None]:
    """Take out what cannot be read, with findings; None where something else is broken."""
    tampil, temuan = nama_tampil(berkas), list[Temuan]()
    for _ in range(_TERBANYAK):
        try:
            siapkan(sumber, str(berkas))
        except TemplateSyntaxError as galat:
            milik = [m for m in UNGKAPAN.finditer(sumber) if galat.lineno in _baris(sumber, m)]
            salah = [m for m in milik if _rusak(m[0])]
            for m in salah:
                alasan = kode_tanpa_kutip(m[0]) or jelaskan(galat)
                temuan.append(Temuan(tampil, galat.lineno, None, m[0], *alasan))
            if not salah:
                return [*temuan, Temuan(tampil, galat.lineno, None, None, *jelaskan(galat))], None
            sumber = _tanpa(sumber, salah)
        else:
            break
    return temuan, sumber


def _rusak(ungkapan: str) -> bool:
    try:
        siapkan(ungkapan, kutip(ungkapan))
    except TemplateSyntaxError:
        return True
    return False
