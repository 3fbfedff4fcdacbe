"""Citations found in prose, and the list of laws."""

from __future__ import annotations

import pytest

from lakip_lib.periksa.sitasi import cari_sitasi, daftar_baku, samakan_jenis


@pytest.mark.parametrize(
    ("teks", "sitasi"),
    [
        ("menurut Undang-Undang Nomor 1 Tahun 2004.", ("Undang-Undang", "1", 2004, "")),
        (
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem AKIP, maka",
            ("Peraturan Presiden", "29", 2014, "Sistem AKIP"),
        ),
        ("lihat PP 8/2006 itu", ("PP", "8", 2006, "")),
        ("PermenPAN RB No. 53 Tahun 2014", ("PermenPAN RB", "53", 2014, "")),
        ("Undang-Undang Republik Indonesia Nomor 17 Tahun 2003", ("Undang-Undang", "17", 2003, "")),
        ("PMK 22/2021", ("PMK", "22", 2021, "")),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi "
            "Nomor 53 Tahun 2014",
            (
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
                "53",
                2014,
                "",
            ),
        ),
    ],
)
def test_citations(teks: str, sitasi: tuple[str, str, int, str]) -> None:
    (satu,) = cari_sitasi(teks, "tempat")
    assert (satu.jenis, satu.nomor, satu.tahun, satu.tentang) == sitasi


@pytest.mark.parametrize(
    "teks", ["tahun 2014", "Nomor 3 Tahun 2010", "PPK 3/2010", "PP tahun 2006"]
)
def test_what_is_no_citation(teks: str) -> None:
    assert list(cari_sitasi(teks, "tempat")) == []


def test_the_list_is_sound() -> None:
    baku = daftar_baku()
    assert len({(samakan_jenis(b.jenis), b.nomor, b.tahun) for b in baku}) == len(baku)
    assert all(b.tentang and 1945 <= b.tahun <= 2100 for b in baku)
    assert all((b.dicabut is None) == (b.pengganti == "") for b in baku)
    assert all(b.dicabut is None or b.dicabut >= b.tahun for b in baku)


@pytest.mark.parametrize("singkat", ["PermenPAN RB", "PermenPANRB", "permen panrb"])
def test_short_forms(singkat: str) -> None:
    assert samakan_jenis(singkat).startswith("peraturan menteri pendayagunaan")
