"""The budget of the official data and of a scenario side by side: ceiling, absorption, efficiency.

Efficiency follows achievement too, so a changed target alone can move it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from lakip_lib.hitung.bingkai import Nilai, baris_dari, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario.banding import beda

Ukuran = Literal["rupiah", "persen", "angka"]

_RUPIAH = ("pagu", "realisasi", "sisa")
NAMA = {
    "pagu": "Pagu (Rp)",
    "realisasi": "Realisasi (Rp)",
    "serapan": "Serapan (%)",
    "sisa": "Sisa (Rp)",
    "efisiensi": "Nilai efisiensi",
}
SELURUH = "Seluruh anggaran"


@dataclass(frozen=True)
class BandingAnggaran:
    """One figure of the budget on both sides: `milik` says whose, `hal` which, `kunci` its id.

    `ukuran`: rupiah, percent (difference in percentage points), or a plain number.
    """

    kunci: str | None
    milik: str
    hal: str
    ukuran: Ukuran
    resmi: Nilai
    skenario: Nilai
    selisih: Nilai

    @property
    def berubah(self) -> bool:
        """Tell whether the figure differs."""
        return self.resmi != self.skenario


def per_anggaran(resmi: Hasil, skenario: Hasil) -> list[BandingAnggaran]:
    """Return the figures that differ: in all, by activity, account and group of objectives.

    Empty where the scenario leaves the budget and its efficiency alone. Efficiencies by
    two methods have no difference.
    """
    lain = metode_berubah(resmi, skenario)
    return [
        replace(b, selisih=None) if lain and b.hal == NAMA["efisiensi"] else b
        for b in _semua(resmi, skenario)
        if b.berubah
    ]


def metode_berubah(resmi: Hasil, skenario: Hasil) -> bool:
    """Tell whether the two sides measure efficiency by different methods."""
    return resmi.metode_efisiensi != skenario.metode_efisiensi


def _semua(resmi: Hasil, skenario: Hasil) -> Iterator[BandingAnggaran]:
    sisi = (resmi, skenario)
    yield from _figur(None, SELURUH, _satu(resmi.total), _satu(skenario.total))
    efisiensi = [_satu(h.efisiensi_total) for h in sisi]
    yield from _figur(None, SELURUH, efisiensi[0], efisiensi[1], hal=("efisiensi",))
    for frame, kunci in (("kegiatan", "id"), ("akun", "kode")):
        lama, baru = (menurut(getattr(h, frame), kunci) for h in sisi)
        for id_, b in baru.items():
            yield from _figur(id_, b.nama, lama.get(id_), b)
    nama = petakan(skenario.data.ambil("kelompok_pagu"), "id", "nama")
    lama, baru = (menurut(h.efisiensi, "kelompok_pagu") for h in sisi)
    for id_, b in baru.items():
        milik = f"Kelompok sasaran {nama[id_]}"
        yield from _figur(id_, milik, lama.get(id_), b, hal=("efisiensi",))


def _figur(
    kunci: str | None,
    milik: str,
    lama: Any,
    baru: Any,
    hal: tuple[str, ...] = ("pagu", "realisasi", "serapan", "sisa"),
) -> Iterator[BandingAnggaran]:
    for satu in hal:
        a, b = (getattr(x, satu, None) for x in (lama, baru))
        ukuran: Ukuran = "rupiah" if satu in _RUPIAH else "persen" if satu == "serapan" else "angka"
        yield BandingAnggaran(kunci, milik, NAMA[satu], ukuran, a, b, beda(a, b))


def _satu(frame: Any) -> Any:
    return next(iter(baris_dari(frame)), None)
