"""What the schemas' patterns and date formats ask for, in words."""

from __future__ import annotations

import re
from types import MappingProxyType

_KODE = "huruf dan angka, boleh dipisah dengan {} di antaranya"
POLA = MappingProxyType(
    {
        "[A-Za-z0-9]+([-_][A-Za-z0-9]+)*": _KODE.format("tanda hubung atau garis bawah"),
        "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*": _KODE.format("titik atau tanda hubung"),
        "[a-z0-9]+(_[a-z0-9]+)*": "huruf kecil dan angka, boleh dipisah dengan garis bawah",
        "[a-z]+( [a-z]+)*": "kata-kata dalam huruf kecil",
        "#[0-9a-f]{6}": "tanda # dan enam angka atau huruf a sampai f",
        "[0-9]{8} [0-9]{6} [0-9] [0-9]{3}": "18 angka NIP: delapan, enam, satu, dan tiga angka, "
        "dipisah spasi",
        "[0-9]{5}": "lima angka",
        "[0-9]{2,6}": "dua sampai enam angka",
    }
)
_TANGGAL = MappingProxyType({"%Y": "TAHUN", "%m": "BULAN", "%d": "HARI", "%y": "TAHUN"})


def pola_kata(pola: str) -> str:
    """Return what a pattern asks for; one that is not the project's own is shown as it is.

    >>> pola_kata("[0-9]{5}"), pola_kata("x+")
    ('lima angka', 'teks menurut pola x+')
    """
    return POLA.get(pola, f"teks menurut pola {pola}")


def bentuk_tanggal(bentuk: str) -> str:
    """Return a date format with words for its parts.

    >>> bentuk_tanggal("%d/%m/%Y")
    'HARI/BULAN/TAHUN'
    """
    return re.sub("%.", lambda m: _TANGGAL.get(m[0], m[0]), bentuk)
