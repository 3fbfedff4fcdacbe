"""The sheets of budget, settings and scales in the planner's workbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.skenario.bidang import AWAL_SKALA, BIDANG_PENGATURAN, OBJEK_PENGATURAN
from lakip_lib.skenario.tata import KOLOM_ALASAN, KOSONG, Baris, Kolom, Lembar
from lakip_lib.susun.parameter import METODE


def lembar_kegiatan(data: DataTahun) -> Lembar:
    """Return the sheet of the activities with ceiling and realisation."""
    nama = petakan(data.ambil("kegiatan"), "id", "nama")
    uraian = "Ubah pagu atau realisasi anggaran; seluruh jumlah dihitung darinya."
    return _anggaran(
        "Pagu",
        f"Pagu dan realisasi kegiatan tahun {data.tahun}",
        uraian,
        [(b.kegiatan, nama[b.kegiatan], b) for b in baris_dari(data.ambil("anggaran_kegiatan"))],
    )


def lembar_akun(data: DataTahun) -> Lembar:
    """Return the sheet of the accounts with ceiling and realisation."""
    nama = petakan(data.ambil("akun"), "kode", "nama")
    uraian = "Anggaran yang sama menurut akun; jumlahnya sebaiknya sama dengan lembar Pagu."
    return _anggaran(
        "Akun",
        f"Pagu dan realisasi akun tahun {data.tahun}",
        uraian,
        [(b.akun, nama[b.akun], b) for b in baris_dari(data.ambil("anggaran_akun"))],
    )


def _anggaran(lembar: str, judul: str, uraian: str, isi: Iterable[tuple[str, str, Any]]) -> Lembar:
    kolom = (
        Kolom("Kode", lebar=20),
        Kolom("Nama", lebar=52),
        Kolom("Pagu (Rp)", "pagu", "rupiah", 19, f"Pagu akhir. {KOSONG}"),
        Kolom("Realisasi (Rp)", "realisasi", "rupiah", 19, KOSONG),
        KOLOM_ALASAN,
    )
    baris = tuple(Baris(k, (k, n, b.pagu, b.realisasi, None)) for k, n, b in isi)
    return Lembar(lembar, judul, uraian, kolom, baris)


_SEBUTAN: Mapping[str, str] = {
    "versi_target": "Versi target yang dipakai mengukur kinerja",
    "skala": "Skala kategori capaian",
    "metode_efisiensi": "Cara menghitung efisiensi",
}


def lembar_pengaturan(data: DataTahun, versi: Iterable[str]) -> Lembar:
    """Return the sheet of the settings; `versi` are the versions of targets to choose from."""
    ada = petakan(data.ambil("pengaturan"), "kunci", "nilai")
    pilihan = {
        "versi_target": tuple(versi),
        "skala": tuple(dict.fromkeys(data.ambil("skala")["skala"])),
        "metode_efisiensi": tuple(METODE),
    }
    kolom = (
        Kolom("Pengaturan", lebar=20),
        Kolom("Arti", lebar=46),
        Kolom("Nilai", OBJEK_PENGATURAN, "pilihan", 24, "Pilih dari daftar di dalam sel."),
        KOLOM_ALASAN,
    )
    baris = tuple(
        Baris(k, (k, _SEBUTAN[k], ada[k], None), pilihan[k]) for k in BIDANG_PENGATURAN if k in ada
    )
    uraian = "Pengaturan yang berlaku untuk seluruh laporan."
    return Lembar("Pengaturan", f"Pengaturan tahun {data.tahun}", uraian, kolom, baris)


def lembar_skala(data: DataTahun) -> Lembar:
    """Return the sheet of the bounds of every category of every scale."""
    kolom = (
        Kolom("Skala", lebar=24),
        Kolom("Kategori", lebar=24),
        Kolom("Batas bawah (%)", "batas_bawah", "angka", 14, "Kosong = tanpa batas bawah."),
        Kolom("Batas atas (%)", "batas_atas", "angka", 14, "Kosong = tanpa batas atas."),
        KOLOM_ALASAN,
    )
    baris = tuple(
        Baris(
            f"{AWAL_SKALA}{b.skala}:{b.kategori}",
            (b.skala, b.kategori, b.batas_bawah, b.batas_atas, None),
        )
        for b in baris_dari(data.ambil("skala"))
    )
    uraian = "Batas setiap kategori, dalam persen capaian."
    return Lembar("Skala", "Skala kategori capaian", uraian, kolom, baris)
