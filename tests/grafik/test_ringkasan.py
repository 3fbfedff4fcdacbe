from __future__ import annotations

from lakip_lib.grafik.ringkasan import TANPA, kategori_jumlah
from lakip_lib.hitung.hasil import Hasil


def test_jumlah_per_kategori_2020(hasil_2020: Hasil, isi_kolom) -> None:
    grafik = kategori_jumlah(hasil_2020)
    assert isi_kolom(grafik, "kategori") == ["Sangat Baik", "Baik", "Cukup", "Kurang"]
    assert isi_kolom(grafik, "jumlah") == ["4", "2", "3", "10"]
    assert "Kurang 10 indikator" in grafik.alt
    assert grafik.judul.endswith("6 dari 19 mencapai target")


def test_jumlah_sama_dengan_semua_indikator(hasil_2019: Hasil, isi_kolom) -> None:
    """Indicators without a number are counted too, so the bars add up."""
    grafik = kategori_jumlah(hasil_2019)
    assert sum(map(int, isi_kolom(grafik, "jumlah"))) == len(hasil_2019.capaian)
    assert isi_kolom(grafik, "kategori")[-1] == TANPA
    assert f"{TANPA} 1 indikator" in grafik.alt


def test_tanpa_capaian_tidak_disebut_gagal(tiruan, capaian) -> None:
    """Nothing computed is not the same as no target met."""
    belum = capaian(1, "target belum diisi")
    assert kategori_jumlah(tiruan(capaian=[belum])).judul.endswith("belum ada yang dapat dihitung")
    sebagian = kategori_jumlah(tiruan(capaian=[belum, capaian(2, 90)]))
    assert sebagian.judul.endswith("0 dari 2 mencapai target")


def test_tanda_dan_label(tiruan, capaian, periksa) -> None:
    grafik = kategori_jumlah(tiruan(capaian=[capaian(1, 120), capaian(2, 130)]))
    teks = [t.teks for t in periksa(grafik.svg)]
    assert [t for t in teks if t in "▲●◆▼"] == ["▲", "●", "◆", "▼"]
    assert teks.count("0 indikator") == 3
    assert "2 indikator" in teks


def test_tanpa_indikator_semuanya_nol(tiruan, periksa, isi_kolom) -> None:
    grafik = kategori_jumlah(tiruan())
    periksa(grafik.svg)
    assert set(isi_kolom(grafik, "jumlah")) == {"0"}
