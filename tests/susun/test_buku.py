"""Finding the chapters' notebooks and checking them before a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun import buku
from lakip_lib.susun.buku import Buku, cari_buku, periksa_buku


def proyek(folder: Path, *nama: str) -> Path:
    """Make a project folder with empty notebooks and return its data folder."""
    for satu in nama:
        sel = {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": ["tahun = 1"]}
        isi = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [sel]}
        (folder / "notebooks").mkdir(parents=True, exist_ok=True)
        (folder / "notebooks" / satu).write_text(json.dumps(isi))
    (folder / "data").mkdir(parents=True)
    return folder / "data"


def test_notebooks_beside_the_data_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = proyek(tmp_path / "a", "02-b.ipynb", "01-a.ipynb")
    proyek(tmp_path / "b", "09-z.ipynb")
    monkeypatch.chdir(tmp_path / "b")
    assert [b.nama for b in cari_buku(data)] == ["01-a", "02-b"]


def test_notebooks_are_looked_for_upwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = proyek(tmp_path / "jauh")
    dalam = proyek(tmp_path / "b", "09-z.ipynb") / "2020"
    dalam.mkdir()
    monkeypatch.chdir(dalam)
    assert [b.nama for b in cari_buku(data)] == ["09-z"]


def test_own_notebooks_are_the_last_resort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(cari_buku(proyek(tmp_path / "jauh"))) == 7


def test_no_notebooks_is_said_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(buku, "_AKAR", tmp_path)
    with pytest.raises(KesalahanLakip, match=r"notebooks/.*Perbaikan"):
        cari_buku(proyek(tmp_path / "jauh"))


@pytest.mark.parametrize("isi", ["", "{}", "[1]", '{"nbformat": 3, "cells": []}', "\udcff"])
def test_broken_notebook_is_named(tmp_path: Path, isi: str) -> None:
    data = proyek(tmp_path, "01-a.ipynb")
    berkas = tmp_path / "notebooks" / "01-a.ipynb"
    berkas.write_text(isi, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(KesalahanLakip, match=r"01-a\.ipynb bukan buku Jupyter"):
        cari_buku(data)


def test_parameter_that_a_notebook_does_not_declare_is_refused(tmp_path: Path) -> None:
    semua = cari_buku(proyek(tmp_path, "01-a.ipynb"))
    periksa_buku(semua, {"tahun": 2020})
    with pytest.raises(KesalahanLakip, match=r"notebooks/01-a\.ipynb: .*triwulan"):
        periksa_buku(semua, {"tahun": 2020, "triwulan": 4})


def test_title_is_the_first_heading() -> None:
    sel = [
        {"cell_type": "code", "source": "# bukan judul"},
        {"cell_type": "markdown", "source": ["## Kecil\n"]},
        {"cell_type": "markdown", "source": ["# BAB I Pendahuluan\n", "isi"]},
    ]
    assert Buku(Path("x/02-b.ipynb"), {"cells": sel}).judul == "BAB I Pendahuluan"
    assert Buku(Path("x/02-b.ipynb"), {"cells": sel[:2]}).judul == "02-b"


def test_load_counts_code_cells() -> None:
    sel = [{"cell_type": "code", "source": ""}, {"cell_type": "markdown", "source": ""}]
    assert Buku(Path("a.ipynb"), {"cells": sel * 3}).beban == 3
