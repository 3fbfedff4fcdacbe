"""This year against last year (PermenPANRB 53/2014, III.A item 2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

import pandas as pd

from lakip_lib.hitung.bingkai import Nilai, baris_dari, bingkai, menurut
from lakip_lib.jejak import langkah, sisip

TAHUN_TERBANYAK = 5
SUMBER = "PermenPANRB 53/2014, Bab III.A butir 2"
KOLOM_PERBANDINGAN = (
    "indikator",
    "capaian_lalu",
    "capaian",
    "selisih_capaian",
    "perubahan_persen",
    "realisasi_lalu",
    "realisasi",
    "keterangan",
)


class _Bertahun(Protocol):
    @property
    def tahun(self) -> int:
        """Return the year."""


Berkala = TypeVar("Berkala", bound=_Bertahun)


def perubahan_persen(lalu: Nilai, kini: Nilai) -> Nilai:
    """Return the change of a realisation in percent of last year's magnitude.

    None where one is missing or last year's is 0. Dividing by the magnitude keeps the
    sign: a rise from a negative value is positive.

    >>> from fractions import Fraction
    >>> perubahan_persen(Fraction(6151), Fraction(1985)) * 6151
    Fraction(-416600, 1)
    """
    if kini is None or not lalu:
        return None
    return langkah((kini - lalu) / abs(lalu) * 100, "perubahan terhadap tahun lalu", SUMBER)


def tahun_lampau(riwayat: Sequence[Berkala], tahun: int) -> list[Berkala]:
    """Return what stands before last year in a comparison, oldest first.

    `riwayat` has a year each (`tahun`), oldest first. With last year and this one that
    makes `TAHUN_TERBANYAK` years at most; more would not fit a page.
    """
    lama = [h for h in riwayat if h.tahun < tahun - 1]
    return lama[-(TAHUN_TERBANYAK - 2) :]


def capaian_pada(capaian: pd.DataFrame, indikator: str, tahun: int) -> tuple[Nilai, str | None]:
    """Return an indicator's achievement in the year of the frame, or why it has none."""
    b = menurut(capaian, "indikator").get(indikator)
    if b is None or _tidak_ditetapkan(b):
        return None, f"indikator ini tidak ditetapkan pada tahun {tahun}"
    return b.capaian, None if b.capaian is not None else b.keterangan


def bandingkan(
    capaian: pd.DataFrame, lalu: pd.DataFrame | None, tahun: int, sebab: str | None = None
) -> pd.DataFrame:
    """Return one row for each row of `capaian` against last year's `lalu`.

    `selisih_capaian` is in percentage points, `perubahan_persen` in percent of last
    year's realisation. `sebab` says why the two frames cannot be compared at all;
    otherwise `keterangan` says for each indicator what stands against it. Columns
    `KOLOM_PERBANDINGAN`.
    """
    dulu = {} if lalu is None else menurut(lalu, "indikator")
    if lalu is None:
        sebab = sebab or f"data tahun {tahun - 1} tidak tersedia"
        return bingkai((_tanpa_lalu(b, sebab) for b in baris_dari(capaian)), KOLOM_PERBANDINGAN)
    return bingkai(
        (_satu(b, dulu.get(b.indikator), tahun, sebab) for b in baris_dari(capaian)),
        KOLOM_PERBANDINGAN,
    )


def _tanpa_lalu(b: Any, sebab: str) -> dict[str, Any]:
    isi = {k: getattr(b, k) for k in ("indikator", "capaian", "realisasi")}
    return isi | {"keterangan": sebab}


def _satu(b: Any, dulu: Any, tahun: int, sebab: str | None) -> dict[str, Any]:
    isi = {
        "indikator": b.indikator,
        "capaian": b.capaian,
        "realisasi": b.realisasi,
        "capaian_lalu": dulu and dulu.capaian,
        "realisasi_lalu": dulu and dulu.realisasi,
        "keterangan": _halangan(b, dulu, tahun, sebab),
    }
    if isi["keterangan"]:
        return isi
    if not dulu.belum_diisi and not b.belum_diisi:
        isi["perubahan_persen"] = perubahan_persen(dulu.realisasi, b.realisasi)
    if b.capaian is not None and dulu.capaian is not None:
        selisih = b.capaian - dulu.capaian
        isi["selisih_capaian"] = langkah(selisih, "selisih capaian (poin persentase)", SUMBER)
    return isi | {"keterangan": _catatan(b, dulu, tahun)}


def _halangan(b: Any, dulu: Any, tahun: int, sebab: str | None) -> str | None:
    # A realisation whose target nobody told can still be compared.
    if _tidak_ditetapkan(dulu):
        return f"indikator ini tidak ditetapkan pada tahun {tahun - 1}"
    if dulu.satuan_nama != b.satuan_nama:
        return (
            f"satuan tahun {tahun - 1} ({dulu.satuan_nama or 'nilai'}) berbeda dari satuan tahun "
            f"{tahun} ({b.satuan_nama or 'nilai'}), sehingga tidak dibandingkan"
        )
    return sebab


def _tidak_ditetapkan(dulu: Any) -> bool:
    isi = dulu and (dulu.target, dulu.predikat_target, dulu.realisasi, dulu.predikat_realisasi)
    return isi is None or isi == (None,) * 4


def _catatan(b: Any, dulu: Any, tahun: int) -> str | None:
    for satu, t in ((dulu, tahun - 1), (b, tahun)):
        if satu.capaian is None:
            return sisip(f"pada tahun {t} {{}}", satu.keterangan or "")
    if dulu.realisasi == 0:
        return f"realisasi tahun {tahun - 1} nol, perubahan persen tidak dihitung"
    return None
