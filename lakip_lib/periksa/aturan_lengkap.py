"""Rules: is everything there that PermenPANRB 53/2014 asks for, and in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lakip_lib.angka import format_bilangan, format_tanggal
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.periksa.analisis_tujuh import Kurang, tujuh_analisis
from lakip_lib.periksa.bukti import Bukti, bernomor
from lakip_lib.periksa.model import DATA, Aturan, Letak, Selisih, TidakBerlaku
from lakip_lib.periksa.narasi import ada_narasi, bagian_narasi, folder_narasi

_JUDUL = ("Penyebab", "Solusi", "Program pendukung")
_BULAN_NOMOR = re.compile(r"/(?P<bulan>[IVX]+)/(?P<tahun>\d{4})$")
_ROMAWI_BULAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# A year's budget is approved by January, the agreement follows within a month; one more is slack.
_BULAN_TERAKHIR = 3
_BAB = (
    ("Bab I", "organisasi", ("bab-1-g-organisasi", "bab-1-b-tugas-fungsi")),
    ("Bab I", "aspek strategis", ("bab-1-c-aspek-strategis",)),
    ("Bab I", "permasalahan utama", ("bab-1-d-permasalahan",)),
    ("Bab II", "ringkasan perjanjian kinerja", ("bab-2-c-pk", "bab-2-c-reviu-pk")),
    ("Bab III.A", "capaian kinerja organisasi", ("bab-3-b-evaluasi", "bab-3-a-pengukuran")),
    ("Bab III.B", "realisasi anggaran", ("bab-3-d-anggaran",)),
    ("Bab IV", "simpulan", ("bab-4-a-kesimpulan",)),
    ("Bab IV", "langkah di masa mendatang", ("bab-4-b-saran", "bab-3-f-tindak-lanjut")),
)
"""What each chapter must hold, with the prose files that hold it (any of them)."""


def penjelasan_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators under target without a cause, a solution or a supporting programme."""
    narasi = _narasi(bukti)
    for b in baris_dari(bukti.hasil.capaian):
        if not _meleset(b):
            continue
        kurang = [j for j in _JUDUL if not narasi.get(b.indikator, {}).get(j, "").strip()]
        if kurang:
            capaian = "tidak tercapai" if b.capaian is None else f"{format_bilangan(b.capaian, 2)}%"
            satu = Letak(f"hasil hitung capaian ({b.indikator})", capaian)
            tempat = f"{bukti.tahun}/narasi/bab-3-c-{b.sasaran.lower()}.md"
            dua = Letak(tempat, f"tanpa {', '.join(kurang)}")
            pesan = "target tidak tercapai, tetapi penjelasannya tidak lengkap"
            yield Selisih(bukti.sebut_id(b.indikator), pesan, satu, dua)


def _meleset(b: Any) -> bool:
    if b.capaian is not None:
        return bool(b.capaian < 100)
    return "tidak tercapai" in (b.keterangan or "")


def _narasi(bukti: Bukti) -> dict[str, dict[str, str]]:
    if not folder_narasi(bukti.hasil).is_dir():
        raise TidakBerlaku(f"tidak ada narasi tahun {bukti.tahun}")
    try:
        return bagian_narasi(bukti.hasil)
    except KesalahanLakip:
        raise TidakBerlaku("narasi tidak dapat disusun (lihat aturan LKP-05)") from None


def narasi_tersusun(bukti: Bukti) -> Iterator[Selisih]:
    """Yield the prose that cannot be filled in from the data."""
    folder = folder_narasi(bukti.hasil)
    if not folder.is_dir():
        raise TidakBerlaku(f"tidak ada narasi tahun {bukti.tahun}")
    try:
        bagian_narasi(bukti.hasil)
    except KesalahanLakip as salah:
        tempat, _, pesan = str(salah).partition(": ")
        dua = Letak("data tahun ini", pesan)
        yield Selisih("Narasi", "narasi tidak dapat disusun", Letak(tempat, "ekspresi"), dua)


def analisis_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield the analyses that cannot be made for some objective, one finding for each."""
    try:
        narasi = _narasi(bukti)
    except TidakBerlaku:
        narasi = {}
    for k in tujuh_analisis(bukti.hasil, narasi):
        yield _kurang(bukti, k)


def _kurang(bukti: Bukti, k: Kurang) -> Selisih:
    banyak = bukti.hasil.capaian["sasaran"].nunique()
    satu = Letak(f"PermenPANRB 53/2014, III.A butir {k.butir}", f"diminta untuk {banyak} sasaran")
    return Selisih(f"Analisis {k.butir}: {k.nama}", k.pesan, satu, Letak(k.tempat, k.kurang))


def bab_lengkap(bukti: Bukti) -> Iterator[Selisih]:
    """Yield what the four chapters must hold and no prose file does."""
    if not folder_narasi(bukti.hasil).is_dir():
        raise TidakBerlaku(f"tidak ada narasi tahun {bukti.tahun}")
    for bab, isi, berkas in _BAB:
        if not any(ada_narasi(bukti.hasil, b) for b in berkas):
            satu = Letak(f"PermenPANRB 53/2014, {bab}", isi)
            tempat = " atau ".join(f"{bukti.tahun}/narasi/{b}.md" for b in berkas)
            yield Selisih(f"{bab}: {isi}", "bagian ini belum ada", satu, Letak(tempat, "tidak ada"))


def tepat_waktu(bukti: Bukti) -> Iterator[Selisih]:
    """Yield a report signed too late, and agreements set when the year was under way."""
    data = bukti.hasil.data
    bulan = [_bulan(k) for k in data.ambil("versi_target")["keputusan"]]
    if data.ambil("pengesahan").empty and not any(bulan):
        raise TidakBerlaku("tidak ada tanggal pengesahan atau nomor keputusan berbulan")
    yield from _laporan_terlambat(bukti)
    yield from _perjanjian_terlambat(bukti)


def _laporan_terlambat(bukti: Bukti) -> Iterator[Selisih]:
    batas = date(bukti.tahun + 1, 3, 1)
    for n, b in bernomor(bukti.hasil.data.ambil("pengesahan")):
        if b.tanggal is not None and b.tanggal >= batas:
            satu = Letak(f"{bukti.tahun}/pengesahan.csv baris {n}", format_tanggal(b.tanggal))
            tempat = "PermenPANRB 53/2014: paling lambat dua bulan"
            dua = Letak(tempat, f"sebelum {format_tanggal(batas)}")
            yield Selisih("Laporan kinerja", "laporan disahkan terlambat", satu, dua)


def _perjanjian_terlambat(bukti: Bukti) -> Iterator[Selisih]:
    """Yield first versions, with no reason of revision, set after the year's beginning."""
    awal = date(bukti.tahun, _BULAN_TERAKHIR + 1, 1)
    for n, b in bernomor(bukti.hasil.data.ambil("versi_target")):
        bulan = _bulan(b.keputusan)
        if bulan is not None and b.alasan is None and bulan >= awal:
            satu = Letak(f"{bukti.tahun}/versi_target.csv baris {n} ({b.id})", b.keputusan)
            dua = Letak("PermenPANRB 53/2014: satu bulan setelah dokumen anggaran", "awal tahun")
            pesan = f"{b.nama} baru ditetapkan bulan {bulan.month} tahun {bulan.year}"
            yield Selisih(b.nama, pesan, satu, dua)


def _bulan(keputusan: str | None) -> date | None:
    """Return the month that a decision's number tells, such as KEP.48/BP3TKI-6/VII/2020."""
    cocok = _BULAN_NOMOR.search(keputusan or "")
    if cocok is None or cocok["bulan"] not in _ROMAWI_BULAN:
        return None
    return date(int(cocok["tahun"]), _ROMAWI_BULAN.index(cocok["bulan"]) + 1, 1)


_PERMEN = "PermenPANRB 53/2014, Lampiran II"
ATURAN = (
    Aturan(
        "LKP-01",
        "Target tidak tercapai tanpa penyebab, solusi, atau program",
        "peringatan",
        f"{_PERMEN}, III.A butir 5 dan 7",
        penjelasan_lengkap,
        DATA,
    ),
    Aturan(
        "LKP-02",
        "Analisis yang diminta tidak lengkap",
        "catatan",
        f"{_PERMEN}, III.A butir 1-7",
        analisis_lengkap,
        DATA,
    ),
    Aturan(
        "LKP-03", "Isi keempat bab tidak lengkap", "peringatan", f"{_PERMEN}", bab_lengkap, DATA
    ),
    Aturan(
        "LKP-04",
        "Dokumen ditetapkan terlambat",
        "peringatan",
        "PermenPANRB 53/2014: waktu perjanjian kinerja dan laporan kinerja",
        tepat_waktu,
        DATA,
    ),
    Aturan(
        "LKP-05",
        "Narasi tidak dapat disusun",
        "galat",
        "Ekspresi dalam narasi menunjuk data yang ada",
        narasi_tersusun,
        DATA,
    ),
)
