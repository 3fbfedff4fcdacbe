"""The summary at the end of a run tells what the report tells."""

from __future__ import annotations

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.susun.ringkasan import kalimat, ringkas


def test_summary_of_2020(hasil_2020: Hasil) -> None:
    assert kalimat(ringkas(hasil_2020)) == [
        "Sasaran    12",
        "Indikator  19 (4 Sangat Baik, 2 Baik, 3 Cukup, 10 Kurang)",
        "Serapan    98,64% (Rp10.728.735.778 dari pagu Rp10.876.783.000)",
    ]


def test_indicators_without_achievement_are_counted(hasil_2019: Hasil) -> None:
    isi = ringkas(hasil_2019)
    assert isi["tanpa_capaian"] == hasil_2019.capaian["capaian"].isna().sum() > 0
    assert sum(n for _, n in isi["kategori"]) + isi["tanpa_capaian"] == isi["indikator"]
    assert f"{isi['tanpa_capaian']} tanpa capaian" in kalimat(isi)[1]


def test_a_quarter_tells_no_realisation_of_the_whole_year(data_2020: DataTahun) -> None:
    satu = kalimat(ringkas(Hasil(data_2020, triwulan=1)))[2]
    assert satu == "Serapan    dilaporkan pada akhir tahun (pagu Rp10.876.783.000)"


@pytest.mark.parametrize(
    ("anggaran", "kata"),
    [
        (None, "data anggaran tidak tersedia"),
        (
            {"pagu": "Rp0", "realisasi": "Rp0", "serapan": None, "setahun": True},
            "Rp0 dari pagu Rp0",
        ),
    ],
)
def test_budget_that_cannot_be_told(
    hasil_2020: Hasil, anggaran: dict[str, str | None] | None, kata: str
) -> None:
    isi = ringkas(hasil_2020) | {"anggaran": anggaran}
    assert kalimat(isi)[2] == f"Serapan    {kata}"
