"""Tell chapters that do no more than call the report from those that hold code of their own.

An archive comes from someone else, and its notebooks are programs. A plain chapter sets
parameters to constants, imports `buka`, opens the report, and calls its methods with
constants: that much may run without trusting the archive.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

from lakip_lib.edisi.arsip import BUKU, Isi
from lakip_lib.susun.parameter import PARAMETER

_IMPOR = ("lakip_lib.laporan", "buka")
_OBJEK = "lap"
_MESIN = "python3"


def buku_berkode(isi: Isi) -> list[str]:
    """Return the notebooks of an archive that are not plain, or that cannot be read."""
    semua = sorted(n for n in isi if n.startswith(f"{BUKU}/"))
    return [n for n in semua if not buku_polos(isi[n])]


def buku_polos(mentah: bytes) -> bool:
    """Tell whether a notebook's code cells hold nothing but what a plain chapter needs."""
    try:
        buku = json.loads(mentah)
        kode = list(_kode(buku))
        mesin = buku.get("metadata", {}).get("kernelspec", {}).get("name", _MESIN)
        pohon = [ast.parse(k) for k in kode]
    except (ValueError, KeyError, TypeError, AttributeError, SyntaxError, RecursionError):
        return False
    return mesin == _MESIN and all(_pernyataan(p) for satu in pohon for p in satu.body)


def _kode(buku: dict[str, object]) -> Iterator[str]:
    sel_sel = buku["cells"]
    if not isinstance(sel_sel, list):
        raise TypeError
    for sel in sel_sel:
        if sel["cell_type"] == "code":
            sumber = sel["source"]
            yield sumber if isinstance(sumber, str) else "".join(sumber)


def _pernyataan(simpul: ast.stmt) -> bool:
    match simpul:
        case ast.ImportFrom(module=modul, names=[ast.alias(name=nama, asname=None)], level=0):
            return (modul, nama) == _IMPOR
        case ast.Assign(targets=[ast.Name(id=nama)], value=ast.Constant()):
            return nama in PARAMETER
        case ast.Assign(targets=[ast.Name(id=nama)], value=ast.Call() as panggilan):
            return nama == _OBJEK and _membuka(panggilan)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=nama), attr=apa)) as p):
            return nama == _OBJEK and not apa.startswith("_") and _argumen(p, ast.Constant)
        case _:
            return False


def _membuka(panggilan: ast.Call) -> bool:
    dengan_nama = isinstance(panggilan.func, ast.Name) and panggilan.func.id == _IMPOR[1]
    return dengan_nama and _argumen(panggilan, ast.Name)


def _argumen(panggilan: ast.Call, boleh: type[ast.expr]) -> bool:
    kunci = [k.value for k in panggilan.keywords if k.arg is not None]
    utuh = len(kunci) == len(panggilan.keywords)
    return utuh and all(isinstance(a, boleh) for a in [*panggilan.args, *kunci])
