"""Failures as answers."""

from __future__ import annotations

import pytest

from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.susun.dicoba import dicoba, dicoba_semua


def _gagal(salah: Exception) -> int:
    raise salah


@pytest.mark.parametrize("coba", [dicoba, dicoba_semua])
def test_what_is_done_and_what_is_refused_are_answers(coba: object) -> None:
    assert callable(coba)
    assert coba(lambda: 7) == 7
    salah = KesalahanLakip("tahun tidak ada")
    assert coba(lambda: _gagal(salah)) is salah
    sistem = coba(lambda: _gagal(PermissionError(13, "Permission denied", "output")))
    assert "output tidak dapat dibaca atau ditulis: tidak diizinkan" in str(sistem)


def test_a_mistake_of_the_program_is_an_answer_only_where_it_is_asked_for() -> None:
    with pytest.raises(ZeroDivisionError):
        dicoba(lambda: 1 // 0)
    salah = dicoba_semua(lambda: 1 // 0)
    assert isinstance(salah, BukuGagal)
    assert "kesalahan program (ZeroDivisionError: " in str(salah)
