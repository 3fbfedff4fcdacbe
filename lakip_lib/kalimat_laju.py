"""Sentences of a quarterly report on where the year stands and where it leads."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from lakip_lib.angka import format_bilangan
from lakip_lib.hitung import cacah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import sisip
from lakip_lib.narasi.markah import tuang

_TANPA = "*Laju dan proyeksi tidak disajikan: data triwulan tahun {} tidak tersedia.*"


_KEADAAN = {
    "tercapai": "{} indikator sudah mencapai target setahun",
    "terlampaui": "{} indikator sudah melampaui batas setahun",
}


def ringkas(hasil: Hasil) -> str:
    """Return, as Markdown, how many indicators are on course, lag, or are met already."""
    laju = hasil.laju
    if laju.empty:
        return _TANPA.format(hasil.tahun)
    kalimat = [_sampai_kini(hasil), _setahun(laju), _proyeksi(hasil, laju)]
    rujukan = (
        "Angkanya disajikan dalam [](#tbl-laju), [](#tbl-proyeksi), dan [](#gbr-laju). "
        "Proyeksi memakai cara sederhana menurut aturan triwulan setiap indikator, yang "
        "disebutkan di bawah tabelnya."
    )
    return f"{' '.join(k for k in kalimat if k)}\n\n{rujukan}"


def _sampai_kini(hasil: Hasil) -> str:
    capaian = hasil.capaian
    pola = "{} dari {} indikator mencapai target kumulatifnya"
    teks = sisip(pola, _tulis(cacah.tercapai(capaian)), _tulis(cacah.semua(capaian)))
    awal = hasil.periode[:1].upper() + hasil.periode[1:]
    tanpa = cacah.tanpa_capaian(capaian)
    sisa = sisip("; capaian {} indikator belum dapat dihitung", _tulis(tanpa)) if tanpa else ""
    return f"{awal}, {tuang(teks)}{tuang(sisa)}."


def _setahun(laju: pd.DataFrame) -> str:
    bagian = []
    for keadaan, pola in _KEADAAN.items():
        milik = laju[laju["keadaan"] == keadaan]
        if len(milik):
            banyak = cacah.banyak(milik["capaian_tahun"], pola.format("…"))
            bagian.append(pola.format(tuang(_tulis(banyak))))
    teks = " dan ".join(bagian)
    return f"{teks[:1].upper()}{teks[1:]}." if teks else ""


def _proyeksi(hasil: Hasil, laju: pd.DataFrame) -> str:
    ada = [x for x in laju["capaian_proyeksi"] if x is not None]
    if not ada:
        return "Belum ada indikator yang dapat diproyeksikan sampai akhir tahun."
    cukup = cacah.banyak([x for x in ada if x >= 100], "jumlah proyeksi yang mencapai target")
    semua = cacah.banyak(ada, "jumlah indikator yang dapat diproyeksikan")
    return (
        f"Jika laju itu berlanjut, {tuang(_tulis(cukup))} dari {tuang(_tulis(semua))} indikator "
        f"yang dapat diproyeksikan akan mencapai target tahun {hasil.tahun}."
    )


def _tulis(banyak: Fraction) -> str:
    return format_bilangan(banyak)
