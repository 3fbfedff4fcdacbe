"""The part of `lakip terbitkan` about official editions: freeze one, list what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lakip_lib.cli.jenis import Bilangan, Jalur, opsi_format
from lakip_lib.cli.kemajuan import kemajuan

if TYPE_CHECKING:
    from lakip_lib.edisi.bekukan import Beku
    from lakip_lib.edisi.perubahan import EdisiTerbit

_F = TypeVar("_F", bound=Callable[..., Any])
_TERBANYAK = 40


def opsi_edisi(fungsi: _F) -> _F:
    """Add the year and the options of editions to a command."""
    for opsi in reversed(_OPSI):
        fungsi = opsi(fungsi)
    return fungsi


_OPSI = (
    click.argument("tahun", type=Bilangan(1000, 9999), required=False),
    click.option(
        "--edisi",
        type=click.Choice(("final",)),
        metavar="final",
        help="Bekukan edisi resmi TAHUN (bawaan: tahun final terbaru) menjadi satu arsip di "
        "terbitan-resmi/ yang dapat disusun ulang dengan lakip ulangi.",
    ),
    click.option(
        "--perubahan",
        is_flag=True,
        help="Daftarkan apa yang berubah di antara edisi-edisi TAHUN.",
    ),
    opsi_format("Bentuk laporan dalam arsip edisi, dipisahkan koma; docx bila diminta."),
    click.option(
        "--terbitan-resmi",
        "resmi",
        type=Jalur(folder=True),
        metavar="FOLDER",
        help="Tempat arsip edisi.  [bawaan: terbitan-resmi/ di sebelah folder data]",
    ),
)


def tolak_campuran(tahun: int | None, edisi: str | None, perubahan: bool, situs: bool) -> None:
    """Refuse options that do not go together. Raises click.UsageError.

    `situs` tells whether options of the site were given.
    """
    if edisi and perubahan:
        raise click.UsageError("--edisi dan --perubahan tidak dapat dipakai bersama.")
    if tahun is not None and not (edisi or perubahan):
        raise click.UsageError(
            "TAHUN hanya dipakai bersama --edisi final atau --perubahan; situs memuat semua tahun."
        )
    if situs and (edisi or perubahan):
        raise click.UsageError(
            "--alamat, --dengan-konsep, --dengan-perubahan, --keluaran, dan --tanpa-simpanan hanya "
            "untuk situs, tidak untuk --edisi dan --perubahan."
        )


def bekukan_edisi(
    tahun: int | None, data_dir: str, format_: tuple[str, ...], resmi: Path | None
) -> None:
    """Freeze the newest edition and tell where it is. Raises KesalahanLakip."""
    from lakip_lib.edisi.bekukan import bekukan
    from lakip_lib.situs.tahun import tahun_final_terbaru
    from lakip_lib.tempat import cari_data

    folder = cari_data(data_dir)
    with kemajuan() as lapor:
        pilih = tahun or tahun_final_terbaru(folder)
        beku = bekukan(folder, pilih, format_, resmi, lapor)
    _cetak(beku)


def daftar_perubahan(tahun: int | None, data_dir: str, resmi: Path | None) -> None:
    """Print the editions of a year and what changed in each. Raises KesalahanLakip."""
    from lakip_lib.data import muat_data
    from lakip_lib.edisi.perubahan import perubahan_tahun
    from lakip_lib.situs.tahun import tahun_final_terbaru
    from lakip_lib.tempat import cari_data

    folder = cari_data(data_dir)
    pilih = tahun or tahun_final_terbaru(folder)
    semua = perubahan_tahun(muat_data(folder, pilih), resmi)
    if not semua:
        click.echo(f"Tahun {pilih} belum mempunyai edisi: laporannya belum disahkan.")
    for nomor, satu in enumerate(semua):
        click.echo("\n".join([*([""] if nomor else []), *_baris(satu)]))


def _cetak(beku: Beku) -> None:
    from lakip_lib.angka import format_bilangan, format_tanggal

    edisi = beku.edisi
    ukuran = format_bilangan(Decimal(beku.bita) / 1_000_000, 1)
    if beku.galat:
        click.echo(
            f"Peringatan: {len(beku.galat)} pertentangan dalam data masih terbuka; lihat lakip "
            f"periksa {edisi.tahun}.",
            err=True,
        )
    if beku.galat_baru:
        click.echo(f"Yang belum ada pada edisi {edisi.nomor - 1}:", err=True)
    for satu in beku.galat_baru:
        click.echo(f"  {satu.aturan} {satu.hal}: {satu.pesan}", err=True)
    keadaan = "dibekukan" if beku.baru else "sudah terbit dengan isi yang sama; tidak ditulis lagi"
    tanggal = format_tanggal(edisi.tanggal)
    click.echo(f"Edisi {edisi.nomor} tahun {edisi.tahun} ({tanggal}) {keadaan}:")
    click.echo(f"  {beku.arsip}")
    click.echo(f"  {ukuran} MB, {beku.berkas} berkas, SHA-256 {beku.sidik}")
    click.echo(f"Periksa dengan: lakip ulangi {beku.arsip}")


def _baris(satu: EdisiTerbit) -> Sequence[str]:
    from lakip_lib.angka import format_tanggal

    edisi = satu.edisi
    status = "" if edisi.status == "final" else f", {edisi.status}"
    baris = [
        f"Edisi {edisi.nomor}, {format_tanggal(edisi.tanggal)}{status}: {edisi.alasan} "
        f"({edisi.oleh})"
    ]
    baris += [f"  {satu.catatan}"] if satu.catatan else []
    semua = satu.ubahan or ()
    for u in semua[:_TERBANYAK]:
        baris.append(f"  {u.jenis:<7}{u.tempat}: {_isi(u.lama)} → {_isi(u.baru)}")
    if len(semua) > _TERBANYAK:
        baris.append(f"  dan {len(semua) - _TERBANYAK} perubahan lain (halaman Perubahan di situs)")
    return baris


def _isi(teks: str | None) -> str:
    return "(tidak ada)" if teks is None else teks or "(kosong)"
