"""One table as a small workbook: the report's sheet, nothing else, the same bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from lakip_lib.ekspor.blok import BlokTabel, Dokumen
from lakip_lib.ekspor.tabular import tulis_xlsx
from lakip_lib.ekspor.xlsx_satu import isi_xlsx


def blok(dokumen: Dokumen) -> BlokTabel:
    return next(b for b in dokumen.tabel() if b.tabel.id == "capaian-anggaran")


def test_it_is_the_sheet_of_the_reports_workbook(dokumen_contoh: Dokumen, tmp_path: Path) -> None:
    tulis_xlsx(dokumen_contoh, tmp_path / "a.xlsx")
    semua = load_workbook(tmp_path / "a.xlsx")
    satu = load_workbook(BytesIO(isi_xlsx(blok(dokumen_contoh), dokumen_contoh.meta)))
    (lembar,) = satu.worksheets
    asal = semua[lembar.title]
    assert lembar.dimensions == asal.dimensions
    for baris, sama in zip(lembar.iter_rows(), asal.iter_rows(), strict=True):
        for a, b in zip(baris, sama, strict=True):
            # Alone there is no way back to a contents sheet.
            if b.coordinate != "A2":
                assert (a.value, a.number_format) == (b.value, b.number_format)
                assert (a.fill.fgColor.rgb, a.font.b) == (b.fill.fgColor.rgb, b.font.b)
    assert lembar.merged_cells.ranges == asal.merged_cells.ranges
    assert lembar["A2"].value is None


def test_it_is_small_and_always_the_same(dokumen_contoh: Dokumen) -> None:
    isi = isi_xlsx(blok(dokumen_contoh), dokumen_contoh.meta)
    assert isi == isi_xlsx(blok(dokumen_contoh), dokumen_contoh.meta)
    assert len(isi) < 5000
    with zipfile.ZipFile(BytesIO(isi)) as berkas:
        nama = berkas.namelist()
        semua = b"".join(map(berkas.read, nama))
    assert not [n for n in nama if "docProps" in n or "theme" in n]
    assert b"docProps" not in semua
    assert b"theme" not in semua


def test_a_scenario_marks_it(dokumen_contoh: Dokumen) -> None:
    isi = isi_xlsx(blok(dokumen_contoh), {**dokumen_contoh.meta, "skenario": "hemat"})
    lembar = load_workbook(BytesIO(isi)).active
    assert lembar["A3"].value == "SKENARIO – bukan dokumen resmi: hemat"
