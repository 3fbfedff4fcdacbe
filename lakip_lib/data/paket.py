"""Read datapackage.json and the schemas it points to: which files there are, and their rules.

Descriptors are validated by Frictionless. What this project does not use (inline data,
several files in one resource, compression, remote files, profiles of one's own) is refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from frictionless import Dialect, Package, Schema

from lakip_lib.data.deskripsi import PAKET, Paket, Sumber, aman, baca_json, coba
from lakip_lib.kesalahan import kutip

_LETAK = re.compile(
    r"(?:(?P<folder>[0-9]{4}|renstra-[0-9]{4}-[0-9]{4})/)?(?P<tabel>[a-z0-9_]+)\.csv"
)
_TAK_DIPAKAI = ("data", "extrapaths", "compression", "innerpath", "scheme", "basepath")
# Given in full, so that Frictionless' reader never sniffs them from the file.
_DIALEK_BAKU = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}


def baca_paket(isi: Mapping[str, bytes]) -> Paket:
    """Return the package that the folder's `isi` (bytes by relative path) declares."""
    paket = Paket()
    deskripsi = baca_json(paket, isi, PAKET)
    if deskripsi is None:
        return paket
    daftar = deskripsi.get("resources")
    if not isinstance(daftar, list) or not all(isinstance(s, dict) for s in daftar) or not daftar:
        alasan = "daftar sumber data (resources) tidak ada"
        paket.salah(PAKET, "resources", alasan, "tulis satu entri untuk setiap berkas CSV")
        return paket
    _periksa_frictionless(paket, deskripsi)
    versi = coba(paket, PAKET, lambda: Package.effective_datapackage_version(deskripsi, None))
    for satu in daftar:
        sumber = _sumber(paket, isi, satu, versi)
        if sumber is not None:
            paket.sumber.append(sumber)
    _periksa_kembar(paket)
    return paket


def baca_entri(
    isi: Mapping[str, bytes], kunci: str, baku: Mapping[str, Any], jalur: str
) -> tuple[Paket, Sumber | None]:
    """Return how a file `jalur` of a kind is written that has no entry of its own.

    The package may say so under `kunci` (`schema`, `encoding`, `dialect`); without it,
    `baku` holds. The first value holds the findings.
    """
    paket = Paket()
    deskripsi = baca_json(paket, isi, PAKET) or {}
    satu = deskripsi.get(kunci, baku)
    if not isinstance(satu, dict):
        paket.salah(PAKET, kunci, f"{kunci} bukan objek JSON", 'tulis {"schema": …}')
        return paket, None
    satu = {"name": kunci, **satu}
    versi = coba(paket, PAKET, lambda: Package.effective_datapackage_version(deskripsi, None))
    berkas_skema, schema = _skema(paket, isi, satu, versi)
    dialek, pengodean = _dialek(paket, isi, satu), _pengodean(paket, satu)
    if schema is None or dialek is None or pengodean is None:
        return paket, None
    return paket, Sumber(kunci, jalur, "", kunci, berkas_skema, schema, dialek, pengodean)


def _periksa_frictionless(paket: Paket, deskripsi: dict[str, Any]) -> None:
    """Validate the descriptor itself; schemas, dialects and paths are checked one by one."""
    salinan = deepcopy(deskripsi)
    salinan.pop("profile", None)
    for satu in salinan["resources"]:
        for kunci in ("schema", "dialect", "profile", *_TAK_DIPAKAI):
            satu.pop(kunci, None)
        satu["path"] = "berkas.csv"
    coba(paket, PAKET, lambda: Package.from_descriptor(salinan))


def _sumber(
    paket: Paket, isi: Mapping[str, bytes], satu: dict[str, Any], versi: Any
) -> Sumber | None:
    nama = satu.get("name")
    jalur = satu.get("path")
    if not isinstance(nama, str) or not isinstance(jalur, str):
        alasan = "sumber tanpa name atau path (teks)"
        paket.salah(PAKET, str(nama or jalur), alasan, "lengkapi name dan path sumber ini")
        return None
    paket.nama.add(nama)
    paket.jalur.add(jalur)
    letak = _LETAK.fullmatch(jalur)
    for alasan, perbaikan in _salah_sumber(satu, jalur, letak is not None):
        paket.salah(PAKET, nama, alasan, perbaikan)
    berkas_skema, schema = _skema(paket, isi, satu, versi)
    dialek = _dialek(paket, isi, satu)
    pengodean = _pengodean(paket, satu)
    if letak is None or schema is None or dialek is None or pengodean is None:
        return None
    folder, tabel = letak["folder"] or "", letak["tabel"]
    return Sumber(nama, jalur, folder, tabel, berkas_skema, schema, dialek, pengodean)


def _salah_sumber(satu: dict[str, Any], jalur: str, dikenal: bool) -> Iterator[tuple[str, str]]:
    if not aman(jalur):
        yield (
            f"path {kutip(jalur)} menunjuk ke luar folder data",
            "tulis path relatif di dalam folder data",
        )
    elif not dikenal:
        yield (
            f"path {kutip(jalur)} tidak dikenal",
            "tulis tabel.csv (bersama), TAHUN/tabel.csv, atau renstra-AWAL-AKHIR/tabel.csv "
            "dengan huruf kecil",
        )
    if satu.get("format", "csv") != "csv":
        yield f"format {kutip(str(satu['format']))} tidak dipakai", "simpan sebagai CSV"
    for kunci in _TAK_DIPAKAI:
        if kunci in satu:
            yield f"{kunci} tidak dipakai", "simpan data di satu berkas CSV di dalam folder data"


def _skema(
    paket: Paket, isi: Mapping[str, bytes], satu: dict[str, Any], versi: Any
) -> tuple[str, Schema | None]:
    """Return the schema and the file it stands in; one file is read and checked once."""
    isian = satu.get("schema")
    if isinstance(isian, dict):
        schema = coba(
            paket,
            PAKET,
            lambda: Schema.from_descriptor(deepcopy(isian), datapackage_version=versi),
            satu["name"],
        )
        return PAKET, schema
    if not isinstance(isian, str) or not aman(isian):
        paket.salah(
            PAKET, satu["name"], "schema tidak ada atau tidak sah", "tulis skema/<tabel>.json"
        )
        return PAKET, None
    folder = isian.rpartition("/")[0]
    if folder and not any(b.startswith(f"{folder}/") for b in isi):
        if folder not in paket.skema:
            paket.skema[folder] = None
            alasan = "folder skema ini tidak ada atau kosong, jadi tidak satu pun CSV dapat dibaca"
            perbaikan = f"salin folder {folder} dari data contoh proyek, atau betulkan schema"
            paket.salah(folder, None, alasan, f"{perbaikan} di {PAKET}")
        return isian, None
    if isian not in paket.skema:
        deskripsi = baca_json(paket, isi, isian)
        paket.skema[isian] = None
        if deskripsi is not None:
            paket.skema[isian] = coba(
                paket, isian, lambda: Schema.from_descriptor(deskripsi, datapackage_version=versi)
            )
    return isian, paket.skema[isian]


def _dialek(paket: Paket, isi: Mapping[str, bytes], satu: dict[str, Any]) -> Dialect | None:
    isian = deepcopy(satu.get("dialect", {}))
    if isinstance(isian, str) and aman(isian):
        isian = baca_json(paket, isi, isian)
        if isian is None:
            return None
    if not isinstance(isian, dict) or isian.get("header") is False:
        alasan = "dialect tidak sah, atau menyatakan berkas tanpa baris judul"
        paket.salah(PAKET, satu["name"], alasan, 'tulis misalnya {"delimiter": ";"}')
        return None
    csv = isian.pop("csv", {})  # the place of these keys in Frictionless' own form
    lengkap = {**_DIALEK_BAKU, **(csv if isinstance(csv, dict) else {}), **isian}
    return coba(paket, PAKET, lambda: Dialect.from_descriptor(lengkap), satu["name"])


def _pengodean(paket: Paket, satu: dict[str, Any]) -> str | None:
    isian = satu.get("encoding", "utf-8")
    try:
        nama = codecs.lookup(isian).name
        "".encode(nama)
    except (LookupError, TypeError):
        alasan = f"pengodean {kutip(str(isian))} tidak dikenal"
        paket.salah(PAKET, satu["name"], alasan, "tulis utf-8, utf-8-sig, atau cp1252")
        return None
    return nama


def _periksa_kembar(paket: Paket) -> None:
    for ciri in ("nama", "jalur"):
        terlihat = set()
        for sumber in paket.sumber:
            isi = getattr(sumber, ciri)
            if isi in terlihat:
                alasan = f"{ciri} {kutip(isi)} dipakai dua kali"
                paket.salah(PAKET, sumber.nama, alasan, "hapus atau ganti salah satunya")
            terlihat.add(isi)
