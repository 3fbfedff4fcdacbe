from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.grafik.teks import bersih, bungkus, lebar_teks

KATA = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40)


def test_lebar_sebanding_dengan_ukuran() -> None:
    assert lebar_teks("Jumlah Potensi", 20) == pytest.approx(2 * lebar_teks("Jumlah Potensi", 10))
    assert lebar_teks("Jumlah", 10, tebal=True) > lebar_teks("Jumlah", 10)


def test_lebar_menghitung_spasi() -> None:
    dua = lebar_teks("aa", 10) + lebar_teks("bb", 10)
    assert lebar_teks("aa bb", 10) == pytest.approx(dua + 2.6, abs=0.4)


def test_bungkus_pada_spasi() -> None:
    assert bungkus("satu dua tiga", lebar_teks("satu dua", 10) + 0.1, 10) == ("satu dua", "tiga")


def test_kata_panjang_dipecah_pada_garis_miring() -> None:
    baris = bungkus("WNIO/PMIB/Pekerja", lebar_teks("WNIO/PMIB/Pe", 10), 10)
    assert baris == ("WNIO/PMIB/", "Pekerja")


def test_kata_panjang_tanpa_tempat_pecah() -> None:
    baris = bungkus("m" * 50, 60, 10)
    assert "".join(baris) == "m" * 50
    assert all(lebar_teks(b, 10) <= 60 for b in baris)


def test_teks_kosong_menjadi_satu_baris_kosong() -> None:
    assert bungkus("", 100, 10) == ("",)


def test_bersih_membuang_yang_dilarang_xml() -> None:
    assert bersih("a\x00b\ud800c\n d  e") == "a�b�c d e"


def test_huruf_asing_tidak_memberi_peringatan() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert lebar_teks("漢字😀", 10) > 0


@given(teks=KATA, lebar=st.floats(20, 300))
def test_bungkus_tidak_menghilangkan_huruf(teks: str, lebar: float) -> None:
    baris = bungkus(teks, lebar, 9.5)
    assert "".join(baris).replace(" ", "") == bersih(teks).replace(" ", "")


@given(teks=st.text("abcdefgh /-", min_size=1, max_size=120), lebar=st.floats(30, 300))
def test_setiap_baris_muat(teks: str, lebar: float) -> None:
    assert all(lebar_teks(b, 9.5) <= lebar + 1e-6 for b in bungkus(teks, lebar, 9.5))
