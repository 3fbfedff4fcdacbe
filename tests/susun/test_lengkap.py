"""What is missing is told: prose files, and sections that no chapter shows any more."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.susun.lengkap import narasi_kurang, tak_dimuat, yang_hilang
from lakip_lib.susun.ringkasan import kalimat, ringkas

BUKU = Path(__file__).resolve().parents[2] / "notebooks"


@pytest.fixture
def buku() -> dict[str, dict[str, Any]]:
    return {b.name: json.loads(b.read_text("utf-8")) for b in sorted(BUKU.glob("[0-9]*.ipynb"))}


@pytest.fixture
def folder(data_2020: DataTahun, tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_2020.folder, tmp_path / "data"))


def test_the_report_of_2020_is_whole(hasil_2020: Hasil, buku: dict[str, Any]) -> None:
    assert yang_hilang(hasil_2020, buku.values()) == []


@pytest.mark.parametrize("nama", ["bab-4-b-saran", "bab-3-c-s07", "bab-2-c-reviu-pk"])
@pytest.mark.parametrize("isi", [None, "", "{# nanti #}\n\n## Judul\n"])
def test_prose_that_is_gone_or_empty(
    folder: Path, buku: dict[str, Any], nama: str, isi: str | None
) -> None:
    berkas = folder / "2020" / "narasi" / f"{nama}.md"
    if isi is None:
        berkas.unlink()
    else:
        berkas.write_text(isi, encoding="utf-8")
    hasil = Hasil(muat_data(folder, 2020))
    assert narasi_kurang(hasil) == [nama]
    (kalimat_,) = yang_hilang(hasil, buku.values())
    assert kalimat_ == f"1 uraian belum ditulis (2020/narasi): {nama}.md"


@pytest.mark.parametrize(
    ("hilang", "bagian"),
    [("06-lampiran.ipynb", ["lampiran"]), ("05-bab-4-penutup.ipynb", 2), ("00-pembuka.ipynb", 1)],
)
def test_a_chapter_that_is_gone(buku: dict[str, Any], hilang: str, bagian: Any) -> None:
    del buku[hilang]
    lepas = tak_dimuat(buku.values())
    assert bagian in (lepas, len(lepas))


def test_the_console_says_so(hasil_2020: Hasil) -> None:
    isi = ringkas(hasil_2020) | {"hilang": ["uraian belum ditulis (x)", "bagian (y)"]}
    assert kalimat(isi)[-2:] == [
        "Belum lengkap: uraian belum ditulis (x).",
        "Belum lengkap: bagian (y).",
    ]
