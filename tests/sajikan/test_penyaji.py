"""What the server answers, asked over a real connection."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import pytest

from lakip_lib.sajikan import penyaji

from .conftest import Sajikan, saluran


def test_pages_carry_the_script_and_the_files_do_not(sajikan: Sajikan, akar: Path) -> None:
    situs = sajikan(akar)
    jawab = situs.minta("/")
    assert jawab.kode == 200
    assert jawab.kepala["Content-Type"] == "text/html; charset=utf-8"
    assert jawab.teks.startswith("<html><body>Beranda<script>")
    assert situs.papan.kabar.sidik in jawab.teks
    assert "script" not in (akar / "index.html").read_text(encoding="utf-8")


def test_other_files_come_as_they_are(sajikan: Sajikan, akar: Path) -> None:
    jawab = sajikan(akar).minta("/2020/tabel%20satu.csv")
    assert (jawab.kode, jawab.isi) == (200, b"a,b\n1,2\n")
    assert jawab.kepala["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("jalur", ["/", "/aset/gaya.css", "/tiada", "/2020"])
def test_headers_of_every_answer(sajikan: Sajikan, akar: Path, jalur: str) -> None:
    kepala = sajikan(akar).minta(jalur).kepala
    assert kepala["X-Content-Type-Options"] == "nosniff"
    assert kepala["Cache-Control"] == "no-store"
    assert not {"Etag", "Last-Modified", "Server"} & set(kepala)


def test_folder_without_the_slash_is_sent_on(sajikan: Sajikan, akar: Path) -> None:
    situs = sajikan(akar)
    jawab = situs.minta("/2020")
    assert (jawab.kode, jawab.kepala["Location"]) == (302, "/2020/")
    assert "Tahun 2020" in situs.minta("/2020/").teks


def test_head_has_no_body(sajikan: Sajikan, akar: Path) -> None:
    jawab = sajikan(akar).minta("/aset/gaya.css", "HEAD")
    assert (jawab.kode, jawab.isi, jawab.kepala["Content-Length"]) == (200, b"", "6")


def test_what_is_missing_gets_the_sites_own_page(sajikan: Sajikan, akar: Path) -> None:
    situs = sajikan(akar)
    assert "Halaman tidak ditemukan" in situs.minta("/tiada.html").teks
    isi = '<head><base href="/lakip/"></head><body>Tersesat</body>'
    (akar / "404.html").write_text(isi, encoding="utf-8")
    jawab = situs.minta("/jauh/sekali/tiada.html")
    assert jawab.kode == 404
    # Its links go from the root of this server.
    assert jawab.teks.startswith('<head><base href="/"></head><body>Tersesat<script>')


@pytest.mark.parametrize(
    "jalur",
    [
        "/../luar.txt",
        "/%2e%2e/luar.txt",
        "/2020/..%2f..%2fluar.txt",
        "/..%5cluar.txt",
        "/.rahasia",
        "/tautan.txt",
        "//etc/passwd",
        "/aset/",
        "/aset",
        "/index.html%00",
        "/%ff",
    ],
)
def test_nothing_else_is_given_away(sajikan: Sajikan, akar: Path, jalur: str) -> None:
    jawab = sajikan(akar).minta(jalur)
    assert jawab.kode in (400, 404)
    assert b"rahasia" not in jawab.isi
    assert b"gaya.css" not in jawab.isi
    assert "Traceback" not in jawab.teks


@pytest.mark.parametrize("cara", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_the_site_can_only_be_read(sajikan: Sajikan, akar: Path, cara: str) -> None:
    assert sajikan(akar).minta("/", cara).kode == 405


def test_another_name_is_answered_only_when_open(sajikan: Sajikan, akar: Path) -> None:
    jawab = sajikan(akar).minta("/", Host="jahat.example")
    assert jawab.kode == 403
    assert "Beranda" not in jawab.teks
    assert sajikan(akar).minta("/_lakip/kabar", Host="jahat.example").kode == 403
    assert sajikan(akar, terbuka=True).minta("/", Host="komputer.example").kode == 200


def test_before_there_is_a_site_a_page_waits_for_it(sajikan: Sajikan, tmp_path: Path) -> None:
    jawab = sajikan(tmp_path / "belum").minta("/apa/saja")
    assert jawab.kode == 503
    assert "Situs sedang disusun" in jawab.teks
    assert 'const sidik = ""' in jawab.teks


def test_while_the_site_is_replaced_a_request_waits(sajikan: Sajikan, akar: Path) -> None:
    situs, lain = sajikan(akar), akar.with_name("lain")
    akar.rename(lain)

    def kembali() -> None:
        time.sleep(0.1)
        shutil.move(lain, akar)

    benang = threading.Thread(target=kembali)
    benang.start()
    assert situs.minta("/").kode == 200
    benang.join()


def test_pages_hear_the_state_at_once_and_every_change(sajikan: Sajikan, akar: Path) -> None:
    situs = sajikan(akar)
    with saluran(situs.porta) as satu, saluran(situs.porta) as dua:
        awal = {"sidik": situs.papan.kabar.sidik, "menyusun": False, "kesalahan": ""}
        assert satu() == dua() == awal
        situs.papan.ubah(kesalahan="target.csv, baris 3:\nsalah")
        assert satu()["kesalahan"] == dua()["kesalahan"] == "target.csv, baris 3:\nsalah"
        situs.papan.ubah(sidik="baru", kesalahan="")
        assert satu() == dua() == awal | {"sidik": "baru"}


def test_listeners_that_went_away_are_forgotten(
    sajikan: Sajikan, akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(penyaji, "DENYUT", 0.05)
    situs = sajikan(akar)
    with saluran(situs.porta) as satu:
        satu()
        time.sleep(0.2)  # signs of life are no events
        situs.papan.ubah(sidik="baru")
        assert satu()["sidik"] == "baru"
    batas = time.monotonic() + 20
    while situs.papan._pendengar and time.monotonic() < batas:
        time.sleep(0.02)
    assert not situs.papan._pendengar


def test_the_server_ends_while_a_page_listens(sajikan: Sajikan, akar: Path) -> None:
    situs = sajikan(akar)
    with saluran(situs.porta) as satu:
        satu()
        assert threading.active_count() > 1
        # The fixture ends the server after this; a server that waits for the page hangs.
