"""`lakip terbitkan`: the site of all published years, or an official edition of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Jalur, opsi_data, opsi_tanpa_simpanan
from lakip_lib.cli.kesalahan import kesalahan_pemakai
from lakip_lib.cli.terbitkan_edisi import (
    bekukan_edisi,
    daftar_perubahan,
    opsi_edisi,
    tolak_campuran,
)

if TYPE_CHECKING:
    from lakip_lib.situs.terbit import Situs


@click.command(
    short_help="Menerbitkan situs semua tahun, atau membekukan edisi resmi.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip terbitkan --alamat https://contoh.go.id/lakip/",
)
@click.option(
    "--alamat",
    default="",
    metavar="URL",
    help="Alamat tempat situs akan dibaca, untuk sitemap.xml, umpan Atom, dan 404.html.  "
    "[bawaan: alamat_situs di pengaturan.csv tahun terbaru]",
)
@click.option(
    "--dengan-konsep",
    is_flag=True,
    help="Terbitkan juga tahun yang masih konsep; halamannya ditandai.",
)
@click.option(
    "--dengan-perubahan",
    is_flag=True,
    help="Terbitkan juga laporan yang berbeda dengan edisi terakhirnya; halamannya ditandai.",
)
@opsi_data
@click.option(
    "--keluaran",
    type=Jalur(folder=True),
    metavar="FOLDER",
    help="Tempat folder situs/.  [bawaan: output/ di sebelah folder data]",
)
@opsi_tanpa_simpanan
@opsi_edisi
def terbitkan(
    alamat: str,
    dengan_konsep: bool,
    dengan_perubahan: bool,
    data_dir: str,
    keluaran: Path | None,
    tanpa_simpanan: bool,
    tahun: int | None,
    edisi: str | None,
    perubahan: bool,
    format_: tuple[str, ...],
    resmi: Path | None,
) -> None:
    """Menerbitkan situs: laporan setiap tahun, unduhannya, dan indikator menurut tahun.

    Hasilnya folder <keluaran>/situs/, yang ditulis seluruhnya atau tidak sama sekali. Semua
    tautannya relatif, jadi situs dapat dibuka dari berkas, dari subfolder, atau dari GitHub
    Pages. Yang terbit ialah tahun yang berstatus final, dan tahun tanpa pengesahan yang
    menjadi pembanding laporan final sesudahnya.

    Dengan --edisi final, laporan satu TAHUN dibekukan: hasil, masukan, dan programnya dalam
    satu arsip yang dapat disusun ulang dengan lakip ulangi. Edisi yang sudah terbit tidak
    pernah ditimpa.
    """
    situs_saja = bool(alamat or dengan_konsep or dengan_perubahan or keluaran or tanpa_simpanan)
    tolak_campuran(tahun, edisi, perubahan, situs_saja)
    with kesalahan_pemakai():
        from lakip_lib.tempat import cari_data

        if edisi is not None:
            bekukan_edisi(tahun, data_dir, format_, resmi)
            return
        if perubahan:
            daftar_perubahan(tahun, data_dir, resmi)
            return
        from lakip_lib.situs.terbit import susun_situs

        situs = susun_situs(
            cari_data(data_dir),
            keluaran,
            alamat,
            dengan_konsep=dengan_konsep,
            dengan_perubahan=dengan_perubahan,
            simpanan=not tanpa_simpanan,
            lapor=click.echo,
        )
        _cetak(situs)


def _cetak(situs: Situs) -> None:
    from lakip_lib.situs.status import yang_belum_resmi

    for satu in situs.status:
        edisi = f", edisi {satu.terbaru.nomor}" if satu.terbaru is not None else ""
        click.echo(f"{satu.tahun.tahun}  {satu.jenis}{edisi}")
    for satu in situs.status:
        if not satu.resmi:
            click.echo(f"Peringatan: {yang_belum_resmi(satu)}", err=True)
    if situs.terbitan.ditinggalkan:
        tahun = ", ".join(map(str, situs.terbitan.ditinggalkan))
        click.echo(f"Tidak diterbitkan karena masih konsep: {tahun} (--dengan-konsep memuatnya).")
    if not situs.umpan:
        click.echo("umpan.atom tidak dibuat: belum ada tahun yang bertanggal.")
    if not situs.alamat:
        click.echo(
            "sitemap.xml tidak dibuat: isinya harus alamat lengkap. Sebut alamat situs dengan "
            "--alamat, atau alamat_situs di pengaturan.csv."
        )
    click.echo(f"{situs.halaman} halaman: {situs.folder / 'index.html'}")
