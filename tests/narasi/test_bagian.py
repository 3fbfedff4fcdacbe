"""Splitting the prose of an objective."""

from __future__ import annotations

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi.bagian import bagian_indikator


def test_indicators_and_their_sections() -> None:
    teks = "## IKU-01\n\n### Uraian\n\na\n\n- b\n\n### Solusi\n\nc\n\n## IKU-02\n\n### Penyebab\nd"
    assert bagian_indikator(teks) == {
        "IKU-01": {"Uraian": "a\n\n- b", "Solusi": "c"},
        "IKU-02": {"Penyebab": "d"},
    }


def test_a_heading_in_code_is_text() -> None:
    teks = "## IKU-01\n\n### Uraian\n\n```\n## IKU-02\n```"
    assert bagian_indikator(teks)["IKU-01"]["Uraian"] == "```\n## IKU-02\n```"


def test_empty_prose_has_no_indicator() -> None:
    assert bagian_indikator("") == {}


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("teks saja", "di luar judul bagian"),
        ("teks di atas\n\n## IKU-01", "di luar judul bagian"),
        ("## IKU-01\n\nteks\n\n### Uraian\n\na", "di luar judul bagian"),
        ("## IKU-01\n\n### Urain\n\na", "mungkin maksudnya 'Uraian'"),
        ("## IKU-01\n\n### Zzz\n\na", "pakai Uraian, Penyebab, Solusi, Program pendukung"),
        ("## IKU-01\n\n## IKU-01", "lebih dari sekali"),
        ("## IKU-01\n\n### Uraian\n\na\n\n### Uraian\n\nb", "lebih dari sekali"),
    ],
)
def test_a_mistake_names_the_file_and_the_remedy(teks: str, pesan: str) -> None:
    with pytest.raises(KesalahanLakip, match=r"^x\.md, baris \d+: .*Perbaikan: ") as galat:
        bagian_indikator(teks, "x.md")
    assert pesan in str(galat.value)
