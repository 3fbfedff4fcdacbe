"""Loopback alone unless asked, and a port that is taken is told with the next free one."""

from __future__ import annotations

import re
import socket

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.sajikan.alamat import buka_soket, setempat, tuan_rumah_setempat, url


@pytest.fixture
def terpakai() -> socket.socket:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        yield s  # type: ignore[misc]


def test_any_free_port() -> None:
    (soket,) = buka_soket("127.0.0.1", 0)
    with soket:
        assert soket.getsockname()[0] == "127.0.0.1"
        assert soket.getsockname()[1] > 0


def test_port_in_use_names_one_that_is_free(terpakai: socket.socket) -> None:
    porta = terpakai.getsockname()[1]
    with pytest.raises(KesalahanLakip, match=f"porta {porta} di 127.0.0.1 sedang dipakai") as salah:
        buka_soket("127.0.0.1", porta)
    assert salah.value.kode_keluar == 2
    saran = re.search(r"--porta (\d+)", str(salah.value))
    assert saran is not None
    assert int(saran[1]) > porta
    for satu in buka_soket("127.0.0.1", int(saran[1])):
        satu.close()


@pytest.mark.parametrize("alamat", ["0.0.0.0", "::", "192.0.2.1"])
def test_addresses_that_others_reach_are_refused(alamat: str) -> None:
    with pytest.raises(KesalahanLakip, match="--terbuka") as salah:
        buka_soket(alamat, 0)
    assert alamat in str(salah.value)


def test_open_when_asked() -> None:
    for satu in buka_soket("0.0.0.0", 0, terbuka=True):
        assert satu.getsockname()[0] == "0.0.0.0"
        satu.close()


@pytest.mark.parametrize(("alamat", "terbuka"), [("192.0.2.1", True), ("1.2.3.4.5", False)])
def test_address_that_this_machine_has_not(alamat: str, terbuka: bool) -> None:
    with pytest.raises(KesalahanLakip, match="bukan alamat komputer ini"):
        buka_soket(alamat, 0, terbuka=terbuka)


def test_what_is_loopback() -> None:
    assert setempat("127.0.0.5")
    assert setempat("::1")
    assert not setempat("")


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]", "[::1]:8000", "LOCALHOST."]
)
def test_names_of_this_machine(host: str) -> None:
    assert tuan_rumah_setempat(host)


@pytest.mark.parametrize(
    "host", ["contoh.go.id", "127.0.0.1.contoh.id:80", "localhost.contoh.id", "192.0.2.1:8000", ""]
)
def test_names_of_other_machines(host: str) -> None:
    assert not tuan_rumah_setempat(host)


def test_the_address_to_type() -> None:
    assert url("localhost", 80) == "http://localhost:80/"
    assert url("::", 80) == "http://[::1]:80/"
