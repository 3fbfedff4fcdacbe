from __future__ import annotations

import pytest

from lakip_lib.grafik.perencanaan import seksi_pagu
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def test_pagu_seksi_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = seksi_pagu(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "Rp27.685.000 (0,25%)" in teks
    assert "Seksi Kelembagaan dan Pemasyarakatan Program" in teks
    assert grafik.judul.endswith("seluruhnya Rp10.876.783.000")
    assert sum(b.sel[1].nilai for b in grafik.data.baris) == hasil_2020.total["pagu"].iloc[0]
    assert isi_kolom(grafik, "porsi")[0] == "83,05"
    assert "Seksi Penyiapan Penempatan Rp1.485.262.000, 13,66 persen" in grafik.alt


def test_pagu_belum_diisi_dan_nol(tiruan, anggaran, periksa) -> None:
    unit = [{"id": i, "nama": f"Seksi {i}"} for i in "ab"]
    isi = [anggaran(0, 0, seksi="a"), anggaran(0, 0, seksi="b") | {"pagu": None}]
    grafik = seksi_pagu(tiruan(data={"unit_kerja": unit}, seksi_anggaran=isi))
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "Rp0" in teks
    assert "belum diisi" in teks
    assert grafik.alt.endswith("Seksi a Rp0; Seksi b belum diisi.")


def test_tanpa_anggaran(tiruan) -> None:
    with pytest.raises(TidakAdaData, match="rincian anggaran"):
        seksi_pagu(tiruan())


def test_kegiatan_tanpa_seksi_ikut_dalam_keseluruhan(data_2020) -> None:
    hasil = Hasil(data_2020)
    hasil.total["pagu"] = [2 * hasil.total["pagu"][0]]
    grafik = seksi_pagu(hasil)
    assert grafik.judul.endswith("seluruhnya Rp21.753.566.000")
    assert "41,52 persen dari seluruh pagu" in grafik.alt
