"""Figures told in prose as mentions: `kaitan.csv` says what each is about and its part in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lakip_lib.cocokkan.bilangan import baca_cetak
from lakip_lib.hitung.bingkai import menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa.bukti import bernomor
from lakip_lib.periksa.hampir import desimal_tertulis
from lakip_lib.periksa.model import PEGAWAI, TOTAL, Hal, Sebutan

_KATA_SATUAN = {"persen": "%", "nilai": "", "rupiah": ""}


def sebutan_fakta(hasil: Hasil) -> Iterator[Sebutan]:
    """Yield the figures of `fakta.csv` that `kaitan.csv` explains."""
    berkas = f"{hasil.tahun}/fakta.csv"
    isi = {b.id: (n, b) for n, b in bernomor(hasil.data.ambil("fakta"))}
    for hal, ukuran, tahun, kode in _kaitan(hasil, "fakta", isi):
        n, b = isi[kode]
        yield Sebutan(
            hal=hal,
            ukuran=ukuran,
            tahun=tahun,
            wadah=berkas,
            tempat=f"{berkas} baris {n} ({kode})",
            nilai=b.nilai,
            satuan=_satuan(b.satuan),
            desimal=desimal_tertulis(b.nilai),
            baris=n,
            prosa=True,
        )


def sebutan_pernyataan(hasil: Hasil) -> Iterator[Sebutan]:
    """Yield the figures of `terbitan_pernyataan.csv` that `kaitan.csv` explains."""
    isi = menurut(hasil.data.ambil("terbitan_pernyataan"), "id")
    for hal, ukuran, tahun, kode in _kaitan(hasil, "terbitan_pernyataan", isi):
        b = isi[kode]
        angka = baca_cetak(b.nilai)
        yield Sebutan(
            hal=hal,
            ukuran=ukuran,
            tahun=tahun,
            wadah=f"uraian bab {b.bab}",
            tempat=f"uraian bab {b.bab} ({kode}, {b.uraian})",
            nilai=angka.nilai if angka else None,
            teks=b.nilai or "",
            satuan=_satuan(b.satuan),
            desimal=angka.desimal if angka else 0,
            prosa=True,
        )


def _kaitan(
    hasil: Hasil, sumber: str, isi: Mapping[str, Any]
) -> Iterator[tuple[Hal, str, int, str]]:
    """Yield subject, measure, year and id of every figure of `sumber` that is linked."""
    for _, b in bernomor(hasil.data.ambil("kaitan")):
        if b.sumber == sumber and b.kode in isi:
            yield hal_kaitan(hasil, b), b.peran, b.tahun or hasil.tahun, b.kode


def hal_kaitan(hasil: Hasil, b: Any) -> Hal:
    """Return what a row of `kaitan.csv` is about; the ceiling in use is the unit's budget."""
    if b.jenis == "versi_target" and b.hal == hasil.versi_target:
        return TOTAL
    if b.jenis == "pegawai":
        return PEGAWAI
    return Hal(b.jenis, b.hal)


def _satuan(satuan: str | None) -> str:
    return _KATA_SATUAN.get(satuan or "", satuan or "")
