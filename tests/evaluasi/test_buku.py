"""The object that the notebook talks to."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.evaluasi import buka
from lakip_lib.evaluasi.buku import BukuEvaluasi
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Tabel
from lakip_lib.tampilan import Potongan

TANPA = "Tahun 2019 tidak mempunyai data cetakan untuk dibandingkan."


def test_summary_tells_of_print_and_checks(ev: BukuEvaluasi) -> None:
    teks = ev.ringkasan().markdown
    assert "memuat 1.900 isi" in teks
    assert "Pemeriksaan data: " in teks
    assert "Pemeriksaan edisi cetak: " in teks


def test_verdicts(ev: BukuEvaluasi) -> None:
    jumlah = ev.putusan()
    assert isinstance(jumlah, Tabel)
    assert jumlah.id == "cocokan-jumlah"
    assert isinstance(ev.putusan("pembulatan"), Potongan)
    with pytest.raises(KesalahanLakip, match="tabel 'beda' tidak dikenal"):
        ev.putusan("beda")


def test_findings(ev: BukuEvaluasi) -> None:
    for modus in ("data", "terbitan"):
        tabel = ev.temuan(modus)
        assert isinstance(tabel, Tabel)
        assert tabel.id == f"evaluasi-temuan-{modus}"
    with pytest.raises(KesalahanLakip, match="pakai data atau terbitan"):
        ev.temuan("cetak")


def test_a_year_without_a_print_says_so(ev_2019: BukuEvaluasi) -> None:
    assert ev_2019.ringkasan().markdown.startswith(TANPA)
    assert "edisi cetak" not in ev_2019.ringkasan().markdown
    assert ev_2019.putusan() == Potongan(f"*{TANPA}*")
    assert ev_2019.temuan("terbitan") == Potongan(f"*{TANPA}*")
    assert isinstance(ev_2019.temuan("data"), Tabel)


def test_the_first_to_open_is_the_first_that_differs(
    ev: BukuEvaluasi, ev_2019: BukuEvaluasi
) -> None:
    assert ev.cocokan is not None
    terbuka = [p.cetak.kunci for p in ev.cocokan.terbuka()]
    assert ev.indikator().daftar.value == next(k for k in terbuka if k in ev.indikator_semua)
    assert ev_2019.indikator().daftar.value == next(iter(ev_2019.indikator_semua))
    assert ev.indikator("IKU-03").daftar.value == "IKU-03"
    with pytest.raises(KesalahanLakip, match="IKU-99"):
        ev.indikator("IKU-99")


def test_open_by_parameters(folder_data: Path) -> None:
    ev = buka(2020, versi_target="pk", data_dir=str(folder_data))
    assert ev.hasil.versi_target == "pk"
    with pytest.raises(KesalahanLakip, match="setahun penuh, bukan sampai triwulan 2"):
        buka(2020, 2, data_dir=str(folder_data))
    with pytest.raises(KesalahanLakip, match="tahun"):
        buka("2020", data_dir=str(folder_data))  # type: ignore[arg-type]
