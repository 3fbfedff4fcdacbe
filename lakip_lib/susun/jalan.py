"""One run of the build: execute the chapters, render them, write the manifest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakip_lib.kesalahan import BukuGagal
from lakip_lib.susun.babak import BabGagal, jalankan_semua
from lakip_lib.susun.buku import FOLDER_BUKU, Buku, periksa_buku, semua_bab
from lakip_lib.susun.keluaran import simpan_gagal
from lakip_lib.susun.manifes import tulis_manifes
from lakip_lib.susun.pelaksana import Pelaksana
from lakip_lib.susun.penjalan import Penjalan

if TYPE_CHECKING:
    from lakip_lib.susun.jalur import Lapor, Naskah, Parameter
    from lakip_lib.susun.tersimpan import Tersimpan

_DISIMPAN = "Buku dengan sel yang gagal disimpan di {}."


class Jalan:
    """One run. `kerja` is a folder of its own, `pekerja` gives the warm process, loaded.

    `tersimpan` is what the cache has for this data; None without a cache.
    """

    def __init__(
        self,
        parameter: Parameter,
        naskah: Naskah,
        data: Path,
        kerja: Path,
        pekerja: Callable[[], Pelaksana],
        lapor: Lapor,
        tersimpan: Tersimpan | None,
    ) -> None:
        # The data's folder by its name alone: no path of this machine in the output.
        self.parameter = asdict(parameter) | {"data_dir": data.name}
        self.naskah = naskah
        self.buku = semua_bab(data, naskah.folder, skenario=bool(parameter.nama_skenario))
        periksa_buku(self.buku, self.parameter)
        self.data, self.kerja, self.pekerja, self.lapor = data, kerja, pekerja, lapor
        self.tersimpan = tersimpan
        self.langkah = 0
        self._dipakai: dict[str, list[str]] = {}
        self._dirender: list[list[str]] = []

    def isi(
        self, folder: Path, tujuan: Path, format_: Sequence[str], masukan: Sequence[str]
    ) -> None:
        """Fill `folder` with all outputs. Raises BukuGagal after keeping the notebook."""
        self.jalankan(folder / FOLDER_BUKU, tujuan)
        self.render(folder, format_)
        self.naskah.tambahan(folder)
        self.maju("Perenderan")
        berkas = {nama: self.data.parent / nama for nama in masukan}
        berkas |= {b.tercatat: b.berkas for b in self.buku}
        tulis_manifes(folder, berkas, self.parameter | {"format": sorted(format_)})

    def jalankan(self, folder: Path, tujuan: Path) -> None:
        """Execute the chapters into `folder`; keep the notebook of one that fails."""
        folder.mkdir()
        sisa = [b for b in self.buku if not self._pakai_lagi(b, folder)]
        if not sisa:
            return
        pekerja = self.pekerja()
        simpanan = self.tersimpan.simpanan if self.tersimpan else None
        langsung = pekerja.klien if pekerja.langsung else None
        tempat = (self.data.parent, self.kerja, self.data)
        penjalan = Penjalan(self.parameter, *tempat, simpanan, langsung)
        try:
            jalankan_semua(sisa, penjalan, folder, pekerja.klien, self.maju)
        except BabGagal as gagal:
            berkas = folder / gagal.buku.berkas.name
            if not berkas.exists():
                raise BukuGagal(str(gagal.__cause__)) from None
            tempat_gagal = simpan_gagal(berkas, tujuan)
            raise BukuGagal(f"{gagal.__cause__}\n{_DISIMPAN.format(tempat_gagal)}") from None
        for buku in sisa:
            dipakai = penjalan.dipakai(buku)
            if dipakai is not None:
                self._dipakai[buku.nama] = dipakai

    def render(self, folder: Path, format_: Sequence[str]) -> None:
        """Render all formats, the PDF beside the others."""
        lain = [f for f in ("html", "xlsx", "docx") if f in format_]
        jenis = [["pdf"]] if "pdf" in format_ else []
        sisa = [j for j in [*jenis, [*lain, "csv", "jejak"]] if not self._render_lagi(j, folder)]
        if not sisa:
            return
        isi: dict[str, Any] = {
            "sumber": str(folder / FOLDER_BUKU),
            "tujuan": str(folder),
            "urutan": [b.nama for b in self.buku],
        }
        self.pekerja().render([isi | {"jenis": j} for j in sisa])
        self._dirender = sisa

    def maju(self, nama: str) -> None:
        """Report one more step done."""
        self.langkah += 1
        self.lapor(nama, self.langkah, len(self.buku) + 1)

    def simpan(self, folder: Path) -> None:
        """Put what was made anew, and now stands in `folder`, into the cache."""
        if self.tersimpan is None:
            return
        for buku in self.buku:
            if buku.nama in self._dipakai and buku.masih_sama():
                isi = (folder / FOLDER_BUKU / buku.berkas.name).read_bytes()
                self.tersimpan.taruh_bab(buku, self._dipakai[buku.nama], isi)
        for jenis in self._dirender:
            self.tersimpan.taruh_render(jenis, self._buku_jadi(folder), folder)

    def _pakai_lagi(self, buku: Buku, folder: Path) -> bool:
        """Put the chapter of an earlier run into `folder`, if there is one that holds."""
        lama = self.tersimpan and self.tersimpan.bab(buku)
        if not lama:
            return False
        (folder / buku.berkas.name).write_bytes(lama)
        self.maju(buku.judul)
        return True

    def _render_lagi(self, jenis: Sequence[str], folder: Path) -> bool:
        if self.tersimpan is None:
            return False
        return self.tersimpan.render(jenis, self._buku_jadi(folder), folder)

    def _buku_jadi(self, folder: Path) -> list[Path]:
        return [folder / FOLDER_BUKU / b.berkas.name for b in self.buku]
