from __future__ import annotations

import pytest

from lakip_lib.grafik.skenario import capaian, daftar_grafik_skenario, kategori, sasaran
from lakip_lib.tabel.model import TidakAdaData

UBAH = "IKU-03.target=20000; IKU-16.realisasi=26; IKU-13.target="


def test_only_what_changed_is_drawn_both_sides(skenario_2020, periksa, isi_kolom) -> None:
    grafik = capaian(skenario_2020(), skenario_2020(UBAH))
    tulisan = {t.teks for t in periksa(grafik.svg)}
    assert {"2,28%", "3,66%", "73,33%", "86,67%", "Resmi", "Skenario"} <= tulisan
    assert "Kategori naik dari Cukup ke Baik" in tulisan
    assert "tidak ada target" in tulisan
    assert isi_kolom(grafik, "resmi") == ["2,28", "0,00", "73,33"]
    assert isi_kolom(grafik, "skenario") == ["3,66", "tidak ada target", "86,67"]
    assert "resmi 73,33 persen, skenario 86,67 persen, kategori naik dari Cukup" in grafik.alt
    assert grafik.judul.startswith("Capaian 3 indikator yang berubah")


def test_objectives(skenario_2020, periksa, isi_kolom) -> None:
    grafik = sasaran(skenario_2020(), skenario_2020(UBAH))
    periksa(grafik.svg)
    assert len(isi_kolom(grafik, "sasaran")) == 2


def test_counts_by_category(skenario_2020, periksa, isi_kolom) -> None:
    grafik = kategori(skenario_2020(), skenario_2020(UBAH))
    periksa(grafik.svg)
    assert isi_kolom(grafik, "kategori")[-1] == "Capaian tidak dihitung"
    assert isi_kolom(grafik, "resmi") == ["4", "2", "3", "10", "0"]
    assert isi_kolom(grafik, "skenario") == ["4", "3", "2", "9", "1"]
    sama = kategori(skenario_2020(), skenario_2020("IKU-03.target=20000"))
    assert isi_kolom(sama, "kategori") == ["Sangat Baik", "Baik", "Cukup", "Kurang"]


def test_many_changes_still_fit(skenario_2020, periksa) -> None:
    semua = skenario_2020().capaian["indikator"]
    ubah = skenario_2020("; ".join(f"{i}.target=7" for i in semua))
    grafik = capaian(skenario_2020(), ubah)
    periksa(grafik.svg)
    assert len(grafik.data.baris) > 15


def test_nothing_to_draw_is_said(skenario_2020) -> None:
    sama = skenario_2020("mediasi-advokasi.pagu=20000000")
    for buat, kata in ((capaian, "indikator mana pun"), (sasaran, "sasaran mana pun")):
        with pytest.raises(TidakAdaData, match=kata):
            buat(skenario_2020(), sama)
    with pytest.raises(TidakAdaData, match="skala lain"):
        kategori(skenario_2020(), skenario_2020("pengaturan.skala=lapan-puluh"))


def test_ids_and_numbering_series(skenario_2020) -> None:
    for id_, buat in daftar_grafik_skenario(skenario_2020()).items():
        grafik = buat(skenario_2020(UBAH))
        assert grafik.id == id_
        assert grafik.data.seri == "skenario"
