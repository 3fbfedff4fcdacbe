"""Files of a comparison: the chapter in all formats, and all pairs in one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from lakip_lib.cocokkan.cocokan import Cocokan
from lakip_lib.cocokkan.tabel import jumlah, semua
from lakip_lib.ekspor.blok import Bab, BlokTabel, Dokumen
from lakip_lib.ekspor.tabular import isi_csv, tulis_xlsx
from lakip_lib.pembuka import menurut_pengaturan
from lakip_lib.susun.jalur import Naskah, Parameter, Susunan, susun_laporan
from lakip_lib.susun.tugas import FORMAT

FOLDER_BUKU = "notebooks/evaluasi"
AKHIRAN = "-evaluasi"
NAMA = "cocokan"


def susun_evaluasi(
    cocokan: Cocokan, keluaran: Path | None = None, format_: Sequence[str] = FORMAT
) -> Susunan:
    """Build the chapter "Lampiran Evaluasi" into `keluaran`/<year>-evaluasi.

    Beside what the pipeline makes (`laporan.*`, `tabel/*.csv`) stand `cocokan.csv` and
    `cocokan.xlsx` with all pairs in one table. Raises KesalahanLakip as `susun_laporan`.
    """
    hasil = cocokan.hasil
    parameter = Parameter(hasil.tahun, data_dir=str(hasil.data.folder))
    if not menurut_pengaturan(hasil):
        metode = hasil.metode_efisiensi or ""
        parameter = replace(parameter, versi_target=hasil.versi_target, metode_efisiensi=metode)
    naskah = Naskah(FOLDER_BUKU, AKHIRAN, partial(tulis_pasangan, cocokan))
    return susun_laporan(parameter, keluaran, format_, naskah=naskah)


def tulis_pasangan(cocokan: Cocokan, folder: Path) -> None:
    """Write all pairs as one CSV file, and with the counts as one workbook, into `folder`."""
    pasangan = semua(cocokan)
    (folder / f"{NAMA}.csv").write_text(isi_csv(pasangan), encoding="utf-8", newline="")
    tabel = (BlokTabel(jumlah(cocokan), "1"), BlokTabel(pasangan, "2"))
    tulis_xlsx(Dokumen((Bab(NAMA, tabel),)), folder / f"{NAMA}.xlsx")
