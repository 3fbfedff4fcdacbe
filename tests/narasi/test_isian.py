"""The names that the prose of 2020 and 2019 may use."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi import konteks
from lakip_lib.narasi.markah import Markah
from lakip_lib.narasi.tautan import tanpa_jejak


@pytest.fixture(scope="module")
def isi(hasil_2020: Hasil) -> dict[str, Any]:
    return konteks(hasil_2020)


def test_the_year_and_its_neighbours(isi: dict[str, Any]) -> None:
    assert (isi["tahun"], isi["tahun_lalu"], isi["tahun_depan"]) == (2020, 2019, 2021)
    assert isi["periode"] == "tahun 2020"
    assert isi["pada_periode"] == "pada tahun 2020"


def test_the_period_names_the_quarter(data_2020: DataTahun) -> None:
    isi = konteks(Hasil(data_2020, triwulan=2))
    assert isi["periode"] == isi["pada_periode"] == "sampai dengan triwulan II tahun 2020"


def test_an_indicator_in_words(isi: dict[str, Any]) -> None:
    i = isi["iku"]("IKU-03")
    assert (i.target, i.realisasi, i.capaian) == ("32.000 PMI", "731 PMI", "2,28 persen")
    assert i.kategori == "Kurang"
    assert i.realisasi_triwulan == "2.715 PMI"
    assert i.alasan
    assert len(isi["semua_iku"]()) == 19


def test_last_year_and_what_it_did_not_have(isi: dict[str, Any]) -> None:
    assert isi["lalu"]("IKU-01").realisasi == "6.151 orang"
    assert isi["lalu"]("IKU-02").realisasi == "9 kabupaten/kota"
    assert isi["lalu"]("IKU-18").target == "A"
    assert isi["lalu"]("IKU-05") is None
    assert isi["banding"]("IKU-01").arah == "turun"
    assert isi["banding"]("IKU-05") is None


def test_objectives_and_categories(isi: dict[str, Any]) -> None:
    assert [i.id for i in isi["sasaran"]("S07").indikator] == ["IKU-07", "IKU-08"]
    assert len(isi["semua_sasaran"]()) == 12
    assert tanpa_jejak(isi["sebaran_kategori"]()) == "4 Sangat Baik, 2 Baik, 3 Cukup, dan 10 Kurang"
    assert isi["iku_tertinggi"].id == "IKU-06"


def test_categories_add_up_to_all_indicators(skenario_2020) -> None:
    isi = konteks(skenario_2020("IKU-13.target=; IKU-14.target="))
    assert tanpa_jejak(isi["sebaran_kategori"]()) == (
        "4 Sangat Baik, 2 Baik, 3 Cukup, 8 Kurang, dan 2 tidak dihitung"
    )
    assert isi["ada_target"]("IKU-12", "reviu_pk")
    assert not isi["ada_target"]("IKU-13", "reviu_pk")


def test_quarters_as_a_phrase(isi: dict[str, Any]) -> None:
    assert tanpa_jejak(isi["per_triwulan"]("IKU-01")) == (
        "257 orang pada triwulan I, 0 orang pada triwulan II, 347 orang pada triwulan III, "
        "dan 1.381 orang pada triwulan IV"
    )


def test_targets_of_every_version(isi: dict[str, Any]) -> None:
    assert isi["target_versi"]("IKU-02", "pk") == "6 lokasi"
    assert isi["target_versi"]("IKU-02", "reviu_pk") == "8 lokasi"
    with pytest.raises(KesalahanLakip, match='"IKU-02, reviu" tidak dikenal'):
        isi["target_versi"]("IKU-02", "reviu")


def test_counts(isi: dict[str, Any]) -> None:
    j = isi["jumlah"]
    hitung = (j.sasaran, j.indikator, j.tujuan, j.misi, j.arah_kebijakan, j.pegawai)
    assert hitung == (12, 19, 2, 6, 9, 41)
    assert (j.kegiatan, j.lokasi, j.tercapai, j.tanpa_capaian, j.nihil) == (9, 8, 6, 0, 6)
    assert j.kategori("Kurang") == 10
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "Kurang"'):
        j.kategori("Kurag")


def test_budget_at_every_level(isi: dict[str, Any]) -> None:
    assert isi["anggaran"].pagu == "Rp10.876.783.000"
    assert isi["anggaran"].serapan == "98,64 persen"
    assert isi["kegiatan"]("pap").serapan == "94,95 persen"
    assert isi["kelompok"]("prosedural").pagu == "Rp1.384.508.000"
    assert isi["seksi"]("tata-usaha").pagu == "Rp9.033.076.000"
    assert isi["jenis"]("53").serapan == "tidak ada pagu"
    assert isi["akun"]("5231").melebihi
    assert isi["akun_melebihi"]()[0].serapan == "101,21 persen"
    assert isi["kegiatan_tertinggi"].serapan == "99,85 persen"
    assert isi["kegiatan_terendah"].serapan == "94,58 persen"


def test_last_year_spent_more_than_its_ceiling(isi: dict[str, Any]) -> None:
    lalu = isi["anggaran_lalu"]
    assert lalu.melebihi
    assert (lalu.selisih, lalu.serapan) == ("Rp270.671.163", "101,91 persen")


def test_agreement_versions(isi: dict[str, Any]) -> None:
    assert isi["pagu_versi"]("pk") == "Rp11.011.909.000"
    assert isi["versi"]("pk").keputusan == "KEP.48/BP3TKI-6/VII/2020"
    assert isi["pagu_versi"]("reviu_pk") == "Rp10.876.783.000"
    assert isi["pagu_versi"]("rkt") is None


def test_efficiency_is_sorted_and_empty_before_the_year_ends(data_2020: DataTahun) -> None:
    setahun = konteks(Hasil(data_2020))["efisiensi"]()
    assert setahun[0].efisiensi == "2,52"
    assert setahun[-1].efisiensi == "−51,34"
    assert konteks(Hasil(data_2020, triwulan=2))["efisiensi"]() == []


def test_unit_head_and_plan(isi: dict[str, Any]) -> None:
    assert isi["unit"].singkatan_induk == "BP2MI"
    assert isi["unit"].jumlah_wilayah == 27
    assert isi["unit_lalu"].singkatan == "BP3TKI Bandung"
    assert isi["kepala"].nama == "Drs. Ade Kusnadi, M.M."
    assert isi["renstra"].periode == "2020–2024"


def test_facts_staff_and_places(isi: dict[str, Any]) -> None:
    assert isi["fakta"]("p3mi") == "85"
    assert isi["fakta_satuan"]("p3mi") == "85 P3MI"
    assert isi["nilai"]("pengaduan_surat") == Fraction(640)
    assert isi["pegawai"]["perempuan"] == 22
    assert isi["lokasi"][0].tanggal == "21 September 2020"
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "p3mi"'):
        isi["fakta"]("p3m1")


def test_laws_are_cited_in_full(isi: dict[str, Any]) -> None:
    hukum = isi["hukum"]
    assert hukum("inpres-7-1999") == (
        "Instruksi Presiden Nomor 7 Tahun 1999 tentang Akuntabilitas Kinerja Instansi Pemerintah"
    )
    assert hukum("kep-11-2020").startswith(
        "Keputusan Kepala BP3TKI Bandung Nomor KEP.11/BP3TKI-6/I/2020 tentang "
    )
    assert hukum("perka-bnp2tki-05-2014").endswith("Nomor 05/KA/I/2014")
    assert hukum("perpres-24-2010").endswith("Nomor 135 Tahun 2014")
    assert isinstance(hukum("uu-1-2004"), Markah)


def test_references_to_tables_and_figures(isi: dict[str, Any]) -> None:
    assert isi["tabel"]("capaian-anggaran") == "[](#tbl-capaian-anggaran)"
    assert isi["gambar"]("kategori-jumlah") == "[](#gbr-kategori-jumlah)"
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "capaian-anggaran"'):
        isi["tabel"]("capaian-angaran")
    with pytest.raises(KesalahanLakip, match="gambar"):
        isi["gambar"]("tidak-ada-sama-sekali")


def test_a_year_with_little_data_has_the_same_names(hasil_2019: Hasil, isi: dict[str, Any]) -> None:
    lama = konteks(hasil_2019)
    assert set(lama) == set(isi)
    assert lama["kepala"] is None
    assert lama["renstra"] is None
    assert lama["unit_lalu"] is None
    assert lama["anggaran"].melebihi
    assert lama["anggaran_lalu"] is None
    assert lama["kegiatan_tertinggi"] is None
    assert lama["jumlah"].pegawai is None
    assert lama["jumlah"].misi == 0
    assert lama["lalu"]("IKU-01") is None
    assert lama["lokasi"] == []
    assert lama["pegawai"] == {}
    with pytest.raises(KesalahanLakip, match="isi datanya dulu"):
        lama["fakta"]("p3mi")
