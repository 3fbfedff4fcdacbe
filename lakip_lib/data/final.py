"""What a draft may leave empty and a signed report may not."""

from __future__ import annotations

from lakip_lib.data.makna import Isi

BOLEH_MENYUSUL = {
    "anggaran_kegiatan": ("pagu", "realisasi"),
    "anggaran_akun": ("pagu", "realisasi"),
    "anggaran_total": ("realisasi",),
    "pegawai": (
        "laki_laki",
        "perempuan",
        "gol_i",
        "gol_ii",
        "gol_iii",
        "gol_iv",
        "struktural",
        "non_struktural",
    ),
    "pengesahan": ("tanggal",),
}
"""Columns that a year fills in as it goes on, by table."""


def periksa_final(isi: Isi) -> None:
    """Add findings for cells that are still empty in a year whose report is `final`.

    A year that has no `pengesahan.csv` was never signed here and is not checked.
    """
    if "final" not in isi.kumpulan("pengesahan", "status"):
        return
    for tabel, kolom in BOLEH_MENYUSUL.items():
        for satu, baris in isi.baris(tabel):
            for k in kolom:
                if baris.nilai.get(k, "") is None:
                    alasan = "wajib diisi karena laporan tahun ini berstatus final, tetapi kosong"
                    perbaikan = "isi sel ini, atau tulis konsep sebagai status di pengesahan.csv"
                    satu.salah(baris, k, alasan, perbaikan)
