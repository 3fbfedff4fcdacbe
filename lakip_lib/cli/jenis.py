"""Kinds of values on the command line, with Indonesian names and messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from lakip_lib.susun.tugas import FORMAT, FORMAT_SEMUA

Perintah = TypeVar("Perintah", bound=Callable[..., Any])


class Bilangan(click.IntRange):
    """A whole number within a range."""

    name = "bilangan bulat"

    def _describe_range(self) -> str:
        return f"{self.min} sampai {self.max}"


class Jalur(click.Path):
    """A file (or with `folder` a folder) to write to; says in Indonesian why it cannot be."""

    def __init__(self, *, folder: bool = False) -> None:
        super().__init__(file_okay=not folder, dir_okay=folder, path_type=Path)
        self.name = "folder" if folder else "berkas"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; fails for a folder where a file is meant, and the other way."""
        jalur = Path(value)
        if self.dir_okay and jalur.exists() and not jalur.is_dir():
            self.fail(f"'{jalur}' berkas, bukan folder. Perbaikan: tulis nama folder.", param, ctx)
        if not self.dir_okay and jalur.is_dir():
            pesan = f"'{jalur}' folder, bukan berkas. Perbaikan: tulis juga nama berkasnya."
            self.fail(pesan, param, ctx)
        return jalur


def daftar_format(_ctx: click.Context, _param: click.Parameter, nilai: str) -> tuple[str, ...]:
    """Return formats separated by commas in the order of `FORMAT_SEMUA`, without repeats.

    Raises click.BadParameter for an unknown format and for an empty list.
    """
    diminta = [f.strip().lower() for f in nilai.split(",") if f.strip()]
    asing = [f for f in diminta if f not in FORMAT_SEMUA]
    if asing or not diminta:
        apa = ", ".join(map(repr, asing)) or "daftar kosong"
        raise click.BadParameter(
            f"{apa} bukan format keluaran. Pilihan: {', '.join(FORMAT_SEMUA)}."
        )
    return tuple(f for f in FORMAT_SEMUA if f in diminta)


argumen_tahun = click.argument("tahun", type=Bilangan(1000, 9999))
"""The year that every command works on."""

opsi_data = click.option(
    "--data",
    "data_dir",
    default="data",
    show_default=True,
    metavar="FOLDER",
    help="Folder data, yaitu yang berisi datapackage.json. Nama tanpa letak dicari dari "
    "folder kerja ke atas.",
)
"""Where every command finds the data."""

opsi_tanpa_simpanan = click.option(
    "--tanpa-simpanan",
    is_flag=True,
    help="Kerjakan semuanya dari awal, tanpa memakai atau mengisi .lakip-simpanan/ di sebelah "
    "folder data.",
)
"""Without the cache of earlier builds."""

opsi_keluaran = click.option(
    "--keluaran",
    type=Jalur(folder=True),
    metavar="FOLDER",
    help="Tempat folder hasil.  [bawaan: output/ di sebelah folder data]",
)
"""Where a command puts what it makes."""


def opsi_format(help_: str) -> Callable[[Perintah], Perintah]:
    """Return the option of the report's formats; `help_` says what they are the form of."""
    return click.option(
        "--format",
        "format_",
        callback=daftar_format,
        default=",".join(FORMAT),
        show_default=True,
        metavar="DAFTAR",
        help=help_,
    )


def opsi_triwulan(awal: str) -> Callable[[Perintah], Perintah]:
    """Return the option of the quarter; `awal` begins its help."""
    return click.option(
        "--triwulan",
        type=Bilangan(1, 4),
        default=4,
        show_default=True,
        metavar="N",
        help=f"{awal}: 1 sampai 4; 4 berarti setahun penuh.",
    )
