"""Units as reports write them: which words mean the same unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakip_lib.periksa.model import Sebutan

if TYPE_CHECKING:
    from lakip_lib.periksa.bukti import Bukti

_SAMA = {"persen": "%", "prosen": "%", "kab/kota": "kabupaten/kota", "rp": "rupiah"}


def samakan_satuan(satuan: str) -> str:
    """Return a unit without capitals, blanks and abbreviation.

    >>> samakan_satuan("Kab/ Kota"), samakan_satuan("Persen")
    ('kabupaten/kota', '%')
    """
    rapat = re.sub(r"[\s.]+", "", satuan).casefold()
    return _SAMA.get(rapat, rapat)


def sesatuan(bukti: Bukti, s: Sebutan) -> bool:
    """Tell whether a figure of an indicator is told in the indicator's own kind of unit.

    A percentage and a count are two kinds; a figure without a unit may be either. Only
    targets and realisations have the indicator's unit.
    """
    if s.ukuran not in ("target", "realisasi"):
        return True
    milik = samakan_satuan(bukti.satuan.get(s.hal.id, ""))
    tertulis = samakan_satuan(s.satuan)
    return not tertulis or (tertulis == "%") == (milik == "%")
