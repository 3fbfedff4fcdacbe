"""What a page gets only while it is served: the script that reloads it, and leave to run it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape, unescape
from importlib.resources import files

JALUR_KABAR = "/_lakip/kabar"
_META = re.compile(r"<meta\b[^>]*\bhttp-equiv=[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_ISI = re.compile(r"\bcontent=(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_KEPALA = re.compile(r"</head\s*>", re.IGNORECASE)
_AWAL = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_DASAR = re.compile(r"<base\b[^>]*>", re.IGNORECASE)
_BADAN = re.compile(r"</body\s*>", re.IGNORECASE)


def sisipkan(halaman: str, sidik: str) -> str:
    """Return the page with the script, and its policy (if it has one) letting it run.

    `sidik` is the digest of the site that the page belongs to: the script reloads the page
    when the server tells another one.
    """
    skrip = _skrip(sidik)
    kutipan = b64encode(sha256(skrip.encode()).digest()).decode()
    akhir = kepala.start() if (kepala := _KEPALA.search(halaman)) else len(halaman)
    atas = _META.sub(lambda m: _longgarkan_meta(m[0], kutipan), halaman[:akhir])
    halaman = f"{atas}{halaman[akhir:]}"
    letak = max((m.start() for m in _BADAN.finditer(halaman)), default=len(halaman))
    return f"{halaman[:letak]}<script>{skrip}</script>{halaman[letak:]}"


def dari_akar(halaman: str) -> str:
    """Return a page that is shown at any path with its relative links going from the root.

    >>> dari_akar('<head><base href="/lakip/">')
    '<head><base href="/">'
    """
    return _AWAL.sub(lambda m: f'{m[0]}<base href="/">', _DASAR.sub("", halaman), count=1)


def longgarkan(kebijakan: str, kutipan: str) -> str:
    """Return a Content-Security-Policy that also allows the script and what it asks for.

    >>> longgarkan("default-src 'none'; script-src 'sha256-a='", "b=")
    "default-src 'none'; script-src 'sha256-a=' 'sha256-b='; connect-src 'self'"
    """
    arahan = {b[0].lower(): b[1:] for b in map(str.split, kebijakan.split(";")) if b}
    skrip = "script-src-elem" if "script-src-elem" in arahan else "script-src"
    _izinkan(arahan, skrip, f"'sha256-{kutipan}'")
    _izinkan(arahan, "connect-src", "'self'")
    return "; ".join(" ".join([nama, *nilai]) for nama, nilai in arahan.items())


def _izinkan(arahan: dict[str, list[str]], nama: str, sumber: str) -> None:
    nilai = arahan.get(nama, arahan.get("default-src"))
    if nilai is None or sumber in nilai:
        return
    tersurat = any(n.startswith(("'sha", "'nonce-")) for n in nilai)
    if "'unsafe-inline'" in nilai and not tersurat and sumber != "'self'":
        return  # every script may run already; naming one would forbid the others
    arahan[nama] = [*(n for n in nilai if n != "'none'"), sumber]


def _longgarkan_meta(meta: str, kutipan: str) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        isi = unescape(cocok[1] if cocok[1] is not None else cocok[2])
        # Within double quotes single ones may stand as they are.
        aman = escape(longgarkan(isi, kutipan), quote=False).replace('"', "&quot;")
        return f'content="{aman}"'

    return _ISI.sub(ganti, meta)


def _skrip(sidik: str) -> str:
    return (
        _naskah()
        .replace("__SIDIK__", json.dumps(sidik))
        .replace("__KABAR__", json.dumps(JALUR_KABAR))
    )


@cache
def _naskah() -> str:
    berkas = files("lakip_lib.sajikan") / "muat_ulang.js"
    return berkas.read_text(encoding="utf-8").strip()
