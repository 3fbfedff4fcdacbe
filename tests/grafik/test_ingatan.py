"""Drawings are reused when, and only when, all that is drawn is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from lakip_lib import simpanan as modul
from lakip_lib.grafik import batang
from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import REALISASI, TARGET
from lakip_lib.grafik.ingatan import diingat, urai
from lakip_lib.grafik.model import Gambar
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.jejak.terlacak import terlacak
from lakip_lib.simpanan import Simpanan


@pytest.fixture
def simpanan(tmp_path: Path) -> Iterator[Simpanan]:
    satu = Simpanan(tmp_path, "p")
    modul.pakai(satu)
    yield satu
    modul.pakai(None)


def _gambar(nilai: Fraction, **lain: object) -> Gambar:
    baris = replace(Baris("Nama", (Batang.tunggal(nilai, REALISASI, "5"),)), **lain)  # type: ignore[arg-type]
    return gambar_batang("uji", [baris], skala_bilangan([nilai]))


def test_same_chart_is_drawn_once_with_the_same_bytes(
    simpanan: Simpanan, monkeypatch: pytest.MonkeyPatch
) -> None:
    pertama = _gambar(Fraction(5))
    monkeypatch.setattr(batang, "_Lembar", None)  # drawing would fail now
    # Where a number comes from is not drawn.
    assert _gambar(terlacak(Fraction(5), "a.csv", 2, "nilai", "5")) == pertama
    modul.pakai(None)
    monkeypatch.undo()
    assert _gambar(Fraction(5)) == pertama


@pytest.mark.parametrize(
    "beda",
    [{"nama": "Lain"}, {"catatan": "x"}, {"batang": (Batang.tunggal(Fraction(5), TARGET, "5"),)}],
)
def test_any_difference_is_drawn_anew(simpanan: Simpanan, beda: dict[str, object]) -> None:
    assert _gambar(Fraction(5), **beda) != _gambar(Fraction(5))
    modul.pakai(None)
    baru = _gambar(Fraction(5), **beda)
    modul.pakai(simpanan)
    assert _gambar(Fraction(5), **beda) == baru


def test_kinds_of_equal_values_are_told_apart() -> None:
    semua = [1, 1.0, True, "1", Fraction(1), None, (1,), ((1,),)]
    assert len({repr(urai(satu)) for satu in semua}) == len(semua)


def test_what_cannot_be_written_down_is_drawn_each_time(simpanan: Simpanan) -> None:
    kali = []

    @diingat
    def gambar(isi: object) -> str:
        kali.append(isi)
        return "<svg/>"

    for _ in range(2):
        gambar(object())
    assert len(kali) == 2
    for _ in range(2):
        gambar([1, "a"])
    assert len(kali) == 3
