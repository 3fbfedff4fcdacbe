"""Which years are published: signed ones, and those that a signed report compares with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.situs.tahun import pilih_terbitan, tahun_final_terbaru
from tests.situs.conftest import Ganti

SAH = "2020/pengesahan.csv"


def test_the_real_data_has_a_signed_year_and_its_comparison(data: Path) -> None:
    terbitan = pilih_terbitan(data)
    assert [(t.tahun, t.keadaan) for t in terbitan.tahun] == [(2020, "final"), (2019, "pembanding")]
    assert [t.tanggal for t in terbitan.tahun] == [date(2021, 1, 12)] * 2
    assert [t.tahun_pembawa for t in terbitan.tahun] == [None, 2020]
    assert terbitan.ditinggalkan == ()
    assert terbitan.terbaru.tahun == 2020
    assert [t.tahun for t in terbitan.urut] == [2019, 2020]
    assert tahun_final_terbaru(data) == 2020


def test_drafts_alone_make_no_site(data: Path, ganti: Ganti) -> None:
    ganti(data, SAH, "final", "konsep")
    with pytest.raises(KesalahanLakip, match="--dengan-konsep"):
        pilih_terbitan(data)
    with pytest.raises(KesalahanLakip, match="final"):
        tahun_final_terbaru(data)


def test_drafts_come_on_request_and_say_so(data: Path, ganti: Ganti) -> None:
    ganti(data, SAH, "final", "konsep")
    terbitan = pilih_terbitan(data, dengan_konsep=True)
    # Nobody has signed a report with the figures of 2019 then.
    assert [(t.tahun, t.keadaan) for t in terbitan.tahun] == [(2020, "konsep"), (2019, "konsep")]


def test_a_draft_beside_a_signed_year_is_left_out(data: Path, ganti: Ganti) -> None:
    (data / "2019" / "pengesahan.csv").write_text(
        "tempat,tanggal,jabatan,nama,nip,status,nomor_dokumen\nBandung,,Kepala,Nama,,konsep,\n"
    )
    sumber = '"name": "2020-pengesahan"'
    baru = (data / "datapackage.json").read_text()
    awal = baru.index("{", baru.rindex("},", 0, baru.index(sumber)))
    satu = baru[awal : baru.index("}", awal) + 1]
    ganti(data, "datapackage.json", satu, f"{satu.replace('2020', '2019')},{satu}")
    terbitan = pilih_terbitan(data)
    assert [t.tahun for t in terbitan.tahun] == [2020]
    assert terbitan.ditinggalkan == (2019,)
    assert [t.tahun for t in pilih_terbitan(data, dengan_konsep=True).tahun] == [2020, 2019]


def test_bad_data_makes_no_site(data: Path, ganti: Ganti) -> None:
    ganti(data, SAH, "2021-01-12", "12 Januari")
    with pytest.raises(DataSalah):
        pilih_terbitan(data)
