"""Trails are found by what a reader calls the place."""

from __future__ import annotations

import pytest

from lakip_lib.ekspor.cari_jejak import Pertanyaan, cari_jejak
from lakip_lib.ekspor.jejak import DaftarJejak, Tampil
from lakip_lib.kesalahan import KesalahanLakip

TABEL = {"jenis": "tabel", "nomor": "Tabel 15", "id": "capaian-anggaran", "judul": "Capaian"}
GAMBAR = {"jenis": "gambar", "nomor": "Gambar 3", "id": "pegawai-unit", "judul": "Pegawai"}
NARASI = {"jenis": "narasi", "bab": "05-bab-4", "judul": ["BAB IV Penutup", "A. Kesimpulan"]}


@pytest.fixture
def daftar() -> DaftarJejak:
    def sel(baris: int, kunci: str | None, kolom: str) -> dict[str, object]:
        return {"baris": baris, "kunci": kunci, "kolom": kolom}

    hasil = DaftarJejak()
    hasil.tampil = [
        Tampil(1, "6.000", TABEL, sel(1, "IKU-01", "target")),
        Tampil(2, "33,08", TABEL, sel(1, "IKU-01", "capaian")),
        Tampil(3, "8", TABEL, sel(2, "IKU-02", "target")),
        Tampil(4, "5", TABEL, sel(3, None, "pagu")),
        Tampil(5, "22", GAMBAR, sel(1, None, "bagian_1")),
        Tampil(2, "33,08 persen", NARASI, {}),
    ]
    return hasil


@pytest.mark.parametrize(
    ("tanya", "teks"),
    [
        (("Tabel 15",), ["6.000", "33,08", "8", "5"]),
        (("  tabel   15 ",), ["6.000", "33,08", "8", "5"]),
        (("15",), ["6.000", "33,08", "8", "5"]),
        (("capaian-anggaran",), ["6.000", "33,08", "8", "5"]),
        (("tbl-capaian-anggaran", "IKU-01", "capaian"), ["33,08"]),
        (("Tabel 15", "iku-01"), ["6.000", "33,08"]),
        (("Tabel 15", "3"), ["5"]),
        (("Tabel 15", None, "target"), ["6.000", "8"]),
        (("Gambar 3",), ["22"]),
        (("gbr-pegawai-unit",), ["22"]),
        (("IKU-01",), ["6.000", "33,08"]),
        (("A. Kesimpulan",), ["33,08 persen"]),
        (("a-kesimpulan",), ["33,08 persen"]),
        (("05-bab-4",), ["33,08 persen"]),
        (("penutup",), ["33,08 persen"]),
        (("j2",), ["33,08", "33,08 persen"]),
    ],
)
def test_places(daftar: DaftarJejak, tanya: tuple[str, ...], teks: list[str]) -> None:
    assert [t.teks for t in cari_jejak(daftar, Pertanyaan(*tanya))] == teks


@pytest.mark.parametrize(
    ("tanya", "pesan"),
    [
        (("Tabel 51",), 'mungkin maksudnya "Tabel 15"'),
        (("IKU-1",), 'mungkin maksudnya "IKU-01"'),
        (("A. Kesimpuln",), 'mungkin maksudnya "A. Kesimpulan"'),
        (("xyz",), 'pakai misalnya "Tabel 15", "capaian-anggaran"'),
        (("j99",), "tidak ada dalam laporan"),
        (("Tabel 15", "zz"), 'pakai misalnya "IKU-01", "IKU-02"'),
        (("Tabel 15", "IKU-1"), 'mungkin maksudnya "IKU-01"'),
        (("Tabel 15", None, "capain"), 'mungkin maksudnya "capaian"'),
        (("Tabel 15", "IKU-02", "capaian"), 'pakai misalnya "target"'),
        (("penutup", "1"), "hapus --baris"),
        (("penutup", None, "x"), "hapus --kolom"),
    ],
)
def test_what_is_not_there_comes_with_a_remedy(
    daftar: DaftarJejak, tanya: tuple[str, ...], pesan: str
) -> None:
    with pytest.raises(KesalahanLakip) as galat:
        cari_jejak(daftar, Pertanyaan(*tanya))
    assert pesan in str(galat.value)
    assert "Perbaikan: " in str(galat.value)
    assert galat.value.kode_keluar == 2
