from __future__ import annotations

from lakip_lib.grafik.gaya import LEBAR, REALISASI, gaya_matplotlib
from lakip_lib.grafik.kanvas import Kanvas
from lakip_lib.grafik.legenda import Kunci, gambar_legenda, tinggi_legenda


def test_tanpa_kunci_hampir_tanpa_tinggi() -> None:
    assert tinggi_legenda([], LEBAR) < 5


def test_tinggi_bertambah_bila_dilipat() -> None:
    satu = [Kunci(REALISASI, "Realisasi")]
    assert tinggi_legenda(satu * 2, LEBAR) == tinggi_legenda(satu, LEBAR)
    assert tinggi_legenda(satu * 20, LEBAR) > tinggi_legenda(satu, LEBAR)


def test_tanda_kategori_ikut_digambar(periksa) -> None:
    kunci = [Kunci(REALISASI, "Sangat Baik", "▲"), Kunci(REALISASI, "Realisasi")]
    with gaya_matplotlib("uji"):
        kanvas = Kanvas(LEBAR, tinggi_legenda(kunci, LEBAR))
        gambar_legenda(kanvas, kunci)
        teks = [t.teks for t in periksa(kanvas.svg("uji"))]
    assert teks == ["▲", "Sangat Baik", "Realisasi"]
