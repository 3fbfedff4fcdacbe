from __future__ import annotations

import pytest

from lakip_lib.skenario.layar import LEBAR, Lajur, lebar_layar, lipat, tabel

LAJUR = (Lajur("Nama", 60), Lajur("Nilai-terpanjang", 20, kanan=True))


def test_width_is_the_terminals_but_never_too_narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert (lebar_layar(), lebar_layar(100), lebar_layar(20)) == (120, 100, LEBAR)
    monkeypatch.setenv("COLUMNS", "40")
    assert lebar_layar() == LEBAR


def test_cells_wrap_and_numbers_stand_at_the_right() -> None:
    nama = "kata " * 20 + "penghabisan"
    baris = list(tabel(LAJUR, [(nama, "1"), ("pendek", "22")], LEBAR))
    assert all(len(b) <= LEBAR for b in baris)
    assert baris[2].endswith(" 1")
    assert len(baris[2]) == len(baris[-1])
    assert " ".join(b[:58].strip() for b in baris[2:-1]).split() == nama.split()


def test_short_row_runs_on_to_the_edge() -> None:
    kata = "sebab yang panjang sekali " * 4
    baris = list(tabel(LAJUR, [(kata,)], LEBAR))[2:]
    assert max(map(len, baris)) > 60
    assert " ".join(baris).split() == kata.split()


def test_lines_of_a_paragraph_are_indented() -> None:
    baris = lipat("kata " * 40, LEBAR, "- ", "  ")
    assert baris[0].startswith("- kata")
    assert all(b.startswith("  kata") for b in baris[1:])
    assert max(map(len, baris)) <= LEBAR
