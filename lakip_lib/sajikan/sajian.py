"""Serve the site, and build it again whenever its data, prose or chapters change."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.sajikan.berkas import INDEKS
from lakip_lib.sajikan.papan import Kabar, Papan, sidik_folder
from lakip_lib.sajikan.peladen import peladen
from lakip_lib.sajikan.penyaji import Sajian, aplikasi
from lakip_lib.susun.dicoba import dicoba_semua
from lakip_lib.susun.jalur import FOLDER_KELUARAN, Parameter
from lakip_lib.susun.pantau import setiap_perubahan
from lakip_lib.susun.penyusun import Penyusun
from lakip_lib.tempat import tahun_paket, tolak_tahun

_SITUS = "situs"
Hasil = KesalahanLakip | float
"""Why a build failed, or how many seconds it took."""


@dataclass(frozen=True)
class Sumber:
    """What is built and served: `susun` fills the folder `akar` from `data`, or raises."""

    data: Path
    akar: Path
    susun: Callable[[Penyusun], object]
    indeks: str = INDEKS


def laporan(data: Path, tahun: int, keluaran: Path | None = None) -> Sumber:
    """Return the source that serves the report of one year alone.

    Raises KesalahanLakip for a year that the data package does not list.
    """
    if ada := tahun_paket(data):
        tolak_tahun(tahun, ada)
    parameter = Parameter(tahun, data_dir=str(data))
    folder = keluaran or data.parent / FOLDER_KELUARAN

    def susun(penyusun: Penyusun) -> object:
        return penyusun.susun(parameter, folder)

    return Sumber(data, folder / parameter.nama_keluaran, susun, "laporan.html")


def situs(data: Path, keluaran: Path | None = None, dengan_konsep: bool = False) -> Sumber:
    """Return the source that serves the whole site (see `terbit.susun_situs`)."""
    folder = keluaran or data.parent / FOLDER_KELUARAN

    def susun(penyusun: Penyusun) -> object:
        # All libraries come with it; an earlier site is served before that.
        from lakip_lib.situs.terbit import susun_situs

        # For one's own eyes: what is not official is marked, and shown all the same.
        return susun_situs(
            data,
            folder,
            dengan_konsep=dengan_konsep,
            dengan_perubahan=True,
            penyusun=penyusun,
        )

    return Sumber(data, folder / _SITUS, susun)


def sajikan(
    sumber: Sumber,
    soket: Sequence[socket],
    kabar: Callable[[Hasil], None],
    terbuka: bool = False,
    lanjut: Callable[[], bool] = lambda: True,
) -> None:
    """Serve `sumber` at `soket`, an earlier result at once, while `lanjut` says so.

    It is built now and after every change; `kabar` gets how each build went. What could
    not be built leaves the last good result in place, and open pages show why. `terbuka`
    answers other machines too (see `alamat.buka_soket`).
    """
    with Penyusun(tetap=True) as penyusun:
        papan = Papan(Kabar(sidik_folder(sumber.akar), menyusun=True))
        isi = Sajian(sumber.akar, papan, sumber.indeks, terbuka)

        def susun() -> None:
            papan.ubah(menyusun=True)
            hasil = _susun(sumber, penyusun)
            salah = str(hasil) if isinstance(hasil, KesalahanLakip) else ""
            papan.ubah(sidik=sidik_folder(sumber.akar), menyusun=False, kesalahan=salah)
            kabar(hasil)

        with peladen(soket, aplikasi(isi)):
            setiap_perubahan(sumber.data, susun, lanjut)


def _susun(sumber: Sumber, penyusun: Penyusun) -> Hasil:
    def kerja() -> float:
        mulai = time.monotonic()
        penyusun.periksa_program()
        sumber.susun(penyusun)
        return time.monotonic() - mulai

    # Whatever happens: what stands is served all the same.
    return dicoba_semua(kerja)
