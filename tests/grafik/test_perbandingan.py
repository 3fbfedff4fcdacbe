from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.grafik.perbandingan import perbandingan
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.model import TidakAdaData

SASARAN = {"sasaran": [{"id": "S01", "nama": "Sasaran contoh"}]}


def banding(nomor: int, lalu: Any, kini: Any, keterangan: str | None = None) -> dict[str, Any]:
    dulu, sekarang = (None if x is None else Fraction(x) for x in (lalu, kini))
    selisih = None if keterangan or None in (dulu, sekarang) else sekarang - dulu
    return {
        "indikator": f"IKU-{nomor:02d}",
        "capaian_lalu": dulu,
        "capaian": sekarang,
        "selisih_capaian": selisih,
        "keterangan": keterangan,
    }


def test_angka_terbitan(hasil_2020: Hasil, periksa, isi_kolom) -> None:
    grafik = perbandingan(hasil_2020, "S03")
    assert {"2019: 50,16%", "2020: 2,28%"} <= {t.teks for t in periksa(grafik.svg)}
    assert isi_kolom(grafik, "capaian_lalu") == ["50,16"]
    assert isi_kolom(grafik, "capaian") == ["2,28"]
    assert "50,16 persen pada 2019, 2,28 persen pada 2020" in grafik.alt
    assert grafik.judul.startswith("Capaian tahun 2019 dan 2020: Meningkatnya penempatan")


def test_tanpa_target_tahun_lalu(hasil_2020: Hasil, teks_gambar) -> None:
    grafik = perbandingan(hasil_2020, "S05")
    kata = "indikator ini tidak ditetapkan pada tahun 2019"
    assert kata in teks_gambar(grafik.svg)
    assert kata in grafik.alt
    assert grafik.data.baris[0].sel[1].nilai is None


def test_predikat_huruf_tahun_lalu(hasil_2020: Hasil, teks_gambar) -> None:
    kata = "2019: target dan realisasi berupa predikat huruf, capaian tidak dihitung"
    grafik = perbandingan(hasil_2020, "S11")
    assert kata in teks_gambar(grafik.svg)
    assert kata in grafik.alt


def test_satuan_berbeda_menjadi_catatan(hasil_2020: Hasil, teks_gambar) -> None:
    kata = "berbeda dari satuan tahun 2020 (lokasi)"
    grafik = perbandingan(hasil_2020, "S02")
    assert kata in teks_gambar(grafik.svg)
    assert kata in grafik.alt.partition("catatan: ")[2]


def test_tahun_lalu_terbaca_walau_keduanya_nol(hasil_2020: Hasil, periksa) -> None:
    teks = [t.teks for t in periksa(perbandingan(hasil_2020, "S09").svg)]
    assert teks.count("2019: 0%") == teks.count("2020: 0%") == 5


def test_tanpa_data_tahun_lalu(hasil_2019: Hasil) -> None:
    with pytest.raises(TidakAdaData, match="data tahun 2018 tidak tersedia"):
        perbandingan(hasil_2019, "S01")


def test_sasaran_tanpa_indikator(tiruan) -> None:
    hasil = tiruan(lalu=tiruan(tahun=2019), data=SASARAN)
    with pytest.raises(TidakAdaData, match="tidak memiliki indikator"):
        perbandingan(hasil, "S01")


@pytest.mark.parametrize(
    "nilai",
    [
        [("-7.2", "1234.5")],
        [(None, None)] * 3,
        [(0, 0)],
        [(i, 2 * i) for i in range(60)],
    ],
    ids=["negatif-dan-seribu", "kosong", "nol", "enam-puluh"],
)
def test_kasus_tepi(tiruan, capaian, periksa, nilai: list[tuple[Any, Any]]) -> None:
    hasil = tiruan(
        lalu=tiruan(tahun=2019),
        data=SASARAN,
        capaian=[
            capaian(
                i, "realisasi belum diisi" if kini is None else kini, f"<{i}> & " + "kata " * 40
            )
            for i, (_, kini) in enumerate(nilai, 1)
        ],
        perbandingan=[banding(i, *satu) for i, satu in enumerate(nilai, 1)],
    )
    grafik = perbandingan(hasil, "S01")
    periksa(grafik.svg)
    assert len(grafik.data.baris) == len(nilai)
