from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lakip_lib.grafik.anggaran import (
    akun_serapan,
    anggaran_tahun,
    kegiatan_pagu_realisasi,
    porsi_belanja,
)
from lakip_lib.grafik.model import Grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def test_kegiatan_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = kegiatan_pagu_realisasi(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert {"pagu Rp4.429.205.000", "realisasi Rp11.408.000"} <= set(teks)
    assert "Gaji dan Tunjangan – serapan 99,38%" in teks
    assert [b.sel[1].nilai for b in grafik.data.baris] == list(hasil_2020.kegiatan["pagu"])
    assert isi_kolom(grafik, "serapan")[0] == "99,13"
    assert grafik.judul.endswith("serapan 98,64% dari Rp10.876.783.000")
    assert "Gaji dan Tunjangan: pagu Rp4.429.205.000, realisasi Rp4.401.547.789" in grafik.alt


def test_akun_melebihi_pagu_berarsir_dan_bernama(hasil_2020: Hasil, teks_gambar) -> None:
    grafik = akun_serapan(hasil_2020)
    teks = teks_gambar(grafik.svg)
    assert teks.count("(melebihi pagu)") + teks.count("(melebihi") >= 4
    assert {"112,17%", "101,21%", "104,64%", "100,14%", "71,56%"} <= set(teks.split())
    assert grafik.svg.count("fill: url(#akun-serapan-") == 5, "the key and four accounts"
    assert grafik.judul == "Serapan 9 akun belanja tahun 2020: 4 akun melebihi pagunya"
    assert "5231 Belanja Pemeliharaan 112,17 persen (melebihi pagu)" in grafik.alt
    assert "5212 Belanja Barang Non Operasional 71,56 persen;" in grafik.alt


def test_akun_yang_belum_diisi_tidak_disebut_nol(data_2020) -> None:
    hasil = Hasil(data_2020)
    hasil.akun["serapan"] = None
    assert akun_serapan(hasil).judul.endswith("belum ada yang dapat dihitung")


def test_tepat_seratus_tidak_melebihi(tiruan, anggaran) -> None:
    hasil = tiruan(akun=[anggaran(10, 10, kode="5111", nama="Gaji")])
    grafik = akun_serapan(hasil)
    assert "melebihi pagu" not in grafik.alt
    assert grafik.judul.endswith("0 akun melebihi pagunya")


def test_akun_tanpa_pagu(tiruan, anggaran, periksa) -> None:
    grafik = akun_serapan(tiruan(akun=[anggaran(0, 0, kode="5321", nama="Modal")]))
    assert "tidak ada pagu" in [t.teks for t in periksa(grafik.svg)]
    assert "5321 Modal tidak ada pagu" in grafik.alt


def test_porsi_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = porsi_belanja(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert {"pagu 40,72%", "realisasi 41,03%", "pagu 59,28%", "realisasi 58,97%"} <= set(teks)
    assert isi_kolom(grafik, "porsi_pagu") == ["40,72", "59,28", "0,00"]
    assert "Belanja Pegawai 40,72 persen dari pagu dan 41,03 persen dari realisasi" in grafik.alt


def test_porsi_berjumlah_seratus(hasil_2020: Hasil) -> None:
    for kolom in (3, 4):
        assert sum(b.sel[kolom].nilai for b in porsi_belanja(hasil_2020).data.baris) == 100


def test_porsi_tanpa_realisasi(tiruan, anggaran, teks_gambar) -> None:
    grafik = porsi_belanja(tiruan(jenis_belanja=[anggaran(5, 0, nama="Barang", kode="52")]))
    assert "pagu 100%" in teks_gambar(grafik.svg)
    assert "realisasi: tidak ada pagu" not in grafik.alt


def test_dua_tahun(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = anggaran_tahun(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "2019 – serapan 101,91% (melebihi pagu)" in teks
    assert "Realisasi melebihi pagu" in teks
    assert isi_kolom(grafik, "nama") == ["2019", "2020"]
    assert isi_kolom(grafik, "pagu") == ["14.171.115.000", "10.876.783.000"]
    assert "2019–2020" in grafik.judul
    assert "2019: pagu Rp14.171.115.000, realisasi Rp14.441.786.163" in grafik.alt


def test_satu_tahun(hasil_2019: Hasil) -> None:
    assert "anggaran tahun 2019;" in anggaran_tahun(hasil_2019).judul


def test_sisa_negatif_dan_pagu_nol(tiruan, anggaran, periksa) -> None:
    baris = [
        anggaran(0, 5, id="a", nama="Tanpa <pagu> & 'lain'"),
        anggaran(10, -3, id="b", nama="Pengembalian"),
        anggaran(1, 10**15, id="c", nama="Besar " * 40),
    ]
    grafik = kegiatan_pagu_realisasi(tiruan(kegiatan=baris))
    teks = " ".join(t.teks for t in periksa(grafik.svg))
    assert "Tanpa <pagu> & 'lain' – tidak ada pagu" in teks
    assert "realisasi −Rp3" in teks
    assert "realisasi Rp1.000.000.000.000.000" in teks
    assert grafik.judul == "Pagu dan realisasi 3 kegiatan tahun 2020"


@pytest.mark.parametrize(
    "buat", [kegiatan_pagu_realisasi, porsi_belanja, akun_serapan, anggaran_tahun]
)
def test_tanpa_anggaran(tiruan, buat: Callable[[Any], Grafik]) -> None:
    with pytest.raises(TidakAdaData, match=r"anggaran .*tahun ini tidak tersedia"):
        buat(tiruan())
