"""The rules of achievement read backwards: which realisation gives which category.

A category is a step function of the realisation. Its steps lie where a formula gives a
bound of the scale, so each formula is solved for the realisation at each bound, and what
holds between two steps is asked of the rules themselves (`hitung.capaian`,
`hitung.kategori`). Open and closed bounds, gaps and overlaps of a scale, caps and ranges
come out right because nothing of them is written here a second time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari
from lakip_lib.hitung.capaian import Ukuran, hitung_capaian
from lakip_lib.hitung.kategori import pilih_kategori

UTUH, DUA_DESIMAL = Fraction(1), Fraction(1, 100)
"""The steps of a realisation: what is counted is whole, the rest has two decimals."""

_NOL = Fraction(0)


@dataclass(frozen=True)
class Selang:
    """A piece of the number line; a bound that is None lies at infinity."""

    bawah: Nilai
    atas: Nilai
    termasuk_bawah: bool = False
    termasuk_atas: bool = False

    def terdekat(self, acuan: Nilai, langkah: Fraction) -> Nilai:
        """Return the multiple of `langkah` in the piece that is nearest to `acuan`.

        `acuan` None lies above everything. None if the piece holds no multiple.
        """
        bawah, atas = self._terkecil(langkah), self._terbesar(langkah)
        if bawah is not None and atas is not None and bawah > atas:
            return None
        if acuan is None:
            return atas
        if bawah is not None and acuan < bawah:
            return bawah
        return atas if atas is not None and acuan > atas else acuan // langkah * langkah

    def _terkecil(self, langkah: Fraction) -> Nilai:
        if self.bawah is None:
            return None
        n = -(-self.bawah // langkah)
        return (n + (not self.termasuk_bawah and n * langkah == self.bawah)) * langkah

    def _terbesar(self, langkah: Fraction) -> Nilai:
        if self.atas is None:
            return None
        n = self.atas // langkah
        return (n - (not self.termasuk_atas and n * langkah == self.atas)) * langkah


class PetaKategori:
    """The categories of a scale over the whole number line, looked up without frames."""

    def __init__(self, skala: pd.DataFrame) -> None:
        self.baris: list[Any] = sorted(baris_dari(skala), key=lambda b: b.urutan)
        ujung = {x for b in self.baris for x in (b.batas_bawah, b.batas_atas) if x is not None}
        self.ujung = sorted(Fraction(x) for x in ujung)
        self._isi = [pilih_kategori(wakil, skala) for wakil, _ in potongan(self.ujung)]

    def cari(self, capaian: Nilai) -> Any:
        """Return the scale's row that holds `capaian`, as `pilih_kategori` does."""
        if capaian is None or not self._isi:
            return None
        i = bisect_left(self.ujung, capaian)
        tepat = i < len(self.ujung) and self.ujung[i] == capaian
        return self._isi[2 * i + tepat]

    def lebih_baik(self, urutan: int) -> Any:
        """Return the row next above the one with `urutan`; None for the best."""
        atas = [b for b in self.baris if b.urutan < urutan]
        return atas[-1] if atas else None


def potongan(ujung: list[Fraction]) -> list[tuple[Fraction, Selang]]:
    """Cut the number line at `ujung` (ascending): each piece with a value inside it.

    Pieces alternate: below the first point, the point itself, between it and the next …
    """
    if not ujung:
        return [(_NOL, Selang(None, None))]
    hasil = [(ujung[0] - 1, Selang(None, ujung[0]))]
    for kiri, kanan in zip(ujung, [*ujung[1:], None], strict=True):
        hasil.append((kiri, Selang(kiri, kiri, True, True)))
        dalam = kiri + 1 if kanan is None else (kiri + kanan) / 2
        hasil.append((dalam, Selang(kiri, kanan)))
    return hasil


@dataclass(frozen=True)
class Soal:
    """One indicator: its target (`ukuran`), formula, cap (%), and the step of its values.

    `lantai` is the least realisation there can be.
    """

    ukuran: Ukuran
    rumus: str
    arah: str
    batas_capaian: Nilai
    langkah: Fraction
    lantai: Nilai = _NOL

    def capaian(self, realisasi: Nilai) -> Nilai:
        """Return the achievement (%) that a realisation gives, None where there is none."""
        satu = replace(self.ukuran, realisasi=realisasi, predikat_realisasi=None)
        return hitung_capaian(satu, self.rumus, self.arah, self.batas_capaian).nilai

    def ujung(self, batas: Iterable[Fraction]) -> list[Fraction]:
        """Return the realisations at which the achievement reaches or leaves a bound."""
        bawah, atas = self.ukuran.target, self.ukuran.target_atas
        if bawah is None:
            return []
        titik = {_NOL, bawah}
        balik = _BALIK.get(self.rumus, (_naik, _turun_selisih))
        tepi = {bawah} if atas is None else {bawah, atas}
        titik |= tepi | {x for b in batas for t in tepi for f in balik for x in f(t, b)}
        return sorted(Fraction(x) for x in titik)


def _naik(target: Fraction, capaian: Fraction) -> list[Fraction]:
    """Solve R/T × 100 = `capaian` for R."""
    return [capaian * target / 100]


def _turun_selisih(target: Fraction, capaian: Fraction) -> list[Fraction]:
    """Solve (2T − R)/T × 100 = `capaian` for R."""
    return [target * (2 - capaian / 100)]


def _turun_rasio(target: Fraction, capaian: Fraction) -> list[Fraction]:
    """Solve T/R × 100 = `capaian` for R; no realisation gives 0."""
    return [target * 100 / capaian] if capaian else []


_BALIK: dict[str, tuple[Callable[[Fraction, Fraction], list[Fraction]], ...]] = {
    "naik": (_naik,),
    "turun_selisih": (_turun_selisih,),
    "turun_rasio": (_turun_rasio,),
}


def daerah(soal: Soal, peta: PetaKategori, urutan: int) -> list[Selang]:
    """Return where the realisation gives a category as good as `urutan` or better.

    Pieces in ascending order, from `soal.lantai` up; neighbours are one piece.
    """
    ujung = soal.ujung(peta.ujung)
    if soal.lantai is not None:
        ujung = sorted({*ujung, soal.lantai})
    hasil: list[Selang] = []
    sambung = False
    for wakil, selang in potongan(ujung) if soal.ukuran.target is not None else ():
        dapat = soal.lantai is None or wakil >= soal.lantai
        kategori = peta.cari(soal.capaian(wakil)) if dapat else None
        baik = kategori is not None and kategori.urutan <= urutan
        if baik and sambung:
            hasil[-1] = _satukan(hasil[-1], selang)
        elif baik:
            hasil.append(selang)
        sambung = baik
    return hasil


def _satukan(kiri: Selang, kanan: Selang) -> Selang:
    return replace(kiri, atas=kanan.atas, termasuk_atas=kanan.termasuk_atas)


def realisasi_perlu(soal: Soal, peta: PetaKategori, urutan: int, acuan: Nilai) -> Nilai:
    """Return the realisation nearest to `acuan` that gives category `urutan` or better.

    A multiple of `soal.langkah`, so that what is counted comes out whole. `acuan` is the
    realisation there is; None (none yet) stands above everything where lower is better.
    None when no realisation does it.
    """
    calon = [s.terdekat(acuan, soal.langkah) for s in daerah(soal, peta, urutan)]
    ada = [c for c in calon if c is not None]
    if acuan is None:
        return max(ada, default=None)
    return min(ada, key=lambda c: abs(c - acuan), default=None)


def sebab_tidak_dapat(soal: Soal, peta: PetaKategori, urutan: int, acuan: Nilai) -> str:
    """Say why `realisasi_perlu` found nothing: by taking away one limit after the other."""
    if daerah(soal, peta, urutan):
        return "tidak ada bilangan utuh yang mencapainya"
    if realisasi_perlu(replace(soal, batas_capaian=None), peta, urutan, acuan) is not None:
        return "capaian indikator ini dibatasi di bawah kategori itu"
    if realisasi_perlu(replace(soal, lantai=None), peta, urutan, acuan) is not None:
        return "realisasinya harus kurang dari 0"
    if soal.rumus == "rentang" and soal.arah == "rentang":
        return "rumus rentang tidak memberi capaian di atas 100 persen"
    return "tidak ada realisasi yang mencapainya"


def target_seratus(soal: Soal, realisasi: Nilai) -> Ukuran | None:
    """Return the target that makes `realisasi` an achievement of exactly 100 %.

    For a range the bound that was missed moves to the realisation. None when no target
    does: nothing realised, or a cap below 100.
    """
    u = soal.ukuran
    if realisasi is None or realisasi <= 0 or u.target is None:
        return None
    baru = replace(u, target=realisasi, realisasi=realisasi)
    if soal.rumus == "rentang":
        if u.target_atas is None:
            return None
        bawah, atas = min(u.target, realisasi), max(u.target_atas, realisasi)
        baru = replace(u, target=bawah, target_atas=atas, realisasi=realisasi)
    hasil = hitung_capaian(baru, soal.rumus, soal.arah, soal.batas_capaian)
    return baru if hasil.nilai == 100 else None
