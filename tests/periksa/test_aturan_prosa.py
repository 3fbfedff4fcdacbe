"""Figures told in prose: parts, numerators, denominators, units, links."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku


@settings(max_examples=25)
@given(nilai=st.integers(min_value=0, max_value=10**6))
def test_parts_that_do_not_add_up(bersih: Any, temukan: Any, nilai: int) -> None:
    data = bersih.sel("fakta", "nilai", Fraction(nilai), id="peserta_desa")
    temuan = temukan("NRS-02", data)
    assert len(temuan) == (nilai != 110)
    assert all(s.dua.nilai == "410 orang" and "300 orang" in s.satu.nilai for s in temuan)


def test_parts_of_a_numerator(bersih: Any, temukan: Any) -> None:
    data = bersih
    for kode, nilai in (("surat", 100), ("langsung", 82)):
        data = data.tambah(
            "fakta", id=kode, nama=kode, nilai=Fraction(nilai), satuan="pengaduan", sumber="x"
        ).tambah(
            "kaitan",
            sumber="fakta",
            kode=kode,
            jenis="indikator",
            hal="L-02",
            peran="bagian_pembilang",
        )
    (satu,) = temukan("NRS-02", data)
    assert satu.dua.nilai == "183 pengaduan"
    assert temukan("NRS-02", data.sel("fakta", "nilai", Fraction(83), id="langsung")) == []


@pytest.mark.parametrize("peran", ["aduan_masuk", "aduan_selesai"])
@settings(max_examples=25)
@given(nilai=st.integers(min_value=1, max_value=10**6))
def test_numerator_and_denominator_against_the_percentage(
    bersih: Any, temukan: Any, peran: str, nilai: int
) -> None:
    data = bersih.sel("fakta", "nilai", Fraction(nilai), id=peran)
    isi = {"aduan_masuk": 200, "aduan_selesai": 183, peran: nilai}
    persen = Fraction(isi["aduan_selesai"] * 100, isi["aduan_masuk"])
    benar = abs(persen - Fraction("91.5")) <= 0  # the year's value is exact
    assert (temukan("NRS-03", data) == []) == benar


def test_a_percentage_may_be_rounded(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("fakta", "nilai", Fraction(199), id="aduan_masuk")
    for nilai, salah in (("91.96", 0), ("92", 0), ("91.95", 1), ("91", 1)):
        tahunan = data.tambah("realisasi_tahunan", indikator="L-02", realisasi=Fraction(nilai))
        assert len(temukan("NRS-03", tahunan)) == salah, nilai


def test_printed_numerator_and_denominator(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("terbitan_pernyataan", "nilai", "3.200", id="P03")
    (satu,) = temukan("NRS-03", data, terbitan=True)
    assert satu.satu.nilai == "(183 pengaduan) / (3.200 pengaduan) = 5,72%"
    assert satu.dua.nilai == "91,50%"


def test_a_denominator_of_zero_is_left_to_others(bersih: Any, temukan: Any) -> None:
    assert temukan("NRS-03", bersih.sel("fakta", "nilai", Fraction(0), id="aduan_masuk")) == []


@pytest.mark.parametrize(
    ("kode", "kurang"), [("aduan_masuk", "penyebut"), ("aduan_selesai", "pembilang")]
)
def test_one_of_the_two_alone(bersih: Any, temukan: Any, kode: str, kurang: str) -> None:
    (satu,) = temukan("NRS-04", bersih.tanpa("kaitan", kode=kode))
    assert satu.pesan.startswith(kurang)
    assert temukan("NRS-04", bersih) == []


def test_a_target_told_in_another_kind_of_unit(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("kaitan", "hal", "L-02", kode="peserta_target")
    (satu,) = temukan("NRS-05", data)
    assert (satu.satu.nilai, satu.dua.nilai) == ("90%", "400 orang")
    assert temukan("SBT-02", data) == []
    assert temukan("NRS-05", bersih) == []


@pytest.mark.parametrize(
    ("kolom", "nilai"), [("kode", "tidak_ada"), ("hal", "L-99"), ("jenis", "kegiatan")]
)
def test_a_link_to_what_does_not_exist(bersih: Any, temukan: Any, kolom: str, nilai: str) -> None:
    (satu,) = temukan("NRS-06", bersih.sel("kaitan", kolom, nilai, kode="peserta_target"))
    assert "kaitan.csv baris 6" in satu.satu.tempat
    assert temukan("NRS-06", bersih) == []


@pytest.mark.parametrize("id_", ["NRS-02", "NRS-03", "NRS-04", "NRS-05", "NRS-06"])
def test_without_links_the_rules_do_not_apply(bersih: Any, temukan: Any, id_: str) -> None:
    with pytest.raises(TidakBerlaku):
        temukan(id_, bersih.tanpa("kaitan"))


@pytest.mark.parametrize("angka", ["410 orang", "91,5 persen", "dua belas kegiatan"])
def test_a_number_typed_into_the_prose(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path, angka: str
) -> None:
    folder = tmp_path / "2031" / "narasi"
    folder.mkdir(parents=True)
    (folder / "lampiran.md").write_text(f"Ada {angka} tahun ini.\n", encoding="utf-8")
    (satu,) = temukan("NRS-01", di_folder(bersih, tmp_path))
    assert satu.satu.tempat == "2031/narasi/lampiran.md baris 1"
    assert satu.satu.nilai in angka


def test_prose_without_typed_numbers(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path
) -> None:
    assert temukan("NRS-01", bersih) == []
    with pytest.raises(TidakBerlaku):
        temukan("NRS-01", di_folder(bersih, tmp_path))
