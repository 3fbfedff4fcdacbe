"""A real scenario build: apart from the official report, marked on every page, and repeatable."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest

from lakip_lib.susun.jalur import Parameter, Susunan, susun_laporan
from tests.poppler import teks_pdf

TANDA = "SKENARIO – bukan dokumen resmi: target-20000"


def _sidik(folder: Path) -> dict[str, str]:
    semua = (p for p in folder.rglob("*") if p.is_file())
    return {str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest() for p in semua}


class Hasil:
    """The official report before and after a scenario was built, and the scenario."""

    def __init__(self, keluaran: Path, data: Path) -> None:
        resmi = Parameter(2020, data_dir=str(data))
        data_awal = _sidik(data)
        self.folder = susun_laporan(resmi, keluaran, ("html",)).folder
        self.sebelum = _sidik(self.folder)
        ubah = Parameter(2020, data_dir=str(data), skenario="target-20000")
        self.skenario: Susunan = susun_laporan(ubah, keluaran)
        self.sesudah = _sidik(self.folder)
        susun_laporan(resmi, keluaran, ("html",))
        self.diulang = _sidik(self.folder)
        self.data_utuh = data_awal == _sidik(data)


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory, folder_data: Path) -> Hasil:
    return Hasil(tmp_path_factory.mktemp("skenario") / "output", folder_data)


def test_official_output_and_data_stay_as_they_are(hasil: Hasil) -> None:
    assert hasil.sebelum
    assert hasil.sebelum == hasil.sesudah
    assert hasil.sebelum == hasil.diulang
    assert hasil.data_utuh


def test_scenario_lies_apart(hasil: Hasil) -> None:
    folder = hasil.skenario.folder
    keluaran = hasil.folder.parent
    assert folder.relative_to(keluaran).as_posix() == "skenario/2020/target-20000"
    assert {p.name for p in keluaran.iterdir()} == {"2020", "skenario"}


def test_every_page_of_the_pdf_says_so(hasil: Hasil) -> None:
    teks = teks_pdf(hasil.skenario.folder / "laporan.pdf", "-layout")
    halaman = teks.split("\f")[:-1]
    assert len(halaman) > 40
    assert [i for i, satu in enumerate(halaman, 1) if TANDA not in satu] == []


def test_html_and_workbook_say_so(hasil: Hasil) -> None:
    html = (hasil.skenario.folder / "laporan.html").read_text("utf-8")
    assert f'<p class="tanda-skenario" role="note">{TANDA}</p>' in html
    assert "tanda_tangan" not in html
    assert "jadi tidak ditandatangani" in html
    buku = openpyxl.load_workbook(hasil.skenario.folder / "laporan.xlsx", read_only=True)
    assert all(TANDA in [b[0].value for b in s.iter_rows(max_row=3)] for s in buku.worksheets)
    assert (hasil.skenario.folder / "tabel" / "SKENARIO-BUKAN-DOKUMEN-RESMI.txt").is_file()


def test_chapter_of_the_scenario_comes_first(hasil: Hasil) -> None:
    bab = sorted(p.name for p in (hasil.skenario.folder / "notebooks").iterdir())
    assert bab[:3] == ["00-pembuka.ipynb", "00-skenario.ipynb", "01-ringkasan-eksekutif.ipynb"]
    html = (hasil.skenario.folder / "laporan.html").read_text("utf-8")
    assert "2,28" in html
    assert "3,66" in html


def test_manifest_names_scenario_its_file_and_its_chapter(hasil: Hasil) -> None:
    isi = json.loads((hasil.skenario.folder / "manifest.json").read_text("utf-8"))
    assert isi["parameter"]["skenario"] == "target-20000"
    assert "data/2020/skenario/target-20000.csv" in isi["masukan"]
    assert "notebooks/skenario/00-skenario.ipynb" in isi["masukan"]
    resmi = json.loads((hasil.folder / "manifest.json").read_text("utf-8"))
    assert resmi["parameter"]["skenario"] == ""
    assert not [n for n in resmi["masukan"] if "skenario" in n.replace("skema/skenario", "")]


def test_trail_of_a_changed_number_ends_in_the_scenario_file(hasil: Hasil) -> None:
    jejak = (hasil.skenario.folder / "jejak.json").read_text("utf-8")
    assert "2020/skenario/target-20000.csv" in jejak
