"""What guesses are made from: numbers of the data with their names, and the printed figures."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from lakip_lib.cocokkan.banding import putuskan_angka
from lakip_lib.cocokkan.bilangan import AngkaCetak, baca_cetak
from lakip_lib.cocokkan.model import BEDA, BEDA_PEMBULATAN, PERNYATAAN, Cetak, Hitungan, Pasangan
from lakip_lib.cocokkan.peta import Peta
from lakip_lib.cocokkan.ungkapan import TanpaNilai, bagian, hitung, kode_disebut
from lakip_lib.hitung.bingkai import baris_dari, menurut
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.istilah import ROMAWI
from lakip_lib.kesalahan import KesalahanLakip


@dataclass(frozen=True)
class Butir:
    """One number of the data: what it is called, what it is about, and of which kind."""

    nilai: Fraction
    sebutan: str
    kunci: str | None
    jenis: str
    tahun: int


@dataclass(frozen=True)
class Bahan:
    """Everything that the guesses look into. `pasangan` are all pairs of the print."""

    hasil: Hasil
    konteks: Mapping[str, Any]
    peta: Peta
    pasangan: Sequence[Pasangan]

    @cached_property
    def butir(self) -> list[Butir]:
        """All numbers of this year and the years before, in order of relevance."""
        return list(kumpulkan(self.hasil))

    @cached_property
    def indikator(self) -> dict[str, Any]:
        """This year's indicators by id."""
        return menurut(self.hasil.capaian, "indikator")

    @cached_property
    def angka_cetak(self) -> list[tuple[Pasangan, AngkaCetak]]:
        """All printed figures."""
        semua = ((p, angka_dari(p.cetak)) for p in self.pasangan if p.jenis == "angka")
        return [(p, a) for p, a in semua if a is not None]

    @cached_property
    def sel_cetak(self) -> dict[tuple[str, int, str], Pasangan]:
        """All pairs by the place of the printed cell."""
        return {p.cetak.letak: p for p in self.pasangan}

    def terkait(self, p: Pasangan) -> list[str]:
        """Return the ids that a printed figure is about, the nearest first."""
        sendiri = [p.cetak.kunci] if p.cetak.kunci else []
        return [*sendiri, *kode_disebut(p.hitungan.sumber)] if _ungkapan(p) else sendiri

    def nilai(self, p: Pasangan, ganti: Mapping[str, Fraction]) -> Fraction | None:
        """Return the value of a statement's expression with parts replaced; None if it has none."""
        try:
            nilai = hitung(p.hitungan.sumber, self.konteks, ganti)
        except (TanpaNilai, KesalahanLakip):
            return None
        return Fraction(nilai) if isinstance(nilai, (int, Fraction)) else None

    def bagian(self, p: Pasangan) -> list[ast.expr]:
        """Return the parts of the expression of a statement; none for a cell of a table."""
        return bagian(p.hitungan.sumber) if _ungkapan(p) else []


def _ungkapan(p: Pasangan) -> bool:
    return p.cetak.tabel == PERNYATAAN and bool(p.hitungan.sumber)


def angka_dari(cetak: Cetak) -> AngkaCetak | None:
    """Return the figure that a printed cell shows."""
    return baca_cetak(cetak.teks, cetak.desimal)


def beda_angka(p: Pasangan) -> tuple[AngkaCetak, Hitungan] | None:
    """Return the printed figure of a difference between numbers; None for any other pair."""
    cetak = angka_dari(p.cetak)
    if p.putusan != BEDA or cetak is None or p.hitungan.nilai is None:
        return None
    return cetak, p.hitungan


def memberi(cetak: AngkaCetak, nilai: Fraction | None) -> bool | None:
    """Tell whether `nilai` gives the printed figure: True, False as rounded otherwise, None no."""
    if nilai is None:
        return None
    putusan, _ = putuskan_angka(cetak, nilai)
    return None if putusan == BEDA else putusan != BEDA_PEMBULATAN


def kumpulkan(hasil: Hasil) -> Iterator[Butir]:
    """Yield the numbers of all years up to this one, the latest first."""
    for satu in reversed(hasil.riwayat):
        yield from _indikator(satu)
        yield from _anggaran(satu)
    yield from _versi(hasil)
    for b in baris_dari(hasil.data.ambil("fakta")):
        yield Butir(b.nilai, f"{b.nama} (fakta {b.id})", b.id, "nilai", hasil.tahun)


def _indikator(hasil: Hasil) -> Iterator[Butir]:
    for b in baris_dari(hasil.capaian):
        yield from _baris(b, b.indikator, ("target", "realisasi", "capaian"), hasil.tahun)
    for b in baris_dari(hasil.triwulan_rinci):
        triwulan = f"triwulan {ROMAWI[b.triwulan]}"
        yield from _baris(b, b.indikator, ("target", "realisasi"), hasil.tahun, triwulan)


def _anggaran(hasil: Hasil) -> Iterator[Butir]:
    kolom = ("pagu", "realisasi", "serapan", "sisa")
    for b in baris_dari(hasil.total):
        yield from _baris(b, None, kolom, hasil.tahun, "anggaran seluruhnya")
    frame = ((hasil.kegiatan, "id"), (hasil.akun, "kode"), (hasil.jenis_belanja, "kode"))
    for satu, kunci in (*frame, (hasil.kelompok_kegiatan, "id"), (hasil.seksi_anggaran, "seksi")):
        for b in baris_dari(satu):
            yield from _baris(b, getattr(b, kunci), kolom, hasil.tahun)


def _versi(hasil: Hasil) -> Iterator[Butir]:
    for b in baris_dari(hasil.target_versi):
        sebutan = f"target {b.indikator} versi {b.versi}"
        if b.nilai is not None:
            yield Butir(b.nilai, sebutan, b.indikator, "target", hasil.tahun)
    for b in baris_dari(hasil.pagu_versi):
        if b.pagu is not None:
            yield Butir(b.pagu, f"pagu versi {b.versi}", b.versi, "pagu", hasil.tahun)


def _baris(
    b: Any, kunci: str | None, kolom: Iterable[str], tahun: int, tambahan: str = ""
) -> Iterator[Butir]:
    for nama in kolom:
        nilai = getattr(b, nama)
        if nilai is not None:
            bagian_ = (nama, kunci, tambahan, f"tahun {tahun}")
            sebutan = " ".join(satu for satu in bagian_ if satu)
            yield Butir(Fraction(nilai), sebutan, kunci, nama, tahun)
