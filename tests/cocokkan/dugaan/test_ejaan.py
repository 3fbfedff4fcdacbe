"""Texts: spelled otherwise, the name of something else, an older name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.cocokkan.dugaan.ejaan import beda_ejaan, tebak

KATA = st.lists(st.text("abcdefgh", min_size=3, max_size=8), min_size=4, max_size=10, unique=True)


@pytest.mark.parametrize(
    ("tercetak", "kita", "kalimat"),
    [
        ("Menjadi wirausaha", "menjadi Wirausaha", "hanya berbeda huruf besar dan kecil"),
        ("re-integrasi", "re integrasi", "hanya berbeda spasi, tanda baca, atau huruf besar"),
        (
            "Presentase capaian",
            "Persentase capaian",
            "tercetak “Presentase”, dalam data “Persentase”",
        ),
        ("komunitas", "komunitas Kampung", "“Kampung” tidak tercetak"),
        ("hak PMI lama", "hak PMI", "tercetak “lama” yang tidak ada dalam data"),
    ],
)
def test_in_what_texts_differ(tercetak: str, kita: str, kalimat: str) -> None:
    assert [d.kalimat for d in beda_ejaan(tercetak, kita)] == [kalimat]


@given(KATA, st.data())
def test_a_planted_misspelling_is_named(kata: list[str], data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(kata) - 1))
    salah = [*kata[:i], kata[i] + "x", *kata[i + 1 :]]
    (satu,) = beda_ejaan(" ".join(salah), " ".join(kata))
    assert f"“{kata[i]}x”" in satu.kalimat


def test_wholly_other_texts_are_no_spelling() -> None:
    assert list(beda_ejaan("Jumlah lokasi sosialisasi", "Nilai AKIP unit kerja ini")) == []


def test_name_of_another_indicator(tanam: Any) -> None:
    letak = ("16", 2, "indikator")
    p, isi = tanam({letak: "Nilai AKIP"}, letak)
    assert [d.kalimat for d in tebak(p, isi)] == ["sama dengan nama IKU-18"]


def test_older_name_of_the_unit(bahan: Any) -> None:
    p = bahan.sel_cetak["30", 1, "mata_anggaran"]
    (satu,) = tebak(p, bahan)
    assert satu.kalimat.startswith("nama unit masa 2019: Balai Pelayanan Penempatan")


def test_right_names_and_figures_get_no_guess(tanam: Any) -> None:
    for letak, teks in {("16", 2, "capaian"): "99", ("16", 18, "indikator"): "Nilai AKIP"}.items():
        p, isi = tanam({letak: teks}, letak)
        assert list(tebak(p, isi)) == []
