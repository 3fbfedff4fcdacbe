"""What the pages are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.situs.halaman import jalur_indikator
from lakip_lib.situs.kodebuku import Paket, TabelKode
from lakip_lib.situs.status import Status
from lakip_lib.situs.tahun import TahunSitus, Terbitan
from lakip_lib.situs.unduhan import TabelCsv, Unduhan


@dataclass(frozen=True)
class Bahan:
    """What the pages are made of; the mappings go by year, `arsip` by year and edition."""

    terbitan: Terbitan
    paket: Paket
    kodebuku: Sequence[TabelKode]
    unduhan: Mapping[int, Sequence[Unduhan]]
    csv: Mapping[int, Sequence[TabelCsv]]
    status: Mapping[int, Status]
    arsip: Mapping[tuple[int, int], Unduhan]
    id_laporan: Mapping[int, frozenset[str]]
    alamat: str
    versi: str

    def letak(self, t: TahunSitus, sasaran: str) -> str:
        """Return the fragment of the report's first chart on an objective, "" without one."""
        calon = (f"gbr-{jenis}-{sasaran.lower()}" for jenis in ("triwulan", "perbandingan"))
        return next((f"#{id_}" for id_ in calon if id_ in self.id_laporan[t.tahun]), "")

    def semua_indikator(self) -> list[Any]:
        """Return the indicators that any published year measures, as rows of the data."""
        pakai = {i for t in self.terbitan.tahun for i in t.hasil.capaian["indikator"]}
        semua = baris_dari(self.terbitan.terbaru.data.ambil("indikator"))
        return [b for b in semua if b.id in pakai]

    def tautan(self) -> dict[str, str]:
        """Map the indicators to their pages."""
        return {b.id: jalur_indikator(b.id) for b in self.semua_indikator()}
