"""The output folder is replaced whole, and nothing else is ever overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun.keluaran import (
    NAMA_MANIFES,
    berkas_asing,
    folder_gagal,
    folder_sementara,
    nama_keluaran,
    periksa_tujuan,
    simpan_gagal,
    tempatkan,
)


def hasil_lama(tujuan: Path) -> Path:
    tujuan.mkdir(parents=True)
    (tujuan / NAMA_MANIFES).write_text("{}")
    (tujuan / "laporan.pdf").write_text("lama")
    return tujuan


@pytest.mark.parametrize(
    ("triwulan", "nama"), [(4, "2020"), (1, "2020-triwulan-1"), (3, "2020-triwulan-3")]
)
def test_name_tells_year_and_quarter(triwulan: int, nama: str) -> None:
    assert nama_keluaran(2020, triwulan) == nama


def test_new_output_replaces_the_old_one_whole(tmp_path: Path) -> None:
    tujuan = hasil_lama(tmp_path / "output" / "2020")
    with folder_sementara(tujuan) as baru:
        (baru / "laporan.html").write_text("baru")
        assert (tujuan / "laporan.pdf").read_text() == "lama"
        tempatkan(baru, tujuan)
    assert [p.name for p in tujuan.iterdir()] == ["laporan.html"]
    assert [p.name for p in tujuan.parent.iterdir()] == ["2020"]


def test_first_output_needs_no_folder(tmp_path: Path) -> None:
    tujuan = tmp_path / "a" / "b" / "2020"
    with folder_sementara(tujuan) as baru:
        tempatkan(baru, tujuan)
    assert tujuan.is_dir()


def test_failure_leaves_the_old_output_and_no_rest(tmp_path: Path) -> None:
    tujuan = hasil_lama(tmp_path / "2020")
    with pytest.raises(IsADirectoryError), folder_sementara(tujuan) as baru:
        baru.write_text("setengah")
    assert (tujuan / "laporan.pdf").read_text() == "lama"
    assert [p.name for p in tmp_path.iterdir()] == ["2020"]


def test_old_output_returns_when_the_new_one_cannot_be_placed(tmp_path: Path) -> None:
    tujuan = hasil_lama(tmp_path / "2020")
    with pytest.raises(FileNotFoundError):
        tempatkan(tmp_path / "tidak-ada", tujuan)
    assert (tujuan / "laporan.pdf").read_text() == "lama"


def test_rest_of_a_killed_run_is_removed_but_not_of_a_running_one(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "pass"]) as mati:
        pass
    berjalan = tmp_path / f".2020.susun-{os.getppid()}"
    for sisa in (tmp_path / f".2020.susun-{mati.pid}", berjalan):
        sisa.mkdir()
    with folder_sementara(tmp_path / "2020"):
        pass
    assert list(tmp_path.iterdir()) == [berjalan]


def test_old_output_of_a_run_killed_while_placing_comes_back(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "pass"]) as mati:
        pass
    hasil_lama(tmp_path / f".2020.susun-{mati.pid}.lama")
    with folder_sementara(tmp_path / "2020"):
        pass
    assert (tmp_path / "2020" / "laporan.pdf").read_text() == "lama"


def test_folder_of_someone_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "2020").mkdir()
    periksa_tujuan(tmp_path / "2020", tmp_path / "data")
    (tmp_path / "2020" / "skripsi.docx").write_text("penting")
    with pytest.raises(KesalahanLakip, match="tidak akan ditimpa"):
        periksa_tujuan(tmp_path / "2020", tmp_path / "data")


def test_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "2020").write_text("berkas")
    with pytest.raises(KesalahanLakip, match="tidak akan ditimpa"):
        periksa_tujuan(tmp_path / "2020", tmp_path / "data")


@pytest.mark.parametrize("tujuan", ["data", "data/2020", "data/../data/x", "."])
def test_output_must_not_overlap_the_data(tmp_path: Path, tujuan: str) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(KesalahanLakip, match="bertumpang tindih"):
        periksa_tujuan(tmp_path / tujuan, tmp_path / "data")


def test_earlier_output_may_be_replaced(tmp_path: Path) -> None:
    periksa_tujuan(hasil_lama(tmp_path / "2020"), tmp_path / "data")


def test_failed_notebook_is_kept_until_the_next_success(tmp_path: Path) -> None:
    tujuan = tmp_path / "2020"
    for nama in ("a.ipynb", "b.ipynb"):
        (tmp_path / nama).write_text(nama)
        tempat = simpan_gagal(tmp_path / nama, tujuan)
    assert tempat == folder_gagal(tujuan) / "b.ipynb"
    assert [p.name for p in tempat.parent.glob("*.ipynb")] == ["b.ipynb"]
    with folder_sementara(tujuan) as baru:
        tempatkan(baru, tujuan)
    assert not tempat.parent.exists()


@pytest.fixture
def hasil_kita(tmp_path: Path) -> Path:
    tujuan = hasil_lama(tmp_path / "2020")
    isi = {"keluaran": {"laporan.pdf": {}, "tabel/01.csv": {}}}
    (tujuan / NAMA_MANIFES).write_text(json.dumps(isi))
    (tujuan / "tabel").mkdir()
    (tujuan / "tabel" / "01.csv").touch()
    return tujuan


@pytest.mark.parametrize("nama", ["catatan.docx", "tabel/02.csv", "foto/kantor.jpg"])
def test_a_file_that_someone_put_there_is_not_lost(hasil_kita: Path, nama: str) -> None:
    (hasil_kita / nama).parent.mkdir(exist_ok=True)
    (hasil_kita / nama).write_text("penting")
    assert berkas_asing(hasil_kita) == [nama]
    with pytest.raises(KesalahanLakip, match=rf"bukan hasil lakip: {nama}.*pindahkan"):
        periksa_tujuan(hasil_kita, hasil_kita.parent / "data")


@pytest.mark.parametrize("nama", [".DS_Store", "Thumbs.db", "~$laporan.xlsx"])
def test_what_systems_leave_behind_does_not_count(hasil_kita: Path, nama: str) -> None:
    (hasil_kita / nama).touch()
    assert berkas_asing(hasil_kita) == []
    periksa_tujuan(hasil_kita, hasil_kita.parent / "data")


@pytest.mark.parametrize("ada", [True, False])
def test_a_folder_called_failed_that_is_not_ours_stays(tmp_path: Path, ada: bool) -> None:
    tujuan = tmp_path / "2020"
    asing = tmp_path / "2020.gagal"
    asing.mkdir()
    (asing / ".lakip").touch() if ada else None
    (asing / "rapat.docx").write_text("penting")
    (tmp_path / "a.ipynb").write_text("a")
    tempat = simpan_gagal(tmp_path / "a.ipynb", tujuan)
    assert tempat == tmp_path / "2020.gagal-2" / "a.ipynb"
    with folder_sementara(tujuan) as baru:
        tempatkan(baru, tujuan)
    assert (asing / "rapat.docx").read_text() == "penting"
    assert not tempat.parent.exists()
