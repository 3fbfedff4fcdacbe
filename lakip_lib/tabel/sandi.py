"""Cells as JSON and back, their trails as places in the list of nodes of the whole table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lakip_lib.jejak import Ruas, TeksBerjejak, Terlacak
from lakip_lib.jejak.sandi import Penyandi

if TYPE_CHECKING:
    from lakip_lib.tabel.model import Sel

_PILIHAN = ("kategori", "warna", "tanda")


def sel_ke(sel: Sel, penyandi: Penyandi) -> dict[str, Any]:
    """Return a cell as JSON; `penyandi` collects the nodes of its trails."""
    isi: dict[str, Any] = {"teks": str(sel.teks)}
    if sel.nilai is not None:
        isi["nilai"] = f"{sel.nilai.numerator}/{sel.nilai.denominator}"
        isi["desimal"] = sel.desimal
    for nama in _PILIHAN:
        if getattr(sel, nama) is not None:
            isi[nama] = getattr(sel, nama)
    if sel.rentang != 1:
        isi["rentang"] = sel.rentang
    return isi | _jejak(sel, penyandi)


def _jejak(sel: Sel, penyandi: Penyandi) -> dict[str, Any]:
    """Return where the trails of the value and of the numbers in the text stand."""
    ruas = [[r.awal, r.akhir, penyandi.nomor(r.nilai), r.desimal] for r in sel.ruas]
    if not isinstance(sel.nilai, Terlacak):
        return {"ruas": ruas} if ruas else {}
    asal = penyandi.nomor(sel.nilai)
    # A text that is the number and nothing else needs no word about its parts.
    satu = [[0, len(sel.teks), asal, sel.desimal]]
    return {"asal": asal} if ruas == satu else {"asal": asal, "ruas": ruas}


def isian_sel(isi: Mapping[str, Any], simpul: Sequence[Terlacak]) -> dict[str, Any]:
    """Return what `sel_ke` wrote as the arguments of a `Sel`."""
    isian = {k: v for k, v in isi.items() if k not in ("asal", "ruas")}
    if "ruas" in isi:
        ruas = [Ruas(awal, akhir, simpul[n], desimal) for awal, akhir, n, desimal in isi["ruas"]]
        isian["teks"] = TeksBerjejak(isi["teks"], ruas)
    if "asal" in isi:
        isian["nilai"] = simpul[isi["asal"]]
    elif "nilai" in isi:
        isian["nilai"] = Fraction(isi["nilai"])
    return isian
