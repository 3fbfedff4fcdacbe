"""One year's data: typed frames, names by period, the files it came from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.kesalahan import KesalahanLakip

if TYPE_CHECKING:
    from .conftest import FolderData


def test_jenis_nilai(data_2020: DataTahun) -> None:
    target = data_2020.ambil("target").set_index(["indikator", "versi"])
    nilai = target.loc[("IKU-01", "rkt"), "nilai"]
    assert nilai == 6000
    assert isinstance(nilai, Fraction)
    assert target.loc[("IKU-01", "rkt"), "predikat"] is None
    sah = data_2020.ambil("pengesahan").iloc[0]
    assert (sah["tanggal"], type(sah["tanggal"])) == (date(2021, 1, 12), date)
    assert type(data_2020.ambil("triwulan")["triwulan"].iloc[0]) is int
    versi = data_2020.ambil("versi_target").set_index("id")
    assert versi["pagu_dari_kegiatan"].to_dict() == {"rkt": False, "pk": False, "reviu_pk": True}


def test_pecahan_tanpa_pembulatan(data: FolderData) -> None:
    nomor = data.nomor("2020/target.csv", "IKU-04", "rkt")
    data.ganti("2020/target.csv", nomor, "nilai", "0.1")
    assert data.muat().ambil("target")["nilai"].iloc[nomor - 2] == Fraction(1, 10)


def test_semua_bertipe_object(data_2020: DataTahun, data_2019: DataTahun) -> None:
    for nama in ("target", "triwulan", "indikator", "pegawai", "fakta"):
        for satu in (data_2020, data_2019):
            assert set(satu.ambil(nama).dtypes.map(str)) == {"object"}


def test_salinan(data_2020: DataTahun) -> None:
    satu = data_2020.ambil("target")
    satu.loc[:, "nilai"] = None
    assert data_2020.ambil("target")["nilai"].notna().any()
    lain = data_2020.tahun_lain(2020)
    assert lain is not None
    lain.renstra["target"].loc[:, "nilai"] = None
    assert data_2020.renstra["target"]["nilai"].notna().any()


def test_tabel_yang_tidak_ada_pada_tahun_itu(data_2019: DataTahun, data_2020: DataTahun) -> None:
    kosong = data_2019.ambil("triwulan")
    assert kosong.empty
    assert list(kosong.columns) == list(data_2020.ambil("triwulan").columns)


def test_tabel_yang_tidak_ada_sama_sekali(data: FolderData) -> None:
    (data.folder / "2020/pegawai.csv").unlink()
    data.paket(
        lambda p: p.update(resources=[s for s in p["resources"] if s["name"] != "2020-pegawai"])
    )
    kosong = data.muat().ambil("pegawai")
    assert kosong.empty
    assert list(kosong.columns)[:3] == ["unit_kerja", "laki_laki", "perempuan"]


def test_tabel_tak_dikenal(data_2020: DataTahun) -> None:
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya triwulan"):
        data_2020.ambil("triwulann")


def test_tabel_tahun_mendahului_tabel_bersama(data: FolderData) -> None:
    def salin(paket: dict[str, list[dict[str, str]]]) -> None:
        satu = next(s for s in paket["resources"] if s["name"] == "istilah")
        paket["resources"].append(satu | {"name": "2020-istilah", "path": "2020/istilah.csv"})

    data.tulis("2020/istilah.csv", [["singkatan", "kepanjangan"], ["A", "B"]])
    data.paket(salin)
    assert len(data.muat(2020).ambil("istilah")) == 1
    assert len(data.muat(2019).ambil("istilah")) > 1


def test_nama_menurut_masa(data_2019: DataTahun, data_2020: DataTahun) -> None:
    assert data_2019.nama_unit(pendek=True) == "BP3TKI Bandung"
    assert data_2019.nama_induk(pendek=True) == "BNP2TKI"
    assert data_2020.nama_unit() == "UPT BP2MI Bandung"
    assert data_2020.nama_induk() == "Badan Pelindungan Pekerja Migran Indonesia"


def test_renstra(data_2019: DataTahun, data_2020: DataTahun) -> None:
    assert (data_2019.renstra, data_2019.periode_renstra) == ({}, None)
    assert data_2020.periode_renstra == "2020-2024"
    assert list(data_2020.renstra["misi"]["urutan"]) == [0, 1, 2, 3, 4, 5]


def test_tahun_lain(data_2020: DataTahun) -> None:
    assert data_2020.tahun_tersedia == (2019, 2020)
    lain = data_2020.tahun_lain(2019)
    assert lain is not None
    assert (lain.tahun, lain.folder) == (2019, data_2020.folder)
    assert data_2020.tahun_lain(2018) is None


def test_berkas_masukan(data_2019: DataTahun, data_2020: DataTahun) -> None:
    jalur = [b.relative_to(data_2020.folder).as_posix() for b in data_2020.berkas()]
    assert jalur == sorted(jalur)
    assert {
        "datapackage.json",
        "skema/target.json",
        "indikator.csv",
        "2019/target.csv",
        "2020/target.csv",
        "renstra-2020-2024/misi.csv",
    } <= set(jalur)
    narasi = {b.name for b in (data_2020.folder / "2020/narasi").glob("*.md")}
    assert {j.rpartition("/")[2] for j in jalur if j.startswith("2020/narasi/")} == narasi
    lalu = {b.relative_to(data_2019.folder).as_posix() for b in data_2019.berkas()}
    assert not {j for j in lalu if j.startswith(("2020/", "renstra-"))}


def test_tak_dapat_diubah(data_2020: DataTahun) -> None:
    with pytest.raises(AttributeError):
        data_2020.tahun = 2021  # type: ignore[misc]
