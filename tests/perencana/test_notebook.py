"""The planner's notebook itself: plain, without outputs, run by plain papermill."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbformat
import pytest

from lakip_lib.susun.buku import cari_buku
from lakip_lib.susun.parameter import PARAMETER, tolak_parameter_asing
from tests.papermill_buku import PROYEK, WIDGET, jalankan, keluaran

BUKU = PROYEK / "notebooks" / "skenario.ipynb"
CONTOH = PROYEK / "tests" / "contoh" / "bp3iptek-2016"
# What a person does with the fields, written as a cell.
MENGUBAH = """
from IPython.display import display

u = pr.ubah("IKU-03")
display(u)
u.lembar.isian["IKU-03", "target"].value = "700"
"""


def test_it_is_plain_and_without_outputs() -> None:
    nb = nbformat.read(BUKU, as_version=4)
    nbformat.validate(nb)
    kode = [s for s in nb.cells if s.cell_type == "code"]
    assert all(s.outputs == [] and s.execution_count is None for s in kode)
    assert set(nb.metadata) == {"kernelspec", "language_info"}
    assert [s.id for s in nb.cells] == [f"sel-{n:02}" for n in range(1, len(nb.cells) + 1)]
    for sel in kode[2:]:
        (satu,) = ast.parse(sel.source).body
        assert isinstance(satu, ast.Expr)
        assert re.fullmatch(r"pr\.\w+\([^()]*\)", sel.source)


def test_it_declares_the_parameters_and_is_no_chapter() -> None:
    tolak_parameter_asing(nbformat.read(BUKU, as_version=4), [*PARAMETER, "indikator"])
    assert BUKU.name not in {b.berkas.name for b in cari_buku(PROYEK / "data")}


def test_papermill_shows_everything_and_a_change_shows_at_once(tmp_path: Path) -> None:
    nb = nbformat.read(BUKU, as_version=4)
    nb.cells.append(nbformat.v4.new_code_cell(MENGUBAH.strip()))
    nbformat.write(nb, tmp_path / "masuk.ipynb")
    hasil = jalankan(tmp_path / "masuk.ipynb", tmp_path / "keluar.ipynb", indikator="IKU-05")
    assert "19 indikator" in keluaran(hasil, "pr.ringkasan")[0]["text/markdown"]
    kendali, kalimat, tabel, grafik, _ = keluaran(hasil, "pr.ubah")
    assert WIDGET in kendali
    assert kalimat["text/markdown"].startswith("Belum ada yang diubah")
    assert "IKU-05 " in tabel["text/html"]
    assert "image/svg+xml" in grafik
    assert WIDGET in keluaran(hasil, "pr.simpan")[0]
    _, kalimat, tabel, _, ubahan = keluaran(hasil, "from IPython")
    assert "bukan dokumen resmi" in kalimat["text/markdown"]
    assert "104,43" in tabel["text/html"]
    assert "700 PMI" in ubahan["text/html"]


@pytest.mark.parametrize(
    ("data", "tahun"), [(PROYEK / "data", 2019), (CONTOH, 2016)], ids=["2019", "unit-lain"]
)
def test_it_runs_on_other_data(data: Path, tahun: int, tmp_path: Path) -> None:
    nb = jalankan(BUKU, tmp_path / "keluar.ipynb", tahun=tahun, data_dir=str(data))
    assert "<table>" in keluaran(nb, "pr.ubah")[2]["text/html"]


def test_a_wrong_parameter_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"indikatr.*mungkin maksudnya indikator"):
        jalankan(BUKU, tmp_path / "keluar.ipynb", indikatr="IKU-03")
