"""The prose of 2020 says nothing that changed or missing data does not bear out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.narasi import konteks, muat_narasi
from lakip_lib.narasi.tautan import tanpa_jejak

FOLDER = Path(__file__).resolve().parents[2] / "data" / "2020" / "narasi"
BERKAS = sorted(b.stem for b in FOLDER.glob("*.md"))
KODE = [f"IKU-{n:02}" for n in range(1, 20)]
# Each change makes one kind of sentence untrue that the official data bears out.
TERCAPAI = "; ".join(f"{k}.target=1; {k}.realisasi=5" for k in KODE)
TERTINGGAL = "; ".join(f"{k}.target=9999; {k}.realisasi=5" for k in KODE)
TANPA_TARGET = "; ".join(f"{k}.target=" for k in KODE)
TANPA_TRIWULAN = "; ".join(f"IKU-05.tw{t}.realisasi=" for t in (1, 2, 3, 4))


def semua_teks(hasil: Hasil) -> dict[str, str]:
    isi = konteks(hasil)
    return {nama: tanpa_jejak(muat_narasi(FOLDER, nama, isi)) for nama in BERKAS}


def gabungan(hasil: Hasil) -> str:
    return "\n".join(semua_teks(hasil).values())


def tanpa(data: DataTahun, *nama: str, kolom: str | None = None) -> Hasil:
    """Return the result of data whose tables `nama` have no rows, or nothing in one column."""
    asli = type(data).ambil

    class Sebagian(type(data)):  # type: ignore[misc]
        def ambil(self, satu: str) -> Any:
            frame = asli(self, satu)
            if satu not in nama:
                return frame
            return frame.iloc[:0] if kolom is None else frame.assign(**{kolom: None})

    baru = object.__new__(Sebagian)
    baru.__dict__.update(data.__dict__)
    return Hasil(baru)


def test_targets_that_are_met_have_no_cause_of_failure(skenario_2020: Callable[..., Hasil]) -> None:
    teks = gabungan(skenario_2020(TERCAPAI))
    assert not re.search(r"(?:belum|tidak) tercapai|Kegagalan mencapai|belum mencapai target", teks)
    assert "nilai nol ini" not in teks


def test_targets_that_are_missed_have_no_cause_of_success(
    skenario_2020: Callable[..., Hasil],
) -> None:
    teks = gabungan(skenario_2020(TERTINGGAL))
    assert not re.search(r"[Tt]arget (?:terlampaui|tercapai)|jauh di atas target", teks)
    assert "belum ada indikator yang mencapai targetnya" in teks
    assert "dari jarak jauh tetap berjalan" in teks


def test_without_achievement_there_is_neither(skenario_2020: Callable[..., Hasil]) -> None:
    teks = gabungan(skenario_2020(TANPA_TARGET))
    assert not re.search(r"[Tt]arget (?:belum |tidak |)(?:tercapai|terlampaui)", teks)
    assert not re.search(r"[Cc]apaian tidak dihitung,? (?:karena|dengan) (?!targ|tid)", teks)


def test_quarters_without_realisation_are_told(skenario_2020: Callable[..., Hasil]) -> None:
    teks = semua_teks(skenario_2020(TANPA_TRIWULAN))["bab-3-c-s05"]
    assert "Realisasi tahun 2020 belum diisi; targetnya 1.000 PMI." in teks
    assert "Seluruh realisasi" not in teks
    assert "Target belum tercapai" not in teks


@pytest.mark.parametrize("nama", ["pegawai", "lokasi_sosialisasi", "realisasi_tahunan"])
def test_a_table_without_rows_leaves_its_sentences_out(data_2020: DataTahun, nama: str) -> None:
    teks = gabungan(tanpa(data_2020, nama))
    assert not re.search(r"\bNone\b|unit memiliki  | ,|\( ", teks)


def test_a_budget_that_is_not_filled_in(data_2020: DataTahun) -> None:
    teks = gabungan(tanpa(data_2020, "anggaran_kegiatan", "anggaran_akun", kolom="realisasi"))
    assert not re.search(r"(?:terealisasi|sisa) belum diisi|realisasi belum diisi dari", teks)
    assert "realisasinya belum diisi" in teks


def test_a_budget_that_was_passed_has_no_negative_rest(skenario_2020: Callable[..., Hasil]) -> None:
    teks = gabungan(skenario_2020("gaji-tunjangan.realisasi=9000000000"))
    assert "melebihi pagu sebesar Rp" in teks
    assert "−Rp" not in teks


@pytest.mark.parametrize("versi", ["pk", "rkt", "renstra"])
def test_the_prose_names_the_version_that_it_measures_by(data_2020: DataTahun, versi: str) -> None:
    hasil = Hasil(data_2020, versi_target=versi)
    nama = str(konteks(hasil)["versi_berlaku"].nama)
    teks = semua_teks(hasil)
    for bagian in ("kata-pengantar", "ringkasan-pengantar", "bab-2-c-reviu-pk", "bab-3-a-metode"):
        assert f"target {nama}" in teks[bagian], bagian
    assert f"mengukurnya terhadap target {nama}, yaitu" in teks["bab-3-c-s02"]
    assert "target Reviu" not in "".join(teks.values())


def test_the_review_lists_what_it_changed(skenario_2020: Callable[..., Hasil]) -> None:
    satu = semua_teks(skenario_2020())["bab-2-c-reviu-pk"]
    assert satu.count("\n- target ") == 1
    assert "berubah dari 6 lokasi menjadi 8 lokasi." in satu
    dua = skenario_2020("IKU-03.target.reviu_pk=20000; IKU-02.target.reviu_pk=9")
    teks = semua_teks(dua)
    assert "berubah dari 32.000 PMI menjadi 20.000 PMI." in teks["bab-2-c-reviu-pk"]
    assert "6 lokasi menjadi 9 lokasi; dan\n" in teks["bab-2-c-reviu-pk"]
    assert "Target tidak disesuaikan" not in teks["bab-3-c-s03"]
    assert "Target penempatan berubah ketika PK direviu" in teks["bab-3-b-evaluasi"]
    tetap = semua_teks(skenario_2020("IKU-02.target.reviu_pk=6"))
    assert "Target indikator tidak berubah." in tetap["bab-2-c-reviu-pk"]
    assert "dalam reviu target itu tidak berubah" in tetap["bab-3-c-s02"]


def test_a_year_without_realisations_has_no_figures_that_are_words(data_2020: DataTahun) -> None:
    teks = gabungan(tanpa(data_2020, "triwulan", "realisasi_tahunan", kolom="realisasi"))
    assert not re.search(r"(?:ialah|sebanyak|mencapai|selama|memfasilitasi) belum diisi", teks)
    assert teks.count("belum diisi; targetnya") > 10
