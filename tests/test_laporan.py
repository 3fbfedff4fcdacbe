"""The object that the notebooks talk to: every piece, and the words where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.laporan import Laporan, buka
from lakip_lib.tampilan import BlokKhusus, Potongan


@pytest.fixture(scope="module")
def lap_2019(hasil_2019: Hasil) -> Laporan:
    return Laporan(hasil_2019)


def test_parameters_choose_what_is_computed(folder_data: Path) -> None:
    hasil = buka(2020, 2, "pk", str(folder_data), "d").hasil
    assert (hasil.tahun, hasil.triwulan) == (2020, 2)
    assert (hasil.versi_target, hasil.metode_efisiensi) == ("pk", "d")


def test_empty_parameters_mean_the_settings_of_the_year(folder_data: Path) -> None:
    hasil = buka(2020, data_dir=str(folder_data)).hasil
    assert (hasil.versi_target, hasil.metode_efisiensi) == ("reviu_pk", "a")


@pytest.mark.parametrize(
    ("nilai", "pesan"),
    [
        ({"tahun": "2020"}, "tahun"),
        ({"triwulan": 5}, "triwulan"),
        ({"versi_target": "pkk"}, "pkk"),
        ({"metode_efisiensi": "e"}, "metode_efisiensi"),
        ({"tahun": 1999}, "1999"),
    ],
)
def test_wrong_parameters_are_refused_with_a_remedy(
    nilai: dict[str, object], pesan: str, folder_data: Path
) -> None:
    with pytest.raises(KesalahanLakip, match=pesan) as galat:
        buka(**{"tahun": 2020, "data_dir": str(folder_data), **nilai})  # type: ignore[arg-type]
    assert "Perbaikan:" in str(galat.value)


@pytest.mark.parametrize("jenis", ["tabel", "grafik"])
def test_unknown_piece_names_the_known_ones(lap_2019: Laporan, jenis: str) -> None:
    with pytest.raises(KesalahanLakip, match=f"{jenis} 'capain' tidak dikenal"):
        getattr(lap_2019, jenis)("capain")


@pytest.mark.parametrize(
    "id_", ["pegawai", "target-renstra", "arah-kebijakan", "lampiran-triwulan"]
)
def test_table_without_data_is_a_sentence_with_the_reason(lap_2019: Laporan, id_: str) -> None:
    isi = lap_2019.tabel(id_)
    teks = isi._repr_mimebundle_()["text/markdown"]
    assert "tidak disajikan" in teks
    assert "tidak tersedia" in teks
    assert isi.tiada == f"tbl-{id_}"  # type: ignore[union-attr]


def test_missing_prose_names_its_file(lap_2019: Laporan) -> None:
    kotak = lap_2019.narasi("kata-pengantar")
    assert isinstance(kotak, BlokKhusus)
    assert "narasi/kata-pengantar.md" in kotak.cadangan
    assert "kata-pengantar" not in kotak.isi["markdown"]


def test_laws_are_a_numbered_list_in_the_order_of_the_data(hasil_2020: Hasil) -> None:
    baris = Laporan(hasil_2020).dasar_hukum().markdown.splitlines()
    assert len(baris) == len(hasil_2020.data.ambil("dasar_hukum"))
    assert baris[0].startswith("1. ")
    assert all(b.endswith(";") for b in baris[:-2])
    assert baris[-2].endswith("; dan")
    assert baris[-1].endswith(".")


def test_missions_keep_their_printed_numbers(hasil_2020: Hasil) -> None:
    misi = Laporan(hasil_2020).misi().markdown.splitlines()
    assert [b[4] for b in misi] == list("012345")


def test_a_plan_that_does_not_cover_the_year_has_no_missions(lap_2019: Laporan) -> None:
    assert "tidak tersedia" in lap_2019.misi().markdown


def test_signature_block_or_that_there_is_none(lap_2019: Laporan, hasil_2020: Hasil) -> None:
    sah = Laporan(hasil_2020).pengesahan()
    assert isinstance(sah, BlokKhusus)
    assert sah.isi["nip"] == hasil_2020.data.ambil("pengesahan")["nip"].iloc[0]
    assert isinstance(lap_2019.pengesahan(), Potongan)


def test_a_quarter_is_not_signed_as_the_year(data_2020: DataTahun) -> None:
    lap = Laporan(Hasil(data_2020, triwulan=3))
    tanpa = lap.pengesahan()
    assert isinstance(tanpa, BlokKhusus)
    assert tanpa.jenis == "ditiadakan"
    sampul = lap.sampul().isi
    assert (sampul["tanggal"], sampul["status"]) == (None, "konsep")


def test_unknown_list_is_refused(lap_2019: Laporan) -> None:
    with pytest.raises(KesalahanLakip, match="isi, tabel, atau gambar"):
        lap_2019.daftar("lampiran")


@pytest.mark.parametrize(
    ("nama", "benar"), [("bab-4-b-sarna", "bab-4-b-saran"), ("bab-3-c-s1", "bab-3-c-s01")]
)
def test_prose_that_nothing_asks_for_is_refused(hasil_2020: Hasil, nama: str, benar: str) -> None:
    with pytest.raises(KesalahanLakip, match=f'mungkin maksudnya "{benar}"'):
        Laporan(hasil_2020).narasi(nama)
