"""All prose of a year in one list; what a quarter leaves out is not asked for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_lib.data import DataTahun, muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi.siap import narasi_salah


@pytest.fixture
def folder(data_2020: DataTahun, tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_2020.folder, tmp_path / "data"))


def tambah(folder: Path, nama: str, teks: str) -> None:
    with (folder / "2020" / "narasi" / f"{nama}.md").open("a", encoding="utf-8") as berkas:
        berkas.write(f"\n{teks}\n")


def test_the_prose_of_2020_is_fit(hasil_2020: Hasil, data_2020: DataTahun) -> None:
    assert narasi_salah(hasil_2020) == []
    assert narasi_salah(Hasil(data_2020, triwulan=2)) == []


def test_everything_is_told_at_once(folder: Path) -> None:
    tambah(folder, "bab-1-a-latar-belakang", '{{ iku("IKU-99").target }} pada tahun 2031')
    tambah(folder, "bab-3-c-s02", "### Urain")
    tambah(folder, "lampiran", "{{ tahn }} {{ tahun( }}")
    temuan = narasi_salah(Hasil(muat_data(folder, 2020)))
    assert [(t.berkas.split("/")[-1], t.nilai) for t in temuan] == [
        ("bab-1-a-latar-belakang.md", "2031"),
        ("bab-1-a-latar-belakang.md", '{{ iku("IKU-99").target }}'),
        ("bab-3-c-s02.md", "Urain"),
        ("lampiran.md", "{{ tahun( }}"),
        ("lampiran.md", "{{ tahn }}"),
    ]
    assert all(t.baris for t in temuan)


def test_what_the_quarter_leaves_out_is_not_filled_in(folder: Path) -> None:
    tambah(folder, "bab-4-b-saran", "{{ tahn }}")
    data = muat_data(folder, 2020)
    assert narasi_salah(Hasil(data, triwulan=1)) == []
    assert len(narasi_salah(Hasil(data))) == 1
