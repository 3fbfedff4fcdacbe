"""The method page: rules and formulas, every example computed by the rule itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai
from lakip_lib.hitung import capaian, efisiensi, perbandingan
from lakip_lib.hitung.bingkai import baris_dari, petakan
from lakip_lib.hitung.capaian import RUMUS_MENURUT_ARAH, Ukuran, hitung_capaian
from lakip_lib.hitung.kategori import celah_skala
from lakip_lib.hitung.triwulan import gabung
from lakip_lib.istilah import ARAH, ATURAN_TRIWULAN, METODE_PROYEKSI, RUMUS, daftar_kata
from lakip_lib.situs.tahun import TahunSitus
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

SIMBOL = {
    "naik": "R ÷ T × 100",
    "turun_selisih": "(2 × T − R) ÷ T × 100",
    "turun_rasio": "T ÷ R × 100",
    "rentang": "100 di antara batas bawah dan batas atas; di luarnya terhadap batas terdekat",
}
"""The formulas in signs: T the target, R the realisation. A test computes them."""

SUMBER = {
    "capaian": capaian.SUMBER,
    "perbandingan": perbandingan.SUMBER,
    "efisiensi": efisiensi.SUMBER,
}
_T, _R = Fraction(80), Fraction(60)
_ATAS = Fraction(90)
_TRIWULAN = tuple(Fraction(n) for n in (20, 40, 10, 30))
_TANPA_ANGKA = (
    ("Target tidak ada", Ukuran(None, _R), "naik", "naik"),
    ("Realisasi belum diisi", Ukuran(_T, None), "naik", "naik"),
    ("Target 0, realisasi 0", Ukuran(Fraction(0), Fraction(0)), "naik", "naik"),
    ("Target 0, realisasi 3", Ukuran(Fraction(0), Fraction(3)), "turun_selisih", "turun"),
    ("Predikat huruf", Ukuran(predikat_target="BB", predikat_realisasi="A"), "naik", "naik"),
    ("Tidak tersedia", Ukuran(_T, predikat_realisasi="NA"), "naik", "naik"),
)
_METODE: dict[str, tuple[str, Callable[[Fraction, Fraction], Any]]] = {
    "a": ("capaian − serapan", efisiensi.metode_a),
    "b": ("100 − serapan, bila capaian sekurang-kurangnya 100", efisiensi.metode_b),
    "c": ("capaian ÷ serapan × 100", efisiensi.metode_c),
    "d": (
        "E = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100, dibatasi −20 sampai 20; "
        "NE = 50 + E ÷ 20 × 50",
        lambda c, s: efisiensi.metode_d([efisiensi.Keluaran(Fraction(100), s, c)]),
    ),
}
_CAPAIAN, _SERAPAN = Fraction(105), Fraction(95)


@dataclass(frozen=True)
class Skala:
    """One scale: its name, the years that use it, its table, its gaps in words."""

    nama: str
    tahun: str
    tabel: Tabel
    celah: tuple[str, ...]


def tabel_rumus(urut: Sequence[TahunSitus]) -> Tabel:
    """Return the achievement formulas, with an example and how many indicators use each."""
    p = Penyusun(
        (
            kolom_teks("rumus", "Rumus", 1.4, kepala=True),
            kolom_teks("tanda", "Hitungan", 1.8),
            kolom_teks("arah", "Untuk indikator yang", 1.4),
            kolom_angka("contoh", "Contoh"),
            kolom_angka("dipakai", f"Indikator {urut[-1].tahun}"),
        )
    )
    pakai = list(urut[-1].hasil.capaian["rumus"])
    for rumus, kata in RUMUS.items():
        arah = [a for a, semua in RUMUS_MENURUT_ARAH.items() if rumus in semua]
        atas = _ATAS if rumus == "rentang" else None
        contoh = hitung_capaian(Ukuran(_T, _R, atas), rumus, arah[0]).nilai
        kata_arah = daftar_kata(ARAH[a] for a in arah)
        isi = sel_bilangan(contoh, 2), sel_bilangan(pakai.count(rumus))
        p.tambah(kata, SIMBOL[rumus], kata_arah, *isi)
    target, rentang = format_bilangan(_T), format_bilangan(_ATAS)
    catatan = (
        f"Contoh dihitung untuk target (T) {target} dan realisasi (R) {format_bilangan(_R)}; "
        f"rentang {target}–{rentang}.",
    )
    return Tabel("rumus", "Rumus capaian", p.kolom, tuple(p.baris), catatan)


def tabel_tanpa_angka() -> Tabel:
    """Return what stands in place of an achievement that no formula can measure."""
    p = Penyusun(
        (kolom_teks("keadaan", "Keadaan", 1, kepala=True), kolom_teks("hasil", "Yang ditulis", 2))
    )
    for nama, ukuran, rumus, arah in _TANPA_ANGKA:
        hasil = hitung_capaian(ukuran, rumus, arah)
        p.tambah(nama, str(hasil.keterangan))
    return Tabel("tanpa-angka", "Keadaan tanpa angka capaian", p.kolom, tuple(p.baris))


def tabel_triwulan() -> Tabel:
    """Return the rules from quarters to the year, with an example, and the projections."""
    p = Penyusun(
        (
            kolom_teks("aturan", "Nilai setahun", 1.3, kepala=True),
            kolom_angka("contoh", "Contoh"),
            kolom_teks("proyeksi", "Proyeksi sebelum tahun berakhir", 2),
        )
    )
    for aturan, kata in ATURAN_TRIWULAN.items():
        contoh = gabung(_TRIWULAN, aturan).nilai
        p.tambah(kata, sel_bilangan(contoh), METODE_PROYEKSI[aturan])
    angka = daftar_kata(map(format_bilangan, _TRIWULAN))
    catatan = (f"Contoh dihitung dari nilai triwulan {angka}.",)
    return Tabel("triwulan", "Dari triwulan ke setahun", p.kolom, tuple(p.baris), catatan)


def tabel_efisiensi(urut: Sequence[TahunSitus]) -> Tabel:
    """Return the efficiency methods with an example and the years that use each."""
    p = Penyusun(
        (
            kolom_teks("metode", "Metode", 0.6, kepala=True),
            kolom_teks("hitungan", "Hitungan", 2.4),
            kolom_angka("contoh", "Contoh"),
            kolom_teks("arti", "Arti contoh", 1.6),
            kolom_teks("tahun", "Dipakai tahun"),
        )
    )
    for metode, (kata, hitung) in _METODE.items():
        hasil = hitung(_CAPAIAN, _SERAPAN)
        tahun = daftar_kata(t.tahun for t in urut if t.hasil.metode_efisiensi == metode)
        contoh = sel_bilangan(hasil.efisiensi, 2)
        p.tambah(metode, kata, contoh, str(hasil.keterangan or ""), tahun or "–")
    angka = (format_nilai(_CAPAIAN, "%"), format_nilai(_SERAPAN, "%"))
    catatan = ("Contoh dihitung untuk capaian {} dan serapan {}.".format(*angka),)
    return Tabel("efisiensi", "Metode efisiensi", p.kolom, tuple(p.baris), catatan)


def semua_skala(urut: Sequence[TahunSitus]) -> list[Skala]:
    """Return the scales that the years use, the newest year's first."""
    dipakai: dict[str, list[TahunSitus]] = {}
    for t in reversed(urut):
        kunci = petakan(t.data.ambil("pengaturan"), "kunci", "nilai")["skala"]
        dipakai.setdefault(str(kunci), []).append(t)
    return [_skala(nama, tahun) for nama, tahun in dipakai.items()]


def versi_target(urut: Sequence[TahunSitus]) -> list[tuple[int, str]]:
    """Return for each year, newest first, the name of the target version in force."""
    hasil = []
    for t in reversed(urut):
        nama = petakan(t.data.ambil("versi_target"), "id", "nama")
        hasil.append((t.tahun, str(nama.get(t.hasil.versi_target, t.hasil.versi_target))))
    return hasil


def _skala(nama: str, tahun: Sequence[TahunSitus]) -> Skala:
    skala = tahun[0].hasil.skala
    p = Penyusun(
        (kolom_teks("kategori", "Kategori", kepala=True), kolom_teks("nilai", "Capaian (%)", 1.6))
    )
    for s in baris_dari(skala):
        kategori = Sel(s.kategori, kategori=s.kategori, warna=s.kode_warna, tanda=s.tanda)
        p.tambah(kategori, _batas(s))
    daftar = daftar_kata(sorted(t.tahun for t in tahun))
    judul = f"Kategori capaian tahun {daftar}"
    tabel = Tabel(f"skala-{nama}", judul, p.kolom, tuple(p.baris))
    return Skala(nama, daftar, tabel, tuple(str(c) for c in celah_skala(skala)))


def _batas(s: Any) -> str:
    batas = (
        (s.batas_bawah, "sekurang-kurangnya" if s.termasuk_bawah else "di atas"),
        (s.batas_atas, "sampai dengan" if s.termasuk_atas else "di bawah"),
    )
    ada = [f"{kata} {format_bilangan(x)}" for x, kata in batas if x is not None]
    return ", ".join(ada) or "semua nilai"
