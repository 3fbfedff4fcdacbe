"""The key of a chart: what its fills and signs mean, in a row that wraps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lakip_lib.grafik.gaya import HURUF_KECIL, Isian, tinta_atas
from lakip_lib.grafik.kanvas import Kanvas
from lakip_lib.grafik.teks import lebar_teks

_KOTAK = 16.0
_JARAK = 14.0
_TINGGI = 17.0
_TEPI = 4.0
_BAWAH = 5.0


@dataclass(frozen=True)
class Kunci:
    """One entry: a fill with its meaning; with `tanda` it is a category's badge."""

    isian: Isian
    kata: str
    tanda: str | None = None


def tinggi_legenda(kunci: Sequence[Kunci], lebar: float) -> float:
    """Return the height in points that the key takes on a sheet of this width."""
    letak = list(_letak(kunci, lebar))
    return (letak[-1][1] + 1) * _TINGGI + _BAWAH if letak else 2.0


def gambar_legenda(kanvas: Kanvas, kunci: Sequence[Kunci]) -> None:
    """Draw the key at the top of the sheet."""
    for (x, ke), satu in zip(_letak(kunci, kanvas.lebar), kunci, strict=True):
        y = ke * _TINGGI + _TINGGI / 2
        if satu.tanda:
            warna = satu.isian.warna
            kanvas.lencana(x + _KOTAK / 2, y, satu.tanda, warna, tinta_atas(warna))
        else:
            kanvas.kotak(x, y - 5, _KOTAK, 10, satu.isian)
        kanvas.teks(x + _KOTAK + 4, y, satu.kata, ukuran=HURUF_KECIL)


def _letak(kunci: Sequence[Kunci], lebar: float) -> Iterator[tuple[float, int]]:
    """Yield left edge and row of every entry."""
    x, ke = _TEPI, 0
    for satu in kunci:
        perlu = _KOTAK + 4 + lebar_teks(satu.kata, HURUF_KECIL)
        if x > _TEPI and x + perlu > lebar - _TEPI:
            x, ke = _TEPI, ke + 1
        yield x, ke
        x += perlu + _JARAK
