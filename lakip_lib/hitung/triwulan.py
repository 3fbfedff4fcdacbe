"""From quarters to the year: the four rules, and target and realisation to date.

PermenPANRB 53/2014 has performance measured every quarter and every year. The Ministry
of Finance names the rules sum, average, take last known; each indicator names its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, menurut
from lakip_lib.hitung.capaian import Capaian, Ukuran, hitung_capaian
from lakip_lib.istilah import ATURAN_TRIWULAN, ROMAWI
from lakip_lib.jejak import langkah, maksimum

SUMBER = "aturan triwulan indikator (data/indikator.csv)"
KOLOM_RINCI = (
    "indikator",
    "triwulan",
    "target",
    "target_atas",
    "realisasi",
    "target_kumulatif",
    "realisasi_kumulatif",
    "capaian",
    "capaian_kumulatif",
    "belum_diisi",
    "dari_triwulan",
    "keterangan",
)


@dataclass(frozen=True)
class Gabungan:
    """What some quarters give together.

    `nilai` is made from the filled quarters alone (None if none is filled); `belum`
    lists the quarters that the rule still needs before `nilai` stands for all. `dari` is
    the quarter that the rule `terakhir` took because later ones are not filled.
    """

    nilai: Nilai
    belum: tuple[int, ...]
    dari: int | None = None


def gabung(nilai: Sequence[Nilai], aturan: str) -> Gabungan:
    """Join the values of quarters 1, 2, … by the rule `aturan`.

    `jumlah` adds, `rata_rata` averages, `maksimum` takes the largest and `terakhir`
    the last known value. A quarter not filled counts as missing, never as 0, and stands
    in `belum`; `terakhir` needs one value only, and `dari` says which one it took where
    it is not that of the last quarter. Raises ValueError for an unknown rule.

    >>> gabung([Fraction(257), Fraction(0), None], "jumlah")
    Gabungan(nilai=Fraction(257, 1), belum=(3,), dari=None)
    """
    if aturan not in ("jumlah", "rata_rata", "maksimum", "terakhir"):
        raise ValueError(f"aturan triwulan {aturan!r} tidak dikenal")
    belum = tuple(i for i, n in enumerate(nilai, 1) if n is None)
    ada = [n for n in nilai if n is not None]
    if not ada:
        return Gabungan(None, belum)
    hasil = _menurut_aturan(ada, aturan)
    if len(nilai) > 1:
        hasil = langkah(hasil, ATURAN_TRIWULAN[aturan], SUMBER)
    if aturan != "terakhir":
        return Gabungan(hasil, belum)
    dari = max(i for i, n in enumerate(nilai, 1) if n is not None)
    return Gabungan(hasil, (), dari if dari < len(nilai) else None)


def _menurut_aturan(ada: list[Fraction], aturan: str) -> Fraction:
    if aturan == "terakhir":
        return ada[-1]
    if aturan == "maksimum":
        return maksimum(*ada)
    total = sum(ada, Fraction(0))
    return total / len(ada) if aturan == "rata_rata" else total


def rinci_triwulan(
    acuan: pd.DataFrame, target: pd.DataFrame, triwulan: pd.DataFrame, sampai: int
) -> pd.DataFrame:
    """Return one row for each indicator and quarter up to `sampai` (columns `KOLOM_RINCI`).

    `acuan` describes the indicators (indikator, arah, rumus, aturan_triwulan,
    batas_capaian), `target` holds their yearly targets (indikator, nilai, nilai_atas)
    and `triwulan` the quarters (indikator, triwulan, target, realisasi). Without any
    quarter the frame is empty. `realisasi_kumulatif` is made from the filled quarters;
    as long as one is missing, `capaian_kumulatif` is None and `keterangan` names it.
    """
    tahunan = menurut(target, "indikator")
    isi = {(b.indikator, b.triwulan): b for b in baris_dari(triwulan)}
    baris = []
    for satu in baris_dari(acuan) if isi else ():
        kuartal = [isi.get((satu.indikator, t)) for t in range(1, sampai + 1)]
        batas = _batas_triwulan(satu, tahunan.get(satu.indikator), kuartal)
        realisasi = [q and q.realisasi for q in kuartal]
        baris += [_satu_triwulan(satu, t, batas, realisasi) for t in range(1, sampai + 1)]
    return bingkai(baris, KOLOM_RINCI)


def kalimat_belum(belum: Sequence[int]) -> str:
    """Say which quarters are not filled: `realisasi triwulan I dan III belum diisi`."""
    return f"realisasi {deret_triwulan(belum)} belum diisi"


def deret_triwulan(nomor: Sequence[int], awal: str = "triwulan") -> str:
    """Name quarters in a row, after the word `awal`.

    >>> deret_triwulan([1]), deret_triwulan([1, 3, 4], awal="Triwulan")
    ('triwulan I', 'Triwulan I, III, dan IV')
    """
    romawi = [ROMAWI[t] for t in nomor]
    penghubung = ", dan " if len(romawi) > 2 else " dan "
    deret = penghubung.join([", ".join(romawi[:-1]), romawi[-1]] if romawi[1:] else romawi)
    return f"{awal} {deret}"


def _batas_triwulan(satu: Any, tahunan: Any, kuartal: list[Any]) -> list[tuple[Nilai, Nilai]]:
    """Return target and upper bound of every quarter.

    The quarters store one target each. A range whose quarters do not add up is the
    same range all year, so the yearly bounds hold; for one that adds up they do not.
    """
    target = [q and q.target for q in kuartal]
    if satu.rumus != "rentang" or satu.aturan_triwulan == "jumlah" or tahunan is None:
        return [(t, None) for t in target]
    return [(tahunan.nilai if t is None else t, tahunan.nilai_atas) for t in target]


def _satu_triwulan(
    satu: Any, t: int, batas: list[tuple[Nilai, Nilai]], realisasi: list[Nilai]
) -> dict[str, Any]:
    target, atas = batas[t - 1]
    aturan = satu.aturan_triwulan
    sampai_target = gabung([b for b, _ in batas[:t]], aturan)
    sampai_kini = gabung(realisasi[:t], aturan)
    target_kumulatif = None if sampai_target.belum else sampai_target.nilai
    ukuran = Ukuran(target_kumulatif, sampai_kini.nilai, atas)
    kumulatif = _capaian_kumulatif(satu, ukuran, sampai_kini.belum)
    return {
        "indikator": satu.indikator,
        "triwulan": t,
        "target": target,
        "target_atas": atas,
        "realisasi": realisasi[t - 1],
        "target_kumulatif": target_kumulatif,
        "realisasi_kumulatif": sampai_kini.nilai,
        "capaian": _hitung(satu, Ukuran(target, realisasi[t - 1], atas)).nilai,
        "capaian_kumulatif": kumulatif.nilai,
        "belum_diisi": sampai_kini.belum,
        "dari_triwulan": sampai_kini.dari,
        "keterangan": kumulatif.keterangan,
    }


def _capaian_kumulatif(satu: Any, ukuran: Ukuran, belum: tuple[int, ...]) -> Capaian:
    if ukuran.realisasi is not None and belum:
        return Capaian(keterangan=kalimat_belum(belum))
    return _hitung(satu, ukuran)


def _hitung(satu: Any, ukuran: Ukuran) -> Capaian:
    return hitung_capaian(ukuran, satu.rumus, satu.arah, satu.batas_capaian)
