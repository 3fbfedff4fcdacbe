"""Rules: the same figure told twice, targets by version, what was computed from a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lakip_lib.periksa.bukti import Bukti, gabung_tempat, letak, masa, tulis
from lakip_lib.periksa.hampir import sama
from lakip_lib.periksa.model import UKURAN, Aturan, Hal, Letak, Sebutan, Selisih, TidakBerlaku
from lakip_lib.periksa.satuan import sesatuan

# Parts are meant to differ; targets have a rule of their own, with their versions.
_SEKALI = frozenset(UKURAN) - {"target", "bagian", "bagian_pembilang", "pembilang", "penyebut"}


def angka_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield figures that one place tells otherwise than most places do."""
    kelompok: dict[tuple[Hal, str, int, int | None], list[Sebutan]] = {}
    for s in bukti.sebutan:
        if s.ukuran in _SEKALI and (s.hal.jenis != "indikator" or sesatuan(bukti, s)):
            kelompok.setdefault((s.hal, s.ukuran, s.tahun, s.triwulan), []).append(s)
    lebih = [k for k in kelompok.values() if len({s.wadah for s in k}) > 1]
    if not lebih:
        raise TidakBerlaku("tidak ada angka yang disebut di dua tempat")
    for semua in lebih:
        for acuan, lain in _menyimpang(semua):
            pesan = f"{UKURAN[acuan.ukuran]} yang sama disebut berbeda"
            hal = bukti.sebut(acuan.hal) + masa(bukti, acuan)
            yield Selisih(hal, pesan, letak(acuan), _letak_semua(lain))


def target_sama(bukti: Bukti) -> Iterator[Selisih]:
    """Yield targets that two places tell differently though they mean the same version.

    A place that names no version must tell the target of one of the versions.
    """
    kelompok: dict[tuple[Hal, int], list[Sebutan]] = {}
    for s in bukti.perlu("target", "indikator"):
        if s.triwulan is None and s.nilai is not None and sesatuan(bukti, s):
            kelompok.setdefault((s.hal, s.tahun), []).append(s)
    for semua in kelompok.values():
        for satu, lain in _target_menyimpang(semua, bukti.hasil.versi_target):
            hal = bukti.sebut(satu.hal) + masa(bukti, satu)
            pesan = "target yang sama disebut berbeda"
            if lain[0].versi is None:
                pesan = "target ini tidak sama dengan versi mana pun"
            yield Selisih(hal, pesan, letak(satu), _letak_semua(lain))


def _target_menyimpang(
    semua: list[Sebutan], dipakai: str
) -> Iterator[tuple[Sebutan, list[Sebutan]]]:
    per_versi: dict[str, list[Sebutan]] = {}
    for s in semua:
        if s.versi is not None:
            per_versi.setdefault(s.versi, []).append(s)
    tanpa = [s for s in semua if s.versi is None]
    for milik in per_versi.values():
        yield from _menyimpang(milik)
    if not per_versi:
        yield from _menyimpang(tanpa)
        return
    acuan = {versi: milik[0] for versi, milik in per_versi.items()}
    asing = [s for s in tanpa if not any(sama(s, a) for a in acuan.values())]
    if asing:
        yield acuan.get(dipakai) or next(reversed(acuan.values())), asing


def _menyimpang(semua: list[Sebutan]) -> Iterator[tuple[Sebutan, list[Sebutan]]]:
    """Yield a mention of the commonest value with those that tell another, value by value."""
    jenis: list[list[Sebutan]] = []
    for s in semua:
        milik = next((j for j in jenis if all(sama(s, lain) for lain in j)), None)
        if milik is None:
            jenis.append([s])
        else:
            milik.append(s)
    banyak = Counter({i: len({s.wadah for s in j}) for i, j in enumerate(jenis)})
    terbanyak = min(banyak, key=lambda i: (-banyak[i], i))
    for i, lain in enumerate(jenis):
        if i != terbanyak:
            yield jenis[terbanyak][0], lain


def _letak_semua(sebutan: Iterable[Sebutan]) -> Letak:
    semua = list(sebutan)
    tempat = semua[0].tempat if len(semua) == 1 else gabung_tempat(semua)
    return Letak(tempat, tulis(semua[0]))


ATURAN = (
    Aturan(
        "SBT-01",
        "Angka yang sama disebut berbeda di dua tempat",
        "galat",
        "Satu fakta satu angka; PermenPANRB 53/2014, reviu: data andal",
        angka_sama,
    ),
    Aturan(
        "SBT-02",
        "Target yang sama disebut berbeda di dua tempat",
        "galat",
        "PermenPANRB 53/2014, reviu: target sesuai dengan perjanjian kinerja",
        target_sama,
    ),
)
