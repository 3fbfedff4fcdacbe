"""Counted units: whole and not negative; other units: no negative target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import FolderData

TRIWULAN = "2020/triwulan.csv"
TARGET = "2020/target.csv"
RENSTRA = "renstra-2020-2024/target.csv"


@pytest.mark.parametrize(
    ("berkas", "kunci", "kolom", "teks", "keadaan"),
    [
        (TRIWULAN, ("IKU-01", "2"), "realisasi", "257.5", "pecahan"),
        (TRIWULAN, ("IKU-01", "2"), "target", "-3", "negatif"),
        (TARGET, ("IKU-03", "pk"), "nilai", "31999.9", "pecahan"),
        (RENSTRA, ("IKU-03",), "nilai", "0.5", "pecahan"),
    ],
)
def test_satuan_utuh_menolak(
    data: FolderData, berkas: str, kunci: tuple[str, ...], kolom: str, teks: str, keadaan: str
) -> None:
    nomor = data.nomor(berkas, *kunci)
    data.ganti(berkas, nomor, kolom, teks)
    temuan = data.satu()
    assert (temuan.berkas, temuan.baris, temuan.kolom, temuan.nilai) == (berkas, nomor, kolom, teks)
    assert temuan.alasan.startswith(f"{keadaan}, padahal satuan indikator ini")
    assert "satuan.csv" in temuan.perbaikan


def test_satuan_lain_menerima_pecahan(data: FolderData) -> None:
    """IKU-04 is in percent: fractions, even negative ones, are its own affair."""
    data.ganti(TRIWULAN, data.nomor(TRIWULAN, "IKU-04", "1"), "realisasi", "88.03")
    data.ganti(TRIWULAN, data.nomor(TRIWULAN, "IKU-04", "2"), "realisasi", "-1.5")
    assert data.temuan() == []


@pytest.mark.parametrize(
    ("berkas", "kunci", "kolom"),
    [
        (TARGET, ("IKU-04", "pk"), "nilai"),
        (TRIWULAN, ("IKU-04", "2"), "target"),
        (RENSTRA, ("IKU-04",), "nilai"),
    ],
)
def test_target_negatif_ditolak(
    data: FolderData, berkas: str, kunci: tuple[str, ...], kolom: str
) -> None:
    """A target of −5 percent can only be a slip."""
    data.ganti(berkas, data.nomor(berkas, *kunci), kolom, "-5")
    temuan = data.satu()
    assert (temuan.berkas, temuan.kolom, temuan.nilai) == (berkas, kolom, "-5")
    assert temuan.alasan == (
        "negatif, padahal satuan indikator ini (%) tidak dapat bernilai negatif"
    )
    assert temuan.perbaikan.startswith("tulis 0 atau bilangan di atasnya")
    assert "kolom negatif di satuan.csv" in temuan.perbaikan


@pytest.mark.parametrize(("negatif", "banyak"), [("true", 0), ("false", 1)])
def test_satuan_yang_boleh_negatif(data: FolderData, negatif: str, banyak: int) -> None:
    """A unit may say that its figures can be negative, such as a growth in percent."""
    isian = iter(["negatif"])

    def tambah(baris: list[list[str]]) -> None:
        for b in baris:
            b.append(next(isian, negatif))

    data.ubah("satuan.csv", tambah)
    kolom = {"name": "negatif", "type": "boolean"}
    data.json("skema/satuan.json", lambda s: s["fields"].append(kolom))
    data.ganti(TARGET, data.nomor(TARGET, "IKU-04", "pk"), "nilai", "-5")
    assert len(data.temuan()) == banyak


def test_negatif_bukan_soal_bilangan_bulat(data: FolderData) -> None:
    data.ganti(TARGET, data.nomor(TARGET, "IKU-03", "pk"), "nilai", "-5")
    assert "bilangan bulat" not in data.satu().perbaikan


def test_satuan_menurut_target_tahun_itu(data: FolderData) -> None:
    """2019 counted IKU-02 by another unit; its flag is the one that holds there."""
    berkas = "2019/realisasi_tahunan.csv"
    data.ganti("satuan.csv", data.nomor("satuan.csv", "kabupaten-kota"), "bulat", "false")
    data.ganti(berkas, data.nomor(berkas, "IKU-02"), "realisasi", "8.5")
    assert data.temuan() == []
    data.ganti("satuan.csv", data.nomor("satuan.csv", "kabupaten-kota"), "bulat", "true")
    assert "kabupaten/kota" in data.satu().alasan


def test_tanpa_kolom_bulat_tidak_diperiksa(data: FolderData) -> None:
    data.ubah("satuan.csv", lambda baris: [b.pop() for b in baris])
    data.json("skema/satuan.json", lambda s: s["fields"].pop())
    data.ganti(TRIWULAN, data.nomor(TRIWULAN, "IKU-01", "1"), "realisasi", "0.5")
    assert data.temuan() == []
