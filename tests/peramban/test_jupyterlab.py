"""The planner's notebook in a real JupyterLab: choose, change, see, save, go back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from lakip_lib.skenario import Perubahan
from lakip_lib.skenario.berkas import baca_skenario
from tests.peramban.conftest import PROYEK
from tests.peramban.lab import Lab, jupyterlab

SIAP = 60_000
GRAFIK = "document.querySelector('.jp-RenderedSVG').innerHTML"


@pytest.fixture
def lab(peramban: Browser, tmp_path: Path) -> Iterator[Lab]:
    """JupyterLab over a copy of notebooks and data."""
    akar = tmp_path / "proyek"
    tanpa = shutil.ignore_patterns("skenario", ".ipynb_checkpoints")
    shutil.copytree(PROYEK / "data", akar / "data", ignore=tanpa)
    (akar / "notebooks").mkdir()
    shutil.copy(PROYEK / "notebooks" / "skenario.ipynb", akar / "notebooks")
    with jupyterlab(akar, tmp_path / "jupyter") as satu:
        yield satu


@pytest.fixture
def halaman(peramban: Browser, lab: Lab) -> Iterator[Page]:
    """The notebook, opened; the page is tall enough to hold all of it."""
    konteks = peramban.new_context(viewport={"width": 1366, "height": 3200})
    konteks.set_default_timeout(SIAP)
    satu = konteks.new_page()
    keluar: list[str] = []
    satu.on("request", lambda r: keluar.append(r.url) if not _setempat(r.url) else None)
    satu.goto(lab.alamat("lab/tree/notebooks/skenario.ipynb"))
    satu.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    satu.get_by_text("| Idle").wait_for()
    yield satu
    konteks.close()
    assert keluar == []


def _setempat(url: str) -> bool:
    bagian = urlsplit(url)
    return bagian.hostname == "127.0.0.1" or bagian.scheme in ("data", "blob")


def jalankan_semua(halaman: Page) -> None:
    halaman.get_by_role("menuitem", name="Run", exact=True).click()
    halaman.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    halaman.get_by_role("button", name="Simpan skenario").wait_for()


def isi_berkas(folder: Path) -> dict[str, bytes]:
    berkas = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in berkas}


def test_a_planner_changes_a_target_and_saves_it(lab: Lab, halaman: Page) -> None:
    data = lab.akar / "data"
    semula = isi_berkas(data)
    jalankan_semua(halaman)
    daftar = halaman.get_by_label("Indikator", exact=True)
    daftar.select_option("IKU-03 Penempatan PMI terampil dan profesional")
    target = halaman.get_by_title("IKU-03, target setahun")
    expect(target).to_have_value("32.000")
    baris = halaman.locator(".jp-OutputArea-output tr", has_text="IKU-03 ").first
    expect(baris).to_contain_text("2,28")
    gambar = halaman.evaluate(GRAFIK)

    target.fill("700")
    target.press("Tab")
    expect(baris).to_contain_text("104,43")
    expect(baris).to_contain_text("Sangat Baik")
    expect(halaman.get_by_text("SKENARIO – bukan dokumen resmi.")).to_be_visible()
    expect(target).to_have_attribute("title", "IKU-03, target setahun (data resmi: 32.000)")
    halaman.wait_for_function(f"lama => ({GRAFIK}) !== lama", arg=gambar)

    halaman.get_by_label("Nama skenario").fill("coba")
    halaman.get_by_label("Alasan").fill("seandainya")
    halaman.get_by_role("button", name="Simpan skenario").click()
    kabar = halaman.get_by_role("status").filter(has_text="skenario")
    expect(kabar).to_contain_text("Tersimpan: 2020/skenario/coba.csv (1 perubahan)")
    satu = [Perubahan("IKU-03", "target", "700", "seandainya")]
    assert baca_skenario(data, 2020, "coba") == satu
    halaman.get_by_role("button", name="Simpan skenario").click()
    expect(kabar).to_contain_text("tidak ditimpa")

    halaman.get_by_role("button", name="Kembalikan ke data resmi").click()
    expect(halaman.get_by_title("IKU-03, target setahun")).to_have_value("32.000")
    expect(halaman.get_by_text("Belum ada yang diubah").first).to_be_visible()
    sesudah = isi_berkas(data)
    assert sesudah.pop("2020/skenario/coba.csv")
    assert sesudah == semula
