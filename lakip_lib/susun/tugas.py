"""What is done away from the main process: check and load the data, render one format.

Arguments and results are JSON, because they cross to the warm process (`peladen`);
without one, the main process calls the same functions itself.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lakip_lib.ekspor.blok import Dokumen
    from lakip_lib.ekspor.jejak import DaftarJejak

    Jejak = Callable[[], DaftarJejak]

FORMAT = ("html", "pdf", "xlsx")
"""What is made unless other formats are asked for."""
FORMAT_SEMUA = (*FORMAT, "docx")
NAMA_LAPORAN = "laporan"
LINGKUNGAN_BAB = "LAKIP_BAB"
_HANGAT = (
    "ipykernel.kernelapp",
    "lakip_lib.laporan",
    "lakip_lib.ekspor.html",
    "lakip_lib.ekspor.pdf",
    "lakip_lib.ekspor.tabular",
)


def siapkan(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Check parameters and data, import what the chapters need, and return the summary.

    `isi` holds the notebooks' parameters (`parameter.PARAMETER`). The result has
    `folder` (of the data), `berkas` (input files, relative to the folder's parent) and
    `ringkasan` (see `ringkasan.ringkas`). Raises KesalahanLakip before anything is built.
    """
    from lakip_lib.data import cari_data, muat_data
    from lakip_lib.hitung.bersama import bagikan
    from lakip_lib.kesalahan import DataSalah
    from lakip_lib.narasi.panggilan import panggilan_salah
    from lakip_lib.narasi.siap import narasi_salah
    from lakip_lib.skenario.muat import muat_skenario
    from lakip_lib.susun.buku import cari_buku
    from lakip_lib.susun.lengkap import yang_hilang
    from lakip_lib.susun.parameter import periksa_nilai
    from lakip_lib.susun.ringkasan import ringkas

    periksa_nilai(isi)
    folder = cari_data(isi["data_dir"]).resolve()
    ubah = (isi.get("skenario", ""), isi.get("perubahan", ""), isi["versi_target"])
    data = muat_skenario(folder, isi["tahun"], *ubah)
    # The chapters forked from this process take what it has computed.
    pilihan = (isi["triwulan"], isi["versi_target"] or None, isi["metode_efisiensi"] or None)
    hasil = bagikan(data, pilihan)
    if data.skenario is not None:
        # What each of its chapters compares with.
        resmi = bagikan(muat_data(folder, isi["tahun"]), pilihan)
        _ = resmi.perbandingan
    buku = cari_buku(folder)
    temuan = [*narasi_salah(hasil), *panggilan_salah(hasil, ((b.tercatat, b.isi) for b in buku))]
    if temuan:
        raise DataSalah(temuan)
    ringkasan = ringkas(hasil)
    ringkasan["hilang"] = yang_hilang(hasil, [b.isi for b in buku])
    berkas = sorted(p.relative_to(folder.parent).as_posix() for p in data.berkas())
    return {"folder": str(folder), "berkas": berkas, "ringkasan": ringkasan}


def panaskan(isi: Mapping[str, Any]) -> None:
    """Import all that chapters and renderers use, so that forked workers start with it.

    `isi`: `langsung`, whether chapters will be executed without kernels.
    """
    from lakip_lib.susun.penjalan import impor_papermill

    for modul in _HANGAT:
        import_module(modul)
    if isi.get("langsung"):
        impor_papermill()
        import_module("lakip_lib.susun.langsung")
        # The check of notebooks is compiled at its first use.
        from nbformat import v4, validate

        validate(v4.new_notebook())  # type: ignore[no-untyped-call]


def panaskan_cetak(isi: Mapping[str, Any]) -> None:
    """Import what a printer of a resident process needs: `modul`, names in `ekspor`."""
    for modul in isi["modul"]:
        import_module(f"lakip_lib.ekspor.{modul}")


def catat_bab(rincian: str | None) -> None:
    """Note from now on what this process, which runs one chapter, uses of the data.

    `rincian` is JSON: `catatan` (file of the list), `data` (folder), `aman` (what
    may be read freely), `simpanan` (folder and state of the program, for drawings).
    """
    if rincian is None:
        return
    from lakip_lib import catatan
    from lakip_lib.simpanan import Simpanan, pakai

    # Python tries out by a file of its own where temporary ones may be.
    tempfile.gettempdir()
    isi = json.loads(rincian)
    pakai(Simpanan(Path(isi["simpanan"][0]), isi["simpanan"][1]))
    catatan.mulai(Path(isi["catatan"]), Path(isi["data"]), map(Path, isi["aman"]))


def bab(isi: Mapping[str, Any]) -> str | None:
    """Execute a chapter here, without a kernel; return why it needs one, None when done.

    `isi`: `sumber` and `tujuan` (notebooks), `parameter`, `cwd`, `ipython` (a folder for
    its set-up), `bab` (see `catat_bab`).
    """
    os.environ["IPYTHONDIR"] = isi["ipython"]
    from lakip_lib.catatan import tanpa_catatan
    from lakip_lib.susun.langsung import PerluKernel, jalankan_langsung
    from lakip_lib.susun.rapikan import rapikan, simpan_buku

    catat_bab(isi["bab"])
    try:
        nb = jalankan_langsung(isi["sumber"], isi["parameter"], Path(isi["cwd"]))
    except PerluKernel as alasan:
        return str(alasan)
    with tanpa_catatan():
        simpan_buku(rapikan(nb), Path(isi["tujuan"]))
    return None


def render(isi: Mapping[str, Any]) -> None:
    """Render the executed notebooks in folder `sumber` into folder `tujuan`.

    `urutan` names the notebooks in order, `jenis` what to make: html, pdf, docx, xlsx, csv,
    jejak.
    """
    from nbformat import v4

    from lakip_lib.ekspor.blok import baca_dokumen

    sumber, tujuan = Path(isi["sumber"]), Path(isi["tujuan"])
    # Not validated once more: papermill did when it made the notebooks.
    baca: Any = v4.reads
    berkas = {nama: sumber / f"{nama}.ipynb" for nama in isi["urutan"]}
    dokumen = baca_dokumen(
        [(nama, baca(satu.read_text(encoding="utf-8"))) for nama, satu in berkas.items()]
    )
    jejak = cache(lambda: _daftar_jejak(dokumen))
    for jenis in isi["jenis"]:
        _PEMBUAT[jenis](dokumen, tujuan, jejak)


def _daftar_jejak(dokumen: Dokumen) -> DaftarJejak:
    from lakip_lib.ekspor.jejak import daftar_jejak

    return daftar_jejak(dokumen)


def _html(dokumen: Dokumen, tujuan: Path, jejak: Jejak) -> None:
    from lakip_lib.ekspor.html import render_html

    berkas = tujuan / f"{NAMA_LAPORAN}.html"
    berkas.write_text(render_html(dokumen, jejak()), encoding="utf-8", newline="\n")


def _pdf(dokumen: Dokumen, tujuan: Path, _jejak: Jejak) -> None:
    from lakip_lib.ekspor.pdf import render_pdf

    (tujuan / f"{NAMA_LAPORAN}.pdf").write_bytes(render_pdf(dokumen))


def _docx(dokumen: Dokumen, tujuan: Path, _jejak: Jejak) -> None:
    from lakip_lib.ekspor.docx import render_docx

    (tujuan / f"{NAMA_LAPORAN}.docx").write_bytes(render_docx(dokumen))


def _xlsx(dokumen: Dokumen, tujuan: Path, _jejak: Jejak) -> None:
    from lakip_lib.ekspor.tabular import tulis_xlsx

    tulis_xlsx(dokumen, tujuan / f"{NAMA_LAPORAN}.xlsx")


def _csv(dokumen: Dokumen, tujuan: Path, _jejak: Jejak) -> None:
    from lakip_lib.ekspor.tabular import tulis_csv

    folder = tujuan / "tabel"
    folder.mkdir()
    tulis_csv(dokumen, folder)


def _json(_dokumen: Dokumen, tujuan: Path, jejak: Jejak) -> None:
    from lakip_lib.ekspor.jejak_json import NAMA_JEJAK, tulis_jejak

    tulis_jejak(jejak(), tujuan / NAMA_JEJAK)


_PEMBUAT = {"html": _html, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "csv": _csv, "jejak": _json}
DAFTAR = {
    "siapkan": siapkan,
    "panaskan": panaskan,
    "panaskan_cetak": panaskan_cetak,
    "bab": bab,
    "render": render,
}
