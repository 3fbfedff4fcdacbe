"""Small frames for the computation, and a year's data made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest

from lakip_lib.hitung.bingkai import bingkai
from lakip_lib.hitung.kategori import KOLOM_SKALA

Baris = Mapping[str, Any]

# aturan.md, "Categories": kategori, lower bound, belongs, upper bound, belongs.
SKALA = {
    "bp2mi-2020": (
        ("Sangat Baik", 100, False, None, False),
        ("Baik", 80, True, 100, True),
        ("Cukup", 50, True, 79, True),
        ("Kurang", None, False, 49, False),
    ),
    "empat-tingkat": (
        ("Sangat Baik", 100, False, None, False),
        ("Baik", 80, True, 100, True),
        ("Cukup", 50, True, 80, False),
        ("Kurang", None, False, 50, False),
    ),
    "lapan-puluh": (
        ("Sangat Baik", 80, True, None, False),
        ("Baik", 60, True, "79.99", True),
        ("Sedang", 50, True, "59.99", True),
        ("Kurang", 0, True, "49.99", True),
    ),
    "permendagri-86-2017": (
        ("Sangat Tinggi", 91, True, 100, True),
        ("Tinggi", 76, True, 90, True),
        ("Sedang", 66, True, 75, True),
        ("Rendah", 51, True, 65, True),
        ("Sangat Rendah", None, False, 50, True),
    ),
    "akip-2015": (
        ("AA", 90, False, 100, True),
        ("A", 80, False, 90, True),
        ("BB", 70, False, 80, True),
        ("B", 60, False, 70, True),
        ("CC", 50, False, 60, True),
        ("C", 30, False, 50, True),
        ("D", 0, True, 30, True),
    ),
}


def _angka(x: Any) -> Fraction | None:
    return None if x is None else Fraction(x)


def _skala(nama: str, aturan_celah: str = "bawah") -> pd.DataFrame:
    return bingkai(
        (
            {
                "urutan": i,
                "kategori": kategori,
                "batas_bawah": _angka(bawah),
                "termasuk_bawah": termasuk_bawah,
                "batas_atas": _angka(atas),
                "termasuk_atas": termasuk_atas,
                "warna": f"Warna {i}",
                "kode_warna": f"#00000{i}",
                "tanda": "▲●◆▼★■♦"[i - 1],
                "aturan_celah": aturan_celah,
            }
            for i, (kategori, bawah, termasuk_bawah, atas, termasuk_atas) in enumerate(
                SKALA[nama], 1
            )
        ),
        KOLOM_SKALA,
    )


@pytest.fixture(scope="session")
def skala() -> Callable[..., pd.DataFrame]:
    """Build the frame of a named scale."""
    return _skala


@contextmanager
def _utuh(*frame: pd.DataFrame) -> Iterator[None]:
    salinan = [f.copy(deep=True) for f in frame]
    yield
    for asli, salin in zip(frame, salinan, strict=True):
        pd.testing.assert_frame_equal(asli, salin)


@pytest.fixture(scope="session")
def utuh() -> Callable[..., AbstractContextManager[None]]:
    """Check that the frames given are the same after the block as before it."""
    return _utuh


@pytest.fixture(scope="session")
def buat() -> Callable[..., pd.DataFrame]:
    """Build a frame from column names in one string and rows as tuples."""

    def _buat(kolom: str, *baris: tuple[Any, ...]) -> pd.DataFrame:
        return pd.DataFrame(list(baris), columns=kolom.split(), dtype=object)

    return _buat


_KOLOM = {
    "pengaturan": "kunci nilai",
    "tujuan": "id nama",
    "sasaran": "id tujuan nama kelompok_pagu",
    "satuan": "id nama",
    "indikator": "id sasaran seksi nama satuan arah rumus aturan_triwulan batas_capaian "
    "standar_nasional sumber_standar aturan_renstra",
    "versi_target": "id urutan nama keputusan pagu pagu_dari_kegiatan alasan",
    "target": "indikator versi nilai nilai_atas predikat satuan",
    "triwulan": "indikator triwulan target realisasi",
    "realisasi_tahunan": "indikator realisasi predikat alasan",
    "kelompok_pagu": "id nama",
    "kelompok_kegiatan": "id nama",
    "kegiatan": "id kelompok nama kelompok_pagu seksi",
    "unit_kerja": "id nama jenis induk",
    "akun": "kode induk nama nama_ringkas",
    "anggaran_kegiatan": "kegiatan pagu realisasi",
    "anggaran_akun": "akun pagu realisasi",
    "anggaran_total": "pagu realisasi catatan",
    "pegawai": "unit_kerja laki_laki perempuan gol_i gol_ii gol_iii gol_iv struktural "
    "non_struktural",
}


@dataclass(frozen=True)
class DataUji:
    """Stands for `DataTahun`: frames by name, missing ones empty with their columns."""

    tahun: int
    tabel: Mapping[str, list[tuple[Any, ...]]]
    renstra: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    lain: Mapping[int, DataUji] = field(default_factory=dict)
    konsep: bool = False

    @property
    def tahun_tersedia(self) -> tuple[int, ...]:
        return (*self.lain, self.tahun)

    def ambil(self, nama: str) -> pd.DataFrame:
        if nama == "skala":
            frame = _skala("bp2mi-2020")
            frame.insert(0, "skala", "bp2mi-2020")
            return frame.astype(object)
        baris = self.tabel.get(nama, [])
        return pd.DataFrame(baris, columns=_KOLOM[nama].split(), dtype=object)

    def butir(self, nama: str) -> list[Fraction]:
        return [Fraction(1)] * len(self.tabel.get(nama, []))

    def tahun_lain(self, tahun: int) -> DataUji | None:
        return self.lain.get(tahun)


_DASAR: dict[str, list[tuple[Any, ...]]] = {
    "pengaturan": [("versi_target", "pk"), ("skala", "bp2mi-2020"), ("metode_efisiensi", "a")],
    "tujuan": [("T1", "Tujuan")],
    "sasaran": [("S01", "T1", "Sasaran", "umum")],
    "satuan": [("orang", "orang"), ("persen", "%"), ("nilai", ""), ("lokasi", "lokasi")],
    "versi_target": [("pk", 1, "Perjanjian Kinerja", None, None, False, None)],
}


@pytest.fixture(scope="session")
def data_uji() -> Callable[..., DataUji]:
    """Build a year's data from table names and rows; `iku` adds indicators in short."""

    def _buat(
        tahun: int = 2030,
        iku: Mapping[str, Baris] | None = None,
        renstra: Mapping[str, pd.DataFrame] | None = None,
        lain: Mapping[int, DataUji] | None = None,
        **tabel: list[tuple[Any, ...]],
    ) -> DataUji:
        isi = {**_DASAR, **tabel}
        if iku is not None:
            isi["indikator"] = [_indikator(id_, b) for id_, b in iku.items()]
        return DataUji(tahun, isi, renstra or {}, lain or {})

    return _buat


def _indikator(id_: str, b: Baris) -> tuple[Any, ...]:
    arah = b.get("arah", "naik")
    rumus = {"naik": "naik", "turun": "turun_selisih", "rentang": "rentang"}[arah]
    return (
        id_,
        "S01",
        "seksi",
        f"Indikator {id_}",
        b.get("satuan", "orang"),
        arah,
        b.get("rumus", rumus),
        b.get("aturan_triwulan", "jumlah"),
        b.get("batas_capaian"),
        None,
        None,
        b.get("aturan_renstra", "tahunan"),
    )
