"""The evaluator's notebook itself: plain, without outputs, run by plain papermill."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from lakip_lib.susun.buku import cari_buku
from lakip_lib.susun.parameter import PARAMETER, tolak_parameter_asing
from tests.papermill_buku import PROYEK, WIDGET, jalankan, keluaran

BUKU = PROYEK / "notebooks" / "evaluasi.ipynb"
CONTOH = PROYEK / "tests" / "contoh" / "bp3iptek-2016"
# What a person does with the lists, written as a cell.
MEMILIH = """
from IPython.display import display

p = ev.indikator({satu!r})
display(p)
u = ev.coba({satu!r})
display(u)
p.daftar.value = {dua!r}
u.daftar.value = {dua!r}
u.kendali["batas_capaian"].value = "1"
"""


@pytest.fixture(scope="module")
def dijalankan(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Execute the notebook with a cell behind it in which somebody chooses from the lists."""
    folder = tmp_path_factory.mktemp("evaluasi")
    nb = nbformat.read(BUKU, as_version=4)
    nb.cells.append(nbformat.v4.new_code_cell(MEMILIH.format(satu="IKU-03", dua="IKU-07").strip()))
    nbformat.write(nb, folder / "masuk.ipynb")
    return jalankan(folder / "masuk.ipynb", folder / "keluar.ipynb", indikator="IKU-08")


def test_it_is_plain_and_without_outputs() -> None:
    nb = nbformat.read(BUKU, as_version=4)
    nbformat.validate(nb)
    kode = [s for s in nb.cells if s.cell_type == "code"]
    assert all(s.outputs == [] and s.execution_count is None for s in kode)
    assert set(nb.metadata) == {"kernelspec", "language_info"}
    assert [s.id for s in nb.cells] == [f"sel-{n:02}" for n in range(1, len(nb.cells) + 1)]
    assert kode[0].metadata.tags == ["parameters"]
    for sel in kode[2:]:
        (satu,) = ast.parse(sel.source).body
        assert isinstance(satu, ast.Expr)
        assert re.fullmatch(r"ev\.\w+\([^()]*\)", sel.source)


def test_it_declares_the_parameters_and_is_no_chapter() -> None:
    # The print is compared with the official data: no scenario here.
    resmi = [p for p in PARAMETER if p not in ("skenario", "perubahan")]
    tolak_parameter_asing(nbformat.read(BUKU, as_version=4), [*resmi, "indikator"])
    assert BUKU.name not in {b.berkas.name for b in cari_buku(PROYEK / "data")}


def test_papermill_shows_everything(dijalankan: Any) -> None:
    for sel in dijalankan.cells:
        for o in sel.get("outputs", []):
            assert o.output_type in ("display_data", "execute_result"), sel.source
    assert "1.900 isi" in keluaran(dijalankan, "ev.ringkasan")[0]["text/markdown"]
    for panggilan in ('ev.putusan("jumlah', 'ev.putusan("terbuka', 'ev.temuan("data', "ev.hitung"):
        assert "<table>" in keluaran(dijalankan, panggilan)[0]["text/html"]
    daftar, kepala, *tabel = keluaran(dijalankan, "ev.indikator")
    assert WIDGET in daftar
    assert kepala["text/markdown"].startswith("### IKU-08 ")
    assert all("<table>" in t["text/html"] for t in tabel)
    kendali, hasil = keluaran(dijalankan, "ev.coba")
    assert WIDGET in kendali
    assert "IKU-08 dihitung ulang" in hasil["text/html"]


def test_choosing_changes_what_stands_there(dijalankan: Any) -> None:
    _, kepala, rumus, *_, ulang = keluaran(dijalankan, "from IPython")
    assert kepala["text/markdown"].startswith("### IKU-07 ")
    assert "0,37 + 4,68 + 8,63 + 11,56 = 25,24" in rumus["text/html"]
    assert "IKU-07 dihitung ulang" in ulang["text/html"]
    assert "1,00 (tanpa batas 138,13)" in ulang["text/html"]


@pytest.mark.parametrize(
    ("data", "tahun"), [(PROYEK / "data", 2019), (CONTOH, 2016)], ids=["2019", "unit-lain"]
)
def test_it_runs_on_other_data(data: Path, tahun: int, tmp_path: Path) -> None:
    nb = jalankan(BUKU, tmp_path / "keluar.ipynb", tahun=tahun, data_dir=str(data))
    assert keluaran(nb, "ev.indikator")[1]["text/markdown"].startswith("### ")
    assert "dihitung ulang" in keluaran(nb, "ev.hitung_ulang")[0]["text/html"]


def test_a_wrong_parameter_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"indikatr.*mungkin maksudnya indikator"):
        jalankan(BUKU, tmp_path / "keluar.ipynb", indikatr="IKU-03")
