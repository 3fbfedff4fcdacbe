"""Achievement (capaian) in percent: the formulas, their cap, and the outcomes without a number.

PermenPANRB 53/2014 asks for achievement but prescribes no formula: each indicator names
its own, and the report states it. A case that a formula cannot measure (no target, target
0, grades in letters, NA) has an outcome in words, never a silent 0 or 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung.bingkai import Nilai
from lakip_lib.istilah import RUMUS
from lakip_lib.jejak import langkah, minimum, seratus_dalam, sisip

RUMUS_MENURUT_ARAH = {
    "naik": ("naik", "rentang"),
    "turun": ("turun_selisih", "turun_rasio", "rentang"),
    "rentang": ("rentang",),
}
"""The formulas that measure each direction; any other pairing shows a met target as missed."""

SUMBER = "PermenPANRB 53/2014; rumus ditetapkan instansi untuk setiap indikator"

TANPA_TARGET = "tidak ada target"
TARGET_BELUM = "target belum diisi"
"""What stands for a missing target: in a draft it is still to come."""

_TANPA = "capaian tidak dihitung"
_TIDAK_TERSEDIA = {"NA", "N/A", "N.A."}


@dataclass(frozen=True)
class Ukuran:
    """Target and realisation of one indicator, each a number or a grade in letters.

    For a range `target` is its lower and `target_atas` its upper bound.
    """

    target: Nilai = None
    realisasi: Nilai = None
    target_atas: Nilai = None
    predikat_target: str | None = None
    predikat_realisasi: str | None = None


@dataclass(frozen=True)
class Capaian:
    """Achievement in percent: `nilai` after the cap, `asli` before it.

    `keterangan` says in words why there is no number, or that the cap cut it.
    """

    nilai: Nilai = None
    asli: Nilai = None
    keterangan: str | None = None


def naik(target: Fraction, realisasi: Fraction) -> Fraction:
    """Return R/T × 100: higher is better (in use by most agencies).

    >>> naik(Fraction(6000), Fraction(1985))
    Fraction(397, 12)
    """
    return realisasi / target * 100


def turun_selisih(target: Fraction, realisasi: Fraction) -> Fraction:
    """Return (T − (R − T))/T × 100 = (2T − R)/T × 100: lower is better.

    At least 100 whenever the target is met (R ≤ T).

    >>> turun_selisih(Fraction(10), Fraction(8))
    Fraction(120, 1)
    """
    return (2 * target - realisasi) / target * 100


def turun_rasio(target: Fraction, realisasi: Fraction) -> Fraction:
    """Return T/R × 100: lower is better, the other formula in use.

    >>> turun_rasio(Fraction(10), Fraction(8))
    Fraction(125, 1)
    """
    return target / realisasi * 100


def rentang(bawah: Fraction, atas: Fraction, realisasi: Fraction, arah: str) -> Fraction:
    """Measure against the range `bawah`..`atas` (PermenPANRB 8/2021): inside it is 100.

    Above it the upper bound measures, below it the lower one. `arah` says whether
    leaving the range on that side is good: for `naik` above is better, for `turun`
    below, for `rentang` neither, so that a missed range never comes out above 100.
    """
    if bawah <= realisasi <= atas:
        return seratus_dalam(realisasi, bawah, atas)
    if realisasi > atas:
        return naik(atas, realisasi) if arah == "naik" else turun_selisih(atas, realisasi)
    return turun_selisih(bawah, realisasi) if arah == "turun" else naik(bawah, realisasi)


def hitung_capaian(ukuran: Ukuran, rumus: str, arah: str, batas_capaian: Nilai = None) -> Capaian:
    """Return the achievement by the named formula, or its outcome in words.

    `batas_capaian` is the cap in percent (None: no cap). Raises ValueError for a
    formula that does not measure the direction `arah`.
    """
    if rumus not in RUMUS_MENURUT_ARAH.get(arah, ()):
        raise ValueError(f"rumus {rumus!r} tidak cocok dengan arah {arah!r}")
    alasan = _alasan_tanpa_angka(ukuran, rumus, arah)
    if alasan:
        return Capaian(keterangan=alasan)
    asli = langkah(_rumus(ukuran, rumus, arah), f"capaian: {RUMUS[rumus]}, × 100", SUMBER)
    return _batasi(asli, batas_capaian)


def _rumus(u: Ukuran, rumus: str, arah: str) -> Fraction:
    assert u.target is not None
    assert u.realisasi is not None
    if rumus == "rentang":
        assert u.target_atas is not None
        return rentang(u.target, u.target_atas, u.realisasi, arah)
    fungsi = {"naik": naik, "turun_selisih": turun_selisih, "turun_rasio": turun_rasio}
    return fungsi[rumus](u.target, u.realisasi)


def _batasi(asli: Fraction, batas: Nilai) -> Capaian:
    if batas is None or asli <= batas:
        return Capaian(asli, asli)
    tanpa, dengan = format_bilangan(asli, 2), format_bilangan(batas)
    terbatas = langkah(minimum(asli, batas), "capaian setelah dibatasi", SUMBER)
    pesan = sisip("dibatasi {} persen; tanpa batas {} persen", dengan, tanpa)
    return Capaian(terbatas, asli, pesan)


def _alasan_tanpa_angka(u: Ukuran, rumus: str, arah: str) -> str | None:
    if u.predikat_target or u.predikat_realisasi:
        return _alasan_predikat(u)
    if u.target is None:
        return TANPA_TARGET
    if rumus == "rentang" and u.target_atas is None:
        return f"batas atas rentang target tidak diisi, {_TANPA}"
    if u.realisasi is None:
        return "realisasi belum diisi"
    if rumus == "rentang":
        return _alasan_rentang(u)
    return _alasan_target(u.target, u.realisasi, arah) or _alasan_rasio(u.realisasi, rumus)


def _alasan_predikat(u: Ukuran) -> str:
    target, realisasi = u.predikat_target, u.predikat_realisasi
    for nama, predikat in (("target", target), ("realisasi", realisasi)):
        if predikat and predikat.strip().upper() in _TIDAK_TERSEDIA:
            return f"{nama} dinyatakan {predikat} (tidak tersedia), {_TANPA}"
    if target and realisasi:
        return f"target dan realisasi berupa predikat huruf, {_TANPA}"
    if target and u.realisasi is None:
        return "realisasi belum diisi"
    if realisasi and u.target is None:
        return TANPA_TARGET
    huruf, bilangan = ("target", "realisasi") if target else ("realisasi", "target")
    return f"{huruf} berupa predikat huruf sedangkan {bilangan} berupa bilangan, {_TANPA}"


def _alasan_target(target: Fraction, realisasi: Fraction, arah: str) -> str | None:
    if target > 0:
        return None
    tercapai = realisasi <= target if arah == "turun" else realisasi >= target
    hasil = "tercapai" if tercapai else "tidak tercapai"
    if target == 0:
        pola = f"target {{}} {hasil} (realisasi {{}}), {_TANPA}"
        return sisip(pola, format_bilangan(target), format_bilangan(realisasi))
    return f"target negatif {hasil}, rumus persentase tidak berlaku"


def _alasan_rasio(realisasi: Fraction, rumus: str) -> str | None:
    # T/R has no value at 0 and is negative below it, though the target is met there.
    if rumus != "turun_rasio" or realisasi > 0:
        return None
    pola = "target tercapai (realisasi {}), rumus T/R tidak berlaku"
    return sisip(pola, format_bilangan(realisasi))


def _alasan_rentang(u: Ukuran) -> str | None:
    bawah, atas, realisasi = u.target, u.target_atas, u.realisasi
    assert bawah is not None
    assert atas is not None
    assert realisasi is not None
    if bawah > atas:
        return f"batas bawah rentang target melebihi batas atasnya, {_TANPA}"
    sisi, batas = ("atas", atas) if realisasi > atas else ("bawah", bawah)
    if bawah <= realisasi <= atas or batas > 0:
        return None
    return f"realisasi di luar rentang target dan batas {sisi}nya tidak positif, {_TANPA}"
