"""Messages: one line for a finding, all findings in one error, no traceback in a notebook."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.kesalahan import BukuGagal, DataSalah, KesalahanLakip, Temuan, kutip, saran

LENGKAP = Temuan("2020/target.csv", 5, "nilai", "1,5", "bukan bilangan", "tulis 1.5")
BERKAS = Temuan("2020/target.csv", None, None, None, "berkas kosong", "isi berkas ini")


def test_temuan_satu_baris() -> None:
    assert str(LENGKAP) == (
        '2020/target.csv, baris 5, kolom "nilai", nilai "1,5": bukan bilangan. '
        "Perbaikan: tulis 1.5."
    )
    assert str(BERKAS) == "2020/target.csv: berkas kosong. Perbaikan: isi berkas ini."


@given(st.text())
@settings(deadline=None)
def test_nilai_apa_pun_tetap_satu_baris_pendek(teks: str) -> None:
    tampil = kutip(teks)
    assert tampil.isprintable()
    assert len(str(Temuan("a", 1, "b", teks, "c", "d")).splitlines()) == 1


def test_nilai_panjang_dipotong() -> None:
    assert kutip("x" * 61) == f'"{"x" * 60}…"'
    assert kutip("x" * 60) == f'"{"x" * 60}"'


def test_semua_temuan_dalam_satu_kesalahan() -> None:
    salah = DataSalah([LENGKAP, BERKAS])
    assert salah.temuan == [LENGKAP, BERKAS]
    pembuka, *baris = str(salah).splitlines()
    assert "2 kesalahan" in pembuka
    assert baris == [f"  - {LENGKAP}", f"  - {BERKAS}"]


def test_kode_keluar() -> None:
    assert (KesalahanLakip.kode_keluar, DataSalah.kode_keluar, BukuGagal.kode_keluar) == (2, 2, 1)


def test_melintasi_proses() -> None:
    pulang = pickle.loads(pickle.dumps(DataSalah([LENGKAP])))
    assert (type(pulang), pulang.temuan) == (DataSalah, [LENGKAP])


def test_tanpa_jejak_di_buku() -> None:
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    try:
        pesan: list[list[str]] = []
        shell._showtraceback = lambda jenis, nilai, stb: pesan.append(stb)
        shell.run_cell(
            "from lakip_lib.kesalahan import KesalahanLakip\nraise KesalahanLakip('aduh')"
        )
        assert pesan == [["KesalahanLakip: aduh"]]
    finally:
        InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    ("kata", "pilihan", "dekat"),
    [
        ("IKU-3", ["IKU-03", "IKU-13", "IKU-30"], "IKU-03"),
        ("iku 03 ", ["IKU-03", "IKU-13"], "IKU-03"),
        ("turun selisih", ["turun_rasio", "turun_selisih"], "turun_selisih"),
        ("tahn", ["tahun", "triwulan"], "tahun"),
        ("xyz", ["tahun", "triwulan"], None),
        ("", ["tahun"], None),
        ("tahun", [], None),
    ],
)
def test_saran(kata: str, pilihan: list[str], dekat: str | None) -> None:
    assert saran(kata, pilihan) == dekat
    assert saran(kata, reversed(pilihan)) == dekat
