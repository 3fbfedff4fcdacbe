"""The scenario's own notebook: plain, without outputs, and built into the report."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

from lakip_lib.ekspor.blok import Dokumen, Teks, baca_dokumen
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.laporan import Laporan, buka
from lakip_lib.susun.parameter import PARAMETER

PROYEK = Path(__file__).resolve().parents[2]
BUKU = PROYEK / "notebooks" / "skenario" / "00-skenario.ipynb"
UBAH = "IKU-03.target=20000\nIKU-16.realisasi=26"


def baca(berkas: Path) -> Any:
    return nbformat.read(berkas, as_version=4)


def test_notebook_is_plain_and_has_the_parameters_of_all_chapters() -> None:
    nb = baca(BUKU)
    nbformat.validate(nb)
    assert nb.cells[0].metadata.tags == ["parameters"]
    sel = ast.parse(nb.cells[0].source).body
    assert [ast.unparse(s.targets[0]) for s in sel] == list(PARAMETER)  # type: ignore[attr-defined]
    bab = sorted((PROYEK / "notebooks").glob("[0-9]*.ipynb"))[-1]
    assert [s.source for s in nb.cells[:2]] == [s.source for s in baca(bab).cells[:2]]
    for satu in nb.cells:
        assert re.fullmatch(r"sel-\d\d", satu.id)
        assert satu.get("outputs", []) == []
    for satu in nb.cells[2:]:
        assert satu.cell_type == "markdown" or re.fullmatch(
            r'lap\.(skenario|tabel|grafik)\("[a-z-]+"\)', satu.source
        )


@pytest.fixture(scope="module")
def dokumen(tmp_path_factory: pytest.TempPathFactory) -> Dokumen:
    keluar = tmp_path_factory.mktemp("bab") / "x.ipynb"
    parameter = {"tahun": 2020, "skenario": "coba", "perubahan": UBAH}
    nb = papermill.execute_notebook(BUKU, keluar, parameter, progress_bar=False, cwd=PROYEK)
    return baca_dokumen([("00-skenario", nb)])


def test_plain_papermill_runs_it(dokumen: Dokumen) -> None:
    assert [b.nomor for b in dokumen.tabel()] == [f"S.{i}" for i in range(1, 6)]
    assert [b.nomor for b in dokumen.grafik()] == ["S.1", "S.2", "S.3"]
    assert all(len(b.grafik.alt) > 30 for b in dokumen.grafik())
    teks = [b.markdown for b in dokumen.semua_blok() if isinstance(b, Teks)]
    assert teks[0] == "# Skenario coba"
    assert not [t for t in teks if "tidak disajikan" in t]
    assert dokumen.meta["skenario"] == "coba"


def test_scenario_tables_are_there_for_scenarios_alone() -> None:
    resmi, skenario = buka(2020), buka(2020, skenario="coba", perubahan=UBAH)
    assert skenario.tabel("skenario-capaian").id == "skenario-capaian"  # type: ignore[union-attr]
    assert skenario.grafik("skenario-capaian").id == "skenario-capaian"  # type: ignore[union-attr]
    for cara in (Laporan.tabel, Laporan.grafik):
        with pytest.raises(KesalahanLakip, match="skenario-capaian"):
            cara(resmi, "skenario-capaian")
    with pytest.raises(KesalahanLakip, match="hanya untuk skenario"):
        resmi.skenario("judul")
    with pytest.raises(KesalahanLakip, match="bagian skenario 'x' tidak dikenal"):
        skenario.skenario("x")


def test_chapter_says_in_the_place_of_a_table_that_nothing_changed() -> None:
    skenario = buka(2020, skenario="coba", perubahan="IKU-12.aturan_triwulan=maksimum")
    assert "tidak mengubah anggaran" in str(skenario.tabel("skenario-anggaran"))
    assert "tidak mengubah capaian indikator" in str(skenario.grafik("skenario-capaian"))
    assert skenario.skenario("pengaruh").markdown == ""
