"""Chart of Bab II: the ceilings of the sections."""

from __future__ import annotations

from lakip_lib.angka import format_rupiah
from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import PAGU
from lakip_lib.grafik.kalimat import persen, persen_kata, rangkai
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import (
    KOLOM_ANGGARAN,
    kolom_angka,
    kolom_teks,
    nama_menurut_id,
    sel_persen,
    sel_rupiah,
    wajib,
)
from lakip_lib.tabel.model import Penyusun, Tabel


def seksi_pagu(hasil: Hasil) -> Grafik:
    """Return the budget ceiling of every section and its share of the whole."""
    frame = wajib(hasil.seksi_anggaran, "rincian anggaran tahun ini tidak tersedia dalam data")
    nama = nama_menurut_id(hasil.data.ambil("unit_kerja"))
    total = sum(x for x in frame["pagu"] if x is not None)
    p = Penyusun(
        (
            kolom_teks("seksi", "Seksi", 2.4, kepala=True),
            KOLOM_ANGGARAN[0],
            kolom_angka("porsi", "Porsi (%)"),
        )
    )
    baris, kalimat = [], []
    for b in baris_dari(frame):
        porsi = None if b.pagu is None or not total else b.pagu / total * 100
        p.tambah(nama[b.seksi], sel_rupiah(b.pagu, "belum diisi"), sel_persen(porsi))
        if b.pagu is None:
            baris.append(Baris(nama[b.seksi], (Batang(kosong="belum diisi"),)))
            kalimat.append(f"{nama[b.seksi]} belum diisi")
            continue
        bagian = "" if porsi is None else f" ({persen(porsi)})"
        batang = Batang.tunggal(b.pagu, PAGU, f"{format_rupiah(b.pagu)}{bagian}")
        baris.append(Baris(nama[b.seksi], (batang,)))
        kata = "" if porsi is None else f", {persen_kata(porsi)} dari seluruh pagu"
        kalimat.append(f"{nama[b.seksi]} {format_rupiah(b.pagu)}{kata}")
    judul = f"Pagu anggaran per seksi tahun {hasil.tahun}: seluruhnya {format_rupiah(total)}"
    svg = gambar_batang("seksi-pagu", baris, skala_bilangan(frame["pagu"]), tata=Tata())
    alt = f"Diagram batang pagu anggaran per seksi tahun {hasil.tahun}. {rangkai(kalimat)}"
    data = Tabel("seksi-pagu", judul, p.kolom, tuple(p.baris))
    return Grafik("seksi-pagu", judul, alt, svg, data)
