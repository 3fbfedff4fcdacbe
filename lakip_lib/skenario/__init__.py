"""Scenarios: changes that are laid over a year's data before it is checked and computed."""

from lakip_lib.skenario.model import Perubahan, Skenario, teks_bilangan, teks_perubahan
from lakip_lib.skenario.teks import baca_teks

__all__ = ["Perubahan", "Skenario", "baca_teks", "teks_bilangan", "teks_perubahan"]
