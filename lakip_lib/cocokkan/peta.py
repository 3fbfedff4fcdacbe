"""Read and check the pairing that the data declares (`terbitan_tabel.csv`)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lakip_lib.cocokkan.ungkapan import urai
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, KesalahanLakip, Temuan, saran

BERKAS = "terbitan_tabel.csv"


@dataclass(frozen=True)
class Padanan:
    """How one printed column is computed; without table and column it cannot be (`catatan`).

    `nomor` is its row in the file as a spreadsheet counts.
    """

    nomor: int
    tabel_laporan: str | None
    kolom_laporan: str | None
    desimal: str
    catatan: str | None


Peta = Mapping[tuple[str, str], Padanan]


def padanan(peta: Peta, tabel: str, baris: int, kolom: str) -> Padanan:
    """Return the pairing of a printed cell: that of its row alone (`kolom@baris`), if any."""
    return peta.get((tabel, f"{kolom}@{baris}")) or peta[tabel, kolom]


def baca_peta(hasil: Hasil, tabel_laporan: Iterable[str]) -> Peta:
    """Return the pairing of every printed column. Raises DataSalah with all that is wrong.

    `tabel_laporan` are the ids of the report's tables.
    """
    peta = {
        (b.tabel, b.kolom): Padanan(
            i, b.tabel_laporan, b.kolom_laporan, b.desimal or ",", b.catatan
        )
        for i, b in enumerate(baris_dari(hasil.data.ambil("terbitan_tabel")), 2)
    }
    cetak = hasil.data.ambil("terbitan")
    kolom = dict.fromkeys(zip(cetak["tabel"], cetak["kolom"], strict=True))
    dikenal = {*kolom, *((b.tabel, f"{b.kolom}@{b.baris}") for b in baris_dari(cetak))}
    laporan = list(tabel_laporan)
    temuan = [
        *_belum_dipasangkan(hasil.tahun, kolom, peta),
        *(t for k, p in peta.items() for t in _salah(hasil.tahun, k, p, dikenal, laporan)),
    ]
    if temuan:
        raise DataSalah(temuan)
    return peta


def _belum_dipasangkan(
    tahun: int, kolom: Iterable[tuple[str, str]], peta: Peta
) -> Iterator[Temuan]:
    for tabel, nama in kolom:
        if (tabel, nama) not in peta:
            yield Temuan(
                f"{tahun}/{BERKAS}",
                None,
                None,
                f"{tabel}, {nama}",
                "kolom cetak ini belum dipasangkan",
                "tambahkan barisnya; bila tidak dapat dihitung, isi catatan dengan sebabnya",
            )


def _salah(
    tahun: int,
    kunci: tuple[str, str],
    p: Padanan,
    kolom: Container[tuple[str, str]],
    laporan: Sequence[str],
) -> Iterator[Temuan]:
    """Yield what is wrong with one row of the pairing."""
    semua = []
    if kunci not in kolom:
        alasan = "kolom cetak ini tidak ada di terbitan.csv"
        perbaikan = "betulkan tabel dan kolomnya, atau hapus"
        semua.append(("kolom", ", ".join(kunci), alasan, perbaikan))
    if p.tabel_laporan is not None and p.tabel_laporan not in laporan:
        dekat = saran(p.tabel_laporan, laporan)
        perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"pilih dari {', '.join(laporan)}"
        semua.append(("tabel_laporan", p.tabel_laporan, "tabel laporan ini tidak ada", perbaikan))
    for isi in (*semua, *_salah_kolom(p)):
        yield Temuan(f"{tahun}/{BERKAS}", p.nomor, *isi)


def _salah_kolom(p: Padanan) -> Iterator[tuple[str, str | None, str, str]]:
    """Yield column, value, reason and remedy for what is wrong with `kolom_laporan`."""
    if p.kolom_laporan is None:
        if p.tabel_laporan is not None:
            yield "kolom_laporan", None, "kolom laporan kosong", "isi kolom laporannya"
        elif p.catatan is None:
            perbaikan = "isi padanannya, atau sebab tidak dapat dihitung"
            yield "catatan", None, "padanan kosong tanpa sebab", perbaikan
        return
    try:
        urai(p.kolom_laporan)
    except KesalahanLakip as galat:
        alasan, _, perbaikan = str(galat).partition(". Perbaikan: ")
        yield "kolom_laporan", p.kolom_laporan, alasan, perbaikan.rstrip(".")
