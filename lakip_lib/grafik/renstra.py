"""Chart of Bab III.C: progress of every indicator to the five-year plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import pandas as pd

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LAMPAU, LEBAR_PADAT, REALISASI, TAHUN_LALU, TARGET, Isian
from lakip_lib.grafik.kalimat import bila_ada, persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari, menurut, petakan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.hitung.renstra import tahun_rencana
from lakip_lib.istilah import rentang_tahun
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_nilai, sel_persen
from lakip_lib.tabel.model import Penyusun, Tabel, TidakAdaData
from lakip_lib.tabel.sasaran import sampai

_TIDAK_DIHITUNG = "tidak dihitung"
_ISIAN_LAMPAU = (TAHUN_LALU, *LAMPAU)
_LEGENDA = (Kunci(REALISASI, "Mencapai target Renstra"), Kunci(TARGET, "Belum mencapai"))


def renstra_kemajuan(hasil: Hasil) -> Grafik:
    """Return every indicator's realisation to date against the five-year plan, in %.

    From the plan's second year with data on, the progress of its earlier years stands
    above. Raises TidakAdaData when no plan of the data covers the year.
    """
    if hasil.data.periode_renstra is None or hasil.renstra.empty:
        raise TidakAdaData("dokumen Renstra yang mencakup tahun ini tidak tersedia dalam data")
    rencana = rentang_tahun(hasil.data.periode_renstra)
    nama = petakan(hasil.capaian, "indikator", "nama")
    isi = list(baris_dari(hasil.renstra))
    lampau = _lampau(hasil)
    kini = hasil.tahun if lampau else None
    tercapai = sum(1 for b in isi if b.kemajuan is not None and b.kemajuan >= 100)
    sampai = hasil.periode if hasil.triwulan < 4 else f"sampai tahun {hasil.tahun}"
    akhir = f"{tercapai} dari {len(isi)} indikator mencapai target"
    judul = (
        f"Kemajuan terhadap target Renstra {rencana} {sampai}: "
        f"{bila_ada((b.kemajuan for b in isi), akhir)}"
    )
    gambar = gambar_batang(
        "renstra-kemajuan",
        [Baris(nama[b.indikator], (*_batang_lampau(lampau, b), _batang(b, kini))) for b in isi],
        skala_persen(
            (x for frame in (hasil.renstra, *lampau.values()) for x in frame["kemajuan"]),
            "100% = target Renstra",
        ),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.5, huruf=9.0),
        legenda=[*_legenda_lampau(lampau), *_LEGENDA],
    )
    kata = rangkai(f"{nama[b.indikator]}: {_kata_lampau(lampau, b)}{_kata(b)}" for b in isi)
    alt = f"Diagram batang mendatar kemajuan terhadap target Renstra {rencana}. {kata}"
    return Grafik("renstra-kemajuan", judul, alt, gambar, _data(hasil, judul, lampau))


def _lampau(hasil: Hasil) -> dict[int, pd.DataFrame]:
    """Return the progress in the plan's earlier years with data, by year, four at most."""
    rencana = hasil.data.renstra.get("renstra")
    if rencana is None or rencana.empty:
        return {}
    tahun = tahun_rencana(hasil.riwayat, int(rencana["mulai"].iloc[0]))[:-1]
    return {h.tahun: h.renstra for h in tahun[-len(_ISIAN_LAMPAU) :]}


def _data(hasil: Hasil, judul: str, lampau: Mapping[int, pd.DataFrame]) -> Tabel:
    nama = petakan(hasil.capaian, "indikator", "nama")
    satuan = petakan(hasil.capaian, "indikator", "satuan_nama")
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator Kinerja", 2.4, kepala=True),
            *(kolom_angka(f"kemajuan_{t}", f"Kemajuan {t} (%)") for t in lampau),
            kolom_angka("target_renstra", "Target Renstra"),
            kolom_angka("realisasi_sampai", f"Realisasi {sampai(hasil)}"),
            kolom_angka("kemajuan", "Kemajuan (%)"),
        )
    )
    for b in baris_dari(hasil.renstra):
        p.tambah(
            nama[b.indikator],
            *(sel_persen(_pada(frame, b.indikator)) for frame in lampau.values()),
            sel_nilai(b.target_renstra, satuan[b.indikator], b.predikat_renstra, "tanpa target"),
            sel_nilai(b.realisasi_sampai, satuan[b.indikator], b.predikat_sampai),
            sel_persen(b.kemajuan, _alasan(b)),
        )
    return Tabel("renstra-kemajuan", judul, p.kolom, tuple(p.baris))


def _pada(frame: pd.DataFrame, indikator: str) -> Fraction | None:
    b = menurut(frame, "indikator").get(indikator)
    return b and b.kemajuan


def _batang_lampau(lampau: Mapping[int, pd.DataFrame], b: Any) -> Iterator[Batang]:
    """Yield a bar for each earlier year; one without progress says so."""
    for (tahun, frame), isian in zip(lampau.items(), _isian_lampau(lampau), strict=True):
        nilai = _pada(frame, b.indikator)
        if nilai is None:
            yield Batang(kosong=f"{tahun}: {_TIDAK_DIHITUNG}")
        else:
            yield Batang.tunggal(nilai, isian, f"{tahun}: {persen(nilai)}")


def _kata_lampau(lampau: Mapping[int, pd.DataFrame], b: Any) -> str:
    semua = ((t, _pada(frame, b.indikator)) for t, frame in lampau.items())
    return "".join(
        f"{_TIDAK_DIHITUNG if x is None else persen_kata(x)} pada {t}, " for t, x in semua
    )


def _legenda_lampau(lampau: Mapping[int, pd.DataFrame]) -> list[Kunci]:
    isian = _isian_lampau(lampau)
    return [Kunci(satu, f"Tahun {t}") for t, satu in zip(lampau, isian, strict=True)]


def _isian_lampau(lampau: Mapping[int, pd.DataFrame]) -> list[Isian]:
    return list(reversed(_ISIAN_LAMPAU[: len(lampau)]))


def _batang(b: Any, tahun: int | None) -> Batang:
    """Return the bar of this year; `tahun` names it beside bars of other years."""
    if b.kemajuan is None:
        return Batang(kosong=_alasan(b))
    isian = REALISASI if b.kemajuan >= 100 else TARGET
    awal = "" if tahun is None else f"{tahun}: "
    return Batang.tunggal(b.kemajuan, isian, f"{awal}{persen(b.kemajuan)}")


def _kata(b: Any) -> str:
    return _alasan(b) if b.kemajuan is None else persen_kata(b.kemajuan)


def _alasan(b: Any) -> str:
    return str(b.keterangan or _TIDAK_DIHITUNG)
