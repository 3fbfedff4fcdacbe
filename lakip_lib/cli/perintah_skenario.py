"""`lakip skenario`: what if a target, a realisation or a rule were another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.berulang import susun_skenario
from lakip_lib.cli.jenis import (
    Bilangan,
    argumen_tahun,
    daftar_format,
    opsi_data,
    opsi_tanpa_simpanan,
)
from lakip_lib.cli.kemajuan import cetak, kemajuan
from lakip_lib.cli.kesalahan import kesalahan_pemakai
from lakip_lib.susun.tugas import FORMAT

if TYPE_CHECKING:
    from lakip_lib.skenario.permintaan import Permintaan

_CONTOH = """\
\b
Contoh:
  lakip skenario 2020 --ubah IKU-03.target=20000 --ringkas
  lakip skenario 2020 target-20000
  lakip skenario 2020 --templat rencana.xlsx
  lakip skenario 2020 hemat --perubahan rencana.xlsx
  lakip skenario 2020 --bandingkan target-20000 hemat"""


@click.command(
    short_help="Menyusun skenario: bagaimana bila target atau angka lain berubah.",
    options_metavar="[OPSI]...",
    epilog=_CONTOH,
)
@argumen_tahun
@click.argument("nama", nargs=-1, metavar="[NAMA]...")
@click.option(
    "--ubah",
    multiple=True,
    metavar="OBJEK.BIDANG=NILAI",
    help="Satu perubahan, misalnya IKU-03.target=20000 atau IKU-01.tw3.realisasi=500. Dapat "
    "diulang; nilai kosong berarti belum diisi.",
)
@click.option(
    "--perubahan",
    "berkas",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS",
    help="Berkas perubahan: CSV dengan kolom objek,bidang,nilai,alasan, atau lembar kerja XLSX "
    "dari --templat.",
)
@click.option(
    "--triwulan",
    type=Bilangan(1, 4),
    default=4,
    show_default=True,
    metavar="N",
    help="Sampai triwulan ke berapa: 1 sampai 4; 4 berarti setahun penuh.",
)
@click.option(
    "--ringkas",
    is_flag=True,
    help="Jawab di layar saja, tanpa menyusun laporan: pengaruh perubahan, realisasi untuk "
    "kategori berikutnya, dan target yang memberi 100%.",
)
@click.option(
    "--bandingkan",
    is_flag=True,
    help="Bandingkan skenario NAMA... (semua bila tidak disebut) dengan data resmi dalam satu "
    "tabel di layar; dengan --keluaran juga sebagai CSV, XLSX, dan HTML.",
)
@click.option(
    "--templat",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS",
    help="Tulis lembar kerja XLSX berisi target, triwulan, dan pagu sekarang untuk diubah, lalu "
    "dibaca kembali dengan --perubahan.",
)
@click.option("--semua", is_flag=True, help="Susun semua skenario tahun itu sekaligus.")
@opsi_tanpa_simpanan
@opsi_data
@click.option(
    "--keluaran",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Tempat folder hasil.  [bawaan: output/ di sebelah folder data]",
)
@click.option(
    "--format",
    "format_",
    callback=daftar_format,
    default=",".join(FORMAT),
    show_default=True,
    metavar="DAFTAR",
    help="Bentuk laporan, dipisahkan koma.",
)
def skenario(
    tahun: int,
    nama: tuple[str, ...],
    ubah: tuple[str, ...],
    berkas: Path | None,
    triwulan: int,
    ringkas: bool,
    bandingkan: bool,
    templat: Path | None,
    semua: bool,
    tanpa_simpanan: bool,
    data_dir: str,
    keluaran: Path | None,
    format_: tuple[str, ...],
) -> None:
    """Menyusun laporan TAHUN seandainya sebagian datanya lain; data resmi tidak diubah.

    Perubahan skenario NAMA dibaca dari <data>/<TAHUN>/skenario/NAMA.csv, lalu dari
    --perubahan dan --ubah; yang disebut belakangan menang. NAMA boleh dihilangkan bila
    ada --perubahan atau --ubah. Hasilnya folder <keluaran>/skenario/<TAHUN>/NAMA/, terpisah
    dari laporan resmi, dan setiap halamannya bertanda SKENARIO – bukan dokumen resmi.
    """
    _satu_cara(ringkas, bandingkan, templat is not None)
    if (semua or len(nama) > 1) and not (ringkas or bandingkan or templat):
        if ubah or berkas:
            raise click.UsageError("Beberapa skenario sekaligus dibaca dari berkasnya saja.")
        with kesalahan_pemakai():
            cara = (keluaran, format_, not tanpa_simpanan)
            susun_skenario(tahun, triwulan, () if semua else nama, data_dir, *cara)
        return
    if bandingkan and (ubah or berkas):
        raise click.UsageError("--bandingkan membaca skenario yang tersimpan saja, menurut NAMA.")
    satu = "" if bandingkan else _satu_nama(nama)
    with kesalahan_pemakai():
        from lakip_lib.data import cari_data

        folder = cari_data(data_dir)
        if templat is not None:
            _tulis_templat(folder, tahun, templat)
        elif bandingkan:
            _bandingkan(folder, tahun, triwulan, nama, keluaran)
        elif ringkas:
            _tampilkan(_ringkasan(folder, tahun, triwulan, satu, berkas, ubah))
        else:
            minta = _permintaan(folder, tahun, satu, berkas, ubah)
            _susun(minta, triwulan, data_dir, keluaran, format_, not tanpa_simpanan)


def _satu_cara(*dipilih: bool) -> None:
    if sum(dipilih) > 1:
        raise click.UsageError("Pakai salah satu saja dari --ringkas, --bandingkan, --templat.")


def _satu_nama(nama: tuple[str, ...]) -> str:
    if len(nama) > 1:
        raise click.UsageError(
            f"Satu skenario saja, bukan {len(nama)}. Untuk membandingkannya tambahkan --bandingkan."
        )
    return nama[0] if nama else ""


def _tampilkan(baris: Iterable[str]) -> None:
    for satu in baris:
        click.echo(satu)


def _permintaan(
    folder: Path, tahun: int, nama: str, berkas: Path | None, ubah: tuple[str, ...]
) -> Permintaan:
    from lakip_lib.skenario.permintaan import baca_permintaan

    if not nama and berkas is None and not ubah:
        raise click.UsageError(
            "Sebutkan skenarionya: NAMA, --ubah OBJEK.BIDANG=NILAI, atau --perubahan BERKAS."
        )
    return baca_permintaan(folder, tahun, nama, berkas, ubah)


def _susun(
    minta: Permintaan,
    triwulan: int,
    data_dir: str,
    keluaran: Path | None,
    format_: tuple[str, ...],
    simpanan: bool,
) -> None:
    from lakip_lib.susun.jalur import Parameter, susun_laporan

    tahun = minta.data.tahun
    parameter = Parameter(
        tahun, triwulan, data_dir=data_dir, skenario=minta.nama, perubahan=minta.perubahan
    )
    with kemajuan() as lapor:
        hasil = susun_laporan(parameter, keluaran, format_, lapor, simpanan=simpanan)
    jumlah = len(minta.data.skenario.perubahan) if minta.data.skenario else 0
    click.echo(f"Skenario   {minta.nama}, bukan dokumen resmi ({jumlah} perubahan)")
    cetak(hasil)


def _ringkasan(
    folder: Path, tahun: int, triwulan: int, nama: str, berkas: Path | None, ubah: tuple[str, ...]
) -> Iterable[str]:
    from lakip_lib.data import muat_data
    from lakip_lib.hitung.hasil import Hasil
    from lakip_lib.skenario.ringkas import baris_ringkas

    resmi = Hasil(muat_data(folder, tahun), triwulan)
    if not nama and berkas is None and not ubah:
        return baris_ringkas(resmi)
    minta = _permintaan(folder, tahun, nama, berkas, ubah)
    return baris_ringkas(Hasil(minta.data, triwulan), resmi)


def _bandingkan(
    folder: Path, tahun: int, triwulan: int, nama: tuple[str, ...], keluaran: Path | None
) -> None:
    from lakip_lib.skenario.bandingkan import baris_bandingan, muat_bandingan
    from lakip_lib.skenario.bandingkan_berkas import simpan_bandingan
    from lakip_lib.susun.keluaran import nama_keluaran

    bandingan = muat_bandingan(folder, tahun, nama, triwulan)
    _tampilkan(baris_bandingan(bandingan))
    if keluaran is not None:
        # No scenario has a name with a dot.
        tujuan = keluaran / nama_keluaran(tahun, triwulan, "antar.skenario")
        for berkas in simpan_bandingan(bandingan, tujuan):
            click.echo(f"  {berkas}")


def _tulis_templat(folder: Path, tahun: int, berkas: Path) -> None:
    from lakip_lib.data import muat_data
    from lakip_lib.kesalahan import KesalahanLakip
    from lakip_lib.skenario.templat import tulis_templat

    if berkas.suffix.lower() != ".xlsx":
        raise click.UsageError(f"Nama lembar kerja harus berakhiran .xlsx, bukan {berkas.name}.")
    if berkas.exists():
        # It may hold what the planner has typed.
        raise KesalahanLakip(
            f"{berkas} sudah ada dan tidak akan ditimpa. Perbaikan: pakai nama lain, atau "
            "hapus dulu berkas itu."
        )
    tulis_templat(muat_data(folder, tahun), berkas)
    click.echo(f"Lembar kerja ditulis: {berkas}")
    click.echo(
        f"Setelah diubah dan disimpan: lakip skenario {tahun} NAMA --perubahan {berkas.name}"
    )
