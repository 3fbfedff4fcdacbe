"""Gaps and overlaps of any scale, and the values in them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.dari_terbitan import urai_rentang
from lakip_lib.periksa.model import TidakBerlaku


@pytest.mark.parametrize("kategori", ["Rendah", "Sedang"])
@pytest.mark.parametrize("turun", [1, "0.01"])
def test_a_gap_below_any_category(bersih: Any, temukan: Any, kategori: str, turun: Any) -> None:
    frame = bersih.ambil("skala").set_index("kategori")
    batas = frame.loc[kategori, "batas_atas"] - Fraction(turun)
    data = bersih.sel("skala", "batas_atas", batas, kategori=kategori)
    (satu,) = temukan("SKL-01", data)
    assert kategori in satu.satu.tempat
    assert satu.satu.nilai != satu.dua.nilai


def test_a_single_value_may_be_the_gap(bersih: Any, temukan: Any) -> None:
    (satu,) = temukan("SKL-01", bersih.sel("skala", "termasuk_bawah", False, kategori="Sedang"))
    assert "nilai tepat 60" in satu.pesan


@pytest.mark.parametrize("naik", [1, "0.5", 30])
def test_overlapping_categories(bersih: Any, temukan: Any, naik: Any) -> None:
    data = bersih.sel("skala", "batas_atas", 60 + Fraction(naik), kategori="Rendah")
    (satu,) = temukan("SKL-02", data)
    assert (satu.satu.tempat, satu.dua.tempat) == ("skala.csv (Rendah)", "skala.csv (Sedang)")
    assert satu.satu.nilai.startswith("<")


def test_a_scale_without_gap_or_overlap(bersih: Any, temukan: Any) -> None:
    for id_ in ("SKL-01", "SKL-02", "SKL-03"):
        assert temukan(id_, bersih) == []


@settings(max_examples=25)
@given(capaian=st.fractions(min_value=55, max_value=75, max_denominator=1000))
def test_a_value_in_the_gap_is_found(bersih: Any, temukan: Any, capaian: Fraction) -> None:
    data = bersih.sel("skala", "batas_bawah", Fraction(70), kategori="Sedang")
    realisasi = Fraction(400) * capaian / 100
    data = data.tambah("realisasi_tahunan", indikator="L-01", realisasi=realisasi)
    assert len(temukan("SKL-03", data)) == (60 <= capaian < 70)


@pytest.mark.parametrize("teks", ["60 – 99", "60-98,99", "61 – <100"])
def test_a_printed_scale_with_a_gap(bersih: Any, temukan: Any, teks: str) -> None:
    (satu,) = temukan("SKL-01", bersih.cetak("6", 2, "rentang", teks), terbitan=True)
    assert satu.satu.tempat.startswith("Tabel 6")


@pytest.mark.parametrize(
    ("desimal", "teks", "salah"), [(".", "60.5 – <100", 1), (".", "60 – <100", 0), (",", "60.5", 0)]
)
def test_a_printed_scale_whose_column_is_called_otherwise(
    bersih: Any, temukan: Any, desimal: str, teks: str, salah: int
) -> None:
    frame = bersih.ambil("terbitan")
    skala = (frame["tabel"] == "6") & (frame["kolom"] == "rentang")
    frame.loc[skala, "kolom"] = "interval"
    data = bersih.ganti("terbitan", frame).cetak("6", 2, "interval", teks)
    for kolom, laporan in (("kategori", "kategori"), ("interval", "rentang")):
        isi = {"tabel_laporan": "kategori", "kolom_laporan": laporan, "desimal": desimal}
        data = data.tambah("terbitan_tabel", tabel="6", kolom=kolom, **isi)
    if teks == "60.5":
        with pytest.raises(TidakBerlaku):
            temukan("SKL-01", data, terbitan=True)
    else:
        assert len(temukan("SKL-01", data, terbitan=True)) == salah


def test_a_printed_value_in_a_printed_gap(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("6", 2, "rentang", "60 – 99").cetak("1", 1, "capaian", "99,5")
    assert [s.dua.nilai for s in temukan("SKL-03", data, terbitan=True)] == ["99,5%"]


@pytest.mark.parametrize(
    ("teks", "batas"),
    [
        ("> 100", (100, False, None, False)),
        ("≥ 80", (80, True, None, False)),
        (">=80", (80, True, None, False)),
        ("< 49", (None, False, 49, False)),
        ("≤50%", (None, False, 50, True)),
        ("80 – 100", (80, True, 100, True)),
        ("50–<80", (50, True, 80, False)),
        (">90 - 100", (90, False, 100, True)),
        ("60 s.d. 79,99", (60, True, "79.99", True)),
    ],
)
def test_ranges_as_printed(teks: str, batas: tuple[Any, ...]) -> None:
    isi = urai_rentang(teks)
    assert isi is not None
    angka = [None if b is None else b if isinstance(b, bool) else Fraction(b) for b in batas]
    assert list(isi.values()) == angka


@pytest.mark.parametrize("teks", ["", "baik", "100", "59.99 – 60.5"])
def test_what_is_no_range(teks: str) -> None:
    assert urai_rentang(teks) is None


def test_an_unreadable_scale_is_not_checked(bersih: Any, temukan: Any) -> None:
    from lakip_lib.periksa.model import TidakBerlaku

    data = bersih.cetak("6", 2, "rentang", "sedang")
    assert isinstance(data.ambil("terbitan"), pd.DataFrame)
    with pytest.raises(TidakBerlaku):
        temukan("SKL-01", data, terbitan=True)
