"""Traced numbers in Markdown: each one a link whose target holds its trail.

While prose is put together, a number is `[2,28 persen](jejak:<word>.<decimals>)`, so that a
piece of text holds all it needs. `pisahkan` takes the trails out for the notebook.
"""

from __future__ import annotations

import re
from typing import Any

from lakip_lib.jejak import Terlacak, ruas_teks
from lakip_lib.jejak.sandi import Penyandi, dari_kata, ke_kata
from lakip_lib.narasi.markdown import lolos, lolos_sebagian

SKEMA = "jejak:"
# The words of a link are what `lolos` leaves: a bracket in them has a backslash.
_TAUTAN = re.compile(r"\[((?:[^\[\]\\\n]|\\.)*)\]\(jejak:([^()\s]*)\)")


def tautkan(teks: str) -> str:
    """Return `teks` as Markdown that shows it literally, its traced numbers as links."""
    ruas = ruas_teks(teks)
    if not ruas:
        return lolos(teks)
    bagian, letak = [], 0
    for r in ruas:
        kata = lolos(teks[r.awal : r.akhir])
        bagian.append(lolos_sebagian(teks[letak : r.awal], awal=letak == 0))
        bagian.append(f"[{kata}]({SKEMA}{ke_kata(r.nilai)}.{r.desimal})")
        letak = r.akhir
    return "".join([*bagian, lolos_sebagian(teks[letak:], awal=False)]).rstrip(" ")


def tanpa_jejak(markdown: str) -> str:
    """Return Markdown with the words of its traced numbers in place of the links.

    >>> tanpa_jejak("capaian [2,28 persen](jejak:eJw.2).")
    'capaian 2,28 persen.'
    """
    return _TAUTAN.sub(r"\1", markdown)


def pisahkan(markdown: str) -> dict[str, Any] | None:
    """Return Markdown and its trails as JSON; None for a text without trails.

    `markdown` has links such as `[2,28 persen](jejak:0)`, numbered in their order;
    `angka` holds for each one [node, decimals] and `simpul` the nodes (`jejak.sandi`).
    """
    penyandi = Penyandi()
    angka: list[list[int]] = []

    def catat(cocok: re.Match[str]) -> str:
        isi = _baca(cocok[2])
        if isi is None:
            return cocok[1]
        angka.append([penyandi.nomor(isi[0]), isi[1]])
        return f"[{cocok[1]}]({SKEMA}{len(angka) - 1})"

    teks = _TAUTAN.sub(catat, markdown)
    return {"markdown": teks, "angka": angka, "simpul": penyandi.simpul} if angka else None


def _baca(tujuan: str) -> tuple[Terlacak, int] | None:
    """Return number and decimals of a link; None for one that an author wrote by hand."""
    kata, _, desimal = tujuan.partition(".")
    try:
        return dari_kata(kata), int(desimal)
    except ValueError:
        return None
