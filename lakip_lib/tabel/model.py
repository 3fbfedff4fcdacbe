"""The table object: rows of cells with exact numbers, knowing nothing of files or markup.

A table travels through a notebook's output as `application/vnd.dataresource+json`
(see `ke_sumber` and `dari_sumber`), so that HTML, PDF, XLSX and CSV are all made
from the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, Literal

from lakip_lib.jejak import Ruas, Terlacak, ruas_teks
from lakip_lib.jejak.sandi import Penyandi, urai
from lakip_lib.tabel.sandi import isian_sel, sel_ke

MIME_SUMBER = "application/vnd.dataresource+json"

Rata = Literal["kiri", "kanan", "tengah"]
JenisBaris = Literal["data", "kelompok", "jumlah"]
Seri = Literal["utama", "anak", "ringkasan", "lampiran", "skenario"]


class TidakAdaData(Exception):
    """The data of the year lacks what a table or chart needs; the message says what.

    Not a mistake: the report prints the sentence in its place.
    """


@dataclass(frozen=True)
class Kolom:
    """One column.

    `nama` is the machine name (CSV header), `judul` the heading shown, `kelompok`
    the grouped headings above it from the top down, `rata` the alignment, `lebar`
    a relative width (1.0 = ordinary), `jenis` what the cells hold.
    """

    nama: str
    judul: str
    kelompok: tuple[str, ...] = ()
    rata: Rata = "kiri"
    lebar: float = 1.0
    jenis: Literal["teks", "bilangan", "persen", "rupiah"] = "teks"
    kepala_baris: bool = False


@dataclass(frozen=True)
class Sel:
    """One cell: `teks` as shown, and its exact number `nilai` where it is one.

    `desimal` is the number of decimals shown; a traced number has its trail in `nilai`,
    and where the text holds others, in the text. `kategori` names the achievement
    category that colours the cell; `warna` (`#rrggbb`) and `tanda` (a sign such as ▲)
    come with it, so that colour is never the only sign. `rentang` is the number of
    rows the cell spans; 0 means it is covered by the cell above.
    """

    teks: str = ""
    nilai: Fraction | None = None
    desimal: int = 0
    kategori: str | None = None
    warna: str | None = None
    tanda: str | None = None
    rentang: int = 1

    @property
    def ruas(self) -> tuple[Ruas, ...]:
        """Return the traced numbers in the text; all of it where it stands for one."""
        ruas = ruas_teks(self.teks)
        if not ruas and isinstance(self.nilai, Terlacak):
            return (Ruas(0, len(self.teks), self.nilai, self.desimal),)
        return ruas


@dataclass(frozen=True)
class Baris:
    """One row; a `kelompok` row is a sub-heading, a `jumlah` row a total.

    `kunci` is the id in the data of what the row is about (indicator, activity,
    account, work unit …); None for a row that sums several.
    """

    sel: tuple[Sel, ...]
    jenis: JenisBaris = "data"
    kunci: str | None = None


@dataclass(frozen=True)
class Tabel:
    """A table with caption, columns, rows and notes.

    `id` is the reference name (`#tbl-<id>` in prose). `seri` tells the exporters how
    to number it: `utama` 1, 2, 3 …; `anak` the last main number with a letter (17a);
    `ringkasan` R.1; `lampiran` L.1; `skenario` S.1. `lebar` asks for a landscape page in the PDF.
    """

    id: str
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    catatan: tuple[str, ...] = ()
    seri: Seri = "utama"
    lebar: bool = False

    def __post_init__(self) -> None:
        """Refuse rows whose length differs from the number of columns."""
        for i, baris in enumerate(self.baris):
            if len(baris.sel) != len(self.kolom):
                raise ValueError(
                    f"table {self.id}: row {i} has {len(baris.sel)} cells, "
                    f"expected {len(self.kolom)}"
                )

    def ke_sumber(self) -> dict[str, Any]:
        """Return the table as a Frictionless data resource with a `lakip` part."""
        return {
            "name": self.id,
            "title": self.judul,
            "schema": {"fields": [_field(k) for k in self.kolom]},
            "data": [_row(self.kolom, b) for b in self.baris],
            "lakip": {"jenis": "tabel", **_lakip(self)},
        }

    @classmethod
    def dari_sumber(cls, sumber: Mapping[str, Any]) -> Tabel:
        """Rebuild a table from what `ke_sumber` returned (after JSON)."""
        lakip = sumber["lakip"]
        simpul = urai(lakip.get("jejak", ()))
        return cls(
            id=str(sumber["name"]),
            judul=str(sumber["title"]),
            kolom=tuple(Kolom(**{**k, "kelompok": tuple(k["kelompok"])}) for k in lakip["kolom"]),
            baris=tuple(
                Baris(tuple(Sel(**isian_sel(s, simpul)) for s in b["sel"]), b["jenis"], b["kunci"])
                for b in lakip["baris"]
            ),
            catatan=tuple(lakip["catatan"]),
            seri=lakip["seri"],
            lebar=lakip["lebar"],
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        # Not at the top: it imports this module.
        from lakip_lib.tabel.layar import html

        return {
            MIME_SUMBER: self.ke_sumber(),
            "text/html": html(self),
            "text/plain": f"<Tabel {self.id}: {len(self.baris)} baris>",
        }


@dataclass(frozen=True)
class Penyusun:
    """Collects rows for a table; `gabung` merges equal neighbours into spanning cells."""

    kolom: tuple[Kolom, ...]
    baris: list[Baris] = field(default_factory=list)

    def tambah(self, *sel: Sel | str, jenis: JenisBaris = "data", kunci: str | None = None) -> None:
        """Append one row; a plain string becomes a text cell."""
        isi = tuple(s if isinstance(s, Sel) else Sel(s) for s in sel)
        self.baris.append(Baris(isi, jenis, kunci))

    def gabung(self, nama: str, kunci: Sequence[object]) -> None:
        """Merge cells of column `nama` over neighbouring rows with an equal `kunci`."""
        posisi = [k.nama for k in self.kolom].index(nama)
        awal = 0
        for i in range(1, len(self.baris) + 1):
            if i < len(self.baris) and kunci[i] == kunci[awal] and kunci[i] is not None:
                self._ganti(i, posisi, 0)
                continue
            self._ganti(awal, posisi, i - awal)
            awal = i

    def _ganti(self, i: int, posisi: int, rentang: int) -> None:
        sel = list(self.baris[i].sel)
        sel[posisi] = replace(sel[posisi], rentang=rentang)
        self.baris[i] = replace(self.baris[i], sel=tuple(sel))


def _field(kolom: Kolom) -> dict[str, str]:
    jenis = "string" if kolom.jenis == "teks" else "number"
    return {"name": kolom.nama, "title": kolom.judul, "type": jenis}


def _row(kolom: Sequence[Kolom], baris: Baris) -> dict[str, Any]:
    return {
        k.nama: s.teks if s.nilai is None else float(s.nilai)
        for k, s in zip(kolom, baris.sel, strict=True)
    }


def _lakip(tabel: Tabel) -> dict[str, Any]:
    penyandi = Penyandi()
    baris = [
        {"jenis": b.jenis, "kunci": b.kunci, "sel": [sel_ke(s, penyandi) for s in b.sel]}
        for b in tabel.baris
    ]
    return {
        "seri": tabel.seri,
        "lebar": tabel.lebar,
        "catatan": list(tabel.catatan),
        "kolom": [{**vars(k), "kelompok": list(k.kelompok)} for k in tabel.kolom],
        "baris": baris,
        "jejak": penyandi.simpul,
    }
