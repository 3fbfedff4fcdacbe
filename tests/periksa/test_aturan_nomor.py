"""Numbers of tables and figures used twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lakip_lib.periksa.model import TidakBerlaku


@pytest.mark.parametrize("letak", [str(n) for n in range(2, 11)])
@pytest.mark.parametrize("nomor", ["1"])
def test_a_printed_number_used_twice(bersih: Any, temukan: Any, letak: str, nomor: str) -> None:
    data = bersih.sel("terbitan_nomor", "nomor", nomor, letak=letak)
    (satu,) = temukan("NMR-01", data, terbitan=True)
    assert (satu.satu.tempat, satu.dua.tempat) == ("cetakan 1", f"cetakan {letak}")


def test_tables_and_figures_count_by_themselves(bersih: Any, temukan: Any) -> None:
    data = bersih.sel("terbitan_nomor", "jenis", "gambar", letak="2")
    data = data.sel("terbitan_nomor", "nomor", "1", letak="2")
    assert temukan("NMR-01", data, terbitan=True) == []


def test_captions_that_the_prose_numbers_itself(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "2031" / "narasi"
    folder.mkdir(parents=True)
    (folder / "lampiran.md").write_text("**Tabel 3.1** Pegawai\n\nTabel 2: Sarana\n", "utf-8")
    (folder / "bab-4-b-saran.md").write_text("Tabel 3.1. Anggaran\n\nGambar 2. Peta\n", "utf-8")
    (satu,) = temukan("NMR-01", di_folder(bersih, tmp_path))
    assert satu.hal == "Tabel 3.1"
    assert {satu.satu.nilai, satu.dua.nilai} == {"Anggaran", "Pegawai"}


def test_sentences_about_a_table_are_no_captions(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "2031" / "narasi"
    folder.mkdir(parents=True)
    (folder / "lampiran.md").write_text("Tabel 3 memuat anggaran.\nTabel 3 juga.\n", "utf-8")
    with pytest.raises(TidakBerlaku):
        temukan("NMR-01", di_folder(bersih, tmp_path))
