"""Table of Bab I: the staff."""

from __future__ import annotations

from lakip_lib.hitung.bingkai import Nilai, baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan, sel_orang, wajib
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Tabel

_HITUNGAN = (
    ("laki_laki", "Laki-laki", "Jenis kelamin"),
    ("perempuan", "Perempuan", "Jenis kelamin"),
    ("jumlah", "Jumlah", "Jenis kelamin"),
    ("gol_i", "I", "Golongan"),
    ("gol_ii", "II", "Golongan"),
    ("gol_iii", "III", "Golongan"),
    ("gol_iv", "IV", "Golongan"),
    ("struktural", "Struktural", "Jabatan"),
    ("non_struktural", "Non-struktural", "Jabatan"),
)


def pegawai(hasil: Hasil) -> Tabel:
    """Return the staff of every work unit by sex, grade and post (print: Tabel 1)."""
    frame = wajib(hasil.pegawai, "data pegawai tahun ini tidak tersedia")
    kolom = (
        Kolom("no", "No.", rata="tengah", lebar=0.45),
        kolom_teks("unit_kerja", "Unit kerja", 2.6, kepala=True),
        *(kolom_angka(n, j, k, lebar=0.7 if k != "Jabatan" else 1.0) for n, j, k in _HITUNGAN),
    )
    p = Penyusun(kolom)
    for i, b in enumerate(baris_dari(frame), 1):
        hitungan = (sel_orang(getattr(b, n)) for n, _, _ in _HITUNGAN)
        p.tambah(f"{i}.", b.nama, *hitungan, kunci=b.unit_kerja)
    total = hasil.pegawai_total
    p.tambah("", "Jumlah", *(_jumlah(total[n]) for n, _, _ in _HITUNGAN), jenis="jumlah")
    return Tabel(
        "pegawai", f"Pegawai menurut unit kerja tahun {hasil.tahun}", kolom, tuple(p.baris)
    )


def _jumlah(x: Nilai) -> Sel:
    return sel_bilangan(x, kosong="belum lengkap")
