"""Rules: versions of the targets, the medium-term plan, units of measure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lakip_lib.angka import format_rupiah
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.periksa.bukti import Bukti, bernomor, gabung_tempat, letak, masa, tulis
from lakip_lib.periksa.hampir import sama
from lakip_lib.periksa.model import (
    DATA,
    Aturan,
    Hal,
    Letak,
    Sebutan,
    Selisih,
    TidakBerlaku,
)
from lakip_lib.periksa.satuan import samakan_satuan, sesatuan


def revisi_beralasan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets that one version tells otherwise than the one before, with no reason."""
    versi = _urutan(bukti)
    if len(versi) < 2:
        raise TidakBerlaku("target hanya ada dalam satu versi")
    alasan = {b.id: b.alasan for b in baris_dari(bukti.hasil.data.ambil("versi_target"))}
    for hal, per_versi in _per_versi(bukti).items():
        ada = [per_versi[v] for v in versi if v in per_versi]
        for dulu, kini in pairwise(ada):
            berubah = not sama(dulu, kini)
            if berubah and not alasan.get(str(kini.versi)):
                pesan = f"target berubah dari {dulu.versi} ke {kini.versi} tanpa alasan revisi"
                yield Selisih(bukti.sebut(hal), pesan, letak(dulu), letak(kini))


def pagu_beralasan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield ceilings that differ between two versions of the agreement, with no reason."""
    pagu = [b for b in baris_dari(bukti.hasil.pagu_versi) if b.pagu is not None]
    nomor = {b.id: n for n, b in bernomor(bukti.hasil.data.ambil("versi_target"))}
    if len(pagu) < 2:
        raise TidakBerlaku("pagu hanya ada dalam satu versi")
    for dulu, kini in pairwise(pagu):
        if dulu.pagu != kini.pagu and not kini.alasan:
            pesan = f"pagu berubah dari {dulu.versi} ke {kini.versi} tanpa alasan revisi"
            satu, dua = (
                Letak(_baris_versi(bukti, nomor, b), format_rupiah(b.pagu)) for b in (dulu, kini)
            )
            yield Selisih("Pagu perjanjian kinerja", pesan, satu, dua)


def _baris_versi(bukti: Bukti, nomor: dict[Any, int], b: Any) -> str:
    return f"{bukti.tahun}/versi_target.csv baris {nomor[b.versi]} ({b.versi})"


def renstra_setahun(bukti: Bukti) -> Iterator[Selisih]:
    """Yield medium-term targets that are one year's: equal to it, with no other year told.

    When that holds for most indicators it is one finding about the plan.
    """
    rencana, per_versi = _rencana(bukti), _per_versi(bukti)
    urutan = [v for v in _urutan(bukti) if v != "renstra"]
    sama_saja = []
    for hal, milik in rencana.items():
        akhir, punya = milik[-1], per_versi.get(hal, {})
        tahunan = [punya[v] for v in urutan if v in punya]
        lawan = next((s for s in tahunan if sama(s, akhir)), None)
        if lawan is not None and all(sama(s, akhir) for s in milik):
            sama_saja.append((akhir, lawan))
    if len(sama_saja) > max(2, len(rencana) // 2):
        yield _satu_rencana(bukti, sama_saja, len(rencana))
        return
    for akhir, lawan in sama_saja:
        pesan = "target jangka menengah sama dengan target satu tahun"
        yield Selisih(bukti.sebut(akhir.hal), pesan, letak(akhir), letak(lawan))


def _satu_rencana(bukti: Bukti, pasangan: list[tuple[Sebutan, Sebutan]], semua: int) -> Selisih:
    pesan = (
        f"target jangka menengah {len(pasangan)} dari {semua} indikator sama dengan target "
        f"tahun {bukti.tahun}, jadi kemajuan ke akhir rencana tidak dapat diukur"
    )
    satu, dua = ([p[i] for p in pasangan] for i in (0, 1))
    return Selisih("Rencana jangka menengah", pesan, _deret(satu), _deret(dua))


def _deret(sebutan: list[Sebutan]) -> Letak:
    nilai = "; ".join(f"{s.hal.id}: {tulis(s)}" for s in sebutan)
    return Letak(gabung_tempat(sebutan), nilai)


def _rencana(bukti: Bukti) -> dict[Hal, list[Sebutan]]:
    """Return the plan's targets of each indicator by year; only plans over several years."""
    per: dict[Hal, list[Sebutan]] = {}
    for s in bukti.cari("target", "indikator"):
        if s.versi == "renstra":
            per.setdefault(s.hal, []).append(s)
    if not per or _lama(bukti) == 1:
        raise TidakBerlaku("tidak ada rencana jangka menengah dengan target indikator")
    return {hal: sorted(milik, key=lambda s: s.tahun) for hal, milik in per.items()}


def _lama(bukti: Bukti) -> int | None:
    """Return how many years the plan covers; None where the data has no plan."""
    frame = bukti.hasil.data.renstra.get("renstra")
    if frame is None or frame.empty:
        return None
    return int(frame["sampai"].iloc[0] - frame["mulai"].iloc[0] + 1)


def _urutan(bukti: Bukti) -> list[str]:
    versi = sorted(baris_dari(bukti.hasil.data.ambil("versi_target")), key=lambda b: b.urutan)
    ada = {s.versi for s in bukti.cari("target", "indikator", bukti.tahun)}
    return [v for v in ("renstra", *(b.id for b in versi)) if v in ada]


def _per_versi(bukti: Bukti) -> dict[Hal, dict[str, Sebutan]]:
    """Return the year's target of each indicator in each version, where it is first told."""
    per: dict[Hal, dict[str, Sebutan]] = {}
    for s in bukti.cari("target", "indikator", bukti.tahun):
        if s.triwulan is None and s.versi is not None and (s.nilai is not None or s.teks):
            per.setdefault(s.hal, {}).setdefault(s.versi, s)
    return per


def satuan_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield indicators whose unit one place or year tells otherwise than another."""
    per: dict[Hal, dict[str, list[Sebutan]]] = {}
    for s in bukti.sebutan:
        if s.hal.jenis == "indikator" and s.ukuran in ("target", "realisasi") and s.satuan:
            if s.prosa and not sesatuan(bukti, s):
                continue  # asked about as a figure of another kind (NRS-05)
            per.setdefault(s.hal, {}).setdefault(samakan_satuan(s.satuan), []).append(s)
    if not per:
        raise TidakBerlaku("tidak ada satuan yang tertulis")
    for hal, satuan in per.items():
        baku = samakan_satuan(bukti.satuan.get(hal.id, ""))
        acuan = satuan.get(baku) or next(iter(satuan.values()))
        for milik in satuan.values():
            if milik is acuan:
                continue
            pesan = f'satuan "{milik[0].satuan}" berbeda dengan "{acuan[0].satuan}"'
            dua = Letak(f"{gabung_tempat(milik)} ({hal.id})", tulis(milik[0]))
            yield Selisih(bukti.sebut(hal) + masa(bukti, milik[0]), pesan, letak(acuan[0]), dua)


def target_realisasi_berpasangan(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets without a realisation, and realisations without a target."""
    target = _terisi(bukti, "target")
    realisasi = _terisi(bukti, "realisasi")
    if not target and not realisasi:
        raise TidakBerlaku("tidak ada target dan realisasi indikator")
    for milik, lain, kurang in ((target, realisasi, "realisasi"), (realisasi, target, "target")):
        for hal, s in milik.items():
            if hal not in lain:
                dua = Letak(f"{kurang} tahun {bukti.tahun} ({hal.id})", "tidak ada")
                yield Selisih(bukti.sebut(hal), f"{kurang} belum diisi", letak(s), dua)


def _terisi(bukti: Bukti, ukuran: str) -> dict[Hal, Sebutan]:
    dipakai = (None, bukti.hasil.versi_target)
    per: dict[Hal, Sebutan] = {}
    for s in bukti.cari(ukuran, "indikator", bukti.tahun):
        berisi = s.nilai is not None or any(h.isalpha() for h in s.teks)
        if berisi and s.versi in dipakai and s.triwulan is None and not s.prosa:
            per.setdefault(s.hal, s)
    return per


_PK = "PermenPANRB 53/2014: perjanjian kinerja dan perubahannya"
ATURAN = (
    Aturan("TGT-01", "Target berubah antarversi tanpa alasan", "peringatan", _PK, revisi_beralasan),
    Aturan(
        "TGT-02", "Pagu berubah antarversi tanpa alasan", "peringatan", _PK, pagu_beralasan, DATA
    ),
    Aturan(
        "TGT-03",
        "Target jangka menengah sama dengan target satu tahun",
        "peringatan",
        "PermenPANRB 53/2014, III.A butir 3: realisasi terhadap target jangka menengah",
        renstra_setahun,
    ),
    Aturan(
        "TGT-04",
        "Target atau realisasi belum berpasangan",
        "peringatan",
        "PermenPANRB 53/2014, III.A butir 1: target terhadap realisasi",
        target_realisasi_berpasangan,
    ),
    Aturan(
        "SAT-01",
        "Satuan indikator berbeda di dua tempat atau dua tahun",
        "peringatan",
        "PermenPANRB 53/2014, III.A butir 2: yang dibandingkan harus sebanding",
        satuan_sama,
    ),
)
