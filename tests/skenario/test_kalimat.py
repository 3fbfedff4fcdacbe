from __future__ import annotations

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.tautan import pisahkan, tanpa_jejak
from lakip_lib.skenario.kalimat import (
    KALIMAT,
    catatan_narasi,
    judul,
    pengantar,
    pengaruh,
    pengaruh_anggaran,
    pengaruh_sasaran,
)

UBAH = "IKU-03.target=20000; IKU-16.realisasi=26; IKU-13.target="


def test_heading_names_the_scenario_and_official_data_has_none(skenario_2020) -> None:
    assert judul(skenario_2020(), skenario_2020(UBAH)) == "# Skenario coba"
    with pytest.raises(KesalahanLakip, match="hanya untuk skenario"):
        judul(skenario_2020(), skenario_2020())


def test_introduction_tells_how_much_was_changed(skenario_2020) -> None:
    teks = pengantar(skenario_2020(), skenario_2020(UBAH))
    assert "skenario **coba** dengan data resmi tahun 2020" in teks
    assert "Yang diubah 3 nilai, pada Penempatan PMI terampil dan profesional, " in teks
    assert "sama dengan nilai resminya" not in teks
    sama = pengantar(skenario_2020(), skenario_2020("IKU-03.target=32000; IKU-01.target=1"))
    assert "1 di antaranya sama dengan nilai resminya. Penyebab, solusi, " in sama
    assert "ditulis untuk data resmi dan tidak ikut berubah" in sama
    banyak = "; ".join(f"IKU-0{i}.target=7" for i in range(1, 8))
    assert "Yang diubah 7 nilai, pada 7 hal." in pengantar(skenario_2020(), skenario_2020(banyak))


def test_effect_on_indicators(skenario_2020) -> None:
    teks = tanpa_jejak(pengaruh(skenario_2020(), skenario_2020(UBAH)))
    assert teks.startswith("Dari 19 indikator, 3 berubah; 1 indikator naik kategorinya. ")
    assert "capaian 100 persen atau lebih tetap 6; rata-rata capaian dari 51,71 menjadi" in teks
    assert "(1 indikator tanpa capaian tidak ikut dirata-rata)." in teks
    assert (
        "capaian naik 1,37 poin persentase, dari 2,28 menjadi 3,66 persen; kategori tetap "
        "▼\u00a0Kurang." in teks
    )
    assert "kategori naik dari ◆\u00a0Cukup ke ●\u00a0Baik." in teks
    assert "resmi capaian 0,00 persen (▼\u00a0Kurang), dalam skenario tidak ada target." in teks


def test_every_number_of_the_effect_has_its_trail(skenario_2020) -> None:
    isi = pisahkan(pengaruh(skenario_2020(), skenario_2020("IKU-16.realisasi=26")))
    assert isi is not None
    terlacak = isi["markdown"]
    for angka in ("13,33", "73,33", "86,67", "51,71", "19"):
        assert f"[{angka}](jejak:" in terlacak


def test_fall_and_several_moves(skenario_2020) -> None:
    turun = skenario_2020("IKU-16.realisasi=2; IKU-10.realisasi=90; IKU-02.target=5")
    teks = tanpa_jejak(pengaruh(skenario_2020(), turun))
    assert "2 indikator naik kategorinya dan 1 indikator turun kategorinya" in teks
    assert "kategori turun dari ◆\u00a0Cukup ke ▼\u00a0Kurang" in teks
    assert "dari 6 menjadi 7" in teks


def test_other_scale_is_not_compared(skenario_2020) -> None:
    teks = tanpa_jejak(pengaruh(skenario_2020(), skenario_2020("pengaturan.skala=lapan-puluh")))
    assert "kategorinya tidak dibandingkan karena skenario memakai skala lain" in teks
    assert "capaian tetap 2,28 persen" in teks


def test_objectives_and_budget(skenario_2020) -> None:
    resmi = skenario_2020()
    sasaran = tanpa_jejak(pengaruh_sasaran(resmi, skenario_2020("IKU-16.realisasi=26")))
    assert sasaran.count("\n") == 0
    assert "capaian naik 13,33 poin persentase" in sasaran
    anggaran = tanpa_jejak(
        pengaruh_anggaran(resmi, skenario_2020("mediasi-advokasi.pagu=20000000"))
    )
    assert "pagu dari Rp10.876.783.000 menjadi Rp10.880.523.000" in anggaran
    assert "serapan dari 98,64 menjadi" in anggaran


def test_no_change_has_no_words(skenario_2020) -> None:
    sama = skenario_2020("IKU-03.target=32000")
    assert [KALIMAT[k](skenario_2020(), sama) for k in ("pengaruh", "sasaran", "anggaran")] == [
        ""
    ] * 3


def test_the_prose_of_changed_indicators_is_marked(skenario_2020) -> None:
    catatan = catatan_narasi(skenario_2020(), skenario_2020("IKU-03.realisasi=80000"))
    assert set(catatan) == {"IKU-03"}
    teks = tanpa_jejak(catatan["IKU-03"])
    assert teks.startswith("> **Catatan skenario.** Narasi berikut ditulis untuk data resmi, ")
    assert "yaitu capaian 2,28 persen (▼\u00a0Kurang), bukan untuk skenario, yaitu" in teks
    assert "yaitu capaian 250,00 persen (▲\u00a0Sangat Baik). Uraian, penyebab," in teks
    assert catatan_narasi(skenario_2020(), skenario_2020()) == {}
