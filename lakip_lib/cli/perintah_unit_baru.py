"""`lakip unit-baru`: a data folder for another unit, empty or from a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_lib.cli.jenis import Bilangan
from lakip_lib.cli.kesalahan import kesalahan_pemakai


@click.command(
    "unit-baru",
    short_help="Membuat folder data kosong untuk unit lain.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip unit-baru data-unit --tahun 2021 --templat-lembar unit.xlsx, lalu "
    "lakip unit-baru data-unit --dari unit.xlsx",
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--tahun",
    type=Bilangan(1000, 9999),
    multiple=True,
    metavar="TAHUN",
    help="Tahun laporan; boleh diulang, misalnya dengan tahun pembanding.",
)
@click.option("--nama", default="", metavar="NAMA", help="Nama lengkap unit.")
@click.option("--singkatan", default="", metavar="NAMA", help="Nama pendek unit.")
@click.option("--renstra", default="", metavar="AWAL-AKHIR", help="Masa Renstra.")
@click.option(
    "--dari",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="BUKU.xlsx",
    help="Buat folder dari buku XLSX yang sudah diisi.",
)
@click.option(
    "--templat-lembar",
    "templat",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BUKU.xlsx",
    help="Tulis buku XLSX dengan satu lembar untuk setiap berkas, bukan folder. Bila FOLDER "
    "sudah berisi data, lembarnya berisi data itu.",
)
def unit_baru(
    folder: Path,
    tahun: tuple[int, ...],
    nama: str,
    singkatan: str,
    renstra: str,
    dari: Path | None,
    templat: Path | None,
) -> None:
    """Membuat FOLDER data untuk unit lain: semua CSV dengan judul kolomnya, skema,
    datapackage.json, petunjuk (BACA-SAYA.md), dan kerangka narasi.

    Dengan --templat-lembar dibuat buku XLSX untuk diisi di Excel atau LibreOffice; dengan
    --dari buku yang sudah diisi diperiksa lalu menjadi folder data. Folder yang sudah
    berisi tidak ditimpa.
    """
    if dari is not None and (tahun or nama or singkatan or renstra or templat):
        raise click.UsageError("--dari tidak dipakai bersama opsi lain: semuanya ada dalam buku.")
    with kesalahan_pemakai():
        if dari is not None:
            _dari_buku(folder, dari)
        elif templat is not None and (folder / "datapackage.json").is_file():
            _salin_ke_buku(folder, templat)
        else:
            _kosong(folder, tahun, (nama, singkatan, renstra), templat)


def _kosong(
    folder: Path, tahun: tuple[int, ...], isian: tuple[str, str, str], templat: Path | None
) -> None:
    from lakip_lib.baru.buku import tulis_buku
    from lakip_lib.baru.unit import Pilihan, buat_unit, isi_awal

    if not tahun:
        raise click.UsageError("Sebutkan tahun laporannya, misalnya --tahun 2021.")
    pilihan = Pilihan(tuple(sorted(set(tahun))), *isian)
    if templat is not None:
        tulis_buku(templat, isi_awal(pilihan), pilihan.nama or folder.name)
        _cetak_templat(templat, folder)
        return
    semua = buat_unit(folder, pilihan)
    wajib = ", ".join(b.jalur for b in semua if b.wajib)
    click.echo(f"Folder data dibuat: {folder} ({len(semua)} berkas CSV)")
    click.echo(f"Wajib berisi: {wajib}")
    click.echo(f"Petunjuk ada di {folder / 'BACA-SAYA.md'}. Setelah diisi, jalankan:")
    click.echo(f"  lakip susun {max(tahun)} --data {folder}")


def _salin_ke_buku(folder: Path, templat: Path) -> None:
    from lakip_lib.baru.buku import tulis_buku
    from lakip_lib.baru.unit import isi_folder_data

    tulis_buku(templat, isi_folder_data(folder), folder.name)
    _cetak_templat(templat, Path("FOLDER-BARU"))


def _cetak_templat(templat: Path, folder: Path) -> None:
    click.echo(f"Buku ditulis: {templat}")
    click.echo("Isi dan simpan sebagai XLSX, lalu jalankan:")
    click.echo(f"  lakip unit-baru {folder} --dari {templat}")


def _dari_buku(folder: Path, dari: Path) -> None:
    from lakip_lib.baru.baca_buku import baca_buku
    from lakip_lib.baru.unit import buat_dari_buku

    semua = buat_dari_buku(folder, baca_buku(dari), dari.name)
    tahun = max(b.jalur[:4] for b in semua if b.jalur[:4].isdigit())
    click.echo(f"Folder data dibuat dari {dari.name}: {folder} ({len(semua)} berkas CSV)")
    click.echo(f"Tulis narasinya di {folder / tahun / 'narasi'}, lalu jalankan:")
    click.echo(f"  lakip susun {tahun} --data {folder}")
