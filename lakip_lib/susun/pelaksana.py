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
# What each printer is there for, the PDF first.
_PENCETAK = (("pdf",), ("html", "tabular"))


class Pelaksana:
    """Checks the data and renders. `klien` is the warm process, None without one.

    `pencetak` are two more that do all rendering themselves, one report after another: the
    first makes the PDFs, where Typst then lays out only what is new in them, the second all
    else. With them chapters run without kernels (`langsung`).
    `catatan` is the file that holds what the warm process wrote. `sebab` says why a warm
    process that was started is no longer used.
    """

    def __init__(
        self,
        klien: Klien | None = None,
        catatan: Path | None = None,
        pencetak: Sequence[Klien] = (),
    ) -> None:
        self.klien, self.catatan, self._pencetak = klien, catatan, pencetak
        self.langsung = bool(pencetak)
        self.sebab: str | None = None

    @property
    def proses(self) -> tuple[int, ...]:
        """The ids of the warm processes."""
        return tuple(k.pid for k in (self.klien, *self._pencetak) if k is not None)

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
        cetakan = [self._cetak(isi) for isi in daftar]
        jawaban = [c or self._minta("render", i) for c, i in zip(cetakan, daftar, strict=True)]
        for satu, cetak, isi in zip(jawaban, cetakan, daftar, strict=True):
            if cetak is None:
                self._hasil(satu, "render", isi)
            elif not self._tercetak(cetak):
                self._hasil(self._minta("render", isi), "render", isi)

    def _tercetak(self, jawaban: Balasan) -> bool:
        """Wait for a printer; use none any more, and return False, when it fails."""
        try:
            with contextlib.closing(jawaban):
                jawaban.hasil()
        except PeladenGagal:
            self._pencetak = ()
            return False
        return True

    def _cetak(self, isi: Isi) -> Balasan | None:
        """Ask a printer; use none any more, and return None, when it is gone already."""
        for satu in self._pencetak[isi.get("jenis") != ["pdf"] :][:1]:
            try:
                return satu.minta("render", isi, cabang=False)
            except PeladenGagal:
                self._pencetak = ()
        return None

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
        pencetak = []
        for modul in _PENCETAK if tetap else ():
            catatan = tutup.enter_context((kerja / f"pencetak-{modul[0]}.log").open("wb"))
            pencetak.append(tutup.enter_context(Klien(catatan)))
            pencetak[-1].minta("panaskan_cetak", {"modul": modul}, cabang=False).close()
        yield Pelaksana(klien, berkas, pencetak)
