"""Building more than once: again after every change, or many scenarios at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.kemajuan import detik

if TYPE_CHECKING:
    from lakip_lib.kesalahan import KesalahanLakip
    from lakip_lib.susun.jalur import Parameter, Susunan


def pantau_laporan(
    parameter: Parameter, keluaran: Path | None, format_: Sequence[str], simpanan: bool
) -> None:
    """Build a report after every change until the user ends it; say how each build went."""
    from lakip_lib.susun.pantau import pantau

    click.echo("Memantau data, narasi, dan bab; Ctrl-C untuk berhenti.")
    try:
        pantau(parameter, _kabar, keluaran, format_, simpanan)
    except KeyboardInterrupt:
        click.echo("Berhenti memantau; hasil terakhir tetap ada.")


def susun_skenario(
    tahun: int,
    triwulan: int,
    nama: Sequence[str],
    data_dir: str,
    keluaran: Path | None,
    format_: Sequence[str],
    simpanan: bool,
) -> None:
    """Build the reports of several scenarios at once, without `nama` of all of the year.

    Exits with 1 when one of them failed; the others are complete.
    """
    from lakip_lib.susun.banyak import susun_banyak
    from lakip_lib.susun.jalur import Parameter

    daftar = [
        Parameter(tahun, triwulan, data_dir=data_dir, skenario=n)
        for n in nama or _semua(tahun, data_dir)
    ]

    def selesai(parameter: Parameter, hasil: Susunan | KesalahanLakip) -> None:
        click.echo(f"Skenario {parameter.skenario}, bukan dokumen resmi:")
        _kabar(hasil)

    jadi = susun_banyak(daftar, keluaran, format_, selesai, simpanan)
    gagal = sum(isinstance(satu, Exception) for satu in jadi)
    click.echo(f"{len(jadi) - gagal} dari {len(jadi)} skenario selesai.")
    if gagal:
        raise SystemExit(1)


def _semua(tahun: int, data_dir: str) -> list[str]:
    """Return the names of all scenarios of the year that have a file."""
    from lakip_lib.kesalahan import KesalahanLakip
    from lakip_lib.tempat import cari_data

    tempat = cari_data(data_dir) / str(tahun) / "skenario"
    nama = sorted(p.stem for p in tempat.glob("*.csv"))
    if not nama:
        raise KesalahanLakip(
            f"tahun {tahun} belum mempunyai skenario. Perbaikan: tulis berkas perubahannya di "
            f"{tahun}/skenario/NAMA.csv dalam folder data."
        )
    return nama


def _kabar(hasil: Susunan | KesalahanLakip) -> None:
    if isinstance(hasil, Exception):
        click.echo(f"Kesalahan: {hasil}", err=True)
        return
    if hasil.peringatan:
        click.echo(f"Peringatan: {hasil.peringatan}.", err=True)
    click.echo(f"Selesai dalam {detik(hasil.detik)} detik: {hasil.folder}")
