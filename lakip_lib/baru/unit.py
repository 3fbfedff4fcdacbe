"""`lakip unit-baru`: a data folder for another unit, empty or from a filled workbook."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from lakip_lib.baru.baca_saya import baca_saya
from lakip_lib.baru.berkas import Baris, baca, entri_baku, tulis_baku, tulis_json
from lakip_lib.baru.narasi import kerangka, kerangka_umum
from lakip_lib.baru.pasang import pasang_folder
from lakip_lib.baru.susunan import Berkas, berkas, skema_bita, susunan
from lakip_lib.data import DataTahun
from lakip_lib.data.deskripsi import PAKET
from lakip_lib.data.periksa import periksa
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan, kutip

_RENSTRA = re.compile(r"(\d{4})-(\d{4})")
_VERSI, _SKALA, _METODE = "pk", "empat-tingkat", "a"


@dataclass(frozen=True)
class Pilihan:
    """What is known of the new unit; empty where it is not."""

    tahun: tuple[int, ...]
    nama: str = ""
    singkatan: str = ""
    renstra: str = ""


def buat_unit(tujuan: Path, pilihan: Pilihan) -> list[Berkas]:
    """Make the folder `tujuan` with a header for every table, and a few rows to begin with.

    Raises KesalahanLakip for a folder that already holds something, and for a plan that
    does not cover years.
    """
    _periksa_kosong(tujuan)
    tabel = isi_awal(pilihan)
    isi = _isi_folder(tabel, pilihan.nama or tujuan.name)
    tahun = str(max(pilihan.tahun))
    narasi = {f"{tahun}/narasi/{n}.md": t.encode() for n, t in kerangka_umum().items()}
    semua = [berkas(j) for j in tabel]
    pasang_folder(tujuan, {**isi, **narasi, "BACA-SAYA.md": baca_saya(semua, tahun).encode()})
    return semua


def buat_dari_buku(tujuan: Path, tabel: Mapping[str, Baris], buku: str) -> list[Berkas]:
    """Make the folder `tujuan` from the rows of a workbook named `buku`.

    All of it is checked first. Raises DataSalah that names sheets and their rows.
    """
    _periksa_kosong(tujuan)
    isi = _isi_folder(tabel, _nama_unit(tabel) or tujuan.name)
    semua = [berkas(j) for j in tabel]
    lembar = {b.jalur: f"{buku}, lembar {b.lembar}" for b in semua}
    try:
        hasil = periksa(isi)
    except DataSalah as salah:
        raise DataSalah(_sebut_lembar(t, lembar) for t in salah.temuan) from None
    if not hasil.tahun():
        raise KesalahanLakip(
            f"{buku} tidak memuat lembar sebuah tahun. Perbaikan: buat templat dengan --tahun."
        )
    tahun = max(hasil.tahun())
    teks = kerangka(DataTahun(tujuan, tahun, hasil))
    narasi = {f"{tahun}/narasi/{n}.md": t.encode() for n, t in teks.items()}
    pasang_folder(tujuan, {**isi, **narasi, "BACA-SAYA.md": baca_saya(semua, str(tahun)).encode()})
    return semua


def isi_folder_data(folder: Path) -> dict[str, Baris]:
    """Return the tables of an existing data folder by path, without the evaluator's."""
    ada = baca(folder)
    dikenal = {}
    for jalur in ada.sumber:
        try:
            berkas(jalur)
        except KesalahanLakip:
            continue
        if "/terbitan" not in jalur and not jalur.endswith("/kaitan.csv"):
            dikenal[jalur] = ada.baris(jalur)
    return dikenal


def isi_awal(pilihan: Pilihan) -> dict[str, Baris]:
    """Return every table of a new unit by path: no rows but those that nearly all need."""
    if pilihan.renstra:
        _periksa_renstra(pilihan.renstra)
    tabel: dict[str, Baris] = {b.jalur: [] for b in susunan(pilihan.tahun, pilihan.renstra)}
    tabel["skala.csv"] = _baku("skala_baku.csv")
    tabel["satuan.csv"] = [
        {"id": i, "nama": n, "bulat": b}
        for i, n, b in (
            ("persen", "%", "false"),
            ("orang", "orang", "true"),
            ("nilai", "", "false"),
        )
    ]
    if pilihan.nama:
        tabel["unit.csv"] = [{"id": _kode(pilihan.singkatan or pilihan.nama)}]
        singkatan = pilihan.singkatan or pilihan.nama
        nama = {"mulai": str(min(pilihan.tahun)), "nama": pilihan.nama, "singkatan": singkatan}
        tabel["nama_unit.csv"] = [nama]
    if pilihan.renstra:
        awal, akhir = pilihan.renstra.split("-")
        satu = {"id": f"renstra-{pilihan.renstra}", "mulai": awal, "sampai": akhir}
        tabel[f"renstra-{pilihan.renstra}/renstra.csv"] = [satu]
    for tahun in pilihan.tahun:
        tabel[f"{tahun}/pengaturan.csv"] = [
            {"kunci": k, "nilai": n}
            for k, n in (
                ("versi_target", _VERSI),
                ("skala", _SKALA),
                ("metode_efisiensi", _METODE),
            )
        ]
        tabel[f"{tahun}/versi_target.csv"] = [
            {
                "id": _VERSI,
                "urutan": "1",
                "nama": "Perjanjian Kinerja",
                "pagu_dari_kegiatan": "false",
            }
        ]
    return tabel


def _baku(nama: str) -> Baris:
    teks = files("lakip_lib.baru").joinpath(nama).read_text("utf-8")
    return list(csv.DictReader(teks.splitlines()))


def _isi_folder(tabel: Mapping[str, Baris], nama: str) -> dict[str, bytes]:
    """Return all CSV files, the package and the schemas in use, by path."""
    semua = [berkas(j) for j in tabel]
    csv_ = {b.jalur: tulis_baku(b.kolom_nama, tabel[b.jalur]) for b in semua}
    dipakai = sorted({b.skema for b in semua})
    return {**csv_, **{s: skema_bita()[s] for s in dipakai}, PAKET: _paket(semua, nama)}


def _paket(semua: Iterable[Berkas], nama: str) -> bytes:
    deskripsi = {
        "name": f"lakip-{_kode(nama)}",
        "title": f"Data kinerja dan anggaran {nama}",
        "description": f"Data laporan akuntabilitas kinerja {nama}. Paket ini sekaligus buku kode: "
        "arti setiap kolom dan aturannya ada di folder skema. Sel kosong berarti belum diisi atau "
        "tidak diketahui, dan tidak sama dengan nol.",
        "resources": [entri_baku(b.nama, b.jalur, b.skema, _judul(b), b.uraian) for b in semua],
    }
    return tulis_json(deskripsi)


def _judul(satu: Berkas) -> str:
    folder = satu.jalur.rpartition("/")[0]
    return f"{satu.judul} {folder}" if folder.isdigit() else satu.judul


def _nama_unit(tabel: Mapping[str, Baris]) -> str:
    return next((b["nama"] for b in reversed(tabel.get("nama_unit.csv", [])) if b["nama"]), "")


def _kode(nama: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-") or "unit"


def _sebut_lembar(temuan: Temuan, lembar: Mapping[str, str]) -> Temuan:
    return replace(temuan, berkas=lembar.get(temuan.berkas, temuan.berkas))


def _periksa_kosong(tujuan: Path) -> None:
    if tujuan.exists() and (not tujuan.is_dir() or any(tujuan.iterdir())):
        raise KesalahanLakip(
            f"{tujuan} sudah ada dan tidak kosong, jadi tidak akan ditimpa. Perbaikan: sebut "
            "folder baru, atau pindahkan isinya."
        )


def _periksa_renstra(renstra: str) -> None:
    masa = _RENSTRA.fullmatch(renstra)
    if masa is None or int(masa[1]) > int(masa[2]):
        raise KesalahanLakip(
            f"masa Renstra {kutip(renstra)} tidak sah. Perbaikan: tulis tahun awal, "
            "tanda hubung, lalu tahun akhir."
        )
