"""`lakip periksa`: does the data, or the printed edition, agree with itself."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Jalur, argumen_tahun, opsi_data
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.periksa import Pemeriksaan

_LEBAR_BAKU = 120


@click.command(
    short_help="Memeriksa apakah data sebuah tahun cocok dengan dirinya sendiri.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip periksa 2020 --format xlsx --keluaran temuan.xlsx",
)
@argumen_tahun
@click.option(
    "--terbitan",
    is_flag=True,
    help="Periksa angka edisi cetak (terbitan.csv), bukan data.",
)
@opsi_data
@click.option(
    "--format",
    "format_",
    type=click.Choice(("teks", "csv", "xlsx")),
    default="teks",
    show_default=True,
    metavar="[teks|csv|xlsx]",
    help="Bentuk hasil: tabel di terminal, atau berkas CSV atau XLSX.",
)
@click.option(
    "--keluaran",
    type=Jalur(),
    metavar="BERKAS",
    help="Berkas hasil untuk format csv dan xlsx.  [bawaan: output/periksa-<TAHUN>.<format> "
    "di sebelah folder data]",
)
@click.option("--timpa", is_flag=True, help="Ganti berkas --keluaran yang sudah ada.")
def periksa(
    tahun: int,
    terbitan: bool,
    data_dir: str,
    format_: str,
    keluaran: Path | None,
    timpa: bool,
) -> None:
    """Memeriksa data TAHUN (misalnya 2020): apakah angka dan namanya saling cocok.

    Setiap temuan menyebut kedua tempat dan kedua nilainya. Tingkatnya: galat (pasti
    bertentangan), peringatan (mungkin salah), catatan (perlu dilihat). Di akhir ada daftar
    periksa reviu PermenPANRB 53/2014, diisi sejauh data dapat menjawabnya.

    Kode keluar: 1 bila ada galat; 0 bila tidak ada (peringatan dan catatan tidak
    menggagalkan); 2 pemakaian salah atau data belum benar.
    """
    if keluaran is not None and format_ == "teks":
        raise click.UsageError("--keluaran hanya untuk --format csv atau xlsx.")
    with kesalahan_pemakai():
        if keluaran is not None:
            _periksa_keluaran(keluaran, timpa)
        hasil, folder = _periksa(tahun, terbitan, data_dir)
        _sajikan(hasil, format_, keluaran or _berkas_baku(hasil, folder, format_))
    if hasil.jumlah["galat"]:
        raise SystemExit(1)


def _periksa_keluaran(berkas: Path, timpa: bool) -> None:
    """Refuse a folder that is not there (mistyped, most likely) and a file that is."""
    from lakip_lib.kesalahan import KesalahanLakip

    if not berkas.parent.is_dir():
        raise KesalahanLakip(
            f"folder {berkas.parent} tidak ada, jadi {berkas.name} tidak dapat ditulis di sana. "
            "Perbaikan: buat foldernya, atau betulkan --keluaran."
        )
    if berkas.exists() and not timpa and not _perangkat(berkas):
        raise KesalahanLakip(
            f"{berkas} sudah ada dan tidak akan ditimpa. Perbaikan: tambahkan --timpa, atau "
            "pakai nama lain."
        )


def _perangkat(berkas: Path) -> bool:
    """Tell whether this is no stored file (a pipe, the terminal)."""
    return berkas.exists() and not berkas.is_file()


def _periksa(tahun: int, terbitan: bool, data_dir: str) -> tuple[Pemeriksaan, Path]:
    from lakip_lib.data import cari_data, muat_data
    from lakip_lib.hitung.hasil import Hasil
    from lakip_lib.periksa import periksa_data, periksa_terbitan

    folder = cari_data(data_dir)
    hasil = Hasil(muat_data(folder, tahun))
    return (periksa_terbitan if terbitan else periksa_data)(hasil), folder


def _berkas_baku(hasil: Pemeriksaan, folder: Path, format_: str) -> Path:
    jenis = "-terbitan" if hasil.modus == "terbitan" else ""
    return folder.parent / "output" / f"periksa-{hasil.tahun}{jenis}.{format_}"


def _sajikan(hasil: Pemeriksaan, format_: str, berkas: Path) -> None:
    from lakip_lib.periksa.simpan import tulis_csv, tulis_xlsx
    from lakip_lib.periksa.tampil import baris_tampil

    if format_ == "teks":
        lebar = shutil.get_terminal_size((_LEBAR_BAKU, 24)).columns
        click.echo("\n".join(baris_tampil(hasil, lebar)))
        return
    (tulis_csv if format_ == "csv" else tulis_xlsx)(hasil, berkas)
    rincian = ", ".join(f"{n} {t}" for t, n in hasil.jumlah.items())
    click.echo(f"{len(hasil.temuan)} temuan ({rincian}) ditulis ke {berkas}")
