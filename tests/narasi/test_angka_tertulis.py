"""Typed numbers: each allowance and each refusal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.narasi.angka_tertulis import BOLEH, HITUNGAN, cari_tertulis
from lakip_lib.narasi.terbilang import terbilang

BOLEH_CONTOH = {
    "tanggal": [
        "12 Januari 2021",
        "tanggal 14 dan 20 Oktober 2020",
        "21 September",
        "1 sampai 31 Maret 2020",
    ],
    "bulan dan tahun": ["akhir Juli 2020", "sejak Agustus 2020 sampai Mei 2021"],
    "periode rencana": [
        "Renstra 2020-2024",
        "Rencana Strategis UPT BP2MI Bandung Tahun 2020–2024",
        "RPJMN 2020 - 2024",
    ],
    "nomor dan tahun peraturan": [
        "Instruksi Presiden Nomor 7 Tahun 1999",
        "Undang-Undang Nomor 39 Tahun 2004",
    ],
    "nomor surat resmi": [
        "KEP.48/BP3TKI-6/VII/2020",
        "(KEP.11A/BP3TKI-6/I/2020)",
        "Nomor 05/KA/I/2014.",
        "3/20888/PK.02.02/VIII/2020",
        "01/KA-BNP2TKI/III/2007",
    ],
    "peraturan singkat": [
        "Kepmenaker 151/2020",
        "PermenPANRB 53/2014",
        "UU 39/2004",
        "Perpres Nomor 29/2014",
        "Inpres 7/1999",
    ],
    "pasal": ["Pasal 5 ayat (2)", "ayat (1)"],
    "nomor judul": ["#### 1. Uraian", "## 12) Sasaran"],
    "judul indikator": ["## IKU-03", "## ind_2019-7", "## 12"],
    "nama dan kode": ["COVID-19", "indikator IKU-19.", "S01", "T2", "IT-04", "SS-2"],
    "singkatan": ["P4TKI Bekasi", "P3MI", "BP2MI", "BP3TKI", "BNP2TKI", "sistem P2PMI", "SP2T"],
    "rujukan": ["[tabel ini](#tbl-renstra-s01)"],
}


def test_every_allowance_has_examples() -> None:
    assert set(BOLEH_CONTOH) == set(BOLEH)


@pytest.mark.parametrize("teks", [t for contoh in BOLEH_CONTOH.values() for t in contoh])
def test_names_and_dates_pass(teks: str) -> None:
    assert list(cari_tertulis(teks)) == []
    assert list(cari_tertulis(f"Sesuai dengan\n{teks}, kegiatan dilanjutkan.")) == []


@pytest.mark.parametrize(
    "teks",
    [
        "1. satu butir\n2. butir kedua\n   1. anak butir",
        "> 1. butir dalam kutipan",
        "G to G Korea, Crisis Center, WBK, WBBM, E-KTKLN",
        "salah satu sasaran dan salah\nsatu indikator",
        "pelayanan terpadu satu pintu dan satu atap",
        "masing-masing seksi, kedua belah pihak, pertama kali",
        "empat tahap perlindungan",
        "dua-duanya",
        "sepuluh permasalahan utama",
        "",
    ],
)
def test_words_that_count_nothing_of_the_data_pass(teks: str) -> None:
    assert list(cari_tertulis(teks)) == []


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("realisasi 731 PMI", "731"),
        ("sebesar 2,28 persen", "2,28"),
        ("capaian 165,75%.", "165,75%"),
        ("pagu Rp10.876.783.000", "Rp10.876.783.000"),
        ("pagu Rp 10.876.783.000,-", "10.876.783.000,-"),
        ("tahun 2020", "2020"),
        ("pada 2019/2020", "2019/2020"),
        ("dari 27 kabupaten/kota", "27"),
        ("lihat Tabel 15", "15"),
        ("32.000PMI", "32.000PMI"),
        ("kenaikan ½ persen", "½"),
        ("Jalan Soekarno-Hatta No. 587", "587"),
        ("12 Januarius 2021", "12"),
        ("45 Januari 2021", "45"),
        ("112 Januari 2021", "112"),
        ("12 Januari 20215", "20215"),
        ("Juli 2020,5", "2020,5"),
        ("Nomor 7 Tahun 19991", "7"),
        ("IKU-035", "IKU-035"),
        ("S012", "S012"),
        ("realisasi IKU-03,5", "IKU-03,5"),
        ("rencana 2020-2024", "2020-2024"),
        ("85/2020", "85/2020"),
        ("85 P3MI", "85"),
        ("P3MI85", "P3MI85"),
        ("dua belas sasaran", "dua belas sasaran"),
        ("Sembilan belas\nindikator", "Sembilan belas indikator"),
        ("tiga puluh dua ribu PMI", "tiga puluh dua ribu PMI"),
        ("seribu orang", "seribu orang"),
        ("delapan buah lokasi", "delapan buah lokasi"),
        ("satu kasus", "satu kasus"),
        ("lima persen", "lima persen"),
        ("٢٧ kabupaten", "٢٧"),
    ],
)
def test_numbers_are_found(teks: str, potongan: str) -> None:
    assert next(t.potongan for t in cari_tertulis(teks)) == potongan


@pytest.mark.parametrize("teks", ["Realisasi sebesar\n731. Selain itu", "teks\n7) lagi"])
def test_a_number_that_opens_a_line_of_a_sentence_is_no_list_number(teks: str) -> None:
    assert [t.baris for t in cari_tertulis(teks)] == [2]


def test_lines_are_counted_and_order_is_kept() -> None:
    temuan = list(cari_tertulis("# Judul\n\n1. butir 5\n\ndua sasaran dan 7\n"))
    assert [(t.baris, t.potongan) for t in temuan] == [(3, "5"), (5, "dua sasaran"), (5, "7")]


@given(st.integers(1, 10**9), st.sampled_from(HITUNGAN.split("|")))
def test_any_number_in_words_before_a_counted_thing_is_found(n: int, benda: str) -> None:
    kata = f"{terbilang(n)} {benda}"
    assert [t.potongan for t in cari_tertulis(f"sebanyak {kata} tercatat")] == [kata]


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["orang", "persen", "tahun", "x"]))
def test_any_number_in_figures_is_found(n: object, benda: str) -> None:
    assert list(cari_tertulis(f"sebanyak {n} {benda}"))
