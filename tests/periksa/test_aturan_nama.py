"""Names written differently, abbreviations, names of another time."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.periksa.model import TidakBerlaku


def test_the_same_spelling_everywhere(bersih: Any, temukan: Any) -> None:
    assert temukan("NAM-01", bersih, terbitan=True) == []


@pytest.mark.parametrize("teks", ["INDIKATOR", "Nilai  kepuasan pelanggan."])
def test_capitals_blanks_and_signs_do_not_matter(bersih: Any, temukan: Any, teks: str) -> None:
    nama = "NILAI KEPUASAN PELANGGAN" if teks == "INDIKATOR" else teks
    assert temukan("NAM-01", bersih.cetak("1", 4, "indikator", nama), terbitan=True) == []


@pytest.mark.parametrize(
    ("tabel", "kolom"), [("1", "indikator"), ("2", "sasaran"), ("3", "komponen"), ("5", "unit")]
)
@pytest.mark.parametrize("baris", [1, 2, 3])
def test_a_printed_name_with_a_slip(
    bersih: Any, temukan: Any, tabel: str, kolom: str, baris: int
) -> None:
    frame = bersih.ambil("terbitan").set_index(["tabel", "baris", "kolom"])
    asli = frame.loc[(tabel, baris, kolom), "teks"]
    data = bersih.cetak(tabel, baris, kolom, asli[:-3] + "x" + asli[-3:])
    (satu,) = temukan("NAM-01", data, terbitan=True)
    assert f"Tabel {tabel} baris {baris}" in satu.satu.tempat + satu.dua.tempat


@pytest.mark.parametrize(
    ("kolom", "baris", "teks"), [("unit", 2, "Seksi. Teknis"), ("unit", 3, "Subbag. Umum")]
)
def test_printed_abbreviations(
    bersih: Any, temukan: Any, kolom: str, baris: int, teks: str
) -> None:
    assert temukan("NAM-01", bersih.cetak("5", baris, kolom, teks), terbitan=True) == []


@pytest.mark.parametrize(("teks", "salah"), [("Teknis", 0), ("Seksi", 1), ("Seksi Teknik", 1)])
def test_a_unit_may_be_called_by_words_of_its_own(
    bersih: Any, temukan: Any, teks: str, salah: int
) -> None:
    data = bersih.tambah("unit_kerja", id="lain", nama="Seksi Lain", jenis="seksi", induk="kepala")
    assert len(temukan("NAM-01", data.cetak("5", 2, "unit", teks), terbitan=True)) == salah


@pytest.mark.parametrize(("ringkas", "salah"), [("Belanja Barang/Jasa", 0), (None, 1)])
def test_an_account_may_be_called_by_its_short_name(
    bersih: Any, temukan: Any, ringkas: str | None, salah: int
) -> None:
    data = bersih.sel("akun", "nama_ringkas", ringkas, kode="52")
    data = data.tambah("terbitan", tabel="11", baris=1, kolom="akun", kunci="52", teks="x")
    data = data.cetak("11", 1, "akun", "Belanja Barang/Jasa")
    assert len(temukan("NAM-01", data, terbitan=True)) == salah


def test_an_indicator_has_no_short_form(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("1", 4, "indikator", "Nilai kepuasan")
    assert len(temukan("NAM-01", data, terbitan=True)) == 1


@pytest.mark.parametrize(
    "nama", ["Layanan sesuai Standar Operasi Prosedur (SOP)", "Prosedur (SOP)"]
)
def test_an_abbreviation_spelled_otherwise(bersih: Any, temukan: Any, nama: str) -> None:
    (satu,) = temukan("NAM-02", bersih.sel("indikator", "nama", nama, id="L-01"))
    assert satu.satu.nilai == '"Standar Operasional Prosedur"'


@pytest.mark.parametrize(
    "nama", ["Layanan sesuai standar operasional prosedur (SOP)", "Layanan (publik)", "Tanpa (XYZ)"]
)
def test_abbreviations_spelled_as_the_glossary_has_them(
    bersih: Any, temukan: Any, nama: str
) -> None:
    assert temukan("NAM-02", bersih.sel("indikator", "nama", nama, id="L-01")) == []


def test_without_a_glossary_the_rule_does_not_apply(bersih: Any, temukan: Any) -> None:
    with pytest.raises(TidakBerlaku):
        temukan("NAM-02", bersih.tanpa("istilah"))


@pytest.mark.parametrize("jabatan", ["Kepala Balai Lama Pelatihan Kerja", "Kepala BLPK"])
def test_the_unit_by_a_name_of_another_time(bersih: Any, temukan: Any, jabatan: str) -> None:
    (satu,) = temukan("NAM-03", bersih.sel("pengesahan", "jabatan", jabatan))
    assert "nama_unit.csv baris 3" in satu.satu.tempat
    assert jabatan in satu.dua.nilai


def test_a_printed_total_by_a_name_of_another_time(bersih: Any, temukan: Any) -> None:
    baris = {"tabel": "4", "baris": 6}
    data = bersih.tambah(
        "terbitan", **baris, kolom="mata_anggaran", teks="Balai Lama Pelatihan Kerja"
    )
    assert len(temukan("NAM-03", data, terbitan=True)) == 1
    assert temukan("NAM-03", bersih, terbitan=True) == []
    assert temukan("NAM-03", bersih) == []
