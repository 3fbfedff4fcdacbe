"""Which editions a year has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lakip_lib.baru.susunan import susunan
from lakip_lib.baru.tahun import buat_tahun
from lakip_lib.data import DataTahun, muat_data
from lakip_lib.edisi.catatan import daftar_edisi, tempat_arsip, tempat_resmi

from .conftest import salin_proyek, tambah_edisi


def test_edisi_pertama_2020(data_2020: DataTahun, data_2019: DataTahun) -> None:
    (edisi,) = daftar_edisi(data_2020)
    assert (edisi.nomor, edisi.tanggal, edisi.status) == (1, date(2021, 1, 12), "final")
    assert edisi.alasan == "Edisi pertama"
    assert daftar_edisi(data_2019) == []


def test_tanpa_berkas_edisi_pengesahan_yang_menentukan(tmp_path: Path) -> None:
    data = salin_proyek(tmp_path)
    (data / "2020/edisi.csv").write_text("edisi,tanggal,alasan,oleh,status\n", encoding="utf-8")
    (edisi,) = daftar_edisi(muat_data(data, 2020))
    assert (edisi.nomor, edisi.tanggal) == (1, date(2021, 1, 12))
    assert edisi.oleh == "Kepala UPT BP2MI Bandung"


def test_edisi_berurut_dan_tempatnya(tmp_path: Path) -> None:
    data = salin_proyek(tmp_path)
    tambah_edisi(data, "2,2021-02-01,Salah ketik,Kepala,final")
    edisi = daftar_edisi(muat_data(data, 2020))
    assert [(e.nomor, e.alasan) for e in edisi] == [(1, "Edisi pertama"), (2, "Salah ketik")]
    arsip = tempat_arsip(tempat_resmi(data), edisi[1])
    assert arsip == tmp_path / "terbitan-resmi/2020/edisi-2/lakip-2020-edisi-2.zip"


def test_tahun_dan_unit_baru_belum_mempunyai_edisi(tmp_path: Path) -> None:
    data = salin_proyek(tmp_path)
    baru = buat_tahun(data, 2021)
    assert "edisi" not in baru.asal
    assert not (data / "2021/edisi.csv").exists()
    assert daftar_edisi(muat_data(data, 2021)) == []
    assert "2021/edisi.csv" not in {b.jalur for b in susunan([2021], "2020-2024")}
