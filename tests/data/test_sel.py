"""Cells: numbers under declared separators, exact; constraints in Indonesian."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from frictionless import Field
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.data.sel import PembacaSel, Salah, _bermakna_dua

PEMISAH = st.sampled_from([(".", ""), (".", ","), (",", ""), (",", "."), (",", " "), ("·", "'")])


def pembaca(jenis: str, **isi: Any) -> PembacaSel:
    return PembacaSel(Field.from_descriptor({"name": "k", "type": jenis, **isi}), "skema/k.json")


def bilangan(desimal: str, kelompok: str) -> PembacaSel:
    lain = {"groupChar": kelompok} if kelompok else {}
    return pembaca("number", decimalChar=desimal, **lain)


@settings(deadline=None)
@given(angka=st.decimals(-(10**18), 10**18, places=4), pemisah=PEMISAH)
def test_bilangan_pulang_pergi(angka: Decimal, pemisah: tuple[str, str]) -> None:
    desimal, kelompok = pemisah
    teks = f"{angka:,f}" if kelompok else f"{angka:f}"
    teks = teks.translate({ord(","): kelompok, ord("."): desimal})
    nilai = bilangan(desimal, kelompok)(teks)
    assert nilai == Fraction(angka)
    assert isinstance(nilai, Fraction)


@settings(deadline=None)
@given(teks=st.text("0123456789.,-+eE_ naNifI%", min_size=1, max_size=9), pemisah=PEMISAH)
def test_bilangan_hanya_menurut_pemisah(teks: str, pemisah: tuple[str, str]) -> None:
    """Whatever is read has exactly the declared form; everything else is refused."""
    desimal, kelompok = pemisah
    nilai = bilangan(desimal, kelompok)(teks)
    if isinstance(nilai, Salah):
        return
    bulat, koma, pecahan = teks.strip().removeprefix("-").partition(desimal)
    kelompok_ = bulat.split(kelompok) if kelompok else [bulat]
    assert all(k.isdecimal() for k in kelompok_)
    assert all(len(k) == 3 for k in kelompok_[1:])
    assert pecahan.isdecimal() or not koma
    assert abs(nilai) == Fraction(f"{''.join(kelompok_)}.{pecahan or 0}")


@settings(deadline=None)
@given(angka=st.integers(), spasi=st.sampled_from(["", " ", "\u00a0"]))
def test_bilangan_bulat(angka: int, spasi: str) -> None:
    assert pembaca("integer")(f"{spasi}{angka}{spasi}") == angka


@settings(deadline=None)
@given(st.text("0123456789.,_ ٣²eE", min_size=1, max_size=6))
def test_bilangan_bulat_ketat(teks: str) -> None:
    nilai = pembaca("integer")(teks)
    ketat = teks.strip()
    assert isinstance(nilai, Salah) != (ketat.isascii() and ketat.isdigit())


@settings(deadline=None)
@given(st.dates(min_value=date(1000, 1, 1)))
def test_tanggal(hari: date) -> None:
    assert pembaca("date")(hari.isoformat()) == hari
    assert pembaca("date", format="%d/%m/%Y")(hari.strftime("%d/%m/%Y")) == hari


def test_contoh_menurut_pemisah() -> None:
    salah = bilangan(",", ".")("1.5")
    assert salah.alasan == 'bukan bilangan dengan tanda desimal "," dan pemisah ribuan "."'
    assert salah.perbaikan.startswith("tulis misalnya 1.234,5 tanpa satuan")
    assert "skema/k.json" in salah.perbaikan


def test_contoh_menurut_bentuk_tanggal() -> None:
    assert "12/01/2021" in pembaca("date", format="%d/%m/%Y")("2021-01-12").perbaikan


def test_kosong_bukan_nol() -> None:
    assert pembaca("number")("") is None
    assert pembaca("number", missingValues=["", "-"])("-") is None
    assert isinstance(pembaca("number")("-"), Salah)
    assert pembaca("number")("0") == 0


def test_boolean_menurut_skema() -> None:
    ya = pembaca("boolean", trueValues=["BENAR"], falseValues=["SALAH"])
    assert (ya("BENAR"), ya("SALAH")) == (True, False)
    assert ya("true") == Salah("bukan pernyataan ya atau tidak", "tulis BENAR atau SALAH")


BATASAN = [
    ("number", {"minimum": 0}, "-0.5", "tidak boleh negatif", "paling kecil 0"),
    ("number", {"minimum": "1.5"}, "1.4", "kurang dari 1.5", "paling kecil 1.5"),
    (
        "integer",
        {"minimum": 1, "maximum": 4},
        "5",
        "melebihi 4",
        "paling kecil 1 dan paling besar",
    ),
    (
        "number",
        {"exclusiveMinimum": 0},
        "0",
        "tidak melebihi 0",
        "lebih besar daripada 0",
    ),
    (
        "number",
        {"exclusiveMaximum": 9},
        "9",
        "tidak kurang dari 9",
        "lebih kecil daripada 9",
    ),
    ("string", {"pattern": "IKU-[0-9]{2}"}, "IKU-1", "bukan teks menurut pola", "IKU-[0-9]{2}"),
    ("string", {"minLength": 3}, "ab", "kurang dari 3 huruf", "sedikitnya 3"),
    ("string", {"maxLength": 1}, "ab", "lebih dari 1 huruf", "paling banyak 1"),
    ("string", {"enum": ["naik", "turun"]}, "Naik", "bukan salah satu", 'maksudnya "naik"'),
    ("string", {"required": True, "enum": ["a"]}, "", "wajib diisi", "isi sel ini: a"),
    ("number", {"enum": [1, 2]}, "3", "bukan salah satu", "salah satu: 1, 2"),
]


@pytest.mark.parametrize(("jenis", "batasan", "teks", "alasan", "perbaikan"), BATASAN)
def test_batasan(
    jenis: str, batasan: dict[str, Any], teks: str, alasan: str, perbaikan: str
) -> None:
    salah = pembaca(jenis, constraints=batasan)(teks)
    assert isinstance(salah, Salah)
    assert alasan in salah.alasan
    assert perbaikan in salah.perbaikan


def test_bentuk_teks_dari_frictionless() -> None:
    assert isinstance(pembaca("string", format="email")("bukan surel"), Salah)


@pytest.mark.parametrize(
    ("jenis", "batasan"),
    [
        ("geopoint", {}),
        ("any", {}),
        ("string", {"pattern": "(("}),
        ("number", {"minimum": "x"}),
        ("date", {"minimum": "x"}),
        ("integer", {"maximum": "x"}),
    ],
)
def test_kolom_tak_terpakai(jenis: str, batasan: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"tidak dipakai|tidak dapat dipakai"):
        pembaca(jenis, constraints=batasan)


@pytest.mark.parametrize("teks", ["1.500", "-32.000", "999.125"])
def test_titik_dan_tiga_angka_bermakna_dua(teks: str) -> None:
    """An Indonesian hand means thousands where the declared point means decimals."""
    salah = pembaca("number")(teks)
    assert isinstance(salah, Salah)
    assert "dapat berarti ribuan atau pecahan" in salah.alasan
    ribuan = teks.replace(".", "")
    assert ribuan in salah.perbaikan
    pecahan = salah.perbaikan.split("atau ")[1].split()[0]
    assert pembaca("number")(ribuan) == 1000 * pembaca("number")(pecahan)


@pytest.mark.parametrize(
    ("teks", "bulat", "pecahan"),
    [("20.000", "20000", "20"), ("1.500", "1500", "1.5"), ("1.125", "1125", "1.1250")],
)
def test_bermakna_dua_menyarankan_kedua_bacaan(teks: str, bulat: str, pecahan: str) -> None:
    """20.0000 would be no help to someone who meant twenty."""
    salah = _bermakna_dua(teks)
    assert f"tulis {bulat} bila titik itu pemisah ribuan" in salah.perbaikan
    assert f"atau {pecahan} bila titik itu tanda desimal" in salah.perbaikan


@pytest.mark.parametrize("teks", ["0.125", "1500.125", "1.5", "1.50", "1.5000", "1234"])
def test_titik_yang_jelas_maknanya(teks: str) -> None:
    assert pembaca("number")(teks) == Fraction(teks)


def test_pemisah_ribuan_yang_dinyatakan_jelas_maknanya() -> None:
    assert bilangan(",", ".")("1.500") == 1500
