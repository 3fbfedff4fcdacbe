"""The look of the report in one place: colours and font for charts, HTML and PDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
FOLDER_FON = FOLDER / "font"


@dataclass(frozen=True)
class Tema:
    """Colours (`#rrggbb`) and the fonts shared by charts, HTML and PDF.

    `fon_tanda` holds the signs (▲ ● ◆ ▼ ≥ ≤ →) that `fon` lacks; name it as the fallback.
    """

    fon: str
    fon_tanda: str
    tinta: str
    tinta_lemah: str
    garis: str
    latar: str
    latar_lemah: str
    aksen: str
    aksen_lemah: str
    target: str
    realisasi: str
    tahun_lalu: str
    peringatan: str


@cache
def muat_tema() -> Tema:
    """Read `tema.json`; every chart and exporter takes its colours from here."""
    return Tema(**json.loads((FOLDER / "tema.json").read_text(encoding="utf-8")))
