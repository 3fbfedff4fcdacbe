"""A unit's data as a workbook: one sheet for each file, headings in row 1 as in the CSV.

Row numbers are those of the CSV files, so that messages about data lead to the sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lakip_lib.baru.berkas import Baris
from lakip_lib.baru.susunan import Berkas, berkas
from lakip_lib.ekspor.xlsx_ukuran import TINGGI_BARIS, banyak_baris
from lakip_lib.lembar.gaya import Gaya, buku_baru, catatan, cetak, pilihan

LEMBAR_PETUNJUK = "Petunjuk"
KEPALA_DAFTAR = ("Lembar", "Berkas", "Wajib", "Isi")
_ISIAN = 300  # rows that have formats and drop-downs
_LEBAR = (26, 40, 8, 100)
_LANGKAH = (
    "Isi satu lembar untuk satu berkas. Baris pertama berisi judul kolom; jangan diubah.",
    "Arti setiap kolom tampil bila penunjuk diletakkan di atas judulnya. Judul berwarna tua wajib "
    "diisi.",
    "Sel kosong berarti belum diisi atau tidak diketahui, bukan nol. Jangan menyisakan baris "
    "kosong di antara baris yang terisi.",
    "Kode (kolom id) boleh bebas asal dipakai sama di semua lembar.",
    "Lembar yang tidak diperlukan boleh dibiarkan atau dihapus, kecuali yang wajib.",
    "Simpan sebagai XLSX, lalu jalankan: lakip unit-baru FOLDER --dari BUKU.xlsx",
)


def tulis_buku(path: Path, tabel: Mapping[str, Baris], nama: str) -> None:
    """Write the tables (rows of text by path) as a workbook; `nama` is the unit's."""
    semua = [berkas(j) for j in tabel]
    menurut_nama = {b.nama: b for b in semua}
    with buku_baru(path, f"Data unit {nama}", nama) as (buku, gaya):
        _petunjuk(buku.add_worksheet(LEMBAR_PETUNJUK), gaya, semua, nama)
        for satu in semua:
            lembar = buku.add_worksheet(satu.lembar)
            _lembar(lembar, gaya, satu, tabel[satu.jalur])
            _daftar_pilihan(lembar, satu, menurut_nama)


def _petunjuk(lembar: Any, gaya: Gaya, semua: list[Berkas], nama: str) -> None:
    for j, lebar in enumerate(_LEBAR):
        lembar.set_column(j, j, lebar)
    lembar.hide_gridlines(2)
    lembar.write_string(0, 0, f"Data unit {nama}", gaya.judul())
    for i, langkah in enumerate(_LANGKAH, 1):
        lembar.write_string(i, 0, f"{i}. {langkah}", gaya.format())
    kepala = len(_LANGKAH) + 2
    for j, teks in enumerate(KEPALA_DAFTAR):
        lembar.write_string(kepala, j, teks, gaya.kepala())
    tautan = gaya.format(font_color=gaya.tema.aksen, underline=1)
    biasa = gaya.format(text_wrap=True)
    for i, satu in enumerate(semua, kepala + 1):
        lembar.write_url(i, 0, f"internal:'{satu.lembar}'!A1", tautan, satu.lembar)
        for j, teks in enumerate((satu.jalur, "ya" if satu.wajib else "", satu.uraian), 1):
            lembar.write_string(i, j, teks, biasa)
        lembar.set_row(i, TINGGI_BARIS * banyak_baris(satu.uraian, _LEBAR[3]) + 2)
    lembar.freeze_panes(kepala + 1, 0)
    cetak(lembar, melintang=True, kepala=kepala)


def _lembar(lembar: Any, gaya: Gaya, satu: Berkas, baris: Baris) -> None:
    lembar.set_row(0, 20)
    for j, kolom in enumerate(satu.kolom):
        wajib = bool(kolom.get("constraints", {}).get("required"))
        lembar.set_column(j, j, _lebar(kolom, baris), _gaya_kolom(gaya, kolom["type"]))
        lembar.write_string(0, j, kolom["name"], _gaya_kepala(gaya, wajib))
        akhir = " Wajib diisi." if wajib else ""
        catatan(lembar, 0, j, f"{kolom['title']}. {kolom['description']}{akhir}")
        for i, b in enumerate(baris, 1):
            lembar.set_row(i, TINGGI_BARIS * _tinggi(satu, b, baris) + 1.5)
            _sel(lembar, i, j, b.get(kolom["name"], ""), kolom["type"])
    lembar.freeze_panes(1, 1)
    cetak(lembar, melintang=True, kepala=0)


def _gaya_kepala(gaya: Gaya, wajib: bool) -> Any:
    if wajib:
        return gaya.kepala()
    return gaya.format(
        bold=True,
        font_color=gaya.tema.aksen,
        bg_color=gaya.tema.aksen_lemah,
        border=1,
        border_color=gaya.tema.garis,
    )


def _gaya_kolom(gaya: Gaya, jenis: str) -> Any:
    if jenis == "date":
        return gaya.format(num_format="yyyy-mm-dd", align="left")
    if jenis in ("number", "integer"):
        return gaya.format()
    # As text, so that a code such as 05 keeps its zero.
    return gaya.format(num_format="@", text_wrap=True)


def _lebar(kolom: Mapping[str, Any], baris: Baris) -> float:
    isi = max((len(b.get(kolom["name"], "")) for b in baris), default=0)
    return min(max(len(kolom["name"]) + 3, isi + 2, 11), 46)


def _tinggi(satu: Berkas, b: Mapping[str, str], baris: Baris) -> int:
    """Return how many lines a row needs; not every program fits its height itself."""
    teks = [(b.get(k["name"], ""), _lebar(k, baris)) for k in satu.kolom]
    return max(banyak_baris(t, lebar) for t, lebar in teks)


def _sel(lembar: Any, i: int, j: int, teks: str, jenis: str) -> None:
    if not teks:
        return
    if jenis in ("number", "integer"):
        lembar.write_number(i, j, int(teks) if teks.lstrip("-").isdigit() else float(teks))
    else:
        lembar.write_string(i, j, teks)


def _daftar_pilihan(lembar: Any, satu: Berkas, semua: Mapping[str, Berkas]) -> None:
    """Give drop-downs to columns with fixed values, and to those that refer to a sheet."""
    for j, kolom in enumerate(satu.kolom):
        tempat = (1, j, _ISIAN, j)
        sah = kolom.get("constraints", {}).get("enum")
        if kolom["type"] == "boolean":
            sah = ["true", "false"]
        if sah:
            pilihan(lembar, tempat, [str(s) for s in sah], kolom["title"])
        elif kolom["name"] in satu.rujukan:
            tabel, milik = satu.rujukan[kolom["name"]]
            if tabel in semua:
                _pilihan_rujukan(lembar, tempat, semua[tabel], milik)


def _pilihan_rujukan(
    lembar: Any, tempat: tuple[int, int, int, int], acuan: Berkas, kolom: str
) -> None:
    huruf = chr(ord("A") + acuan.kolom_nama.index(kolom))
    daerah = f"='{acuan.lembar}'!${huruf}$2:${huruf}${_ISIAN + 1}"
    lembar.data_validation(
        *tempat,
        {
            "validate": "list",
            "source": daerah,
            # Codes may be typed before the sheet that they refer to is filled in.
            "error_type": "information",
            "error_title": "Kode belum ada",
            "error_message": f"Kode ini belum ada di lembar {acuan.lembar}.",
        },
    )
