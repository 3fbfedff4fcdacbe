"""The cover's own words: the edition that a signed report bears."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.pembuka import pengesahan, sampul
from lakip_lib.tampilan import BlokKhusus, Potongan

SATU = "1,2021-01-12,Edisi pertama,Kepala,final"
DUA = "2,2021-03-01,Perbaikan,Kepala,{}"


@pytest.mark.parametrize(
    ("baris", "edisi"),
    [
        ([SATU], "Edisi 1"),
        ([SATU, DUA.format("final")], "Edisi 2, 1 Maret 2021"),
        ([SATU, DUA.format("konsep")], None),
        ([SATU, DUA.format("ditarik")], None),
        ([], None),
    ],
)
def test_the_cover_bears_the_newest_edition(
    folder_data: Path, tmp_path: Path, baris: list[str], edisi: str | None
) -> None:
    data = Path(shutil.copytree(folder_data, tmp_path / "data"))
    isi = ["edisi,tanggal,alasan,oleh,status", *baris]
    (data / "2020" / "edisi.csv").write_text("\n".join(isi) + "\n", encoding="utf-8")
    assert sampul(Hasil(muat_data(data, 2020))).isi["edisi"] == edisi


@pytest.mark.parametrize("lain", [{"versi_target": "pk"}, {"metode_efisiensi": "d"}])
def test_other_settings_make_no_official_report(folder_data: Path, lain: dict[str, str]) -> None:
    hasil = Hasil(muat_data(folder_data, 2020), **lain)  # type: ignore[arg-type]
    isi = sampul(hasil).isi
    assert (isi["status"], isi["edisi"], isi["tanggal"]) == ("konsep", None, None)
    assert isinstance(pengesahan(hasil), Potongan)


def test_a_withdrawn_edition_marks_the_report(folder_data: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(folder_data, tmp_path / "data"))
    edisi = data / "2020" / "edisi.csv"
    edisi.write_text(edisi.read_text("utf-8").replace("final", "ditarik"), encoding="utf-8")
    assert sampul(Hasil(muat_data(data, 2020))).isi["status"] == "ditarik"
    assert sampul(Hasil(muat_data(folder_data, 2020))).isi["status"] == "final"


def test_a_draft_and_a_quarter_bear_none(folder_data: Path, tmp_path: Path) -> None:
    assert sampul(Hasil(muat_data(folder_data, 2020), triwulan=3)).isi["edisi"] is None
    data = Path(shutil.copytree(folder_data, tmp_path / "data"))
    sah = data / "2020" / "pengesahan.csv"
    sah.write_text(sah.read_text("utf-8").replace("final", "konsep"), encoding="utf-8")
    edisi = data / "2020" / "edisi.csv"
    edisi.write_text(edisi.read_text("utf-8").replace("final", "konsep"), encoding="utf-8")
    hasil = Hasil(muat_data(data, 2020))
    assert sampul(hasil).isi["edisi"] is None
    # A date that is planned is not yet one of the report.
    assert sampul(hasil).isi["tanggal"] is None
    blok = pengesahan(hasil)
    assert isinstance(blok, BlokKhusus)
    assert blok.isi["tanggal"] == "(tanggal diisi saat ditandatangani)"
    tertanda = pengesahan(Hasil(muat_data(folder_data, 2020)))
    assert isinstance(tertanda, BlokKhusus)
    assert tertanda.isi["tanggal"] == "12 Januari 2021"
