"""A server with a small site, and what a browser would ask it."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.sajikan.alamat import buka_soket
from lakip_lib.sajikan.papan import Kabar, Papan, sidik_folder
from lakip_lib.sajikan.peladen import peladen
from lakip_lib.sajikan.penyaji import Sajian, aplikasi
from tests.susun.conftest import proyek

__all__ = ["proyek"]

DETIK = 60


@dataclass(frozen=True)
class Jawaban:
    kode: int
    kepala: http.client.HTTPMessage
    isi: bytes

    @property
    def teks(self) -> str:
        return self.isi.decode("utf-8")


def minta(porta: int, jalur: str, cara: str = "GET", **kepala: str) -> Jawaban:
    """Ask the server; the path goes over the wire as it is written."""
    sambungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=DETIK)
    try:
        sambungan.request(cara, jalur, headers=kepala)
        jawab = sambungan.getresponse()
        return Jawaban(jawab.status, jawab.headers, jawab.read())
    finally:
        sambungan.close()


@contextmanager
def saluran(porta: int) -> Iterator[Callable[[], dict[str, Any]]]:
    """Give a function that waits for the server's next event and returns its data."""
    sambungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=DETIK)
    sambungan.request("GET", "/_lakip/kabar")
    jawab = sambungan.getresponse()
    assert jawab.headers["Content-Type"].startswith("text/event-stream")

    def berikut() -> dict[str, Any]:
        while not (baris := jawab.readline().decode()).startswith("data: "):
            assert baris, "the server hung up"
        isi: dict[str, Any] = json.loads(baris.removeprefix("data: "))
        return isi

    yield berikut
    sambungan.close()


@dataclass(frozen=True)
class Situs:
    akar: Path
    papan: Papan
    porta: int

    def minta(self, jalur: str, cara: str = "GET", **kepala: str) -> Jawaban:
        return minta(self.porta, jalur, cara, **kepala)


Sajikan = Callable[..., Situs]


@pytest.fixture
def sajikan() -> Iterator[Sajikan]:
    """Return a function that serves a folder until the test ends."""
    with ExitStack() as tutup:

        def satu(akar: Path, **beda: Any) -> Situs:
            soket = buka_soket("127.0.0.1", 0)
            papan = Papan(Kabar(sidik_folder(akar)))
            tutup.enter_context(peladen(soket, aplikasi(Sajian(akar, papan, **beda))))
            return Situs(akar, papan, soket[0].getsockname()[1])

        yield satu


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    """A small site, beside a file that is none of its own."""
    folder = tmp_path / "situs"
    (folder / "2020").mkdir(parents=True)
    (folder / "aset").mkdir()
    (folder / "index.html").write_text("<html><body>Beranda</body></html>", encoding="utf-8")
    (folder / "2020" / "index.html").write_text("<body>Tahun 2020</body>", encoding="utf-8")
    (folder / "2020" / "tabel satu.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (folder / "aset" / "gaya.css").write_text("body{}", encoding="utf-8")
    (folder / ".rahasia").write_text("rahasia", encoding="utf-8")
    (tmp_path / "luar.txt").write_text("rahasia", encoding="utf-8")
    (folder / "tautan.txt").symlink_to(tmp_path / "luar.txt")
    return folder
