"""The prose of 2020: complete, clean, and readable for every setting."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.grafik.daftar import daftar_grafik
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi import konteks, muat_narasi, periksa_narasi
from lakip_lib.narasi.bagian import JUDUL, bagian_indikator
from lakip_lib.narasi.daftar import NARASI, narasi_dari_data
from lakip_lib.narasi.tautan import tanpa_jejak
from lakip_lib.tabel.daftar import daftar_tabel, seksi_berindikator

PROYEK = Path(__file__).resolve().parents[2]
FOLDER = PROYEK / "data" / "2020" / "narasi"
BERKAS = sorted(b.stem for b in FOLDER.glob("*.md"))
SETELAN: list[dict[str, Any]] = [
    {},
    *({"triwulan": t} for t in (1, 2, 3)),
    *({"versi_target": v} for v in ("rkt", "pk")),
    *({"metode_efisiensi": m} for m in "bcd"),
]


@pytest.fixture(scope="module", params=SETELAN, ids=str)
def teks(request: pytest.FixtureRequest, data_2020: DataTahun) -> dict[str, str]:
    isi = konteks(Hasil(data_2020, **request.param))
    return {nama: tanpa_jejak(muat_narasi(FOLDER, nama, isi)) for nama in BERKAS}


def test_the_check_finds_nothing() -> None:
    assert periksa_narasi(FOLDER) == []


def test_every_file_that_is_asked_for_is_there(hasil_2020: Hasil) -> None:
    seksi = [f"bab-2-b-{id_}" for id_ in seksi_berindikator(hasil_2020)]
    sasaran = [f"bab-3-c-{id_.lower()}" for id_ in hasil_2020.data.ambil("sasaran")["id"]]
    versi = ["bab-2-c-pk", "bab-2-c-reviu-pk", "bab-2-c-rkt"]
    assert sorted(BERKAS) == sorted([*NARASI, *seksi, *sasaran, *versi])
    assert narasi_dari_data(hasil_2020.data) == {*seksi, *sasaran, *versi}


@pytest.mark.parametrize(
    "pola",
    [
        r"\bNone\b|\bnan\b|\bTrue\b|\bFalse\b|Fraction|\{\{|\{%",
        r"(?<=\S)  +",
        r" [,;.:]|\( | \)|,,|\.\.|;\.",
        r"\b(?:the|and|of|with|for|from|is|are|was|year)\b",
        r"\bdi (?:fasilitasi|laksanakan|ukur|hitung)\b|\b(\w+) \1\b",
        r"belum diisi|tanpa target|yang tidak ditetapkan",
    ],
)
def test_the_text_has_no_slips(teks: dict[str, str], pola: str) -> None:
    # Official names of indicators are quoted as they are.
    for nama, isi in teks.items():
        bersih = isi.replace("di fasilitasi pemulangan", "difasilitasi")
        cocok = re.search(pola, bersih)
        assert cocok is None, f"{nama}: {bersih[max(0, cocok.start() - 40) : cocok.end() + 40]}"


def test_every_paragraph_ends_like_a_sentence(teks: dict[str, str]) -> None:
    for nama, isi in teks.items():
        for paragraf in re.split(r"\n\n+", isi):
            if paragraf.startswith(("#", "-", "1.", ">")) or re.match(r"\d+\. ", paragraf):
                continue
            assert paragraf.rstrip("”").endswith((".", ":")), f"{nama}: {paragraf[-60:]}"


def test_lists_start_after_a_blank_line(teks: dict[str, str]) -> None:
    for nama, isi in teks.items():
        cocok = re.search(r"^(?![-#>]|\d+\.)\S.*\n(?=- |1\. )", isi, re.MULTILINE)
        assert cocok is None, f"{nama}: {cocok}"


def test_references_lead_somewhere(teks: dict[str, str], hasil_2020: Hasil) -> None:
    buku = "".join(b.read_text(encoding="utf-8") for b in (PROYEK / "notebooks").glob("*.ipynb"))
    tampil = {
        "tbl": set(re.findall(r'lap\.tabel\(\\"([a-z0-9-]+)', buku)),
        "gbr": set(re.findall(r'lap\.grafik\(\\"([a-z0-9-]+)', buku)),
    }
    ada = {"tbl": set(daftar_tabel(hasil_2020)), "gbr": set(daftar_grafik(hasil_2020))}
    berulang = re.compile(
        r"seksi-(?!anggaran|pagu)|rkt|pk|reviu-pk|(?:perbandingan|renstra|triwulan)-s\d\d"
    )
    for nama, isi in teks.items():
        for jenis, id_ in re.findall(r"\]\(#(tbl|gbr)-([a-z0-9-]+)\)", isi):
            assert id_ in ada[jenis], f"{nama}: {id_}"
            assert id_ in tampil[jenis] or berulang.match(id_), f"{nama}: {id_} is not shown"


def test_every_indicator_has_its_four_parts(teks: dict[str, str], hasil_2020: Hasil) -> None:
    for sasaran, milik in hasil_2020.capaian.groupby("sasaran"):
        nama = f"bab-3-c-{sasaran.lower()}"
        bagian = bagian_indikator(teks[nama], nama)
        assert list(bagian) == list(milik["indikator"])
        for isi in bagian.values():
            assert tuple(isi) == JUDUL
            assert all(len(b) > 60 for b in isi.values())
            # Causes and solutions follow a title on the same line; a list would be lost there.
            assert not isi["Penyebab"].startswith("-")
            assert not isi["Solusi"].startswith("-")


def test_the_fifteen_functions_six_focuses_and_ten_problems_are_told(
    teks: dict[str, str],
) -> None:
    for nama, jumlah in (
        ("bab-1-b-tugas-fungsi", 15),
        ("bab-1-c-aspek-strategis", 6),
        ("bab-1-d-permasalahan", 10),
    ):
        assert len(re.findall(r"^\d+\. ", teks[nama], re.MULTILINE)) == jumlah


def test_facts_of_the_prose_come_to_the_totals(data_2020: DataTahun) -> None:
    fakta = dict(
        zip(data_2020.ambil("fakta")["id"], data_2020.ambil("fakta")["nilai"], strict=True)
    )
    pulang = sum(n for id_, n in fakta.items() if id_.startswith("pulang_"))
    realisasi = Hasil(data_2020).capaian.set_index("indikator")["realisasi"]
    assert pulang == realisasi["IKU-16"]
    assert fakta["potensi_kantor"] + fakta["potensi_sosialisasi"] == realisasi["IKU-01"]
