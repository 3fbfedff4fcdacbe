"""The tables and columns that the program reads: what a schema may not leave out.

A schema may hold further columns; titles, descriptions and constraints of all columns
stand in the data's own schemas, which loading enforces.
"""

from __future__ import annotations

# One line for each table: its columns, with the type after a colon unless it is text.
_BERSAMA = """
unit id provinsi kota alamat kode_pos wilayah_kerja jumlah_wilayah:integer program
nama_unit mulai:integer sampai:integer nama singkatan induk singkatan_induk
istilah singkatan kepanjangan
tujuan id nama
indikator_tujuan id tujuan nama indikator
kelompok_pagu id nama
sasaran id tujuan nama kelompok_pagu
unit_kerja id nama jenis induk
satuan id nama
indikator id sasaran seksi nama satuan arah rumus aturan_triwulan batas_capaian:number \
standar_nasional:number sumber_standar aturan_renstra
kelompok_kegiatan id nama
kegiatan id kelompok nama kelompok_pagu seksi
akun kode induk nama nama_ringkas
skala skala urutan:integer kategori batas_bawah:number termasuk_bawah:boolean \
batas_atas:number termasuk_atas:boolean warna kode_warna tanda aturan_celah
peraturan id jenis nomor tahun:integer tentang diubah catatan_terbitan
"""

_RENSTRA = """
renstra id mulai:integer sampai:integer visi
misi urutan:integer nama
arah_kebijakan id nama
strategi id arah nama
target indikator tahun:integer nilai:number predikat
"""

_TAHUN = """
pengaturan kunci nilai
pengesahan tempat tanggal:date jabatan nama nip status nomor_dokumen
edisi edisi:integer tanggal:date alasan oleh status
versi_target id urutan:integer nama keputusan pagu:number pagu_dari_kegiatan:boolean alasan
target indikator versi nilai:number nilai_atas:number predikat satuan
triwulan indikator triwulan:integer target:number realisasi:number
realisasi_tahunan indikator realisasi:number predikat alasan
anggaran_kegiatan kegiatan pagu:number realisasi:number
anggaran_akun akun pagu:number realisasi:number
anggaran_total pagu:number realisasi:number catatan
pegawai unit_kerja laki_laki:integer perempuan:integer gol_i:integer gol_ii:integer \
gol_iii:integer gol_iv:integer struktural:integer non_struktural:integer
lokasi_sosialisasi lokasi kabupaten tanggal:date
fakta id nama nilai:number satuan sumber
dasar_hukum urutan:integer peraturan
terbitan tabel baris:integer kolom kunci teks
terbitan_pernyataan id bab pokok uraian nilai satuan ungkapan catatan
terbitan_tabel tabel kolom tabel_laporan kolom_laporan desimal catatan
terbitan_penjelasan tabel baris:integer kolom nilai_putusan alasan oleh tanggal:date status
kaitan sumber kode jenis hal peran tahun:integer
terbitan_peraturan urutan:integer bab jenis nomor tahun:integer tentang peraturan
terbitan_nomor letak jenis nomor judul
"""


def _urai(daftar: str) -> dict[str, dict[str, str]]:
    tabel = {}
    for baris in daftar.strip().splitlines():
        nama, *kolom = baris.split()
        pasangan = (satu.partition(":") for satu in kolom)
        tabel[nama] = {k: jenis or "string" for k, _, jenis in pasangan}
    return tabel


KOLOM_BERSAMA = _urai(_BERSAMA)
KOLOM_RENSTRA = _urai(_RENSTRA)
KOLOM_TAHUN = _urai(_TAHUN)

# Columns of type integer that count something: their values are traced as numbers are.
KOLOM_CACAH = {
    "unit": frozenset({"jumlah_wilayah"}),
    "pegawai": frozenset(k for k, jenis in KOLOM_TAHUN["pegawai"].items() if jenis == "integer"),
}

# Without these no report can be made; every other table may be left out.
WAJIB_BERSAMA = (
    "unit",
    "nama_unit",
    "sasaran",
    "satuan",
    "indikator",
    "skala",
)
WAJIB_RENSTRA = ("renstra",)
WAJIB_TAHUN = ("pengaturan", "target")
