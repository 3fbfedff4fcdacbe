"""Check what a schema cannot say: rows and tables that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from lakip_lib.data.baca import Bacaan, Baris
from lakip_lib.data.sel import Salah
from lakip_lib.hitung.kategori import tumpang_tindih
from lakip_lib.kesalahan import saran
from lakip_lib.susun.parameter import METODE

# Settings in free text that a year may leave out: what the cover calls the report, and
# where the site will be read.
_SEBUTAN = ("nama_laporan", "singkatan_laporan", "alamat_situs")


class Isi:
    """The readable rows of one folder; shared tables show through."""

    def __init__(self, folder: str, bacaan: Iterable[Bacaan]) -> None:
        self.folder = folder
        semua = list(bacaan)
        self._milik = {b.sumber.tabel: b for b in semua if b.sumber.folder == folder}
        self._bersama = {b.sumber.tabel: b for b in semua if b.sumber.folder == ""}

    def bacaan(self, tabel: str) -> Bacaan | None:
        """Return the table of this folder, else the shared one, else None."""
        return self._milik.get(tabel) or self._bersama.get(tabel)

    def baris(self, tabel: str) -> list[tuple[Bacaan, Baris]]:
        """Return the rows of a table whose cells could all be read."""
        satu = self.bacaan(tabel)
        lebar = len(satu.sumber.schema.fields) if satu else 0
        return [(satu, b) for b in satu.baris if _utuh(b, lebar)] if satu else []

    def kumpulan(self, tabel: str, kolom: str) -> set[Any]:
        """Return the values that a column of a table holds."""
        return {b.nilai[kolom] for _, b in self.baris(tabel)}

    def utuh(self, tabel: str) -> bool:
        """Tell whether the table exists and was read without any finding."""
        satu = self.bacaan(tabel)
        return satu is not None and satu.terbaca and not satu.temuan


def _utuh(baris: Baris, lebar: int) -> bool:
    return len(baris.nilai) == lebar and not any(isinstance(n, Salah) for n in baris.nilai.values())


def periksa_tahun(isi: Isi) -> None:
    """Add findings about the tables of one year."""
    for periksa in (_pengaturan, _target, _bertarget, _beraturan, _realisasi, _versi, _anggaran):
        periksa(isi)
    _satu_baris(isi, "pengesahan")


def _pengaturan(isi: Isi) -> None:
    sah: dict[str, set[Any]] = {
        "versi_target": isi.kumpulan("versi_target", "id") or isi.kumpulan("target", "versi"),
        "skala": isi.kumpulan("skala", "skala"),
        "metode_efisiensi": set(METODE),
        **{kunci: set() for kunci in _SEBUTAN},
    }
    for satu, baris in isi.baris("pengaturan"):
        kunci, nilai = baris.nilai["kunci"], baris.nilai["nilai"]
        if kunci not in sah:
            satu.salah(baris, "kunci", "pengaturan ini tidak dikenal", _pilih(kunci, sah))
        elif sah[kunci] and nilai not in sah[kunci]:
            alasan = f"{kunci} ini tidak ada dalam data"
            satu.salah(baris, "nilai", alasan, _pilih(nilai or "", sah[kunci]))
    semua = isi.bacaan("pengaturan")
    if semua is not None and isi.utuh("pengaturan"):
        for kunci in sorted(sah.keys() - {*_SEBUTAN, *isi.kumpulan("pengaturan", "kunci")}):
            semua.salah(None, "kunci", f"pengaturan {kunci} tidak ada", f"tambahkan baris {kunci}")


def _pilih(tertulis: str, sah: Iterable[str]) -> str:
    pilihan = sorted(sah)
    dekat = saran(tertulis, pilihan)
    mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
    return f"{mungkin}pakai salah satu dari {', '.join(pilihan)}"


def _target(isi: Isi) -> None:
    indikator = [b.nilai for _, b in isi.baris("indikator")]
    berumus = {n["id"] for n in indikator if n["rumus"]}
    rentang = {n["id"] for n in indikator if n["rumus"] == "rentang"}
    for satu, baris in isi.baris("target"):
        n = baris.nilai
        _bukan_keduanya(satu, baris, "nilai", "predikat")
        atas = n.get("nilai_atas")
        if atas is not None and (n["nilai"] is None or atas < n["nilai"]):
            alasan = "batas atas tanpa batas bawah, atau lebih kecil daripadanya"
            satu.salah(baris, "nilai_atas", alasan, "isi nilai dengan batas bawah rentang")
        elif atas is not None and n["indikator"] in berumus - rentang:
            alasan = "batas atas hanya untuk indikator berumus rentang"
            satu.salah(
                baris, "nilai_atas", alasan, "kosongkan nilai_atas, atau pakai rumus rentang"
            )
        if n["indikator"] in rentang and n["nilai"] is not None and atas is None:
            alasan = "target indikator berumus rentang memerlukan batas atas"
            satu.salah(baris, "nilai_atas", alasan, "isi nilai_atas dengan batas atas rentang")


def _beraturan(isi: Isi) -> None:
    aturan = {b.nilai["id"]: b.nilai["aturan_triwulan"] for _, b in isi.baris("indikator")}
    for satu, baris in isi.baris("triwulan"):
        if aturan.get(baris.nilai["indikator"], "") is None:
            alasan = "aturan_triwulan indikator ini kosong di indikator.csv"
            perbaikan = "isi aturan_triwulan, misalnya jumlah, atau hapus baris triwulan ini"
            satu.salah(baris, "indikator", alasan, perbaikan)


def _bertarget(isi: Isi) -> None:
    bertarget = isi.kumpulan("target", "indikator")
    if not isi.utuh("target"):
        return
    for tabel in ("triwulan", "realisasi_tahunan"):
        for satu, baris in isi.baris(tabel):
            if baris.nilai["indikator"] not in bertarget:
                alasan = f"indikator ini tidak punya baris di {isi.folder}/target.csv"
                perbaikan = "tambahkan baris targetnya (nilai kosong bila tidak ditetapkan)"
                satu.salah(baris, "indikator", alasan, perbaikan)


def _realisasi(isi: Isi) -> None:
    bertriwulan = {
        b.nilai["indikator"] for _, b in isi.baris("triwulan") if b.nilai["realisasi"] is not None
    }
    for satu, baris in isi.baris("realisasi_tahunan"):
        _bukan_keduanya(satu, baris, "realisasi", "predikat")
        if baris.nilai["indikator"] in bertriwulan and baris.nilai["alasan"] is None:
            alasan = "angka ini menggantikan hasil triwulan, tetapi alasannya kosong"
            satu.salah(baris, "alasan", alasan, "tulis alasannya, atau hapus baris ini")


def _bukan_keduanya(satu: Bacaan, baris: Baris, angka: str, predikat: str) -> None:
    if baris.nilai[angka] is not None and baris.nilai[predikat] is not None:
        alasan = f"{angka} dan {predikat} terisi bersamaan"
        satu.salah(baris, predikat, alasan, f"kosongkan {angka} atau {predikat}")


def _versi(isi: Isi) -> None:
    berkegiatan = isi.bacaan("anggaran_kegiatan") is not None
    for satu, baris in isi.baris("versi_target"):
        if not baris.nilai["pagu_dari_kegiatan"]:
            continue
        if baris.nilai["pagu"] is not None:
            alasan = "pagu terisi, padahal dinyatakan sama dengan jumlah pagu kegiatan"
            satu.salah(baris, "pagu", alasan, "kosongkan pagu, atau isi false di kolom berikutnya")
        if not berkegiatan:
            alasan = f"tidak ada {isi.folder}/anggaran_kegiatan.csv untuk dijumlahkan"
            satu.salah(baris, "pagu_dari_kegiatan", alasan, "isi false, atau sediakan berkasnya")


def _anggaran(isi: Isi) -> None:
    total = isi.bacaan("anggaran_total")
    if total is not None and isi.baris("anggaran_total") and isi.baris("anggaran_kegiatan"):
        alasan = "jumlah anggaran sudah diperoleh dari anggaran_kegiatan.csv"
        total.salah(None, None, alasan, "hapus berkas ini; satu angka disimpan sekali")
    _satu_baris(isi, "anggaran_total")
    berinduk = isi.kumpulan("akun", "induk")
    for satu, baris in isi.baris("anggaran_akun"):
        if baris.nilai["akun"] in berinduk:
            alasan = "akun ini punya rincian, jadi anggarannya akan terhitung dua kali"
            satu.salah(baris, "akun", alasan, "isi anggaran pada akun rinciannya saja")


def _satu_baris(isi: Isi, tabel: str) -> None:
    for satu, baris in isi.baris(tabel)[1:]:
        satu.salah(baris, None, "tabel ini hanya boleh berisi satu baris", "hapus baris ini")


def periksa_renstra(isi: Isi) -> None:
    """Add findings about the tables of one five-year plan."""
    awal, akhir = (int(t) for t in isi.folder.split("-")[1:])
    _satu_baris(isi, "renstra")
    for satu, baris in isi.baris("renstra"):
        for kolom, tahun in (("mulai", awal), ("sampai", akhir)):
            if baris.nilai[kolom] != tahun:
                alasan = "tahun ini berbeda dengan nama foldernya"
                satu.salah(baris, kolom, alasan, f"tulis {tahun}, atau ganti nama folder")
    for satu, baris in isi.baris("target"):
        _bukan_keduanya(satu, baris, "nilai", "predikat")
        if not awal <= (baris.nilai["tahun"] or awal) <= akhir:
            satu.salah(baris, "tahun", "di luar masa Renstra", f"tulis tahun {awal} sampai {akhir}")


def periksa_bersama(isi: Isi, tahun: Iterable[int]) -> None:
    """Add findings about the shared tables; `tahun` are the years that have data."""
    _satu_baris(isi, "unit")
    _nama_unit(isi, tahun)
    _pohon(isi, "unit_kerja", "id")
    _pohon(isi, "akun", "kode")
    _skala(isi)


def _nama_unit(isi: Isi, tahun: Iterable[int]) -> None:
    tercakup: dict[int, int] = {}
    akhir = max(tahun, default=0)
    for satu, baris in isi.baris("nama_unit"):
        mulai, sampai = baris.nilai["mulai"], baris.nilai["sampai"]
        if sampai is not None and sampai < mulai:
            satu.salah(baris, "sampai", "lebih awal daripada mulai", "betulkan salah satunya")
            continue
        masa = range(mulai, (sampai or max(akhir, mulai)) + 1)
        if any(t in tercakup for t in masa):
            alasan = "masa nama ini bertumpang tindih dengan baris lain"
            satu.salah(baris, "mulai", alasan, "betulkan mulai atau sampai")
        tercakup.update(dict.fromkeys(masa, baris.nomor))
    semua = isi.bacaan("nama_unit")
    if semua is None or not isi.utuh("nama_unit"):
        return
    for t in sorted(set(tahun) - set(tercakup)):
        alasan = f"tidak ada nama unit untuk tahun {t}"
        semua.salah(None, "mulai", alasan, "tambahkan baris nama unit untuk tahun itu")


def _pohon(isi: Isi, tabel: str, kunci: str) -> None:
    induk = {b.nilai[kunci]: b.nilai["induk"] for _, b in isi.baris(tabel)}
    for satu, baris in isi.baris(tabel):
        dilalui, di = set(), baris.nilai["induk"]
        while di is not None and di not in dilalui and di != baris.nilai[kunci]:
            dilalui.add(di)
            di = induk.get(di)
        if di is not None and di == baris.nilai[kunci]:
            alasan = "induk ini berada di bawah baris ini sendiri"
            satu.salah(baris, "induk", alasan, "tunjuk induk yang lebih atas, atau kosongkan")


def _skala(isi: Isi) -> None:
    baris_skala = isi.baris("skala")
    for satu, b in baris_skala:
        bawah, atas = b.nilai["batas_bawah"], b.nilai["batas_atas"]
        if bawah is not None and atas is not None and atas < bawah:
            dua = (b.teks[k] for k in ("batas_atas", "batas_bawah"))
            alasan = "batas atas {} lebih kecil daripada batas bawah {}".format(*dua)
            satu.salah(b, "batas_atas", alasan, "betulkan salah satu batas itu, atau tukar")
    for skala in dict.fromkeys(b.nilai["skala"] for _, b in baris_skala):
        tingkat = {b.nilai["kategori"]: (s, b) for s, b in baris_skala if b.nilai["skala"] == skala}
        frame = pd.DataFrame([b.nilai for _, b in tingkat.values()], dtype=object)
        for rendah, tinggi in tumpang_tindih(frame):
            satu, b = tingkat[tinggi]
            alasan = f"bertumpang tindih dengan kategori {rendah}"
            satu.salah(b, "batas_bawah", alasan, "betulkan batas kedua kategori")
