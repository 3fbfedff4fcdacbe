"""Every table of the report as CSV; the XLSX workbook is in `xlsx`.

What the CSV files hold (UTF-8 without byte-order mark, comma, LF, one header row):

- Names `NN-<id>.csv`, NN being the table's place in the report.
- The header has the machine names of the columns.
- Numbers are exact with a decimal point and no grouping; only a fraction without an
  end (such as 100/3) is rounded, to ten decimals. Where cells of a column show a unit,
  `<column>_satuan` holds it; where they carry a category, `<column>_kategori` does.
- A cell without a number keeps its words. A merged text is repeated in every row; a
  merged number stands once, in the first row, so that sums stay right.
- `jenis_baris` tells `data`, `kelompok` and `jumlah` rows apart where a table has more
  than data rows.
- The folder of a scenario has a file that says so, so that no table passes for official.
- Text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from lakip_lib.angka import bulatkan, format_bilangan
from lakip_lib.ekspor.blok import BlokTabel, Dokumen
from lakip_lib.ekspor.tanda import tanda
from lakip_lib.ekspor.xlsx import tulis_xlsx
from lakip_lib.tabel.model import Sel, Tabel

__all__ = ["isi_csv", "tulis_csv", "tulis_xlsx"]

NAMA_TANDA = "SKENARIO-BUKAN-DOKUMEN-RESMI.txt"
_PEMICU_RUMUS = ("=", "+", "-", "@", "\t")
_DESIMAL_TERBANYAK = 10


def tulis_csv(dokumen: Dokumen, folder: Path) -> list[Path]:
    """Write every table of the document into `folder`; return the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    semua = dokumen.tabel()
    if cap := tanda(dokumen.meta):
        (folder / NAMA_TANDA).write_text(f"{cap}\n", encoding="utf-8", newline="")
    berkas = []
    for blok in semua:
        path = folder / nama_csv(blok, len(semua))
        path.write_text(isi_csv(blok.tabel), encoding="utf-8", newline="")
        berkas.append(path)
    return berkas


def nama_csv(blok: BlokTabel, banyak: int) -> str:
    """Return the file name of one of `banyak` tables: its number in the report, its id.

    Tabel 7 is `07-rkt.csv`, Tabel R.1 `r1-ringkasan-capaian.csv`.
    """
    lebar = max(2, len(str(banyak)))
    nomor = re.sub(r"^\d+", lambda m: m[0].zfill(lebar), blok.nomor.lower().replace(".", ""))
    return f"{nomor}-{blok.tabel.id}.csv"


def isi_csv(tabel: Tabel) -> str:
    """Return one table as CSV text (rules in the module's docstring)."""
    kolom = [k for j, _ in enumerate(tabel.kolom) for k in _kolom(tabel, j)]
    if any(b.jenis != "data" for b in tabel.baris):
        kolom.append(["jenis_baris", *(b.jenis for b in tabel.baris)])
    keluaran = io.StringIO()
    csv.writer(keluaran, lineterminator="\n").writerows(zip(*kolom, strict=True))
    return keluaran.getvalue()


def _kolom(tabel: Tabel, j: int) -> Iterator[list[str]]:
    """Yield the CSV column of table column `j`, then its unit and category columns."""
    nama = aman(tabel.kolom[j].nama)
    sel = [b.sel[j] for b in tabel.baris]
    yield [nama, *(_isi(s) for s in sel)]
    satuan = [satuan_sel(s) for s in sel]
    if any(satuan):
        yield [f"{nama}_satuan", *map(aman, satuan)]
    kategori = [s.kategori if s.kategori and s.kategori != s.teks else "" for s in sel]
    if any(kategori):
        yield [f"{nama}_kategori", *map(aman, kategori)]


def _isi(sel: Sel) -> str:
    if sel.nilai is None:
        return aman(sel.teks)
    return tulis_pecahan(sel.nilai) if sel.rentang else ""


def satuan_sel(sel: Sel) -> str:
    """Return what a number cell shows besides its number, such as `PMI` or `%`."""
    if sel.nilai is None or not sel.rentang:
        return ""
    kiri, ada, kanan = sel.teks.partition(format_bilangan(sel.nilai, sel.desimal))
    # The plus of a difference is no unit: the number itself is positive.
    return f"{kiri.strip().removeprefix('+')}{kanan.strip()}" if ada else ""


def tulis_pecahan(x: Fraction) -> str:
    """Return `x` in plain digits: exactly if it ends, else with ten decimals.

    >>> tulis_pecahan(Fraction(-72, 10)), tulis_pecahan(Fraction(100, 3))
    ('-7.2', '33.3333333333')
    """
    desimal = _desimal_perlu(x.denominator)
    teks = f"{bulatkan(x, _DESIMAL_TERBANYAK if desimal is None else desimal):f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _desimal_perlu(penyebut: int) -> int | None:
    """Return how many decimals 1/`penyebut` has; None if it never ends."""
    pangkat = {2: 0, 5: 0}
    for prima in pangkat:
        while penyebut % prima == 0:
            penyebut //= prima
            pangkat[prima] += 1
    return max(pangkat.values()) if penyebut == 1 else None


def aman(teks: str) -> str:
    """Return `teks` so that no spreadsheet runs it as a formula, with LF as line break.

    >>> aman("=1+1"), aman("Jumlah")
    ("'=1+1", 'Jumlah')
    """
    satu = teks.replace("\r\n", "\n").replace("\r", "\n")
    # Some programs drop blanks before they look for a formula.
    return f"'{satu}" if satu.lstrip(" \n\u00a0").startswith(_PEMICU_RUMUS) else satu
