"""A failure as an answer: where one report that fails must not end the work on others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lakip_lib.kesalahan import BukuGagal, KesalahanLakip
from lakip_lib.kesalahan_sistem import pesan_sistem

T = TypeVar("T")


def dicoba(kerja: Callable[[], T]) -> T | KesalahanLakip:
    """Return what `kerja` gives, or what the data or the system refuses."""
    try:
        return kerja()
    except KesalahanLakip as salah:
        return salah
    except OSError as salah:
        return KesalahanLakip(pesan_sistem(salah))


def dicoba_semua(kerja: Callable[[], T]) -> T | KesalahanLakip:
    """Return what `dicoba` gives; a mistake of the program is an answer too."""
    try:
        return dicoba(kerja)
    except Exception as salah:
        return BukuGagal(f"kesalahan program ({type(salah).__name__}: {salah})")
