"""`lakip skenario`: what if a target, a realisation or a rule were another."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_lib.cli.berulang import susun_skenario
from lakip_lib.cli.jenis import (
    argumen_tahun,
    opsi_data,
    opsi_format,
    opsi_keluaran,
    opsi_tanpa_simpanan,
    opsi_triwulan,
)
from lakip_lib.cli.kesalahan import kesalahan_pemakai
from lakip_lib.cli.skenario_tugas import (
    Diminta,
    bandingkan_semua,
    buat_templat,
    jawab,
    susun_satu,
)

_CONTOH = """\
\b
Contoh:
  lakip skenario 2020 --ubah IKU-03.target=20000 --ringkas
  lakip skenario 2020 target-20000
  lakip skenario 2020 --templat rencana.xlsx
  lakip skenario 2020 --perubahan rencana.xlsx
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
@opsi_triwulan("Sampai triwulan ke berapa")
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
@opsi_keluaran
@opsi_format("Bentuk laporan, dipisahkan koma; docx (Word) dibuat bila diminta.")
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
    ada --perubahan atau --ubah; beberapa NAMA disusun sekaligus. Hasilnya folder
    <keluaran>/skenario/<TAHUN>/NAMA/, terpisah dari laporan resmi, dan setiap halamannya
    bertanda SKENARIO – bukan dokumen resmi.
    """
    banyak = semua or len(nama) > 1
    _periksa_pilihan(banyak, ringkas, bandingkan, templat is not None, bool(ubah or berkas))
    with kesalahan_pemakai():
        from lakip_lib.data import cari_data

        diminta = Diminta(cari_data(data_dir), tahun, triwulan, nama, berkas, ubah)
        if templat is not None:
            buat_templat(diminta, templat)
        elif bandingkan:
            bandingkan_semua(diminta, keluaran)
        elif ringkas:
            jawab(diminta)
        elif banyak:
            diminta.periksa_semua()
            cara = (keluaran, format_, not tanpa_simpanan)
            susun_skenario(tahun, triwulan, () if semua else nama, data_dir, *cara)
        else:
            susun_satu(diminta, data_dir, keluaran, format_, not tanpa_simpanan)


def _periksa_pilihan(
    banyak: bool, ringkas: bool, bandingkan: bool, templat: bool, diubah: bool
) -> None:
    """Refuse options that do not go together."""
    if sum((ringkas, bandingkan, templat)) > 1:
        raise click.UsageError("Pakai salah satu saja dari --ringkas, --bandingkan, --templat.")
    if banyak and ringkas:
        raise click.UsageError(
            "--ringkas menjawab untuk satu skenario. Untuk beberapa sekaligus pakai --bandingkan."
        )
    if (banyak or bandingkan) and diubah:
        raise click.UsageError(
            "Beberapa skenario sekaligus dibaca dari berkas yang tersimpan saja, menurut NAMA."
        )
