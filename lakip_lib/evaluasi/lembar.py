"""Everything about one indicator, piece by piece, for the notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai
from lakip_lib.cocokkan.cocokan import Cocokan
from lakip_lib.cocokkan.model import COCOK, PERNYATAAN, Pasangan
from lakip_lib.cocokkan.tabel import semua
from lakip_lib.cocokkan.ungkapan import kode_disebut
from lakip_lib.evaluasi.banding import tulis_batas
from lakip_lib.evaluasi.masukan import tabel_rumus, tabel_sel
from lakip_lib.evaluasi.temuan import tabel_temuan
from lakip_lib.evaluasi.ulang import baris_indikator
from lakip_lib.hitung.bingkai import Nilai, baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, ROMAWI, RUMUS
from lakip_lib.narasi.markdown import lolos
from lakip_lib.periksa.jalan import Pemeriksaan
from lakip_lib.tabel.bantu import (
    KOSONG,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_capaian,
    sel_kategori,
    sel_nilai,
    sel_persen,
)
from lakip_lib.tabel.model import Baris, Sel, Tabel, TidakAdaData
from lakip_lib.tabel.perencanaan import nama_versi
from lakip_lib.tampilan import Potongan

Bagian = Tabel | Potongan


def lembar_indikator(
    hasil: Hasil, indikator: str, cocokan: Cocokan | None, pemeriksaan: list[Pemeriksaan]
) -> list[Bagian]:
    """Return the pieces about one indicator, always as many and in the same order.

    What the data cannot fill is a sentence that says why. Raises KesalahanLakip for an
    unknown indicator.
    """
    b = baris_indikator(hasil, indikator)
    return [
        Potongan(_identitas(hasil, b)),
        tabel_atau(lambda: tabel_rumus(b)),
        tabel_atau(lambda: tabel_sel(b)),
        tabel_atau(lambda: _triwulan(hasil, b)),
        _tahun(hasil, indikator),
        tabel_atau(lambda: _cetakan(cocokan, hasil, indikator)),
        *(tabel_atau(partial(tabel_temuan, p, indikator)) for p in pemeriksaan),
    ]


def tabel_atau(buat: Callable[[], Tabel]) -> Bagian:
    """Return a table, or the sentence that says why there is none."""
    try:
        return buat()
    except TidakAdaData as alasan:
        return Potongan(f"*{str(alasan)[0].upper()}{str(alasan)[1:]}.*")


def _identitas(hasil: Hasil, b: Any) -> str:
    sasaran = nama_menurut_id(hasil.data.ambil("sasaran")).get(b.sasaran, "")
    unit = nama_menurut_id(hasil.data.ambil("unit_kerja")).get(b.seksi, KOSONG)
    versi = {"renstra": "Renstra", **nama_versi(hasil)}[hasil.versi_target]
    isi = {
        "Sasaran": f"{b.sasaran} {sasaran}",
        "Seksi pengampu": unit,
        "Satuan": b.satuan_nama or "nilai",
        "Rumus capaian": f"{RUMUS[b.rumus]}, dikali seratus ({ARAH[b.arah]})",
        "Aturan triwulan": ATURAN_TRIWULAN.get(b.aturan_triwulan, KOSONG),
        "Batas capaian": tulis_batas(b.batas_capaian),
        "Versi target": versi,
        "Target": sel_nilai(b.target, b.satuan_nama, b.predikat_target, "tidak ada").teks,
        "Realisasi": sel_nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi).teks,
        "Capaian": _capaian(b),
        "Catatan data": b.alasan or "",
    }
    butir = "\n".join(f"- {k}: {lolos(str(v))}" for k, v in isi.items() if v)
    return f"### {b.indikator} {lolos(b.nama)}\n\n{butir}"


def _capaian(b: Any) -> str:
    if b.capaian is None:
        return str(b.keterangan)
    return f"{sel_capaian(b).teks} persen, {b.kategori} {b.tanda}"


_KOLOM_TRIWULAN = (
    kolom_teks("triwulan", "Triwulan", 0.7, kepala=True),
    kolom_angka("target", "Target"),
    kolom_angka("realisasi", "Realisasi"),
    kolom_angka("capaian", "Capaian (%)"),
    kolom_angka("target_kumulatif", "Target sampai triwulan ini"),
    kolom_angka("realisasi_kumulatif", "Realisasi sampai triwulan ini"),
    kolom_angka("capaian_kumulatif", "Capaian sampai triwulan ini (%)"),
)


def _triwulan(hasil: Hasil, b: Any) -> Tabel:
    milik = [q for q in baris_dari(hasil.triwulan_rinci) if q.indikator == b.indikator]
    if not milik:
        raise TidakAdaData(f"data triwulan tahun {hasil.tahun} tidak tersedia")
    baris = tuple(Baris(_sel_triwulan(q, b.satuan_nama)) for q in milik)
    judul = f"Triwulan tahun {hasil.tahun}"
    return Tabel("evaluasi-triwulan", judul, _KOLOM_TRIWULAN, baris)


def _sel_triwulan(q: Any, satuan: str) -> tuple[Sel, ...]:
    return (
        Sel(ROMAWI[q.triwulan]),
        sel_nilai(q.target, satuan),
        sel_nilai(q.realisasi, satuan),
        sel_persen(q.capaian),
        sel_nilai(q.target_kumulatif, satuan, kosong=KOSONG),
        sel_nilai(q.realisasi_kumulatif, satuan, kosong=KOSONG),
        sel_persen(q.capaian_kumulatif),
    )


_KOLOM_TAHUN = (
    kolom_teks("tahun", "Tahun", 0.8, kepala=True),
    kolom_angka("target", "Target"),
    kolom_angka("realisasi", "Realisasi"),
    kolom_angka("capaian", "Capaian (%)"),
    kolom_teks("kategori", "Kategori", 0.8),
    kolom_teks("keterangan", "Keterangan", 2.0),
)


def _tahun(hasil: Hasil, indikator: str) -> Tabel:
    """Return the indicator in all years that have data, and its change from last year."""
    baris = []
    for satu in hasil.riwayat:
        b = menurut(satu.capaian, "indikator").get(indikator)
        if b is not None:
            baris.append(Baris((Sel(str(satu.tahun)), *_sel_tahun(b))))
    banding = menurut(hasil.perbandingan, "indikator")[indikator]
    perubahan = (
        Sel("Perubahan"),
        Sel(KOSONG),
        Sel(_berubah(banding.perubahan_persen, "%")),
        Sel(_berubah(banding.selisih_capaian, "poin")),
        Sel(KOSONG),
        Sel(banding.keterangan or KOSONG),
    )
    baris.append(Baris(perubahan, "jumlah"))
    return Tabel("evaluasi-tahun", "Dibandingkan tahun lalu", _KOLOM_TAHUN, tuple(baris))


def _sel_tahun(b: Any) -> tuple[Sel, ...]:
    return (
        sel_nilai(b.target, b.satuan_nama, b.predikat_target, KOSONG),
        sel_nilai(b.realisasi, b.satuan_nama, b.predikat_realisasi, KOSONG),
        sel_persen(b.capaian),
        sel_kategori(b),
        Sel(b.keterangan or b.alasan or KOSONG),
    )


def _berubah(x: Nilai, satuan: str) -> str:
    if x is None:
        return KOSONG
    tanda = "+" if x > 0 else ""
    teks = format_nilai(x, satuan) if satuan == "%" else f"{format_bilangan(x, 2)} {satuan}"
    return f"{tanda}{teks}"


def _cetakan(cocokan: Cocokan | None, hasil: Hasil, indikator: str) -> Tabel:
    """Return the printed figures about an indicator with their verdicts.

    Names that are printed right are left out.
    """
    if cocokan is None:
        raise TidakAdaData(f"tahun {hasil.tahun} tidak mempunyai data cetakan")
    milik = tuple(_pasangan(cocokan, hasil, indikator))
    if not milik:
        raise TidakAdaData(f"cetakan tidak memuat angka tentang {indikator}")
    tabel = semua(replace(cocokan, pasangan=milik))
    return replace(tabel, id="evaluasi-cetakan", judul=f"Angka cetak tentang {indikator}")


def _pasangan(cocokan: Cocokan, hasil: Hasil, indikator: str) -> Iterator[Pasangan]:
    uraian = {
        b.kode
        for b in baris_dari(hasil.data.ambil("kaitan"))
        if (b.jenis, b.hal) == ("indikator", indikator)
    }
    for p in cocokan.pasangan:
        if p.cetak.tabel == PERNYATAAN:
            disebut = p.cetak.kolom in uraian or indikator in _kode(p)
        else:
            disebut = p.cetak.kunci == indikator
        if disebut and (p.jenis == "angka" or p.putusan != COCOK):
            yield p


def _kode(p: Pasangan) -> list[str]:
    return kode_disebut(p.hitungan.sumber) if p.hitungan.sumber else []
