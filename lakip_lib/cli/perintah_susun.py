"""`lakip susun`: build the report of a year."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_lib.cli.berulang import pantau_laporan
from lakip_lib.cli.jenis import (
    argumen_tahun,
    opsi_data,
    opsi_format,
    opsi_keluaran,
    opsi_tanpa_simpanan,
    opsi_triwulan,
)
from lakip_lib.cli.kemajuan import cetak, kemajuan
from lakip_lib.cli.kesalahan import kesalahan_pemakai
from lakip_lib.susun.parameter import METODE


@click.command(
    short_help="Menyusun laporan sebuah tahun.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip susun 2020 --triwulan 2 --format html,pdf",
)
@argumen_tahun
@opsi_triwulan("Sampai triwulan ke berapa laporan disusun")
@click.option(
    "--versi-target",
    default="",
    metavar="VERSI",
    help="Versi target yang dipakai, misalnya rkt, pk, atau reviu_pk (daftarnya di "
    "versi_target.csv tahun itu), atau renstra untuk target Renstra tahun itu.  "
    "[bawaan: menurut pengaturan.csv]",
)
@click.option(
    "--metode-efisiensi",
    type=click.Choice(METODE),
    metavar=f"[{'|'.join(METODE)}]",
    help="Cara menghitung efisiensi anggaran.  [bawaan: menurut pengaturan.csv]",
)
@opsi_data
@opsi_keluaran
@opsi_format(
    "Bentuk laporan, dipisahkan koma; docx (Word) dibuat bila diminta. Tabel CSV, buku "
    "bab yang sudah dijalankan, jejak.json, dan manifest.json selalu dibuat."
)
@opsi_tanpa_simpanan
@click.option(
    "--pantau",
    is_flag=True,
    help="Tetap berjalan, dan susun lagi setiap kali data, narasi, atau bab berubah. Berhenti "
    "dengan Ctrl-C.",
)
def susun(
    tahun: int,
    triwulan: int,
    versi_target: str,
    metode_efisiensi: str | None,
    data_dir: str,
    keluaran: Path | None,
    format_: tuple[str, ...],
    tanpa_simpanan: bool,
    pantau: bool,
) -> None:
    """Menyusun laporan TAHUN (misalnya 2020): periksa data, jalankan tiap bab, lalu render.

    Hasilnya folder <keluaran>/<TAHUN>/ (atau <TAHUN>-triwulan-N/): laporan.html,
    laporan.pdf, laporan.xlsx, tabel/*.csv, notebooks/*.ipynb, jejak.json (asal setiap
    angka), dan manifest.json. Folder
    itu diganti seluruhnya, dan hanya bila semua hasil sudah lengkap. Bila sebuah bab
    gagal, hasil lama tetap ada dan bab yang gagal disimpan di <TAHUN>.gagal/.
    """
    from lakip_lib.susun.jalur import Parameter, susun_laporan

    parameter = Parameter(tahun, triwulan, versi_target, data_dir, metode_efisiensi or "")
    if pantau:
        with kesalahan_pemakai():
            pantau_laporan(parameter, keluaran, format_, not tanpa_simpanan)
        return
    with kesalahan_pemakai(), kemajuan() as lapor:
        hasil = susun_laporan(parameter, keluaran, format_, lapor, simpanan=not tanpa_simpanan)
    cetak(hasil)
