"""Tables as files inside the page: links that hold the whole CSV and XLSX."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from urllib.parse import quote

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.tabular import isi_csv, nama_csv
from lakip_lib.ekspor.xlsx_satu import isi_xlsx
from lakip_lib.tabel.model import Tabel

_MIME_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What may stand in a data: address and in an attribute as it is.
_TETAP = "!$'()*,-./:;=?@_~"


@dataclass(frozen=True)
class Unduhan:
    """One file in the page: its kind as shown, its name and its address (`data:`)."""

    jenis: str
    nama: str
    alamat: str


def unduhan_tabel(dokumen: Dokumen) -> dict[str, tuple[Unduhan, ...]]:
    """Return the files of each table by its id; the CSV is that of the folder `tabel/`."""
    semua = dokumen.tabel()
    hasil: dict[str, tuple[Unduhan, ...]] = {}
    for blok in semua:
        nama = nama_csv(blok, len(semua))
        isi = base64.b64encode(isi_xlsx(blok, dokumen.meta)).decode("ascii")
        xlsx = Unduhan("XLSX", f"{nama[:-4]}.xlsx", f"data:{_MIME_XLSX};base64,{isi}")
        hasil[blok.tabel.id] = (_csv(nama, blok.tabel), xlsx)
    return hasil


def unduhan_grafik(nomor: str, data: Tabel) -> tuple[Unduhan, ...]:
    """Return the file with the data behind a chart."""
    return (_csv(f"gambar-{nomor.lower().replace('.', '')}-{data.id}.csv", data),)


def _csv(nama: str, tabel: Tabel) -> Unduhan:
    isi = quote(isi_csv(tabel), safe=_TETAP)
    return Unduhan("CSV", nama, f"data:text/csv;charset=utf-8,{isi}")
