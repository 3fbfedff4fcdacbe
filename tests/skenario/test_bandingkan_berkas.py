from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from lakip_lib.ekspor.html_tabel import kolom_lekat
from lakip_lib.skenario.bandingkan import Bandingan
from lakip_lib.skenario.bandingkan_berkas import simpan_bandingan, tabel_bandingan


@pytest.fixture(scope="module")
def banding(skenario_2020) -> Bandingan:
    isi = {
        "=jahat": "IKU-03.target=20000; IKU-13.target=",
        "resmi": "IKU-16.realisasi=26 # <b>tebal</b>",
    }
    return Bandingan(skenario_2020(), tuple((n, skenario_2020(u)) for n, u in isi.items()))


def test_files_hold_exact_numbers(banding: Bandingan, tmp_path: Path) -> None:
    berkas = simpan_bandingan(banding, tmp_path / "baru")
    assert [p.name for p in berkas] == [
        "bandingan-perubahan.csv",
        "bandingan-indikator.csv",
        "bandingan-sasaran.csv",
        "bandingan-keseluruhan.csv",
        "bandingan.xlsx",
        "bandingan.html",
    ]
    with berkas[1].open(encoding="utf-8", newline="") as f:
        isi = {b["kode"]: b for b in csv.DictReader(f)}
    assert isi["IKU-03"]["resmi_capaian"] == "2.284375"
    assert isi["IKU-03"]["skenario_=jahat_capaian"] == "3.655"
    assert isi["IKU-03"]["skenario_=jahat_selisih"] == "1.370625"
    assert isi["IKU-16"]["skenario_resmi_kategori"] == "Baik"
    assert isi["IKU-13"]["skenario_=jahat_capaian"] == "tidak ada target"
    assert not [k for k in isi["IKU-03"] if k.endswith("_satuan")]


def test_workbook_has_numbers_as_numbers_and_no_formula(banding: Bandingan, tmp_path: Path) -> None:
    simpan_bandingan(banding, tmp_path)
    buku = openpyxl.load_workbook(tmp_path / "bandingan.xlsx")
    assert buku.sheetnames[1:] == ["Tabel S.1", "Tabel S.2", "Tabel S.3", "Tabel S.4"]
    sel = [s for lembar in buku for baris in lembar.iter_rows() for s in baris]
    assert not [s for s in sel if s.data_type == "f"]
    assert [s for s in sel if s.data_type == "n" and s.value == 3.655]


def test_page_is_marked_and_data_stays_text(banding: Bandingan, tmp_path: Path) -> None:
    simpan_bandingan(banding, tmp_path)
    html = (tmp_path / "bandingan.html").read_text(encoding="utf-8")
    assert "SKENARIO – bukan dokumen resmi: =jahat, resmi" in html
    assert "<b>tebal</b>" not in html
    assert "&lt;b&gt;tebal&lt;/b&gt;" in html


def test_code_is_what_stays_in_view_on_a_narrow_screen(banding: Bandingan) -> None:
    """The objective's and the indicator's name filled a telephone's screen before any figure."""
    indikator = tabel_bandingan(banding)[1]
    awal = [(k.judul, k.kepala_baris) for k in indikator.kolom[:3]]
    assert awal == [("Kode", True), ("Indikator Kinerja", False), ("Capaian (%)", False)]
    assert kolom_lekat(indikator) == 0
    assert sum(k.lebar for k in indikator.kolom[:2]) < 2.5


def test_same_input_same_bytes(banding: Bandingan, tmp_path: Path) -> None:
    satu, dua = (simpan_bandingan(banding, tmp_path / n) for n in ("a", "b"))
    for a, b in zip(satu, dua, strict=True):
        assert a.read_bytes() == b.read_bytes()


def test_tables_have_one_row_for_each_indicator_and_objective(banding: Bandingan) -> None:
    ubah, indikator, sasaran, semua = tabel_bandingan(banding)
    assert [len(t.baris) for t in (ubah, indikator, sasaran, semua)] == [3, 19, 12, 4]
    assert {t.seri for t in (ubah, indikator, sasaran, semua)} == {"skenario"}
