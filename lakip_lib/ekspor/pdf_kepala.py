"""Row headings in the PDF: Typst tags the heading cells of columns only.

Afterwards the file is written with object streams, which halves it and more.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Simpul = Mapping[str, Any]


def kolom_kepala(simpul: Sequence[Simpul]) -> list[set[int]]:
    """Return for every table below the nodes, in order, which columns name its rows."""
    hasil: list[set[int]] = []
    for s in simpul:
        if s["jenis"] == "tabel":
            hasil.append({i for i, k in enumerate(s["kolom"]) if k["kepala_baris"]})
        elif s["jenis"] in ("melintang", "pasangan"):
            hasil += kolom_kepala(s["isi"])
    return hasil


def tandai_kepala_baris(isi: bytes, kepala: Sequence[set[int]]) -> bytes:
    """Return the PDF with the cells of the columns `kepala` tagged as headings of rows.

    `kepala` has one set for each table, in the order of the document. The other cells of
    a row then name its heading besides those of their columns. Same input, same bytes.
    """
    with pikepdf.open(io.BytesIO(isi)) as berkas:
        akar = berkas.Root.StructTreeRoot
        if "/IDTree" in akar:
            nama = pikepdf.NameTree(akar.IDTree)
            for nomor, (tabel, kolom) in enumerate(
                zip(_cari(akar.K, "/Table"), kepala, strict=True), 1
            ):
                for id_, sel in _tandai(tabel, kolom, f"B{nomor:04d}"):
                    nama[id_] = sel
        keluar = io.BytesIO()
        berkas.save(
            keluar,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return keluar.getvalue()


def _anak(simpul: Any) -> Iterator[Any]:
    """Yield the structure elements right below the K entry `simpul`."""
    for satu in simpul.as_list() if isinstance(simpul, Array) else [simpul]:
        if isinstance(satu, Dictionary) and "/S" in satu:
            yield satu


def _cari(simpul: Any, jenis: str) -> Iterator[Any]:
    for satu in _anak(simpul):
        if str(satu.S) == jenis:
            yield satu
        elif "/K" in satu:
            yield from _cari(satu.K, jenis)


def _tandai(tabel: Any, kolom: set[int], awalan: str) -> Iterator[tuple[str, Any]]:
    """Make the heading cells of one table; yield each with its new id."""
    kisi: dict[tuple[int, int], int] = {}
    baris = list(_cari(tabel.K, "/TR"))
    sel = [s for y, tr in enumerate(baris) for s in _tempatkan(tr, y, kisi)]
    for nomor, (y, x, ini) in enumerate(sel):
        if ini.S != "/TD" or not kolom & set(range(x, x + _rentang(ini, "/ColSpan"))):
            continue
        if "/K" not in ini:
            continue
        id_ = f"{awalan}x{x:02d}y{y:04d}"
        ini.S, ini.ID = Name.TH, String(id_)
        _sifat(ini)["/Scope"] = Name.Row
        tinggi = _rentang(ini, "/RowSpan")
        for i in {kisi[x_, y_] for y_ in range(y, y + tinggi) for x_ in _lajur(kisi, y_)} - {nomor}:
            y_, _, lain = sel[i]
            if lain.S == "/TD" and y <= y_ and y_ + _rentang(lain, "/RowSpan") <= y + tinggi:
                _sifat(lain)["/Headers"] = Array([*_kepala(lain), String(id_)])
        yield id_, ini


def _tempatkan(tr: Any, y: int, kisi: dict[tuple[int, int], int]) -> Iterator[tuple[int, int, Any]]:
    """Yield row and column of the cells of a row; `kisi` tells the cell of every place."""
    nomor = max(kisi.values(), default=-1) + 1
    x = 0
    for sel in _anak(tr.K):
        while (x, y) in kisi:
            x += 1
        for i in range(_rentang(sel, "/ColSpan")):
            for j in range(_rentang(sel, "/RowSpan")):
                kisi[x + i, y + j] = nomor
        nomor += 1
        yield y, x, sel


def _lajur(kisi: Mapping[tuple[int, int], int], y: int) -> Iterator[int]:
    x = 0
    while (x, y) in kisi:
        yield x
        x += 1


def _rentang(sel: Any, nama: str) -> int:
    return int(_sifat(sel).get(nama, 1))


def _kepala(sel: Any) -> list[Any]:
    return list(_sifat(sel).get("/Headers", Array()).as_list())


def _sifat(sel: Any) -> Any:
    """Return the cell's attributes as part of a table, made if there are none."""
    ada = sel.get("/A", Array())
    daftar = ada.as_list() if isinstance(ada, Array) else [ada]
    for satu in daftar:
        if satu.get("/O") == "/Table":
            return satu
    baru = Dictionary(O=Name.Table)
    sel.A = Array([*daftar, baru])
    return next(s for s in sel.A.as_list() if s.get("/O") == "/Table")
