"""The cache: pieces of work by the digest of all they were made from.

It may be deleted at any time and is never trusted: an entry carries the digest of its
content, and one that does not fit, or cannot be read, counts as absent. Writers never see
each other's half-written entries. Where nothing can be written, nothing is kept.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from lakip_lib.catatan import tanpa_catatan

NAMA_FOLDER = ".lakip-simpanan"
UKURAN_TERBESAR = 256_000_000
"""Bytes; beyond them the entries that were not used for longest go, down to four fifths."""
_SISA = 0.8
_PANJANG_SIDIK = 32
# Nothing here belongs into version control or a backup.
_PENANDA = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n",
}


class Simpanan:
    """The cache in `folder`, for one state of the program (`dasar`, a digest)."""

    def __init__(self, folder: Path, dasar: str) -> None:
        self.folder, self.dasar = folder, dasar

    def kunci(self, *bagian: str) -> str:
        """Return the key for what `bagian` describe, under this program."""
        return sidik(self.dasar, *bagian)

    def ambil(self, kunci: str) -> bytes | None:
        """Return the entry, None when there is none that is whole."""
        berkas = self._berkas(kunci)
        try:
            with tanpa_catatan():
                mentah = berkas.read_bytes()
                isi = zlib.decompress(mentah[_PANJANG_SIDIK:])
        except (OSError, zlib.error):
            return None
        if mentah[:_PANJANG_SIDIK] != _sidik_isi(kunci, isi):
            return None
        with contextlib.suppress(OSError):
            # The age that `pangkas` goes by is that of the last use.
            os.utime(berkas)
        return isi

    def taruh(self, kunci: str, isi: bytes) -> None:
        """Keep an entry; where that fails, it is not kept."""
        berkas = self._berkas(kunci)
        sementara = berkas.with_name(f".{berkas.name}.{os.getpid()}-{os.urandom(4).hex()}")
        with contextlib.suppress(OSError), tanpa_catatan():
            self._siapkan(berkas.parent)
            try:
                sementara.write_bytes(_sidik_isi(kunci, isi) + zlib.compress(isi, 1))
                sementara.replace(berkas)
            finally:
                sementara.unlink(missing_ok=True)

    def pangkas(self, terbesar: int = UKURAN_TERBESAR) -> None:
        """Remove the entries unused for longest when all together exceed `terbesar` bytes."""
        semua = sorted(self._semua())
        jumlah = sum(bita for _, bita, _ in semua)
        if jumlah <= terbesar:
            return
        for _, bita, berkas in semua:
            if jumlah <= terbesar * _SISA:
                break
            with contextlib.suppress(OSError):
                Path(berkas).unlink()
                jumlah -= bita

    def _semua(self) -> Iterator[tuple[float, int, str]]:
        """Yield time of last use, bytes and path of every entry."""
        for berkas in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                keadaan = berkas.stat()
                yield keadaan.st_mtime, keadaan.st_size, str(berkas)

    def _berkas(self, kunci: str) -> Path:
        return self.folder / kunci[:2] / kunci[2:]

    def _siapkan(self, folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(parents=True, exist_ok=True)
        for nama, teks in _PENANDA.items():
            (self.folder / nama).write_text(teks, encoding="utf-8")


class _Pakai:
    """The cache that drawings of this process go to; None in a plain notebook."""

    simpanan: Simpanan | None = None


def pakai(simpanan: Simpanan | None) -> None:
    """Keep the drawings of this process in `simpanan` from now on."""
    _Pakai.simpanan = simpanan


def yang_dipakai() -> Simpanan | None:
    """Return the cache for the drawings of this process."""
    return _Pakai.simpanan


def sidik(*bagian: str) -> str:
    """Return one digest (hexadecimal) of several texts; where they are cut counts."""
    hasil = sha256()
    for satu in bagian:
        isi = satu.encode("utf-8", "surrogateescape")
        hasil.update(len(isi).to_bytes(8, "big") + isi)
    return hasil.hexdigest()


def _sidik_isi(kunci: str, isi: bytes) -> bytes:
    # With the key: an entry under a wrong name is as good as damaged.
    return sha256(kunci.encode() + isi).digest()
