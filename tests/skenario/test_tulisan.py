from __future__ import annotations

import doctest
from fractions import Fraction
from typing import get_args

from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import Gerak, Sisi


def test_doctests() -> None:
    hasil = doctest.testmod(tulisan)
    assert hasil.attempted > 0
    assert hasil.failed == 0


def test_every_change_has_words_and_a_sign_never_stands_alone() -> None:
    assert set(tulisan.KATA) == set(get_args(Gerak))
    assert set(tulisan.TANDA) < set(tulisan.KATA)
    assert tulisan.gerak("naik") == "↑ naik"
    assert tulisan.gerak("tetap") == "tetap"


def test_missing_is_words_or_a_dash_never_nought() -> None:
    assert tulisan.selisih(None) == tulisan.kategori(None) == "–"
    assert tulisan.capaian(Sisi(None, None, None, "tidak ada target")) == "tidak ada target"
    assert tulisan.capaian(Sisi(None, Fraction(0), None, "")) == "0,00"
