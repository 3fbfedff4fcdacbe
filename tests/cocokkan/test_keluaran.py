"""The files of an evaluation, by the same pipeline as the report."""

from __future__ import annotations

import base64
import csv
import hashlib
import json
import re
import shutil
from pathlib import Path

import nbformat
import openpyxl
import pikepdf
import pytest

from lakip_lib.cocokkan.cocokan import Cocokan
from lakip_lib.cocokkan.keluaran import FOLDER_BUKU, susun_evaluasi, tulis_pasangan
from lakip_lib.cocokkan.tabel import jumlah, rincian
from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen
from lakip_lib.ekspor.html_dokumen import render_html
from lakip_lib.susun.buku import cari_buku

PROYEK = Path(__file__).resolve().parents[2]
SARING = 'className = "saring"'


@pytest.fixture(scope="module")
def folder(cocokan: Cocokan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    keluaran = tmp_path_factory.mktemp("keluaran")
    return susun_evaluasi(cocokan, keluaran).folder


def test_all_files_are_there(folder: Path) -> None:
    assert folder.name == "2020-evaluasi"
    nama = {p.name for p in folder.iterdir()}
    assert nama >= {
        "cocokan.csv", "cocokan.xlsx", "laporan.html", "laporan.pdf", "laporan.xlsx",
        "manifest.json", "notebooks", "tabel",
    }  # fmt: skip
    manifes = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {"cocokan.csv", "laporan.html"} <= set(manifes["keluaran"])
    assert f"{FOLDER_BUKU}/01-lampiran-evaluasi.ipynb" in manifes["masukan"]
    assert str(PROYEK) not in json.dumps(manifes)


def test_html_is_a_full_list_that_the_script_can_filter(folder: Path) -> None:
    html = (folder / "laporan.html").read_text(encoding="utf-8")
    assert html.count(SARING) == 1
    assert ".saring{" in html
    assert html.count('id="tbl-cetak-') == 36
    # Without the script every row shows: nothing is hidden in the markup itself.
    assert " hidden" not in re.sub(r"<script>.*?</script>|<button[^>]*>", "", html, flags=re.S)
    # One for light or dark before anything is painted, one for all the rest.
    assert len(re.findall(r"<script>", html)) == 2


def test_only_pages_with_verdicts_get_the_filter(cocokan: Cocokan) -> None:
    def html(*tabel: BlokTabel) -> str:
        return render_html(Dokumen((Bab("a", tabel),)))

    assert SARING not in html(BlokTabel(jumlah(cocokan), "1"))
    assert SARING in html(BlokTabel(rincian(cocokan, "02"), "1"))


def test_policy_of_the_page_allows_exactly_its_own_scripts(folder: Path) -> None:
    html = (folder / "laporan.html").read_text(encoding="utf-8")
    skrip = re.findall(r"<script>(.*?)</script>", html, re.S)
    sidik = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in skrip]
    izin = re.search(r"script-src ([^;\"]*)", html)
    assert izin is not None
    assert izin[1].split() == [f"'sha256-{s}'" for s in sidik]


def test_pdf_has_the_chapter(folder: Path) -> None:
    with pikepdf.open(folder / "laporan.pdf") as pdf:
        assert len(pdf.pages) > 20
        assert "Lampiran Evaluasi" in str(pdf.docinfo.get("/Title", ""))


def test_all_pairs_in_one_table(folder: Path) -> None:
    with (folder / "cocokan.csv").open(encoding="utf-8", newline="") as berkas:
        assert len(list(csv.DictReader(berkas))) == 1900
    buku = openpyxl.load_workbook(folder / "cocokan.xlsx", read_only=True)
    assert buku.sheetnames == ["Daftar Tabel", "Tabel 1", "Tabel 2"]
    assert buku["Tabel 2"].max_row > 1900


def test_same_pairs_same_bytes(cocokan: Cocokan, tmp_path: Path) -> None:
    for nama in ("a", "b"):
        (tmp_path / nama).mkdir()
        tulis_pasangan(cocokan, tmp_path / nama)
    for nama in ("cocokan.csv", "cocokan.xlsx"):
        assert (tmp_path / "a" / nama).read_bytes() == (tmp_path / "b" / nama).read_bytes()


def test_notebook_is_no_chapter_of_the_report() -> None:
    bab = {b.nama for b in cari_buku(PROYEK / "data")}
    evaluasi = cari_buku(PROYEK / "data", FOLDER_BUKU)
    assert [b.nama for b in evaluasi] == ["01-lampiran-evaluasi"]
    assert "01-lampiran-evaluasi" not in bab
    assert evaluasi[0].judul == "Lampiran Evaluasi"


def test_shipped_notebook_is_plain_and_without_outputs() -> None:
    nb = nbformat.read(PROYEK / FOLDER_BUKU / "01-lampiran-evaluasi.ipynb", as_version=4)
    kode = [s for s in nb.cells if s.cell_type == "code"]
    assert kode[0].metadata.tags == ["parameters"]
    assert all(not s.outputs and s.execution_count is None for s in kode)
    assert all(re.fullmatch(r"ev\.\w+\([^()]*\)", s.source) for s in kode[2:])


def test_data_elsewhere_uses_the_shipped_notebook(tmp_path: Path) -> None:
    shutil.copytree(PROYEK / "data", tmp_path / "data")
    (satu,) = cari_buku(tmp_path / "data", FOLDER_BUKU)
    assert satu.berkas == PROYEK / FOLDER_BUKU / "01-lampiran-evaluasi.ipynb"
