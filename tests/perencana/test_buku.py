"""The object that the planner's notebook talks to."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.perencana import buka
from lakip_lib.perencana.simpan import simpan_skenario
from lakip_lib.skenario import Perubahan

SATU = Perubahan("IKU-03", "target", "20000", "coba")


def test_it_opens_with_the_lowest_indicators(salinan: Path) -> None:
    pr = buka(2020, data_dir=str(salinan))
    assert pr.ubah().daftar.value == ("IKU-09", "IKU-11", "IKU-12")
    assert pr.ubah("IKU-05, IKU-03").daftar.value == ("IKU-03", "IKU-05")
    assert "19 indikator" in pr.ringkasan().markdown
    assert "tersimpan untuk 2020: belum ada" in pr.ringkasan().markdown
    with pytest.raises(KesalahanLakip, match=r"IKU-3.*mungkin maksudnya"):
        pr.ubah("IKU-3")


def test_it_goes_on_with_a_scenario(salinan: Path) -> None:
    skala = Perubahan("pengaturan", "skala", "akip-2015")
    simpan_skenario(salinan, 2020, "lama", [SATU, skala])
    pr = buka(2020, data_dir=str(salinan), skenario="lama", perubahan="IKU-05.target=500")
    assert pr.ubah().daftar.value == ("IKU-03", "IKU-05")
    ringkas = pr.ringkasan().markdown
    assert "skenario **lama**" in ringkas
    assert "- `pengaturan.skala=akip-2015`" in ringkas
    assert pr.simpan().nama.value == "lama"


def test_what_does_not_exist_is_refused(salinan: Path) -> None:
    with pytest.raises(KesalahanLakip, match='skenario "tiada" tidak ditemukan'):
        buka(2020, data_dir=str(salinan), skenario="tiada")
    with pytest.raises(DataSalah, match="IKU-99"):
        buka(2020, data_dir=str(salinan), perubahan="IKU-99.target=1")
    with pytest.raises(KesalahanLakip, match="triwulan"):
        buka(2020, triwulan=5, data_dir=str(salinan))
