"""Execute all chapters, a few at a time; the first failure stops them all."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from lakip_lib.kesalahan import BukuGagal

if TYPE_CHECKING:
    from lakip_lib.susun.buku import Buku
    from lakip_lib.susun.klien import Klien
    from lakip_lib.susun.penjalan import Penjalan

# One more than the two processors of a common machine: starting a kernel is half waiting.
_SEKALIGUS = 3


class BabGagal(Exception):
    """A chapter failed: `buku` says which, the cause (`__cause__`) is a BukuGagal."""

    def __init__(self, buku: Buku) -> None:
        super().__init__(buku.nama)
        self.buku = buku


def jalankan_semua(
    buku: Sequence[Buku],
    penjalan: Penjalan,
    folder: Path,
    klien: Klien | None,
    selesai: Callable[[str], None],
) -> None:
    """Execute `buku` into `folder` with kernels from `klien`.

    Calls `selesai` with the title of each chapter done. Raises BabGagal for the first
    that fails. No kernel is left running. Chapters that run without kernels come to an end.
    """
    from lakip_lib.susun.penyedia import kernel_dari

    urut = sorted(buku, key=lambda b: b.beban, reverse=True)
    # Without a kernel nobody waits, and the longest chapter should have a processor to itself.
    sekaligus = _SEKALIGUS if penjalan.langsung is None else min(_SEKALIGUS, os.cpu_count() or 1)
    kernel = kernel_dari(klien) if penjalan.langsung is None else nullcontext(lambda: None)
    with kernel as hentikan, ThreadPoolExecutor(sekaligus) as kolam:
        tugas = {kolam.submit(penjalan.jalankan, b, folder / b.berkas.name): b for b in urut}
        try:
            for satu in as_completed(tugas):
                try:
                    satu.result()
                except BukuGagal as gagal:
                    raise BabGagal(tugas[satu]) from gagal
                selesai(tugas[satu].judul)
        except BaseException:
            kolam.shutdown(wait=False, cancel_futures=True)
            hentikan()
            raise
