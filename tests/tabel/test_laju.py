"""Tables, chart and sentences on the pace of the year."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.grafik.laju import laju as grafik_laju
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak.kalimat import uraikan
from lakip_lib.kalimat_laju import ringkas
from lakip_lib.narasi.tautan import tanpa_jejak
from lakip_lib.tabel.laju import laju, proyeksi
from lakip_lib.tabel.model import Tabel, TidakAdaData


def baris(tabel: Tabel, kunci: str) -> dict[str, str]:
    (satu,) = (b for b in tabel.baris if b.kunci == kunci)
    return {k.nama: str(s.teks) for k, s in zip(tabel.kolom, satu.sel, strict=True)}


@pytest.fixture(scope="module")
def hasil_3(data_2020: DataTahun) -> Hasil:
    return Hasil(data_2020, triwulan=3)


def test_kebutuhan_potensi_cpmi_setelah_triwulan_iii(hasil_3: Hasil) -> None:
    """257 + 0 + 347 of 6.000: the last quarter must bring 5.396."""
    b = baris(laju(hasil_3), "IKU-01")
    assert (b["target"], b["realisasi"], b["capaian"]) == ("4.500 orang", "604 orang", "13,42")
    assert (b["target_tahun"], b["capaian_tahun"], b["sisa"]) == ("6.000 orang", "10,07", "1")
    assert (b["butuh"], b["per_triwulan"]) == ("5.396 orang", "5.396 orang")


def test_setiap_aturan_menyebut_kebutuhannya(hasil_3: Hasil) -> None:
    tabel = laju(hasil_3)
    assert baris(tabel, "IKU-04")["per_triwulan"] == "60% (rata-rata triwulan tersisa)"
    assert baris(tabel, "IKU-18")["per_triwulan"] == "86 (triwulan terakhir)"
    assert baris(tabel, "IKU-06")["butuh"] == "target setahun sudah tercapai"


def test_proyeksi_menyebut_cara_dan_kategori(hasil_3: Hasil) -> None:
    tabel = proyeksi(hasil_3)
    b = baris(tabel, "IKU-07")
    assert (b["proyeksi"], b["capaian_proyeksi"], b["kategori"]) == ("18,24%", "60,80", "Cukup")
    assert "dibagi triwulan terisi, dikalikan empat" in tabel.catatan[0]


def test_tanpa_proyeksi_menyebut_alasan(data_2020: DataTahun) -> None:
    b = baris(proyeksi(Hasil(data_2020, triwulan=2)), "IKU-02")
    assert "masih nol" in b["proyeksi"]
    assert (b["capaian_proyeksi"], b["kategori"]) == ("–", "tidak dihitung")


def test_grafik_memuat_capaian_dan_proyeksi(hasil_3: Hasil) -> None:
    grafik = grafik_laju(hasil_3)
    assert "capaian 13,42 persen, proyeksi 13,42 persen (Kurang)" in grafik.alt
    assert "4 dari 19 indikator diproyeksikan mencapai target" in grafik.judul


def test_kalimat_menghitung_indikator(hasil_3: Hasil) -> None:
    teks = tanpa_jejak(ringkas(hasil_3))
    assert "5 dari 19 indikator mencapai target kumulatifnya" in teks
    assert (
        "1 indikator sudah pasti mencapai target setahun; capaian 2 indikator lain terhadap "
        "target setahun sudah 100 persen atau lebih, tetapi masih bergantung" in teks
    )
    # The sentence counts what the table shows: 1 + 2.
    penuh = [b.sel[5].nilai for b in laju(hasil_3).baris]
    assert sum(n is not None and n >= 100 for n in penuh) == 3
    assert "4 dari 19 indikator yang dapat diproyeksikan" in teks


def test_tahun_tanpa_triwulan(hasil_2019: Hasil) -> None:
    for buat in (laju, proyeksi, grafik_laju):
        with pytest.raises(TidakAdaData, match="triwulan tahun 2019"):
            buat(hasil_2019)
    assert "tidak tersedia" in ringkas(hasil_2019)


def test_projected_people_and_places_are_whole_and_tell_the_rounding(hasil_3: Hasil) -> None:
    """604 people in three quarters: 805,33 a year; 2 places: 2,67."""
    tabel = proyeksi(hasil_3)
    assert baris(tabel, "IKU-01")["proyeksi"] == "805 orang"
    assert baris(tabel, "IKU-02")["proyeksi"] == "3 lokasi"
    assert baris(tabel, "IKU-02")["capaian_proyeksi"] == "33,33"
    assert any("dibulatkan, setengah ke atas" in c for c in tabel.catatan)
    (satu,) = (b for b in tabel.baris if b.kunci == "IKU-01")
    sel = satu.sel[3]
    assert (sel.nilai, sel.desimal) == (Fraction(2416, 3), 0)
    assert "setengah ke atas menjadi bilangan bulat" in "".join(uraikan(sel.nilai, sel.desimal))


def test_needed_people_are_rounded_up(data_2020: DataTahun) -> None:
    """6.000 − 257 in three quarters: 1.914,33 each would be a person short."""
    tabel = laju(Hasil(data_2020, triwulan=1))
    assert baris(tabel, "IKU-01")["per_triwulan"] == "1.915 orang"
    assert baris(tabel, "IKU-10")["per_triwulan"].endswith("%")


def test_those_that_cannot_be_measured_are_not_among_those_that_miss(data_2020: DataTahun) -> None:
    teks = tanpa_jejak(ringkas(Hasil(data_2020, triwulan=1)))
    assert "4 dari 18 indikator yang capaiannya dapat dihitung mencapai target" in teks
    assert "capaian 1 indikator lain belum dapat dihitung." in teks


def test_nothing_measured_yet_is_told_as_such(skenario_2020) -> None:
    kosong = [
        f"{i}.tw{t}.realisasi=" for i in skenario_2020().capaian["indikator"] for t in (1, 2, 3)
    ]
    teks = tanpa_jejak(ringkas(skenario_2020("; ".join(kosong), triwulan=3)))
    assert "capaian semua indikator (19) belum dapat dihitung." in teks
    assert "0 dari 19" not in teks
