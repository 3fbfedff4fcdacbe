"""What a build shows while it runs and when it is done."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lakip_lib.susun.jalur import Lapor, Susunan


@contextlib.contextmanager
def kemajuan() -> Iterator[Lapor]:
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


def cetak(hasil: Susunan) -> None:
    """Print paths, sizes, time and summary."""
    from lakip_lib.susun.ringkasan import kalimat, waktu_dan_ukuran

    if hasil.peringatan:
        click.echo(f"Peringatan: {hasil.peringatan}.", err=True)
    for baris in kalimat(hasil.ringkasan):
        click.echo(baris)
    click.echo()
    for baris in waktu_dan_ukuran(hasil):
        click.echo(baris)


def detik(lama: float) -> str:
    """Return a time in seconds with one decimal, as Indonesian writes it.

    >>> detik(1.25)
    '1,2'
    """
    from lakip_lib.angka import format_bilangan

    return format_bilangan(Decimal(f"{lama:.1f}"), 1)
