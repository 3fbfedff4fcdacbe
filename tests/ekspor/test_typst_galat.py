"""Refusals of Typst in the user's language, with place and remedy."""

from __future__ import annotations

import pytest

from lakip_lib.ekspor.typst_galat import pesan_galat

HURUF = 'PDF/A-2a error: the text `"日"` could not be displayed with font `"Noto Sans"`'


def test_letter_is_named_with_the_words_around_it() -> None:
    pohon = {"isi": [{"svg": "日", "teks": "lain"}, {"teks": "Sasaran 日本 tahun ini"}]}
    pesan = pesan_galat(HURUF, pohon)
    assert 'huruf "日"' in pesan
    assert '"Sasaran 日本 tahun ini"' in pesan
    assert "Perbaikan:" in pesan


def test_letter_found_in_no_text_is_in_a_chart() -> None:
    assert "(pada gambar)" in pesan_galat(HURUF, {"isi": [{"svg": "<text>日</text>"}]})


@pytest.mark.parametrize(
    ("pesan", "isi"),
    [
        ("PDF/UA-1 error: missing alt text", "teks alternatif"),
        ("PDF/UA-1 error: heading title is empty", "judul tanpa teks"),
        ("failed to parse SVG (unexpected end of data)", "bukan SVG"),
        ("sesuatu yang lain", "sesuatu yang lain"),
    ],
)
def test_every_message_has_reason_and_remedy(pesan: str, isi: str) -> None:
    hasil = pesan_galat(pesan, {})
    assert isi in hasil
    assert "Perbaikan:" in hasil
