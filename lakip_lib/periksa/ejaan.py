"""When two spellings are the same name, and how near two names are."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_KATA = re.compile(r"[^\W_]+\.?")
_HURUF = re.compile(r"[\W_]+")
MIRIP = 0.93
"""From this likeness on (0 to 1) two names are probably meant to be one."""


def setara(a: str, b: str) -> bool:
    """Tell whether two names differ in capitals, blanks, signs or abbreviations only.

    >>> setara("Sub. Bagian Tata Usaha", "Sub Bagian Tata Usaha")
    True
    >>> setara("LTSA Kab. Bandung", "LTSA Kabupaten Bandung"), setara("pulang", "pemulangan")
    (True, False)
    """
    if huruf(a) == huruf(b):
        return True
    kata_a, kata_b = (_KATA.findall(x.casefold()) for x in (a, b))
    return len(kata_a) == len(kata_b) and all(map(_kata_setara, kata_a, kata_b))


def singkatan_dari(pendek: str, panjang: str) -> bool:
    """Tell whether all words of one name stand in another, in their order.

    >>> singkatan_dari("Fungsional", "Kelompok Jabatan Fungsional")
    True
    >>> singkatan_dari("Jabatan Kelompok", "Kelompok Jabatan Fungsional")
    False
    """
    kata = iter(_KATA.findall(panjang.casefold()))
    return all(any(_kata_setara(k, p) for p in kata) for k in _KATA.findall(pendek.casefold()))


def mirip(a: str, b: str) -> float:
    """Return how alike two names are, from 0 to 1."""
    return SequenceMatcher(None, huruf(a), huruf(b), autojunk=False).ratio()


def huruf(nama: str) -> str:
    """Return the letters and digits of a name, without capitals."""
    return _HURUF.sub("", nama).casefold()


def _kata_setara(a: str, b: str) -> bool:
    inti_a, inti_b = a.rstrip("."), b.rstrip(".")
    if inti_a == inti_b:
        return True
    singkat = (a.endswith(".") and inti_b.startswith(inti_a)) or (
        b.endswith(".") and inti_a.startswith(inti_b)
    )
    return singkat and min(len(inti_a), len(inti_b)) > 1
