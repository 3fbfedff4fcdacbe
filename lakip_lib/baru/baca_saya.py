"""The BACA-SAYA.md of a new unit's folder: what to fill in, in which order, what may go."""

from __future__ import annotations

from collections.abc import Iterable

from lakip_lib.baru.susunan import Berkas

_PEMBUKA = """# Data unit baru

Folder ini berisi semua berkas data laporan kinerja satu unit. Setiap CSV baru memuat judul
kolomnya; arti, satuan, dan batas setiap kolom ada di folder `skema`. Sel kosong berarti belum
diisi atau tidak diketahui, bukan nol.

## Urutan mengisi

1. `unit.csv` (satu baris), `nama_unit.csv` (nama menurut masa), `satuan.csv`.
2. `sasaran.csv`, lalu `indikator.csv`: kode boleh bebas asal dipakai sama di semua berkas.
   `tujuan.csv`, `unit_kerja.csv`, dan `kelompok_pagu.csv` diisi bila diketahui.
3. `skala.csv` sudah berisi beberapa skala baku; pilih satu di `{tahun}/pengaturan.csv`, atau
   tambahkan skala sendiri.
4. `{tahun}/target.csv`, lalu `{tahun}/triwulan.csv` atau `{tahun}/realisasi_tahunan.csv`.
5. Anggaran: `kelompok_kegiatan.csv` dan `kegiatan.csv`, lalu `{tahun}/anggaran_kegiatan.csv`;
   bila hanya jumlahnya yang diketahui, cukup `{tahun}/anggaran_total.csv`.
6. `{tahun}/pengesahan.csv` dengan status `konsep`: selama konsep, laporan mendaftar lebih dulu
   apa yang belum lengkap.
7. Narasi di `{tahun}/narasi`; setiap berkas memuat petunjuk isinya. Narasi sasaran bernama
   `bab-3-c-<kode sasaran>.md`, dokumen target `bab-2-c-<kode versi>.md`, dan seksi
   `bab-2-b-<kode seksi>.md`, dengan huruf kecil dan tanda hubung.
8. Jalankan `lakip susun {tahun} --data FOLDER_INI`. Yang salah disebut berkas, baris, dan
   kolomnya.

## Membuang yang tidak diperlukan

Berkas yang tidak wajib boleh tetap hanya berisi judul. Bila dihapus, hapus juga entrinya di
`datapackage.json`. Tabel yang dirujuk tabel lain (misalnya `tujuan.csv` oleh `sasaran.csv`)
harus tetap ada.

## Daftar berkas

| berkas | wajib | isi |
| --- | --- | --- |
"""


def baca_saya(semua: Iterable[Berkas], tahun: str) -> str:
    """Return the text for a folder with these files; `tahun` is the year reported."""
    daftar = [f"| `{b.jalur}` | {'ya' if b.wajib else ''} | {b.uraian} |" for b in semua]
    return _PEMBUKA.replace("{tahun}", tahun) + "\n".join(daftar) + "\n"
