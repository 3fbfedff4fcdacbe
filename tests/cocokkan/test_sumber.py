"""Pairing: what is declared, what is missing, what is wrong in the declaration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from lakip_lib.cocokkan.sumber import Sumber
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.kesalahan import DataSalah, Temuan

KOLOM = ["tabel", "kolom", "tabel_laporan", "kolom_laporan", "desimal", "catatan"]


@pytest.fixture
def peta(hasil_2020: Hasil) -> pd.DataFrame:
    return hasil_2020.data.ambil("terbitan_tabel")


@pytest.fixture
def pernyataan(hasil_2020: Hasil) -> pd.DataFrame:
    return hasil_2020.data.ambil("terbitan_pernyataan")


def temuan(hasil: Hasil) -> list[Temuan]:
    with pytest.raises(DataSalah) as galat:
        Sumber(hasil).semua()
    return galat.value.temuan


def ganti(frame: pd.DataFrame, tabel: str, kolom: str, **isi: Any) -> pd.DataFrame:
    dipilih = (frame["tabel"] == tabel) & (frame["kolom"] == kolom)
    assert dipilih.sum() == 1
    for nama, nilai in isi.items():
        frame.loc[dipilih, nama] = nilai
    return frame


def tambah(frame: pd.DataFrame, *baris: tuple[str | None, ...]) -> pd.DataFrame:
    baru = pd.DataFrame(list(baris), columns=KOLOM, dtype=object)
    return pd.concat([frame, baru], ignore_index=True)


def satu(hasil: Hasil, *letak: Any) -> Any:
    return next(h for c, h in Sumber(hasil).semua() if c.letak == letak)


def test_every_printed_cell_and_statement_is_paired(hasil_2020: Hasil) -> None:
    semua = Sumber(hasil_2020).semua()
    data = hasil_2020.data
    banyak = len(data.ambil("terbitan")) + len(data.ambil("terbitan_pernyataan"))
    assert len(semua) == len({c.letak for c, _ in semua}) == banyak == 1900
    assert all(h.alasan or h.sumber or h.catatan for _, h in semua)


def test_unmapped_column_is_bad_data(peta: pd.DataFrame, dengan: Callable[..., Hasil]) -> None:
    kurang = peta[(peta["tabel"] != "15") | (peta["kolom"] != "serapan")]
    (t,) = temuan(dengan(terbitan_tabel=kurang))
    assert (t.berkas, t.nilai) == ("2020/terbitan_tabel.csv", "15, serapan")
    assert t.alasan == "kolom cetak ini belum dipasangkan"


@pytest.mark.parametrize(
    ("isi", "kolom", "alasan"),
    [
        ({"tabel_laporan": "capaian-angaran"}, "tabel_laporan", "tabel laporan ini tidak ada"),
        ({"kolom_laporan": None}, "kolom_laporan", "kolom laporan kosong"),
        ({"tabel_laporan": None, "kolom_laporan": None}, "catatan", "padanan kosong tanpa sebab"),
        ({"kolom_laporan": "pagu +"}, "kolom_laporan", "tidak dapat dibaca"),
        ({"kolom_laporan": "serapann * 1"}, "kolom_laporan", 'nama "serapann" tidak dikenal'),
        ({"kolom_laporan": "sasaran * 1"}, "kolom_laporan", "bukan bilangan"),
    ],
)
def test_wrong_pairing_is_bad_data(
    isi: dict[str, Any],
    kolom: str,
    alasan: str,
    peta: pd.DataFrame,
    dengan: Callable[..., Hasil],
) -> None:
    semua = temuan(dengan(terbitan_tabel=ganti(peta, "15", "serapan", **isi)))
    nomor = 2 + list(zip(peta["tabel"], peta["kolom"], strict=True)).index(("15", "serapan"))
    assert {(t.baris, t.kolom) for t in semua} == {(nomor, kolom)}
    assert all(alasan in t.alasan and t.perbaikan for t in semua)


def test_pairing_of_what_is_not_printed(peta: pd.DataFrame, dengan: Callable[..., Hasil]) -> None:
    lebih = [("15", k, "capaian-anggaran", "pagu", None, None) for k in ("sisa", "pagu@99")]
    semua = temuan(dengan(terbitan_tabel=tambah(peta, *lebih)))
    assert [t.nilai for t in semua] == ["15, sisa", "15, pagu@99"]


def test_one_row_may_be_paired_otherwise(peta: pd.DataFrame, dengan: Callable[..., Hasil]) -> None:
    ungkapan = 'rata_rata(kolom("realisasi-akun", "serapan")) + total(kolom("pegawai", "jumlah"))'
    baris = ("30", "serapan@1", None, ungkapan, None, None)
    hasil = dengan(terbitan_tabel=tambah(peta, baris))
    akun = list(hasil.akun["serapan"])
    assert satu(hasil, "30", 1, "serapan").nilai == sum(akun) / len(akun) + 41
    assert satu(hasil, "30", 2, "serapan").sumber == "realisasi-jenis-belanja: serapan"


def test_declared_decimal_sign(peta: pd.DataFrame, dengan: Callable[..., Hasil]) -> None:
    hasil = dengan(terbitan_tabel=ganti(peta, "15", "serapan", desimal="."))
    semua = {c.letak: c.desimal for c, _ in Sumber(hasil).semua()}
    assert semua["15", 1, "serapan"] == "."
    assert semua["15", 1, "pagu"] == ","


def test_cell_of_a_table(hasil_2020: Hasil) -> None:
    h = satu(hasil_2020, "15", 2, "pagu")
    assert (h.teks, h.nilai, h.tergabung) == ("330.760.000", 330760000, True)
    h = satu(hasil_2020, "16", 3, "realisasi")
    assert (h.nilai, h.satuan) == (731, "PMI")
    assert h.catatan == "memakai realisasi yang ditetapkan data; triwulan memberi 2.715 PMI"


def test_title_of_the_group_of_rows(hasil_2020: Hasil) -> None:
    h = satu(hasil_2020, "29", 3, "kelompok")
    cetak = {c.letak: c.teks for c, _ in Sumber(hasil_2020).semua()}
    assert h.teks == cetak["29", 3, "kelompok"]


def test_expression_over_the_row(hasil_2020: Hasil) -> None:
    h = satu(hasil_2020, "L2", 3, "capaian")
    assert h.nilai == hasil_2020.capaian["realisasi_triwulan"].iloc[2] / 320


def test_dash_of_a_table_is_explained_by_its_note(hasil_2020: Hasil) -> None:
    assert satu(hasil_2020, "15", 6, "serapan").alasan == (
        "Tanda – berarti sasaran tidak memiliki pagu tersendiri."
    )
    assert satu(hasil_2020, "15", 6, "pagu").alasan is None


def test_rows_without_counterpart(hasil_2020: Hasil) -> None:
    nama = satu(hasil_2020, "daftar-ringkasan", 2, "nama")
    nomor = satu(hasil_2020, "daftar-ringkasan", 2, "no")
    assert (nama.alasan, nama.catatan) == (None, "baris ini tidak ada padanannya dalam data")
    assert nomor.alasan == "baris ini tidak ada padanannya dalam data"


def test_row_whose_key_our_table_lacks(hasil_2020: Hasil, dengan: Callable[..., Hasil]) -> None:
    cetak = hasil_2020.data.ambil("terbitan")
    cetak.loc[(cetak["tabel"] == "29") & (cetak["baris"] == 4), "kunci"] = "tidak-ada"
    hasil = dengan(terbitan=cetak)
    assert satu(hasil, "29", 4, "pagu").alasan == "baris ini tidak ada padanannya dalam data"
    assert satu(hasil, "29", 4, "komponen").alasan is None
    assert satu(hasil, "29", 5, "pagu").nilai == 11425000


def test_table_that_the_data_cannot_fill(hasil_2020: Hasil, dengan: Callable[..., Hasil]) -> None:
    kosong = hasil_2020.data.ambil("anggaran_akun").iloc[:0]
    h = satu(dengan(anggaran_akun=kosong), "31", 1, "pagu")
    assert "tidak tersedia dalam data" in h.alasan


def test_statement_without_expression_needs_a_reason(
    pernyataan: pd.DataFrame, dengan: Callable[..., Hasil]
) -> None:
    pernyataan.loc[0, ["ungkapan", "catatan"]] = [None, "angkanya tidak ada dalam data"]
    assert satu(dengan(terbitan_pernyataan=pernyataan), "pernyataan", 1, "P01").alasan == (
        "angkanya tidak ada dalam data"
    )
    pernyataan.loc[0, "catatan"] = None
    (t,) = temuan(dengan(terbitan_pernyataan=pernyataan))
    assert (t.berkas, t.baris, t.kolom) == ("2020/terbitan_pernyataan.csv", 2, "ungkapan")


@pytest.mark.parametrize(
    ("ungkapan", "alasan"),
    [
        ('iku("IKU-3").target', 'indikator "IKU-3" tidak dikenal'),
        ("anggaran.pagi", 'bagian "pagi" tidak dikenal'),
        ("iku()", "missing 1 required positional argument"),
        ('kolom("pegawi", "jumlah")', 'tabel laporan "pegawi" tidak dikenal'),
    ],
)
def test_wrong_expression_of_a_statement(
    ungkapan: str, alasan: str, pernyataan: pd.DataFrame, dengan: Callable[..., Hasil]
) -> None:
    pernyataan.loc[4, "ungkapan"] = ungkapan
    (t,) = temuan(dengan(terbitan_pernyataan=pernyataan))
    assert (t.baris, t.nilai) == (6, ungkapan)
    assert alasan in t.alasan


def test_statement_without_value(pernyataan: pd.DataFrame, dengan: Callable[..., Hasil]) -> None:
    for nomor, ungkapan in enumerate(
        ('lalu("IKU-19").target', 'target_versi("IKU-19", "rkt") / 0')
    ):
        pernyataan.loc[nomor, "ungkapan"] = ungkapan
    hasil = dengan(terbitan_pernyataan=pernyataan)
    assert "tidak ada dalam data" in satu(hasil, "pernyataan", 1, "P01").alasan
    assert "bernilai 0" in satu(hasil, "pernyataan", 1, "P02").alasan
