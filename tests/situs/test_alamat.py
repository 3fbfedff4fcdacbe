from __future__ import annotations

import doctest

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.situs import alamat, halaman, unduhan
from lakip_lib.situs.alamat import alamat_sah


@pytest.mark.parametrize(
    ("tertulis", "sah"),
    [
        ("", ""),
        ("https://contoh.go.id", "https://contoh.go.id/"),
        ("http://CONTOH.go.id/Lakip//", "http://contoh.go.id/Lakip/"),
        ("https://contoh.go.id:8443/a/b/", "https://contoh.go.id:8443/a/b/"),
    ],
)
def test_an_address_gets_one_slash(tertulis: str, sah: str) -> None:
    assert alamat_sah(tertulis) == sah


@pytest.mark.parametrize(
    "tertulis",
    [
        "contoh.go.id",
        "ftp://contoh.go.id/",
        "https://",
        "https:///lakip",
        "https://contoh.go.id/?a=1",
        "https://contoh.go.id/#a",
        "https://saya@contoh.go.id/",
        "https://contoh.go.id/a b",
        'https://contoh.go.id/"><script>',
        "https://contoh.go.id:port/",
        "https://[contoh/",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_is_refused(tertulis: str) -> None:
    with pytest.raises(KesalahanLakip, match="tulis alamat lengkap"):
        alamat_sah(tertulis)


@pytest.mark.parametrize("modul", [alamat, halaman, unduhan])
def test_doctests(modul: object) -> None:
    hasil = doctest.testmod(modul)  # type: ignore[arg-type]
    assert hasil.attempted
    assert not hasil.failed
