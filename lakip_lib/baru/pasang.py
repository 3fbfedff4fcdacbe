"""Put new files into a data folder: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

# The loader passes hidden folders over, so a half-written year is never read.
_AWALAN = ".baru-"


def pasang(
    folder: Path, nama: str, baru: Mapping[str, bytes], diganti: Mapping[str, bytes]
) -> None:
    """Write the files `baru` of the new subfolder `nama`, and those that it changes.

    Keys are paths relative to `folder`; all of `baru` lie in `nama`. The subfolder is
    written out of sight and renamed; when a step fails, what was there is put back.
    """
    lama = {jalur: (folder / jalur).read_bytes() for jalur in diganti}
    with _sementara(folder) as kerja:
        tulis_semua(kerja, baru)
        (kerja / nama).replace(folder / nama)
        try:
            for jalur, isi in diganti.items():
                _ganti(folder / jalur, isi, kerja)
        except BaseException:
            for jalur, isi in lama.items():
                _ganti(folder / jalur, isi, kerja)
            shutil.rmtree(folder / nama, ignore_errors=True)
            raise


def pasang_folder(tujuan: Path, isi: Mapping[str, bytes]) -> None:
    """Write a whole new folder; `tujuan` must not exist, or be an empty folder."""
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    with _sementara(tujuan.parent) as kerja:
        tulis_semua(kerja / tujuan.name, isi)
        if tujuan.is_dir():
            tujuan.rmdir()
        (kerja / tujuan.name).replace(tujuan)


@contextlib.contextmanager
def _sementara(induk: Path) -> Iterator[Path]:
    """Give a hidden folder on the same disk; remove it at the end."""
    kerja = Path(tempfile.mkdtemp(prefix=_AWALAN, dir=induk))
    try:
        yield kerja
    finally:
        shutil.rmtree(kerja, ignore_errors=True)


def tulis_semua(akar: Path, isi: Mapping[str, bytes]) -> None:
    """Write files by relative path below `akar`, with the folders they need."""
    for jalur, bita in isi.items():
        berkas = akar / jalur
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(bita)


def _ganti(berkas: Path, isi: bytes, kerja: Path) -> None:
    """Replace a file at once: a reader sees the old bytes or the new, never a part."""
    sementara = kerja / berkas.name
    sementara.write_bytes(isi)
    os.replace(sementara, berkas)  # noqa: PTH105
