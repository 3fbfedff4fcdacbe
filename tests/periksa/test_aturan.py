"""The registry: every rule is described, applied, and tested with a planted error."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import periksa_data, periksa_terbitan
from lakip_lib.periksa.aturan import SEMUA, aturan_untuk
from lakip_lib.periksa.model import TINGKAT, Aturan

UJI = "\n".join(b.read_text("utf-8") for b in Path(__file__).parent.glob("test_aturan_*.py"))


def test_ids_are_unique_and_stable() -> None:
    id_ = [a.id for a in SEMUA]
    assert len(set(id_)) == len(id_)
    assert all(re.fullmatch(r"[A-Z]{3}-\d\d", i) for i in id_)


@pytest.mark.parametrize("aturan", SEMUA, ids=lambda a: a.id)
def test_a_rule_says_what_it_is_and_has_tests(aturan: Aturan) -> None:
    assert aturan.judul
    assert aturan.sumber
    assert aturan.tingkat in TINGKAT
    assert aturan.modus
    assert f'"{aturan.id}"' in UJI


def test_both_modes_share_rules() -> None:
    data, cetak = (set(aturan_untuk(m)) for m in ("data", "terbitan"))
    assert data | cetak == set(SEMUA)
    assert len(data & cetak) > 30


def test_clean_data_has_no_findings(bersih: Any) -> None:
    hasil = periksa_data(Hasil(bersih))
    assert hasil.temuan == ()
    assert {a.id for a, _ in hasil.dilewati} == {
        "ANG-01",
        "SBT-01",
        "HIT-01",
        "HIT-02",
        "HIT-04",
        "HIT-07",
        "NAM-01",
        "NMR-01",
        "TRW-08",
    }


def test_a_clean_print_has_no_findings(bersih: Any) -> None:
    hasil = periksa_terbitan(Hasil(bersih))
    assert (hasil.temuan, hasil.reviu) == ((), ())
    # No indicator of the sample is a share of another one's cases.
    assert [a.id for a, _ in hasil.dilewati] == ["TRW-08"]
    assert len(hasil.bersih) == len(aturan_untuk("terbitan")) - 1


def test_findings_come_worst_first(hasil_2020: Hasil) -> None:
    hasil = periksa_data(hasil_2020)
    urut = [TINGKAT.index(a.tingkat) for a, _ in hasil.temuan]
    assert urut == sorted(urut)
    assert sum(hasil.jumlah.values()) == len(hasil.temuan)


@pytest.mark.parametrize("periksa", [periksa_data, periksa_terbitan])
def test_every_finding_names_two_places_and_two_values(periksa: Any, hasil_2020: Hasil) -> None:
    for aturan, satu in periksa(hasil_2020).temuan:
        isi = (satu.hal, satu.pesan, *satu.satu, *satu.dua)
        assert all(t.strip() for t in isi), aturan.id
        assert satu.satu != satu.dua, aturan.id


@pytest.mark.parametrize("aturan", SEMUA, ids=lambda a: a.id)
def test_the_guide_lists_the_rule(aturan: Aturan) -> None:
    panduan = Path(__file__).resolve().parents[2] / "docs" / "periksa.md"
    tempat = {1: "cetakan" if "terbitan" in aturan.modus else "data", 2: "data dan cetakan"}
    baris = f"| {aturan.id} | {aturan.judul} | {aturan.tingkat} | {tempat[len(aturan.modus)]} |"
    assert baris in panduan.read_text("utf-8").splitlines()
