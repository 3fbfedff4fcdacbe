"""The site's address, where it is known: checked, and written before paths."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lakip_lib.kesalahan import KesalahanLakip, kutip

_SAH = re.compile(r"[!-~]+")


def alamat_sah(alamat: str) -> str:
    """Return the address with one slash at its end; "" stays as it is.

    Raises KesalahanLakip for anything but http(s)://host/path.

    >>> alamat_sah("https://contoh.go.id/lakip")
    'https://contoh.go.id/lakip/'
    """
    if not alamat:
        return ""
    try:
        bagian = urlsplit(alamat)
        port_sah = bagian.port is None or bagian.port > 0
    except ValueError:
        bagian, port_sah = urlsplit(""), False
    lain = bagian.query or bagian.fragment or bagian.username or set(alamat) & set('"<>\\^`{|}')
    if bagian.scheme not in ("http", "https") or not bagian.hostname or lain or not port_sah:
        raise _salah(alamat)
    if _SAH.fullmatch(alamat) is None:
        raise _salah(alamat)
    return f"{bagian.scheme}://{bagian.netloc.lower()}{bagian.path.rstrip('/')}/"


def jalur_alamat(alamat: str) -> str:
    """Return the path of an address, which starts and ends with a slash.

    >>> jalur_alamat("https://contoh.go.id/lakip/")
    '/lakip/'
    """
    return urlsplit(alamat).path or "/"


def _salah(alamat: str) -> KesalahanLakip:
    return KesalahanLakip(
        f"alamat situs {kutip(alamat)} tidak dapat dipakai. Perbaikan: tulis alamat lengkap "
        "seperti https://contoh.go.id/lakip/, tanpa spasi, tanda tanya, atau tanda pagar."
    )
