"""`lakip susun`: build the report of a year."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Bilangan, argumen_tahun, daftar_format, opsi_data
from lakip_lib.cli.kesalahan import kesalahan_pemakai
from lakip_lib.susun.parameter import METODE
from lakip_lib.susun.tugas import FORMAT

if TYPE_CHECKING:
    from lakip_lib.susun.jalur import Lapor, Susunan


@click.command(
    short_help="Menyusun laporan sebuah tahun.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip susun 2020 --triwulan 2 --format html,pdf",
)
@argumen_tahun
@click.option(
    "--triwulan",
    type=Bilangan(1, 4),
    default=4,
    show_default=True,
    metavar="N",
    help="Sampai triwulan ke berapa laporan disusun: 1 sampai 4; 4 berarti setahun penuh.",
)
@click.option(
    "--versi-target",
    default="",
    metavar="VERSI",
    help="Versi target yang dipakai, misalnya rkt, pk, atau reviu_pk (daftarnya di "
    "versi_target.csv tahun itu).  [bawaan: menurut pengaturan.csv]",
)
@click.option(
    "--metode-efisiensi",
    type=click.Choice(METODE),
    metavar=f"[{'|'.join(METODE)}]",
    help="Cara menghitung efisiensi anggaran.  [bawaan: menurut pengaturan.csv]",
)
@opsi_data
@click.option(
    "--keluaran",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Tempat folder hasil.  [bawaan: output/ di sebelah folder data]",
)
@click.option(
    "--format",
    "format_",
    callback=daftar_format,
    default=",".join(FORMAT),
    show_default=True,
    metavar="DAFTAR",
    help="Bentuk laporan, dipisahkan koma. Tabel CSV, buku bab yang sudah dijalankan, "
    "jejak.json, dan manifest.json selalu dibuat.",
)
def susun(
    tahun: int,
    triwulan: int,
    versi_target: str,
    metode_efisiensi: str | None,
    data_dir: str,
    keluaran: Path | None,
    format_: tuple[str, ...],
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
    with kesalahan_pemakai(), _kemajuan() as lapor:
        hasil = susun_laporan(parameter, keluaran, format_, lapor)
    _cetak(hasil)


@contextlib.contextmanager
def _kemajuan() -> Iterator[Lapor]:
    """Give the function that moves a progress bar; quiet where no one is watching."""
    if not sys.stderr.isatty():
        yield lambda nama, ke, dari: None
        return
    with click.progressbar(
        length=1,
        label="Menyiapkan data",
        item_show_func=lambda nama: nama,
        file=sys.stderr,
        show_eta=False,
    ) as bilah:

        def lapor(nama: str, ke: int, dari: int) -> None:
            bilah.label, bilah.length = "Menyusun laporan", dari
            bilah.update(ke - bilah.pos, nama)

        bilah.render_progress()
        yield lapor


def _cetak(hasil: Susunan) -> None:
    """Print paths, sizes, time and summary."""
    from lakip_lib.susun.ringkasan import kalimat, waktu_dan_ukuran

    if hasil.peringatan:
        click.echo(f"Peringatan: {hasil.peringatan}.", err=True)
    for baris in kalimat(hasil.ringkasan):
        click.echo(baris)
    click.echo()
    for baris in waktu_dan_ukuran(hasil):
        click.echo(baris)
