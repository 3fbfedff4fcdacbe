"""Tables of Bab III.D: budget realisation by activity, kind and account; efficiency."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from lakip_lib.angka import format_rupiah
from lakip_lib.hitung.bingkai import baris_dari, jumlah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    ANGGARAN_SETAHUN,
    KOLOM_ANGGARAN,
    SEBELUM_PEMBULATAN,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_anggaran,
    sel_bilangan,
    sel_persen,
    sel_serapan,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel

_TANPA_RINCIAN = "rincian anggaran per {} tahun ini tidak tersedia dalam data"


def realisasi_kegiatan(hasil: Hasil) -> Tabel:
    """Return ceiling and realisation of every activity by group (print: Tabel 29)."""
    frame = wajib(hasil.kegiatan, _TANPA_RINCIAN.format("kegiatan"))
    kelompok = {b.id: b for b in baris_dari(hasil.kelompok_kegiatan)}
    p = Penyusun(
        (kolom_teks("kegiatan", "Kelompok dan kegiatan", 2.6, kepala=True), *KOLOM_ANGGARAN)
    )
    sebelumnya, nomor = None, 0
    for b in baris_dari(frame):
        if b.kelompok != sebelumnya:
            if b.kelompok is not None:
                induk = kelompok[b.kelompok]
                p.tambah(induk.nama, *sel_anggaran(induk), jenis="kelompok", kunci=induk.id)
            sebelumnya, nomor = b.kelompok, 0
        nomor += 1
        p.tambah(f"{nomor}. {b.nama}", *sel_anggaran(b), kunci=b.id)
    for b in baris_dari(hasil.total):
        p.tambah("Jumlah", *sel_anggaran(b), jenis="jumlah")
    judul = f"Realisasi anggaran per kegiatan tahun {hasil.tahun}"
    return Tabel("realisasi-kegiatan", judul, p.kolom, tuple(p.baris), catatan=_setahun(hasil))


def realisasi_jenis_belanja(hasil: Hasil) -> Tabel:
    """Return ceiling and realisation by kind of spending (print: Tabel 30)."""
    frame = wajib(hasil.jenis_belanja, _TANPA_RINCIAN.format("jenis belanja"))
    p = Penyusun((kolom_teks("jenis_belanja", "Jenis belanja", 2.4, kepala=True), *KOLOM_ANGGARAN))
    for b in baris_dari(hasil.total):
        p.tambah(hasil.data.nama_unit(), *sel_anggaran(b), jenis="jumlah")
    for i, b in enumerate(baris_dari(frame)):
        p.tambah(f"{chr(ord('A') + i)}. {b.nama}", *sel_anggaran(b), kunci=b.kode)
    judul = f"Realisasi anggaran per jenis belanja tahun {hasil.tahun}"
    catatan = (*_beda_jumlah(hasil, frame, "jenis belanja"), *_setahun(hasil))
    return Tabel("realisasi-jenis-belanja", judul, p.kolom, tuple(p.baris), catatan=catatan)


def realisasi_akun(hasil: Hasil) -> Tabel:
    """Return ceiling and realisation of every account by kind (print: Tabel 31)."""
    frame = wajib(hasil.akun, _TANPA_RINCIAN.format("akun"))
    jenis = {b.kode: b for b in baris_dari(hasil.jenis_belanja)}
    p = Penyusun(
        (
            kolom_teks("kode", "Kode", 0.5),
            kolom_teks("mata_anggaran", "Mata anggaran", 2.2, kepala=True),
            *KOLOM_ANGGARAN,
        )
    )
    sebelumnya = None
    for b in baris_dari(frame):
        if b.jenis != sebelumnya:
            induk = jenis[b.jenis]
            sel = (induk.kode, induk.nama_rinci, *sel_anggaran(induk))
            p.tambah(*sel, jenis="kelompok", kunci=induk.kode)
            sebelumnya = b.jenis
        # A kind of spending without accounts says all in the row above.
        if b.kode != b.jenis or sum(frame["jenis"] == b.jenis) > 1:
            p.tambah(b.kode, b.nama, *sel_anggaran(b), kunci=b.kode)
    for b in baris_dari(hasil.total):
        p.tambah("", "Jumlah", *sel_anggaran(b), jenis="jumlah")
    judul = f"Realisasi anggaran per akun tahun {hasil.tahun}"
    catatan = (*_beda_jumlah(hasil, frame, "akun"), *_setahun(hasil))
    return Tabel("realisasi-akun", judul, p.kolom, tuple(p.baris), catatan=catatan)


def _beda_jumlah(hasil: Hasil, frame: pd.DataFrame, apa: str) -> Iterator[str]:
    """Yield a note where the rows do not add up to the year's total, which activities give."""
    for b in baris_dari(hasil.total):
        pagu, realisasi = jumlah(frame["pagu"]), jumlah(frame["realisasi"])
        if (pagu, realisasi) == (b.pagu, b.realisasi):
            return
        rinci = f"rincian per {apa} belum lengkap"
        if pagu is not None and realisasi is not None:
            angka = f"pagu {format_rupiah(pagu)} dan realisasi {format_rupiah(realisasi)}"
            rinci = f"rincian per {apa} berjumlah {angka}"
        yield f"Jumlah anggaran diambil dari rincian kegiatan; {rinci}."


def seksi_anggaran(hasil: Hasil) -> Tabel:
    """Return ceiling and realisation by section."""
    frame = wajib(hasil.seksi_anggaran, _TANPA_RINCIAN.format("seksi"))
    nama = nama_menurut_id(hasil.data.ambil("unit_kerja"))
    p = Penyusun((kolom_teks("seksi", "Seksi", 2.4, kepala=True), *KOLOM_ANGGARAN))
    for b in baris_dari(frame):
        p.tambah(nama[b.seksi], *sel_anggaran(b), kunci=b.seksi)
    for b in baris_dari(hasil.total):
        p.tambah("Jumlah", *sel_anggaran(b), jenis="jumlah")
    judul = f"Realisasi anggaran per seksi tahun {hasil.tahun}"
    sisa = any(b.seksi is None for b in baris_dari(hasil.kegiatan))
    catatan = ("Jumlah mencakup kegiatan yang seksinya tidak disebut.",) * sisa
    catatan += _setahun(hasil)
    return Tabel("seksi-anggaran", judul, p.kolom, tuple(p.baris), catatan=catatan, seri="anak")


def efisiensi(hasil: Hasil) -> Tabel:
    """Return the efficiency of every group of objectives by the method set."""
    frame = wajib(hasil.efisiensi, _TANPA_RINCIAN.format("sasaran"))
    nama = nama_menurut_id(hasil.data.ambil("sasaran"))
    # Only the Ministry of Finance's method turns its E into a value (NE).
    ne = hasil.metode_efisiensi == "d"
    p = Penyusun(
        (
            kolom_teks("sasaran", "Sasaran", 2.6, kepala=True),
            kolom_angka("capaian", "Rata-rata capaian (%)"),
            kolom_angka("serapan", "Serapan (%)"),
            kolom_angka("efisiensi", "E (%)" if ne else "Efisiensi"),
            *(kolom_angka("nilai_efisiensi", "NE (%)") for _ in range(ne)),
            kolom_teks("keterangan", "Keterangan", 1.4),
        )
    )
    for b in baris_dari(frame):
        p.tambah(
            "; ".join(nama[s] for s in b.sasaran),
            sel_persen(b.capaian),
            sel_serapan(b),
            sel_bilangan(b.efisiensi, 2),
            *(sel_bilangan(b.nilai_efisiensi, 2) for _ in range(ne)),
            b.keterangan or "",
            kunci=b.kelompok_pagu,
        )
    judul = f"Efisiensi penggunaan sumber daya tahun {hasil.tahun}"
    catatan = (SEBELUM_PEMBULATAN,)
    return Tabel("efisiensi", judul, p.kolom, tuple(p.baris), catatan=catatan, seri="anak")


def _setahun(hasil: Hasil) -> tuple[str, ...]:
    return (ANGGARAN_SETAHUN,) if hasil.triwulan < 4 else ()
