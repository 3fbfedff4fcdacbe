"""`lakip jejak`: where a number of the report comes from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.jenis import Jalur, argumen_tahun, opsi_data, opsi_triwulan
from lakip_lib.cli.kesalahan import kesalahan_pemakai

if TYPE_CHECKING:
    from lakip_lib.ekspor.jejak import DaftarJejak, Tampil

# More numbers than this are told on one line each.
_TERBANYAK = 6


@click.command(
    short_help="Menampilkan asal sebuah angka dalam laporan.",
    options_metavar="[OPSI]...",
    epilog='Contoh: lakip jejak 2020 "Tabel 15" --baris IKU-03 --kolom capaian',
)
@argumen_tahun
@click.argument("tempat")
@click.option(
    "--baris",
    metavar="KODE",
    help="Hanya baris tabel tentang kode ini (misalnya IKU-03), atau baris nomor sekian.",
)
@click.option("--kolom", metavar="NAMA", help="Hanya kolom ini, misalnya capaian.")
@click.option("--lengkap", is_flag=True, help="Uraikan setiap langkah sampai ke sel berkas data.")
@opsi_triwulan("Laporan sampai triwulan ke berapa")
@click.option(
    "--skenario",
    default="",
    metavar="NAMA",
    help="Laporan skenario ini, bukan yang resmi (berkas TAHUN/skenario/NAMA.csv).",
)
@opsi_data
@click.option(
    "--keluaran",
    type=Jalur(folder=True),
    metavar="FOLDER",
    help="Tempat folder hasil lakip susun.  [bawaan: output/ di sebelah folder data]",
)
def jejak(
    tahun: int,
    tempat: str,
    baris: str | None,
    kolom: str | None,
    lengkap: bool,
    triwulan: int,
    skenario: str,
    data_dir: str,
    keluaran: Path | None,
) -> None:
    """Menampilkan rumus, hitungan, pembulatan, aturan, dan sel asal angka dalam laporan TAHUN.

    TEMPAT ialah nomor tabel atau gambar ("Tabel 15", "Gambar 3"), namanya
    (capaian-anggaran), kode dalam data (IKU-03), judul bagian uraian ("A. Kesimpulan"),
    atau id dalam jejak.json (j12). Yang dibaca ialah hasil lakip susun atau lakip skenario;
    bila belum ada atau datanya sudah berubah, laporan dihitung ulang tanpa disimpan.

    Kode keluar: 0 ditemukan; 1 laporan tidak dapat dihitung; 2 pemakaian salah, tempat
    tidak ditemukan, atau data belum benar.
    """
    with kesalahan_pemakai():
        from lakip_lib.ekspor.cari_jejak import Pertanyaan, cari_jejak
        from lakip_lib.ekspor.jejak import daftar_jejak
        from lakip_lib.susun.jalur import Parameter
        from lakip_lib.susun.segar import dokumen_segar

        parameter = Parameter(tahun, triwulan, data_dir=data_dir, skenario=skenario)
        daftar = daftar_jejak(dokumen_segar(parameter, keluaran, _kabar))
        ada = cari_jejak(daftar, Pertanyaan(tempat, baris, kolom))
    for satu in _semua(daftar, ada, lengkap):
        click.echo(satu)


def _kabar() -> None:
    click.echo("Hasil lakip susun tidak ada atau sudah usang; laporan dihitung ulang ...", err=True)


def _semua(daftar: DaftarJejak, ada: list[Tampil], lengkap: bool) -> Iterator[str]:
    """Yield the lines to print: place by place, long trails only for a few numbers."""
    from lakip_lib.jejak.kalimat import sebaris, uraikan

    rinci = lengkap or len(ada) <= _TERBANYAK
    for kepala, isi in groupby(ada, _tempat):
        yield kepala
        for t in isi:
            simpul, desimal = daftar.angka[t.id - 1]
            nilai = daftar.entri[simpul].nilai
            if not rinci:
                yield f"  {_sebut(t)} ← {sebaris(nilai)}"
                continue
            yield f"\n  {_sebut(t)}  (j{t.id})"
            yield from (f"    {b}" for b in uraikan(nilai, desimal, lengkap=lengkap))
        yield ""
    if not rinci:
        yield f"{len(ada)} angka. Tambahkan --baris, --kolom, atau --lengkap untuk uraiannya."


def _tempat(t: Tampil) -> str:
    if t.tempat["jenis"] == "narasi":
        return " › ".join(t.tempat["judul"]) or t.tempat["bab"]
    return f"{t.tempat['nomor']}. {t.tempat['judul']}"


def _sebut(t: Tampil) -> str:
    if not t.sel:
        return t.teks
    return f"{t.sel['kunci'] or 'baris ' + str(t.sel['baris'])}, {t.sel['kolom']}: {t.teks}"
