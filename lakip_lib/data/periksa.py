"""Check a whole data folder: every finding of every file in one run, else its tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

import pandas as pd

from lakip_lib.data.baca import Bacaan, baca_berkas, butir_baris
from lakip_lib.data.cacah import periksa_cacah
from lakip_lib.data.deskripsi import PAKET, Paket, Sumber
from lakip_lib.data.edisi import periksa_edisi
from lakip_lib.data.final import periksa_final
from lakip_lib.data.ingatan import paket_diingat, tabel_diingat
from lakip_lib.data.kolom import (
    KOLOM_BERSAMA,
    KOLOM_RENSTRA,
    KOLOM_TAHUN,
    WAJIB_BERSAMA,
    WAJIB_RENSTRA,
    WAJIB_TAHUN,
)
from lakip_lib.data.kunci import periksa_kunci, periksa_rujukan
from lakip_lib.data.lapis import Lapis
from lakip_lib.data.makna import Isi, periksa_bersama, periksa_renstra, periksa_tahun
from lakip_lib.data.paket import baca_paket
from lakip_lib.data.rumus import periksa_rumus
from lakip_lib.data.sel import PembacaSel
from lakip_lib.data.tahun import Tabel
from lakip_lib.kesalahan import DataSalah, Temuan, saran

_FOLDER_DATA = re.compile(r"|[0-9]{4}|renstra-[0-9]{4}-[0-9]{4}")


def periksa(
    isi: Mapping[str, bytes],
    temuan: Iterable[Temuan] = (),
    lapis: Lapis = MappingProxyType({}),
) -> Tabel:
    """Return the tables of a folder's `isi` (bytes by relative path).

    `lapis` are a scenario's changes, laid over files that have no findings. Raises DataSalah
    with `temuan` and everything else that is wrong, by file and row.
    """
    paket = paket_diingat(isi, baca_paket)
    bacaan = [_baca(paket, sumber, isi, lapis) for sumber in paket.sumber]
    if paket.jalur:
        _periksa_daftar(paket, isi)
        _periksa_wajib(paket, bacaan)
    for satu in bacaan:
        periksa_kunci(satu)
    periksa_rujukan(bacaan, paket)
    _periksa_makna(bacaan)
    semua = [*temuan, *paket.temuan, *(t for b in bacaan for t in _berurut(b.temuan))]
    if semua:
        raise DataSalah(dict.fromkeys(semua))
    return _tabel(paket, bacaan)


def _berurut(temuan: Iterable[Temuan]) -> list[Temuan]:
    return sorted(temuan, key=lambda t: t.baris or 0)


def _baca(paket: Paket, sumber: Sumber, isi: Mapping[str, bytes], lapis: Lapis) -> Bacaan:
    pembaca = _pembaca(paket, sumber)
    if sumber.jalur not in isi:
        return Bacaan(sumber).gagal(_berkas_hilang(paket, sumber.jalur, isi))
    if pembaca is None:
        return Bacaan(sumber, terbaca=False)
    mentah = isi[sumber.jalur]
    ubah = lapis.get((sumber.folder, sumber.tabel), ())
    if ubah:
        return baca_berkas(sumber, mentah, pembaca, ubah)
    return tabel_diingat(sumber, mentah, lambda: baca_berkas(sumber, mentah, pembaca))


def _berkas_hilang(paket: Paket, jalur: str, isi: Mapping[str, bytes]) -> Temuan:
    lain = [b for b in _tak_terdaftar(paket, isi) if _folder(b) == _folder(jalur)]
    dekat = saran(jalur, lain)
    mungkin = f"mungkin berkasnya bernama {dekat}; " if dekat else ""
    perbaikan = f"{mungkin}kembalikan berkas ini, atau hapus entrinya dari {PAKET}"
    return Temuan(jalur, None, None, None, "berkas tidak ada", perbaikan)


def _pembaca(paket: Paket, sumber: Sumber) -> dict[str, PembacaSel] | None:
    """Return a reader for each column; None, with findings, if the schema does not allow it."""
    pembaca: dict[str, PembacaSel] = {}
    for kolom in sumber.schema.fields:
        try:
            pembaca[kolom.name] = PembacaSel(kolom, sumber.skema)
        except ValueError as e:
            jenis = (
                "pakai jenis string, number, integer, boolean, atau date dengan batasan yang sah"
            )
            paket.salah(sumber.skema, kolom.name, str(e), jenis)
    for nama, banyak in Counter(sumber.schema.field_names).items():
        if banyak > 1:
            paket.salah(sumber.skema, nama, "kolom ini dinyatakan dua kali", "hapus salah satunya")
    utuh = len(pembaca) == len(sumber.schema.fields)
    for nama, jenis in _kolom_perlu(sumber).items():
        kolom_ = pembaca.get(nama)
        if utuh and (kolom_ is None or kolom_.kolom.type != jenis):
            alasan = f"program memerlukan kolom ini di {sumber.tabel} dengan jenis {jenis}"
            paket.salah(sumber.skema, nama, alasan, "kembalikan kolom ini di skema dan berkasnya")
    return pembaca if utuh else None


def _kolom_perlu(sumber: Sumber) -> Mapping[str, str]:
    if sumber.folder == "":
        return KOLOM_BERSAMA.get(sumber.tabel, {})
    daftar = KOLOM_TAHUN if sumber.folder.isdigit() else KOLOM_RENSTRA
    return daftar.get(sumber.tabel, {})


def _folder(jalur: str) -> str:
    folder, _, _ = jalur.rpartition("/")
    return folder


def _tak_terdaftar(paket: Paket, isi: Mapping[str, bytes]) -> Iterator[str]:
    for jalur in isi:
        csv = PurePosixPath(jalur).suffix.lower() == ".csv"
        if csv and jalur not in paket.jalur and _FOLDER_DATA.fullmatch(_folder(jalur)):
            yield jalur


def _periksa_daftar(paket: Paket, isi: Mapping[str, bytes]) -> None:
    """Add findings for CSV files that nobody declares: they would be left out silently."""
    terdaftar = {_folder(jalur) for jalur in paket.jalur}
    berkas = list(_tak_terdaftar(paket, isi))
    for folder in dict.fromkeys(_folder(b) for b in berkas if _folder(b) not in terdaftar):
        alasan = f"folder ini berisi CSV, tetapi tidak satu pun terdaftar di {PAKET}"
        perbaikan = f"daftarkan berkasnya di {PAKET}, atau pindahkan folder ini ke luar"
        paket.temuan.append(Temuan(folder, None, None, None, alasan, perbaikan))
    for jalur in berkas:
        if _folder(jalur) in terdaftar:
            alasan = f"berkas ini tidak terdaftar di {PAKET}"
            perbaikan = f"daftarkan di {PAKET}, atau pindahkan ke luar folder data"
            paket.temuan.append(Temuan(jalur, None, None, None, alasan, perbaikan))


def _periksa_wajib(paket: Paket, bacaan: Iterable[Bacaan]) -> None:
    """Add findings for tables without which no report can be made."""
    folder = {"", *filter(_FOLDER_DATA.fullmatch, map(_folder, paket.jalur))}
    wajib = {f"{f}/{t}.csv".lstrip("/") for f in folder for t in _wajib(f)}
    for jalur in sorted(wajib - paket.jalur):
        alasan, perbaikan = (
            "tabel wajib ini belum terdaftar",
            f"tambahkan sumber dengan path {jalur}",
        )
        paket.salah(PAKET, jalur, alasan, perbaikan)
    for satu in bacaan:
        if satu.sumber.jalur in wajib and satu.terbaca and not (satu.baris or satu.temuan):
            satu.salah(None, None, "tidak ada baris data di bawah judul", "isi tabel ini")


def _wajib(folder: str) -> tuple[str, ...]:
    if folder == "":
        return WAJIB_BERSAMA
    return WAJIB_TAHUN if folder.isdigit() else WAJIB_RENSTRA


def _periksa_makna(bacaan: list[Bacaan]) -> None:
    folder = dict.fromkeys(b.sumber.folder for b in bacaan)
    periksa_bersama(Isi("", bacaan), [int(f) for f in folder if f.isdigit()])
    periksa_rumus(Isi("", bacaan))
    for satu in folder:
        if satu.isdigit():
            periksa_tahun(Isi(satu, bacaan))
        elif satu:
            periksa_renstra(Isi(satu, bacaan))
    # Afterwards, so that the sense of a row is told before its unit.
    for satu in filter(None, folder):
        periksa_cacah(Isi(satu, bacaan))
        if satu.isdigit():
            periksa_final(Isi(satu, bacaan))
            periksa_edisi(Isi(satu, bacaan))


def _tabel(paket: Paket, bacaan: Iterable[Bacaan]) -> Tabel:
    frame: dict[tuple[str, str], pd.DataFrame] = {}
    berkas: dict[str, tuple[str, ...]] = {}
    butir = {}
    for satu in bacaan:
        sumber, kolom = satu.sumber, satu.sumber.schema.field_names
        isi = [[baris.nilai[k] for k in kolom] for baris in satu.baris]
        frame[sumber.folder, sumber.tabel] = pd.DataFrame(isi, columns=kolom, dtype=object)
        butir[sumber.folder, sumber.tabel] = tuple(butir_baris(sumber, b) for b in satu.baris)
        berkas[sumber.folder] = (*berkas.get(sumber.folder, ()), sumber.jalur)
    return Tabel(frame, berkas, tuple(dict.fromkeys(paket.dibaca)), butir)
