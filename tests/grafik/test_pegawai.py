from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.grafik.pegawai import pegawai_golongan, pegawai_unit
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData


def unit(nama: str, laki: Any, perempuan: Any, jenis: str = "seksi", **gol: Any) -> dict[str, Any]:
    semua = {f"gol_{g}": gol.get(g, 0) for g in ("i", "ii", "iii", "iv")}
    return {"nama": nama, "jenis": jenis, "laki_laki": laki, "perempuan": perempuan, **semua}


def test_unit_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = pegawai_unit(hasil_2020)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "7 orang" in teks
    assert {"Laki-laki", "Perempuan"} <= set(teks)
    assert sum(map(int, isi_kolom(grafik, "jumlah"))) == 41
    assert grafik.judul.endswith(": 41 orang")
    assert "P4TKI Bekasi 6, yaitu Laki-laki 1 dan Perempuan 5" in grafik.alt


def test_golongan_2020(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = pegawai_golongan(hasil_2020)
    assert isi_kolom(grafik, "jumlah") == ["2", "0", "38", "1"]
    assert "38 orang" in [t.teks for t in periksa(grafik.svg)]
    assert "Golongan II 0;" in grafik.alt
    assert grafik.judul.endswith(": 41 orang")


def test_jenis_unit_yang_ditambahkan_data_ikut_dihitung(tiruan, isi_kolom) -> None:
    isi = [unit("A", 3, 2, "bidang", iii=5), unit("B", 1, 1, "seksi", iii=2)]
    grafik = pegawai_golongan(tiruan(pegawai=isi))
    assert isi_kolom(grafik, "jumlah") == ["0", "0", "7", "0"]
    assert "Golongan III 7, yaitu Seksi 2 dan Bidang 5" in grafik.alt


def test_tumpukan_berbeda_arsir(hasil_2020: Hasil) -> None:
    svg = pegawai_golongan(hasil_2020).svg
    assert svg.count("<pattern") >= 4


def test_jumlah_tidak_lengkap_disebut(tiruan, periksa, isi_kolom) -> None:
    hasil = tiruan(pegawai=[unit("A", 3, None), unit("B", 0, 0), unit("C", 12, 1000)])
    grafik = pegawai_unit(hasil)
    teks = [t.teks for t in periksa(grafik.svg)]
    assert "belum diisi" in teks
    assert {"0 orang", "1.012 orang"} <= set(teks)
    assert isi_kolom(grafik, "jumlah") == ["belum diisi", "0", "1.012"]
    assert "orang" not in grafik.judul
    assert "A belum diisi; B 0; C 1.012, yaitu Laki-laki 12 dan Perempuan 1.000" in grafik.alt


def test_enam_puluh_unit_bernama_panjang(tiruan, periksa) -> None:
    isi = [unit(f"Unit <{i}> & " + "layanan " * 12, i, 60 - i) for i in range(60)]
    assert len(periksa(pegawai_unit(tiruan(pegawai=isi)).svg)) > 120


@pytest.mark.parametrize("buat", [pegawai_unit, pegawai_golongan])
def test_tanpa_pegawai(hasil_2019: Hasil, buat: Any) -> None:
    with pytest.raises(TidakAdaData, match="data pegawai"):
        buat(hasil_2019)
