"""The names that the prose of a year may use, and what they stand for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Any

from lakip_lib.angka import format_bilangan, format_rupiah
from lakip_lib.grafik.daftar import TETAP as GRAFIK
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.jejak import sisip
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.malas import Berlapis, Malas, Tunda
from lakip_lib.narasi.isian_anggaran import isian_anggaran
from lakip_lib.narasi.isian_data import isian_data
from lakip_lib.narasi.jumlah import Jumlah
from lakip_lib.narasi.kata import nilai_prosa, persen, target_prosa
from lakip_lib.narasi.markah import Markah, Tahun, rangkai
from lakip_lib.narasi.objek import (
    Banding,
    Indikator,
    Perubahan,
    Sasaran,
    banding_dari,
    indikator_dari,
)
from lakip_lib.narasi.pencari import baris, nama_nama, pencari
from lakip_lib.narasi.templat import tak_dikenal
from lakip_lib.narasi.terbilang import terbilang
from lakip_lib.tabel.daftar import TETAP as TABEL
from lakip_lib.tabel.daftar import daftar_tabel


def konteks(hasil: Hasil) -> Malas:
    """Return all names for `muat_narasi`: values in words, and functions that look them up."""
    isi = {
        **_umum(hasil),
        **isian_data(hasil),
        **_kinerja(hasil),
        **isian_anggaran(hasil),
        "tabel": _rujukan("tabel", "tbl", TABEL, lambda: daftar_tabel(hasil)),
        "gambar": _rujukan("gambar", "gbr", GRAFIK, lambda: daftar_grafik(hasil)),
        "angka": format_bilangan,
        "persen": persen,
        "rupiah": format_rupiah,
        "terbilang": terbilang,
    }
    return Malas(isi)


def _umum(hasil: Hasil) -> dict[str, Any]:
    tahun = Tahun(hasil.tahun)
    periode, pada = f"tahun {int(tahun)}", "pada "
    if hasil.triwulan < 4:
        pada, periode = "", f"sampai dengan triwulan {ROMAWI[hasil.triwulan]} {periode}"
    return {
        "tahun": tahun,
        "tahun_lalu": Tahun(tahun - 1),
        "tahun_depan": Tahun(tahun + 1),
        "triwulan": hasil.triwulan,
        "periode": periode,
        "pada_periode": pada + periode,
        "jumlah": Jumlah(hasil),
    }


def _kinerja(hasil: Hasil) -> dict[str, Any]:
    semua = cache(lambda: {b.indikator: indikator_dari(b) for b in baris(hasil.capaian)})
    sasaran = cache(lambda: _sasaran(hasil, semua()))
    return {
        "iku": pencari("indikator", semua),
        "semua_iku": lambda: list(semua().values()),
        "lalu": _lalu(hasil, semua),
        "banding": pencari("indikator", lambda: _banding(hasil)),
        "sasaran": pencari("sasaran", sasaran),
        "semua_sasaran": lambda: [s for s in sasaran().values() if s.indikator],
        "iku_tertinggi": Tunda(lambda: _tertinggi(hasil)),
        "sebaran_kategori": lambda: _sebaran(hasil),
        "per_triwulan": pencari("indikator", lambda: _per_triwulan(hasil)),
        "triwulan_terealisasi": pencari("indikator", lambda: _terealisasi(hasil)),
        "target_versi": _target_versi(hasil),
        "target_berubah": lambda dari, menjadi: _target_berubah(hasil, dari, menjadi),
        "ada_target": lambda indikator, versi: _ada_target(hasil, indikator, versi),
    }


def _lalu(
    hasil: Hasil, semua: Callable[[], dict[str, Indikator]]
) -> Callable[[str], Indikator | None]:
    """Return the lookup in last year's indicators; None for one that it did not have."""

    def isi() -> dict[str, Indikator | None]:
        lama = hasil.lalu
        dulu = {} if lama is None else {b.indikator: indikator_dari(b) for b in baris(lama.capaian)}
        return {id_: dulu.get(id_) for id_ in {**semua(), **dulu}}

    return pencari("indikator", isi)


def _banding(hasil: Hasil) -> dict[str, Banding | None]:
    satuan = dict(zip(hasil.capaian["indikator"], hasil.capaian["satuan_nama"], strict=True))
    return {b.indikator: banding_dari(b, satuan[b.indikator]) for b in baris(hasil.perbandingan)}


def _sasaran(hasil: Hasil, indikator: dict[str, Indikator]) -> dict[str, Sasaran]:
    milik = dict(zip(hasil.capaian["indikator"], hasil.capaian["sasaran"], strict=True))
    return {
        id_: Sasaran(id_, nama, tuple(i for i in indikator.values() if milik[i.id] == id_))
        for id_, nama in nama_nama(hasil.data.ambil("sasaran")).items()
    }


def _per_triwulan(hasil: Hasil) -> dict[str, Markah]:
    """Return the quarters' realisations as one phrase for each indicator that has any."""
    satuan = dict(zip(hasil.capaian["indikator"], hasil.capaian["satuan_nama"], strict=True))
    butir: dict[str, list[str]] = {}
    for b in baris(hasil.triwulan_rinci):
        if b.realisasi is not None:
            nilai = nilai_prosa(b.realisasi, satuan[b.indikator])
            frasa = sisip("{} pada triwulan {}", nilai, ROMAWI[b.triwulan])
            butir.setdefault(b.indikator, []).append(frasa)
    kosong = Markah("belum diisi")
    return {id_: rangkai(butir[id_]) if id_ in butir else kosong for id_ in satuan}


def _terealisasi(hasil: Hasil) -> dict[str, list[int]]:
    """Return the quarters that brought each indicator anything, for conditions of the prose."""
    ada: dict[str, list[int]] = {id_: [] for id_ in hasil.capaian["indikator"]}
    for b in baris(hasil.triwulan_rinci):
        if b.realisasi:
            ada[b.indikator].append(int(b.triwulan))
    return ada


def _tertinggi(hasil: Hasil) -> Indikator | None:
    """Return the indicator with the highest achievement, the first of equal ones."""
    ada = [b for b in baris(hasil.capaian) if b.capaian is not None]
    return indikator_dari(max(ada, key=lambda b: b.capaian)) if ada else None


def _sebaran(hasil: Hasil) -> Markah:
    """Return how many indicators each category holds, and how many none, as one phrase."""
    jumlah = Jumlah(hasil)
    butir = [
        sisip("{} {}", format_bilangan(jumlah.kategori(k)), k) for k in hasil.skala["kategori"]
    ]
    # Without those that have no category the parts would not add up to all indicators.
    if jumlah.tanpa_capaian:
        butir.append(sisip("{} tidak dihitung", format_bilangan(jumlah.tanpa_capaian)))
    return rangkai(butir)


def _ada_target(hasil: Hasil, indikator: str, versi: str) -> bool:
    """Tell whether a version of the targets sets one for the indicator."""
    return any(
        (b.indikator, b.versi) == (indikator, versi) and (b.nilai is not None or b.predikat)
        for b in baris(hasil.target_versi)
    )


def _target_versi(hasil: Hasil) -> Callable[[str, str], str]:
    def cari(indikator: str, versi: str) -> str:
        satuan = dict(zip(hasil.capaian["indikator"], hasil.capaian["satuan_nama"], strict=True))
        frame = hasil.target_versi
        ada = {(b.indikator, b.versi): b for b in baris(frame)}
        if (indikator, versi) not in ada:
            pilihan = [f"{i}, {v}" for i, v in ada]
            raise KesalahanLakip(tak_dikenal("target", f"{indikator}, {versi}", pilihan))
        b = ada[indikator, versi]
        kosong = "belum diisi" if hasil.data.konsep else "tanpa target"
        return target_prosa(b.nilai, b.nilai_atas, satuan[indikator], b.predikat, kosong)

    return cari


def _target_berubah(hasil: Hasil, dari: str, menjadi: str) -> list[Perubahan]:
    """Return the indicators whose target differs between two versions of the year."""
    cari = _target_versi(hasil)
    ada = {(b.indikator, b.versi): b for b in baris(hasil.target_versi)}
    hasilnya = []
    for b in baris(hasil.capaian):
        lama, baru = (ada.get((b.indikator, v)) for v in (dari, menjadi))
        if lama is None or baru is None or _isi_target(lama) == _isi_target(baru):
            continue
        teks = (cari(b.indikator, v) for v in (dari, menjadi))
        hasilnya.append(Perubahan(b.indikator, b.nama, *teks))
    return hasilnya


def _isi_target(b: Any) -> tuple[Any, ...]:
    return (b.nilai, b.nilai_atas, b.predikat)


def _rujukan(
    jenis: str, awalan: str, tetap: Collection[str], semua: Callable[[], Iterable[str]]
) -> Callable[[str], Markah]:
    """Return the function that writes a reference, which the exporters number."""

    def isi(nama: Iterable[str]) -> dict[str, Markah]:
        return {id_: Markah(f"[](#{awalan}-{id_})") for id_ in nama}

    return pencari(jenis, lambda: Berlapis(isi(tetap), lambda: isi(semua())))
