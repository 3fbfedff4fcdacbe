"""Markdown of the prose: one parser for all exporters, and the escaping of data."""

from __future__ import annotations

import pickle
import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_KHUSUS = re.compile(r"([\\`*_\[\]<>&|~$])")
_AWAL = re.compile(r"^([-+#=:])")
_NOMOR = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_RUANG = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")

# Images are switched off as well: a report must make no request to any network.
_PENGURAI = MarkdownIt("commonmark", {"html": False}).disable("image")


def urai(markdown: str) -> list[Token]:
    """Parse Markdown into markdown-it tokens; HTML in the text stays literal text."""
    token: list[Token] = pickle.loads(_terurai(markdown))
    return token


@lru_cache(4096)
def _terurai(markdown: str) -> bytes:
    # The same text is parsed for its trails, its headings and each format, and whoever
    # gets the tokens changes them: a copy is made several times as fast.
    return pickle.dumps(_PENGURAI.parse(markdown), pickle.HIGHEST_PROTOCOL)


def lolos(text: str) -> str:
    """Escape `text` so that Markdown shows it literally, as one piece of a line.

    >>> lolos("<b>*x*")
    '\\\\<b\\\\>\\\\*x\\\\*'
    """
    return lolos_sebagian(str(text), awal=True).rstrip(" ")


def lolos_sebagian(text: str, *, awal: bool) -> str:
    """Escape a part of a line; `awal` tells that it is the first one."""
    satu_baris = _RUANG.sub(" ", text)
    if not awal:
        return _KHUSUS.sub(r"\\\1", satu_baris)
    aman = _KHUSUS.sub(r"\\\1", satu_baris.lstrip(" "))
    return _NOMOR.sub(r"\1\\\2", _AWAL.sub(r"\\\1", aman))
