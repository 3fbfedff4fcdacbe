"""The seven analyses of PermenPANRB 53/2014 (III.A): which the data cannot make, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil

_TAHUN_BANDING = 3
Narasi = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Kurang:
    """An analysis that is missing for some objective: which, why, where it would stand."""

    butir: int
    nama: str
    pesan: str
    tempat: str
    kurang: str


def tujuh_analisis(hasil: Hasil, narasi: Narasi) -> Iterator[Kurang]:
    """Yield what is missing, in the order of the regulation.

    `narasi` holds the texts of each indicator by their titles.
    """
    yield from _target_realisasi(hasil)
    yield from _tahun_lalu(hasil)
    yield from _jangka_menengah(hasil)
    yield from _standar(hasil)
    yield from _penyebab(hasil, narasi)
    yield from _efisiensi(hasil)
    yield from _program(hasil, narasi)


def _target_realisasi(hasil: Hasil) -> Iterator[Kurang]:
    milik = [b for b in baris_dari(hasil.capaian) if _belum(b)]
    if milik:
        yield Kurang(
            1,
            "target dan realisasi tahun ini",
            "target atau realisasi belum ada",
            f"{hasil.tahun}/target.csv dan realisasinya",
            _sebut(milik),
        )


def _belum(b: Any) -> bool:
    target = b.target is not None or b.predikat_target
    return not (target and (b.realisasi is not None or b.predikat_realisasi))


def _tahun_lalu(hasil: Hasil) -> Iterator[Kurang]:
    nama = "perbandingan dengan tahun lalu dan beberapa tahun terakhir"
    lama = len(hasil.riwayat)
    if lama < _TAHUN_BANDING:
        tersedia = ", ".join(str(h.tahun) for h in hasil.riwayat)
        pesan = "perbandingan beberapa tahun terakhir tidak dapat dibuat"
        yield Kurang(2, nama, pesan, "data tahunan", f"tersedia {tersedia}")
    if hasil.lalu is None:
        return
    sasaran = dict(zip(hasil.capaian["indikator"], hasil.capaian["sasaran"], strict=True))
    tanpa = [b for b in baris_dari(hasil.perbandingan) if b.selisih_capaian is None]
    if tanpa:
        isi = "; ".join(f"{sasaran[b.indikator]} {b.indikator} ({b.keterangan})" for b in tanpa)
        pesan = "capaian tidak dapat dibandingkan dengan tahun lalu"
        yield Kurang(2, nama, pesan, f"data tahun {hasil.tahun - 1}", isi)


def _jangka_menengah(hasil: Hasil) -> Iterator[Kurang]:
    nama = "realisasi terhadap target jangka menengah"
    if hasil.renstra.empty:
        pesan = "tidak ada rencana jangka menengah untuk tahun ini"
        yield Kurang(3, nama, pesan, "renstra-*/target.csv", "tidak ada")
        return
    tanpa = [b for b in baris_dari(hasil.renstra) if b.kemajuan is None]
    if tanpa:
        isi = "; ".join(f"{b.indikator} ({b.keterangan})" for b in tanpa)
        pesan = "kemajuan ke target jangka menengah tidak dapat dihitung"
        yield Kurang(3, nama, pesan, f"renstra-{hasil.data.periode_renstra}/target.csv", isi)


def _standar(hasil: Hasil) -> Iterator[Kurang]:
    standar = {b.id: b.standar_nasional for b in baris_dari(hasil.data.ambil("indikator"))}
    tanpa = [b for b in baris_dari(hasil.capaian) if standar.get(b.indikator) is None]
    if tanpa:
        yield Kurang(
            4,
            "perbandingan dengan standar nasional",
            "tidak ada standar nasional dalam data; nyatakan bila memang tidak ada",
            "indikator.csv kolom standar_nasional",
            _sebut(tanpa),
        )


def _penyebab(hasil: Hasil, narasi: Narasi) -> Iterator[Kurang]:
    judul = ("Penyebab", "Solusi")
    tanpa = [
        b
        for b in baris_dari(hasil.capaian)
        if not all(narasi.get(b.indikator, {}).get(j, "").strip() for j in judul)
    ]
    if tanpa:
        yield Kurang(
            5,
            "penyebab keberhasilan atau kegagalan dan solusi",
            "penyebab atau solusi belum ditulis",
            f"{hasil.tahun}/narasi/bab-3-c-*.md",
            _sebut(tanpa),
        )


def _efisiensi(hasil: Hasil) -> Iterator[Kurang]:
    ada = {s for b in baris_dari(hasil.efisiensi) if b.efisiensi is not None for s in b.sasaran}
    tanpa = [b for b in baris_dari(hasil.capaian) if b.sasaran not in ada]
    if tanpa:
        yield Kurang(
            6,
            "efisiensi penggunaan sumber daya",
            "efisiensi tidak dapat dihitung: sasaran tanpa pagu, capaian, atau metode",
            "sasaran.csv kolom kelompok_pagu",
            _sebut(tanpa),
        )


def _program(hasil: Hasil, narasi: Narasi) -> Iterator[Kurang]:
    berpagu = {s for b in baris_dari(hasil.sasaran_anggaran) for s in b.sasaran}
    tanpa = [
        b
        for b in baris_dari(hasil.capaian)
        if b.sasaran not in berpagu
        and not narasi.get(b.indikator, {}).get("Program pendukung", "").strip()
    ]
    if tanpa:
        yield Kurang(
            7,
            "program dan kegiatan penunjang",
            "tidak ada kegiatan berpagu dan tidak ada uraian program pendukung",
            f"kegiatan.csv dan {hasil.tahun}/narasi/bab-3-c-*.md",
            _sebut(tanpa),
        )


def _sebut(milik: list[Any]) -> str:
    """Return objectives with their indicators: `S06 (IKU-06); S09 (IKU-11, IKU-12)`."""
    per: dict[str, list[str]] = {}
    for b in milik:
        per.setdefault(b.sasaran, []).append(b.indikator)
    return "; ".join(f"{s} ({', '.join(i)})" for s, i in per.items())
