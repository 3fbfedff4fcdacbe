"""Every row of a table that is about one thing in the data carries its id."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_lib.hitung.hasil import Hasil
from lakip_lib.tabel.daftar import TETAP, daftar_tabel


def _id_data(hasil: Hasil) -> set[str]:
    """Return every id that the data knows."""
    ambil = hasil.data.ambil
    nama = ("indikator", "kegiatan", "kelompok_kegiatan", "unit_kerja", "indikator_tujuan")
    dikenal = {id_ for n in (*nama, "kelompok_pagu", "versi_target") for id_ in ambil(n)["id"]}
    dikenal |= {*ambil("akun")["kode"], *hasil.skala["kategori"]}
    return dikenal | set(hasil.data.renstra["strategi"]["id"])


@pytest.mark.parametrize("id_", [*TETAP, "seksi-kelembagaan", "perbandingan-s09", "renstra-s09"])
def test_rows_name_what_they_are_about(id_: str, hasil_2020: Hasil) -> None:
    buat: Callable[[Hasil], object] = daftar_tabel(hasil_2020)[id_]
    baris = buat(hasil_2020).baris  # type: ignore[attr-defined]
    kunci = [b.kunci for b in baris if b.jenis == "data"]
    assert kunci
    assert set(kunci) <= _id_data(hasil_2020)
    assert len(set(kunci)) == len(kunci)
