"""The comparison of several scenarios as files: tables in CSV, one XLSX, one HTML page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen, Teks
from lakip_lib.ekspor.html import LakipHTMLExporter
from lakip_lib.ekspor.tabular import isi_csv, tulis_xlsx
from lakip_lib.narasi.markdown import lolos
from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import Banding, Sisi
from lakip_lib.skenario.bandingkan import Bandingan
from lakip_lib.skenario.tulisan import nilai_ubahan
from lakip_lib.skenario.ubahan import ubahan
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan, sel_persen
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Tabel

NAMA = "bandingan"


def tabel_bandingan(b: Bandingan) -> tuple[Tabel, ...]:
    """Return the comparison as tables: changes, indicators, objectives, and the whole."""
    return (_perubahan(b), _indikator(b), _sasaran(b), _keseluruhan(b))


def simpan_bandingan(b: Bandingan, folder: Path) -> list[Path]:
    """Write the tables into `folder` (made if missing); return the files in order.

    One CSV for each table, all of them in `bandingan.xlsx` and on one page `bandingan.html`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tabel = tabel_bandingan(b)
    berkas = []
    for satu in tabel:
        berkas.append(folder / f"{satu.id}.csv")
        berkas[-1].write_text(isi_csv(satu), encoding="utf-8", newline="")
    dokumen = _dokumen(b, tabel)
    tulis_xlsx(dokumen, folder / f"{NAMA}.xlsx")
    html = folder / f"{NAMA}.html"
    pengekspor = LakipHTMLExporter()  # type: ignore[no-untyped-call]
    html.write_text(pengekspor.render(dokumen), encoding="utf-8", newline="")
    return [*berkas, folder / f"{NAMA}.xlsx", html]


def _dokumen(b: Bandingan, tabel: Sequence[Tabel]) -> Dokumen:
    nama = ", ".join(n for n, _ in b.skenario)
    judul = Teks(f"# Perbandingan skenario {lolos(b.resmi.periode)}")
    blok = (BlokTabel(t, f"S.{i}") for i, t in enumerate(tabel, 1))
    meta = {
        "judul": "Perbandingan skenario",
        "unit": b.resmi.data.nama_unit(),
        "subjudul": b.resmi.periode[:1].upper() + b.resmi.periode[1:],
        "tahun": b.resmi.tahun,
        "skenario": nama,
    }
    return Dokumen((Bab(NAMA, (judul, *blok)),), meta)


def _perubahan(b: Bandingan) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("skenario", "Skenario", 1.0, kepala=True),
            kolom_teks("objek", "Kode", 0.7),
            kolom_teks("nama", "Nama", 1.8),
            kolom_teks("bidang", "Yang diubah", 1.1),
            kolom_teks("resmi", "Nilai resmi"),
            kolom_teks("nilai", "Nilai skenario"),
            kolom_teks("alasan", "Alasan", 1.2),
        )
    )
    kunci = []
    for nama, hasil in b.skenario:
        for u in ubahan(b.resmi, hasil):
            kunci.append(nama)
            nilai = (nilai_ubahan(u, x) for x in (u.resmi, u.skenario))
            p.tambah(nama, u.objek, u.nama, u.hal, *nilai, u.alasan or "–", kunci=u.objek)
    p.gabung("skenario", kunci)
    return _tabel(b, "perubahan", "Perubahan setiap skenario", p)


def _indikator(b: Bandingan) -> Tabel:
    # The code is what stays in view on a narrow screen.
    kolom = (
        kolom_teks("kode", "Kode", 0.7, kepala=True),
        kolom_teks("indikator", "Indikator Kinerja", 1.6),
    )
    p = Penyusun((*kolom, *_kolom_sisi(b)))
    for satu in b.indikator():
        p.tambah(satu[0].id, satu[0].nama, *_sel(satu), kunci=satu[0].id)
    return _tabel(b, "indikator", "Capaian indikator menurut skenario", p)


def _sasaran(b: Bandingan) -> Tabel:
    p = Penyusun((kolom_teks("sasaran", "Sasaran", 2.2, kepala=True), *_kolom_sisi(b)))
    for satu in b.sasaran():
        p.tambah(satu[0].nama, *_sel(satu), kunci=satu[0].id)
    return _tabel(b, "sasaran", "Rata-rata capaian sasaran menurut skenario", p)


def _keseluruhan(b: Bandingan) -> Tabel:
    kolom = (kolom_angka(id_, nama) for id_, nama in _sisi(b))
    p = Penyusun((kolom_teks("hal", "Hal", 2.0, kepala=True), *kolom))
    semua = b.ringkasan()
    p.tambah("Rata-rata capaian (%)", *(sel_persen(r.rata_rata) for r in semua))
    p.tambah("Indikator dengan capaian 100% atau lebih", *(sel_bilangan(r.tercapai) for r in semua))
    p.tambah("Capaian tidak dihitung", *(sel_bilangan(r.tanpa) for r in semua))
    p.tambah("Jumlah indikator", *(sel_bilangan(r.indikator) for r in semua))
    return _tabel(b, "keseluruhan", "Keseluruhan menurut skenario", p)


def _sisi(b: Bandingan) -> list[tuple[str, str]]:
    """Return machine name and heading of every side; no scenario's name can take `resmi`."""
    return [("resmi", "Resmi"), *((f"skenario_{nama}", nama) for nama, _ in b.skenario)]


def _kolom_sisi(b: Bandingan) -> Iterable[Kolom]:
    for id_, judul in _sisi(b):
        yield kolom_angka(f"{id_}_capaian", "Capaian (%)", judul, lebar=0.7)
        yield Kolom(f"{id_}_kategori", "Kategori", (judul,), lebar=0.8)
        if id_ != "resmi":
            yield kolom_angka(f"{id_}_selisih", "Selisih (poin)", judul, lebar=0.7)


def _sel(satu: Sequence[Banding]) -> Iterable[Sel]:
    yield from _sel_sisi(satu[0].resmi)
    for b in satu:
        capaian, kategori = _sel_sisi(b.skenario)
        yield capaian
        yield kategori
        selisih = sel_bilangan(b.selisih, 2)
        yield replace(selisih, teks=tulisan.selisih(b.selisih), tanda=tulisan.TANDA.get(b.gerak))


def _sel_sisi(sisi: Sisi) -> tuple[Sel, Sel]:
    k = sisi.kategori
    if k is None:
        return (Sel(sisi.sebab), Sel("tidak dihitung"))
    kategori = Sel(k.kategori, kategori=k.kategori, warna=k.kode_warna, tanda=k.tanda)
    return (sel_persen(sisi.nilai), kategori)


def _tabel(b: Bandingan, id_: str, judul: str, p: Penyusun) -> Tabel:
    lengkap = f"{judul}, {b.resmi.periode}"
    return Tabel(f"{NAMA}-{id_}", lengkap, p.kolom, tuple(p.baris), seri="skenario", lebar=True)
