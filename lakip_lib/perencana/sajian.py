"""What the planner sees of a plan: one sentence, a table and a chart, official beside changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

from lakip_lib.angka import format_bilangan, format_nilai
from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import LEBAR_PADAT, TAHUN_LALU, isian_kategori
from lakip_lib.grafik.kalimat import persen, persen_kata, rangkai
from lakip_lib.grafik.legenda import Kunci
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_persen
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.skenario import tulisan
from lakip_lib.skenario.banding import (
    Banding,
    Ringkasan,
    Sisi,
    per_indikator,
    per_sasaran,
    ringkasan,
)
from lakip_lib.skenario.jawaban import Berikutnya, kategori_berikutnya
from lakip_lib.skenario.ubahan import ubahan
from lakip_lib.tabel.bantu import (
    KOSONG,
    kolom_angka,
    kolom_teks,
    sel_capaian,
    sel_kategori,
    sel_realisasi,
    sel_target,
)
from lakip_lib.tabel.model import Kolom, Penyusun, Sel, Tabel
from lakip_lib.tampilan import Potongan

_TANPA = "Belum ada yang diubah: yang tampil adalah data resmi."
_DUA = ("Resmi", "Skenario")


def kalimat(resmi: Hasil, skenario: Hasil) -> Potongan:
    """Return the effect on the whole unit in one paragraph."""
    if skenario is resmi:
        return Potongan(_TANPA)
    lama, baru = ringkasan(resmi), ringkasan(skenario)
    gerak = [b.gerak for b in per_indikator(resmi, skenario)]
    sasaran = sum(b.berubah for b in per_sasaran(resmi, skenario))
    return Potongan(
        f"**SKENARIO – bukan dokumen resmi.** Indikator yang mencapai target: {_pindah(lama, baru)}"
        f" dari {format_bilangan(baru.indikator)}. Rata-rata capaian: {_rata(lama)} → "
        f"{_rata(baru)}. Kategori naik: {gerak.count('naik')}, turun: {gerak.count('turun')}. "
        f"Sasaran yang berubah: {sasaran}."
    )


def _pindah(lama: Ringkasan, baru: Ringkasan) -> str:
    return f"{format_bilangan(lama.tercapai)} → {format_bilangan(baru.tercapai)}"


def _rata(r: Ringkasan) -> str:
    return "tidak dihitung" if r.rata_rata is None else f"{format_bilangan(r.rata_rata, 2)}%"


_KOLOM = (
    kolom_teks("indikator", "Indikator", 2.2, kepala=True),
    *(Kolom(f"target_{n.lower()}", n, ("Target",), "kanan") for n in _DUA),
    *(Kolom(f"realisasi_{n.lower()}", n, ("Realisasi",), "kanan") for n in _DUA),
    *(kolom_angka(f"capaian_{n.lower()}", n, "Capaian (%)") for n in _DUA),
    *(Kolom(f"kategori_{n.lower()}", n, ("Kategori",)) for n in _DUA),
    Kolom("selisih", "Selisih (poin)", (), "kanan"),
    kolom_teks("perlu", "Realisasi untuk kategori berikutnya", 1.4),
)


def tabel_pengaruh(resmi: Hasil, skenario: Hasil, pilihan: Sequence[str]) -> Tabel:
    """Return the indicators chosen, and those that changed, on both sides.

    The last column tells which realisation of the year brings the next category.
    """
    perlu = {str(j.baris.indikator): j for j in kategori_berikutnya(skenario)}
    p = Penyusun(_KOLOM)
    for b in dipilih(resmi, skenario, pilihan):
        sisi = (b.resmi, b.skenario)
        sel = [_sel(s, buat) for buat in _SEL for s in sisi]
        selisih = Sel(tulisan.selisih(b.selisih), b.selisih, 2 if b.selisih is not None else 0)
        p.tambah(f"{b.id} {b.nama}", *sel, selisih, _perlu(perlu.get(b.id)), kunci=b.id)
    judul = f"Data resmi dan skenario, {skenario.periode}"
    return Tabel("perencana-pengaruh", judul, _KOLOM, tuple(p.baris))


def dipilih(resmi: Hasil, skenario: Hasil, pilihan: Iterable[str]) -> list[Banding]:
    """Return the indicators in `pilihan` and all that differ, in the year's order."""
    ada = set(pilihan)
    return [b for b in per_indikator(resmi, skenario) if b.id in ada or b.berubah]


_BuatSel = Callable[[Any], Sel]
_SEL: tuple[_BuatSel, ...] = (sel_target, sel_realisasi, sel_capaian, sel_kategori)


def _sel(sisi: Sisi, buat: _BuatSel) -> Sel:
    return Sel(KOSONG) if sisi.baris is None else buat(sisi.baris)


def _perlu(j: Berikutnya | None) -> str:
    if j is None:
        return KOSONG
    if j.status == "tertinggi":
        return "kategori sudah tertinggi"
    if j.perlu is None:
        return j.sebab or KOSONG
    return f"{tulisan.kategori(j.tujuan)}: {format_nilai(j.perlu, j.baris.satuan_nama)}"


def tabel_ubahan(resmi: Hasil, skenario: Hasil) -> Tabel | Potongan:
    """Return every changed cell with its official and its new value and the reason."""
    semua = ubahan(resmi, skenario) if skenario is not resmi else []
    if not semua:
        return Potongan(f"*{_TANPA}*")
    p = Penyusun(
        (
            kolom_teks("objek", "Yang diubah", 2.0, kepala=True),
            kolom_teks("hal", "Isian", 1.2),
            Kolom("resmi", "Resmi", (), "kanan"),
            Kolom("skenario", "Skenario", (), "kanan"),
            kolom_teks("alasan", "Alasan", 1.4),
        )
    )
    for u in semua:
        nilai = (tulisan.nilai_ubahan(u, x) for x in (u.resmi, u.skenario))
        p.tambah(f"{u.objek} {u.nama}", u.hal, *nilai, u.alasan or KOSONG)
    return Tabel("perencana-ubahan", "Yang diubah dari data resmi", p.kolom, tuple(p.baris))


def grafik_banding(resmi: Hasil, skenario: Hasil, pilihan: Sequence[str]) -> Grafik | Potongan:
    """Return the achievement of the indicators chosen or changed, official above changed."""
    isi = dipilih(resmi, skenario, pilihan)
    if not isi:
        return Potongan("*Pilih sedikitnya satu indikator untuk melihat grafiknya.*")
    nilai: list[Fraction | None] = [s.nilai for b in isi for s in (b.resmi, b.skenario)]
    kunci = [Kunci(TAHUN_LALU, "capaian resmi")]
    kunci += [
        Kunci(isian_kategori(s.kode_warna), f"skenario: {s.kategori}", s.tanda)
        for s in baris_dari(skenario.skala)
    ]
    gambar = gambar_batang(
        "perencana-banding",
        [_baris(b) for b in isi],
        skala_persen(nilai, "100% = target"),
        tata=Tata(lebar=LEBAR_PADAT, samping=0.45, huruf=9.0),
        legenda=kunci,
    )
    judul = f"Capaian resmi dan skenario, {skenario.periode}"
    return Grafik("perencana-banding", judul, _alt(isi), gambar, _data(isi, judul))


def _baris(b: Banding) -> Baris:
    lama = _batang(b.resmi, "resmi")
    kategori = b.skenario.kategori
    if b.skenario.nilai is None or kategori is None:
        return Baris(b.nama, (lama, Batang(kosong=f"skenario: {b.skenario.sebab}")))
    warna = kategori.kode_warna
    baru = Batang.tunggal(b.skenario.nilai, isian_kategori(warna), persen(b.skenario.nilai))
    return Baris(b.nama, (lama, baru), (kategori.tanda, warna))


def _batang(sisi: Sisi, nama: str) -> Batang:
    if sisi.nilai is None:
        return Batang(kosong=f"{nama}: {sisi.sebab}")
    return Batang.tunggal(sisi.nilai, TAHUN_LALU, persen(sisi.nilai))


def _alt(isi: Sequence[Banding]) -> str:
    awal = f"Diagram batang mendatar capaian resmi dan skenario {len(isi)} indikator. "
    return awal + rangkai(f"{b.nama}: {_kata(b.resmi)} menjadi {_kata(b.skenario)}" for b in isi)


def _kata(sisi: Sisi) -> str:
    if sisi.nilai is None:
        return sisi.sebab
    return f"{persen_kata(sisi.nilai)} ({sisi.kategori.kategori if sisi.kategori else KOSONG})"


def _data(isi: Sequence[Banding], judul: str) -> Tabel:
    p = Penyusun(
        (
            kolom_teks("indikator", "Indikator", 2.4, kepala=True),
            *(kolom_angka(n.lower(), f"{n} (%)") for n in _DUA),
        )
    )
    for b in isi:
        p.tambah(b.nama, *(_sel(s, sel_capaian) for s in (b.resmi, b.skenario)))
    return Tabel("perencana-banding", judul, p.kolom, tuple(p.baris))
