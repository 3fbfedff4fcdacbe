"""The object that the notebook of the chapter "Lampiran Evaluasi" talks to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from IPython.display import display

from lakip_lib.angka import format_bilangan
from lakip_lib.cocokkan.asal import HITUNGAN, MASUKAN, asal_nilai
from lakip_lib.cocokkan.cocokan import Cocokan, cocokkan
from lakip_lib.cocokkan.model import (
    BEDA,
    BEDA_PEMBULATAN,
    COCOK,
    DIJELASKAN,
    PEMBULATAN,
    PUTUSAN,
    TIDAK_DIHITUNG,
)
from lakip_lib.cocokkan.tabel import TABEL, rincian
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.laporan import buka as buka_laporan
from lakip_lib.narasi.markdown import lolos
from lakip_lib.pembuka import sampul
from lakip_lib.tabel.model import Tabel, TidakAdaData
from lakip_lib.tampilan import BlokKhusus, Potongan

ARTI = {
    COCOK: "angka cetak persis sama dengan nilai eksak hitungan; teks sama huruf demi huruf",
    PEMBULATAN: "nilai eksak yang dibulatkan setengah ke atas pada ketelitian tercetak sama",
    BEDA_PEMBULATAN: "nilainya benar, tetapi dipotong atau dibulatkan dengan cara lain",
    DIJELASKAN: "berbeda, dan data memuat penjelasan siapa memutuskan apa serta sebabnya",
    BEDA: "berbeda, dan belum ada penjelasannya",
    TIDAK_DIHITUNG: "data tidak memberi nilai pembanding; sebabnya disebut",
}


def buka(
    tahun: int,
    triwulan: int = 4,
    versi_target: str = "",
    data_dir: str = "data",
    metode_efisiensi: str = "",
    skenario: str = "",
    perubahan: str = "",
) -> Evaluasi:
    """Compare the printed edition of a year with the data. Parameters as for the chapters.

    Raises KesalahanLakip for wrong parameters, a year without a printed edition, a
    scenario, and a report to date: the print is of the whole year.
    """
    tolak_skenario(skenario, perubahan)
    if triwulan != 4:
        raise KesalahanLakip(
            f"cetakan memuat setahun penuh, jadi tidak dapat dicocokkan sampai triwulan "
            f"{triwulan}. Perbaikan: pakai triwulan 4."
        )
    laporan = buka_laporan(tahun, triwulan, versi_target, data_dir, metode_efisiensi)
    return Evaluasi(cocokkan(laporan.hasil))


def tolak_skenario(skenario: str, perubahan: str) -> None:
    """Refuse a scenario: what is printed answers to the official data alone."""
    if skenario or perubahan:
        raise KesalahanLakip(
            "evaluasi memeriksa data resmi, bukan skenario. Perbaikan: kosongkan parameter "
            "skenario dan perubahan."
        )


class Evaluasi:
    """The pieces of the chapter, made on request from the comparison."""

    def __init__(self, cocokan: Cocokan) -> None:
        self.cocokan = cocokan

    @property
    def hasil(self) -> Hasil:
        """Return what was computed from the data."""
        return self.cocokan.hasil

    def sampul(self) -> BlokKhusus:
        """Return the cover."""
        dasar = sampul(self.hasil)
        isi = {
            "judul": "Lampiran Evaluasi: cetakan dibandingkan dengan hitungan",
            "tanggal": None,
            # Whether the report itself is a draft says nothing of this comparison.
            "status": "final",
            "nomor_dokumen": None,
        }
        cadangan = f"# {isi['judul']}\n\n{dasar.isi['unit']}\n\n{dasar.isi['subjudul']}"
        return replace(dasar, isi={**dasar.isi, **isi}, cadangan=cadangan)

    def ringkasan(self) -> Potongan:
        """Return in words how much was compared and what came out."""
        semua, angka, *_ = self.cocokan.jumlah()
        putusan = dict(zip(PUTUSAN, semua.putusan, strict=True))
        butir = "\n".join(f"- {format_bilangan(n)} {p}" for p, n in putusan.items() if n)
        return Potongan(
            f"Cetakan laporan tahun {self.hasil.tahun} memuat {format_bilangan(semua.semua)} isi "
            f"(sel tabel dan angka dalam uraian), {format_bilangan(angka.semua)} di antaranya "
            f"angka. {self._asal()} Setiap isi mendapat tepat satu putusan:\n\n{butir}\n\n"
            f"{self._penutup()}"
        )

    def arti(self) -> Potongan:
        """Return what each verdict means."""
        return Potongan("\n".join(f"- **{lolos(p)}**: {arti}" for p, arti in ARTI.items()))

    def tabel(self, nama: str) -> Tabel | Potongan:
        """Return the table `nama`, or a sentence where there is nothing to list."""
        if nama not in TABEL:
            raise KesalahanLakip(
                f"tabel {nama!r} tidak dikenal. Perbaikan: pakai salah satu dari "
                f"{', '.join(TABEL)}."
            )
        try:
            return TABEL[nama](self.cocokan)
        except TidakAdaData as alasan:
            return Potongan(f"*{str(alasan)[0].upper()}{str(alasan)[1:]}.*")

    def rincian(self) -> None:
        """Show every printed table, cell by cell, and the prose."""
        for satu in self.cocokan.per_tabel():
            display(rincian(self.cocokan, satu.nama))  # type: ignore[no-untyped-call]

    def _asal(self) -> str:
        asal = Counter(asal_nilai(p.hitungan.nilai) for p in self.cocokan.pasangan)
        return (
            f"Di antara pembandingnya, {format_bilangan(asal[HITUNGAN])} nilai dihitung dari sel "
            f"lain dan {format_bilangan(asal[MASUKAN])} nilai ialah sel masukan, yang disalin ke "
            "data dan karena itu hanya menunjukkan bahwa salinannya benar."
        )

    def _penutup(self) -> str:
        terbuka = len(self.cocokan.terbuka())
        if not terbuka:
            return "Tidak ada perbedaan yang belum dijelaskan."
        return f"Masih ada {format_bilangan(terbuka)} perbedaan yang belum dijelaskan."
