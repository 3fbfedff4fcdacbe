"""The notebook's object with a scenario: its result, the official one beside it, no signature."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.evaluasi import buka as buka_evaluasi
from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.laporan import buka
from lakip_lib.tampilan import BlokKhusus, Potongan

UBAH = "IKU-03.target=20000"


def test_scenario_and_official_result_stand_side_by_side(folder_data: Path) -> None:
    lap = buka(2020, 3, "rkt", str(folder_data), "d", perubahan="IKU-03.tw1.target=5000")
    for hasil in (lap.hasil, lap.resmi):
        assert (hasil.triwulan, hasil.versi_target, hasil.metode_efisiensi) == (3, "rkt", "d")
    assert (lap.hasil.capaian["target"][2], lap.resmi.capaian["target"][2]) == (21000, 24000)
    assert lap.resmi.data.skenario is None


def test_official_report_is_its_own_official_result(folder_data: Path) -> None:
    lap = buka(2020, data_dir=str(folder_data))
    assert lap.resmi is lap.hasil
    assert "skenario" not in lap.sampul().isi


def test_file_comes_first_and_the_text_after(folder_data: Path) -> None:
    lap = buka(2020, data_dir=str(folder_data), skenario="target-20000")
    assert lap.hasil.capaian["target"][2] == 20000
    lebih = buka(2020, data_dir=str(folder_data), skenario="target-20000", perubahan=UBAH[:-1])
    assert lebih.hasil.capaian["target"][2] == 2000
    skenario = lebih.hasil.data.skenario
    assert skenario is not None
    assert [str(p) for p in skenario.perubahan] == ["IKU-03.target=2000"]


def test_scenario_is_not_signed_or_dated(folder_data: Path) -> None:
    lap = buka(2020, data_dir=str(folder_data), perubahan=UBAH)
    assert isinstance(lap.pengesahan(), Potongan)
    sampul = lap.sampul().isi
    assert (sampul["skenario"], sampul["tanggal"]) == ("tanpa-nama", None)
    assert sampul["status"] == "konsep"
    assert isinstance(buka(2020, data_dir=str(folder_data)).pengesahan(), BlokKhusus)


def test_bad_changes_stop_the_notebook(folder_data: Path) -> None:
    with pytest.raises(DataSalah, match='nilai "IKU-33"'):
        buka(2020, data_dir=str(folder_data), perubahan="IKU-33.target=1")
    with pytest.raises(KesalahanLakip, match="target-20000"):
        buka(2020, data_dir=str(folder_data), skenario="entah")


def test_evaluation_is_of_the_official_data(folder_data: Path) -> None:
    with pytest.raises(KesalahanLakip, match="memeriksa data resmi"):
        buka_evaluasi(2020, data_dir=str(folder_data), perubahan=UBAH)
