"""What stops a build before it starts leaves every byte of the last output as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.jalur import Parameter, susun_laporan

from .conftest import tulis_buku


def target_salah(proyek: Path) -> None:
    berkas = proyek / "data" / "2020" / "target.csv"
    isi = berkas.read_text(encoding="utf-8")
    assert "IKU-03,reviu_pk,32000," in isi
    berkas.write_text(isi.replace("IKU-03,reviu_pk,32000,", "IKU-03,reviu_pk,banyak,"), "utf-8")


def narasi_salah(proyek: Path) -> None:
    tulis_buku(proyek / "notebooks" / "02-b.ipynb", 'lap.narasi("lampirn")')


def sidik(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.mark.parametrize(
    ("rusak", "pesan"),
    [
        (target_salah, '2020/target.csv, baris 42, kolom "nilai", nilai "banyak"'),
        (narasi_salah, 'notebooks/02-b.ipynb, sel 4, nilai "lampirn"'),
    ],
)
def test_the_last_output_stays(proyek: Path, rusak: Callable[[Path], None], pesan: str) -> None:
    parameter = Parameter(2020, data_dir=str(proyek / "data"))
    folder = susun_laporan(parameter, format_=("html",)).folder
    semula = sidik(folder.parent)
    assert "2020/laporan.html" in semula
    rusak(proyek)
    with pytest.raises(KesalahanLakip) as salah:
        susun_laporan(parameter, format_=("html",))
    assert pesan in str(salah.value)
    assert sidik(folder.parent) == semula
