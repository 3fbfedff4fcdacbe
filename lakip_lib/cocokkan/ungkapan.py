"""Expressions of the pairing: arithmetic over names, exact, and nothing else.

They look like the expressions of the prose and use the same names. The tree of an
expression stays at hand, so that a guess can put another number in the place of a part.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from lakip_lib.kesalahan import KesalahanLakip, kutip
from lakip_lib.narasi.templat import tak_dikenal

_OPERASI: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_BOLEH = "nama, angka, teks, titik, kurung, dan tanda + - * /"

Ganti = Mapping[str, Fraction]


class TanpaNilai(Exception):
    """The expression is sound, but the data gives it no value; the message says why."""


@lru_cache(maxsize=1024)
def urai(ungkapan: str) -> ast.expr:
    """Return the tree of an expression. Raises KesalahanLakip for what is none."""
    try:
        return ast.parse(ungkapan.strip(), mode="eval").body
    except (SyntaxError, ValueError) as galat:
        raise KesalahanLakip(
            f"ungkapan {kutip(ungkapan)} tidak dapat dibaca. Perbaikan: pakai {_BOLEH} saja."
        ) from galat


def hitung(ungkapan: str, konteks: Mapping[str, Any], ganti: Ganti | None = None) -> Any:
    """Return the value of an expression over the names of `konteks`.

    `ganti` maps parts of the expression (see `bagian`) to numbers used in their place.
    Raises KesalahanLakip for an unknown name or a construct that is not allowed, and
    TanpaNilai where a value is missing or a divisor is 0.

    >>> hitung("a / 3 * 100", {"a": Fraction(2)})
    Fraction(200, 3)
    """
    return _nilai(urai(ungkapan), konteks, ganti or {})


def bagian(ungkapan: str) -> list[ast.expr]:
    """Return all parts of an expression that may have a value, the whole one first."""
    return [s for s in ast.walk(urai(ungkapan)) if isinstance(s, ast.expr)]


def nama_bagian(simpul: ast.expr) -> str:
    """Return the part's own text in one form, which names it in `ganti`."""
    return ast.unparse(simpul)


def kode_disebut(ungkapan: str) -> list[str]:
    """Return the texts in quotes: the ids that an expression speaks of."""
    semua = (s.value for s in bagian(ungkapan) if isinstance(s, ast.Constant))
    return [s for s in semua if isinstance(s, str)]


def nama_disebut(ungkapan: str) -> set[str]:
    """Return the names that an expression uses."""
    return {s.id for s in bagian(ungkapan) if isinstance(s, ast.Name)}


def _nilai(simpul: ast.expr, konteks: Mapping[str, Any], ganti: Ganti) -> Any:
    if ganti and (nama := nama_bagian(simpul)) in ganti:
        return ganti[nama]
    if isinstance(simpul, ast.BinOp) and type(simpul.op) in _OPERASI:
        return _operasi(simpul, konteks, ganti)
    if isinstance(simpul, ast.UnaryOp) and isinstance(simpul.op, ast.USub):
        return -_bilangan(simpul.operand, konteks, ganti)
    if isinstance(simpul, ast.Call) and not simpul.keywords:
        fungsi = _nilai(simpul.func, konteks, ganti)
        return fungsi(*(_nilai(a, konteks, ganti) for a in simpul.args))
    if isinstance(simpul, ast.Attribute) and not simpul.attr.startswith("_"):
        return _atribut(_nilai(simpul.value, konteks, ganti), simpul.attr)
    return _daun(simpul, konteks)


def _daun(simpul: ast.expr, konteks: Mapping[str, Any]) -> Any:
    if isinstance(simpul, ast.Name):
        if simpul.id not in konteks:
            raise KesalahanLakip(tak_dikenal("nama", simpul.id, list(konteks)))
        return konteks[simpul.id]
    if isinstance(simpul, ast.Constant) and type(simpul.value) in (str, int, float):
        # The shortest text of a float is what stood in the expression.
        teks = isinstance(simpul.value, str)
        return simpul.value if teks else Fraction(str(simpul.value))
    raise KesalahanLakip(
        f"{kutip(nama_bagian(simpul))} tidak boleh dipakai dalam ungkapan. Perbaikan: pakai "
        f"{_BOLEH} saja."
    )


def _operasi(simpul: ast.BinOp, konteks: Mapping[str, Any], ganti: Ganti) -> Fraction:
    kiri = _bilangan(simpul.left, konteks, ganti)
    kanan = _bilangan(simpul.right, konteks, ganti)
    if isinstance(simpul.op, ast.Div) and kanan == 0:
        raise TanpaNilai(f"pembagi {nama_bagian(simpul.right)} bernilai 0")
    return _OPERASI[type(simpul.op)](kiri, kanan)


def _bilangan(simpul: ast.expr, konteks: Mapping[str, Any], ganti: Ganti) -> Fraction:
    nilai = _nilai(simpul, konteks, ganti)
    if nilai is None:
        raise TanpaNilai(f"{nama_bagian(simpul)} tidak ada nilainya dalam data")
    if isinstance(nilai, bool) or not isinstance(nilai, (int, Fraction)):
        raise KesalahanLakip(
            f"{kutip(nama_bagian(simpul))} bukan bilangan, jadi tidak dapat dihitung. Perbaikan: "
            "pakai bagian yang berupa bilangan."
        )
    return nilai if isinstance(nilai, Fraction) else Fraction(nilai)


def _atribut(induk: Any, nama: str) -> Any:
    if induk is None:
        raise TanpaNilai(f"bagian {nama} diminta dari hal yang tidak ada dalam data")
    if not hasattr(induk, nama):
        ada = [n for n in dir(induk) if not n.startswith("_") and n not in ("count", "index")]
        raise KesalahanLakip(tak_dikenal("bagian", nama, ada))
    return getattr(induk, nama)
