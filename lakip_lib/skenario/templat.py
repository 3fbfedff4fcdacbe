"""Write the planner's workbook: this year's figures to be changed, one sheet for each kind.

Each sheet has a hidden twin with the same cells, the field of every column and the object
of every row. Reading compares the two, so that only what the planner changed counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lakip_lib.data import DataTahun
from lakip_lib.ekspor.xlsx_ukuran import TINGGI_BARIS, banyak_baris
from lakip_lib.lembar.gaya import DESIMAL, UTUH, Gaya, buku_baru, catatan, cetak, lindungi, pilihan
from lakip_lib.skenario.tata import (
    ALASAN,
    BARIS_AWAL,
    BARIS_BIDANG,
    BARIS_KEPALA,
    TANDA,
    Baris,
    Kolom,
    Lembar,
    angka_sel,
    nama_asal,
)
from lakip_lib.skenario.tata_lembar import tata_lembar

_PETUNJUK = "Petunjuk"
_LEBAR_ISI = 92
_LANGKAH = (
    "Ubah sel yang berlatar putih di lembar-lembar berikutnya. Sel yang diubah menjadi berwarna.",
    "Kode dan nama dikunci supaya tidak berubah; pengunci itu tanpa kata sandi.",
    "Kosongkan sel bila nilainya belum ada. Kosong tidak sama dengan 0.",
    "Pilihan (rumus, arah, aturan, pengaturan) diambil dari daftar di dalam sel.",
    "Rumus Excel boleh dipakai; yang dibaca ialah hasilnya.",
    "Jangan menyisipkan, menghapus, memindahkan, atau mengurutkan baris dan kolom.",
    "Simpan sebagai XLSX, lalu jalankan perintah di bawah ini.",
)


def tulis_templat(data: DataTahun, path: Path) -> None:
    """Write the workbook with the year's targets, quarters, budget, rules and settings.

    The same data gives the same bytes.
    """
    unit = data.nama_unit(pendek=True)
    judul = f"Lembar kerja skenario {unit} tahun {data.tahun}"
    with buku_baru(path, judul, unit) as (buku, gaya):
        semua = tata_lembar(data)
        _petunjuk(buku.add_worksheet(_PETUNJUK), gaya, judul, data.tahun, path.name, semua)
        for satu in semua:
            _lembar(buku.add_worksheet(satu.nama), gaya, satu)
        for satu in semua:
            _asal(buku.add_worksheet(nama_asal(satu.nama)), satu, data.tahun)


def _petunjuk(
    lembar: Any, gaya: Gaya, judul: str, tahun: int, nama: str, semua: list[Lembar]
) -> None:
    lembar.set_column(0, 0, 16)
    lembar.set_column(1, 1, _LEBAR_ISI)
    lembar.hide_gridlines(2)
    lembar.write_string(0, 0, judul, gaya.judul())
    biasa = gaya.format(text_wrap=True)
    baris = 2
    for nomor, langkah in enumerate(_LANGKAH, 1):
        lembar.write_string(baris, 0, f"{nomor}.", gaya.format(align="right"))
        lembar.write_string(baris, 1, langkah, biasa)
        lembar.set_row(baris, TINGGI_BARIS * banyak_baris(langkah, _LEBAR_ISI) + 2)
        baris += 1
    kode = gaya.format(font_name="Consolas", bg_color=gaya.tema.latar_lemah)
    perintah = f"lakip skenario {tahun} NAMA --perubahan {nama}"
    lembar.write_string(baris, 1, perintah, kode)
    baris += 2
    for kolom, teks in enumerate(("Lembar", "Isi")):
        lembar.write_string(baris, kolom, teks, gaya.kepala())
    for i, satu in enumerate(semua, baris + 1):
        tautan = gaya.format(font_color=gaya.tema.aksen, underline=1)
        lembar.write_url(i, 0, f"internal:'{satu.nama}'!A1", tautan, satu.nama)
        isi = f"{satu.judul}. {satu.uraian}"
        lembar.write_string(i, 1, isi, biasa)
        lembar.set_row(i, TINGGI_BARIS * banyak_baris(isi, _LEBAR_ISI) + 2)
    lindungi(lembar)
    cetak(lembar, melintang=False)


def _lembar(lembar: Any, gaya: Gaya, isi: Lembar) -> None:
    lembar.write_string(0, 0, isi.judul, gaya.judul())
    lembar.write_string(1, 0, isi.uraian, gaya.format(font_color=gaya.tema.tinta_lemah))
    kunci = sum(1 for k in isi.kolom if not k.bidang)
    lembar.set_row(BARIS_KEPALA, TINGGI_BARIS * _tinggi([k.judul for k in isi.kolom], isi) + 3)
    for j, kolom in enumerate(isi.kolom):
        lembar.set_column(j, j, kolom.lebar)
        lembar.write_string(BARIS_KEPALA, j, kolom.judul, gaya.kepala())
        if kolom.catatan:
            catatan(lembar, BARIS_KEPALA, j, kolom.catatan)
        _daftar_pilihan(lembar, j, kolom, isi.baris)
    for i, baris in enumerate(isi.baris, BARIS_AWAL):
        lembar.set_row(i, TINGGI_BARIS * _tinggi(baris.isi, isi) + 1.5)
        for j, kolom in enumerate(isi.kolom):
            _sel(lembar, i, j, baris.isi[j], _format(gaya, kolom, baris))
    akhir = BARIS_AWAL + len(isi.baris) - 1
    _tandai_ubahan(lembar, gaya, isi, (BARIS_AWAL, kunci, akhir, len(isi.kolom) - 1))
    lembar.freeze_panes(BARIS_AWAL, min(kunci, 2))
    lindungi(lembar)
    cetak(lembar, melintang=True, kepala=BARIS_KEPALA)


def _tinggi(isi: Sequence[Any], lembar: Lembar) -> int:
    """Return how many lines a row needs; not every program fits its height itself."""
    sel = zip(isi, lembar.kolom, strict=True)
    return max(banyak_baris(s, k.lebar) for s, k in sel if isinstance(s, str))


def _daftar_pilihan(lembar: Any, j: int, kolom: Kolom, semua: tuple[Baris, ...]) -> None:
    if kolom.pilihan:
        akhir = BARIS_AWAL + len(semua) - 1
        pilihan(lembar, (BARIS_AWAL, j, akhir, j), kolom.pilihan, kolom.judul)
    elif kolom.jenis == "pilihan":
        for i, baris in enumerate(semua, BARIS_AWAL):
            pilihan(lembar, (i, j, i, j), baris.pilihan, kolom.judul)


def _format(gaya: Gaya, kolom: Kolom, baris: Baris) -> Any:
    if not kolom.bidang:
        return gaya.kunci()
    if kolom.jenis in ("alasan", "pilihan"):
        return gaya.isian(text_wrap=True)
    utuh = kolom.jenis == "rupiah" or baris.utuh
    return gaya.isian(num_format=UTUH if utuh else DESIMAL, align="right")


def _sel(lembar: Any, i: int, j: int, nilai: Any, gaya: Any) -> None:
    nilai = angka_sel(nilai)
    if nilai is None:
        lembar.write_blank(i, j, None, gaya)
    elif isinstance(nilai, str):
        lembar.write_string(i, j, nilai, gaya)
    else:
        lembar.write_number(i, j, nilai, gaya)


def _tandai_ubahan(lembar: Any, gaya: Gaya, isi: Lembar, tempat: tuple[int, int, int, int]) -> None:
    """Colour the cells that differ from the hidden sheet; reasons are no figures."""
    baris, kolom, akhir, kanan = tempat
    if isi.kolom[kanan].bidang == ALASAN:
        kanan -= 1
    sel = f"{chr(ord('A') + kolom)}{baris + 1}"
    beda = gaya.buku.add_format(
        {"bg_color": "#fde9c8", "font_color": gaya.tema.peringatan, "bold": True}
    )
    rumus = f"=NOT(EXACT({sel},'{nama_asal(isi.nama)}'!{sel}))"
    aturan = {"type": "formula", "criteria": rumus, "format": beda}
    lembar.conditional_format(baris, kolom, akhir, kanan, aturan)


def _asal(lembar: Any, isi: Lembar, tahun: int) -> None:
    """Write the hidden twin; the object of a row stands right of its last column."""
    lembar.write_string(0, 0, TANDA)
    lembar.write_number(0, 1, tahun)
    for j, kolom in enumerate(isi.kolom):
        lembar.write_string(BARIS_BIDANG, j, kolom.bidang)
        lembar.write_string(BARIS_KEPALA, j, kolom.judul)
    for i, baris in enumerate(isi.baris, BARIS_AWAL):
        for j, nilai in enumerate(baris.isi):
            if nilai is not None:
                _sel(lembar, i, j, nilai, None)
        lembar.write_string(i, len(isi.kolom), baris.objek)
    lembar.very_hidden()
