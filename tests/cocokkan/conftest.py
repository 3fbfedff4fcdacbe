"""The comparison of 2020, and what planting an error into its print takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from lakip_lib.cocokkan.banding import putuskan
from lakip_lib.cocokkan.cocokan import Cocokan, cocokkan
from lakip_lib.cocokkan.dugaan.bahan import Bahan
from lakip_lib.cocokkan.model import Pasangan
from lakip_lib.cocokkan.sumber import Sumber
from lakip_lib.data import DataTahun
from lakip_lib.hitung.hasil import Hasil

Letak = tuple[str, int, str]


@pytest.fixture(scope="session")
def cocokan(hasil_2020: Hasil) -> Cocokan:
    return cocokkan(hasil_2020)


@pytest.fixture(scope="session")
def bahan(hasil_2020: Hasil) -> Bahan:
    sumber = Sumber(hasil_2020)
    pasangan = [Pasangan(c, h, *putuskan(c, h)) for c, h in sumber.semua()]
    return Bahan(hasil_2020, sumber.konteks, sumber.peta, pasangan)


class Tanam:
    """Puts other texts into printed cells; everything else stays as it is."""

    def __init__(self, bahan: Bahan) -> None:
        self.bahan = bahan

    def __call__(self, isi: dict[Letak, str], letak: Letak) -> tuple[Pasangan, Bahan]:
        """Return the pair at `letak`, and what guesses are made from, after planting `isi`."""
        baru = [self._satu(p, isi.get(p.cetak.letak)) for p in self.bahan.pasangan]
        bahan = Bahan(self.bahan.hasil, self.bahan.konteks, self.bahan.peta, baru)
        return bahan.sel_cetak[letak], bahan

    @staticmethod
    def _satu(p: Pasangan, teks: str | None) -> Pasangan:
        if teks is None:
            return p
        cetak = replace(p.cetak, teks=teks)
        return Pasangan(cetak, p.hitungan, *putuskan(cetak, p.hitungan))


@pytest.fixture(scope="session")
def tanam(bahan: Bahan) -> Tanam:
    return Tanam(bahan)


@pytest.fixture
def dengan(data_2020: DataTahun) -> Callable[..., Hasil]:
    """Return the results of 2020 with tables of the year replaced."""

    def buat(**tabel: pd.DataFrame) -> Hasil:
        lama = data_2020._tabel
        frame = {**lama.frame, **{("2020", n): f for n, f in tabel.items()}}
        isi = replace(lama, frame=frame)
        return Hasil(DataTahun(data_2020.folder, data_2020.tahun, isi))

    return buat
