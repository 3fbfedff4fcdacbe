"""A small report with every kind of block, as executed notebooks and as a document."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lakip_lib.ekspor.bersama import dokumen_dari_buku
from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.grafik.model import Gambar, Grafik
from lakip_lib.tabel.model import Baris, Kolom, Penyusun, Sel, Tabel
from lakip_lib.tampilan import BlokKhusus, Potongan, kotak

Buku = list[tuple[str, NotebookNode]]

SAMPUL = {
    "judul": "Laporan Akuntabilitas Kinerja Instansi Pemerintah",
    "singkatan": "LAKIP",
    "subjudul": "Tahun 2020",
    "unit": "UPT BP2MI Bandung",
    "induk": "Badan Pelindungan Pekerja Migran Indonesia",
    "tahun": 2020,
    "kota": "Bandung",
    "alamat": "Jalan Contoh Nomor 1, Bandung 40000",
    "tanggal": "2021-01-12",
    "status": "final",
    "nomor_dokumen": None,
}
TANDA_TANGAN = {
    "tempat": "Bandung",
    "tanggal": "12 Januari 2021",
    "jabatan": "Kepala UPT BP2MI Bandung",
    "nama": "Drs. Ade Contoh, M.M.",
    "nip": "19651212 199203 1 000",
}
BIRU = {"kategori": "Sangat Baik", "warna": "#0b5fa5", "tanda": "▲"}
MERAH = {"kategori": "Kurang", "warna": "#b3261e", "tanda": "▼"}
SVG = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="403pt" height="120pt"
 viewBox="0 0 403 120" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><date>2020</date></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round}</style>
  <clipPath id="p1"><rect x="0" y="0" width="403" height="120"/></clipPath>
  <path id="m1" d="M 0 0.123456 L 1 1"/></defs>
 <g id="axes_1"><path d="M 10.123456 20 L 300.987654 60 z" clip-path="url(#p1)"
  style="fill: #0b3d6b"/><use xlink:href="#m1" x="3"/><text x="9" y="99">Indikator</text></g>
</svg>"""


def tabel_polos() -> Tabel:
    """Return a plain table: one heading row, no merged cells."""
    p = Penyusun(
        (
            Kolom("no", "No.", rata="tengah", lebar=0.4),
            Kolom("unit_kerja", "Unit kerja", kepala_baris=True, lebar=2.0),
            Kolom("jumlah", "Jumlah", (), "kanan", 0.8, "bilangan"),
        )
    )
    p.tambah("1.", "Kepala", Sel("1", Fraction(1)))
    p.tambah("2.", "=HYPERLINK(1)", Sel("–", Fraction(0)))
    p.tambah("", "Jumlah", Sel("1", Fraction(1)), jenis="jumlah")
    return Tabel("pegawai", "Pegawai menurut unit kerja", p.kolom, tuple(p.baris))


def tabel_capaian() -> Tabel:
    """Return a wide table: grouped headings, merged cells, categories, units, notes."""
    angka = {"rata": "kanan", "lebar": 0.8, "jenis": "bilangan"}
    p = Penyusun(
        (
            Kolom("sasaran", "Sasaran", lebar=1.6),
            Kolom("indikator", "Indikator Kinerja", lebar=1.8, kepala_baris=True),
            Kolom("target", "Target", ("Kinerja",), **angka),
            Kolom("capaian", "Capaian (%)", ("Kinerja",), **angka),
            Kolom("pagu", "Pagu (Rp)", ("Anggaran",), **angka),
        )
    )
    pagu = Sel("113.187.358", Fraction(113187358))
    p.tambah(
        "Meningkatnya pemetaan potensi CPMI",
        "Jumlah data potensi",
        Sel("32.000 PMI", Fraction(32000)),
        Sel("110,00", Fraction(110), 2, **BIRU),
        pagu,
    )
    p.tambah(
        "Meningkatnya pemetaan potensi CPMI",
        "Persentase keterserapan",
        Sel("41,44%", Fraction(4144, 100), 2),
        Sel("2,28", Fraction(10031, 4400), 2, **MERAH),
        pagu,
    )
    p.tambah("Nilai AKIP", "Nilai akuntabilitas", "A", "target berupa predikat huruf", pagu)
    p.tambah("", "Jumlah anggaran", "", "", pagu, jenis="jumlah")
    p.gabung("sasaran", ["S01", "S01", "S02", None])
    p.gabung("pagu", ["x", "x", "x", None])
    catatan = ("Satu pagu dapat membiayai beberapa sasaran.",)
    return Tabel(
        "capaian-anggaran",
        "Capaian kinerja dan anggaran tahun 2020",
        p.kolom,
        tuple(p.baris),
        catatan=catatan,
        lebar=True,
    )


def tabel_kelompok() -> Tabel:
    """Return a table with group rows, one of them a title alone."""
    p = Penyusun(
        (
            Kolom("kegiatan", "Kegiatan", kepala_baris=True, lebar=2.4),
            Kolom("pagu", "Pagu (Rp)", (), "kanan", 1.2, "rupiah"),
            Kolom("serapan", "Serapan (%)", (), "kanan", 0.8, "persen"),
        )
    )
    p.tambah("Penempatan", Sel("100", Fraction(100)), Sel("33,33", Fraction(100, 3), 2))
    p.baris[0] = Baris(p.baris[0].sel, "kelompok")
    p.tambah("1. G to G", Sel("100", Fraction(100)), Sel("-7,20", Fraction(-72, 10), 2))
    p.tambah("Layanan lain", "", "", jenis="kelompok")
    p.tambah("1. Pos", Sel("0", Fraction(0)), "tidak ada pagu")
    return Tabel("kegiatan", "Realisasi per kegiatan", p.kolom, tuple(p.baris), seri="anak")


def grafik_contoh() -> Grafik:
    data = Tabel(
        "kategori-jumlah",
        "Jumlah indikator",
        (Kolom("kategori", "Kategori", kepala_baris=True), Kolom("n", "Jumlah", (), "kanan")),
        (Baris((Sel("Baik"), Sel("3", Fraction(3)))),),
    )
    alt = 'Batang: kategori "Baik" 3 indikator <terbanyak>.'
    return Grafik("kategori-jumlah", "Jumlah indikator menurut kategori", alt, Gambar(SVG), data)


def sel(sumber: str, *isi: Any) -> NotebookNode:
    """Return an executed code cell that displays `isi`."""
    keluaran = [new_output("display_data", data=satu._repr_mimebundle_()) for satu in isi]
    return new_code_cell(sumber, outputs=keluaran, execution_count=1)


def _pembuka() -> NotebookNode:
    cadangan = "cadangan"
    return new_notebook(
        cells=[
            sel("tahun = 2020"),
            sel("lap.sampul()", BlokKhusus("sampul", SAMPUL, cadangan)),
            new_markdown_cell("# Kata Pengantar"),
            sel("lap.narasi('kata')", Potongan("Puji syukur kami panjatkan.")),
            sel("lap.pengesahan()", BlokKhusus("tanda_tangan", TANDA_TANGAN, cadangan)),
            *(
                satu
                for jenis, judul in (("isi", "Isi"), ("tabel", "Tabel"), ("gambar", "Gambar"))
                for satu in (
                    new_markdown_cell(f"# Daftar {judul}"),
                    sel("", BlokKhusus("daftar", {"daftar": jenis}, cadangan)),
                )
            ),
        ]
    )


def _bab_1() -> NotebookNode:
    narasi = (
        "# Uraian\n\nLihat [](#tbl-capaian-anggaran) dan [](#gbr-kategori-jumlah), juga "
        "[tabel lain](#tbl-pegawai).\n\n## Rincian\n\n- satu\n- dua"
    )
    return new_notebook(
        cells=[
            sel("tahun = 2020"),
            sel("lap = buka(tahun)"),
            new_markdown_cell("# BAB I Pendahuluan"),
            new_markdown_cell("## A. Latar Belakang"),
            sel("lap.narasi('a')", Potongan(narasi)),
            new_markdown_cell("## B. Pegawai"),
            sel("lap.tabel('pegawai')", tabel_polos()),
            sel("lap.grafik('kategori-jumlah')", grafik_contoh()),
        ]
    )


def _bab_3() -> NotebookNode:
    return new_notebook(
        cells=[
            new_markdown_cell("# BAB III Akuntabilitas Kinerja"),
            sel("lap.tabel('capaian-anggaran')", tabel_capaian()),
            sel(
                "lap.analisis_sasaran()",
                Potongan("### 1. Sasaran pertama"),
                Potongan("#### a. Target"),
                Potongan("##### Indikator\n\nUraian."),
                tabel_kelompok(),
                kotak("Narasi belum tersedia", "Lihat [](#tbl-kegiatan).", "peringatan"),
            ),
        ]
    )


@pytest.fixture
def buku_contoh() -> Buku:
    return [("00-pembuka", _pembuka()), ("02-bab-1", _bab_1()), ("04-bab-3", _bab_3())]


@pytest.fixture
def dokumen_contoh(buku_contoh: Buku) -> Dokumen:
    return dokumen_dari_buku(buku_contoh)
