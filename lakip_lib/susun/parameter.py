"""Check the parameters of a notebook: names that it declares, values of the right kind."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard

from lakip_lib.kesalahan import KesalahanLakip, kutip, saran

PARAMETER = (
    "tahun",
    "triwulan",
    "versi_target",
    "data_dir",
    "metode_efisiensi",
    "skenario",
    "perubahan",
)
METODE = ("a", "b", "c", "d")

# papermill writes this comment as the first line of the cell it injects.
_AWAL_SISIPAN = "# Parameters\n"


def periksa_nilai(nilai: Mapping[str, object]) -> None:
    """Refuse an unknown parameter name or a value of the wrong kind.

    `tahun` is a year of four digits, `triwulan` 1 to 4, the others text; empty text means
    "as the data says" (not for `data_dir`), and for `skenario` and `perubahan` the official
    data. Raises KesalahanLakip for the first mistake.
    """
    _tolak_nama_asing(nilai, PARAMETER)
    _bilangan(nilai, "tahun", range(1000, 10000), contoh=2020)
    _bilangan(nilai, "triwulan", range(1, 5), contoh=4)
    for nama in PARAMETER[2:]:
        if not isinstance(nilai.get(nama, ""), str):
            _tolak(nama, nilai[nama], f"tulis sebagai teks, misalnya -r {nama} …")
    if not str(nilai.get("data_dir", "data")).strip():
        _tolak("data_dir", nilai["data_dir"], "tulis folder yang berisi datapackage.json")
    if nilai.get("metode_efisiensi", "") not in ("", *METODE):
        pilihan = f"kosongkan atau pakai salah satu dari {', '.join(METODE)}"
        _tolak("metode_efisiensi", nilai["metode_efisiensi"], pilihan)
    if nilai.get("skenario"):
        # Not at the top: the command line needs the names above before anything else.
        from lakip_lib.skenario.model import periksa_nama

        periksa_nama(str(nilai["skenario"]))


def tolak_parameter_asing(nb: Mapping[str, Any], nama_nama: Iterable[str]) -> None:
    """Refuse, before a run, names that the notebook's parameters cell does not declare.

    `nb` is a notebook of nbformat 4 (NotebookNode or plain dict). papermill itself only
    warns and builds with the default.
    """
    dikenal = [
        nama
        for sel in nb["cells"]
        if "parameters" in sel["metadata"].get("tags", [])
        for nama in _nama_ditetapkan(_sumber(sel["source"]))
    ]
    diberikan = list(nama_nama)
    if diberikan and not dikenal:
        raise KesalahanLakip(_TANPA_SEL.format(nama=", ".join(diberikan)))
    _tolak_nama_asing(diberikan, dikenal)


def tolak_sisipan_asing() -> None:
    """Refuse, inside a running notebook, injected names that the notebook does not declare.

    Outside IPython, and in a notebook that runs without papermill, it does nothing.
    Raises KesalahanLakip for an unknown name, and for injected values that a later cell
    overwrites because the parameters cell has lost its tag.
    """
    masukan = _masukan_buku()
    letak = [i for i, kode in enumerate(masukan) if kode.startswith(_AWAL_SISIPAN)]
    if not letak:
        return
    sebelum = _nama_semua(masukan[: letak[0]])
    sesudah = _nama_semua(masukan[letak[-1] + 1 :])
    sisipan = _nama_semua(masukan[i] for i in letak)
    if any(nama in sebelum for nama in PARAMETER):
        _tolak_nama_asing(sisipan, sebelum)
        return
    _tolak_nama_asing(sisipan, PARAMETER)
    tertimpa = [nama for nama in sisipan if nama in sesudah]
    if tertimpa:
        raise KesalahanLakip(_TANPA_SEL.format(nama=", ".join(tertimpa)))


_TANPA_SEL = (
    "parameter {nama} tidak berpengaruh: buku ini tidak mempunyai sel bertanda "
    '"parameters". Perbaikan: beri tanda "parameters" pada sel yang menetapkan parameter.'
)


def _masukan_buku() -> list[str]:
    """Return the source of the cells that ran so far, in order; empty outside IPython."""
    # IPython is never imported here: where it is not loaded, nothing runs inside it.
    modul = sys.modules.get("IPython")
    ip = modul.get_ipython() if modul else None
    return [str(kode) for kode in ip.user_ns.get("In", [])] if ip else []


def _nama_semua(kode: Iterable[str]) -> list[str]:
    return [nama for satu in kode for nama in _nama_ditetapkan(satu)]


def _nama_ditetapkan(kode: str) -> list[str]:
    """Return the names that a cell assigns at its top level, in order."""
    try:
        pohon = ast.parse(kode)
    except SyntaxError:
        return []
    nama = []
    for simpul in pohon.body:
        if isinstance(simpul, ast.Assign):
            sasaran_: list[ast.expr] = simpul.targets
        elif isinstance(simpul, ast.AnnAssign) and simpul.value is not None:
            sasaran_ = [simpul.target]
        else:
            continue
        nama += [n.id for s in sasaran_ for n in ast.walk(s) if _disimpan(n)]
    return nama


def _disimpan(simpul: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(simpul, ast.Name) and isinstance(simpul.ctx, ast.Store)


def _sumber(isi: str | list[str]) -> str:
    return isi if isinstance(isi, str) else "".join(isi)


def _tolak_nama_asing(nama_nama: Iterable[str], dikenal: Iterable[str]) -> None:
    sah = list(dict.fromkeys(dikenal))
    asing = [nama for nama in nama_nama if nama not in sah]
    if not asing:
        return
    rinci = "; ".join(_dengan_saran(nama, sah) for nama in asing)
    raise KesalahanLakip(
        f"parameter tidak dikenal: {rinci}. Perbaikan: pakai salah satu dari {', '.join(sah)}."
    )


def _dengan_saran(nama: str, sah: list[str]) -> str:
    dekat = saran(nama, sah)
    return f"{kutip(nama)} (mungkin maksudnya {dekat})" if dekat else kutip(nama)


def _bilangan(nilai: Mapping[str, object], nama: str, sah: range, contoh: int) -> None:
    isi = nilai.get(nama, contoh)
    # bool is a kind of int in Python, but no year and no quarter.
    if isinstance(isi, bool) or not isinstance(isi, int) or isi not in sah:
        batas = f"bilangan bulat {sah.start} sampai {sah.stop - 1}"
        _tolak(nama, isi, f"tulis {batas} tanpa tanda kutip, misalnya -p {nama} {contoh}")


def _tolak(nama: str, isi: object, perbaikan: str) -> None:
    raise KesalahanLakip(
        f"nilai parameter {nama} tidak dapat dipakai: {kutip(str(isi))}. Perbaikan: {perbaikan}."
    )
