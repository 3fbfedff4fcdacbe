"""`lakip sajikan`: the site on one's own machine, always as the data is now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Bilangan, opsi_data, opsi_keluaran
from lakip_lib.cli.kemajuan import detik
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.sajikan.sajian import Hasil, Sumber


@click.command(
    short_help="Menyajikan situs di komputer sendiri.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip sajikan --porta 8080",
)
@click.option(
    "--tahun",
    type=Bilangan(1000, 9999),
    metavar="TAHUN",
    help="Sajikan laporan satu tahun saja, yang lebih cepat disusun ulang.  [bawaan: seluruh "
    "situs]",
)
@click.option(
    "--dengan-konsep",
    is_flag=True,
    help="Sajikan juga tahun yang masih konsep, seperti pada lakip terbitkan.",
)
@click.option(
    "--alamat",
    metavar="ALAMAT",
    help="Alamat tempat situs disajikan.  [bawaan: 127.0.0.1, yaitu komputer ini saja; dengan "
    "--terbuka 0.0.0.0, yaitu semua alamat komputer ini]",
)
@click.option(
    "--porta",
    type=Bilangan(0, 65535),
    default=8000,
    show_default=True,
    metavar="N",
    help="Nomor porta; 0 berarti yang mana saja yang bebas.",
)
@click.option("--terbuka", is_flag=True, help="Izinkan komputer lain membuka situs ini.")
@opsi_data
@opsi_keluaran
def sajikan(
    tahun: int | None,
    dengan_konsep: bool,
    alamat: str | None,
    porta: int,
    terbuka: bool,
    data_dir: str,
    keluaran: Path | None,
) -> None:
    """Menyajikan situs di komputer sendiri dan menyusunnya lagi setiap kali data berubah.

    Halaman yang terbuka di peramban dimuat ulang sendiri. Bila data, narasi, atau bab yang
    diubah belum benar, kesalahannya tampil di halaman dan di terminal, dan situs terakhir
    yang berhasil tetap disajikan. Berhenti dengan Ctrl-C.
    """
    with kesalahan_pemakai():
        from lakip_lib.sajikan import alamat as tempat
        from lakip_lib.sajikan.sajian import sajikan as jalankan

        sumber = _sumber(data_dir, tahun, keluaran, dengan_konsep)
        pakai = alamat or (tempat.SEMUA if terbuka else tempat.SETEMPAT)
        soket = tempat.buka_soket(pakai, porta, terbuka)
        click.echo(f"Situs: {tempat.url(pakai, soket[0].getsockname()[1])} (Ctrl-C untuk berhenti)")
        if not tempat.setempat(pakai):
            click.echo("Perhatian: komputer lain di jaringan dapat membukanya.", err=True)
        try:
            jalankan(sumber, soket, _kabar, terbuka)
        except KeyboardInterrupt:
            click.echo("Berhenti menyajikan; hasil terakhir tetap ada.")


def _sumber(data_dir: str, tahun: int | None, keluaran: Path | None, dengan_konsep: bool) -> Sumber:
    from lakip_lib.sajikan.sajian import laporan, situs
    from lakip_lib.tempat import cari_data

    data = cari_data(data_dir)
    if tahun is None:
        return situs(data, keluaran, dengan_konsep)
    return laporan(data, tahun, keluaran)


def _kabar(hasil: Hasil) -> None:
    if isinstance(hasil, Exception):
        click.echo(f"Kesalahan: {hasil}\nHasil terakhir, bila ada, tetap disajikan.", err=True)
    else:
        click.echo(f"Selesai dalam {detik(hasil)} detik.")
