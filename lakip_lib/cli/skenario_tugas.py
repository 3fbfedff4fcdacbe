"""What `lakip skenario` does once its options are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_lib.cli.kemajuan import cetak, kemajuan

if TYPE_CHECKING:
    from lakip_lib.skenario.permintaan import Permintaan
    from lakip_lib.susun.jalur import Parameter


@dataclass(frozen=True)
class Diminta:
    """The year, the period and the changes that the command line names."""

    folder: Path
    tahun: int
    triwulan: int
    nama: tuple[str, ...]
    berkas: Path | None = None
    ubah: tuple[str, ...] = ()

    @property
    def resmi(self) -> bool:
        """Whether nothing is to be changed."""
        return not self.nama and self.berkas is None and not self.ubah

    def baca(self) -> Permintaan:
        """Return the one scenario, checked. Raises KesalahanLakip and click.UsageError."""
        from lakip_lib.skenario.permintaan import baca_permintaan

        if self.resmi:
            raise click.UsageError(
                "Sebutkan skenarionya: NAMA, --ubah OBJEK.BIDANG=NILAI, atau --perubahan BERKAS."
            )
        nama = self.nama[0] if self.nama else ""
        return baca_permintaan(self.folder, self.tahun, nama, self.berkas, self.ubah)

    def periksa_semua(self) -> None:
        """Check every named scenario, so that a mistake is told before the first is built."""
        from lakip_lib.skenario.permintaan import baca_permintaan

        for satu in self.nama:
            baca_permintaan(self.folder, self.tahun, satu)


def susun_satu(
    diminta: Diminta, data_dir: str, keluaran: Path | None, format_: Sequence[str], simpanan: bool
) -> None:
    """Build the report of one scenario and print where it is."""
    from lakip_lib.susun.jalur import susun_laporan

    minta = diminta.baca()
    with kemajuan() as lapor:
        parameter = _parameter(diminta, minta, data_dir)
        hasil = susun_laporan(parameter, keluaran, format_, lapor, simpanan=simpanan)
    jumlah = len(minta.data.skenario.perubahan) if minta.data.skenario else 0
    click.echo(f"Skenario   {minta.nama}, bukan dokumen resmi ({jumlah} perubahan)")
    cetak(hasil)


def _parameter(diminta: Diminta, minta: Permintaan, data_dir: str) -> Parameter:
    from lakip_lib.susun.jalur import Parameter

    ubah = {"skenario": minta.nama, "perubahan": minta.perubahan}
    return Parameter(diminta.tahun, diminta.triwulan, data_dir=data_dir, **ubah)


def jawab(diminta: Diminta) -> None:
    """Print the quick answers: for the scenario, or for the official data if none is named."""
    from lakip_lib.data import muat_data
    from lakip_lib.hitung.hasil import Hasil
    from lakip_lib.skenario.ringkas import baris_ringkas

    resmi = Hasil(muat_data(diminta.folder, diminta.tahun), diminta.triwulan)
    if diminta.resmi:
        _tampilkan(baris_ringkas(resmi))
    else:
        _tampilkan(baris_ringkas(Hasil(diminta.baca().data, diminta.triwulan), resmi))


def bandingkan_semua(diminta: Diminta, keluaran: Path | None) -> None:
    """Print the named scenarios side by side, and write them into `keluaran` if there is one."""
    from lakip_lib.skenario.bandingkan import baris_bandingan, muat_bandingan
    from lakip_lib.skenario.bandingkan_berkas import simpan_bandingan
    from lakip_lib.susun.keluaran import nama_keluaran

    tahun, triwulan = diminta.tahun, diminta.triwulan
    bandingan = muat_bandingan(diminta.folder, tahun, diminta.nama, triwulan)
    _tampilkan(baris_bandingan(bandingan))
    if keluaran is not None:
        # No scenario has a name with a dot.
        tujuan = keluaran / nama_keluaran(tahun, triwulan, "antar.skenario")
        _tampilkan(f"  {berkas}" for berkas in simpan_bandingan(bandingan, tujuan))


def buat_templat(diminta: Diminta, berkas: Path) -> None:
    """Write the planner's workbook; one that is there already is not replaced."""
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
    tulis_templat(muat_data(diminta.folder, diminta.tahun), berkas)
    lanjut = f"lakip skenario {diminta.tahun} NAMA --perubahan {berkas}"
    click.echo(f"Lembar kerja ditulis: {berkas}\nSetelah diubah dan disimpan: {lanjut}")


def _tampilkan(baris: Iterable[str]) -> None:
    for satu in baris:
        click.echo(satu)
