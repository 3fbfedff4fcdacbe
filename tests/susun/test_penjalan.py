"""Executing chapters: what each kernel has of its own."""

from __future__ import annotations

from pathlib import Path

from lakip_lib.susun.buku import Buku, semua_bab
from lakip_lib.susun.penjalan import Penjalan

PROYEK = Path(__file__).resolve().parents[2]


def _sambungan(penjalan: Penjalan, buku: Buku) -> str:
    return str(penjalan._kernel(buku)["config"].PengelolaKernel.connection_file)


def test_no_two_kernels_share_a_socket(tmp_path: Path) -> None:
    bab = semua_bab(PROYEK / "data", skenario=True)
    assert [b.nama[:2] for b in bab][:2] == ["00", "00"]
    penjalan = Penjalan({}, PROYEK, tmp_path)
    semua = {_sambungan(penjalan, b) for b in bab}
    assert len(semua) == len(bab)


def test_chapters_about_a_scenario_stand_after_the_cover() -> None:
    biasa = [b.nama for b in semua_bab(PROYEK / "data")]
    skenario = [b.nama for b in semua_bab(PROYEK / "data", skenario=True)]
    assert skenario == [biasa[0], "00-skenario", *biasa[1:]]
    tercatat = [b.tercatat for b in semua_bab(PROYEK / "data", skenario=True)]
    assert tercatat[1] == "notebooks/skenario/00-skenario.ipynb"
    assert tercatat[0] == "notebooks/00-pembuka.ipynb"
