"""The command `lakip`. Only click is imported here; the rest waits until it is needed."""

from __future__ import annotations

from typing import Any

import click

from lakip_lib.cli.bahasa import pakai_bahasa_indonesia
from lakip_lib.cli.perintah_cocokkan import cocokkan
from lakip_lib.cli.perintah_jejak import jejak
from lakip_lib.cli.perintah_periksa import periksa
from lakip_lib.cli.perintah_sajikan import sajikan
from lakip_lib.cli.perintah_skenario import skenario
from lakip_lib.cli.perintah_susun import susun
from lakip_lib.cli.perintah_tahun_baru import tahun_baru
from lakip_lib.cli.perintah_terbitkan import terbitkan
from lakip_lib.cli.perintah_ulangi import ulangi
from lakip_lib.cli.perintah_unit_baru import unit_baru

_OPSI = "[OPSI]..."


class Grup(click.Group):
    """A group of commands that speaks Indonesian, click's own words included."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line."""
        pakai_bahasa_indonesia()
        return super().main(*args, **kwargs)


@click.group(
    cls=Grup,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=_OPSI,
    subcommand_metavar="PERINTAH [ARGUMEN]...",
    epilog="Bantuan tiap perintah: lakip PERINTAH --help",
)
@click.version_option(
    package_name="lakip",
    message="lakip versi %(version)s",
    # click asks for this text before our catalogue is in use.
    help="Tampilkan versi lalu selesai.",
)
def lakip() -> None:
    """Menyusun LAKIP (Laporan Akuntabilitas Kinerja Instansi Pemerintah) dari berkas data.

    Kode keluar: 0 berhasil; 1 penyusunan gagal; 2 pemakaian salah atau data belum benar;
    130 dibatalkan dengan Ctrl-C.
    """


lakip.add_command(susun)
lakip.add_command(periksa)
lakip.add_command(cocokkan)
lakip.add_command(jejak)
lakip.add_command(skenario)
lakip.add_command(terbitkan)
lakip.add_command(ulangi)
lakip.add_command(sajikan)
lakip.add_command(tahun_baru)
lakip.add_command(unit_baru)


def main() -> None:
    """Run the command line under the name `lakip`."""
    lakip.main(prog_name="lakip")
