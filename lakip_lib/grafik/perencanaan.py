"""Chart of Bab II: the ceilings of the sections."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from lakip_lib.angka import format_rupiah
from lakip_lib.grafik.anggaran import porsi_dari
from lakip_lib.grafik.batang import Baris, Batang, gambar_batang
from lakip_lib.grafik.gaya import PAGU
from lakip_lib.grafik.kalimat import persen, persen_kata, rangkai
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.hitung.bingkai import baris_dari, jumlah
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    KOLOM_ANGGARAN,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_persen,
    sel_rupiah,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel

_KOSONG = "belum diisi"
_TANPA_RINCIAN = "rincian anggaran per seksi tahun ini tidak tersedia dalam data"
_Isi = tuple[str, Fraction | None, Fraction | None]


def seksi_pagu(hasil: Hasil) -> Grafik:
    """Return the budget ceiling of every section and its share of the whole."""
    frame = wajib(hasil.seksi_anggaran, _TANPA_RINCIAN)
    nama = nama_menurut_id(hasil.data.ambil("unit_kerja"))
    # Also what activities without a section have.
    total: Fraction | None = jumlah(hasil.total["pagu"])
    isi: list[_Isi] = [
        (nama[b.seksi], b.pagu, porsi_dari(b.pagu, total)) for b in baris_dari(frame)
    ]
    seluruhnya = "belum lengkap" if total is None else f"seluruhnya {format_rupiah(total)}"
    judul = f"Pagu anggaran per seksi tahun {hasil.tahun}: {seluruhnya}"
    baris = [Baris(satu[0], (_batang(satu),)) for satu in isi]
    gambar = gambar_batang("seksi-pagu", baris, skala_bilangan(frame["pagu"]))
    kata = rangkai(map(_kalimat, isi))
    alt = f"Diagram batang pagu anggaran per seksi tahun {hasil.tahun}. {kata}"
    return Grafik("seksi-pagu", judul, alt, gambar, _data(judul, isi))


def _data(judul: str, isi: Sequence[_Isi]) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("seksi", "Seksi", 2.4, kepala=True),
            KOLOM_ANGGARAN[0],
            kolom_angka("porsi", "Porsi (%)"),
        )
    )
    for nama, pagu, porsi in isi:
        p.tambah(nama, sel_rupiah(pagu, _KOSONG), sel_persen(porsi))
    return Tabel("seksi-pagu", judul, p.kolom, tuple(p.baris))


def _batang(satu: _Isi) -> Batang:
    _, pagu, porsi = satu
    if pagu is None:
        return Batang(kosong=_KOSONG)
    bagian = "" if porsi is None else f" ({persen(porsi)})"
    return Batang.tunggal(pagu, PAGU, f"{format_rupiah(pagu)}{bagian}")


def _kalimat(satu: _Isi) -> str:
    nama, pagu, porsi = satu
    if pagu is None:
        return f"{nama} {_KOSONG}"
    bagian = "" if porsi is None else f", {persen_kata(porsi)} dari seluruh pagu"
    return f"{nama} {format_rupiah(pagu)}{bagian}"
