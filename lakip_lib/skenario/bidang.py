"""The vocabulary of changes: which cell of the data an object and its field mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

BIDANG_INDIKATOR = ("rumus", "arah", "aturan_triwulan", "batas_capaian")
BIDANG_ANGGARAN = ("pagu", "realisasi")
BIDANG_PENGATURAN = ("versi_target", "skala", "metode_efisiensi")
BIDANG_SKALA = ("batas_bawah", "batas_atas")
OBJEK_PENGATURAN = "pengaturan"
AWAL_SKALA = "skala:"
_TARGET = re.compile(r"(?P<kolom>target|target_atas)(?:\.(?P<versi>.+))?")
_TRIWULAN = re.compile(r"tw(?P<triwulan>[1-4])\.(?P<kolom>target|realisasi)")
_MIRIP_TRIWULAN = re.compile(r"tw[0-9]+\.")


@dataclass(frozen=True)
class Target:
    """A yearly target: its column in target.csv, its version (empty: the one in force)."""

    kolom: str
    versi: str


@dataclass(frozen=True)
class Triwulan:
    """A quarter's target or realisation."""

    kolom: str
    triwulan: int


def urai_target(bidang: str) -> Target | None:
    """Return what `target`, `target_atas` and `target.<versi>` mean, None for another field."""
    cocok = _TARGET.fullmatch(bidang)
    if cocok is None:
        return None
    kolom = "nilai" if cocok["kolom"] == "target" else "nilai_atas"
    return Target(kolom, cocok["versi"] or "")


def urai_triwulan(bidang: str) -> Triwulan | None:
    """Return what `tw1.target` to `tw4.realisasi` mean, None for another field."""
    cocok = _TRIWULAN.fullmatch(bidang)
    return Triwulan(cocok["kolom"], int(cocok["triwulan"])) if cocok else None


def bidang_indikator(versi: tuple[str, ...]) -> tuple[str, ...]:
    """Return all fields of an indicator, where the year's targets have the versions `versi`."""
    target = [f"{t}{v}" for t in ("target", "target_atas") for v in ("", *(f".{v}" for v in versi))]
    triwulan = [f"tw{t}.{k}" for t in range(1, 5) for k in ("target", "realisasi")]
    return (*target, *triwulan, "realisasi", *BIDANG_INDIKATOR)


def dikenal(bidang: str) -> bool:
    """Tell whether `bidang` reads like a field of some object: quarter 5 does too."""
    tetap = {*BIDANG_INDIKATOR, *BIDANG_ANGGARAN, *BIDANG_PENGATURAN, *BIDANG_SKALA}
    return bidang in tetap or bool(urai_target(bidang) or _MIRIP_TRIWULAN.match(bidang))
