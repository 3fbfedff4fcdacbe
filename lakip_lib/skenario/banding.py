"""The official result and a scenario's side by side: indicators, objectives, budget.

Every function takes two `Hasil` of the same year and period and leaves both as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

import pandas as pd

from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import Nilai, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.kategori import pilih_kategori
from lakip_lib.jejak import langkah

Gerak = Literal["naik", "turun", "tetap", "baru", "hilang", "lain", "tanpa"]
"""What became of a category: better, worse, the same; there only in the scenario or only
officially; of another scale, so that the two do not compare; in neither."""

PINDAH: tuple[Gerak, ...] = ("naik", "turun", "baru", "hilang", "lain")
SELISIH = "selisih skenario terhadap resmi"


@dataclass(frozen=True)
class Sisi:
    """One side of a comparison: achievement (%), its category, or why there is none (`sebab`).

    `baris` is the row of `Hasil.capaian`, None for an objective and for an indicator that
    this side does not have; `kategori` is a row of the scale.
    """

    baris: Any
    nilai: Nilai
    kategori: Any
    sebab: str


@dataclass(frozen=True)
class Banding:
    """An indicator or objective on both sides; `selisih` in percentage points."""

    id: str
    nama: str
    resmi: Sisi
    skenario: Sisi
    selisih: Nilai
    gerak: Gerak
    berubah: bool


@dataclass(frozen=True)
class Ringkasan:
    """The whole: counts and mean achievement (%) of one side, by the rules of `hitung`."""

    indikator: Fraction
    tercapai: Fraction
    tanpa: Fraction
    rata_rata: Nilai
    per_kategori: dict[str, Fraction]


def per_indikator(resmi: Hasil, skenario: Hasil) -> list[Banding]:
    """Return every indicator of either side, in the scenario's order, then the dropped ones."""
    lama, baru = (menurut(h.capaian, "indikator") for h in (resmi, skenario))
    urut = [*baru, *(i for i in lama if i not in baru)]
    sebanding = skala_sebanding(resmi, skenario)
    return [
        _banding(
            i,
            (baru.get(i) or lama[i]).nama,
            _sisi(lama.get(i), resmi.skala),
            _sisi(baru.get(i), skenario.skala),
            sebanding,
            _berbeda(lama.get(i), baru.get(i)),
        )
        for i in urut
    ]


def per_sasaran(resmi: Hasil, skenario: Hasil) -> list[Banding]:
    """Return every objective with indicators: the mean of those that have an achievement."""
    nama = petakan(skenario.data.ambil("sasaran"), "id", "nama")
    sebanding = skala_sebanding(resmi, skenario)
    diukur = {s for h in (resmi, skenario) for s in h.capaian["sasaran"]}
    hasil = []
    for id_ in (i for i in nama if i in diukur):
        lama, baru = (_sisi_sasaran(h, id_) for h in (resmi, skenario))
        hasil.append(_banding(id_, nama[id_], lama, baru, sebanding, lama.nilai != baru.nilai))
    return hasil


def ringkasan(hasil: Hasil) -> Ringkasan:
    """Return counts and mean achievement of one side."""
    frame = hasil.capaian
    return Ringkasan(
        cacah.semua(frame),
        cacah.tercapai(frame),
        cacah.tanpa_capaian(frame),
        rata_rata(frame),
        cacah.per_kategori(frame, hasil.skala),
    )


def rata_rata(capaian: pd.DataFrame) -> Nilai:
    """Return the mean achievement (%) of the rows that have one; None if none has."""
    ada = [c for c in capaian["capaian"] if c is not None]
    return langkah(sum(ada, Fraction(0)) / len(ada), "rata-rata capaian") if ada else None


def skala_sebanding(resmi: Hasil, skenario: Hasil) -> bool:
    """Tell whether both sides have the same categories in the same order.

    Their bounds may differ: that is what a scenario of the scale changes.
    """
    return list(resmi.skala["kategori"]) == list(skenario.skala["kategori"])


def beda(resmi: Nilai, skenario: Nilai, nama: str = SELISIH) -> Nilai:
    """Return scenario − official; None if one is missing."""
    if resmi is None or skenario is None:
        return None
    return langkah(skenario - resmi, nama)


def _banding(
    id_: str, nama: str, resmi: Sisi, skenario: Sisi, sebanding: bool, berubah: bool
) -> Banding:
    selisih = beda(resmi.nilai, skenario.nilai, f"{SELISIH} (poin persentase)")
    gerak = _gerak(resmi.kategori, skenario.kategori, sebanding)
    return Banding(id_, nama, resmi, skenario, selisih, gerak, berubah or gerak in PINDAH)


def _gerak(lama: Any, baru: Any, sebanding: bool) -> Gerak:
    if lama is None or baru is None:
        return "tanpa" if lama is baru else "baru" if lama is None else "hilang"
    if not sebanding:
        return "lain"
    if lama.urutan == baru.urutan:
        return "tetap"
    return "naik" if baru.urutan < lama.urutan else "turun"


def _sisi(b: Any, skala: pd.DataFrame) -> Sisi:
    if b is None:
        return Sisi(None, None, None, "tidak ada dalam data")
    return Sisi(b, b.capaian, pilih_kategori(b.capaian, skala), b.keterangan or "")


def _sisi_sasaran(hasil: Hasil, sasaran: str) -> Sisi:
    milik = hasil.capaian[hasil.capaian["sasaran"] == sasaran]
    nilai = rata_rata(milik)
    return Sisi(None, nilai, pilih_kategori(nilai, hasil.skala), "tidak dihitung")


_DILIHAT = (
    "target",
    "target_atas",
    "predikat_target",
    "realisasi",
    "predikat_realisasi",
    "capaian",
    "capaian_asli",
    "keterangan",
)


def _berbeda(lama: Any, baru: Any) -> bool:
    if lama is None or baru is None:
        return lama is not baru
    return any(getattr(lama, k) != getattr(baru, k) for k in _DILIHAT)
