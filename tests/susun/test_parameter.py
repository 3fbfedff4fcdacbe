"""Parameters: names that papermill would only warn about, values of the wrong kind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
from papermill.exceptions import PapermillExecutionError

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun import parameter
from lakip_lib.susun.parameter import (
    PARAMETER,
    periksa_nilai,
    tolak_parameter_asing,
    tolak_sisipan_asing,
)

BUKU = Path(__file__).resolve().parents[2] / "notebooks"
SEL_PARAMETER = "tahun = 2020\ntriwulan: int = 4\nversi_target = ''\nlain_sendiri = 1"
SEL_PERIKSA = (
    "from lakip_lib.susun.parameter import tolak_sisipan_asing\n"
    "tolak_sisipan_asing()\nprint(tahun, triwulan)"
)


def buku(*kode: str, bertanda: bool = True) -> nbformat.NotebookNode:
    sel = [nbformat.v4.new_code_cell(k) for k in kode]
    if bertanda:
        sel[0].metadata["tags"] = ["parameters"]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return nbformat.v4.new_notebook(cells=sel, metadata=kernel)


def jalankan(nb: nbformat.NotebookNode, folder: Path, **parameter_: Any) -> str:
    """Run by papermill as anyone would; return what the last cell printed."""
    hasil = papermill.execute_notebook(
        nb, folder / "hasil.ipynb", parameters=parameter_, progress_bar=False
    )
    return "".join(k.text for k in hasil.cells[-1].outputs if k.output_type == "stream")


def test_papermill_menolak_nama_salah_tulis(tmp_path: Path) -> None:
    with pytest.raises(PapermillExecutionError) as e:
        jalankan(buku(SEL_PARAMETER, SEL_PERIKSA), tmp_path, tahn=2030)
    assert e.value.ename == "KesalahanLakip"
    assert 'parameter tidak dikenal: "tahn" (mungkin maksudnya tahun)' in str(e.value)
    assert "Perbaikan: pakai salah satu dari tahun, triwulan, versi_target" in str(e.value)
    assert "parameter.py" not in str(e.value), "no traceback"


def test_papermill_menerima_nama_yang_dinyatakan(tmp_path: Path) -> None:
    nb = buku(SEL_PARAMETER, SEL_PERIKSA)
    assert jalankan(nb, tmp_path, tahun=2019, lain_sendiri=2).strip() == "2019 4"
    assert jalankan(nb, tmp_path).strip() == "2020 4"


def test_papermill_dua_kali_atas_hasilnya(tmp_path: Path) -> None:
    """papermill replaces the cell that it injected before."""
    jalankan(buku(SEL_PARAMETER, SEL_PERIKSA), tmp_path, tahun=2019)
    kedua = nbformat.read(tmp_path / "hasil.ipynb", 4)
    assert jalankan(kedua, tmp_path, triwulan=2).strip() == "2020 2"


def test_papermill_tanpa_sel_bertanda(tmp_path: Path) -> None:
    """Injected at the top, the values would be overwritten by the untagged cell."""
    with pytest.raises(PapermillExecutionError, match='sel bertanda "parameters"'):
        jalankan(buku(SEL_PARAMETER, SEL_PERIKSA, bertanda=False), tmp_path, tahun=2019)


def test_perintah_papermill_atas_buku_sendiri(tmp_path: Path) -> None:
    perintah = [sys.executable, "-m", "papermill", str(BUKU / "00-pembuka.ipynb")]
    perintah += [str(tmp_path / "hasil.ipynb"), "-p", "tahn", "2030", "--no-progress-bar"]
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=False, cwd=BUKU)
    assert hasil.returncode != 0
    assert "mungkin maksudnya tahun" in hasil.stderr


@pytest.mark.parametrize("jalur", sorted(BUKU.glob("*.ipynb")), ids=lambda j: j.stem)
def test_setiap_buku_menyatakan_semua_parameter(jalur: Path) -> None:
    nb = nbformat.read(jalur, 4)
    tolak_parameter_asing(nb, PARAMETER)
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya triwulan"):
        tolak_parameter_asing(nb, ["tahun", "triwuln"])


def test_sebelum_dijalankan_tanpa_sel_bertanda() -> None:
    nb = buku(SEL_PARAMETER, bertanda=False)
    tolak_parameter_asing(nb, [])
    with pytest.raises(KesalahanLakip, match="tahun tidak berpengaruh"):
        tolak_parameter_asing(nb, ["tahun"])


def test_sebelum_dijalankan_dari_json() -> None:
    sel = {"metadata": {"tags": ["parameters"]}, "source": ["tahun = 1\n", "a = b = 2\n"]}
    nb = {"cells": [{"metadata": {}, "source": "lain = 1"}, sel]}
    tolak_parameter_asing(nb, ["tahun", "a", "b"])
    with pytest.raises(KesalahanLakip, match='"lain"'):
        tolak_parameter_asing(nb, ["lain"])


def _masukan(monkeypatch: pytest.MonkeyPatch, *kode: str) -> None:
    monkeypatch.setattr(parameter, "_masukan_buku", lambda: ["", *kode])


def test_di_luar_buku_tidak_berbuat_apa_apa() -> None:
    tolak_sisipan_asing()


def test_sel_sisipan_tanpa_sel_parameter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a parameters cell the injected values count, if their names are known."""
    _masukan(monkeypatch, "# Parameters\ntahun = 2019\n", "lap = buka(tahun)")
    tolak_sisipan_asing()
    _masukan(monkeypatch, "# Parameters\ntahn = 2019\n", "lap = buka()")
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya tahun"):
        tolak_sisipan_asing()


def test_parameter_yang_tidak_dinyatakan_buku(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name the program knows, but this notebook does not use, would have no effect."""
    _masukan(monkeypatch, "tahun = 2020", "# Parameters\ntriwulan = 2\n", "buka(tahun)")
    with pytest.raises(KesalahanLakip, match='"triwulan"'):
        tolak_sisipan_asing()


def test_sel_yang_bukan_python_dilewati(monkeypatch: pytest.MonkeyPatch) -> None:
    _masukan(monkeypatch, "ini bukan python", "tahun = 1", "# Parameters\ntahun = 2\n", "x[0] = 1")
    tolak_sisipan_asing()


SAH: dict[str, object] = {
    "tahun": 2020,
    "triwulan": 4,
    "versi_target": "",
    "data_dir": "data",
    "metode_efisiensi": "",
    "skenario": "",
    "perubahan": "",
}


def test_nilai_sah() -> None:
    assert tuple(SAH) == PARAMETER
    periksa_nilai(SAH)
    periksa_nilai(SAH | {"triwulan": 1, "versi_target": "pk", "metode_efisiensi": "d"})


@pytest.mark.parametrize(
    ("nama", "nilai"),
    [
        ("tahun", "2020"),
        ("tahun", 2020.0),
        ("tahun", 20),
        ("tahun", True),
        ("tahun", None),
        ("triwulan", 0),
        ("triwulan", 5),
        ("triwulan", "II"),
        ("versi_target", 1),
        ("versi_target", None),
        ("data_dir", ""),
        ("data_dir", " "),
        ("data_dir", 5),
        ("metode_efisiensi", "e"),
        ("metode_efisiensi", 1),
        ("skenario", 1),
        ("perubahan", ["IKU-03.target=1"]),
    ],
)
def test_nilai_tidak_sah(nama: str, nilai: object) -> None:
    with pytest.raises(KesalahanLakip, match=rf"nilai parameter {nama} .*Perbaikan: "):
        periksa_nilai(SAH | {nama: nilai})


@pytest.mark.parametrize("nama", ["../luar", "a b", "CON", "."])
def test_nama_skenario_menjadi_nama_folder(nama: str) -> None:
    periksa_nilai(SAH | {"skenario": "target-20000", "perubahan": "IKU-03.target=20000"})
    with pytest.raises(KesalahanLakip, match="tidak dapat dipakai sebagai nama folder"):
        periksa_nilai(SAH | {"skenario": nama})


def test_nama_tidak_sah() -> None:
    with pytest.raises(KesalahanLakip, match="mungkin maksudnya tahun"):
        periksa_nilai(SAH | {"tahn": 2020})
