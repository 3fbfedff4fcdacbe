"""The table of counts in the README: what the program says today, for both agencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.cocokkan.cocokan import cocokkan
from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    DIJELASKAN,
    PEMBULATAN,
    PUTUSAN,
    TIDAK_DIHITUNG,
)
from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import Pemeriksaan, periksa_data, periksa_terbitan

PROYEK = Path(__file__).resolve().parents[2]
LAIN = PROYEK / "tests" / "contoh" / "bp3iptek-2016"
JUDUL = ["", "UPT BP2MI Bandung 2020", "BP3IPTEK Jawa Barat 2016"]


@pytest.fixture(scope="module")
def unit(hasil_2020: Hasil) -> dict[str, Hasil]:
    return dict(zip(JUDUL[1:], (hasil_2020, Hasil(muat_data(LAIN, 2016))), strict=True))


def tabel() -> dict[str, list[str]]:
    """Return the rows of the README's table by their first cell."""
    teks = (PROYEK / "README.md").read_text(encoding="utf-8")
    baris = [[s.strip() for s in b.split("|")[1:-1]] for b in teks.splitlines() if b[:1] == "|"]
    awal = baris.index(JUDUL)
    return {nama: isi for nama, *isi in baris[awal + 2 : awal + 8]}


def cocokan(hasil: Hasil) -> dict[str, str]:
    semua, angka, *_ = (c := cocokkan(hasil)).jumlah()
    n = dict(zip(PUTUSAN, semua.putusan, strict=True))
    assert n[BEDA_PEMBULATAN] == 0  # else the table needs a row for it
    assert n[BEDA] == len(c.terbuka())
    return {
        "printed items (of which figures)": f"{semua.semua:,} ({angka.semua:,})",
        "equal / equal after rounding": f"{n[COCOK]:,} / {n[PEMBULATAN]:,}",
        "different, explained / open": f"{n[DIJELASKAN]:,} / {n[BEDA]:,}",
        "cannot be computed, with the reason": f"{n[TIDAK_DIHITUNG]:,}",
    }


def temuan(hasil: Pemeriksaan) -> str:
    return f"{len(hasil.temuan):,} ({hasil.jumlah['galat']:,})"


@pytest.mark.parametrize("ke", [0, 1])
def test_the_counts_are_those_of_the_program(ke: int, unit: dict[str, Hasil]) -> None:
    hasil = unit[JUDUL[ke + 1]]
    harap = cocokan(hasil) | {
        "findings in the data (contradictions)": temuan(periksa_data(hasil)),
        "findings in the print (contradictions)": temuan(periksa_terbitan(hasil)),
    }
    assert {nama: isi[ke] for nama, isi in tabel().items()} == harap
