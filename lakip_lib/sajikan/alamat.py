"""Where the server listens: loopback unless asked otherwise, and a port that is free."""

from __future__ import annotations

import contextlib
import errno
import socket
from ipaddress import ip_address

from tornado.netutil import bind_sockets

from lakip_lib.kesalahan import KesalahanLakip, kutip

SETEMPAT = "127.0.0.1"
SEMUA = "0.0.0.0"
_DICOBA = 50
_PORTA_AKHIR = 65535
_TERPAKAI = (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE))


def buka_soket(alamat: str, porta: int, terbuka: bool = False) -> list[socket.socket]:
    """Return sockets that listen at `alamat`; `porta` 0 takes any free one.

    Raises KesalahanLakip for an address that other machines reach, unless `terbuka`, for
    one that this machine has not, and for a port that is taken or not allowed.
    """
    if not terbuka and not setempat(alamat):
        raise KesalahanLakip(
            f"alamat {kutip(alamat)} dapat dijangkau dari komputer lain, padahal situs ini "
            f"belum tentu boleh dilihat. Perbaikan: pakai --alamat {SETEMPAT}, atau tambahkan "
            "--terbuka bila memang dimaksud."
        )
    try:
        return bind_sockets(porta, alamat)
    except OSError as salah:
        raise KesalahanLakip(_pesan(alamat, porta, salah)) from salah


def setempat(alamat: str) -> bool:
    """Tell whether `alamat` is of this machine alone. Raises KesalahanLakip if unknown.

    >>> setempat("127.0.0.1"), setempat("0.0.0.0")
    (True, False)
    """
    try:
        semua = socket.getaddrinfo(alamat or SEMUA, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as salah:
        raise KesalahanLakip(_tak_dikenal(alamat)) from salah
    return all(ip_address(str(satu[4][0]).partition("%")[0]).is_loopback for satu in semua)


def tuan_rumah_setempat(host: str) -> bool:
    """Tell whether the header Host names this machine.

    A page of another site whose name was made to point at this machine must not read ours.

    >>> tuan_rumah_setempat("localhost:8000"), tuan_rumah_setempat("jahat.example:8000")
    (True, False)
    """
    nama = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    nama = nama.strip("[]").rstrip(".").lower()
    if nama == "localhost" or nama.endswith(".localhost"):
        return True
    with contextlib.suppress(ValueError):
        return ip_address(nama).is_loopback
    return False


def url(alamat: str, porta: int) -> str:
    """Return the address to type into a browser on this machine.

    >>> url("0.0.0.0", 8000), url("::1", 8001)
    ('http://127.0.0.1:8000/', 'http://[::1]:8001/')
    """
    nama = {"": SETEMPAT, SEMUA: SETEMPAT, "::": "::1"}.get(alamat, alamat)
    return f"http://[{nama}]:{porta}/" if ":" in nama else f"http://{nama}:{porta}/"


def _pesan(alamat: str, porta: int, salah: OSError) -> str:
    if salah.errno in _TERPAKAI:
        bebas = _bebas_sesudah(alamat, porta)
        pilih = f"tambahkan --porta {bebas}" if bebas else "pilih porta lain dengan --porta"
        return (
            f"porta {porta} di {alamat} sedang dipakai program lain. Perbaikan: tutup program "
            f"itu, atau {pilih}."
        )
    if salah.errno in (errno.EACCES, errno.EPERM):
        return (
            f"porta {porta} tidak boleh dipakai oleh pengguna ini. Perbaikan: pilih porta dari "
            f"1024 ke atas, misalnya --porta 8000."
        )
    return _tak_dikenal(alamat)


def _tak_dikenal(alamat: str) -> str:
    return (
        f"alamat {kutip(alamat)} bukan alamat komputer ini. Perbaikan: pakai --alamat "
        f"{SETEMPAT}, atau alamat yang dimiliki komputer ini."
    )


def _bebas_sesudah(alamat: str, porta: int) -> int | None:
    """Return the next port that nobody listens at, None when none is near."""
    for calon in range(porta + 1, min(porta + _DICOBA, _PORTA_AKHIR) + 1):
        with contextlib.suppress(OSError):
            for satu in bind_sockets(calon, alamat):
                satu.close()
            return calon
    return None
