"""`lakip cocokkan`: the printed edition of a year against what the data gives."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Jalur, argumen_tahun, opsi_data, opsi_format
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.cocokkan.cocokan import Cocokan

_LEBAR_BAKU = 120


@click.command(
    short_help="Mencocokkan cetakan sebuah tahun dengan hitungan dari data.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip cocokkan 2020 --tabel 15 --tabel L2 --hanya-layar",
)
@argumen_tahun
@click.option(
    "--semua", is_flag=True, help="Tampilkan juga yang cocok; tanpa ini hanya yang berbeda."
)
@click.option(
    "--tabel",
    multiple=True,
    metavar="NOMOR",
    help="Tampilkan tabel cetak ini saja (boleh diulang), misalnya 15, L2, atau pernyataan "
    "untuk angka dalam uraian. Berkas hasil dan kode keluar tetap menurut seluruh cetakan.",
)
@opsi_data
@click.option(
    "--keluaran",
    type=Jalur(folder=True),
    metavar="FOLDER",
    help="Tempat folder hasil <TAHUN>-evaluasi.  [bawaan: output/ di sebelah folder data]",
)
@opsi_format(
    "Bentuk Lampiran Evaluasi, dipisahkan koma. Semua pasangan dalam satu tabel "
    "(cocokan.csv dan cocokan.xlsx) selalu dibuat."
)
@click.option("--hanya-layar", is_flag=True, help="Tampilkan di layar saja, tanpa membuat berkas.")
def cocokkan(
    tahun: int,
    semua: bool,
    tabel: tuple[str, ...],
    data_dir: str,
    keluaran: Path | None,
    format_: tuple[str, ...],
    hanya_layar: bool,
) -> None:
    """Mencocokkan setiap sel tabel cetak dan angka uraian TAHUN dengan hitungan dari data.

    Setiap isi cetakan mendapat tepat satu putusan: cocok, cocok setelah pembulatan, beda
    pembulatan, beda (dengan atau tanpa penjelasan), atau tidak dapat dihitung. Untuk yang
    berbeda ditampilkan dugaan sebabnya. Hasilnya folder <TAHUN>-evaluasi/ berisi Lampiran
    Evaluasi (laporan.html, laporan.pdf, laporan.xlsx), cocokan.csv, cocokan.xlsx, dan
    manifest.json.

    Kode keluar: 0 semua perbedaan sudah dijelaskan; 1 masih ada yang belum; 2 pemakaian
    salah atau data belum benar.
    """
    with kesalahan_pemakai():
        hasil = _hitung(tahun, data_dir, tabel)
        _cetak(hasil, tabel, semua)
        if not hanya_layar:
            _simpan(hasil, keluaran, format_)
    raise SystemExit(hasil.kode_keluar)


def _hitung(tahun: int, data_dir: str, tabel: tuple[str, ...]) -> Cocokan:
    from lakip_lib.cocokkan.cocokan import cocokkan as banding
    from lakip_lib.cocokkan.cocokan import periksa_tabel
    from lakip_lib.data import cari_data, muat_data
    from lakip_lib.hitung.hasil import Hasil

    hasil = banding(Hasil(muat_data(cari_data(data_dir), tahun)))
    periksa_tabel(hasil, tabel)
    return hasil


def _cetak(hasil: Cocokan, tabel: tuple[str, ...], semua: bool) -> None:
    from lakip_lib.cocokkan.cocokan import BERBEDA, saring
    from lakip_lib.cocokkan.layar import baris_jumlah, baris_pasangan, kalimat_akhir, kepala

    lebar = shutil.get_terminal_size((_LEBAR_BAKU, 24)).columns
    if semua:
        pasangan = saring(hasil.pasangan, tabel)
    else:
        pasangan = [p for putusan in BERBEDA for p in saring(hasil.pasangan, tabel, [putusan])]
    click.echo(f"{kepala(hasil)}\n")
    for baris in baris_pasangan(pasangan, lebar):
        click.echo(baris)
    if not pasangan:
        click.echo("(tidak ada yang berbeda)")
    click.echo()
    for baris in baris_jumlah(hasil):
        click.echo(baris)
    click.echo(f"\n{kalimat_akhir(hasil)}")


def _simpan(hasil: Cocokan, keluaran: Path | None, format_: tuple[str, ...]) -> None:
    from lakip_lib.cocokkan.keluaran import susun_evaluasi
    from lakip_lib.susun.ringkasan import waktu_dan_ukuran

    susunan = susun_evaluasi(hasil, keluaran, format_)
    if susunan.peringatan:
        click.echo(f"Peringatan: {susunan.peringatan}.", err=True)
    click.echo()
    for baris in waktu_dan_ukuran(susunan):
        click.echo(baris)
