"""Trails in the page: marks around the numbers, and the data that the panel shows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from markupsafe import Markup, escape

from lakip_lib.angka import bulatkan
from lakip_lib.ekspor.jejak import DaftarJejak, Entri
from lakip_lib.jejak import Ruas, Sel, Terlacak
from lakip_lib.jejak.tingkat import label, label_bagian, tulis_nilai

TUTUP = "</span>"


class PenandaJejak:
    """Marks traced numbers with the id of their trail in `daftar`."""

    def __init__(self, daftar: DaftarJejak | None = None) -> None:
        self._daftar = daftar or DaftarJejak()

    def buka(self, nilai: Terlacak, desimal: int) -> str:
        """Return the opening tag around a traced number."""
        return f'<span data-j="{self._daftar.id(nilai, desimal)}">'

    def teks(self, teks: str, ruas: Iterable[Ruas]) -> str:
        """Return `teks` with its traced numbers marked: safe HTML if there are any."""
        bagian, letak = [], 0
        for r in ruas:
            bagian += [escape(teks[letak : r.awal]), self.buka(r.nilai, r.desimal)]
            bagian += [escape(teks[r.awal : r.akhir]), TUTUP]
            letak = r.akhir
        return Markup("".join([*bagian, escape(teks[letak:])])) if bagian else teks

    def data(self) -> Markup | None:
        """Return the data of all trails as JSON that cannot end the script around it.

        `t` are texts that the rest names by their place. `s` are cells `[0, name, value,
        file, row, column, text, about]` (a counted row without a value) and steps
        `[1, name, value, title, rule, formula, parts, other names of the parts]`; `a` are
        trails `[place in s, decimals, exact]`. None without any trail.
        """
        if not self._daftar.angka:
            return None
        teks = _Teks()
        isi = {
            "s": [_entri(e, teks) for e in self._daftar.entri],
            "a": [self._angka(simpul, desimal) for simpul, desimal in self._daftar.angka],
        }
        mentah = json.dumps(
            {"t": list(teks.nomor), **isi}, ensure_ascii=False, separators=(",", ":")
        )
        return Markup(mentah.replace("<", "\\u003c"))

    def _angka(self, simpul: int, desimal: int) -> list[int]:
        nilai = self._daftar.entri[simpul].nilai
        return [simpul, desimal, int(Fraction(bulatkan(nilai, desimal)) == nilai)]


class _Teks:
    """Texts by their place, each once."""

    def __init__(self) -> None:
        self.nomor: dict[str, int] = {}

    def __call__(self, teks: str) -> int:
        return self.nomor.setdefault(teks, len(self.nomor))


def _entri(e: Entri, teks: _Teks) -> list[Any]:
    nama, sel = teks(label(e.nilai)), e.nilai.asal
    if isinstance(sel, Sel):
        nilai = "" if sel.butir else tulis_nilai(e.nilai)
        tempat = [teks(sel.berkas), sel.baris, teks(sel.kolom), teks(sel.teks), teks(sel.hal)]
        return [0, nama, teks(nilai), *tempat]
    t = e.tingkat
    assert t is not None
    isi = [1, nama, teks(tulis_nilai(t.nilai)), teks(t.nama), teks(t.sumber), teks(t.pola)]
    lain = label_bagian(t)
    khas = lain != [label(b) for b in t.bagian]
    return [*isi, list(e.bagian), *([[teks(n) for n in lain]] if khas else [])]
