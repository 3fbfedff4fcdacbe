"""Prose that chapters call for by a name that there is none of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import Temuan, kutip, saran
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data

# A comment's call is none; a name that is computed can only be told by running the cell.
_PANGGILAN = re.compile(r"^[^#\n]*?\.narasi\(\s*([\"'])([^\"'\n]*)\1\s*\)", re.MULTILINE)


def panggilan_salah(hasil: Hasil, buku: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Temuan]:
    """Return the calls of `lap.narasi("…")` whose name no prose of this year has.

    `buku` are the chapters: what each is called, and its notebook as JSON. A finding names
    the notebook, its cell (counted from 1, all kinds of cells), and the nearest name.
    """
    ada = [*NARASI, *sorted(narasi_dari_data(hasil.data))]
    return [
        Temuan(f"{berkas}, sel {nomor}", None, None, nama, *_alasan(nama, ada))
        for berkas, isi in buku
        for nomor, nama in _panggilan(isi)
        if nama not in ada
    ]


def _panggilan(isi: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    for nomor, sel in enumerate(isi["cells"], 1):
        if sel["cell_type"] == "code":
            for cocok in _PANGGILAN.finditer("".join(sel["source"])):
                yield nomor, cocok[2]


def _alasan(nama: str, ada: list[str]) -> tuple[str, str]:
    """Return reason and remedy; without a near name those that begin alike, or all there are."""
    alasan = "narasi dengan nama ini tidak dikenal"
    dekat = saran(nama, ada)
    if dekat:
        return alasan, f"mungkin maksudnya {kutip(dekat)}"
    awalan = nama.partition("-")[0]
    serupa = [satu for satu in ada if awalan and satu.startswith(awalan)] or ada
    return alasan, f"pakai salah satu dari {', '.join(serupa)}"
