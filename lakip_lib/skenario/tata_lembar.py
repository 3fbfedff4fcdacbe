"""What the planner's workbook holds: sheets of cells, each a field of some object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from lakip_lib.data import DataTahun
from lakip_lib.hitung.bingkai import baris_dari, menurut, petakan
from lakip_lib.istilah import ROMAWI
from lakip_lib.skenario.tata import KOLOM_ALASAN, KOSONG, Baris, Kolom, Lembar
from lakip_lib.skenario.tata_anggaran import (
    lembar_akun,
    lembar_kegiatan,
    lembar_pengaturan,
    lembar_skala,
)

_RENSTRA = "renstra"


def tata_lembar(data: DataTahun) -> list[Lembar]:
    """Return the sheets of the planner's workbook for one year; none without rows."""
    versi = [v for v in _versi(data) if v != _RENSTRA]
    semua = (
        _target(data),
        _triwulan(data),
        _aturan(data),
        lembar_kegiatan(data),
        lembar_akun(data),
        lembar_pengaturan(data, versi),
        lembar_skala(data),
    )
    return [x for x in semua if x.baris]


_KUNCI_INDIKATOR = (
    Kolom("Kode", lebar=9),
    Kolom("Indikator", lebar=46),
    Kolom("Satuan", lebar=11),
)


def _indikator(data: DataTahun) -> Iterator[tuple[Any, tuple[str, str, str], bool]]:
    """Yield each indicator with a target this year, its key cells, and if it is counted."""
    satuan = menurut(data.ambil("satuan"), "id")
    target = data.ambil("target")
    khusus = {b.indikator: b.satuan for b in baris_dari(target) if b.satuan is not None}
    bertarget = set(target["indikator"])
    for b in baris_dari(data.ambil("indikator")):
        if b.id in bertarget:
            s = satuan[khusus.get(b.id, b.satuan)]
            yield b, (b.id, b.nama, s.nama or ""), bool(getattr(s, "bulat", False))


def _versi(data: DataTahun) -> dict[str, str]:
    """Return the versions of the year's targets by id, the plan's last, with their names."""
    nama = petakan(data.ambil("versi_target"), "id", "nama")
    ada = {v: nama.get(v, v) for v in nama or dict.fromkeys(data.ambil("target")["versi"])}
    return ada | ({_RENSTRA: "Renstra"} if len(_rencana(data)) else {})


def _rencana(data: DataTahun) -> pd.DataFrame:
    semua: pd.DataFrame = data.renstra.get("target", pd.DataFrame({"tahun": []}))
    return semua[[t == data.tahun for t in semua["tahun"]]]


def _target(data: DataTahun) -> Lembar:
    versi = _versi(data)
    berlaku = petakan(data.ambil("pengaturan"), "kunci", "nilai").get("versi_target", "")
    isi: dict[tuple[str, str], Any] = {}
    for b in baris_dari(data.ambil("target")):
        isi[b.indikator, b.versi] = b
    for b in baris_dari(_rencana(data)):
        isi[b.indikator, _RENSTRA] = b
    rentang = any(b.rumus == "rentang" for b, _, _ in _indikator(data))
    medan = [(k, v) for v in versi for k in ("nilai", *(("nilai_atas",) * rentang))]
    medan = [(k, v) for k, v in medan if (k, v) != ("nilai_atas", _RENSTRA)]
    kolom = [_kolom_target(k, v, versi[v], v == berlaku) for k, v in medan]
    baris = [
        Baris(
            b.id, (*kunci, *(_angka_target(isi.get((b.id, v)), k) for k, v in medan), None), utuh=u
        )
        for b, kunci, u in _indikator(data)
    ]
    return Lembar(
        "Target",
        f"Target tahun {data.tahun} menurut versi",
        "Ubah target di kolom versi yang dimaksud. Versi yang dipakai mengukur kinerja ditandai.",
        (*_KUNCI_INDIKATOR, *kolom, KOLOM_ALASAN),
        tuple(baris),
    )


def _kolom_target(kolom: str, versi: str, nama: str, berlaku: bool) -> Kolom:
    bidang = "target" if kolom == "nilai" else "target_atas"
    atas = "" if kolom == "nilai" else " (batas atas)"
    tanda = " – berlaku" if berlaku else ""
    catatan = f"Target menurut {nama} ({versi}). {KOSONG}"
    return Kolom(f"{nama}{atas}{tanda}", f"{bidang}.{versi}", "angka", 14, catatan)


def _angka_target(b: Any, kolom: str) -> Any:
    if b is None:
        return None
    nilai = getattr(b, kolom, None)
    return b.predikat if nilai is None and kolom == "nilai" else nilai


def _triwulan(data: DataTahun) -> Lembar:
    if data.ambil("triwulan").empty and data.ambil("realisasi_tahunan").empty:
        return Lembar("Triwulan", "", "", (), ())
    isi = {(b.indikator, b.triwulan): b for b in baris_dari(data.ambil("triwulan"))}
    tahunan = menurut(data.ambil("realisasi_tahunan"), "indikator")
    medan = [(t, k) for t in range(1, 5) for k in ("target", "realisasi")] if isi else []
    kolom = [
        Kolom(f"TW {ROMAWI[t]} {k}", f"tw{t}.{k}", "angka", 11.5, f"Bukan kumulatif. {KOSONG}")
        for t, k in medan
    ]
    setahun = Kolom("Realisasi setahun", "realisasi", "angka", 12, _SETAHUN)
    baris = []
    for b, kunci, utuh in _indikator(data):
        nilai = [getattr(isi.get((b.id, t)), k, None) for t, k in medan]
        baris.append(Baris(b.id, (*kunci, *nilai, _tahunan(tahunan.get(b.id)), None), utuh=utuh))
    return Lembar(
        "Triwulan",
        f"Target dan realisasi triwulan tahun {data.tahun}",
        "Angka setiap triwulan, bukan kumulatif. Realisasi setahun hanya diisi bila tidak "
        "mengikuti triwulan.",
        (*_KUNCI_INDIKATOR, *kolom, setahun, KOLOM_ALASAN),
        tuple(baris),
    )


_SETAHUN = (
    "Terisi hanya bila realisasi setahun tidak mengikuti triwulan; angka ini menggantikan hasil "
    "triwulan. Kosongkan agar triwulan yang dipakai."
)


def _tahunan(b: Any) -> Any:
    return None if b is None else b.predikat if b.realisasi is None else b.realisasi


_RUMUS = ("naik", "turun_selisih", "turun_rasio", "rentang")
_ARAH = ("naik", "turun", "rentang")
_ATURAN = ("jumlah", "terakhir", "rata_rata", "maksimum")


def _aturan(data: DataTahun) -> Lembar:
    kolom = (
        Kolom("Rumus capaian", "rumus", "pilihan", 15, _RUMUS_CATATAN, _RUMUS),
        Kolom("Arah", "arah", "pilihan", 11, "Makin tinggi atau makin rendah makin baik.", _ARAH),
        Kolom("Aturan triwulan", "aturan_triwulan", "pilihan", 15, _ATURAN_CATATAN, _ATURAN),
        Kolom("Batas capaian (%)", "batas_capaian", "angka", 12, "Kosong = tanpa batas."),
    )
    medan = [k.bidang for k in kolom]
    baris = tuple(
        Baris(b.id, (*kunci, *(getattr(b, m) for m in medan), None))
        for b, kunci, _ in _indikator(data)
    )
    return Lembar(
        "Aturan",
        "Cara mengukur setiap indikator",
        "Pilih dari daftar di dalam sel. Aturan berlaku untuk semua tahun dalam skenario ini.",
        (*_KUNCI_INDIKATOR, *kolom, KOLOM_ALASAN),
        baris,
    )


_RUMUS_CATATAN = (
    "naik: R/T × 100. turun_selisih: (2T − R)/T × 100. turun_rasio: T/R × 100. rentang: 100 di "
    "dalam rentang. T target, R realisasi."
)
_ATURAN_CATATAN = "Cara angka triwulan menjadi angka tahun."
