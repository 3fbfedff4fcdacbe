"""A notebook is written as nbformat writes it."""

from __future__ import annotations

import copy
import json
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat import v4

from lakip_lib.susun.sandi_buku import tulis_buku, tulis_json

from .conftest import PROYEK

_TEKS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ISI: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEKS,
    lambda dalam: st.lists(dalam, max_size=4) | st.dictionaries(_TEKS, dalam, max_size=4),
    max_leaves=20,
)


@given(_ISI)
def test_same_text_as_json_writes(isi: Any) -> None:
    biasa = json.dumps(isi, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": "))
    assert tulis_json(isi) == biasa


@given(_TEKS, _ISI)
def test_same_text_as_nbformat_writes(teks: str, isi: Any) -> None:
    data = {"text/markdown": teks, "image/svg+xml": f"<svg>\n{teks}", "application/json": isi}
    sel = v4.new_code_cell(
        teks,
        outputs=[
            v4.new_output("display_data", copy.deepcopy(data)),
            v4.new_output("stream", text=f"a\n{teks}"),
        ],
    )
    nb = v4.new_notebook(cells=[v4.new_markdown_cell(f"# A\n\n{teks}"), sel])
    nb.metadata["signature"] = "x"
    assert v4.writes(nb) == tulis_buku(nb)


def test_real_notebooks_come_out_as_nbformat_writes_them() -> None:
    for berkas in sorted((PROYEK / "notebooks").glob("*.ipynb")):
        nb = nbformat.read(berkas, as_version=4)  # type: ignore[no-untyped-call]
        assert v4.writes(nb) == tulis_buku(nb)


def test_keys_that_are_no_text_are_refused() -> None:
    with pytest.raises(TypeError, match="not a key"):
        tulis_json({1: "a"})
