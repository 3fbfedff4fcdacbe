"""Answers to items of the review checklist; each function is named in `reviu.csv`.

An answer is "ya" or "tidak" only where the data shows it. What the data shows in part is
left to a person, with what is known.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.model import Aturan, Selisih
from lakip_lib.periksa.narasi import ada_narasi

Temuan = tuple[tuple[Aturan, Selisih], ...]


class Jawab(NamedTuple):
    """An answer and what it rests on."""

    jawaban: Literal["ya", "tidak", "tidak berlaku", "perlu orang"]
    alasan: str


def _jawab(kurang: list[str], bila_ya: str) -> Jawab:
    if kurang:
        return Jawab("tidak", f"Belum ada: {', '.join(kurang)}.")
    return Jawab("ya", bila_ya)


def _milik(temuan: Temuan, *id_: str) -> list[Selisih]:
    return [s for a, s in temuan if a.id in id_]


def _kode(temuan: list[Selisih]) -> str:
    """Return the ids that findings are about: the first word of what they name."""
    return ", ".join(dict.fromkeys(s.hal.split()[0] for s in temuan))


def data_penting(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 1: who reports, for whom, with what organisation and people."""
    data = bukti.hasil.data
    perlu = {
        "identitas unit": not data.ambil("unit").empty,
        "pengesahan": not data.ambil("pengesahan").empty,
        "struktur organisasi": not data.ambil("unit_kerja").empty,
        "data pegawai": not data.ambil("pegawai").empty,
        "tujuan dan sasaran": not (data.ambil("tujuan").empty or data.ambil("sasaran").empty),
    }
    kurang = [nama for nama, ada in perlu.items() if not ada]
    return _jawab(kurang, "Identitas, pengesahan, organisasi, pegawai, tujuan, dan sasaran ada.")


def target_disajikan(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 2: every indicator has a target."""
    capaian = baris_dari(bukti.hasil.capaian)
    tanpa = [b.indikator for b in capaian if b.target is None and not b.predikat_target]
    return _jawab([f"target {i}" for i in tanpa], f"{len(capaian)} indikator bertarget.")


def capaian_disajikan(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 3: every indicator has a realisation, and an achievement or why there is none."""
    capaian = baris_dari(bukti.hasil.capaian)
    tanpa = [b.indikator for b in capaian if b.realisasi is None and not b.predikat_realisasi]
    hitung = sum(b.capaian is not None for b in capaian)
    ya = f"{len(capaian)} indikator berealisasi, {hitung} di antaranya dengan capaian dalam persen."
    return _jawab([f"realisasi {i}" for i in tanpa], ya)


def lampiran_ada(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 4: quarterly measurement and agreement, which the annex shows."""
    data = bukti.hasil.data
    kurang = [] if not data.ambil("triwulan").empty else ["pengukuran triwulan"]
    if data.ambil("versi_target").empty:
        kurang.append("perjanjian kinerja")
    return _jawab(kurang, "Pengukuran triwulan dan perjanjian kinerja ada.")


def upaya_perbaikan(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 5: follow-up or suggestions, and solutions for what missed its target."""
    kurang = []
    if not any(ada_narasi(bukti.hasil, n) for n in ("bab-3-f-tindak-lanjut", "bab-4-b-saran")):
        kurang.append("narasi tindak lanjut atau saran")
    kurang += [f"penjelasan {s.hal}" for s in _milik(temuan, "LKP-01")]
    return _jawab(kurang, "Tindak lanjut ada, dan setiap target yang meleset diberi solusi.")


def akuntabilitas_keuangan(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 6: ceiling and realisation of the budget."""
    ada = not bukti.hasil.total.empty
    return _jawab([] if ada else ["pagu dan realisasi anggaran"], "Pagu dan realisasi ada.")


def didukung_data(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 8: no typed numbers, no percentage that cannot be worked out again."""
    lemah = _milik(temuan, "NRS-01", "NRS-03", "NRS-04", "TRW-03")
    if lemah:
        alasan = f"{len(lemah)} temuan menyangkut data pendukung (NRS-01, NRS-03, NRS-04, TRW-03)."
        return Jawab("tidak", alasan)
    return Jawab(
        "perlu orang", "Aturan tidak menemukan kekurangan; bukti aslinya diperiksa pereviu."
    )


def penanggung_jawab(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 10: no section means nobody answers; a section is not yet a person who collects."""
    tanpa = [b.indikator for b in baris_dari(bukti.hasil.capaian) if b.seksi is None]
    if tanpa:
        return Jawab("tidak", f"Tanpa seksi penanggung jawab: {', '.join(tanpa)}.")
    alasan = "Data menyebut seksi setiap indikator, bukan petugas pengumpul datanya."
    return Jawab("perlu orang", alasan)


def data_andal(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 11: data that contradicts itself is not reliable; the rest a person must judge."""
    galat = [a for a, _ in temuan if a.tingkat == "galat"]
    if galat:
        return Jawab(
            "tidak", f"{len(galat)} temuan galat: data bertentangan dengan dirinya sendiri."
        )
    return Jawab("perlu orang", "Tidak ada galat; keandalan sumbernya dinilai pereviu.")


def sasaran_perjanjian(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 14: objectives measured are those of the agreement in use."""
    luar = _luar_versi(bukti, bukti.hasil.versi_target)
    ya = f"Semua indikator dan sasarannya ada dalam versi {bukti.hasil.versi_target}."
    return _jawab([f"{i} dalam perjanjian kinerja" for i in luar], ya)


def selaras_renstra(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 15: every indicator has a medium-term target."""
    if bukti.hasil.renstra.empty:
        return Jawab("tidak", "Tidak ada rencana strategis untuk tahun ini dalam data.")
    luar = _luar_versi(bukti, "renstra")
    return _jawab([f"{i} dalam rencana strategis" for i in luar], "Semua indikator ada di Renstra.")


def _luar_versi(bukti: Bukti, versi: str) -> list[str]:
    tahun = None if versi == "renstra" else bukti.tahun
    target = [s for s in bukti.cari("target", "indikator", tahun) if s.triwulan is None]
    ada = {s.hal.id for s in target if s.versi == versi}
    return [i for i in bukti.hasil.capaian["indikator"] if i not in ada]


def penjelasan_sasaran(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 16: asked only when item 14 or 15 is answered "tidak"."""
    if all(f(bukti, temuan).jawaban == "ya" for f in (sasaran_perjanjian, selaras_renstra)):
        return Jawab("tidak berlaku", "Butir 14 dan 15 dijawab ya.")
    return Jawab("perlu orang", "Butir 14 atau 15 dijawab tidak; penjelasannya dibaca pereviu.")


def target_perjanjian(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 17: the targets in use are those of the last version of the agreement."""
    versi = sorted(baris_dari(bukti.hasil.data.ambil("versi_target")), key=lambda b: b.urutan)
    if not versi:
        return Jawab("perlu orang", "Versi target tidak terdaftar (versi_target.csv).")
    beda = _milik(temuan, "SBT-02")
    if versi[-1].id != bukti.hasil.versi_target:
        nama = {b.id: b.nama for b in versi}.get(bukti.hasil.versi_target)
        return Jawab("tidak", f"Yang dipakai {nama}, bukan versi terakhir, {versi[-1].nama}.")
    if beda:
        return Jawab("tidak", f"Target disebut berbeda di tempat lain: {_kode(beda)}.")
    return Jawab("ya", f"Target yang dipakai ialah versi terakhir, {versi[-1].nama}.")


def penjelasan_target(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 19: changes between versions have their reason."""
    tanpa = _milik(temuan, "TGT-01", "TGT-02")
    if tanpa:
        return Jawab("tidak", f"{len(tanpa)} perubahan target atau pagu tanpa alasan revisi.")
    return Jawab("perlu orang", "Perubahan antarversi beralasan; kesesuaian IKU dinilai pereviu.")


def perbandingan_ada(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 20: comparisons with last year and plan; a national standard where there is one."""
    kurang = []
    if bukti.hasil.lalu is None:
        kurang.append(f"data tahun {bukti.tahun - 1}")
    if bukti.hasil.renstra.empty:
        kurang.append("rencana jangka menengah")
    tanpa = bukti.hasil.data.ambil("indikator")["standar_nasional"].isna().all()
    catatan = " Standar nasional tidak ada dalam data." if tanpa else ""
    return _jawab(kurang, f"Perbandingan dengan tahun lalu dan Renstra ada.{catatan}")


def indikator_cukup(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 21: an objective without indicator is not measured; enough is for a person to say."""
    tanpa = _milik(temuan, "IND-02", "IND-04")
    if tanpa:
        return Jawab("tidak", f"Tidak terukur: {_kode(tanpa)}.")
    return Jawab("perlu orang", "Setiap sasaran berindikator; kecukupannya dinilai pereviu.")


def indikator_smart(bukti: Bukti, temuan: Temuan) -> Jawab:
    """Item 23: what the rules find against the wording; the rest is for a person."""
    lemah = _milik(temuan, "RMS-02", "RMS-03", "NRS-04")
    if lemah:
        return Jawab("tidak", f"Rumusan atau ukurannya dipertanyakan: {_kode(lemah)}.")
    return Jawab("perlu orang", "Aturan tidak menemukan kejanggalan rumusan; dinilai pereviu.")
