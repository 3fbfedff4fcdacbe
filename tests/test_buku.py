"""The shipped notebooks: plain, without outputs, and runnable by plain papermill."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

from lakip_lib.ekspor.blok import BlokGrafik, BlokTabel, Dokumen, Khusus, Teks, baca_dokumen
from lakip_lib.susun.buku import cari_buku, periksa_buku
from lakip_lib.susun.parameter import PARAMETER
from lakip_lib.susun.rapikan import rapikan

PROYEK = Path(__file__).resolve().parents[1]
BUKU = sorted((PROYEK / "notebooks").glob("[0-9]*.ipynb"))
PANGGILAN = {
    "sampul",
    "belum_lengkap",
    "daftar",
    "pengesahan",
    "narasi",
    "tabel",
    "grafik",
    "misi",
    "dasar_hukum",
    "laju",
    "singkatan",
}
MENAMPILKAN = {"seksi", "target_versi", "analisis_sasaran"}

satu_per_satu = pytest.mark.parametrize("berkas", BUKU, ids=lambda p: p.stem)


def baca(berkas: Path) -> Any:
    return nbformat.read(berkas, as_version=4)


def jenis_sel(sel: Any, nomor: int) -> str:
    """Return which of the four kinds of cell this is; fail when it is none."""
    if sel.cell_type == "markdown":
        return "prosa"
    pohon = ast.parse(sel.source).body
    if nomor == 0:
        assert sel.metadata.get("tags") == ["parameters"]
        assert all(isinstance(s, ast.Assign) for s in pohon)
        return "parameter"
    if nomor == 1:
        assert isinstance(pohon[0], ast.ImportFrom)
        assert ast.unparse(pohon[1]) == f"lap = buka({', '.join(PARAMETER)})"
        return "impor"
    (satu,) = pohon
    assert isinstance(satu, ast.Expr)
    assert isinstance(satu.value, ast.Call)
    nama, _, cara = ast.unparse(satu.value.func).partition(".")
    assert nama == "lap"
    assert cara in PANGGILAN | MENAMPILKAN
    assert all(isinstance(a, ast.Constant) for a in satu.value.args)
    return "panggilan"


def test_there_are_seven_chapters() -> None:
    assert [b.nama[:2] for b in cari_buku(PROYEK / "data")] == [f"{n:02}" for n in range(7)]


@satu_per_satu
def test_notebook_is_valid_and_has_no_outputs(berkas: Path) -> None:
    nb = baca(berkas)
    nbformat.validate(nb)
    for sel in nb.cells:
        if sel.cell_type == "code":
            assert sel.outputs == []
            assert sel.execution_count is None
    assert set(nb.metadata) == {"kernelspec", "language_info"}


@satu_per_satu
def test_notebook_has_four_kinds_of_cell(berkas: Path) -> None:
    jenis = [jenis_sel(s, n) for n, s in enumerate(baca(berkas).cells)]
    assert jenis[:2] == ["parameter", "impor"]
    assert set(jenis[2:]) <= {"prosa", "panggilan"}


@satu_per_satu
def test_parameters_are_those_of_the_report(berkas: Path) -> None:
    sel = ast.parse(baca(berkas).cells[0].source).body
    assert [ast.unparse(s.targets[0]) for s in sel if isinstance(s, ast.Assign)] == list(PARAMETER)
    periksa_buku(
        [b for b in cari_buku(PROYEK / "data") if b.berkas == berkas], dict.fromkeys(PARAMETER)
    )


def test_cell_ids_are_fixed_and_differ_within_a_notebook() -> None:
    for berkas in BUKU:
        id_ = [s.id for s in baca(berkas).cells]
        assert len(set(id_)) == len(id_)
        assert all(re.fullmatch(r"sel-\d\d", i) for i in id_)


@pytest.fixture(scope="module")
def dijalankan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Execute all notebooks as anyone would: plain papermill, an ordinary kernel."""
    folder = tmp_path_factory.mktemp("papermill")
    return {
        b.stem: papermill.execute_notebook(
            b, folder / b.name, {"tahun": 2020}, progress_bar=False, cwd=PROYEK
        )
        for b in BUKU
    }


@pytest.fixture(scope="module")
def dokumen(dijalankan: dict[str, Any]) -> Dokumen:
    return baca_dokumen(list(dijalankan.items()))


def test_plain_papermill_runs_every_notebook(dijalankan: dict[str, Any]) -> None:
    assert len(dijalankan) == len(BUKU)
    for nb in dijalankan.values():
        assert all(s.execution_count for s in nb.cells if s.cell_type == "code")


def test_no_cell_warns_or_shows_something_unknown(dijalankan: dict[str, Any]) -> None:
    for nama, nb in dijalankan.items():
        for sel in nb.cells:
            for keluaran in sel.get("outputs", []):
                assert keluaran.output_type in ("display_data", "execute_result"), (
                    nama,
                    sel.source,
                )


def test_report_of_2020_lacks_nothing(dokumen: Dokumen) -> None:
    tabel = [b.nomor for b in dokumen.tabel()]
    assert len(dokumen.grafik()) >= 20
    assert [n for n in tabel if n.startswith("R.")] == ["R.1"]
    assert [n for n in tabel if n.startswith("L.")] == ["L.1", "L.2"]
    utama = [int(n) for n in tabel if n.isdigit()]
    assert utama == list(range(1, len(utama) + 1))
    teks = [b.markdown for b in dokumen.semua_blok() if isinstance(b, Teks)]
    assert [t for t in teks if re.match(r"\*.*(tidak disajikan|tidak tersedia)", t)] == []
    khusus = [b for b in dokumen.semua_blok() if isinstance(b, Khusus)]
    assert [b for b in khusus if b.isi.get("judul") == "Narasi belum tersedia"] == []
    assert {b.jenis for b in khusus} >= {"sampul", "daftar", "tanda_tangan"}


def test_every_reference_in_prose_has_its_target(dokumen: Dokumen) -> None:
    rujukan = dokumen.rujukan()
    dipakai = {
        m
        for b in dokumen.semua_blok()
        if isinstance(b, Teks)
        for m in re.findall(r"\]\(#((?:tbl|gbr)-[\w-]+)\)", b.markdown)
    }
    assert dipakai - set(rujukan) == set()
    assert dipakai


def test_every_figure_has_an_alternative_text(dokumen: Dokumen) -> None:
    assert all(len(b.grafik.alt) > 30 for b in dokumen.grafik())
    assert all(isinstance(b, BlokGrafik) for b in dokumen.grafik())
    assert all(isinstance(b, BlokTabel) and b.tabel.judul for b in dokumen.tabel())


def test_plain_papermill_and_our_command_make_the_same_notebook(
    dijalankan: dict[str, Any], tmp_path: Path
) -> None:
    """Forked kernels and those that Jupyter starts give the same cells and outputs."""
    from lakip_lib.susun.jalur import Parameter, susun_laporan

    shutil.copytree(PROYEK / "data", tmp_path / "data")
    (tmp_path / "notebooks").mkdir()
    shutil.copy(PROYEK / "notebooks" / "00-pembuka.ipynb", tmp_path / "notebooks")
    hasil = susun_laporan(Parameter(2020, data_dir=str(tmp_path / "data")), format_=("xlsx",))
    kami = baca(hasil.folder / "notebooks" / "00-pembuka.ipynb")
    mereka = rapikan(nbformat.from_dict(dijalankan["00-pembuka"]))
    kode = [[s for s in nb.cells if s.id != "sel-parameter-disisipkan"] for nb in (kami, mereka)]
    assert kode[0] == kode[1]


def test_plain_papermill_refuses_a_mistyped_parameter(tmp_path: Path) -> None:
    buku = PROYEK / "notebooks" / "05-bab-4-penutup.ipynb"
    perintah = [sys.executable, "-m", "papermill", str(buku), str(tmp_path / "x.ipynb")]
    hasil = subprocess.run(
        [*perintah, "-p", "tahn", "2030"], cwd=PROYEK, capture_output=True, text=True
    )
    assert hasil.returncode != 0
    assert re.search(r"KesalahanLakip: .*tahn.*tahun.*Perbaikan", hasil.stderr)
