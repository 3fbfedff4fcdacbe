"""What Typst or the PDF standards refuse, told to a user with the place and the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lakip_lib.kesalahan import kutip

_HURUF = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_SEKITAR = 30
_ALASAN = {
    "missing alt text": (
        "ada gambar tanpa teks alternatif. Perbaikan: isi `alt` pada pembuat grafik itu."
    ),
    "heading title is empty": (
        "ada judul tanpa teks. Perbaikan: isi atau hapus baris judul yang kosong."
    ),
    "failed to parse SVG": (
        "ada gambar yang bukan SVG yang sah. Perbaikan: periksa pembuat grafik itu."
    ),
}


def pesan_galat(pesan: str, pohon: Mapping[str, Any]) -> str:
    """Return what Typst refused, in Indonesian, with where it stands and the remedy."""
    huruf = _HURUF.search(pesan)
    if huruf is not None:
        letak = next((t for t in _semua_teks(pohon) if huruf[1] in t), "")
        return (
            f"PDF tidak dapat dibuat: huruf {kutip(huruf[1])} tidak ada dalam fon laporan"
            f"{_tempat(letak, huruf[1])}. Perbaikan: ganti huruf itu dalam data atau narasi."
        )
    for kunci, alasan in _ALASAN.items():
        if kunci in pesan:
            return f"PDF tidak dapat dibuat: {alasan}"
    return (
        f"PDF tidak dapat dibuat; Typst menolak isi laporan: {pesan}. Perbaikan: periksa narasi "
        "dan grafik yang terakhir diubah; bila tidak ketemu, laporkan pesan ini."
    )


def _tempat(teks: str, huruf: str) -> str:
    """Return the words around `huruf`; drawings are not searched."""
    if not teks:
        return " (pada gambar)"
    i = teks.index(huruf)
    return f", pada {kutip(teks[max(0, i - _SEKITAR) : i + len(huruf) + _SEKITAR].strip())}"


def _semua_teks(isi: Any) -> Iterator[str]:
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, Mapping):
        for kunci, nilai in isi.items():
            if kunci not in ("svg", "alt"):
                yield from _semua_teks(nilai)
    elif isinstance(isi, Sequence):
        for nilai in isi:
            yield from _semua_teks(nilai)
