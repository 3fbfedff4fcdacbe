"""What is done away from the main process: check and load the data, render one format.

Arguments and results are JSON, because they cross to the warm process (`peladen`);
without one, the main process calls the same functions itself.
"""

from __future__ import annotations

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
    from lakip_lib.data import cari_data
    from lakip_lib.hitung.hasil import Hasil
    from lakip_lib.kesalahan import DataSalah
    from lakip_lib.narasi import periksa_narasi
    from lakip_lib.narasi.daftar import narasi_dari_data
    from lakip_lib.skenario.muat import muat_skenario
    from lakip_lib.susun.parameter import periksa_nilai
    from lakip_lib.susun.ringkasan import ringkas

    periksa_nilai(isi)
    folder = cari_data(isi["data_dir"]).resolve()
    ubah = (isi.get("skenario", ""), isi.get("perubahan", ""), isi["versi_target"])
    data = muat_skenario(folder, isi["tahun"], *ubah)
    narasi = folder / str(isi["tahun"]) / "narasi"
    temuan = periksa_narasi(narasi, narasi_dari_data(data))
    if temuan:
        raise DataSalah(temuan)
    hasil = Hasil(
        data,
        triwulan=isi["triwulan"],
        versi_target=isi["versi_target"] or None,
        metode_efisiensi=isi["metode_efisiensi"] or None,
    )
    berkas = sorted(p.relative_to(folder.parent).as_posix() for p in data.berkas())
    return {"folder": str(folder), "berkas": berkas, "ringkasan": ringkas(hasil)}


def panaskan(_isi: Mapping[str, Any]) -> None:
    """Import all that kernels and renderers use, so that forked workers start with it."""
    for modul in _HANGAT:
        import_module(modul)


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
DAFTAR = {"siapkan": siapkan, "panaskan": panaskan, "render": render}
