"""Laws with impossible or wrong numbers and years, decisions told twice, revoked laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_lib.periksa.model import TidakBerlaku
from lakip_lib.periksa.sitasi import Baku, daftar_baku

PERMEN = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
BAKU = [b for b in daftar_baku() if b.jenis != "Keputusan"]
# Some numbers stand twice in the list, with another year and subject.
TUNGGAL = [b for b in BAKU if sum((x.jenis, x.nomor) == (b.jenis, b.nomor) for x in BAKU) == 1]


def rujuk(data: Any, jenis: str, nomor: str, tahun: int, tentang: str | None = None) -> Any:
    return data.tambah(
        "peraturan", id="uji", jenis=jenis, nomor=nomor, tahun=tahun, tentang=tentang
    )


@pytest.mark.parametrize("tahun", [1944, 1800, 2033, 2150])
def test_an_impossible_year(bersih: Any, temukan: Any, tahun: int) -> None:
    (satu,) = temukan("HKM-01", rujuk(bersih, "Peraturan Menteri Sosial", "1", tahun))
    assert str(tahun) in satu.pesan
    assert "peraturan.csv baris 4" in satu.satu.tempat


@pytest.mark.parametrize("tahun", [1945, 2014, 2031, 2032])
def test_a_possible_year(bersih: Any, temukan: Any, tahun: int) -> None:
    assert temukan("HKM-01", rujuk(bersih, "Peraturan Menteri Sosial", "1", tahun)) == []


@pytest.mark.parametrize(
    ("jenis", "nomor"),
    [
        ("Undang-Undang", "0"),
        ("UU", "999"),
        ("Peraturan Presiden", "1065"),
        ("Perpres", "A/3"),
        ("Instruksi Presiden", "70"),
        ("PP", "2006"),
    ],
)
def test_an_impossible_number(bersih: Any, temukan: Any, jenis: str, nomor: str) -> None:
    (satu,) = temukan("HKM-01", rujuk(bersih, jenis, nomor, 2014))
    assert f"nomor {nomor} tidak mungkin" in satu.pesan


@settings(max_examples=25)
@given(tahun=st.integers(min_value=1950, max_value=2030))
def test_a_number_that_holds_another_year(bersih: Any, temukan: Any, tahun: int) -> None:
    data = rujuk(bersih, "Keputusan Kepala", f"KEP.7/BPC/I/{tahun}", 2020)
    assert len(temukan("HKM-01", data)) == (tahun != 2020)


@pytest.mark.parametrize("baku", TUNGGAL, ids=lambda b: f"{b.nomor}-{b.tahun}")
@pytest.mark.parametrize("geser", [-1, 1, 3])
def test_any_law_of_the_list_in_a_wrong_year(
    bersih: Any, temukan: Any, baku: Baku, geser: int
) -> None:
    data = rujuk(bersih, baku.jenis, baku.nomor, baku.tahun + geser)
    (satu,) = temukan("HKM-02", data)
    assert str(baku.tahun) in satu.dua.nilai
    with_subject = rujuk(bersih, baku.jenis, baku.nomor, baku.tahun + geser, baku.tentang)
    assert len(temukan("HKM-02", with_subject)) == 1
    assert temukan("HKM-02", rujuk(bersih, baku.jenis, baku.nomor, baku.tahun)) == []


def test_another_law_of_the_same_number_is_left_alone(bersih: Any, temukan: Any) -> None:
    data = rujuk(bersih, "Peraturan Presiden", "29", 2015, "Hak Keuangan Pejabat Tertentu")
    assert temukan("HKM-02", data) == []


@pytest.mark.parametrize(("baris", "benar"), [(1, 2014), (2, 2014)])
def test_a_printed_law_in_a_wrong_year(bersih: Any, temukan: Any, baris: int, benar: int) -> None:
    data = bersih.sel("terbitan_peraturan", "tahun", 2015, urutan=baris)
    (satu,) = temukan("HKM-02", data, terbitan=True)
    assert satu.satu.tempat == "cetakan bab I.H"
    assert f"Tahun {benar}" in satu.dua.nilai


def test_a_printed_law_that_only_the_data_knows(bersih: Any, temukan: Any) -> None:
    data = rujuk(bersih, "Peraturan Gubernur", "12", 2020).tambah(
        "terbitan_peraturan",
        urutan=4,
        bab="I.H",
        jenis="Peraturan Gubernur",
        nomor="12",
        tahun=2021,
        peraturan="uji",
    )
    (satu,) = temukan("HKM-02", data, terbitan=True)
    assert satu.dua.tempat == "peraturan.csv (uji)"


def test_two_numbers_for_one_decision(bersih: Any, temukan: Any) -> None:
    data = rujuk(
        bersih, "Keputusan Kepala", "KEP.9/BPC/I/2031", 2031, "Perjanjian Kinerja Tahun 2031"
    )
    (satu,) = temukan("HKM-03", data)
    assert {satu.satu.nilai, satu.dua.nilai} == {
        "Nomor KEP.9/BPC/I/2031",
        "Nomor KEP.2/BPC/I/2031",
    }
    sama = data.sel("peraturan", "nomor", "KEP.2/BPC/I/2031", id="uji")
    assert temukan("HKM-03", sama) == []


DICABUT = [b for b in BAKU if b.dicabut is not None]


@pytest.mark.parametrize("baku", DICABUT, ids=lambda b: f"{b.nomor}-{b.tahun}")
def test_a_revoked_law(bersih: Any, temukan: Any, baku: Baku) -> None:
    data = rujuk(bersih, baku.jenis, baku.nomor, baku.tahun)
    (satu,) = temukan("HKM-04", data)
    assert satu.dua.nilai == baku.pengganti
    assert temukan("HKM-04", bersih) == []


def test_without_citations_the_rules_do_not_apply(bersih: Any, temukan: Any) -> None:
    data = bersih.tanpa("peraturan").tanpa("versi_target")
    for id_ in ("HKM-01", "HKM-02", "HKM-03", "HKM-04"):
        assert temukan(id_, bersih) == []
        with pytest.raises(TidakBerlaku):
            temukan(id_, data)


def test_a_law_cited_in_the_prose(
    bersih: Any, temukan: Any, di_folder: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "2031" / "narasi"
    folder.mkdir(parents=True)
    teks = "Menurut\nPeraturan Presiden Nomor 29 Tahun 2015 laporan disusun.\n"
    (folder / "lampiran.md").write_text(teks, "utf-8")
    (satu,) = temukan("HKM-02", di_folder(bersih, tmp_path))
    assert satu.satu.tempat == "2031/narasi/lampiran.md baris 2"
