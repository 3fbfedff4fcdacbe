"""Choices from a list, and formula against direction."""

from __future__ import annotations

import pytest

from lakip_lib.hitung.setelan import periksa_rumus, pilih
from lakip_lib.kesalahan import KesalahanLakip


def test_pilih_mengembalikan_yang_ada() -> None:
    assert pilih("metode_efisiensi", "d", ("a", "d")) == "d"
    assert pilih("triwulan", 4, (1, 2, 3, 4)) == 4


def test_pilih_menyebut_pilihan_dan_yang_mirip() -> None:
    with pytest.raises(KesalahanLakip) as galat:
        pilih("versi_target", "reviu", ("rkt", "pk", "reviu_pk"))
    assert str(galat.value) == (
        "versi_target 'reviu' tidak dikenal. Perbaikan: mungkin maksudnya reviu_pk; "
        "pakai salah satu dari rkt, pk, reviu_pk."
    )


def test_pilih_tanpa_yang_mirip() -> None:
    with pytest.raises(KesalahanLakip, match=r"'z' tidak dikenal\. Perbaikan: pakai salah satu"):
        pilih("metode_efisiensi", "z", ("a", "b"))


def test_rumus_harus_mengukur_arah() -> None:
    periksa_rumus("IKU-1", "turun", "turun_rasio")
    with pytest.raises(KesalahanLakip) as galat:
        periksa_rumus("IKU-1", "turun", "naik")
    assert str(galat.value) == (
        "indikator.csv, indikator IKU-1: rumus 'naik' tidak mengukur arah 'turun'. Perbaikan: "
        "pakai rumus turun_selisih atau turun_rasio atau rentang."
    )
