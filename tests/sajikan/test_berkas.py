"""Paths of addresses mean files of the site, and none outside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lakip_lib.sajikan.berkas import cari_berkas, jenis


@pytest.mark.parametrize(
    ("jalur", "berkas"),
    [
        ("", "index.html"),
        ("/", "index.html"),
        ("index.html", "index.html"),
        ("2020/", "2020/index.html"),
        ("2020/tabel satu.csv", "2020/tabel satu.csv"),
        ("aset/gaya.css", "aset/gaya.css"),
    ],
)
def test_files_and_pages_of_folders(akar: Path, jalur: str, berkas: str) -> None:
    ada = cari_berkas(akar, jalur)
    assert ada is not None
    assert (ada.berkas, ada.alihkan) == (akar / berkas, False)


def test_folder_without_the_slash_leads_on(akar: Path) -> None:
    ada = cari_berkas(akar, "2020")
    assert ada is not None
    assert ada.alihkan


@pytest.mark.parametrize(
    "jalur",
    [
        "tiada.html",
        "aset/",  # no page of its own: folders are not listed
        "aset",
        "index.html/",
        "2020//index.html",
        "//2020/",
        ".rahasia",
        "2020/../index.html",
        "../luar.txt",
        "..",
        "tautan.txt",
        "/etc/passwd",
        "C:/luar.txt",
        "..\\luar.txt",
        "index.html\0",
        "x" * 5000,
    ],
)
def test_everything_else_is_not_there(akar: Path, jalur: str) -> None:
    assert cari_berkas(akar, jalur) is None


_POTONG = st.sampled_from(
    ["..", ".", "", "2020", "luar.txt", "tautan.txt", "aset", "~", "\\..", "/"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.lists(_POTONG).map("/".join), st.text()))
@example("../situs/index.html")
def test_no_path_leads_out(akar: Path, jalur: str) -> None:
    ada = cari_berkas(akar, jalur)
    if ada is not None:
        assert ada.berkas.resolve().is_relative_to(akar.resolve())
        assert not any(b.startswith(".") for b in ada.berkas.relative_to(akar).parts)


def test_types_do_not_depend_on_the_system() -> None:
    assert jenis(Path("a.js")) == "text/javascript; charset=utf-8"
    assert jenis(Path("umpan.atom")) == "application/atom+xml; charset=utf-8"
    assert jenis(Path("laporan.pdf")) == "application/pdf"
    assert jenis(Path("laporan.xlsx")).endswith("spreadsheetml.sheet")
    assert jenis(Path("tanpa-akhiran")) == "application/octet-stream"
