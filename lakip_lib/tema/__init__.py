"""The look of the report in one place: colours and font for charts, HTML, PDF and Word.

A unit can lay its own colours and logo over the default (`lakip_lib.tema.unit` reads and
checks them). The cover carries them in its content; whoever writes a document does so
within `pakai_tema(dokumen.meta)`, and `muat_tema` returns what holds there. Charts are
always drawn in the default colours and get the unit's when they are written
(`lakip_lib.tema.gambar`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
FOLDER_FON = FOLDER / "font"
KUNCI_META = "tema"
"""The key of a document's `meta` under which the cover hands on a unit's theme."""


@dataclass(frozen=True)
class Logo:
    """A unit's logo: `jenis` is `svg` or `png`, `isi` the file's content in base64."""

    jenis: str
    isi: str

    @property
    def mime(self) -> str:
        """The media type of the content."""
        return "image/svg+xml" if self.jenis == "svg" else "image/png"


@dataclass(frozen=True)
class Tema:
    """Colours (`#rrggbb`) and the fonts shared by charts, HTML, PDF and Word.

    `bidang` fills the heading rows, the bar and the cover, with `latar` as ink. `gelap`
    holds the same colours for a dark screen. `fon_tanda` holds the signs (▲ ● ◆ ▼ ≥ ≤ →)
    that `fon` lacks; name it as the fallback.
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
    bidang: str
    target: str
    realisasi: str
    tahun_lalu: str
    peringatan: str
    gelap: Mapping[str, str] = field(default_factory=dict)
    logo: Logo | None = None

    def terang(self) -> dict[str, str]:
        """Return the colours for paper and a light screen by their names."""
        return {nama: getattr(self, nama) for nama in WARNA}


WARNA = (
    "tinta",
    "tinta_lemah",
    "garis",
    "latar",
    "latar_lemah",
    "aksen",
    "aksen_lemah",
    "bidang",
    "target",
    "realisasi",
    "tahun_lalu",
    "peringatan",
)
"""The names of the colours, in the light palette and in the dark one."""

_BERLAKU: ContextVar[Tema | None] = ContextVar("tema", default=None)


def muat_tema() -> Tema:
    """Return the theme in force: the unit's within `pakai_tema`, else the default."""
    return _BERLAKU.get() or tema_bawaan()


@cache
def tema_bawaan() -> Tema:
    """Return the theme of `tema.json`."""
    return Tema(**json.loads((FOLDER / "tema.json").read_text(encoding="utf-8")))


@contextmanager
def pakai_tema(meta: Mapping[str, Any]) -> Iterator[Tema]:
    """Let the theme that a document's `meta` carries hold while the document is written."""
    tema = _dari_meta(meta.get(KUNCI_META) or {})
    kembali = _BERLAKU.set(tema)
    try:
        yield tema
    finally:
        _BERLAKU.reset(kembali)


def _dari_meta(isi: Mapping[str, Any]) -> Tema:
    if not isi:
        return tema_bawaan()
    logo = Logo(**isi["logo"]) if isi.get("logo") else None
    gelap = {**tema_bawaan().gelap, **isi.get("gelap", {})}
    return replace(tema_bawaan(), **isi.get("warna", {}), gelap=gelap, logo=logo)
