"""Check the prose of a year: only what is asked for, readable, and no typed numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import nodes

from lakip_lib.kesalahan import KesalahanLakip, Temuan, kutip, saran
from lakip_lib.narasi.angka_tertulis import cari_tertulis
from lakip_lib.narasi.daftar import NARASI, diminta
from lakip_lib.narasi.muat import baca_narasi, nama_tampil
from lakip_lib.narasi.templat import tanpa_ekspresi, urai_templat
from lakip_lib.narasi.uji import periksa_kalimat

_PERBAIKAN = 'sisipkan dengan ekspresi, misalnya {{ iku("IKU-01").realisasi }}'
# Constants of arithmetic that are no data: percent, quarters, "nothing", "one less".
_TETAPAN = frozenset({0, 1, 2, 3, 4, 100})


def periksa_narasi(folder: Path, dari_data: Collection[str] | None = None) -> list[Temuan]:
    """Return the findings of all prose files in `folder`, in order of file and line.

    A finding is: a file that no chapter asks for, text that is not UTF-8, an expression
    that cannot be read, a number that is typed although the data gives it. A year
    without prose has no folder and no findings. `dari_data` are the names of prose that
    the year's data asks for (`narasi_dari_data`).
    """
    if not folder.is_dir():
        return []
    berkas = sorted(b for b in folder.iterdir() if not b.name.startswith("."))
    return [t for b in berkas for t in _satu(b, dari_data)]


def _satu(berkas: Path, dari_data: Collection[str] | None) -> list[Temuan]:
    if berkas.suffix != ".md" or not diminta(berkas.stem, dari_data):
        return [_tak_diminta(berkas, dari_data or ())]
    tampil = nama_tampil(berkas)
    try:
        sumber = baca_narasi(berkas)
    except KesalahanLakip as galat:
        alasan, perbaikan = str(galat).split(": ", 1)[1].rstrip(".").split(". Perbaikan: ")
        return [Temuan(tampil, None, None, None, alasan, perbaikan)]
    return list(_isi(berkas, sumber))


# Where reports are made again and again most files are as they were.
@lru_cache(256)
def _isi(berkas: Path, sumber: str) -> tuple[Temuan, ...]:
    """Return the findings in the text of one file."""
    tampil = nama_tampil(berkas)
    rusak = periksa_kalimat(berkas, sumber)
    if rusak:
        return tuple(rusak)
    semua = (*_dalam_teks(tampil, sumber), *_dalam_ekspresi(tampil, sumber))
    return tuple(sorted(semua, key=lambda t: t.baris or 0))


def _tak_diminta(berkas: Path, dari_data: Collection[str]) -> Temuan:
    diminta = [*NARASI, *sorted(dari_data)]
    # Renaming must not put it in the place of a file that is there.
    dekat = saran(berkas.stem, [n for n in diminta if not berkas.with_stem(n).exists()])
    perbaikan = f"ganti namanya menjadi {kutip(dekat + '.md')}" if dekat else "hapus berkas ini"
    alasan = "tidak ada bab yang meminta berkas ini"
    return Temuan(nama_tampil(berkas), None, None, None, alasan, perbaikan)


def _dalam_teks(tampil: str, sumber: str) -> Iterator[Temuan]:
    for t in cari_tertulis(tanpa_ekspresi(sumber)):
        alasan = "angka tertulis langsung dalam narasi"
        yield Temuan(tampil, t.baris, None, t.potongan, alasan, _PERBAIKAN)


def _dalam_ekspresi(tampil: str, sumber: str) -> Iterator[Temuan]:
    for tetapan in _tetapan(urai_templat(sumber), dalam_kurung=False):
        alasan = "angka tertulis langsung dalam ekspresi"
        yield Temuan(tampil, tetapan.lineno, None, str(tetapan.value), alasan, _PERBAIKAN)


def _tetapan(simpul: nodes.Node, *, dalam_kurung: bool) -> Iterator[nodes.Const]:
    """Yield constants that would be written out; ids given to a function are none."""
    for anak in simpul.iter_child_nodes():
        if isinstance(anak, nodes.Compare):
            continue
        if isinstance(anak, nodes.Const) and _tertulis(anak.value, dalam_kurung):
            yield anak
        yield from _tetapan(anak, dalam_kurung=isinstance(anak, nodes.Call))


def _tertulis(nilai: object, dalam_kurung: bool) -> bool:
    if isinstance(nilai, str):
        return not dalam_kurung and any(cari_tertulis(nilai))
    return isinstance(nilai, (int, float)) and nilai not in _TETAPAN
