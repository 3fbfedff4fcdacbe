"""Where work is done: in workers forked from the warm process, or right here without one."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lakip_lib.susun import tugas
from lakip_lib.susun.klien import Balasan, Klien, PeladenGagal, didukung
from lakip_lib.susun.penjalan import impor_papermill

Isi = Mapping[str, Any]
_DI_SINI = threading.Lock()


class Pelaksana:
    """Checks the data and renders. `klien` is the warm process, None without one.

    `pencetak` is a second one that makes all PDFs itself, one after another: Typst then
    lays out only what is new in them. With it chapters run without kernels (`langsung`).
    `catatan` is the file that holds what the warm process wrote. `sebab` says why a warm
    process that was started is no longer used.
    """

    def __init__(
        self,
        klien: Klien | None = None,
        catatan: Path | None = None,
        pencetak: Klien | None = None,
    ) -> None:
        self.klien, self.catatan, self._pencetak = klien, catatan, pencetak
        self.langsung = pencetak is not None
        self.sebab: str | None = None

    def siapkan(self, isi: Isi) -> dict[str, Any]:
        """Return `tugas.siapkan`; papermill is loaded in the meantime."""
        jawaban = self._minta("siapkan", isi, cabang=False)
        hangat = self._minta("panaskan", {"langsung": self.langsung}, cabang=False)
        if not self.langsung:
            impor_papermill()
        hasil: dict[str, Any] = self._hasil(jawaban, "siapkan", isi)
        if hangat is not None:
            with contextlib.closing(hangat), self._tanpa_klien_bila_gagal():
                hangat.hasil()
        return hasil

    def render(self, daftar: Sequence[Isi]) -> None:
        """Do `tugas.render` for each of `daftar`, at once where workers can be forked."""
        with self._giliran():
            jawaban = [self._minta_render(isi) for isi in daftar]
            for satu, isi in zip(jawaban, daftar, strict=True):
                self._hasil(satu, "render", isi)

    def _giliran(self) -> contextlib.AbstractContextManager[Any]:
        """Return what lets only so many workers run at once."""
        return self.klien.giliran if self.klien is not None else contextlib.nullcontext()

    def _minta_render(self, isi: Isi) -> Balasan | None:
        if self._pencetak is not None and isi["jenis"] == ["pdf"]:
            with contextlib.suppress(PeladenGagal):
                return self._pencetak.minta("render", isi, cabang=False)
        return self._minta("render", isi)

    def _minta(self, nama: str, isi: Isi, cabang: bool = True) -> Balasan | None:
        if self.klien is not None:
            with self._tanpa_klien_bila_gagal():
                return self.klien.minta(nama, isi, cabang)
        return None

    def _hasil(self, jawaban: Balasan | None, nama: str, isi: Isi) -> Any:
        """Wait for the answer; without one, and when its worker fails, do the work here."""
        if jawaban is not None:
            with contextlib.closing(jawaban), self._tanpa_klien_bila_gagal():
                return jawaban.hasil()
        # What renders is not made for threads.
        with _DI_SINI:
            return tugas.DAFTAR[nama](isi)

    @contextlib.contextmanager
    def _tanpa_klien_bila_gagal(self) -> Iterator[None]:
        """Swallow a failure of the warm process, and use it no more."""
        try:
            yield
        except PeladenGagal as salah:
            self.klien, self.sebab = None, self.sebab or self._baris_akhir() or str(salah)

    def _baris_akhir(self) -> str:
        """Return the last line that the warm process wrote: of a traceback, the error."""
        if self.catatan is None:
            return ""
        baris = self.catatan.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((b for b in reversed(baris) if b.strip()), "")


@contextlib.contextmanager
def pelaksana(kerja: Path, tetap: bool = False) -> Iterator[Pelaksana]:
    """Start the warm process, its log in folder `kerja`, and end it afterwards.

    `tetap`: it will make many reports, so a printer is started beside it.
    """
    if not didukung():
        yield Pelaksana()
        return
    berkas = kerja / "peladen.log"
    with contextlib.ExitStack() as tutup:
        klien = tutup.enter_context(Klien(tutup.enter_context(berkas.open("wb"))))
        pencetak = None
        if tetap:
            catatan = tutup.enter_context((kerja / "pencetak.log").open("wb"))
            pencetak = tutup.enter_context(Klien(catatan))
            pencetak.minta("panaskan_cetak", {}, cabang=False).close()
        yield Pelaksana(klien, berkas, pencetak)
