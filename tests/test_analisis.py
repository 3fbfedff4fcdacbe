"""The seven analyses of PermenPANRB 53/2014, for every objective and every kind of data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.analisis import Analisis
from lakip_lib.angka import format_bilangan
from lakip_lib.grafik.model import Grafik
from lakip_lib.hitung.bingkai import baris_dari
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kalimat import tahun_lalu
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.laporan import Laporan
from lakip_lib.tabel.model import Tabel
from lakip_lib.tampilan import Potongan

HURUF = "abcdefg"


@pytest.fixture(scope="module")
def lap_2020(hasil_2020: Hasil) -> Laporan:
    return Laporan(hasil_2020)


@pytest.fixture(scope="module")
def lap_2019(hasil_2019: Hasil) -> Laporan:
    return Laporan(hasil_2019)


def _teks(isi: Iterable[Any]) -> str:
    """Return the plain Markdown of what is shown, as a notebook shows it."""
    return "\n\n".join(
        satu._repr_mimebundle_()["text/markdown"] for satu in isi if isinstance(satu, Potongan)
    )


def _sasaran(hasil: Hasil) -> list[str]:
    return list(hasil.data.ambil("sasaran")["id"])


def test_every_objective_has_all_seven_in_order(lap_2020: Laporan, hasil_2020: Hasil) -> None:
    for nomor, id_ in enumerate(_sasaran(hasil_2020), 1):
        teks = _teks(Analisis(lap_2020, id_, nomor).semua())
        assert re.findall(r"^#### (\w)\. ", teks, re.M) == list(HURUF)
        assert teks.startswith(f"### {nomor}. ")


def test_every_indicator_is_told_in_every_part_about_it(
    lap_2020: Laporan, hasil_2020: Hasil
) -> None:
    for nomor, id_ in enumerate(_sasaran(hasil_2020), 1):
        a = Analisis(lap_2020, id_, nomor)
        nama = [b.nama for b in a.indikator]
        assert nama
        for bagian in (a.target_realisasi, a.tahun_lalu, a.jangka_menengah, a.penyebab):
            teks = _teks(bagian()).replace("\\", "")
            assert [n for n in nama if n not in teks] == []


def test_causes_and_solutions_are_told_for_every_indicator(
    lap_2020: Laporan, hasil_2020: Hasil
) -> None:
    for nomor, id_ in enumerate(_sasaran(hasil_2020), 1):
        a = Analisis(lap_2020, id_, nomor)
        teks = _teks(a.penyebab())
        assert teks.count("**Penyebab.**") == teks.count("**Solusi.**") == len(a.indikator)
        assert "belum diisi" not in teks.lower()


def test_achievement_sentence_has_the_exact_number_category_and_formula(
    lap_2020: Laporan,
) -> None:
    a = Analisis(lap_2020, "S03", 3)
    (b,) = a.indikator
    teks = _teks(a.target_realisasi())
    assert f"{format_bilangan(b.capaian, 2)} persen" in teks
    assert f"{b.tanda}\u00a0{b.kategori}" in teks
    assert "Rumus: realisasi dibagi target" in teks
    # The yearly value is an override here: what the quarters give is told with the reason.
    assert f"{format_bilangan(b.realisasi_triwulan)} PMI" in teks
    assert b.alasan in teks


def test_comparison_says_direction_points_and_change(lap_2020: Laporan, hasil_2020: Hasil) -> None:
    teks = _teks(Analisis(lap_2020, "S01", 1).tahun_lalu())
    banding = hasil_2020.perbandingan.set_index("indikator").loc["IKU-01"]
    assert f"turun {format_bilangan(abs(banding.selisih_capaian), 2)} poin persentase" in teks
    assert f"realisasi turun {format_bilangan(abs(banding.perubahan_persen), 2)} persen" in teks


def test_an_unchanged_realisation_is_told_also_at_nought(hasil_2020: Hasil) -> None:
    frame = hasil_2020.capaian
    for id_ in ("IKU-11", "IKU-17"):
        (b,) = baris_dari(frame[frame["indikator"] == id_])
        assert tahun_lalu(hasil_2020, b).endswith("; realisasi tetap.")


def test_a_percentage_changes_in_points(lap_2020: Laporan, hasil_2020: Hasil) -> None:
    teks = _teks(Analisis(lap_2020, "S06", 6).tahun_lalu())
    banding = hasil_2020.perbandingan.set_index("indikator").loc["IKU-06"]
    poin = banding.realisasi_lalu - banding.realisasi
    assert f"realisasi turun {format_bilangan(poin, 2)} poin persentase" in teks


def test_progress_to_the_plan_is_told_in_words(lap_2020: Laporan, hasil_2020: Hasil) -> None:
    teks = _teks(Analisis(lap_2020, "S01", 1).jangka_menengah())
    kemajuan = hasil_2020.renstra.set_index("indikator").loc["IKU-01"].kemajuan
    assert f"sampai tahun 2020 mencapai {format_bilangan(kemajuan, 2)} persen" in teks


def test_objectives_without_any_national_standard_say_it_once(lap_2020: Laporan) -> None:
    (isi,) = Analisis(lap_2020, "S09", 9).standar_nasional()
    assert _teks([isi]).count("belum ada standar nasional") == 1


def test_comparison_shows_table_and_chart(lap_2020: Laporan) -> None:
    isi = Analisis(lap_2020, "S07", 7).tahun_lalu()
    assert [type(x) for x in isi] == [Potongan, Tabel, Grafik]


def test_a_year_without_a_past_says_so(lap_2019: Laporan) -> None:
    (isi,) = Analisis(lap_2019, "S01", 1).tahun_lalu()
    assert "Data tahun 2018 tidak tersedia" in _teks([isi])


def test_an_objective_without_targets_in_the_year_says_so(lap_2019: Laporan) -> None:
    teks = _teks(Analisis(lap_2019, "S05", 5).semua())
    assert "Sasaran ini tidak mempunyai target pada tahun 2019." in teks
    assert "####" not in teks


def test_grades_in_letters_are_told_in_words(lap_2019: Laporan) -> None:
    teks = _teks(Analisis(lap_2019, "S11", 11).target_realisasi())
    assert "target A, realisasi B" in teks
    assert "predikat huruf" in teks


def test_efficiency_of_a_shared_ceiling_says_that_it_is_shared(lap_2020: Laporan) -> None:
    assert "Bersama sasaran lain" in _teks(Analisis(lap_2020, "S04", 4).efisiensi())
    assert "Bersama" not in _teks(Analisis(lap_2020, "S12", 12).efisiensi())
    assert "tidak memiliki pagu" in _teks(Analisis(lap_2020, "S06", 6).efisiensi())


def test_national_standard_is_compared_where_the_data_has_one(
    hasil_2020: Hasil, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = hasil_2020.data
    indikator = data.ambil("indikator")
    indikator.loc[indikator["id"] == "IKU-18", ["standar_nasional", "sumber_standar"]] = [
        hasil_2020.capaian["target"].iloc[17],
        "PermenPANRB *12/2015*",
    ]

    class Ganti:
        def __getattr__(self, nama: str) -> Any:
            return getattr(data, nama)

        def ambil(self, nama: str) -> Any:
            return indikator if nama == "indikator" else data.ambil(nama)

    hasil = Hasil(Ganti())  # type: ignore[arg-type]
    teks = _teks(Analisis(Laporan(hasil), "S11", 11).standar_nasional())
    assert "standar nasional 86" in teks
    assert "realisasi 88,03" in teks
    assert r"PermenPANRB \*12/2015\*" in teks


def test_prose_of_an_indicator_that_is_not_the_objectives_is_refused(
    lap_2020: Laporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    salah = Potongan("## IKU-33\n\n### Uraian\n\nIsi.\n")
    monkeypatch.setattr(lap_2020, "narasi", lambda nama: salah)
    with pytest.raises(KesalahanLakip, match=r'bab-3-c-s03\.md.*"## IKU-33".*IKU-03'):
        Analisis(lap_2020, "S03", 3).penyebab()


def test_missing_prose_is_a_box_not_an_empty_page(
    hasil_2020: Hasil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lap = Laporan(hasil_2020)
    monkeypatch.setattr(lap, "hasil", hasil_2020)
    tanpa = replace(hasil_2020.data, folder=tmp_path)
    monkeypatch.setattr(hasil_2020, "data", tanpa)
    (kotak,) = Analisis(lap, "S01", 1).penyebab()
    assert "narasi/bab-3-c-s01.md" in kotak.cadangan
