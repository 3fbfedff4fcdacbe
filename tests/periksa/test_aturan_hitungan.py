"""Written results worked out again; percentages of what is no number."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_lib.periksa.model import TidakBerlaku


@pytest.mark.parametrize("baris", [1, 2, 3, 4])
def test_a_printed_achievement_is_worked_out_again(bersih: Any, temukan: Any, baris: int) -> None:
    (satu,) = temukan("HIT-01", bersih.cetak("1", baris, "capaian", "55,55"), terbitan=True)
    assert satu.hal.startswith(f"L-0{baris}")
    assert satu.satu.tempat == f"Tabel 1 baris {baris}"
    assert satu.dua.nilai == "55,55%"


@pytest.mark.parametrize("teks", ["101,7", "102", "101,67"])
def test_any_precision_may_be_printed(bersih: Any, temukan: Any, teks: str) -> None:
    assert temukan("HIT-01", bersih.cetak("1", 2, "capaian", teks), terbitan=True) == []


@pytest.mark.parametrize("kolom", ["serapan", "sisa"])
@pytest.mark.parametrize(("tabel", "baris"), [("3", 1), ("3", 2), ("3", 4), ("4", 1), ("4", 4)])
def test_a_printed_absorption_or_remainder(
    bersih: Any, temukan: Any, kolom: str, tabel: str, baris: int
) -> None:
    (satu,) = temukan("HIT-01", bersih.cetak(tabel, baris, kolom, "12"), terbitan=True)
    assert satu.dua.tempat == f"Tabel {tabel} baris {baris} kolom {kolom}"


def test_absorption_of_a_ceiling_is_taken_from_its_activities(bersih: Any, temukan: Any) -> None:
    data = bersih.tambah("terbitan", tabel="11", baris=1, kolom="serapan", kunci="L-03", teks="50")
    (satu,) = temukan("HIT-01", data, terbitan=True)
    assert satu.hal.startswith("p-sarana")
    assert satu.satu.nilai == "pagu Rp400, realisasi anggaran Rp395"
    benar = data.sel("terbitan", "teks", "98,75", tabel="11")
    assert temukan("HIT-01", benar, terbitan=True) == []


def test_efficiency_is_achievement_minus_absorption(bersih: Any, temukan: Any) -> None:
    isi = (
        ("capaian_kinerja", "105"),
        ("penyerapan_anggaran", "98,75"),
        ("tingkat_efisiensi", "6,25"),
    )
    data = bersih
    for kolom, teks in isi:
        data = data.tambah("terbitan", tabel="11", baris=1, kolom=kolom, kunci="L-03", teks=teks)
    assert temukan("HIT-01", data, terbitan=True) == []
    data = data.cetak("11", 1, "tingkat_efisiensi", "8,25")
    assert [s.dua.nilai for s in temukan("HIT-01", data, terbitan=True)] == ["8,25%"]


def test_data_holds_no_written_results(bersih: Any, temukan: Any) -> None:
    for id_ in ("HIT-01", "HIT-02", "HIT-04"):
        with pytest.raises(TidakBerlaku):
            temukan(id_, bersih)


@pytest.mark.parametrize(
    ("target", "realisasi", "sebab"),
    [("A", "B", "target dan realisasi"), ("-", "12", "target"), ("12", "-", "realisasi")],
)
@pytest.mark.parametrize("baris", [1, 2, 3, 4])
def test_a_percentage_of_letters_or_dashes(
    bersih: Any, temukan: Any, target: str, realisasi: str, sebab: str, baris: int
) -> None:
    data = bersih.cetak("7", baris, "target_2030", target)
    data = data.cetak("7", baris, "realisasi_2030", realisasi)
    (satu,) = temukan("HIT-02", data, terbitan=True)
    assert satu.pesan.endswith(f"padahal {sebab} bukan bilangan")
    assert satu.hal.endswith("tahun 2030")


@pytest.mark.parametrize("baris", [1, 2, 3])
def test_a_percentage_of_nothing(bersih: Any, temukan: Any, baris: int) -> None:
    data = bersih.cetak("3", baris, "pagu", "0").cetak("3", baris, "realisasi", "0")
    (satu,) = temukan("HIT-02", data, terbitan=True)
    assert "nol" in satu.pesan


@pytest.mark.parametrize(("pagu", "realisasi"), [("0", "0"), ("-", "-"), ("-", "0")])
@pytest.mark.parametrize(("serapan", "kena"), [("0", "HIT-07"), ("98,33", "HIT-02")])
def test_nought_of_nothing_is_a_question(
    bersih: Any, temukan: Any, pagu: str, realisasi: str, serapan: str, kena: str
) -> None:
    data = bersih.cetak("3", 2, "pagu", pagu).cetak("3", 2, "realisasi", realisasi)
    data = data.cetak("3", 2, "serapan", serapan)
    jumlah = {id_: len(temukan(id_, data, terbitan=True)) for id_ in ("HIT-02", "HIT-07")}
    assert jumlah == {"HIT-02": 0, "HIT-07": 0} | {kena: 1}


def test_nought_of_a_ceiling_that_was_not_spent_is_right(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("3", 2, "realisasi", "0").cetak("3", 2, "serapan", "0")
    assert temukan("HIT-07", data, terbitan=True) == []
    with pytest.raises(TidakBerlaku):
        temukan("HIT-07", bersih)


def test_no_percentage_for_no_number_is_right(bersih: Any, temukan: Any) -> None:
    data = bersih.cetak("3", 1, "pagu", "-").cetak("3", 1, "realisasi", "-")
    data = data.cetak("3", 1, "serapan", "-").cetak("3", 1, "sisa", "-")
    assert temukan("HIT-02", data, terbitan=True) == []


@pytest.mark.parametrize("iku", ["L-01", "L-02", "L-03", "L-04"])
def test_letters_in_one_year_and_numbers_in_another(bersih: Any, temukan: Any, iku: str) -> None:
    data = bersih.tambah("realisasi_tahunan", indikator=iku, predikat="BB")
    assert [s.hal.split()[0] for s in temukan("HIT-03", data)] == [iku]


def test_letters_throughout_are_no_contradiction(bersih: Any, temukan: Any) -> None:
    assert temukan("HIT-03", bersih) == []


@pytest.mark.parametrize(("teks", "salah"), [("0,45", 1), ("-0,45", 0), ("-0,5", 0), ("1,2", 1)])
def test_the_rise_of_the_absorption(bersih: Any, temukan: Any, teks: str, salah: int) -> None:
    data = bersih.sel("terbitan_pernyataan", "nilai", teks, id="P08")
    assert len(temukan("HIT-04", data, terbitan=True)) == salah


@pytest.mark.parametrize("teks", ["100.93", "1.23", "12,345,00", "1,000.5"])
def test_a_figure_that_does_not_fit_its_separators(bersih: Any, temukan: Any, teks: str) -> None:
    (satu,) = temukan("HIT-05", bersih.cetak("1", 1, "capaian", teks), terbitan=True)
    assert satu.satu.nilai == f'"{teks}"'


@pytest.mark.parametrize("teks", ["-", "A", "NA", "1-3 hari", "1.000,5", "Rp. 1.000,-", "(3,27)"])
def test_what_is_no_single_figure_is_left_alone(bersih: Any, temukan: Any, teks: str) -> None:
    assert temukan("HIT-05", bersih.cetak("1", 1, "realisasi", teks), terbitan=True) == []


@pytest.mark.parametrize("teks", ["100", "102,70", "12"])
def test_an_average_that_its_rows_do_not_give(bersih: Any, temukan: Any, teks: str) -> None:
    (satu,) = temukan("HIT-06", bersih.cetak("1", 5, "capaian", teks), terbitan=True)
    assert satu.satu.nilai.endswith("= 102,61%")


def test_an_average_over_groups_and_their_parts_counts_twice(bersih: Any, temukan: Any) -> None:
    baris = {"tabel": "4", "baris": 6, "kunci": None}
    data = bersih.tambah("terbitan", **baris, kolom="mata_anggaran", teks="Rata-rata")
    benar = data.tambah("terbitan", **baris, kolom="serapan", teks="98,44")
    assert temukan("HIT-06", benar, terbitan=True) == []
    dua_kali = data.tambah("terbitan", **baris, kolom="serapan", teks="98,48")
    (satu,) = temukan("HIT-06", dua_kali, terbitan=True)
    assert satu.satu.nilai == "rata-rata 3 baris = 98,44%"
