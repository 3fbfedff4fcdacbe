"""Finding the folder, loading a year, remembering what was loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lakip_lib.data import cari_data, muat, muat_data
from lakip_lib.kesalahan import DataSalah, KesalahanLakip

if TYPE_CHECKING:
    from .conftest import FolderData


def test_cari_ke_atas(data: FolderData, monkeypatch: pytest.MonkeyPatch) -> None:
    dalam = data.folder.parent / "notebooks/hasil"
    dalam.mkdir(parents=True)
    monkeypatch.chdir(dalam)
    assert cari_data("data") == data.folder
    assert cari_data(data.folder) == data.folder
    assert cari_data(data.folder / "datapackage.json") == data.folder
    monkeypatch.chdir(data.folder)
    assert cari_data(".") == data.folder


def test_cari_tidak_ada(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    with pytest.raises(KesalahanLakip, match=r'folder data "data" tidak ditemukan.*Perbaikan: '):
        cari_data("data")


def test_folder_tanpa_paket(tmp_path: Path) -> None:
    with pytest.raises(DataSalah, match=r"datapackage\.json: berkas tidak ada"):
        muat_data(tmp_path, 2020)


def test_tahun_tidak_ada(data: FolderData) -> None:
    with pytest.raises(KesalahanLakip) as e:
        data.muat(2030)
    assert not isinstance(e.value, DataSalah)
    assert "tahun 2030 tidak ada" in str(e.value)
    assert "2019, 2020" in str(e.value)
    assert "buat datanya dengan lakip tahun-baru 2030" in str(e.value)


def test_semua_tahun_diperiksa(data: FolderData) -> None:
    data.ganti("2019/target.csv", 2, "nilai", "x")
    with pytest.raises(DataSalah, match=r"2019/target\.csv, baris 2"):
        data.muat(2020)


def test_ingatan_menurut_isi(data: FolderData, monkeypatch: pytest.MonkeyPatch) -> None:
    panggilan = []
    asli = muat.periksa
    monkeypatch.setattr(muat, "_INGATAN", {})
    monkeypatch.setattr(muat, "periksa", lambda *a: panggilan.append(a) or asli(*a))
    data.muat()
    data.muat(2019)
    assert len(panggilan) == 1
    data.ganti("2020/pengesahan.csv", 2, "nama", "Orang Lain")
    assert data.muat().ambil("pengesahan")["nama"].tolist() == ["Orang Lain"]
    assert len(panggilan) == 2


def test_data_salah_tidak_diingat(data: FolderData) -> None:
    data.ganti("2020/target.csv", 2, "nilai", "x")
    assert data.temuan() == data.temuan() != []
    data.ganti("2020/target.csv", 2, "nilai", "6000")
    assert data.temuan() == []


def test_ingatan_terbatas(data: FolderData, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(muat, "_INGATAN", {})
    monkeypatch.setattr(muat, "_INGATAN_TERBANYAK", 2)
    for nama in "abc":
        data.ganti("2020/pengesahan.csv", 2, "nama", nama)
        data.muat()
    assert len(muat._INGATAN) == 2


def test_folder_lain_isi_sama(data: FolderData, tmp_path: Path) -> None:
    """Frames are shared through the memory, paths are not."""
    data.muat()
    pindah = data.folder.rename(tmp_path / "pindah")
    dimuat = muat_data(pindah, 2020)
    assert dimuat.folder == pindah
    assert all(b.is_file() for b in dimuat.berkas())
