from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from lakip_lib.data import muat_data
from lakip_lib.edisi.catatan import Edisi
from lakip_lib.edisi.perubahan import EdisiTerbit
from lakip_lib.situs.status import Status
from lakip_lib.situs.tahun import Terbitan
from lakip_lib.situs.unduhan import isi_paket, salin_arsip
from tests.situs.conftest import PROYEK


def test_the_package_lists_its_own_files_alone() -> None:
    isi = isi_paket(muat_data(PROYEK / "data", 2019))
    sumber = {s["path"] for s in json.loads(isi["datapackage.json"])["resources"]}
    assert sumber <= isi.keys()
    assert not any(p.startswith("2020/") for p in isi)
    assert {p for p in isi if p.endswith(".csv")} == sumber


def test_the_newest_package_is_the_data_itself() -> None:
    isi = isi_paket(muat_data(PROYEK / "data", 2020))
    for jalur, bita in isi.items():
        if jalur != "datapackage.json":
            assert bita == (PROYEK / "data" / jalur).read_bytes()
    asli = json.loads((PROYEK / "data" / "datapackage.json").read_bytes())
    assert json.loads(isi["datapackage.json"]) == asli


def test_frozen_editions_are_offered_others_are_not(tmp_path: Path, terbitan: Terbitan) -> None:
    arsip = tmp_path / "lakip-2020-edisi-1.zip"
    arsip.write_bytes(b"isi")
    (tmp_path / "situs" / "2020").mkdir(parents=True)
    semua = [
        EdisiTerbit(Edisi(2020, 2, date(2021, 2, 1), "b", "c", "final"), None, None, ""),
        EdisiTerbit(Edisi(2020, 1, date(2021, 1, 1), "a", "c", "final"), arsip, None, ""),
    ]
    status = Status(terbitan.terbaru, semua)
    hasil = salin_arsip({2020: status}, tmp_path / "situs")
    assert list(hasil) == [(2020, 1)]
    assert hasil[2020, 1].judul == "Arsip edisi 1"
    assert (tmp_path / "situs" / "2020" / arsip.name).read_bytes() == b"isi"
