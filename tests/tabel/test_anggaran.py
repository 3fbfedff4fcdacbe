"""Tables of Bab III.D: what a total holds when its rows do not add up to it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.anggaran import realisasi_akun, realisasi_jenis_belanja
from lakip_lib.tabel.model import Tabel

BUAT = pytest.mark.parametrize(
    ("buat", "frame", "apa"),
    [(realisasi_akun, "akun", "akun"), (realisasi_jenis_belanja, "jenis_belanja", "jenis belanja")],
)


@BUAT
def test_rows_that_add_up_need_no_note(
    data_2020: DataTahun, buat: Callable[[Hasil], Tabel], frame: str, apa: str
) -> None:
    assert buat(Hasil(data_2020)).catatan == ()


@BUAT
def test_a_total_of_other_rows_says_so(
    data_2020: DataTahun, buat: Callable[[Hasil], Tabel], frame: str, apa: str
) -> None:
    hasil = Hasil(data_2020)
    isi = getattr(hasil, frame)
    isi["pagu"] = [isi["pagu"][0] + 1000, *isi["pagu"][1:]]
    pagu = f"{int(sum(isi['pagu'], Fraction(0))):,}".replace(",", ".")
    (catatan,) = buat(hasil).catatan
    assert catatan.startswith("Jumlah anggaran diambil dari rincian kegiatan; ")
    assert f"rincian per {apa} berjumlah pagu Rp{pagu} dan realisasi Rp" in catatan


@BUAT
def test_a_total_beside_missing_rows_says_so(
    data_2020: DataTahun, buat: Callable[[Hasil], Tabel], frame: str, apa: str
) -> None:
    hasil = Hasil(data_2020)
    getattr(hasil, frame)["realisasi"] = None
    (catatan,) = buat(hasil).catatan
    assert catatan.endswith(f"rincian per {apa} belum lengkap.")
