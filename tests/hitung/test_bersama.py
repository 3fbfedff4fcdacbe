"""Results computed before a fork: handed out once, with what they were computed from."""

from __future__ import annotations

import pytest

from lakip_lib import catatan
from lakip_lib.data import DataTahun
from lakip_lib.hitung import bersama
from lakip_lib.hitung.hasil import Hasil

RESMI = (4, None, None)


@pytest.fixture(autouse=True)
def kosong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bersama, "_SEMUA", [])


def test_kept_result_is_given_once(data_2020: DataTahun) -> None:
    satu = bersama.bagikan(data_2020, RESMI)
    assert bersama.bagikan(data_2020, RESMI) is satu
    assert bersama.hasil_dari(data_2020, (2, None, None)) is not satu
    assert bersama.hasil_dari(data_2020, RESMI) is satu
    assert bersama.hasil_dari(data_2020, RESMI) is not satu


def test_other_data_has_another_result(data_2020: DataTahun, data_2019: DataTahun) -> None:
    satu = bersama.bagikan(data_2020, RESMI)
    assert bersama.hasil_dari(data_2019, RESMI) is not satu


@pytest.mark.parametrize(
    "ambil",
    [
        lambda h: h.capaian,
        lambda h: h.perbandingan,
        lambda h: h.efisiensi,
        lambda h: h.renstra,
        lambda h: h.pegawai_total,
        lambda h: h.lalu.capaian,
        lambda h: [r.capaian for r in h.riwayat],
        lambda h: h.pagu_versi,
        lambda h: h.skala,
    ],
)
def test_frame_computed_before_brings_what_it_used(data_2020: DataTahun, ambil: object) -> None:
    assert callable(ambil)
    # DataTahun itself reads the plan when it is made.
    with catatan.pemakaian() as baru:
        ambil(bersama.hasil_dari(data_2020, RESMI))
    ambil(bersama.bagikan(data_2020, RESMI))
    with catatan.pemakaian() as lama:
        ambil(bersama.hasil_dari(data_2020, RESMI))
    assert baru == lama
    assert baru


def test_check_of_the_version_is_no_use_of_the_targets(data_2020: DataTahun) -> None:
    with catatan.pemakaian() as dipakai:
        Hasil(data_2020)
    assert dipakai == {"2020/pengaturan.csv"}
