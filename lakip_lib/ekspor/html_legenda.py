"""The legend of the achievement categories, from the report's own table of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html_gaya import LembarGaya
from lakip_lib.tabel.model import Baris, Tabel

ID_KATEGORI = "kategori"
_KOLOM_RENTANG = "rentang"


@dataclass(frozen=True)
class Kategori:
    """One category: the class of its badge, its sign, name and range as shown."""

    lencana: str
    tanda: str
    nama: str
    rentang: str


def legenda(dokumen: Dokumen, lembar: LembarGaya) -> list[Kategori]:
    """Return the categories in the order of their table; [] for a document without it."""
    tabel = next((b.tabel for b in dokumen.tabel() if b.tabel.id == ID_KATEGORI), None)
    return [] if tabel is None else list(_kategori(tabel, lembar))


def _kategori(tabel: Tabel, lembar: LembarGaya) -> Iterator[Kategori]:
    for baris in tabel.baris:
        for sel in baris.sel:
            if sel.kategori and sel.warna:
                lencana = lembar.lencana(sel.warna)
                yield Kategori(lencana, sel.tanda or "", sel.kategori, _rentang(tabel, baris))
                break


def _rentang(tabel: Tabel, baris: Baris) -> str:
    letak = [j for j, k in enumerate(tabel.kolom) if k.nama == _KOLOM_RENTANG]
    return str(baris.sel[letak[0]].teks) if letak else ""
