"""Build reports again and again in one warm process, each time only what has changed."""

from __future__ import annotations

import contextlib
import itertools
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.simpanan import NAMA_FOLDER, Simpanan
from lakip_lib.susun.buku import sidik_buku
from lakip_lib.susun.jalan import Jalan
from lakip_lib.susun.jalur import FOLDER_KELUARAN, LAPORAN, Lapor, Naskah, Parameter, Susunan
from lakip_lib.susun.keluaran import folder_sementara, periksa_tujuan, tempatkan
from lakip_lib.susun.manifes import sidik_program
from lakip_lib.susun.parameter import periksa_nilai
from lakip_lib.susun.pelaksana import Pelaksana, pelaksana
from lakip_lib.susun.tersimpan import Tersimpan, baca_isi
from lakip_lib.susun.tugas import FORMAT, NAMA_LAPORAN
from lakip_lib.tempat import cari_data

_ALASAN_LAMBAT = "proses pendamping tidak dapat dipakai ({}); kernel biasa dipakai, jadi lebih lama"
_PROGRAM_BERUBAH = (
    "program lakip sendiri berubah sejak perintah ini dimulai. Perbaikan: hentikan, lalu "
    "jalankan lagi."
)


class Penyusun:
    """Builds reports; use it as a context manager.

    `simpanan` False uses no cache. `tetap` is for many builds: chapters then run in forked
    workers without kernels, and a process of its own makes all PDFs. The warm processes
    start when first needed and end with the context. Threads may share one object.
    """

    def __init__(self, simpanan: bool = True, tetap: bool = False) -> None:
        self._tetap = tetap
        self._program = sidik_program() if simpanan or tetap else ""
        self._bersimpanan = simpanan
        self._tutup = contextlib.ExitStack()
        self._gembok = threading.Lock()
        self._nomor = itertools.count(1)
        self._pekerja: Pelaksana | None = None

    def __enter__(self) -> Penyusun:
        sementara = tempfile.TemporaryDirectory(prefix="lakip-", ignore_cleanup_errors=True)
        self._kerja = Path(self._tutup.enter_context(sementara))
        return self

    def __exit__(self, *salah: Any) -> None:
        self._tutup.__exit__(*salah)

    def susun(
        self,
        parameter: Parameter,
        keluaran: Path | None = None,
        format_: Sequence[str] = FORMAT,
        lapor: Lapor = lambda nama, ke, dari: None,
        naskah: Naskah = LAPORAN,
    ) -> Susunan:
        """Build one report as `jalur.susun_laporan` does. Raises KesalahanLakip."""
        mulai = time.monotonic()
        periksa_nilai(asdict(parameter))
        self.periksa_program()
        data = cari_data(parameter.data_dir).resolve()
        isi = baca_isi(data)
        tersimpan = self._tersimpan(parameter, data, isi)
        lama = tersimpan and tersimpan.siap()
        siap = lama or self._siapkan(parameter, data)
        tujuan = (keluaran or data.parent / FOLDER_KELUARAN) / (
            parameter.nama_keluaran + naskah.akhiran
        )
        periksa_tujuan(tujuan, data)
        kerja = self._kerja / str(next(self._nomor))
        kerja.mkdir()
        pekerja = _Pekerja(self, parameter, data, siap=not lama)
        jalan = Jalan(parameter, naskah, data, kerja, pekerja, lapor, tersimpan)
        with folder_sementara(tujuan) as sementara:
            jalan.isi(sementara, tujuan, format_, siap["berkas"])
            tempatkan(sementara, tujuan)
        detik = time.monotonic() - mulai
        # What changed while it was being read is kept under no name.
        if tersimpan and baca_isi(data) == isi and sidik_program() == self._program:
            jalan.simpan(tujuan)
            tersimpan.taruh_siap(siap)
            tersimpan.simpanan.pangkas()
        berkas = ((p.name, p.stat().st_size) for p in sorted(tujuan.glob(f"{NAMA_LAPORAN}.*")))
        return Susunan(tujuan, tuple(berkas), siap["ringkasan"], detik, self._peringatan())

    def periksa_program(self) -> None:
        """Refuse to go on in a process that holds an older program. Raises KesalahanLakip."""
        if self._tetap and sidik_program() != self._program:
            raise KesalahanLakip(_PROGRAM_BERUBAH)

    def pekerja(self) -> Pelaksana:
        """Return the warm process, started at the first call."""
        with self._gembok:
            if self._pekerja is None:
                isi = pelaksana(self._kerja, self._tetap)
                self._pekerja = self._tutup.enter_context(isi)
            return self._pekerja

    def _siapkan(self, parameter: Parameter, data: Path) -> dict[str, Any]:
        return self.pekerja().siapkan(asdict(parameter) | {"data_dir": str(data)})

    def _tersimpan(self, parameter: Parameter, data: Path, isi: Any) -> Tersimpan | None:
        if not self._bersimpanan or not isi.utuh:
            return None
        simpanan = Simpanan(data.parent / NAMA_FOLDER, self._program)
        nilai = asdict(parameter) | {"data_dir": data.name}
        return Tersimpan(simpanan, isi, nilai, sidik_buku(data))

    def _peringatan(self) -> str | None:
        sebab = self._pekerja and self._pekerja.sebab
        return _ALASAN_LAMBAT.format(sebab) if sebab else None


class _Pekerja:
    """Gives the warm process with the data loaded; `siap` tells that it is so already."""

    def __init__(self, penyusun: Penyusun, parameter: Parameter, data: Path, *, siap: bool) -> None:
        self._penyusun, self._parameter, self._data, self._siap = penyusun, parameter, data, siap

    def __call__(self) -> Pelaksana:
        if not self._siap:
            self._penyusun._siapkan(self._parameter, self._data)
            self._siap = True
        return self._penyusun.pekerja()
