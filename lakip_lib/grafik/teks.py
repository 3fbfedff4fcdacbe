"""Measuring and wrapping of the text in charts, in points of the report's own font."""

from __future__ import annotations

import re
from functools import lru_cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from lakip_lib.grafik.gaya import TEMA, daftarkan_fon, tanpa_peringatan_huruf

_UKURAN_UKUR = 100.0
_TERLARANG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersih(teks: str) -> str:
    """Return `teks` on one line, with the characters that XML forbids replaced by �."""
    return " ".join(_TERLARANG.sub("�", teks).split())


def lebar_teks(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Return the width of `teks` in points at font size `ukuran`."""
    kata = bersih(teks).split(" ")
    lebar = sum(_lebar_kata(k, tebal) for k in kata)
    return (lebar + _lebar_spasi(tebal) * (len(kata) - 1)) * ukuran / _UKURAN_UKUR


def bungkus(teks: str, lebar: float, ukuran: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Break `teks` into lines of at most `lebar` points; nothing is cut off.

    A word wider than a line is broken inside, after a hyphen or slash if it has one.
    """
    baris: list[str] = []
    for kata in bersih(teks).split(" "):
        calon = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar_teks(calon, ukuran, tebal=tebal) <= lebar:
            baris[-1] = calon
        else:
            baris += _pecah(kata, lebar, ukuran, tebal)
    return tuple(baris)


def _pecah(kata: str, lebar: float, ukuran: float, tebal: bool) -> list[str]:
    potongan = []
    while len(kata) > 1 and lebar_teks(kata, ukuran, tebal=tebal) > lebar:
        muat = next(
            (n for n in range(len(kata) - 1, 1, -1) if _muat(kata[:n], lebar, ukuran, tebal)), 1
        )
        sambung = max(kata.rfind("-", 1, muat), kata.rfind("/", 1, muat)) + 1
        batas = sambung or muat
        potongan.append(kata[:batas])
        kata = kata[batas:]
    return [*potongan, kata]


def _muat(potongan: str, lebar: float, ukuran: float, tebal: bool) -> bool:
    return lebar_teks(potongan, ukuran, tebal=tebal) <= lebar


def _lebar_spasi(tebal: bool) -> float:
    return _lebar_kata("n n", tebal) - _lebar_kata("nn", tebal)


@lru_cache(maxsize=8192)
def _lebar_kata(kata: str, tebal: bool) -> float:
    daftarkan_fon()
    huruf = FontProperties(
        family=[TEMA.fon, TEMA.fon_tanda],
        size=_UKURAN_UKUR,
        weight="bold" if tebal else "normal",
    )
    with tanpa_peringatan_huruf():
        return float(text_to_path.get_text_width_height_descent(kata, huruf, ismath=False)[0])
