"""A project with one frozen edition, made once a session, and archives changed by hand."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_lib.edisi.arsip import baca_zip, tulis_zip
from lakip_lib.edisi.bekukan import Beku, bekukan

PROYEK = Path(__file__).resolve().parents[2]
Ubah = Callable[[dict[str, bytes]], object]


def salin_proyek(tujuan: Path) -> Path:
    """Copy data and chapters; return the data folder."""
    shutil.copytree(PROYEK / "data", tujuan / "data")
    (tujuan / "notebooks").mkdir()
    for bab in (PROYEK / "notebooks").glob("[0-9]*.ipynb"):
        shutil.copy(bab, tujuan / "notebooks")
    return tujuan / "data"


def tambah_edisi(data: Path, baris: str) -> None:
    berkas = data / "2020/edisi.csv"
    berkas.write_text(berkas.read_text("utf-8") + f"{baris}\n", encoding="utf-8")


@pytest.fixture(scope="session")
def beku(tmp_path_factory: pytest.TempPathFactory) -> Beku:
    return bekukan(salin_proyek(tmp_path_factory.mktemp("proyek")), 2020)


@pytest.fixture(scope="session")
def isi_beku(beku: Beku) -> dict[str, bytes]:
    return baca_zip(beku.arsip)


@pytest.fixture
def arsip_ubahan(tmp_path: Path, isi_beku: dict[str, bytes]) -> Callable[[Ubah], Path]:
    """Return a maker of archives like the frozen one but for what a function changes."""

    def _buat(ubah: Ubah) -> Path:
        isi = dict(isi_beku)
        ubah(isi)
        (tmp_path / "ubahan.zip").write_bytes(tulis_zip(isi))
        return tmp_path / "ubahan.zip"

    return _buat


@pytest.fixture
def zip_kecil(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of ZIP files with entries of any kind: name or ZipInfo, and bytes."""

    def _tulis(*entri: tuple[str | zipfile.ZipInfo, bytes], sah: bool = True) -> Path:
        berkas = tmp_path / "kecil.zip"
        with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
            for nama in ("manifest.json", "ro-crate-metadata.json") if sah else ():
                arsip.writestr(nama, b"{}")
            for nama_, bita in entri:
                arsip.writestr(nama_, bita)
        return berkas

    return _tulis
