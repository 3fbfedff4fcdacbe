"""`lakip tahun-baru`: the data folder of the next year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Bilangan, argumen_tahun, opsi_data
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.baru.tahun import TahunBaru


@click.command(
    "tahun-baru",
    short_help="Membuat folder data tahun berikutnya.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip tahun-baru 2021",
)
@argumen_tahun
@click.option(
    "--dari",
    type=Bilangan(1000, 9999),
    metavar="TAHUN",
    help="Tahun yang disalin susunannya; wajib bila ada tahun yang terlewati.  "
    "[bawaan: tahun sebelum TAHUN]",
)
@opsi_data
def tahun_baru(tahun: int, dari: int | None, data_dir: str) -> None:
    """Membuat data TAHUN (misalnya 2021) dari tahun sebelumnya dan Renstra.

    Indikator, versi target, kegiatan, akun, dan pegawai disalin susunannya dengan sel
    kosong; target diisi dari Renstra untuk versi yang mengikutinya; narasi berisi judul
    dan petunjuk; pengesahan berstatus konsep. Semua berkas didaftarkan di
    datapackage.json. Tahun yang sudah ada tidak ditimpa.

    Sel kosong berarti belum diisi, bukan nol. lakip susun TAHUN dapat dijalankan kapan
    saja; yang belum lengkap didaftar lebih dulu.
    """
    from lakip_lib.baru.tahun import buat_tahun
    from lakip_lib.data import cari_data

    with kesalahan_pemakai():
        hasil = buat_tahun(cari_data(data_dir), tahun, dari)
    _cetak(hasil, tahun)


def _cetak(hasil: TahunBaru, tahun: int) -> None:
    lebar = max(len(tabel) for tabel in hasil.asal) + len(".csv")
    click.echo(f"Data tahun {tahun} dibuat dari tahun {hasil.dari}: {hasil.folder}")
    for tabel, asal in hasil.asal.items():
        click.echo(f"  {tabel + '.csv':<{lebar}}  {asal}")
    click.echo(f"  {'narasi/':<{lebar}}  {hasil.narasi} berkas dengan petunjuk isinya")
    for satu in hasil.catatan:
        click.echo(f"Perhatikan: {satu}.")
    click.echo()
    click.echo(f"Isi sel yang kosong, lalu jalankan: lakip susun {tahun}")
