"""Read one cell: text to a typed value, or why it does not fit and what to do.

Frictionless reads the types and checks the constraints of the schema. Numbers are read
here, strictly by the declared separators: Frictionless drops grouping characters
wherever they stand ("1.0.0" would be 100) and takes NaN and "1_000".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from frictionless import Field

from lakip_lib.angka import urai_bilangan
from lakip_lib.data.pola import bentuk_tanggal, pola_kata
from lakip_lib.kesalahan import kutip, saran

JENIS = ("string", "number", "integer", "boolean", "date")
_BILANGAN_BULAT = re.compile(r"[+-]?[0-9]+")
# "1.500" is one and a half where the point marks decimals, but fifteen hundred to an
# Indonesian hand. After a zero no thousands can follow: "0.125" is plain.
_BERMAKNA_DUA = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
# Control characters break XLSX and PDF; U+FFFD is what a wrong encoding leaves behind.
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufeff]")
# Constraint -> (why a value does not fit, what fits).
_RENTANG = {
    "minimum": ("kurang dari {}", "paling kecil {}"),
    "exclusiveMinimum": ("tidak melebihi {}", "lebih besar daripada {}"),
    "maximum": ("melebihi {}", "paling besar {}"),
    "exclusiveMaximum": ("tidak kurang dari {}", "lebih kecil daripada {}"),
}
_CONTOH_TANGGAL = date(2021, 1, 12)


class Salah(NamedTuple):
    """Why a cell does not fit, and the remedy."""

    alasan: str
    perbaikan: str


class PembacaSel:
    """Reader of the cells of one column; `skema` names the schema's file in messages.

    Raises ValueError, in Indonesian, for a field that the program cannot read.
    """

    def __init__(self, kolom: Field, skema: str) -> None:
        if kolom.type not in JENIS:
            raise ValueError(f"jenis {kutip(kolom.type)} tidak dipakai")
        self.kolom, self._skema = kolom, skema
        self._kosong = set(
            kolom.missing_values
            if kolom.has_defined("missing_values") or not kolom.schema
            else kolom.schema.missing_values
        )
        self._jenis: Callable[[str], Any] = getattr(self, f"_{kolom.type}")
        try:
            self._frictionless = kolom.create_cell_reader()
            # A bound that is no value of the column's type breaks only when it is compared,
            # separators that cannot be told apart only when a number is read.
            self._frictionless(self._contoh())
            if kolom.type == "number":
                urai_bilangan("0", kolom.decimal_char, kolom.group_char)  # type: ignore[attr-defined]
        except Exception as e:
            raise ValueError(f"batasan kolom tidak dapat dipakai ({e})") from e

    def _contoh(self) -> str:
        """Return a text that the column's type reads."""
        if self.kolom.type == "boolean":
            return str(self.kolom.true_values[0])  # type: ignore[attr-defined]
        if self.kolom.type == "date":
            return _CONTOH_TANGGAL.strftime(self._bentuk())
        return "0"

    def _bentuk(self) -> str:
        return "%Y-%m-%d" if self.kolom.format in ("default", "any") else self.kolom.format

    def __call__(self, teks: str) -> Any:
        """Return the value (None where missing) or `Salah`."""
        if teks in self._kosong:
            return self._batasan(teks, None)
        if _TERLARANG.search(teks):
            return Salah(
                "memuat karakter yang tidak dapat dicetak",
                "ketik ulang sel ini; bila banyak sel begini, periksa pengodean berkas",
            )
        if not teks.strip():
            return Salah("hanya berisi spasi", "kosongkan sel ini atau isi dengan nilai")
        nilai = self._jenis(teks)
        return nilai if isinstance(nilai, Salah) else self._batasan(teks, nilai)

    def _batasan(self, teks: str, nilai: Any) -> Any:
        _, catatan = self._frictionless(teks)
        if not catatan:
            return nilai
        return salah_batasan(self.kolom, next(iter(catatan)), teks)

    def _string(self, teks: str) -> str:
        return teks

    def _number(self, teks: str) -> Fraction | Salah:
        desimal, kelompok = self.kolom.decimal_char, self.kolom.group_char  # type: ignore[attr-defined]
        if desimal == "." and not kelompok and _BERMAKNA_DUA.fullmatch(teks.strip()):
            return _bermakna_dua(teks.strip())
        try:
            return urai_bilangan(teks.strip(), desimal, kelompok)
        except ValueError:
            pemisah = f"pemisah ribuan {kutip(kelompok)}" if kelompok else "tanpa pemisah ribuan"
            return Salah(
                f"bukan bilangan dengan tanda desimal {kutip(desimal)} dan {pemisah}",
                f"tulis misalnya 1{kelompok}234{desimal}5 tanpa satuan (tanda desimal dan pemisah "
                f"ribuan ditetapkan di {self._skema})",
            )

    def _integer(self, teks: str) -> int | Salah:
        if _BILANGAN_BULAT.fullmatch(teks.strip()):
            return int(teks)
        return Salah("bukan bilangan bulat", "tulis angka saja, tanpa titik, koma, atau satuan")

    def _date(self, teks: str) -> date | Salah:
        nilai, _ = self._frictionless(teks)
        if isinstance(nilai, date):
            return nilai
        return Salah(
            f"bukan tanggal dalam bentuk {bentuk_tanggal(self._bentuk())}",
            f"tulis misalnya {self._contoh()} untuk 12 Januari 2021",
        )

    def _boolean(self, teks: str) -> bool | Salah:
        nilai, _ = self._frictionless(teks)
        if isinstance(nilai, bool):
            return nilai
        ya, tidak = self.kolom.true_values[0], self.kolom.false_values[0]  # type: ignore[attr-defined]
        return Salah("bukan pernyataan ya atau tidak", f"tulis {ya} atau {tidak}")


def _bermakna_dua(teks: str) -> Salah:
    # 20.000 is 20 in other words; only digits that count must stay, and then a fourth helps.
    pecahan = teks.rstrip("0").rstrip(".") if teks.endswith("0") else f"{teks}0"
    return Salah(
        "dapat berarti ribuan atau pecahan: satu titik dengan tepat tiga angka di belakangnya",
        f"tulis {teks.replace('.', '')} bila titik itu pemisah ribuan, atau {pecahan} bila titik "
        "itu tanda desimal",
    )


def salah_batasan(kolom: Field, batasan: str, teks: str) -> Salah:
    """Return, in Indonesian, that `teks` breaks the constraint `batasan` of `kolom`."""
    isi = kolom.constraints.get(batasan)
    if batasan == "required":
        return Salah("wajib diisi, tetapi kosong", f"isi sel ini{_pilihan(kolom)}")
    if batasan == "enum":
        dekat = saran(teks, map(str, isi or []))
        mungkin = f"mungkin maksudnya {kutip(dekat)}; " if dekat else ""
        return Salah(
            "bukan salah satu pilihan yang sah", f"{mungkin}tulis salah satu{_pilihan(kolom)}"
        )
    if batasan == "minimum" and isi == 0:
        return Salah("tidak boleh negatif", f"isi {_rentang(kolom)}")
    if batasan in _RENTANG:
        return Salah(_RENTANG[batasan][0].format(isi), f"isi {_rentang(kolom)}")
    if batasan == "pattern":
        pola = pola_kata(str(isi))
        return Salah(f"bukan {pola}", f"tulis {pola}{_contoh(kolom)}")
    if batasan == "minLength":
        return Salah(f"kurang dari {isi} huruf", f"tulis sedikitnya {isi} huruf")
    if batasan == "maxLength":
        return Salah(f"lebih dari {isi} huruf", f"singkatkan menjadi paling banyak {isi} huruf")
    return Salah(f"jenisnya bukan {kolom.type}", f"tulis nilai berjenis {kolom.type}")


def _pilihan(kolom: Field) -> str:
    pilihan = kolom.constraints.get("enum")
    return f": {', '.join(map(str, pilihan))}" if pilihan else ""


def _contoh(kolom: Field) -> str:
    return f", misalnya {kolom.example}" if kolom.example else ""


def _rentang(kolom: Field) -> str:
    batas = kolom.constraints
    return " dan ".join(
        muat.format(batas[nama]) for nama, (_, muat) in _RENTANG.items() if nama in batas
    )
