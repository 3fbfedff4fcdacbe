"""What a draft still lacks: empty cells by file, and prose that is not written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from lakip_lib.angka import format_bilangan
from lakip_lib.baru.narasi import belum_ditulis
from lakip_lib.berlaku import ditiadakan
from lakip_lib.catatan import catat
from lakip_lib.data.final import BOLEH_MENYUSUL
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data
from lakip_lib.narasi.muat import baca_narasi

_DISEBUT = 8  # names that a line on the screen lists


@dataclass(frozen=True)
class Kurang:
    """One file of a year with `kosong` of its `semua` cells (or rows) empty.

    `satuan` names what is counted, `apa` the columns or the files meant, `kata` what is
    wrong with them.
    """

    berkas: str
    kosong: int
    semua: int
    satuan: str
    apa: str
    kata: str = "belum diisi"

    @property
    def banyak(self) -> str:
        """How much is missing, in words."""
        kosong, semua = format_bilangan(self.kosong), format_bilangan(self.semua)
        return f"{kosong} dari {semua} {self.satuan} {self.kata}"

    def __str__(self) -> str:
        apa = self.apa.split(", ")
        lain = f", dan {len(apa) - _DISEBUT} lainnya" if len(apa) > _DISEBUT else ""
        return f"{self.berkas}: {self.banyak} ({', '.join(apa[:_DISEBUT])}{lain})"


def yang_kurang(hasil: Hasil) -> list[Kurang]:
    """Return what the year's report still lacks; nothing unless it is a draft.

    A draft is a year whose `pengesahan.csv` says `konsep`. Quarters after the one
    reported, and prose that a quarterly report leaves out, are not missed.
    """
    if "konsep" not in set(hasil.data.ambil("pengesahan")["status"]):
        return []
    return [k for k in (*_tabel(hasil), _hukum(hasil), *_narasi(hasil)) if k.kosong]


def _tabel(hasil: Hasil) -> Iterator[Kurang]:
    target = hasil.data.ambil("target")
    berlaku = target[target["versi"] == hasil.versi_target]
    versi = f"target versi {hasil.versi_target}"
    yield _baris(hasil, "target", berlaku, ("nilai", "predikat"), versi)
    yield _triwulan(hasil)
    if hasil.triwulan < 4:
        return
    tahunan = hasil.data.ambil("realisasi_tahunan")
    yield _baris(hasil, "realisasi_tahunan", tahunan, ("realisasi", "predikat"), "realisasi")
    for tabel, kolom in BOLEH_MENYUSUL.items():
        yield _sel(hasil, tabel, hasil.data.ambil(tabel), kolom)


def _triwulan(hasil: Hasil) -> Kurang:
    """Count empty cells of the quarters; those of a range need no target."""
    semua = hasil.data.ambil("triwulan")
    sampai = semua[[t <= hasil.triwulan for t in semua["triwulan"]]]
    rentang = set(hasil.capaian[hasil.capaian["rumus"] == "rentang"]["indikator"])
    bertarget = sampai[[i not in rentang for i in sampai["indikator"]]]
    a = _sel(hasil, "triwulan", bertarget, ("target",))
    b = _sel(hasil, "triwulan", sampai, ("realisasi",))
    apa = ", ".join(k.apa for k in (a, b) if k.apa)
    return replace(a, kosong=a.kosong + b.kosong, semua=a.semua + b.semua, apa=apa)


def _sel(hasil: Hasil, tabel: str, frame: pd.DataFrame, kolom: tuple[str, ...]) -> Kurang:
    """Count empty cells of `kolom`; those that have any are named."""
    kosong = {k: sum(n is None for n in frame[k]) for k in kolom}
    apa = ", ".join(k for k, n in kosong.items() if n)
    semua = len(frame) * len(kolom)
    return Kurang(f"{hasil.tahun}/{tabel}.csv", sum(kosong.values()), semua, "sel", apa)


def _baris(
    hasil: Hasil, tabel: str, frame: pd.DataFrame, kolom: tuple[str, ...], apa: str
) -> Kurang:
    """Count rows in which none of `kolom` has a value: a number or a grade will do."""
    kosong = sum(all(getattr(b, k) is None for k in kolom) for b in baris_dari(frame))
    return Kurang(f"{hasil.tahun}/{tabel}.csv", kosong, len(frame), "baris", apa)


def _hukum(hasil: Hasil) -> Kurang:
    """Count the regulations whose title still names the year before: decisions for one year."""
    dasar = hasil.data.ambil("dasar_hukum")
    peraturan = hasil.data.ambil("peraturan")
    # Not the years of a plan.
    lalu = re.compile(rf"\bTahun {hasil.tahun - 1}\b(?!\s*[-–])")
    lama = peraturan[[bool(lalu.search(t or "")) for t in peraturan["tentang"]]]
    apa = [b.peraturan for b in baris_dari(dasar) if b.peraturan in set(lama["id"])]
    berkas, kata = f"{hasil.tahun}/dasar_hukum.csv", f"masih berjudul tahun {hasil.tahun - 1}"
    return Kurang(berkas, len(apa), len(dasar), "peraturan", ", ".join(apa), kata)


def _narasi(hasil: Hasil) -> Iterator[Kurang]:
    dari_data = sorted(narasi_dari_data(hasil.data))
    diminta = [n for n in (*NARASI, *dari_data) if not ditiadakan("narasi", n, hasil.triwulan)]
    kosong = [n for n in diminta if not _tertulis(hasil, n)]
    apa = ", ".join(kosong)
    yield Kurang(f"{hasil.tahun}/narasi/*.md", len(kosong), len(diminta), "berkas", apa)


def _tertulis(hasil: Hasil, nama: str) -> bool:
    jalur = f"{hasil.tahun}/narasi/{nama}.md"
    catat(jalur)
    berkas = hasil.data.folder / jalur
    return berkas.is_file() and not belum_ditulis(baca_narasi(berkas))
