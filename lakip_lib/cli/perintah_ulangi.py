"""`lakip ulangi`: rebuild an edition from its archive and compare every byte."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Jalur
from lakip_lib.cli.kemajuan import kemajuan
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.edisi.ulangi import Ulangan

_TERBANYAK = 10


@click.command(
    short_help="Menyusun ulang sebuah edisi dari arsipnya dan membandingkan setiap bita.",
    options_metavar="[OPSI]...",
    epilog="Contoh: lakip ulangi terbitan-resmi/2020/edisi-1/lakip-2020-edisi-1.zip",
)
@click.argument("arsip", type=Jalur())
@click.option(
    "--lengkap",
    is_flag=True,
    help="Sebut setiap berkas yang dibandingkan dan setiap perbedaan.",
)
@click.option(
    "--dengan-pustaka-arsip",
    is_flag=True,
    help="Jalankan juga program dan kode bab dari arsip bila berbeda dengan yang terpasang. "
    "Hanya untuk arsip dari sumber yang dipercaya: kodenya berjalan di komputer ini.",
)
def ulangi(arsip: Path, lengkap: bool, dengan_pustaka_arsip: bool) -> None:
    """Menyusun ulang edisi dari ARSIP saja, di folder sementara, lalu membandingkannya.

    ARSIP dibuat dengan lakip terbitkan --edisi final. Data dan bab diambil dari arsip; yang
    menyusun ialah program terpasang bila sama dengan program dalam arsip. Kode keluar: 0
    semua bita sama; 1 ada yang berbeda atau rusak; 2 arsip tidak dapat dipakai.
    """
    from lakip_lib.edisi.ulangi import ulangi as susun_ulang

    with kesalahan_pemakai():
        if dengan_pustaka_arsip:
            click.echo("Peringatan: kode dari arsip dijalankan di komputer ini.", err=True)
        with kemajuan() as lapor:
            hasil = susun_ulang(arsip, dengan_pustaka_arsip, lapor)
    for baris in _baris(hasil, lengkap):
        click.echo(baris)
    if not hasil.utuh:
        raise SystemExit(1)


def _baris(hasil: Ulangan, lengkap: bool) -> list[str]:
    from lakip_lib.angka import format_bilangan

    m = hasil.manifes
    detik = format_bilangan(Decimal(f"{hasil.detik:.1f}"), 1)
    program = "dari arsip" if hasil.pustaka_arsip else "terpasang, sama dengan yang di arsip"
    baris = [f"Edisi {m.edisi} tahun {m.tahun}, disusun ulang dalam {detik} detik."]
    baris += [f"Program: {program}."]
    baris += [f"Rusak: {satu}." for satu in hasil.rusak]
    if hasil.gagal:
        return [*baris, f"Tidak dapat disusun ulang: {hasil.gagal}", *_versi(hasil)]
    if hasil.utuh:
        baris.append(f"Semua bita sama: {len(hasil.sama)} berkas.")
    elif not hasil.beda:
        baris.append(f"Hasil susunan ulang sama dengan arsip ({len(hasil.sama)} berkas).")
    else:
        jumlah = len(hasil.beda)
        baris.append(f"Berbeda: {jumlah} dari {jumlah + len(hasil.sama)} berkas.")
        tampil = hasil.beda if lengkap else hasil.beda[:_TERBANYAK]
        baris += [f"  {b.nama}: {b.uraian}" for b in tampil]
        if len(tampil) < jumlah:
            baris.append(f"  dan {jumlah - len(tampil)} berkas lain (--lengkap menyebut semuanya)")
        baris += _versi(hasil)
    if lengkap:
        baris += ["Sama:", *(f"  {n}" for n in hasil.sama)]
    return baris


def _versi(hasil: Ulangan) -> list[str]:
    if not hasil.versi:
        return []
    return [
        "Mungkin karena versi yang berbeda (program/requirements.txt dalam arsip memuat versi "
        "aslinya):",
        *(f"  {v}" for v in hasil.versi),
    ]
