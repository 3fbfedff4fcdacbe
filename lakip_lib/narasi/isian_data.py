"""Names of the prose that tell what the data says outright: unit, head, facts, laws."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from lakip_lib.angka import format_bilangan, format_tanggal
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import rentang_tahun
from lakip_lib.jejak import gabung
from lakip_lib.malas import Tunda
from lakip_lib.narasi.markah import Markah
from lakip_lib.narasi.markdown import lolos
from lakip_lib.narasi.objek import Kepala, Lokasi, Renstra, Unit
from lakip_lib.narasi.pencari import baris, nama_nama, pencari


def isian_data(hasil: Hasil) -> dict[str, Any]:
    """Return the names taken from the data as they are.

    `kepala`, `unit_lalu` and `renstra` are None where the data has no such row.
    """
    data = hasil.data
    fakta = cache(lambda: list(baris(data.ambil("fakta"))))
    return {
        "unit": Tunda(lambda: _unit(data)),
        "unit_lalu": Tunda(lambda: _unit_lalu(data)),
        "kepala": Tunda(lambda: _kepala(data)),
        "renstra": Tunda(lambda: _renstra(data)),
        "nilai": pencari("fakta", lambda: {b.id: b.nilai for b in fakta()}),
        "fakta": pencari("fakta", lambda: {b.id: format_bilangan(b.nilai) for b in fakta()}),
        "fakta_satuan": pencari("fakta", lambda: {b.id: _bersatuan(b) for b in fakta()}),
        "lokasi": Tunda(lambda: _lokasi(data)),
        "pegawai": Tunda(lambda: _pegawai(hasil)),
        "unit_kerja": pencari("unit kerja", lambda: nama_nama(data.ambil("unit_kerja"))),
        "hukum": pencari("peraturan", lambda: _hukum(data)),
    }


def _unit_lalu(data: Any) -> Unit | None:
    lalu = data.tahun_lain(data.tahun - 1)
    return None if lalu is None else _unit(lalu)


def _lokasi(data: Any) -> list[Lokasi]:
    return [
        Lokasi(b.lokasi, b.kabupaten, format_tanggal(b.tanggal))
        for b in baris(data.ambil("lokasi_sosialisasi"))
    ]


def _unit(data: Any) -> Unit:
    b = next(iter(baris(data.ambil("unit"))))
    return Unit(
        nama=data.nama_unit(),
        singkatan=data.nama_unit(pendek=True),
        induk=data.nama_induk() or None,
        singkatan_induk=data.nama_induk(pendek=True) or None,
        alamat=b.alamat,
        kota=b.kota,
        kode_pos=b.kode_pos,
        provinsi=b.provinsi,
        wilayah_kerja=b.wilayah_kerja,
        jumlah_wilayah=b.jumlah_wilayah,
        program=b.program,
    )


def _kepala(data: Any) -> Kepala | None:
    return next((Kepala(b.nama, b.jabatan, b.nip) for b in baris(data.ambil("pengesahan"))), None)


def _renstra(data: Any) -> Renstra | None:
    frame = data.renstra.get("renstra")
    if frame is None or frame.empty:
        return None
    return Renstra(next(iter(baris(frame))).visi, rentang_tahun(data.periode_renstra))


def _pegawai(hasil: Hasil) -> Mapping[str, Any]:
    return {} if hasil.pegawai.empty else hasil.pegawai_total


def _bersatuan(b: Any) -> str:
    return gabung(" ", [s for s in (format_bilangan(b.nilai), b.satuan) if s])


def _hukum(data: Any) -> dict[str, Markah]:
    return {b.id: Markah(lolos(_sebutan(b))) for b in baris(data.ambil("peraturan"))}


def _sebutan(b: Any) -> str:
    """Return a law as it is cited; a number with slashes already holds the year."""
    tahun = "" if "/" in b.nomor else f" Tahun {b.tahun}"
    diubah = f" {b.diubah}" if b.diubah else ""
    tentang = f" tentang {b.tentang}" if b.tentang else ""
    return f"{b.jenis} Nomor {b.nomor}{tahun}{tentang}{diubah}"
