"""The check of a year's prose files."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.kesalahan import Temuan
from lakip_lib.narasi.periksa import periksa_narasi


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2020" / "narasi"
    folder.mkdir(parents=True)
    return folder


def temuan(folder: Path, sumber: str, nama: str = "lampiran.md") -> list[Temuan]:
    (folder / nama).write_text(sumber, encoding="utf-8")
    return periksa_narasi(folder)


def test_clean_prose_has_no_findings(folder: Path) -> None:
    sumber = (
        "# Bab\n\nCapaian {{ iku('IKU-03').capaian }} dari {{ akun(\"5211\").pagu }};\n"
        "{{ persen(nilai('a_1') * 100 / nilai('b_2')) }}.\n"
        "{% if jumlah.sasaran > 12 %}banyak{% endif %}\n"
        "{% for id in ['IKU-01', 'S01'] %}{{ id }}{% endfor %}{# 731 #}\n"
    )
    assert temuan(folder, sumber) == []


def test_a_year_without_prose_has_no_findings(tmp_path: Path) -> None:
    assert periksa_narasi(tmp_path / "narasi") == []


def test_a_typed_number_names_file_line_value_and_remedy(folder: Path) -> None:
    (satu,) = temuan(folder, "baris awal\n\nrealisasi 731 PMI\n")
    assert (satu.berkas, satu.baris, satu.nilai) == ("2020/narasi/lampiran.md", 3, "731")
    assert "{{" in satu.perbaikan


def test_a_number_after_a_block_keeps_its_line(folder: Path) -> None:
    sumber = "{% if x %}\na\n{% endif %}\n{# b\nc #}\n{{ x\n}} dan 7\n"
    assert [t.baris for t in temuan(folder, sumber)] == [7]


@pytest.mark.parametrize(
    ("sumber", "nilai"),
    [
        ("{{ 731 }}", "731"),
        ("{{ '731 PMI' }}", "731 PMI"),
        ("{{ angka(731) }}", "731"),
        ("{{ nilai('a') * 1.5 }}", "1.5"),
        ("{% set x = 'dua belas sasaran' %}{{ x }}", "dua belas sasaran"),
        ("{{ x if x else '5 orang' }}", "5 orang"),
    ],
)
def test_a_number_typed_in_an_expression_is_found(folder: Path, sumber: str, nilai: str) -> None:
    assert [t.nilai for t in temuan(folder, sumber)] == [nilai]


def test_a_file_that_no_chapter_asks_for_is_found(folder: Path) -> None:
    (satu,) = temuan(folder, "x", "kata-pengantr.md")
    assert "tidak ada bab yang meminta" in satu.alasan
    assert satu.perbaikan == 'ganti namanya menjadi "kata-pengantar.md"'


def test_no_renaming_over_a_file_that_is_there(folder: Path) -> None:
    (folder / "kata-pengantar.md").write_text("x", "utf-8")
    satu = next(t for t in temuan(folder, "x", "kata-pengantr.md") if "meminta" in t.alasan)
    assert "kata-pengantar.md" not in satu.perbaikan


@pytest.mark.parametrize("nama", ["lampiran.txt", "zzz.md", "bab-3-c-.md", "bab-3-c-S1.md"])
def test_other_files_are_found(folder: Path, nama: str) -> None:
    assert len(temuan(folder, "x", nama)) == 1


def test_a_file_of_an_objective_that_the_data_lacks_is_found(folder: Path) -> None:
    (folder / "bab-3-c-s1.md").write_text("x", "utf-8")
    (satu,) = periksa_narasi(folder, {"bab-3-c-s01", "bab-3-c-s02"})
    assert satu.perbaikan == 'ganti namanya menjadi "bab-3-c-s01.md"'


@pytest.mark.parametrize("nama", ["bab-2-b-tata-usaha.md", "bab-3-c-s12.md", ".catatan"])
def test_files_of_sections_and_objectives_are_known(folder: Path, nama: str) -> None:
    assert temuan(folder, "x", nama) == []


def test_what_cannot_be_read_is_a_finding_with_its_line(folder: Path) -> None:
    (satu,) = temuan(folder, "a\n{% if x %}\n731")
    assert satu.baris == 3
    assert "belum ditutup" in satu.alasan


def test_wrong_encoding_is_a_finding(folder: Path) -> None:
    (folder / "lampiran.md").write_bytes(b"\xff")
    (satu,) = periksa_narasi(folder)
    assert satu.alasan == "isi berkas bukan UTF-8"
    assert satu.perbaikan == "simpan ulang berkas dengan pengodean UTF-8"


def test_all_findings_of_all_files_come_in_order(folder: Path) -> None:
    (folder / "bab-4-b-saran.md").write_text("{{ 9 }}\n8\n{{ 7 }}", encoding="utf-8")
    hasil = temuan(folder, "5")
    assert [(Path(t.berkas).stem, t.baris) for t in hasil] == [
        ("bab-4-b-saran", 1),
        ("bab-4-b-saran", 2),
        ("bab-4-b-saran", 3),
        ("lampiran", 1),
    ]
