"""Many reports at once: one warm process, its workers shared by all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.dicoba import dicoba_semua
from lakip_lib.susun.jalur import Parameter, Susunan
from lakip_lib.susun.penyusun import Penyusun
from lakip_lib.susun.tugas import FORMAT

# While one is being checked or put in place, another one executes its chapters.
_SEKALIGUS = 3

Selesai = Callable[[Parameter, "Susunan | KesalahanLakip"], None]


def susun_banyak(
    daftar: Sequence[Parameter],
    keluaran: Path | None = None,
    format_: Sequence[str] = FORMAT,
    selesai: Selesai = lambda parameter, hasil: None,
    simpanan: bool = True,
) -> list[Susunan | KesalahanLakip]:
    """Build the reports of `daftar`; return, in its order, each report or why it failed.

    One that fails leaves its old output alone and the others undisturbed. `selesai` is
    called after each, in the order in which they end. Raises KesalahanLakip when two of
    them would have the same output folder.
    """
    _tolak_kembar(daftar)
    with Penyusun(simpanan, tetap=True) as penyusun, ThreadPoolExecutor(_SEKALIGUS) as kolam:
        tugas = {kolam.submit(_satu, penyusun, p, keluaran, format_): p for p in daftar}
        for satu in as_completed(tugas):
            selesai(tugas[satu], satu.result())
        return [satu.result() for satu in tugas]


def _satu(
    penyusun: Penyusun, parameter: Parameter, keluaran: Path | None, format_: Sequence[str]
) -> Susunan | KesalahanLakip:
    # Whatever happens to one: the other reports are to be finished all the same.
    return dicoba_semua(lambda: penyusun.susun(parameter, keluaran, format_))


def _tolak_kembar(daftar: Sequence[Parameter]) -> None:
    terlihat: set[tuple[str, str]] = set()
    for satu in daftar:
        tempat = (satu.data_dir, satu.nama_keluaran)
        if tempat in terlihat:
            raise KesalahanLakip(
                f"{satu.nama_keluaran} diminta dua kali. Perbaikan: sebut setiap laporan sekali."
            )
        terlihat.add(tempat)
