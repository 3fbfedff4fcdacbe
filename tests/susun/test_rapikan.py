"""An executed notebook without traces of time and place."""

from __future__ import annotations

import nbformat
from nbformat import v4

from lakip_lib.susun.rapikan import ID_SISIPAN, TANDA_GALAT, TANDA_SISIPAN, rapikan, tandai


def buku(waktu: str, id_: str) -> nbformat.NotebookNode:
    """Return a notebook as papermill leaves it; `waktu` and `id_` differ from run to run."""
    sisipan = v4.new_code_cell("a = 1", id=id_, metadata={"tags": [TANDA_SISIPAN]})
    sel = v4.new_code_cell(
        "lap",
        id="sel-03",
        metadata={
            "tags": [],
            "papermill": {"start_time": waktu, "duration": 0.3},
            "execution": {"iopub.execute_input": waktu},
        },
    )
    sel.outputs = [
        v4.new_output("stream", name="stderr", text=f"{waktu}/x.py:3: FutureWarning"),
        v4.new_output("stream", name="stdout", text="hasil"),
        v4.new_output("display_data", data={"text/plain": "x"}),
    ]
    nb = v4.new_notebook(cells=[sisipan, sel])
    nb.metadata.papermill = {"input_path": f"/{waktu}", "start_time": waktu}
    return nb


def test_two_runs_give_the_same_notebook() -> None:
    satu, dua = rapikan(buku("2021-01-12", "aaaa")), rapikan(buku("2031-12-31", "bbbb"))
    assert v4.writes(satu) == v4.writes(dua)
    assert satu.cells[0].id == ID_SISIPAN
    assert "20" not in v4.writes(satu)


def test_outputs_stay_in_order_and_stderr_goes() -> None:
    keluaran = rapikan(buku("x", "y")).cells[1].outputs
    assert [k.output_type for k in keluaran] == ["stream", "display_data"]
    assert keluaran[0].text == "hasil"


def test_tidied_notebook_is_valid() -> None:
    nbformat.validate(rapikan(buku("x", "y")))


def test_marks_of_failure_are_indonesian() -> None:
    gagal = v4.new_code_cell("1/0", execution_count=7)
    gagal.outputs = [v4.new_output("error", ename="E", evalue="", traceback=[])]
    tanda = [v4.new_markdown_cell("English", metadata={"tags": [TANDA_GALAT]}) for _ in range(2)]
    nb = v4.new_notebook(cells=[tanda[0], v4.new_markdown_cell("isi"), tanda[1], gagal])
    atas, isi, dekat, _ = tandai(nb).cells
    assert atas.source.startswith("**Penyusunan berhenti: sel `In [7]` gagal")
    assert isi.source == "isi"
    assert dekat.source.startswith("**Sel di bawah ini gagal")
    assert {atas.id, dekat.id} == {"tanda-gagal-1", "tanda-gagal-2"}
