"""No changed file is ever missed: each file of a year changed, cached against uncached.

Every version of the program takes a few files, the next version others; LAKIP_GILIRAN
chooses which (a number), and with LAKIP_GILIRAN=semua it is all of them.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.jalur import Parameter
from lakip_lib.susun.manifes import sidik_program
from lakip_lib.susun.penyusun import Penyusun

from .conftest import PROYEK
from .test_penyusun import isi

TAHUN = 2020
SEKALI = 3
_PERCOBAAN = 40


def _semua() -> list[str]:
    """Return all data and prose files that the report of the year may read."""
    data = PROYEK / "data"
    folder = [data, data / str(TAHUN), *sorted(data.glob("renstra-*")), data / str(TAHUN - 1)]
    berkas = [b for f in folder for b in sorted(f.glob("*.csv"))]
    berkas += sorted((data / str(TAHUN) / "narasi").glob("*.md"))
    return [b.relative_to(data).as_posix() for b in berkas]


def _giliran() -> list[str]:
    semua = _semua()
    pilihan = os.environ.get("LAKIP_GILIRAN") or str(int(sidik_program()[:8], 16))
    if pilihan == "semua":
        return semua
    awal = int(pilihan) * SEKALI % len(semua)
    return (semua + semua)[awal : awal + SEKALI]


def _ubahan(nama: str, teks: str) -> Iterator[str]:
    """Yield texts in which one cell or line has changed or gone; not each of them is sound."""
    if nama.endswith(".md"):
        yield f"{teks.rstrip()}\n\nKalimat uji.\n"
        # Prose that is split by headings takes no paragraph of its own just anywhere.
        yield teks.replace(".\n", ". Kalimat uji.\n", 1)
        return
    if nama.endswith("pengaturan.csv"):
        # What its cells hold is chosen from what there is; a name is free.
        yield f"{teks.rstrip()}\nsingkatan_laporan,UJI\n"
    baris = list(csv.reader(io.StringIO(teks)))
    yield from islice(_sel_berubah(baris), _PERCOBAAN)
    # Where every cell is bound to others, a whole row may still be spared.
    for i in islice(range(len(baris) - 1, 0, -1), _PERCOBAAN):
        yield _tulis(baris[:i] + baris[i + 1 :])


def _sel_berubah(baris: list[list[str]]) -> Iterator[str]:
    for i in range(1, len(baris)):
        for j in range(len(baris[i]) - 1, -1, -1):
            for sel in _sel(baris[i][j]):
                baru = [[*b] for b in baris]
                baru[i][j] = sel
                yield _tulis(baru)


def _tulis(baris: list[list[str]]) -> str:
    tulis = io.StringIO()
    csv.writer(tulis, lineterminator="\n").writerows(baris)
    return tulis.getvalue()


def _sel(sel: str) -> Iterator[str]:
    if sel.isdigit():
        yield str(int(sel) + 1)
    elif sel:
        yield f"{sel} uji"


@pytest.fixture(scope="module")
def proyek(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("semua")
    for nama in ("data", "notebooks"):
        shutil.copytree(PROYEK / nama, folder / nama)
    return folder


@pytest.fixture(scope="module")
def penyusun(proyek: Path) -> Iterator[tuple[Penyusun, Penyusun]]:
    """A builder with a cache that holds the unchanged report, and one without any."""
    with Penyusun(tetap=True) as simpan, Penyusun(simpanan=False, tetap=True) as baru:
        simpan.susun(Parameter(TAHUN, data_dir=str(proyek / "data")), proyek / "satu", ())
        yield simpan, baru


@pytest.mark.parametrize("nama", _giliran())
def test_changed_file_is_never_missed(
    proyek: Path, penyusun: tuple[Penyusun, Penyusun], nama: str
) -> None:
    parameter = Parameter(TAHUN, data_dir=str(proyek / "data"))
    simpan, baru = penyusun
    berkas = proyek / "data" / nama
    asli = berkas.read_text(encoding="utf-8")
    try:
        for ubahan in _ubahan(nama, asli):
            berkas.write_text(ubahan, encoding="utf-8")
            try:
                # Notebooks, trails and tables: all formats are made from the notebooks.
                satu = simpan.susun(parameter, proyek / "satu", ())
            except KesalahanLakip:
                continue
            break
        else:
            pytest.fail("neither a cell nor a row of this file can be changed by itself")
        dua = baru.susun(parameter, proyek / "dua", ())
        assert isi(satu.folder) == isi(dua.folder)
    finally:
        berkas.write_text(asli, encoding="utf-8")
