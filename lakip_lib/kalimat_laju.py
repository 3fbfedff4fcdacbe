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


_PASTI = {
    "tercapai": "{} indikator sudah pasti mencapai target setahun",
    "terlampaui": "{} indikator sudah melampaui batas setahun",
}
_SEBAGIAN = (
    "{} dari {} indikator yang capaiannya dapat dihitung mencapai target kumulatifnya; capaian {} "
    "indikator lain belum dapat dihitung"
)
_BERGANTUNG = (
    "capaian {} indikator{} terhadap target setahun sudah 100 persen atau lebih, tetapi masih "
    "bergantung pada triwulan tersisa"
)


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
    semua, tanpa = cacah.semua(capaian), cacah.tanpa_capaian(capaian)
    awal = hasil.periode[:1].upper() + hasil.periode[1:]
    if tanpa == semua:
        teks = sisip("capaian semua indikator ({}) belum dapat dihitung", _tulis(tanpa))
        return f"{awal}, {tuang(teks)}."
    tercapai = _tulis(cacah.tercapai(capaian))
    if not tanpa:
        teks = sisip("{} dari {} indikator mencapai target kumulatifnya", tercapai, _tulis(semua))
        return f"{awal}, {tuang(teks)}."
    ada = [c for c in capaian["capaian"] if c is not None]
    dihitung = cacah.banyak(ada, "jumlah indikator yang capaiannya dihitung")
    teks = sisip(_SEBAGIAN, tercapai, _tulis(dihitung), _tulis(tanpa))
    return f"{awal}, {tuang(teks)}."


def _setahun(laju: pd.DataFrame) -> str:
    """Tell which yearly targets are met: for certain, and so far only.

    Together they are the indicators that the table shows with 100 percent or more.
    """
    bagian = []
    for keadaan, pola in _PASTI.items():
        milik = laju[laju["keadaan"] == keadaan]
        if len(milik):
            banyak = cacah.banyak(milik["capaian_tahun"], pola.format("…"))
            bagian.append(pola.format(tuang(_tulis(banyak))))
    sisa = laju[~laju["keadaan"].isin(list(_PASTI))]["capaian_tahun"]
    sementara = [x for x in sisa if x is not None and x >= 100]
    if sementara:
        banyak = cacah.banyak(sementara, "jumlah indikator yang capaian setahunnya 100 atau lebih")
        bagian.append(_BERGANTUNG.format(tuang(_tulis(banyak)), " lain" if bagian else ""))
    teks = "; ".join(bagian)
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
