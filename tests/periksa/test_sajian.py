"""Terminal, CSV and XLSX: everything is there, nothing runs, the same bytes every time."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.periksa import Pemeriksaan, periksa_data, periksa_terbitan
from lakip_lib.periksa.model import Letak
from lakip_lib.periksa.simpan import KOLOM, tulis_csv, tulis_xlsx
from lakip_lib.periksa.tampil import baris_tampil, pecah


@pytest.fixture(scope="module")
def hasil(hasil_2020: Hasil) -> Pemeriksaan:
    return periksa_data(hasil_2020)


@pytest.mark.parametrize("lebar", [20, 80, 120, 200])
def test_lines_fit_the_terminal(hasil: Pemeriksaan, lebar: int) -> None:
    for baris in baris_tampil(hasil, lebar):
        for satu in baris.split("\n"):
            kalimat = satu.endswith("berlaku.") or satu == hasil.temuan[0][0].judul
            assert kalimat or len(satu) <= max(lebar, 72) or satu[:3].isupper(), satu


def test_counts_stand_at_the_end(hasil: Pemeriksaan) -> None:
    akhir = list(baris_tampil(hasil, 100))[-1]
    galat, peringatan, catatan = hasil.jumlah.values()
    assert f"{galat} galat, {peringatan} peringatan, {catatan} catatan" in akhir
    assert f"{len(hasil.temuan)} temuan" in akhir


def test_findings_are_grouped_by_severity_and_rule(hasil: Pemeriksaan) -> None:
    baris = [b.strip() for b in baris_tampil(hasil, 120)]
    letak = [baris.index(f"{t.upper()} ({hasil.jumlah[t]})") for t in hasil.jumlah]
    assert letak == sorted(letak)
    for id_ in {a.id for a, _ in hasil.temuan}:
        assert sum(b.startswith(f"{id_}  ") for b in baris) == 1


def test_rules_that_do_not_apply_are_named(hasil_2019: Hasil) -> None:
    teks = "\n".join(baris_tampil(periksa_data(hasil_2019), 120))
    assert "TRW-01" in teks
    assert "tidak ada angka triwulan" in teks


def test_the_checklist_is_shown_for_data_only(hasil: Pemeriksaan, hasil_2020: Hasil) -> None:
    judul = "DAFTAR PERIKSA REVIU"
    assert any(judul in b for b in baris_tampil(hasil, 120))
    assert not any(judul in b for b in baris_tampil(periksa_terbitan(hasil_2020), 120))


def test_csv_holds_everything(hasil: Pemeriksaan, tmp_path: Path) -> None:
    tulis_csv(hasil, tmp_path / "a" / "t.csv")
    with (tmp_path / "a" / "t.csv").open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.DictReader(berkas))
    assert tuple(baris[0]) == KOLOM
    per = {b: [x for x in baris if x["bagian"] == b] for b in ("temuan", "dilewati", "reviu")}
    assert len(per["temuan"]) == len(hasil.temuan)
    assert len(per["dilewati"]) == len(hasil.dilewati)
    assert [x["aturan"] for x in per["reviu"]] == [f"REV-{n:02}" for n in range(1, 24)]
    aturan, satu = hasil.temuan[0]
    milik = per["temuan"][0]
    assert (milik["aturan"], milik["tingkat"]) == (aturan.id, aturan.tingkat)
    assert (milik["tempat_pertama"], milik["nilai_kedua"]) == (satu.satu.tempat, satu.dua.nilai)


def test_nothing_in_the_output_runs_as_a_formula(hasil: Pemeriksaan, tmp_path: Path) -> None:
    aturan, satu = hasil.temuan[0]
    jahat = replace(satu, hal="=1+1", dua=Letak("@x", "+cmd"))
    hasil = replace(hasil, temuan=((aturan, jahat),))
    tulis_csv(hasil, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as berkas:
        sel = next(csv.DictReader(berkas))
    assert (sel["hal"], sel["tempat_kedua"], sel["nilai_kedua"]) == ("'=1+1", "'@x", "'+cmd")
    tulis_xlsx(hasil, tmp_path / "t.xlsx")
    lembar = openpyxl.load_workbook(tmp_path / "t.xlsx")["Temuan"]
    assert (lembar["E2"].value, lembar["E2"].data_type) == ("=1+1", "s")


def test_workbook(hasil: Pemeriksaan, tmp_path: Path) -> None:
    tulis_xlsx(hasil, tmp_path / "t.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert buku.sheetnames == ["Temuan", "Daftar periksa reviu", "Tidak berlaku"]
    assert buku["Temuan"].max_row == len(hasil.temuan) + 1
    assert buku["Temuan"].auto_filter.ref is not None
    assert buku["Daftar periksa reviu"].max_row == 24


@pytest.mark.parametrize("tulis", [tulis_csv, tulis_xlsx])
def test_the_same_bytes(hasil_2020: Hasil, tmp_path: Path, tulis: object) -> None:
    for nama in ("a", "b"):
        tulis(periksa_data(Hasil(hasil_2020.data)), tmp_path / nama)  # type: ignore[operator]
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_sheets_print_on_paper(hasil: Pemeriksaan, tmp_path: Path) -> None:
    tulis_xlsx(hasil, tmp_path / "t.xlsx")
    for lembar in openpyxl.load_workbook(tmp_path / "t.xlsx"):
        atur = lembar.page_setup
        assert (atur.orientation, atur.paperSize, atur.fitToHeight) == ("landscape", 9, 0)
        assert lembar.sheet_properties.pageSetUpPr.fitToPage
        assert lembar.print_title_rows == "$1:$1"
        assert "Halaman" in lembar.oddFooter.right.text


def test_no_word_is_cut_where_a_line_ends(hasil: Pemeriksaan) -> None:
    aturan, satu = hasil.temuan[0]
    panjang = replace(satu, pesan="kata " * 90 + "akhir", dua=Letak("2016/narasi/bab-1-b.md", ""))
    baris = list(baris_tampil(replace(hasil, temuan=((aturan, panjang),)), 80))
    (tabel,) = [b for b in ("\n".join(baris)).split("\n\n") if b.startswith(aturan.id)]
    baris = tabel.split("\n")
    isi = baris[next(i for i, b in enumerate(baris) if b.startswith("---")) + 1 :]
    kata = [k for b in isi for k in b[61:].split()]
    assert set(kata) <= {"kata", "…", "(selengkapnya", "dengan", "--format", "csv)"}
    assert kata[-1] == "csv)"


@settings(max_examples=60)
@given(st.text("abc/-_.", min_size=1, max_size=60), st.integers(2, 20))
def test_long_words_break_without_loss(kata: str, lebar: int) -> None:
    bagian = pecah(kata, lebar)
    assert "".join(bagian) == kata
    assert all(len(b) <= lebar for b in bagian)


def test_a_file_name_breaks_after_its_signs() -> None:
    assert pecah("2016/narasi/bab-1.md", 14) == ["2016/narasi/", "bab-1.md"]
    assert pecah("pendek", 6) == ["pendek"]
