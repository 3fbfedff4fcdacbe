"""A page of `lakip sajikan` follows the data: it reloads, tells mistakes, and recovers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.peramban.conftest import PERANGKAT
from tests.susun.conftest import proyek, tulis_buku

__all__ = ["proyek"]
_DETIK = 120_000


@dataclass(frozen=True)
class Server:
    proses: subprocess.Popen[str]
    alamat: str
    target: Path

    def ganti(self, lama: str, baru: str) -> None:
        teks = self.target.read_text(encoding="utf-8")
        assert lama in teks
        self.target.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


@dataclass(frozen=True)
class Sajian:
    """What is served, the page that is opened, and where it tells the target of IKU-03."""

    opsi: tuple[str, ...]
    jalur: str
    tempat: str
    perangkat: str


SAJIAN = {
    "laporan": Sajian(("--tahun", "2020"), "", "#tbl-capaian-anggaran", "komputer"),
    "situs": Sajian((), "indikator/iku-03.html", "main", "ponsel"),
}


@pytest.fixture(params=SAJIAN)
def sajian(request: pytest.FixtureRequest) -> Sajian:
    return SAJIAN[request.param]


@pytest.fixture
def server(proyek: Path, sajian: Sajian) -> Iterator[Server]:
    """`lakip sajikan` of a small report or its site, built."""
    tulis_buku(proyek / "notebooks" / "02-b.ipynb", 'lap.tabel("capaian-anggaran")')
    perintah = [sys.executable, "-m", "lakip_lib", "sajikan", *sajian.opsi, "--porta", "0"]
    lingkungan = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        perintah, cwd=proyek, env=lingkungan, stdout=subprocess.PIPE, text=True
    ) as proses:
        try:
            assert proses.stdout is not None
            alamat = re.search(r"http://\S+", proses.stdout.readline())
            assert alamat is not None
            assert "Selesai" in proses.stdout.readline()
            yield Server(proses, alamat[0], proyek / "data" / "2020" / "target.csv")
        finally:
            proses.send_signal(signal.SIGINT)
            proses.communicate(timeout=60)


@pytest.fixture
def halaman(peramban: Browser, server: Server, sajian: Sajian) -> Iterator[Page]:
    """The page; it asks nobody but the server, and complains of nothing."""
    salah: list[str] = []
    konteks = peramban.new_context(**PERANGKAT[sajian.perangkat] | {"locale": "id-ID"})
    halaman = konteks.new_page()
    halaman.on("console", lambda p: salah.append(p.text) if p.type != "log" else None)
    halaman.on("pageerror", lambda galat: salah.append(str(galat)))
    milik = (server.alamat, "data:")
    halaman.on("request", lambda r: None if r.url.startswith(milik) else salah.append(r.url))
    halaman.goto(server.alamat + sajian.jalur)
    yield halaman
    konteks.close()
    assert salah == []


def bilah(halaman: Page) -> Locator:
    return halaman.get_by_role("alert")


def test_the_page_follows_the_data(server: Server, sajian: Sajian, halaman: Page) -> None:
    tabel = halaman.locator(sajian.tempat)
    expect(tabel).to_contain_text("32.000")
    expect(bilah(halaman)).to_be_hidden()

    server.ganti("IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,20000")
    expect(tabel).to_contain_text("20.000", timeout=_DETIK)

    server.ganti("IKU-03,reviu_pk,20000", "IKU-03,reviu_pk,banyak")
    expect(bilah(halaman)).to_be_visible(timeout=_DETIK)
    expect(bilah(halaman)).to_contain_text("halaman ini dari susunan terakhir yang berhasil")
    expect(bilah(halaman)).to_contain_text(re.compile(r'2020/target\.csv, baris \d+.*"banyak"'))
    expect(tabel).to_contain_text("20.000")
    kotak, ukuran = bilah(halaman).bounding_box(), halaman.viewport_size
    assert kotak is not None
    assert ukuran is not None
    assert kotak["x"] >= 0
    assert kotak["x"] + kotak["width"] <= ukuran["width"]
    assert kotak["height"] <= ukuran["height"] / 2

    server.ganti("IKU-03,reviu_pk,banyak", "IKU-03,reviu_pk,21000")
    expect(tabel).to_contain_text("21.000", timeout=_DETIK)
    expect(bilah(halaman)).to_be_hidden()


@pytest.mark.parametrize("sajian", ["laporan"], indirect=True)
def test_the_bar_can_be_put_away_and_comes_back_for_another_mistake(
    server: Server, halaman: Page
) -> None:
    server.ganti("IKU-03,reviu_pk,32000", "IKU-03,reviu_pk,banyak")
    expect(bilah(halaman)).to_contain_text("banyak", timeout=_DETIK)
    tombol = bilah(halaman).get_by_role("button", name="Sembunyikan")
    tombol.focus()
    halaman.keyboard.press("Enter")
    expect(bilah(halaman)).to_be_hidden()
    server.ganti("IKU-03,reviu_pk,banyak", "IKU-03,reviu_pk,sedikit")
    expect(bilah(halaman)).to_contain_text("sedikit", timeout=_DETIK)


@pytest.mark.parametrize("sajian", ["laporan"], indirect=True)
def test_a_page_without_its_server_says_so(peramban: Browser, server: Server) -> None:
    konteks = peramban.new_context()
    halaman = konteks.new_page()
    halaman.goto(server.alamat)
    server.proses.send_signal(signal.SIGINT)
    status = halaman.get_by_role("status").filter(has_text="Tidak tersambung")
    expect(status).to_be_visible(timeout=_DETIK)
    konteks.close()
