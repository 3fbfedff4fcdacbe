"""Chart of the executive summary: how many indicators fall in every category."""

from __future__ import annotations

from fractions import Fraction

from lakip_lib.grafik.batang import Baris, Batang, Tata, gambar_batang
from lakip_lib.grafik.gaya import TAHUN_LALU, isian_kategori
from lakip_lib.grafik.kalimat import bila_ada, rangkai
from lakip_lib.grafik.model import Grafik
from lakip_lib.grafik.skala import skala_bilangan
from lakip_lib.hitung import cacah
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.bantu import kolom_angka, kolom_teks, sel_bilangan
from lakip_lib.tabel.model import Penyusun, Sel, Tabel

TANPA = "Capaian tidak dihitung"


def kategori_jumlah(hasil: Hasil) -> Grafik:
    """Return the number of indicators in each category of the scale, and of those without."""
    baris, p = [], Penyusun((kolom_teks("kategori", "Kategori", kepala=True), _KOLOM_JUMLAH))
    jumlah = _jumlah(hasil)
    for s in baris_dari(hasil.skala):
        n = jumlah[s.kategori]
        sel = Sel(s.kategori, kategori=s.kategori, warna=s.kode_warna, tanda=s.tanda)
        p.tambah(sel, sel_bilangan(n))
        batang = Batang.tunggal(n, isian_kategori(s.kode_warna), f"{n} indikator")
        baris.append(Baris(s.kategori, (batang,), (s.tanda, s.kode_warna)))
    if n := jumlah[TANPA]:
        p.tambah(TANPA, sel_bilangan(n))
        baris.append(Baris(TANPA, (Batang.tunggal(n, TAHUN_LALU, f"{n} indikator"),)))
    skala = skala_bilangan(jumlah.values(), terkecil=1)
    tercapai = cacah.tercapai(hasil.capaian)
    akhir = f"{tercapai} dari {len(hasil.capaian)} mencapai target"
    judul = (
        f"Jumlah indikator menurut kategori capaian {hasil.periode}: "
        f"{bila_ada(hasil.capaian['capaian'], akhir)}"
    )
    alt = f"Diagram batang jumlah indikator menurut kategori capaian {hasil.periode}. " + rangkai(
        f"{k} {n} indikator" for k, n in jumlah.items() if n or k != TANPA
    )
    gambar = gambar_batang("kategori-jumlah", baris, skala, tata=Tata(samping=0.35))
    data = Tabel("kategori-jumlah", judul, p.kolom, tuple(p.baris))
    return Grafik("kategori-jumlah", judul, alt, gambar, data)


_KOLOM_JUMLAH = kolom_angka("jumlah", "Jumlah indikator")


def _jumlah(hasil: Hasil) -> dict[str, Fraction]:
    tanpa = {TANPA: cacah.tanpa_capaian(hasil.capaian)}
    return cacah.per_kategori(hasil.capaian, hasil.skala) | tanpa
