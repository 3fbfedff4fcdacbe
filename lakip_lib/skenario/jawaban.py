"""Two questions of a planner for every indicator, answered from `Hasil` without a build.

Which realisation brings the next category, and which target would have given 100 %.
The first is measured against the target of the whole year, also in the year; the second
against the target to date, because that is what the realisation so far answers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal

from lakip_lib.angka import format_nilai
from lakip_lib.hitung.bingkai import Nilai, baris_dari, menurut
from lakip_lib.hitung.capaian import TARGET_BELUM, Ukuran, hitung_capaian
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.laju import SETAHUN, Kebutuhan, kebutuhan
from lakip_lib.skenario.kebalikan import (
    DUA_DESIMAL,
    UTUH,
    PetaKategori,
    Soal,
    realisasi_perlu,
    sebab_tidak_dapat,
    target_seratus,
)

_SERATUS = Fraction(100)
_TERBANYAK = {"bulan": Fraction(12)}
"""The most that a year can hold of a unit, by the unit's name."""

Status = Literal["perlu", "tertinggi", "tidak_dapat"]


@dataclass(frozen=True)
class Berikutnya:
    """What one indicator needs for a better category.

    `baris` is its row of `Hasil.capaian`, `kini` and `tujuan` are rows of the scale (None:
    no category). With `status` `perlu`, `perlu` is the realisation of the year and
    `tambahan` what lies between; `sisa` tells what the quarters not yet filled must bring.
    Otherwise `sebab` says why there is no number.
    """

    baris: Any
    capaian: Nilai
    kini: Any
    status: Status
    tujuan: Any = None
    perlu: Nilai = None
    tambahan: Nilai = None
    terisi: int = SETAHUN
    sisa: Kebutuhan | None = None
    sebab: str | None = None


@dataclass(frozen=True)
class Seratus:
    """The target with which the realisation would have been 100 % (`baru`), or why none.

    `kini` is the achievement as it is; `baru` is None where that is 100 already or no
    target gives it (`sebab`).
    """

    baris: Any
    baru: Ukuran | None = None
    sebab: str | None = None


def kategori_berikutnya(hasil: Hasil) -> list[Berikutnya]:
    """Return for every indicator which realisation brings the next better category.

    An indicator without an achievement yet aims at the category of 100 %.
    """
    peta, langkah = PetaKategori(hasil.skala), langkah_satuan(hasil)
    semua = hasil.target_versi
    target = menurut(semua[semua["versi"] == hasil.versi_target], "indikator")
    terisi = _terisi(hasil)
    return [
        _Pencari(b, peta, _langkah_setahun(b, langkah), target.get(b.indikator)).jawab(terisi)
        for b in baris_dari(hasil.capaian)
    ]


def target_seratus_persen(hasil: Hasil) -> list[Seratus]:
    """Return for every indicator which target would have given exactly 100 %.

    In the year that is the target to date.
    """
    langkah = langkah_satuan(hasil)
    return [_seratus(b, langkah[b.indikator]) for b in baris_dari(hasil.capaian)]


def langkah_satuan(hasil: Hasil) -> dict[str, Fraction]:
    """Return the step of every indicator's values: 1 where `satuan.csv` says they are whole."""
    satuan = hasil.data.ambil("satuan")
    if "bulat" not in satuan.columns:
        return dict.fromkeys(hasil.capaian["indikator"], DUA_DESIMAL)
    bulat = {b.nama or "" for b in baris_dari(satuan) if b.bulat}
    return {
        b.indikator: UTUH if b.satuan_nama in bulat else DUA_DESIMAL
        for b in baris_dari(hasil.capaian)
    }


def _langkah_setahun(b: Any, langkah: Mapping[str, Fraction]) -> Fraction:
    """Return the step of the year's realisation: the mean of whole quarters is not whole."""
    return DUA_DESIMAL if b.aturan_triwulan == "rata_rata" else langkah[b.indikator]


def _terisi(hasil: Hasil) -> Mapping[str, list[Fraction]]:
    """Return the realisations of the filled quarters, by indicator; empty without quarters."""
    isi: dict[str, list[Fraction]] = {}
    for q in baris_dari(hasil.triwulan_rinci):
        milik = isi.setdefault(q.indikator, [])
        milik += [] if q.realisasi is None else [q.realisasi]
    return isi


class _Pencari:
    """Looks for one indicator's next category, against the target of the whole year."""

    def __init__(self, b: Any, peta: PetaKategori, langkah: Fraction, target: Any) -> None:
        self.b, self.peta = b, peta
        bawah, atas, predikat = (target and getattr(target, k) for k in _TARGET)
        ukuran = Ukuran(bawah, b.realisasi, atas, predikat, b.predikat_realisasi)
        lantai = Fraction(0) if b.realisasi is None or b.realisasi >= 0 else None
        self.soal = Soal(ukuran, b.rumus, b.arah, b.batas_capaian, langkah, lantai)
        self.hasil = hitung_capaian(ukuran, b.rumus, b.arah, b.batas_capaian)
        self.kini = peta.cari(self.hasil.nilai)

    def jawab(self, terisi: Mapping[str, list[Fraction]]) -> Berikutnya:
        milik = terisi.get(self.b.indikator)
        n = SETAHUN if milik is None or not _berjalan(self.b, milik) else len(milik)
        dasar = Berikutnya(self.b, self.hasil.nilai, self.kini, "tidak_dapat", terisi=n)
        if self.hasil.nilai is None and (sebab := self._tanpa_angka()):
            return replace(dasar, sebab=sebab)
        tujuan = self._tujuan()
        if tujuan is None:
            return replace(dasar, status="tertinggi")
        return self._hitung(replace(dasar, tujuan=tujuan), milik or [])

    def _tanpa_angka(self) -> str | None:
        """Return why no realisation helps; None where there is merely none yet."""
        u, sebab = self.soal.ukuran, str(self.hasil.keterangan)
        if u.target is None and not u.predikat_target and getattr(self.b, "konsep", False):
            return TARGET_BELUM
        if u.target is None or u.target <= 0 or u.predikat_target or u.predikat_realisasi:
            return sebab
        if self.soal.rumus == "rentang" and u.target_atas is None:
            return sebab
        return None if u.realisasi is None else sebab

    def _tujuan(self) -> Any:
        if self.kini is None:
            return self.peta.cari(_SERATUS)
        return self.peta.lebih_baik(self.kini.urutan)

    def _hitung(self, j: Berikutnya, terisi: list[Fraction]) -> Berikutnya:
        acuan = self.b.realisasi
        if acuan is None and self.b.arah != "turun":
            acuan = Fraction(0)
        perlu = realisasi_perlu(self.soal, self.peta, j.tujuan.urutan, acuan)
        satuan = self.b.satuan_nama
        if perlu is not None and (terbanyak := _TERBANYAK.get(satuan, perlu)) < perlu:
            return replace(j, sebab=f"setahun hanya {format_nilai(terbanyak, satuan)}")
        if perlu is None:
            sebab = sebab_tidak_dapat(self.soal, self.peta, j.tujuan.urutan, acuan)
            return replace(j, sebab=sebab)
        dicapai = self.peta.cari(self.soal.capaian(perlu))
        tambahan = None if self.b.realisasi is None else perlu - self.b.realisasi
        j = replace(j, status="perlu", tujuan=dicapai, perlu=perlu, tambahan=tambahan)
        return replace(j, sisa=self._sisa(j, terisi)) if j.terisi < SETAHUN else j

    def _sisa(self, j: Berikutnya, terisi: list[Fraction]) -> Kebutuhan:
        """Return what the rest of the year must bring; less than now where lower is better."""
        turun = j.tambahan is not None and j.tambahan < 0
        bawah, atas = (None, j.perlu) if turun else (j.perlu, None)
        return kebutuhan(self.b.aturan_triwulan, terisi, bawah, atas)


_TARGET = ("nilai", "nilai_atas", "predikat")


def _berjalan(b: Any, terisi: list[Fraction]) -> bool:
    """Tell whether the year's realisation still comes from quarters that are being filled."""
    dari_triwulan: bool = b.realisasi == b.realisasi_triwulan and not b.penyesuaian
    return dari_triwulan and len(terisi) < SETAHUN


def _seratus(b: Any, langkah: Fraction) -> Seratus:
    if b.capaian == _SERATUS:
        return Seratus(b, sebab="capaian sudah tepat 100 persen")
    ukuran = Ukuran(b.target, b.realisasi, b.target_atas, b.predikat_target, b.predikat_realisasi)
    if b.predikat_target or b.predikat_realisasi or b.target is None or b.realisasi is None:
        return Seratus(b, sebab=str(b.keterangan))
    if b.belum_diisi:
        return Seratus(b, sebab=str(b.keterangan))
    soal = Soal(ukuran, b.rumus, b.arah, b.batas_capaian, langkah)
    baru = target_seratus(soal, b.realisasi)
    if baru is None:
        return Seratus(b, sebab=_tanpa_target(b))
    if any(x is not None and x % langkah for x in (baru.target, baru.target_atas) if x != b.target):
        return Seratus(b, sebab="realisasinya bukan bilangan utuh, sedangkan target harus utuh")
    return Seratus(b, baru)


def _tanpa_target(b: Any) -> str:
    if b.realisasi <= 0:
        return "tidak ada: realisasi 0 atau kurang"
    if b.batas_capaian is not None and b.batas_capaian < _SERATUS:
        return "capaian indikator ini dibatasi di bawah 100 persen"
    return "tidak ada target yang memberi tepat 100 persen"
