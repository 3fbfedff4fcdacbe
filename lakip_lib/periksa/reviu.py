"""The review checklist of 23 items (PermenPANRB 53/2014, Lampiran III), as far as data can tell."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from lakip_lib.periksa import jawab_reviu
from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.model import Aturan, Selisih

ORANG = "Data tidak dapat menjawabnya; diisi oleh pereviu."
SUMBER = "PermenPANRB 53/2014, Lampiran III"


@dataclass(frozen=True)
class Jawaban:
    """One item with its answer and what the answer rests on."""

    nomor: int
    kelompok: str
    butir: str
    jawaban: Literal["ya", "tidak", "tidak berlaku", "perlu orang"]
    alasan: str


@cache
def _butir() -> tuple[dict[str, str], ...]:
    isi = files("lakip_lib.periksa").joinpath("reviu.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(isi.splitlines()))


def isi_reviu(bukti: Bukti, temuan: tuple[tuple[Aturan, Selisih], ...]) -> tuple[Jawaban, ...]:
    """Return all items: answered from the data where it can, else left to a person.

    `temuan` are the findings of the rules, on which some answers rest.
    """
    return tuple(_jawab(b, bukti, temuan) for b in _butir())


def _jawab(b: dict[str, str], bukti: Bukti, temuan: tuple[tuple[Aturan, Selisih], ...]) -> Jawaban:
    jawaban, alasan = jawab_reviu.Jawab("perlu orang", ORANG)
    if b["jawab"]:
        fungsi: Callable[..., jawab_reviu.Jawab] = getattr(jawab_reviu, b["jawab"])
        jawaban, alasan = fungsi(bukti, temuan)
    return Jawaban(int(b["nomor"]), b["kelompok"], b["butir"], jawaban, alasan)
